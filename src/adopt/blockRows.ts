import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { LedgerBlock } from "./adoption";
import { footerKinds, type FooterKind } from "./footer";
import type { ForeignSheet } from "./foreignSheet";
import { belongsToHeadings, numbersColumns } from "./headingRows";

/** A row of the body of a ledger. */
export interface BlockRow {
  /** Row of `ForeignSheet.cells`, 0-based. */
  readonly at: number;
  /** Cells of the columns of the block. */
  readonly cells: readonly CellValue[];
  /** One of several that this row of the sheet was made into: see `parallelLists`. */
  readonly isMade?: true;
}

/** A row between the items that is none of them: a sum, a signature, a heading repeated on a new page, the columns numbered. */
export interface PassedRow extends BlockRow {
  readonly kind: FooterKind;
}

/** The rows of a block that may hold items. */
export const blockRows = (sheet: ForeignSheet, block: LedgerBlock): readonly BlockRow[] =>
  partedRows(sheet, block).rows;

/** The same, and those that are passed over; blank rows are in neither list. */
export const partedRows = (
  sheet: ForeignSheet,
  block: LedgerBlock,
): { readonly rows: readonly BlockRow[]; readonly passed: readonly PassedRow[] } => {
  const cut = (row: readonly CellValue[]): readonly CellValue[] =>
    block.firstColumn === 0 && block.lastColumn === row.length - 1
      ? row
      : row.slice(block.firstColumn, block.lastColumn + 1);
  const every = (): readonly BlockRow[] =>
    sheet.cells.flatMap((row, at) => {
      const isBody = at > block.lastHeadingRow && at <= block.lastRow && !row.every((cell) => isBlank(cell));
      return isBody ? [{ at, cells: cut(row) }] : [];
    });
  if (sheet.rowsAreItems === true) return { rows: every(), passed: [] };
  const headings = sheet.cells.slice(block.firstHeadingRow, block.lastHeadingRow + 1).map(cut);
  let first = block.lastHeadingRow + 1;
  while (first <= Math.min(block.lastRow, block.lastHeadingRow + 2) && belongsToHeadings(cut(sheet.cells[first] ?? [])))
    first += 1;
  const kindOf = footerKinds(headings, {
    above: sheet.cells.slice(0, block.firstHeadingRow).map(cut),
    numbering: sheet.cells
      .slice(block.lastHeadingRow + 1, first)
      .map(cut)
      .filter(numbersColumns),
  });
  const rows: BlockRow[] = [];
  const passed: PassedRow[] = [];
  for (let at = block.lastHeadingRow + 1; at <= block.lastRow; at += 1) {
    const cells = cut(sheet.cells[at] ?? []);
    if (at < first) {
      passed.push({ at, cells, kind: "columnNumbers" });
      continue;
    }
    if (cells.every((cell) => isBlank(cell))) continue;
    const kind = kindOf(cells);
    if (kind === null) rows.push({ at, cells });
    else passed.push({ at, cells, kind });
  }
  return { rows, passed };
};
