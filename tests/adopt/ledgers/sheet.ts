import type { ForeignSheet, MergedArea } from "../../../src/adopt/foreignSheet";
import type { CellValue } from "../../../src/ledger/model";

const columnNumber = (letters: string): number =>
  [...letters].reduce((n, char) => n * 26 + char.charCodeAt(0) - 64, 0) - 1;

/** A1:C3 as a merged area. */
export const merged = (address: string): MergedArea => {
  const [, a = "", b = "", c = "", d = ""] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address) ?? [];
  const [row, column] = [Number(b) - 1, columnNumber(a)];
  return { row, column, rowCount: Number(d) - row, columnCount: columnNumber(c) - column + 1 };
};

/** A sheet from A1 on; short rows are filled up. Enough to write a real .xlsx from: cells, merges, column widths. */
export const sheetOf = (
  name: string,
  rows: readonly (readonly CellValue[])[],
  merges: readonly string[] = [],
  more: Partial<ForeignSheet> = {},
): ForeignSheet => {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    name,
    firstRow: 1,
    firstColumn: 1,
    cells: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? "")),
    merges: merges.map(merged),
    ...more,
  };
};

/** Merged areas of columns over groups of rows: blocks of equal parents. Rows 1-based, inclusive. */
export const mergedDown = (columns: string, groups: readonly (readonly [number, number])[]): readonly string[] =>
  groups.flatMap(([first, last]) =>
    first === last ? [] : columns.split(" ").map((column) => `${column}${first}:${column}${last}`),
  );
