import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { LedgerBlock } from "./adoption";
import { footerTest } from "./footer";
import type { ForeignSheet } from "./foreignSheet";
import { belongsToHeadings } from "./headingRows";

/** A row of the body of a ledger. */
export interface BlockRow {
  /** Row of `ForeignSheet.cells`, 0-based. */
  readonly at: number;
  /** Cells of the columns of the block. */
  readonly cells: readonly CellValue[];
  /** One of several that this row of the sheet was made into: see `parallelLists`. */
  readonly isMade?: true;
}

/** The rows of a block that may hold items: not blank, no sum, no signature, no heading repeated on a new page. */
export const blockRows = (sheet: ForeignSheet, block: LedgerBlock): readonly BlockRow[] => {
  const cut = (row: readonly CellValue[]): readonly CellValue[] =>
    block.firstColumn === 0 && block.lastColumn === row.length - 1
      ? row
      : row.slice(block.firstColumn, block.lastColumn + 1);
  const every = (): readonly BlockRow[] =>
    sheet.cells.flatMap((row, at) => {
      const isBody = at > block.lastHeadingRow && at <= block.lastRow && !row.every((cell) => isBlank(cell));
      return isBody ? [{ at, cells: cut(row) }] : [];
    });
  if (sheet.rowsAreItems === true) return every();
  const headings = sheet.cells.slice(block.firstHeadingRow, block.lastHeadingRow + 1).map(cut);
  const isFooter = footerTest(headings, sheet.cells.slice(0, block.firstHeadingRow).map(cut));

  let from = block.lastHeadingRow + 1;
  while (from <= Math.min(block.lastRow, block.lastHeadingRow + 2) && belongsToHeadings(cut(sheet.cells[from] ?? [])))
    from += 1;
  const rows: BlockRow[] = [];
  for (let at = from; at <= block.lastRow; at += 1) {
    const cells = cut(sheet.cells[at] ?? []);
    if (cells.every((cell) => isBlank(cell)) || isFooter(cells)) continue;
    rows.push({ at, cells });
  }
  return rows;
};
