import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";

/** Rows or columns, both inclusive. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * The columns that hold something in these rows, in groups set apart by empty columns. A column is looked at down to its first cell: where every one
 * has a heading, that is the first row.
 */
export const columnGroups = (cells: readonly (readonly CellValue[])[], rows: Span): readonly Span[] => {
  const width = cells[rows.first]?.length ?? 0;
  const open = Array.from({ length: width }, (_, column) => column);
  for (let at = rows.first; at <= rows.last && open.length > 0; at += 1) {
    const row = cells[at] ?? [];
    let left = 0;
    for (const column of open)
      if (isBlank(row[column])) {
        open[left] = column;
        left += 1;
      }
    open.length = left;
  }
  const empty = new Set(open);
  const groups: Span[] = [];
  let first = -1;
  for (let column = 0; column <= width; column += 1) {
    const isUsed = column < width && !empty.has(column);
    if (isUsed && first < 0) first = column;
    else if (!isUsed && first >= 0) {
      groups.push({ first, last: column - 1 });
      first = -1;
    }
  }
  return groups;
};
