import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from "./a1";

/**
 * Formulas as the user writes them ⇄ as .xlsx files hold them.
 *
 * In files: functions newer than Excel 2010 carry `_xlfn.`, names of LET and LAMBDA `_xlpm.`, `[@c]` is `T[[#This Row],[c]]`, `A1#` is
 * `_xlfn.ANCHORARRAY(A1)`, and functions of Office.js add-ins are `_xldudf_NAMESPACE_NAME` (OfficeDev/office-js issues 2568, 3558, 5611:
 * the dot between namespace and name becomes an underscore; Excel turns it back when the add-in's metadata is known).
 */

type TokenKind = "text" | "sheet" | "bracket" | "word" | "other";
interface Token {
  kind: TokenKind;
  text: string;
}

/** Strings, quoted sheet names, whole [structured] references, words (names, functions, cell addresses), and single characters. */
export function tokens(formula: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  const push = (kind: TokenKind, end: number): void => {
    found.push({ kind, text: formula.slice(at, end) });
    at = end;
  };
  while (at < formula.length) {
    const c = formula[at] ?? "";
    if (c === '"') push("text", closingQuote(formula, at, '"'));
    else if (c === "'") push("sheet", closingQuote(formula, at, "'"));
    else if (c === "[") push("bracket", closingBracket(formula, at));
    else {
      const word = /^[\p{L}_\\$][\p{L}\p{N}_.\\$?]*/u.exec(formula.slice(at, at + 300))?.[0];
      const number = word ? undefined : /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/.exec(formula.slice(at, at + 60))?.[0];
      if (word) push("word", at + word.length);
      else push("other", at + (number?.length ?? 1));
    }
  }
  return found;
}

function closingQuote(text: string, start: number, quote: string): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] !== quote) continue;
    if (text[i + 1] === quote) i++;
    else return i + 1;
  }
  return text.length;
}

function closingBracket(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const c = text[i];
    if (c === "'") i++;
    else if (c === "[") depth++;
    else if (c === "]" && --depth === 0) return i + 1;
  }
  return text.length;
}

const isCall = (all: readonly Token[], index: number): boolean =>
  all[index]?.kind === "word" && all[index + 1]?.text === "(";

export interface FormulaPlace {
  /** Name of the table that holds the cell, for `[@c]` without a table. */
  readonly table?: string;
}

/** `formula` with or without "=". The result has none, as in the file. */
export function toFileFormula(formula: string, place: FormulaPlace = {}): string {
  const all = tokens(formula.startsWith("=") ? formula.slice(1) : formula);
  markParameters(all);
  for (let i = 0; i < all.length; i++) {
    const token = all[i];
    if (!token) continue;
    if (isCall(all, i)) token.text = fileFunctionName(token.text);
    else if (token.kind === "bracket") {
      const previous = all[i - 1];
      const owned = previous?.kind === "word";
      token.text = (owned ? "" : (place.table ?? "")) + fileBracket(token.text);
    } else if (token.text === "#" && all[i - 1]?.kind === "word" && !/[\p{L}\p{N}]/u.test(all[i + 1]?.text ?? ""))
      anchorArray(all, i);
  }
  return all.map((token) => token.text).join("");
}

function anchorArray(all: Token[], hash: number): void {
  const cell = all[hash - 1];
  const qualified = all[hash - 2]?.text === "!";
  const first = all[qualified ? hash - 3 : hash - 1];
  if (!cell || !first || !/^\$?[A-Za-z]{1,3}\$?\d+$/.test(cell.text)) return;
  first.text = `_xlfn.ANCHORARRAY(${first.text}`;
  const mark = all[hash];
  if (mark) mark.text = ")";
}

/** `[@c]`, `[@[c d]]`, `[@]`, `[@[a]:[b]]` → their forms with `[#This Row]`. */
function fileBracket(bracket: string): string {
  if (!bracket.startsWith("[@")) return bracket;
  const inner = bracket.slice(2, -1);
  if (inner === "") return "[#This Row]";
  return `[[#This Row],${inner.startsWith("[") ? inner : `[${inner}]`}]`;
}

