import { lastColumn, lastRow } from "./address";
import type { Rect } from "./content";

/** Where a rectangle stands after whole rows (columns) were inserted at its sheet: pushed on, or longer when they came in between. */
export function afterInsert(rect: Rect, at: number, count: number, axis: "row" | "column"): Rect {
  const [start, length] = axis === "row" ? [rect.row, rect.rowCount] : [rect.column, rect.columnCount];
  if (at >= start + length) return rect;
  const moved = at <= start;
  if (axis === "row") return moved ? { ...rect, row: start + count } : { ...rect, rowCount: length + count };
  return moved ? { ...rect, column: start + count } : { ...rect, columnCount: length + count };
}

/** Where a rectangle stands after whole rows (columns) were deleted; undefined when it is gone with them. */
export function afterDelete(rect: Rect, at: number, count: number, axis: "row" | "column"): Rect | undefined {
  const [start, last] = axis === "row" ? [rect.row, lastRow(rect)] : [rect.column, lastColumn(rect)];
  const lost = Math.max(0, Math.min(last, at + count - 1) - Math.max(start, at) + 1);
  const length = last - start + 1 - lost;
  if (length <= 0) return undefined;
  const moved = start - Math.max(0, Math.min(start, at + count) - at);
  return axis === "row" ? { ...rect, row: moved, rowCount: length } : { ...rect, column: moved, columnCount: length };
}
