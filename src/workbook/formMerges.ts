import type { MergedArea } from "../adopt/foreignSheet";
import { cellPlace } from "../ledger/cell";

/**
 * The merged cells of the filled rows: those of the ledger (an item over its measures), as wide as the form has merged its columns in each row
 * that waits, and such cells in the other rows. Rows and columns of the page.
 *
 * @param wide by column: over how many columns a cell of a row reaches
 */
export const formMerges = (
  ofLedger: readonly MergedArea[],
  wide: ReadonlyMap<number, number>,
  firstRow: number,
  rowCount: number,
): readonly MergedArea[] => {
  if (wide.size === 0) return ofLedger;
  const inside = new Set(
    [...wide].flatMap(([column, count]) => Array.from({ length: count - 1 }, (_, c) => column + c + 1)),
  );
  const down = ofLedger.flatMap((area): MergedArea[] => {
    if (inside.has(area.column)) return [];
    return [{ ...area, columnCount: Math.max(area.columnCount, wide.get(area.column) ?? 1) }];
  });
  const covered = new Set<number>();
  for (const area of down)
    for (let row = area.row; row < area.row + area.rowCount; row += 1)
      for (let column = area.column; column < area.column + area.columnCount; column += 1)
        covered.add(cellPlace(row, column));
  const across = Array.from({ length: rowCount }, (_, r) => firstRow + r).flatMap((row) =>
    [...wide].flatMap(([column, columnCount]): MergedArea[] =>
      covered.has(cellPlace(row, column)) ? [] : [{ row, column, rowCount: 1, columnCount }],
    ),
  );
  return [...down, ...across];
};