/** The file's formula (no "=") → the user's, with "=". */
export function fromFileFormula(text: string): string {
  const all = tokens(text);
  for (let i = 0; i < all.length; i++) {
    const token = all[i];
    if (!token || token.kind !== "word") continue;
    if (/^_xlfn\.ANCHORARRAY$/i.test(token.text) && all[i + 1]?.text === "(") {
      const close = all.findIndex((t, k) => k > i && t.text === ")");
      const open = all[i + 1];
      const end = all[close];
      if (open && end) {
        token.text = open.text = "";
        end.text = "#";
      }
    } else token.text = userWord(token.text);
  }
  return `=${all.map((token) => token.text).join("")}`;
}

function userWord(word: string): string {
  const udf = /^_xldudf_([^_]+)_(.+)$/i.exec(word);
  if (udf) return `${udf[1]}.${udf[2]}`;
  return word.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i, "");
}

const SORTED_APART = new Set(["FILTER", "SORT"]);

function fileFunctionName(name: string): string {
  const upper = name.toUpperCase();
  if (/^_xl/i.test(name)) return name;
  if (SORTED_APART.has(upper)) return `_xlfn._xlws.${upper}`;
  if (NEWER_FUNCTIONS.has(upper)) return `_xlfn.${upper}`;
  const dot = name.indexOf(".");
  if (dot > 0 && !OLD_WITH_DOT.has(upper)) return `_xldudf_${name.slice(0, dot)}_${name.slice(dot + 1)}`;
  return name;
}

/** Names bound by LET and LAMBDA get `_xlpm.` inside their call. */
function markParameters(all: Token[]): void {
  for (let i = 0; i < all.length; i++) {
    const upper = all[i]?.text.toUpperCase();
    if ((upper !== "LET" && upper !== "LAMBDA") || !isCall(all, i)) continue;
    const { starts, end } = argumentStarts(all, i + 1);
    const bound = new Set<string>();
    starts.forEach((start, index) => {
      const last = index === starts.length - 1;
      if (last || (upper === "LET" && index % 2 === 1)) return;
      const word = all.slice(start).find((t) => t.text.trim() !== "");
      if (word?.kind === "word") bound.add(word.text.toUpperCase());
    });
    for (let k = i + 2; k < end; k++) {
      const token = all[k];
      if (token?.kind === "word" && bound.has(token.text.toUpperCase()) && all[k + 1]?.kind !== "bracket")
        token.text = `_xlpm.${token.text}`;
    }
  }
}

function argumentStarts(all: readonly Token[], open: number): { starts: number[]; end: number } {
  const starts = [open + 1];
  let depth = 0;
  for (let k = open; k < all.length; k++) {
    const text = all[k]?.text;
    if (text === "(" || text === "{") depth++;
    else if (text === ")" || text === "}") {
      if (--depth === 0) return { starts, end: k };
    } else if (text === "," && depth === 1) starts.push(k + 1);
  }
  return { starts, end: all.length };
}

/** A shared formula's text moved from its master to another cell: relative parts of cell addresses shift, nothing else. */
export function shiftFormula(text: string, rows: number, columns: number): string {
  const all = tokens(text);
  return all
    .map((token, i) => {
      if (token.kind !== "word" || isCall(all, i) || all[i + 1]?.kind === "bracket" || all[i + 1]?.text === "!") {
        return token.kind === "other" && isRowOfRange(all, i) ? String(Number(token.text) + rows) : token.text;
      }
      const cell = /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/.exec(token.text);
      if (cell) {
        const column = cell[1] ? columnIndex(cell[2] ?? "") : columnIndex(cell[2] ?? "") + columns;
        const row = cell[3] ? Number(cell[4]) : Number(cell[4]) + rows;
        if (column < 0 || column >= MAX_COLUMNS || row < 1 || row > MAX_ROWS) return "#REF!";
        return `${cell[1]}${columnLetters(column)}${cell[3]}${row}`;
      }
      const whole = /^(\$?)([A-Za-z]{1,3})$/.exec(token.text);
      if (whole && (all[i + 1]?.text === ":" || all[i - 1]?.text === ":")) {
        return whole[1] ? token.text : columnLetters(columnIndex(whole[2] ?? "") + columns);
      }
      return token.text;
    })
    .join("");
}

