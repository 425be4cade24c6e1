import type { Rect } from "../model/content";
import { HostError } from "../model/workbookModel";
import { contains, MAX_COLUMNS, MAX_ROWS } from "./addresses";

/** A range the add-in holds. As in Excel it moves with its cells when rows, columns or cells are inserted or deleted. */
export interface LiveRange {
  readonly sheet: string;
  rect: Rect;
  /** Its cells were deleted. */
  gone: boolean;
}

export function rectOf(range: LiveRange): Rect {
  if (range.gone) throw new HostError("InvalidReference", "The cells of this range were deleted.");
  return range.rect;
}

export type Shift = "insertDown" | "insertRight" | "deleteUp" | "deleteLeft";

/** Moves a range as Excel moves a reference when the cells of `changed` are inserted (pushing) or deleted (pulling). */
export function shiftRange(range: LiveRange, changed: Rect, shift: Shift): void {
  if (range.gone) return;
  if (shift === "deleteUp" || shift === "deleteLeft") {
    if (contains(changed, range.rect)) {
      range.gone = true;
      return;
    }
  }
  const vertical = shift === "insertDown" || shift === "deleteUp";
  const along = vertical
    ? { at: range.rect.row, size: range.rect.rowCount }
    : { at: range.rect.column, size: range.rect.columnCount };
  const across = vertical
    ? { at: range.rect.column, size: range.rect.columnCount }
    : { at: range.rect.row, size: range.rect.rowCount };
  const changedAlong = vertical
    ? { at: changed.row, size: changed.rowCount }
    : { at: changed.column, size: changed.columnCount };
  const changedAcross = vertical
    ? { at: changed.column, size: changed.columnCount }
    : { at: changed.row, size: changed.rowCount };
  // Only references that lie wholly in the moved strip move; others keep their place.
  if (across.at < changedAcross.at || across.at + across.size > changedAcross.at + changedAcross.size) return;
  if (along.size === (vertical ? MAX_ROWS : MAX_COLUMNS)) return;
  const moved = shift.startsWith("insert") ? inserted(along, changedAlong) : deleted(along, changedAlong);
  range.rect = vertical
    ? { ...range.rect, row: moved.at, rowCount: moved.size }
    : { ...range.rect, column: moved.at, columnCount: moved.size };
}

interface Span {
  readonly at: number;
  readonly size: number;
}

function inserted(span: Span, added: Span): Span {
  if (added.at <= span.at) return { at: span.at + added.size, size: span.size };
  if (added.at < span.at + span.size) return { at: span.at, size: span.size + added.size };
  return span;
}

function deleted(span: Span, removed: Span): Span {
  const before = Math.max(0, Math.min(span.at, removed.at + removed.size) - removed.at);
  const inside = Math.max(0, Math.min(span.at + span.size, removed.at + removed.size) - Math.max(span.at, removed.at));
  return { at: span.at - before, size: span.size - inside };
}
