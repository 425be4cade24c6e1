import type { Rect } from "../../model/content";
import { bounding, intersection, MAX_COLUMNS, MAX_ROWS } from "../addresses";
import { flagIn, invalidValue } from "../arguments";
import { rectOf, type LiveRange } from "../liveRange";
import type { Session } from "../session";

/** Rows or columns of a range; whole columns are looked at as far as the sheet is used, because further down all are alike. */
export function visibleRect(range: LiveRange, session: Session): Rect {
  const rect = rectOf(range);
  if (rect.rowCount < MAX_ROWS && rect.columnCount < MAX_COLUMNS) return rect;
  const used = session.model.usedRange(range.sheet, false);
  const first: Rect = { ...rect, rowCount: 1, columnCount: Math.min(rect.columnCount, 256) };
  const inside = used && intersection(used, rect);
  return inside
    ? bounding(
        inside,
        rect.rowCount === MAX_ROWS
          ? { ...rect, rowCount: 1, row: inside.row }
          : { ...rect, columnCount: 1, column: inside.column },
      )
    : first;
}

/** The value all share, or null. */
export function shared<T>(values: readonly T[]): T | null {
  const first = values[0];
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

export function rowsOf(rect: Rect): number[] {
  return Array.from({ length: rect.rowCount }, (_, index) => rect.row + index);
}

export function columnsOf(rect: Rect): number[] {
  return Array.from({ length: rect.columnCount }, (_, index) => rect.column + index);
}

export function rowsHidden(range: LiveRange, session: Session): boolean | null {
  return shared(rowsOf(visibleRect(range, session)).map((row) => session.model.rowLayout(range.sheet, row).hidden));
}

export function columnsHidden(range: LiveRange, session: Session): boolean | null {
  return shared(
    columnsOf(visibleRect(range, session)).map((column) => session.model.columnLayout(range.sheet, column).hidden),
  );
}

export function setRowsHidden(range: LiveRange, value: unknown, session: Session): void {
  const hidden = flagIn(value);
  if (hidden === undefined) throw invalidValue("Range.rowHidden", "true or false");
  const rect = rectOf(range);
  session.model.setRowLayout(range.sheet, rect.row, rect.rowCount, { hidden });
}

export function setColumnsHidden(range: LiveRange, value: unknown, session: Session): void {
  const hidden = flagIn(value);
  if (hidden === undefined) throw invalidValue("Range.columnHidden", "true or false");
  const rect = rectOf(range);
  session.model.setColumnLayout(range.sheet, rect.column, rect.columnCount, { hidden });
}

/** One outline level more or less; Excel has eight. */
export function group(range: LiveRange, by: "ByRows" | "ByColumns", step: 1 | -1, session: Session): void {
  const rect = rectOf(range);
  const level = (old: number): number => Math.min(7, Math.max(0, old + step));
  if (by === "ByRows") {
    for (const row of rowsOf(rect))
      session.model.setRowLayout(range.sheet, row, 1, {
        outline: level(session.model.rowLayout(range.sheet, row).outline),
      });
    return;
  }
  for (const column of columnsOf(rect)) {
    session.model.setColumnLayout(range.sheet, column, 1, {
      outline: level(session.model.columnLayout(range.sheet, column).outline),
    });
  }
}

/** Collapses or opens the grouped rows or columns of the range. */
export function setDetails(range: LiveRange, by: "ByRows" | "ByColumns", hidden: boolean, session: Session): void {
  const rect = rectOf(range);
  if (by === "ByRows") {
    for (const row of rowsOf(rect))
      if (session.model.rowLayout(range.sheet, row).outline > 0)
        session.model.setRowLayout(range.sheet, row, 1, { hidden });
    return;
  }
  for (const column of columnsOf(rect)) {
    if (session.model.columnLayout(range.sheet, column).outline > 0)
      session.model.setColumnLayout(range.sheet, column, 1, { hidden });
  }
}
