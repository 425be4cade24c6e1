import type { CellValue } from "../ledger/model";
import { meaningOf } from "./headings";

/** Where the headings of a range stand, and what they are, one per column. */
export interface HeadingBlock {
  /** Rows of the range, 1-based; both 0 when the range has no heading (then it is a single column of values). */
  readonly firstRow: number;
  readonly lastRow: number;
  /** "" for a column without a heading. A heading under captions will be joined here, so that the rest reads one word per column. */
  readonly headings: readonly string[];
}

/** Title, 截至 line and unit line above the headings, with room to spare. */
const rowsSearched = 20;

const asHeading = (cell: CellValue): string => (typeof cell === "string" ? cell.trim() : "");

/** Columns of the row whose heading is known, similar ones counting less, so that a row of exact words wins over a row of sentences. */
const score = (row: readonly CellValue[]): { readonly known: number; readonly weight: number } => {
  let known = 0;
  let weight = 0;
  for (const cell of row) {
    const match = meaningOf(asHeading(cell));
    if (!match) continue;
    known += 1;
    weight += match.distance === 2 ? 1 : 2;
  }
  return { known, weight };
};

/**
 * The heading row: among the first rows the one with the most known headings, at least two of them (one where the range is a single
 * column). null: no row qualifies. Looks at one row; headings of several rows join here later.
 */
export const findHeading = (cells: readonly (readonly CellValue[])[]): HeadingBlock | null => {
  const width = cells[0]?.length ?? 0;
  const needed = width === 1 ? 1 : 2;
  let best = { row: 0, weight: 0 };
  cells.slice(0, rowsSearched).forEach((row, index) => {
    const { known, weight } = score(row);
    if (known >= needed && weight > best.weight) best = { row: index + 1, weight };
  });
  if (best.row === 0) return null;
  return { firstRow: best.row, lastRow: best.row, headings: (cells[best.row - 1] ?? []).map(asHeading) };
};
