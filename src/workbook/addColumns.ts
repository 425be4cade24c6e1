import { ledgerTables, type ColumnSchema } from "../ledger/schema";
import { everyCell } from "./cellInput";
import { setHeadingLook } from "./ledgerSheet";
import type { TableState } from "./readTables";
import { columnFormat, columnPoints } from "./sheetLayout";

/** Queues new columns at the right end of a table, in the look of a new ledger; nothing that is there moves. */
export const addColumns = (
  context: Excel.RequestContext,
  { key, sheet: name, headings, headingRow, firstColumn, rowCount }: TableState,
  columns: readonly ColumnSchema[],
): void => {
  const sheet = context.workbook.worksheets.getItem(name);
  const first = firstColumn + headings.length;
  columns.forEach((column, at) => {
    const cells = sheet.getRangeByIndexes(0, first + at, 1, 1).getEntireColumn();
    cells.format.columnWidth = columnPoints(column.width);
    cells.format.verticalAlignment = "Top";
    cells.format.wrapText = true;
    if (column.kind === "date") cells.format.horizontalAlignment = "Center";
    cells.numberFormat = everyCell(columnFormat(column));
  });
  const heading = sheet.getRangeByIndexes(headingRow, first, 1, columns.length);
  heading.numberFormat = everyCell("@");
  heading.values = [columns.map((column) => column.heading)];
  setHeadingLook(heading);
  const table = context.workbook.tables.getItem(ledgerTables[key].name);
  table.resize(sheet.getRangeByIndexes(headingRow, firstColumn, rowCount + 1, headings.length + columns.length));
};
