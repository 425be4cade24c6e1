import type { CellScalar, ErrorCode } from "./content";
import { isDay, serialOfDay } from "./dateSerial";

/** What a written value becomes in a cell. */
export type TypedValue =
  | { readonly kind: "leave" }
  | { readonly kind: "clear" }
  /** `numberFormat` is taken over where the cell's own is General. */
  | { readonly kind: "value"; readonly value: CellScalar; readonly numberFormat?: string; readonly quoted?: boolean }
  | { readonly kind: "formula"; readonly formula: string };

export interface WritingPlace {
  /** "@" keeps every text as it is. */
  readonly numberFormat: string;
  /** Year of dates written without one. */
  readonly year: number;
  readonly date1904: boolean;
}

const ERROR_CODES: ReadonlySet<string> = new Set<ErrorCode>([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
]);

/** As it stands in a cell; typed, it may be in small letters. */
export const isErrorCode = (text: string): text is ErrorCode => ERROR_CODES.has(text);

/**
 * Excel's reading of a value written by `range.values` (always en-US): null leaves, "" clears, "=…" (and "+…", "-…" that are no numbers) is a formula,
 * a leading apostrophe makes text, and text that looks like a number, percentage, amount, date, time or truth value becomes one.
 */
export function typedValue(written: CellScalar | null, place: WritingPlace): TypedValue {
  if (written === null) return { kind: "leave" };
  if (typeof written !== "string") return { kind: "value", value: written };
  if (written === "") return { kind: "clear" };
  if (isTextFormat(place.numberFormat)) return { kind: "value", value: written };
  if (written.startsWith("'")) return { kind: "value", value: written.slice(1), quoted: true };
  if (written.startsWith("=") && written.length > 1) return { kind: "formula", formula: written };
  const text = written.trim();
  const found = truth(text) ?? error(text) ?? number(text) ?? dateOrTime(text, place);
  if (found) return { kind: "value", ...found };
  if (/^[+-]./.test(written)) return { kind: "formula", formula: `=${written}` };
  return { kind: "value", value: written };
}

export const isTextFormat = (format: string): boolean => format === "@" || format === "@@@";

interface Found {
  readonly value: CellScalar;
  readonly numberFormat?: string;
}

const truth = (text: string): Found | undefined =>
  /^(true|false)$/i.test(text) ? { value: text.toLowerCase() === "true" } : undefined;

const error = (text: string): Found | undefined => {
  const code = text.startsWith("#") ? text.toUpperCase() : "";
  return isErrorCode(code) ? { value: { error: code } } : undefined;
};

