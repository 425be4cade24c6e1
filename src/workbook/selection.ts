import { ledgerTables, type TableKey } from "../ledger/schema";
import { boardSheetName } from "./boardSheet";
import type { SelectedRows } from "./operations";

const none: SelectedRows = { table: null, ids: [] };

const queueIds = (context: Excel.RequestContext, key: "issues" | "measures") => {
  const table = context.workbook.tables.getItemOrNullObject(ledgerTables[key].name);
  table.load("id");
  table.worksheet.load("name");
  const ids = table.columns.getItemOrNullObject("编号").getDataBodyRange();
  ids.load("values,rowIndex,rowCount");
  return { key, table, ids };
};

/** Ids of the rows that the selection touches, in sheet order; one sync. Several areas count together, as long as they are on one sheet. */
export const selectedRows = async (context: Excel.RequestContext): Promise<SelectedRows> => {
  const areas = context.workbook.getSelectedRanges();
  areas.worksheet.load("name");
  areas.areas.load("items/rowIndex,items/rowCount");
  const tables = [queueIds(context, "issues"), queueIds(context, "measures")];
  await context.sync();

  const found = tables.find(
    ({ table, ids }) => !table.isNullObject && !ids.isNullObject && table.worksheet.name === areas.worksheet.name,
  );
  if (found === undefined) return none;
  const { ids, key } = found;
  const values: readonly (readonly unknown[])[] = ids.values;
  const rows = new Set<number>();
  for (const { rowIndex, rowCount } of areas.areas.items) {
    const first = Math.max(0, rowIndex - ids.rowIndex);
    const last = Math.min(ids.rowCount, rowIndex + rowCount - ids.rowIndex);
    for (let row = first; row < last; row += 1) rows.add(row);
  }
  const touched = [...rows].sort((a, b) => a - b).map((row) => String(values[row]?.[0] ?? "").trim());
  return { table: key, ids: touched.filter((id) => id !== "") };
};

/** Column that names a row, by table. */
const identity: Partial<Readonly<Record<TableKey, string>>> = { settings: "项目", slots: "项目" };

/** Selects the first cell of an item's row; false when it is gone. Two syncs. */
export const showRow = async (context: Excel.RequestContext, key: TableKey, id: string): Promise<boolean> => {
  const table = context.workbook.tables.getItemOrNullObject(ledgerTables[key].name);
  const ids = table.columns.getItemOrNullObject(identity[key] ?? "编号").getDataBodyRange();
  ids.load("values");
  await context.sync();
  if (ids.isNullObject) return false;
  const values: readonly (readonly unknown[])[] = ids.values;
  const row = values.findIndex(([value]) => String(value ?? "").trim() === id);
  if (row < 0) return false;
  table.worksheet.activate();
  table.getDataBodyRange().getRow(row).select();
  await context.sync();
  return true;
};

/** Selects a cell by table, row of the sheet (1-based; 0: the headings) and heading ("" the whole row). Two syncs. */
export const showCell = async (
  context: Excel.RequestContext,
  name: string,
  row: number,
  heading: string,
): Promise<boolean> => {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const whole = table.getRange();
  whole.load("rowIndex,rowCount,columnIndex,columnCount");
  const column = table.columns.getItemOrNullObject(heading).getRange();
  column.load("columnIndex");
  await context.sync();
  if (table.isNullObject) return false;
  const index = row === 0 ? whole.rowIndex : row - 1;
  if (index < whole.rowIndex || index >= whole.rowIndex + whole.rowCount) return false;
  const sheet = table.worksheet;
  sheet.activate();
  const cell = column.isNullObject
    ? sheet.getRangeByIndexes(index, whole.columnIndex, 1, whole.columnCount)
    : sheet.getRangeByIndexes(index, column.columnIndex, 1, 1);
  cell.select();
  await context.sync();
  return true;
};

/** Writes a formula into the active cell when it is empty. Two syncs. */
export const insertFormula = async (
  context: Excel.RequestContext,
  formula: string,
): Promise<{ readonly kind: "inserted" | "notEmpty"; readonly address: string }> => {
  const cell = context.workbook.getActiveCell();
  cell.load("formulas,address");
  await context.sync();
  const { address } = cell;
  const present: unknown = cell.formulas[0]?.[0];
  if (present !== "") return { kind: "notEmpty", address };
  cell.numberFormat = [["General"]];
  cell.formulas = [[formula]];
  await context.sync();
  return { kind: "inserted", address };
};

/** Goes to the sheet 看板; false where there is none. Two syncs. */
export const showBoard = async (context: Excel.RequestContext): Promise<boolean> => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(boardSheetName);
  sheet.load("name");
  await context.sync();
  if (sheet.isNullObject) return false;
  sheet.activate();
  await context.sync();
  return true;
};

/** Selects a cell of any sheet by row and column, 1-based; false where the sheet is gone or hidden. Two syncs. */
export const showPlace = async (
  context: Excel.RequestContext,
  name: string,
  row: number,
  column: number,
): Promise<boolean> => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("visibility");
  await context.sync();
  if (sheet.isNullObject || sheet.visibility !== "Visible") return false;
  sheet.activate();
  sheet.getRangeByIndexes(row - 1, column - 1, 1, 1).select();
  await context.sync();
  return true;
};
