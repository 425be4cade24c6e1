import type { CellScalar, Rect } from "../../model/content";
import { HostError } from "../../model/workbookModel";
import type { LiveRange } from "../liveRange";
import { rectOf } from "../liveRange";

export type WireCell = string | number | boolean;

/** As the add-in reads a cell: errors are their text, a blank is "". */
export function wireValue(value: CellScalar): WireCell {
  return typeof value === "object" ? value.error : value;
}

export function wireValues(values: readonly (readonly CellScalar[])[]): WireCell[][] {
  return values.map((row) => row.map(wireValue));
}

/** `Excel.RangeValueType` */
export function valueType(value: CellScalar): string {
  if (typeof value === "object") return "Error";
  if (value === "") return "Empty";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

/**
 * What an add-in assigned to `values`, `formulas` or `numberFormat`: one value for all cells, or a matrix of exactly the range's size. null
 * leaves a cell alone.
 */
export function matrix(value: unknown, range: LiveRange, where: string): (CellScalar | null)[][] {
  const rect: Rect = rectOf(range);
  if (!Array.isArray(value)) {
    const single = cell(value, where);
    return Array.from({ length: rect.rowCount }, () => Array.from({ length: rect.columnCount }, () => single));
  }
  const rows = value as readonly unknown[];
  if (rows.length !== rect.rowCount || rows.some((row) => !Array.isArray(row) || row.length !== rect.columnCount)) {
    throw new HostError(
      "InvalidArgument",
      `${where}: the number of rows or columns in the input array doesn't match the size or dimensions of the range (${rect.rowCount} × ${rect.columnCount}).`,
    );
  }
  return rows.map((row) => (row as readonly unknown[]).map((item) => cell(item, where)));
}

function cell(value: unknown, where: string): CellScalar | null {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  throw new HostError("InvalidArgument", `${where}: a cell holds a text, a number or a truth value.`);
}
