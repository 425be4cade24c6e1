import { dateToSerial, formatDateIso, parseDate } from "../../ledger/calendarDate";
import { dateOf } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";

/** The text of a date input for a cell, "" where the cell holds no day. */
export const dateInputText = (value: CellValue, date1904: boolean): string => {
  const date = dateOf(value, date1904);
  return date === null ? "" : formatDateIso(date);
};

/** The cell for what a date input holds: a serial of the workbook's date system, or "". */
export const dateInputCell = (text: string, date1904: boolean): CellValue => {
  const date = parseDate(text);
  return date === null ? "" : dateToSerial(date, date1904);
};
