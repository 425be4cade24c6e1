import {
  compareDates,
  dateFromSerial,
  dateToSerial,
  formatDateIso,
  parseDate,
  serialIn,
  type CalendarDate,
} from "./calendarDate";
import type { CellValue } from "./model";
import type { ColumnKind } from "./schema";

/**
 * A number below this day is not taken for a date: 2022 or 2022.6 typed into a cell would otherwise be a day in 1905, and everything
 * overdue since.
 */
export const earliestWrittenDate: CalendarDate = { year: 1949, month: 10, day: 1 };

/** Excel's limit of characters in a cell. */
export const cellTextLimit = 32767;

const errorValue = /^#(?:N\/A|DIV\/0!|GETTING_DATA|[A-Z_]+[!?])$/;

/** #N/A, #REF!, #NAME?… as Excel gives them in values. */
export const isErrorValue = (value: CellValue): boolean => typeof value === "string" && errorValue.test(value.trim());

/** An error says nothing: no 方面 is called #REF!. */
export const unlessError = (value: CellValue): CellValue => (isErrorValue(value) ? "" : value);

/** A text of spaces only may begin with a character of this code. */
export const mayBeginBlank = (code: number): boolean =>
  code <= 0x20 || (code >= 0x7f && code <= 0x3000) || code >= 0xfe00;

/** Looks at the first character before it trims: this runs for every cell of a range, and nearly all are empty or begin with a character. */
export const isBlank = (value: CellValue | undefined): boolean => {
  if (value === "" || value === undefined) return true;
  if (typeof value !== "string") return false;
  return mayBeginBlank(value.charCodeAt(0)) && value.trim() === "";
};

/** The text of a cell, ends trimmed. */
export const textOf = (value: CellValue | undefined): string =>
  value === undefined ? "" : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value).trim();

/** A day from a serial or from text written out in full; null when it is neither. */
export const dateOf = (value: CellValue, date1904 = false): CalendarDate | null => {
  const date =
    typeof value === "number" ? dateFromSerial(value, date1904) : typeof value === "string" ? parseDate(value) : null;
  return date !== null && compareDates(date, earliestWrittenDate) >= 0 ? date : null;
};

const writtenTime = /[ T](\d{1,2}):(\d{2})(?::(\d{2}))?/;

/** A moment as serial of the 1900 date system with time of day, from a serial or from text like 2022-09-30 15:30; null when it is neither. */
export const momentOf = (value: CellValue, date1904 = false): number | null => {
  const date = dateOf(value, date1904);
  if (date === null) return null;
  if (typeof value === "number") return dateToSerial(date) + (value - Math.floor(value));
  const time = writtenTime.exec(String(value).normalize("NFKC").trim().replace(/\s+/g, " "));
  const [, hours = "0", minutes = "0", seconds = "0"] = time ?? [];
  return dateToSerial(date) + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86400;
};

/** A number from a number or its text; null when it is neither. */
export const numberOf = (value: CellValue): number | null => {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const text = value.normalize("NFKC").replace(/[\s,]/g, "");
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
};

const twoDigits = (n: number): string => String(n).padStart(2, "0");

/** The text of a cell for people and for 变更记录: days as 2022-09-30, moments as 2022-09-30 15:30:00, the rest as it stands. */
export const shownText = (value: CellValue | undefined, kind: ColumnKind, date1904 = false): string => {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number" && (kind === "date" || kind === "timestamp")) {
    const seconds = kind === "timestamp" ? Math.round(value * 86400) : 0;
    const date = dateFromSerial(kind === "timestamp" ? Math.floor(seconds / 86400) : value, date1904);
    if (date === null) return String(value);
    const ofDay = seconds % 86400;
    return kind === "date"
      ? formatDateIso(date)
      : `${formatDateIso(date)} ${twoDigits(Math.floor(ofDay / 3600))}:${twoDigits(Math.floor(ofDay / 60) % 60)}:${twoDigits(ofDay % 60)}`;
  }
  return textOf(value);
};

/** The cell value that `shownText` shows: the way back from 变更记录 into a cell. */
export const fromShownText = (text: string, kind: ColumnKind, date1904 = false): CellValue => {
  if (text === "") return "";
  if (kind === "number") return numberOf(text) ?? text;
  if (kind !== "date" && kind !== "timestamp") return text;
  const moment = kind === "date" ? null : momentOf(text);
  const date = kind === "date" ? dateOf(text) : null;
  if (date !== null) return dateToSerial(date, date1904);
  return moment === null ? text : serialIn(moment, date1904);
};

/** Columns of a sheet in Excel. */
const sheetColumns = 16_384;

/** One number for the place of a cell, to look it up by; 0-based. */
export const cellPlace = (row: number, column: number): number => row * sheetColumns + column;
