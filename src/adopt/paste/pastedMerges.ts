import type { CellValue } from "../../ledger/model";
import type { MergedArea } from "../foreignSheet";

/** In a cell of a pasted table: it is merged with the one above, or with the one to its left. */
export const aboveMark = "〃";
export const besideMark = "←";

type Rows = readonly (readonly CellValue[])[];

/** Merged areas of a pasted table whose covered cells hold marks, and its cells without them. */
export const pastedMerges = (rows: Rows): { readonly cells: Rows; readonly merges: readonly MergedArea[] } => {
  if (!rows.some((row) => row.includes(aboveMark) || row.includes(besideMark))) return { cells: rows, merges: [] };
  const areas = new Map<string, { row: number; column: number; rowCount: number; columnCount: number }>();
  const roots: string[][] = [];
  rows.forEach((row, r) => {
    const own: string[] = [];
    roots.push(own);
    row.forEach((cell, column) => {
      const from =
        cell === aboveMark ? roots[r - 1]?.[column] : cell === besideMark && column > 0 ? own[column - 1] : undefined;
      const root = from ?? `${r} ${column}`;
      own[column] = root;
      const area = areas.get(root) ?? { row: r, column, rowCount: 1, columnCount: 1 };
      area.rowCount = Math.max(area.rowCount, r - area.row + 1);
      area.columnCount = Math.max(area.columnCount, column - area.column + 1);
      areas.set(root, area);
    });
  });
  return {
    cells: rows.map((row) => row.map((cell) => (cell === aboveMark || cell === besideMark ? "" : cell))),
    merges: [...areas.values()].filter(({ rowCount, columnCount }) => rowCount * columnCount > 1),
  };
};
