import type { Rect } from "../model/content";
import { HostError, type WorkbookModel } from "../model/workbookModel";
import { columnLetters, MAX_COLUMNS, MAX_ROWS, parseRect } from "../xlsx/a1";

export { MAX_COLUMNS, MAX_ROWS, parseRect };

/** "A1:B2", "A:C", "1:3"; with `$` before every part when absolute. */
export function a1(rect: Rect, absolute = false): string {
  const $ = absolute ? "$" : "";
  const lastRow = rect.row + rect.rowCount;
  const lastColumn = rect.column + rect.columnCount - 1;
  if (rect.rowCount === MAX_ROWS && rect.columnCount === MAX_COLUMNS) return `${$}1:${$}${MAX_ROWS}`;
  if (rect.rowCount === MAX_ROWS) return `${$}${columnLetters(rect.column)}:${$}${columnLetters(lastColumn)}`;
  if (rect.columnCount === MAX_COLUMNS) return `${$}${rect.row + 1}:${$}${lastRow}`;
  const first = `${$}${columnLetters(rect.column)}${$}${rect.row + 1}`;
  if (rect.rowCount === 1 && rect.columnCount === 1) return first;
  return `${first}:${$}${columnLetters(lastColumn)}${$}${lastRow}`;
}

/** Excel quotes a sheet name that holds anything but letters, digits, `_` and `.`, begins with a digit, or reads as a cell. */
export function quoted(sheetName: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheetName) && parseRect(sheetName) === null && !/^[rc]\d*$/i.test(sheetName);
  return plain ? sheetName : `'${sheetName.replace(/'/g, "''")}'`;
}

/** "Sheet1!A1:B2" → the name and the rest; name "" when the address has none. */
export function splitSheet(address: string): { readonly sheetName: string; readonly rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(address.trim().replace(/^=/, ""));
  if (!match) return { sheetName: "", rest: address.trim().replace(/^=/, "") };
  return { sheetName: (match[1] ?? match[2] ?? "").replace(/''/g, "'"), rest: match[3] ?? "" };
}

export interface Place {
  readonly sheet: string;
  readonly rect: Rect;
}

export function sheetByName(model: WorkbookModel, name: string): string | null {
  const lower = name.toLowerCase();
  return model.sheets().find((sheet) => sheet.name.toLowerCase() === lower)?.id ?? null;
}

export function sheetName(model: WorkbookModel, id: string): string {
  const sheet = model.sheets().find((candidate) => candidate.id === id);
  if (!sheet) throw new HostError("ItemNotFound", "The worksheet does not exist any more.");
  return sheet.name;
}

/**
 * Where a reference of a formula or an address points: cells, a whole row or column, a name, `Table`, `Table[column]`, `Table[#All]`.
 * Null when it is none of these (a constant, a formula, several areas).
 */
export function locate(model: WorkbookModel, reference: string, sheet: string): Place | null {
  const { sheetName: name, rest } = splitSheet(reference);
  const home = name === "" ? sheet : sheetByName(model, name);
  if (home === null) return null;
  const rect = parseRect(rest);
  if (rect) return { sheet: home, rect };
  const named = model
    .names()
    .find((item) => item.name.toLowerCase() === rest.toLowerCase() && (item.scope === "" || item.scope === home));
  if (named) return locate(model, named.formula, home);
  return locateTable(model, rest);
}

function locateTable(model: WorkbookModel, reference: string): Place | null {
  const match = /^([^[\]]+)(?:\[(.*)\])?$/s.exec(reference);
  const table = match && model.tables().find((item) => item.name.toLowerCase() === (match[1] ?? "").toLowerCase());
  if (!table) return null;
  const part = match[2] ?? "";
  const all = table.range;
  const top = table.showHeaders ? 1 : 0;
  const body = { ...all, row: all.row + top, rowCount: all.rowCount - top - (table.showTotals ? 1 : 0) };
  if (part === "" || /^#Data$/i.test(part)) return { sheet: table.sheet, rect: body };
  if (/^#All$/i.test(part)) return { sheet: table.sheet, rect: all };
  if (/^#Headers$/i.test(part)) return { sheet: table.sheet, rect: { ...all, rowCount: 1 } };
  const column = table.columns.findIndex((item) => item.name.toLowerCase() === part.toLowerCase());
  if (column < 0) return null;
  return { sheet: table.sheet, rect: { ...body, column: body.column + column, columnCount: 1 } };
}

export function cellCount(rect: Rect): number {
  return rect.rowCount * rect.columnCount;
}

export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

export function contains(outer: Rect, inner: Rect): boolean {
  const both = intersection(outer, inner);
  return both !== null && cellCount(both) === cellCount(inner);
}

/** "=Sheet!$A$1:$B$2" for formulas. */
export function absoluteReference(model: WorkbookModel, sheet: string, rect: Rect): string {
  return `=${quoted(sheetName(model, sheet))}!${a1(rect, true)}`;
}
