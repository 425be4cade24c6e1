/**
 * Structured references of Excel tables inside a formula: `T[c]`, `T[@c]`, `[@c]`, `T[[#This Row],[c]]`, `T[[#Headers],[a]:[b]]`, `T[]`.
 * Two spellings: as a file keeps them (`T[[#This Row],[c]]`) and as the user sees them (`[@c]` inside the table, `T[@c]` elsewhere).
 */
export interface StructuredReference {
  /** "" when written without a table name, inside the table itself. */
  readonly table: string;
  readonly items: readonly SpecialItem[];
  /** None, one, or the first and last of a span. */
  readonly columns: readonly string[];
}
export type SpecialItem = "All" | "Data" | "Headers" | "Totals" | "This Row";

export type FormulaPart =
  | { readonly text: string; readonly reference?: undefined }
  | { readonly text: string; readonly reference: StructuredReference };

const TABLE_NAME_BEFORE = /[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
/** As Excel writes them in English and in Chinese; formulas are kept in English. */
const ITEM = /^#(all|data|headers|totals|this row|全部|数据|标题|汇总|此行)$/i;
const ITEMS: Readonly<Record<string, SpecialItem>> = {
  all: "All",
  data: "Data",
  headers: "Headers",
  totals: "Totals",
  "this row": "This Row",
  全部: "All",
  数据: "Data",
  标题: "Headers",
  汇总: "Totals",
  此行: "This Row",
};
/** Columns whose name has one of these stand in double brackets after "@". */
const NEEDS_BRACKETS = /[\s,:.[\]#'"{}$^&*+=\-></()@]/;

/** Splits a formula into plain text and structured references. The texts joined give the formula again. */
export function formulaParts(formula: string): readonly FormulaPart[] {
  if (!formula.includes("[")) return [{ text: formula }];
  const known = split.get(formula);
  if (known) return known;
  if (split.size > 5000) split.clear();
  const parts = splitFormula(formula);
  split.set(formula, parts);
  return parts;
}

/** The rows of a table hold the same texts. */
const split = new Map<string, readonly FormulaPart[]>();

function splitFormula(formula: string): FormulaPart[] {
  const parts: FormulaPart[] = [];
  let plain = "";
  let at = 0;
  while (at < formula.length) {
    const character = formula[at];
    if (character === '"' || character === "'") {
      const end = endOfQuoted(formula, at);
      plain += formula.slice(at, end);
      at = end;
    } else if (character === "[") {
      const end = endOfBrackets(formula, at);
      const table = TABLE_NAME_BEFORE.exec(plain)?.[0] ?? "";
      const body = parseBody(formula.slice(at + 1, end - 1));
      const isWorkbook = formula[end] === "!" || (/^[^\s[\]]*!/.test(formula.slice(end)) && table === "");
      if (body && !isWorkbook) {
        const before = plain.slice(0, plain.length - table.length);
        if (before) parts.push({ text: before });
        parts.push({ text: table + formula.slice(at, end), reference: { table, ...body } });
        plain = "";
      } else {
        plain += formula.slice(at, end);
      }
      at = end;
    } else {
      plain += character;
      at++;
    }
  }
  if (plain) parts.push({ text: plain });
  return parts;
}

/** The formula with each structured reference replaced by what `change` gives, or kept where it gives undefined. */
export function mapReferences(formula: string, change: (reference: StructuredReference) => string | undefined): string {
  if (!formula.includes("[")) return formula;
  return formulaParts(formula)
    .map((part) => (part.reference ? (change(part.reference) ?? part.text) : part.text))
    .join("");
}

/** As a file keeps it: `T[[#This Row],[c]]`, never without the table's name. */
export function printFileForm(reference: StructuredReference): string {
  return reference.table + brackets(reference.items, reference.columns);
}

/** As Excel shows it: `[@c]` when `insideTable`, else `T[@c]`; other references keep the table's name. */
export function printUserForm(reference: StructuredReference, insideTable: boolean): string {
  const { items, columns, table } = reference;
  if (items.length === 1 && items[0] === "This Row") {
    const name = insideTable ? "" : table;
    const [first, last] = columns;
    if (first === undefined) return `${name}[@]`;
    if (last !== undefined) return `${name}[@[${escapeName(first)}]:[${escapeName(last)}]]`;
    return NEEDS_BRACKETS.test(first) ? `${name}[@[${escapeName(first)}]]` : `${name}[@${escapeName(first)}]`;
  }
  return printFileForm(reference);
}

function brackets(items: readonly SpecialItem[], columns: readonly string[]): string {
  const [first, last] = columns;
  const span =
    first === undefined
      ? ""
      : last === undefined
        ? `[${escapeName(first)}]`
        : `[${escapeName(first)}]:[${escapeName(last)}]`;
  if (items.length === 0) return span === "" ? "[]" : last === undefined ? span : `[${span}]`;
  if (items.length === 1 && span === "") return `[#${items[0]}]`;
  return `[${items.map((item) => `[#${item}]`).join(",")}${span === "" ? "" : `,${span}`}]`;
}

const escapeName = (name: string) => name.replace(/['[\]#@]/g, "'$&");
const unescapeName = (text: string) => text.replace(/'(.)/gs, "$1");

function endOfQuoted(formula: string, start: number): number {
  const quote = formula[start];
  let at = start + 1;
  while (at < formula.length) {
    if (formula[at] === quote) {
      if (formula[at + 1] !== quote) return at + 1;
      at++;
    }
    at++;
  }
  return formula.length;
}

function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** Undefined when the text between the brackets is no structured reference. */
function parseBody(body: string): { items: SpecialItem[]; columns: string[] } | undefined {
  let rest = body.trim();
  const items: SpecialItem[] = [];
  const columns: string[] = [];
  if (rest === "") return { items, columns };
  if (rest.startsWith("@")) {
    items.push("This Row");
    rest = rest.slice(1).trim();
    if (rest === "") return { items, columns };
    if (!rest.startsWith("[")) rest = `[${rest}]`;
  }
  if (!rest.startsWith("[")) {
    const item = ITEM.exec(rest)?.[1];
    if (item) items.push(ITEMS[item.toLowerCase()] as SpecialItem);
    else columns.push(unescapeName(rest));
    return { items, columns };
  }
  let at = 0;
  while (at < rest.length) {
    if (/[\s,:]/.test(rest[at] ?? "")) {
      at++;
      continue;
    }
    if (rest[at] !== "[") return undefined;
    const end = endOfBrackets(rest, at);
    const inner = rest.slice(at + 1, end - 1);
    const item = ITEM.exec(inner.trim())?.[1];
    if (item) items.push(ITEMS[item.toLowerCase()] as SpecialItem);
    else columns.push(unescapeName(inner));
    at = end;
  }
  return columns.length > 2 ? undefined : { items, columns };
}
