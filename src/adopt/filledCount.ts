import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";

type Row = readonly CellValue[];

/** How many cells of a row hold something. */
export const filledCount = (row: Row | undefined): number => {
  let count = 0;
  for (const cell of row ?? []) if (!isBlank(cell)) count += 1;
  return count;
};

/** A row of blank cells; not one that is missing. */
export const isEmptyRow = (row: Row | undefined): boolean => row !== undefined && row.every((cell) => isBlank(cell));
