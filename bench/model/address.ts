import type { IRange } from "@univerjs/core";
import type { Rect } from "./content";

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  let text = "";
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1)
    text = String.fromCharCode(65 + (rest % 26)) + text;
  return text;
}

export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** "B2" or "B2:D9". */
export function rectAddress(rect: Rect): string {
  const first = cellAddress(rect.row, rect.column);
  const last = cellAddress(rect.row + rect.rowCount - 1, rect.column + rect.columnCount - 1);
  return first === last ? first : `${first}:${last}`;
}

export const toRange = (rect: Rect): IRange => ({
  startRow: rect.row,
  startColumn: rect.column,
  endRow: rect.row + rect.rowCount - 1,
  endColumn: rect.column + rect.columnCount - 1,
});

export const toRect = (range: IRange): Rect => ({
  row: range.startRow,
  column: range.startColumn,
  rowCount: range.endRow - range.startRow + 1,
  columnCount: range.endColumn - range.startColumn + 1,
});

export const lastRow = (rect: Rect): number => rect.row + rect.rowCount - 1;
export const lastColumn = (rect: Rect): number => rect.column + rect.columnCount - 1;

export const contains = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.row && row <= lastRow(rect) && column >= rect.column && column <= lastColumn(rect);

export const covers = (outer: Rect, inner: Rect): boolean =>
  contains(outer, inner.row, inner.column) && contains(outer, lastRow(inner), lastColumn(inner));

/** The common rectangle, undefined when they do not meet. */
export function intersection(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columnCount = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

/** `outer` without `hole`: up to four rectangles. */
export function subtract(outer: Rect, hole: Rect): Rect[] {
  const common = intersection(outer, hole);
  if (!common) return [outer];
  const rests: Rect[] = [
    { row: outer.row, column: outer.column, rowCount: common.row - outer.row, columnCount: outer.columnCount },
    {
      row: lastRow(common) + 1,
      column: outer.column,
      rowCount: lastRow(outer) - lastRow(common),
      columnCount: outer.columnCount,
    },
    { row: common.row, column: outer.column, rowCount: common.rowCount, columnCount: common.column - outer.column },
    {
      row: common.row,
      column: lastColumn(common) + 1,
      rowCount: common.rowCount,
      columnCount: lastColumn(outer) - lastColumn(common),
    },
  ];
  return rests.filter((rect) => rect.rowCount > 0 && rect.columnCount > 0);
}

/** Sheet name as it stands in a formula: quoted unless it is plain letters, digits and underscores. */
export const sheetInFormula = (name: string): string =>
  /^[A-Za-z_\u00c0-\uffdc][\w.\u00c0-\uffdc]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;

/** A matrix of the rectangle's size. */
export function matrixOf<T>(rect: Rect, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rect.rowCount }, (_, r) =>
    Array.from({ length: rect.columnCount }, (_, c) => cell(rect.row + r, rect.column + c)),
  );
}

export const EXCEL_ROWS = 1_048_576;
export const EXCEL_COLUMNS = 16_384;
