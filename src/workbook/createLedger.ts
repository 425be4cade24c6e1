import type { CellValue } from "../ledger/model";
import { ledgerTables, type TableKey } from "../ledger/schema";
import { words } from "../locales";
import { newSettingRows, newSlotRows } from "../notice/slots";
import { trackAdditions, type Additions } from "./additions";
import { addBoardSheet, boardSheetName } from "./boardSheet";
import { toLedgerError } from "./hostErrors";
import { LedgerError } from "./ledgerError";
import { addLedgerSheet, writeFormulas } from "./ledgerSheet";
import type { CreateOutcome } from "./operations";
import { tableKeys } from "./readTables";
import { namedSettings, settingFormat, workingDayFormula, workingDayHint, workingDayName } from "./settingCells";
import { firstBodyRow, noteRow } from "./sheetLayout";

/** Sheets of a new ledger in their order; 通报 is made when it is built, the other tables when first needed. */
const order: readonly (TableKey | typeof boardSheetName)[] = [
  "issues",
  "measures",
  boardSheetName,
  "events",
  "rules",
  "settings",
  "slots",
];

const sheetName = (entry: (typeof order)[number]): string =>
  entry === boardSheetName ? entry : ledgerTables[entry].name;

const initialRows = (): Partial<Record<TableKey, readonly Readonly<Record<string, CellValue>>[]>> => ({
  settings: newSettingRows(),
  slots: newSlotRows(),
});

/** What is there already of the sheets, tables and names that a new ledger needs. Excel ignores case in all three. */
const findExisting = async (
  context: Excel.RequestContext,
): Promise<{ readonly clash: Omit<CreateOutcome & { kind: "exists" }, "kind">; readonly sheetCount: number }> => {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name");
  await context.sync();
  const among = (items: readonly { readonly name: string }[], wanted: readonly string[]): readonly string[] => {
    const found = new Set(wanted.map((name) => name.toLowerCase()));
    return items.map(({ name }) => name).filter((name) => found.has(name.toLowerCase()));
  };
  const clash = {
    sheets: among(worksheets.items, order.map(sheetName)),
    tables: among(
      tables.items,
      tableKeys.map((key) => ledgerTables[key].name),
    ),
    names: among(names.items, [workingDayName, ...namedSettings]),
  };
  return { clash, sheetCount: worksheets.items.length };
};

/** The day of all figures above the table, the formats of the settings that are no text, the names that formulas read. */
const setUpSettings = (context: Excel.RequestContext, sheet: Excel.Worksheet, additions: Additions): void => {
  const rows = newSettingRows();
  const content = sheet.getRange(`B${firstBodyRow}:B${firstBodyRow + rows.length - 1}`);
  content.numberFormat = rows.map(({ item }) => [settingFormat(String(item))]);
  // once more, since a number written under the format of text is text
  content.values = rows.map(({ content: value }) => [value ?? ""]);
  for (const name of namedSettings) {
    const index = rows.findIndex(({ item }) => item === name);
    if (index >= 0) additions.name(context.workbook.names.add(name, sheet.getRange(`B${firstBodyRow + index}`)));
  }
  // numbers and days stand on the left like the words, away from 说明 beside them
  sheet.getRange("B:B").format.horizontalAlignment = "Left";
  const day = sheet.getRange(`B${noteRow}`);
  day.numberFormat = [["yyyy-mm-dd"]];
  day.formulas = [[workingDayFormula]];
  const hint = sheet.getRange(`C${noteRow}`);
  hint.values = [[workingDayHint]];
  hint.format.wrapText = false;
  hint.format.font.color = "#595959";
  additions.name(context.workbook.names.add(workingDayName, day));
};

/** Queues everything of a new ledger. Tables come before names, names before formulas, since each reads the one before. */
const queueLedger = (context: Excel.RequestContext, sheetCount: number, additions: Additions): void => {
  const rows = initialRows();
  const sheets = new Map<TableKey, Excel.Worksheet>();
  for (const entry of order) {
    if (entry === boardSheetName) continue;
    sheets.set(entry, additions.sheet(addLedgerSheet(context, ledgerTables[entry], rows[entry])));
  }
  const settings = sheets.get("settings");
  if (settings) setUpSettings(context, settings, additions);
  for (const [key, sheet] of sheets) writeFormulas(sheet, ledgerTables[key], 0, 1);
  additions.sheet(addBoardSheet(context)).position = sheetCount + order.indexOf(boardSheetName);
  const first = sheets.get("issues");
  first?.activate();
  first?.getRange(`A${firstBodyRow}`).select();
};

/**
 * Makes an empty ledger in any workbook: two syncs. Where a sheet, table or name of ours is there already, nothing is touched; where Excel
 * fails half-way, what was added is taken away again.
 */
export const createLedger = async (context: Excel.RequestContext): Promise<CreateOutcome> => {
  const { clash, sheetCount } = await findExisting(context);
  if (clash.sheets.length + clash.tables.length + clash.names.length > 0) return { kind: "exists", ...clash };

  const additions = trackAdditions(context);
  context.application.suspendApiCalculationUntilNextSync();
  queueLedger(context, sheetCount, additions);
  try {
    await context.sync();
  } catch (error) {
    const left = await additions.takeBack();
    if (left.length === 0) throw error;
    const { code, userMessage, tip, cause } = toLedgerError(error);
    throw new LedgerError(code, userMessage + words().workbook.sheetsLeft({ sheets: left }), tip, cause);
  }
  return { kind: "created", sheets: order.map(sheetName) };
};
