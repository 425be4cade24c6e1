import type { ColumnSchema } from "../ledger/schema";
import { loaded } from "./additions";
import { everyCell } from "./cellInput";
import type { TableState } from "./readTables";
import { columnFormat, columnPoints } from "./sheetLayout";

/** Columns that are being inserted. */
export interface InsertedColumns {
  /** After `sync`: whether Excel got as far as that. */
  readonly isDone: () => boolean;
  /** Queues their removal, where they were inserted. */
  readonly remove: () => void;
}

/**
 * Queues new columns in a table at `place` (0-based from its left edge), as whole columns of its sheet: widths, groups and colours of the columns
 * to their right move along.
 */
export const insertColumns = (
  context: Excel.RequestContext,
  state: TableState,
  place: number,
  columns: readonly ColumnSchema[],
): InsertedColumns => {
  const sheet = context.workbook.worksheets.getItem(state.sheet);
  const first = state.firstColumn + place;
  const whole = (): Excel.Range => sheet.getRangeByIndexes(0, first, 1, columns.length).getEntireColumn();
  const inserted = whole().insert("Right");
  inserted.load("columnIndex");
  columns.forEach((column, at) => {
    const cells = sheet.getRangeByIndexes(0, first + at, 1, 1).getEntireColumn();
    cells.format.columnWidth = columnPoints(column.width);
    cells.format.horizontalAlignment = column.kind === "date" ? "Center" : "General";
    cells.numberFormat = everyCell(columnFormat(column));
  });
  const heading = sheet.getRangeByIndexes(state.headingRow, first, 1, columns.length);
  heading.numberFormat = everyCell("@");
  heading.values = [columns.map((column) => column.heading)];
  heading.format.horizontalAlignment = "Center";
  const isDone = (): boolean => loaded(() => inserted.columnIndex) !== undefined;
  return {
    isDone,
    remove: () => {
      if (isDone()) whole().delete("Left");
    },
  };
};
