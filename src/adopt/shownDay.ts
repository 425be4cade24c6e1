import { formatDateIso } from "../ledger/calendarDate";
import { dateOf } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { ForeignSheet } from "./foreignSheet";

/**
 * A number that the sheet shows as a day as such: 2022-09-30; null: it is no such number.
 *
 * @param at row of `ForeignSheet.cells`, like the column
 */
export const shownDay = (
  { formats, date1904 }: Pick<ForeignSheet, "formats" | "date1904">,
  value: CellValue,
  at: number,
  column: number,
): string | null => {
  if (typeof value !== "number") return null;
  const format = formats?.get(column)?.[at] ?? "";
  if (!/[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ""))) return null;
  const date = dateOf(value, date1904 === true);
  return date === null ? null : formatDateIso(date);
};