const NUMBER = /^([+-]?)(\$?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?(\s*%)?$/i;

function number(text: string): Found | undefined {
  const inner = /^\((.*)\)$/.exec(text);
  const match = NUMBER.exec(inner ? (inner[1] ?? "") : text.replace(/^\$([+-])/, "$1$"));
  if (!match) return fraction(text);
  const [, sign, currency, whole, decimals, exponent, percent] = match;
  if ((whole === undefined && (decimals === undefined || decimals === ".")) || (inner && sign)) return undefined;
  const size = Number(`${(whole ?? "0").replaceAll(",", "")}${decimals ?? ""}${exponent ?? ""}`);
  if (!Number.isFinite(size)) return undefined;
  const value = ((sign === "-" || inner ? -1 : 1) * keepDigits(size)) / (percent ? 100 : 1);
  const fine = decimals !== undefined && decimals.length > 1;
  if (percent) return { value, numberFormat: fine ? "0.00%" : "0%" };
  if (exponent) return { value, numberFormat: "0.00E+00" };
  if (currency) return { value, numberFormat: fine ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)" };
  if (whole?.includes(",")) return { value, numberFormat: fine ? "#,##0.00" : "#,##0" };
  return { value };
}

/** Excel keeps 15 significant digits of what is written; the others become 0. */
function keepDigits(value: number): number {
  return Number(value.toPrecision(15));
}

function fraction(text: string): Found | undefined {
  const match = /^([+-]?)(\d+) (\d{1,5})\/(\d{1,5})$/.exec(text);
  if (!match || Number(match[4]) === 0) return undefined;
  const value = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return { value: match[1] === "-" ? -value : value, numberFormat: (match[4] ?? "").length > 1 ? "# ??/??" : "# ?/?" };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthNumber = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
/** Two digits: 00–29 is 20xx, 30–99 is 19xx. */
const fullYear = (digits: string): number =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900);

function dateOrTime(text: string, place: WritingPlace): Found | undefined {
  const clock = time(text);
  if (clock) return clock;
  const both = /^(.+?)[ T]+(\d{1,2}:\d{2}.*)$/.exec(text);
  const at = both ? time(both[2] ?? "") : undefined;
  const day = date(both && at ? (both[1] ?? "") : text, place);
  if (!day || typeof day.value !== "number") return undefined;
  return at && typeof at.value === "number" ? { value: day.value + at.value, numberFormat: "m/d/yyyy h:mm" } : day;
}

function date(text: string, place: WritingPlace): Found | undefined {
  const day = (year: number, month: number, dayOfMonth: number, numberFormat: string): Found | undefined =>
    isDay({ year, month, day: dayOfMonth })
      ? { value: serialOfDay({ year, month, day: dayOfMonth }, place.date1904), numberFormat }
      : undefined;
  let match = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (match) return day(Number(match[1]), Number(match[3]), Number(match[4]), "m/d/yyyy");
  match = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (match) return day(fullYear(match[4] ?? ""), Number(match[1]), Number(match[3]), "m/d/yyyy");
  match = /^(\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (match) return day(place.year, Number(match[1]), Number(match[2]), "d-mmm");
  match = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  if (match) return day(Number(match[2]), Number(match[1]), 1, "mmm-yy");
  match = /^(\d{1,2})[ -]([a-z]{3,9})(?:[ -](\d{4}|\d{2}))?$/i.exec(text);
  if (match && monthName(match[2]))
    return day(
      match[3] ? fullYear(match[3]) : place.year,
      monthNumber(match[2] ?? ""),
      Number(match[1]),
      match[3] ? "d-mmm-yy" : "d-mmm",
    );
  match = /^([a-z]{3,9})\.? (\d{1,2})(?:,? (\d{4}))?$/i.exec(text);
  if (match && monthName(match[1]))
    return day(
      match[3] ? Number(match[3]) : place.year,
      monthNumber(match[1] ?? ""),
      Number(match[2]),
      match[3] ? "d-mmm-yy" : "d-mmm",
    );
  match = /^([a-z]{3,9})[ -](\d{4})$/i.exec(text);
  if (match && monthName(match[1])) return day(Number(match[2]), monthNumber(match[1] ?? ""), 1, "mmm-yy");
  return undefined;
}

const monthName = (word: string | undefined): boolean =>
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/i.test(
    word ?? "",
  );

function time(text: string): Found | undefined {
  const match = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d)(\.\d+)?)?(?: ([ap]m))?$/i.exec(text);
  if (!match) return undefined;
  const half = match[5]?.toLowerCase();
  const hours = Number(match[1]);
  if (half && (hours < 1 || hours > 12)) return undefined;
  const seconds =
    (half ? (hours % 12) + (half === "pm" ? 12 : 0) : hours) * 3600 +
    Number(match[2]) * 60 +
    Number(match[3] ?? 0) +
    Number(match[4] ?? 0);
  const long = match[3] !== undefined;
  const numberFormat =
    hours > 23 ? "[h]:mm:ss" : half ? (long ? "h:mm:ss AM/PM" : "h:mm AM/PM") : long ? "h:mm:ss" : "h:mm";
  return { value: seconds / 86_400, numberFormat };
}
