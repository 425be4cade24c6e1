import { dateToSerial } from "./calendarDate";
import { cellTextLimit, dateOf, isBlank, momentOf, numberOf, textOf } from "./cell";
import { cellKind, columnOf } from "./cellKind";
import type { RefusalReason } from "./change";
import { extraColumn } from "./extraColumn";
import type { CellValue, RowSource } from "./model";
import type { TableKey } from "./schema";

export type Checked = { readonly value: CellValue } | { readonly reason: RefusalReason };

/** A value as it will stand in the cell: days as serials, text in text columns, "" for blank; or why it cannot stand there. */
export const checkValue = (
  table: TableKey,
  key: string,
  value: CellValue,
  cells: RowSource["cells"],
  date1904: boolean,
): Checked => {
  if (isBlank(value)) return { value: "" };
  const kind = cellKind(table, key, cells);
  // numbers stay numbers in a column of the user's own
  if (extraColumn(key)?.isDay === false && typeof value !== "string") return { value };
  switch (kind) {
    case "formula":
      return { reason: { kind: "formulaColumn" } };
    case "choice": {
      const choices = columnOf(table, key)?.choices ?? [];
      return choices.some((choice) => choice === value)
        ? { value }
        : { reason: { kind: "notAChoice", got: value, choices } };
    }
    case "date": {
      const date = dateOf(value, date1904);
      return date === null ? { reason: { kind: "notADate", got: value } } : { value: dateToSerial(date, date1904) };
    }
    case "timestamp":
      return momentOf(value, date1904) === null ? { reason: { kind: "notADate", got: value } } : { value };
    case "number": {
      const number = numberOf(value);
      return number === null ? { reason: { kind: "notANumber", got: value } } : { value: number };
    }
    default: {
      // Excel breaks lines with \n alone
      const text = (typeof value === "string" ? value : textOf(value)).replace(/\r\n?/g, "\n");
      return text.length > cellTextLimit
        ? { reason: { kind: "tooLong", length: text.length, limit: cellTextLimit } }
        : { value: text };
    }
  }
};

/** Whether two values of a cell say the same: 1 and "1" in a text column, a serial and the same day as text. */
export const sameValue = (
  table: TableKey,
  key: string,
  a: CellValue,
  b: CellValue,
  cells: RowSource["cells"],
  date1904: boolean,
): boolean => {
  if (a === b || (isBlank(a) && isBlank(b))) return true;
  const kind = cellKind(table, key, cells);
  if (kind === "date") {
    const [x, y] = [dateOf(a, date1904), dateOf(b, date1904)];
    return x !== null && y !== null && dateToSerial(x) === dateToSerial(y);
  }
  if (kind === "number") return numberOf(a) !== null && numberOf(a) === numberOf(b);
  if (kind === "timestamp") return false;
  return (typeof a === "string" ? a : textOf(a)) === (typeof b === "string" ? b : textOf(b));
};
