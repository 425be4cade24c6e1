import type { Fields } from "../ledger/change";
import type { CellValue } from "../ledger/model";
import { ledgerTables, type TableKey, type TableSchema } from "../ledger/schema";
import { newSettingRows, newSlotRows } from "../notice/newRows";
import { slotOf } from "../notice/slots";
import type { Additions } from "./additions";
import { addBoardSheet, boardSheetName } from "./boardSheet";
import { addLedgerSheet, writeFormulas, type SheetNaming } from "./ledgerSheet";
import { namedSettings, settingFormat, workingDayFormula, workingDayHint, workingDayName } from "./settingCells";
import { columnIndex, columnLetter, firstBodyRow, noteRow } from "./sheetLayout";

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

/** Names of the sheets of a new ledger, in their order. */
export const newSheetNames: readonly string[] = order.map((entry) =>
  entry === boardSheetName ? entry : ledgerTables[entry].name,
);

/** Names of the workbook that native formulas read. */
export const newNames: readonly string[] = [workingDayName, ...namedSettings];

export interface NewLedger {
  /** Our schema, or ours with columns of the user's own. */
  readonly schema: (key: TableKey) => TableSchema;
  /** 内容 of 台账设置 by 项目, where it is not that of a new ledger. */
  readonly settings: Readonly<Record<string, CellValue>>;
  readonly naming: (name: string) => SheetNaming & { readonly sheet: string; readonly table: string };
}

/** A ledger under its own names, as 新建台账 makes it. */
export const plainLedger: NewLedger = {
  schema: (key) => ledgerTables[key],
  settings: {},
  naming: (name) => ({ sheet: name, table: name }),
};

/** Drop-downs on the rows of 通报设置 that choose; another word can be typed, and is told when a paper is built. */
const setUpSlots = (sheet: Excel.Worksheet, rows: readonly Fields[]): void => {
  const letter = columnLetter(columnIndex(ledgerTables.slots, "content"));
  rows.forEach(({ item }, index) => {
    const choices = slotOf(String(item))?.choices;
    if (choices === undefined) return;
    const { dataValidation } = sheet.getRange(`${letter}${firstBodyRow + index}`);
    dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
    dataValidation.ignoreBlanks = true;
    dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  });
};

export type NewSheets = ReadonlyMap<TableKey, Excel.Worksheet>;

const settingRows = ({ settings }: NewLedger): readonly Fields[] => {
  const rows = newSettingRows();
  const known = new Set(rows.map(({ item }) => item));
  const more = Object.keys(settings).filter((item) => !known.has(item));
  return [
    ...rows.map((row): Fields => ({ ...row, content: settings[String(row["item"])] ?? row["content"] ?? "" })),
    ...more.map((item): Fields => ({ item, content: settings[item] ?? "" })),
  ];
};

const rowsOf = (key: TableKey, ledger: NewLedger): readonly Fields[] =>
  key === "settings" ? settingRows(ledger) : key === "slots" ? newSlotRows() : [];

/** The day of all figures above the table, the formats of the settings that are no text, the names that formulas read. */
const setUpSettings = (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: readonly Fields[],
  additions: Additions,
): void => {
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

/**
 * Queues the sheets with their tables, each with one blank row or the rows of a new ledger, and the names of settings: they follow their cells
 * whatever the sheet is called later.
 */
export const queueSheets = (context: Excel.RequestContext, additions: Additions, ledger: NewLedger): NewSheets => {
  const sheets = new Map<TableKey, Excel.Worksheet>();
  for (const entry of order) {
    if (entry === boardSheetName) continue;
    const schema = ledger.schema(entry);
    const naming = ledger.naming(schema.name);
    const sheet = addLedgerSheet(context, schema, rowsOf(entry, ledger), naming);
    sheets.set(entry, additions.sheet(sheet, naming.sheet));
  }
  const settings = sheets.get("settings");
  if (settings) setUpSettings(context, settings, settingRows(ledger), additions);
  const slots = sheets.get("slots");
  if (slots) setUpSlots(slots, newSlotRows());
  return sheets;
};

/**
 * Queues what reads the tables, which have their own names by now: formulas and 看板. `rowCounts`: body rows by table, 1 where nothing is said. Returns the sheet 看板.
 */
export const queueReaders = (
  context: Excel.RequestContext,
  sheets: NewSheets,
  additions: Additions,
  ledger: NewLedger,
  rowCounts: Partial<Readonly<Record<TableKey, number>>> = {},
): Excel.Worksheet => {
  for (const [key, sheet] of sheets) writeFormulas(sheet, ledger.schema(key), 0, rowCounts[key] ?? 1);
  const naming = ledger.naming(boardSheetName);
  return additions.sheet(addBoardSheet(context, naming), naming.sheet);
};

/** Puts 看板 in its place among the sheets that stand behind the first `before`, and shows 问题清单 from its top: a selected row would be all that the pane lists. */
export const queueArrival = (sheets: NewSheets, board: Excel.Worksheet, before: number): void => {
  board.position = before + order.indexOf(boardSheetName);
  const first = sheets.get("issues");
  first?.activate();
  first?.getRange("A1").select();
};
