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

const cellOf = (text: string): CellValue => {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return text.replace(/^'/, "").replace(/↵/g, "\n");
};

/**
 * Rows as a table of text: each line a row, ¦ between its cells, ↵ for a line break within one. Digits are a number, and text where ' stands
 * before them, as in Excel.
 */
export const rowsOf = (table: string): readonly (readonly CellValue[])[] =>
  table
    .trim()
    .split("\n")
    .map((line) => line.split("¦").map((cell) => cellOf(cell.trim())));