function isRowOfRange(all: readonly Token[], i: number): boolean {
  const whole = (t: Token | undefined): boolean => t !== undefined && /^\d+$/.test(t.text);
  return (
    whole(all[i]) &&
    ((all[i + 1]?.text === ":" && whole(all[i + 2])) || (all[i - 1]?.text === ":" && whole(all[i - 2])))
  );
}

/**
 * True when Excel would store the formula as a dynamic array even where it gives one cell: it calls a function that may return an array, or
 * computes with a whole range outside a function that takes arrays anyway. Without the mark Excel shows `@` and takes one cell of each range.
 *
 * An add-in's function counts only when it is known to return a table (`arrayFunctions`, upper case): LibreOffice calculates array formulas on
 * opening whatever its settings, so a marked ZG cell would lose its cached value there.
 */
export function isArrayFormula(formula: string, arrayFunctions: ReadonlySet<string> = NONE): boolean {
  const all = tokens(formula.startsWith("=") ? formula.slice(1) : formula);
  const calls: string[] = [];
  for (let i = 0; i < all.length; i++) {
    const token = all[i];
    if (!token) continue;
    if (token.text === "(")
      calls.push(
        all[i - 1]?.kind === "word" ? (all[i - 1]?.text ?? "").toUpperCase() : (calls[calls.length - 1] ?? ""),
      );
    else if (token.text === ")") calls.pop();
    else if (isCall(all, i)) {
      const name = token.text.toUpperCase();
      if (arrayFunctions.has(name) || ARRAY_FUNCTIONS.has(name)) return true;
    } else if (isRangeEnd(all, i) && !calls.some((call) => TAKES_ARRAYS.has(call)) && besideOperator(all, i))
      return true;
  }
  return false;
}

function isRangeEnd(all: readonly Token[], i: number): boolean {
  const token = all[i];
  if (token?.kind === "bracket") return !/#This Row|^\[@/i.test(token.text) && all[i - 1]?.kind === "word";
  return token?.kind === "word" && /^\$?[A-Za-z]{1,3}(\$?\d+)?$/.test(token.text) && all[i - 1]?.text === ":";
}

const OPERATORS = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">"]);

function besideOperator(all: readonly Token[], end: number): boolean {
  const skip = (from: number, step: number): string => {
    let k = from;
    while (all[k]?.text.trim() === "" && all[k]) k += step;
    return all[k]?.text ?? "";
  };
  if (OPERATORS.has(skip(end + 1, 1))) return true;
  let start = all[end]?.kind === "bracket" ? end - 1 : end - 2;
  if (all[start - 1]?.text === "!") start -= 2;
  return OPERATORS.has(skip(start - 1, -1));
}

const NONE: ReadonlySet<string> = new Set();
const TAKES_ARRAYS = new Set(["SUMPRODUCT", "MMULT", "LOOKUP", "AGGREGATE"]);
const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

const ARRAY_FUNCTIONS =
  words(`FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY LET LAMBDA MAP REDUCE SCAN BYROW BYCOL MAKEARRAY VSTACK HSTACK TOROW TOCOL
  WRAPROWS WRAPCOLS TAKE DROP CHOOSEROWS CHOOSECOLS EXPAND TEXTSPLIT XLOOKUP TRANSPOSE FREQUENCY MMULT MINVERSE MUNIT LINEST TREND GROWTH LOGEST GROUPBY PIVOTBY`);

const OLD_WITH_DOT = words("ERROR.TYPE NETWORKDAYS.INTL WORKDAY.INTL ISO.CEILING ECMA.CEILING");

/** Functions that files hold with `_xlfn.` (MS-XLSX "future functions", section 2.2.2, and those added since). */
const NEWER_FUNCTIONS =
  words(`ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR
  BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM
  CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT
  F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT
  GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED
  ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV
  NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC
  RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH
  T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT
  ARRAYTOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`);
