import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { itemColumn, type ItemColumns } from "./itemColumns";

/** The row holds its 序号 and nothing else: prepared for an item that is still to come. */
export const isPrepared = (row: readonly CellValue[], columns: ItemColumns): boolean => {
  const { seq } = columns;
  const number = row[seq];
  if (itemColumn(columns) < 0 || isBlank(number) || !/^\d{1,4}[.．、]?$/.test(String(number).trim())) return false;
  return row.every((cell, column) => column === seq || isBlank(cell));
};
