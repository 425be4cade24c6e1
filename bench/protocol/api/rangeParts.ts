import type { Rect } from "../../model/content";
import { HostError } from "../../model/workbookModel";
import { bounding, contains, intersection, MAX_COLUMNS, MAX_ROWS } from "../addresses";
import type { HostObject } from "../hostObject";
import { rectOf, type LiveRange } from "../liveRange";
import type { Session } from "../session";

export function placed(range: LiveRange, session: Session, rect: Rect): HostObject {
  const inside =
    rect.row >= 0 &&
    rect.column >= 0 &&
    rect.rowCount > 0 &&
    rect.columnCount > 0 &&
    rect.row + rect.rowCount <= MAX_ROWS &&
    rect.column + rect.columnCount <= MAX_COLUMNS;
  if (!inside) throw new HostError("InvalidArgument", "The range would lie outside the worksheet.");
  return session.range(range.sheet, rect);
}

/** Counted from the range's first cell; it may lie outside the range, but not outside the sheet. */
export function part(range: LiveRange, session: Session, within: Rect): HostObject {
  const rect = rectOf(range);
  return placed(range, session, { ...within, row: rect.row + within.row, column: rect.column + within.column });
}

export function edge(range: LiveRange, session: Session, lastRow: boolean, lastColumn: boolean): HostObject {
  const rect = rectOf(range);
  return placed(range, session, {
    row: lastRow ? rect.row + rect.rowCount - 1 : rect.row,
    column: lastColumn ? rect.column + rect.columnCount - 1 : rect.column,
    rowCount: lastRow ? 1 : rect.rowCount,
    columnCount: lastColumn ? 1 : rect.columnCount,
  });
}

/** Rows below (direction 1) or above (-1), columns after or before; a negative count looks the other way. */
export function adjacent(
  range: LiveRange,
  session: Session,
  count: number,
  along: "row" | "column",
  direction: 1 | -1,
): HostObject {
  if (count === 0) throw new HostError("InvalidArgument", "The count must not be 0.");
  const rect = rectOf(range);
  const size = Math.abs(count);
  const after = direction * Math.sign(count) > 0;
  return placed(
    range,
    session,
    along === "row"
      ? { ...rect, row: after ? rect.row + rect.rowCount : rect.row - size, rowCount: size }
      : { ...rect, column: after ? rect.column + rect.columnCount : rect.column - size, columnCount: size },
  );
}

export function usedPart(range: LiveRange, valuesOnly: boolean, session: Session): Rect | null {
  const used = session.model.usedRange(range.sheet, valuesOnly);
  const inside = used && intersection(used, rectOf(range));
  if (!inside) return null;
  // The sheet's used rectangle may be empty within this range: shrink to cells that hold something.
  const values = session.model.values(range.sheet, inside);
  const rows = values.flatMap((row, index) => (row.some((value) => value !== "") ? [index] : []));
  if (rows.length === 0) return valuesOnly ? null : inside;
  if (!valuesOnly) return inside;
  const columns = (values[0] ?? []).flatMap((_, index) => (values.some((row) => row[index] !== "") ? [index] : []));
  const [firstRow = 0, firstColumn = 0] = [rows[0], columns[0]];
  return {
    row: inside.row + firstRow,
    column: inside.column + firstColumn,
    rowCount: (rows[rows.length - 1] ?? firstRow) - firstRow + 1,
    columnCount: (columns[columns.length - 1] ?? firstColumn) - firstColumn + 1,
  };
}

/** The block of filled cells around the range, bounded by blank rows and columns (Ctrl+A). */
export function region(range: LiveRange, session: Session): Rect {
  const used = session.model.usedRange(range.sheet, true);
  let rect = { ...rectOf(range) };
  for (let grown = used !== null; grown;) {
    grown = false;
    const wide =
      intersection(bounding(used ?? rect, rect), {
        row: rect.row - 1,
        column: rect.column - 1,
        rowCount: rect.rowCount + 2,
        columnCount: rect.columnCount + 2,
      }) ?? rect;
    session.model.values(range.sheet, wide).forEach((row, r) =>
      row.forEach((value, c) => {
        const cell = { row: wide.row + r, column: wide.column + c, rowCount: 1, columnCount: 1 };
        if (value === "" || contains(rect, cell)) return;
        rect = bounding(rect, cell);
        grown = true;
      }),
    );
  }
  return rect;
}
