import type { CellValue } from "../ledger/model";
import type { ColumnKind, ColumnSchema, TableSchema } from "../ledger/schema";
import { cellInput, everyCell } from "./cellInput";
import { addLights } from "./conditionalFormats";
import { formulaOf } from "./nativeFormulas";
import {
  columnFormat,
  columnLetter,
  columnPoints,
  columnsAddress,
  firstBodyRow,
  greyTab,
  headingRow,
  noteColor,
  noteRow,
  notes,
  rareGroups,
} from "./sheetLayout";

/** The look of a table; tables that are made when first needed stand last, with a grey tab. */
const tableStyle = "TableStyleMedium2";

/** Points: two lines, for headings that are longer than their column is wide. */
const headingHeight = 32;

const centred: readonly ColumnKind[] = ["date", "timestamp", "choice"];

/** Drop-down of a closed vocabulary; a blank cell is allowed. */
export const setDropDown = (range: Excel.Range, column: ColumnSchema): void => {
  const choices = column.choices ?? [];
  range.dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
  range.dataValidation.ignoreBlanks = true;
  range.dataValidation.errorAlert = {
    showAlert: true,
    style: "Stop",
    title: column.heading,
    message: `请从下拉列表中选择：${choices.join("、")}`.slice(0, 255),
  };
};

export const setHeadingLook = (heading: Excel.Range): void => {
  heading.format.horizontalAlignment = "Center";
  heading.format.verticalAlignment = "Center";
  // the table style says the same, but LibreOffice draws none
  heading.format.fill.color = "#4472C4";
  heading.format.font.color = "#FFFFFF";
  heading.format.font.bold = true;
};

/** Drop-downs of the body alone: below it a rule keeps Excel from growing the table over a row typed there; a row that grows gets the rule above it. */
export const setDropDowns = (sheet: Excel.Worksheet, schema: TableSchema, rowCount: number): void => {
  schema.columns.forEach((column, index) => {
    if (column.kind !== "choice") return;
    const letter = columnLetter(index);
    setDropDown(sheet.getRange(`${letter}${firstBodyRow}:${letter}${headingRow + rowCount}`), column);
  });
};

/** Names of a sheet and its table where they are not those of the schema. */
export interface SheetNaming {
  readonly sheet?: string;
  readonly table?: string;
  /** Queued right after the sheet was added, before anything that could fail. */
  readonly added?: (sheet: Excel.Worksheet) => void;
}

/**
 * Adds the sheet of a table at the end of the workbook: the line above, the table with its headings, formats and drop-downs, and `rows`, or one
 * blank row. `schema` may hold columns of the user's own besides ours. Formulas are `writeFormulas`' part: they read tables and names that may
 * not be there yet.
 */
export const addLedgerSheet = (
  context: Excel.RequestContext,
  schema: TableSchema,
  rows: readonly Readonly<Record<string, CellValue>>[] = [],
  { sheet: sheetName = schema.name, table: tableName = schema.name, added }: SheetNaming = {},
): Excel.Worksheet => {
  const { columns } = schema;
  const sheet = context.workbook.worksheets.add(sheetName);
  added?.(sheet);
  const lastLetter = columnLetter(columns.length - 1);
  const rowCount = Math.max(1, rows.length);
  const lastRow = headingRow + rowCount;

  const whole = sheet.getRange(columnsAddress(0, columns.length - 1));
  whole.format.verticalAlignment = "Top";
  whole.format.wrapText = true;
  columns.forEach((column, index) => {
    const cells = sheet.getRange(columnsAddress(index, index));
    cells.format.columnWidth = columnPoints(column.width);
    if (centred.includes(column.kind)) cells.format.horizontalAlignment = "Center";
    // the whole column: what is typed right below the table is read by this format before the table grows over it
    if (column.kind !== "formula") cells.numberFormat = everyCell(columnFormat(column));
  });

  const heading = sheet.getRange(`A${headingRow}:${lastLetter}${headingRow}`);
  // text first: a heading of the user's own like 2022 or 1-2 would become a number or a date
  heading.numberFormat = everyCell("@");
  heading.values = [columns.map((column) => column.heading)];
  setHeadingLook(heading);
  heading.format.rowHeight = headingHeight;

  const body = sheet.getRange(`A${firstBodyRow}:${lastLetter}${lastRow}`);
  if (rows.length > 0) {
    body.values = rows.map((row) => columns.map((column) => cellInput(column, row[column.key] ?? "").value));
    body.format.autofitRows();
  }

  const table = sheet.tables.add(`A${headingRow}:${lastLetter}${lastRow}`, true);
  table.name = tableName;
  table.style = tableStyle;
  table.showBandedRows = false;

  setDropDowns(sheet, schema, rowCount);

  const note = sheet.getRange(`A${noteRow}`);
  note.values = [[notes[schema.key]]];
  note.format.wrapText = false;
  note.format.horizontalAlignment = "Left";
  note.format.font.bold = true;
  note.format.font.color = noteColor(schema.key);

  sheet.freezePanes.freezeRows(headingRow);
  for (const [first, last] of rareGroups(columns)) {
    const group = sheet.getRange(columnsAddress(first, last));
    group.group("ByColumns");
    group.hideGroupDetails("ByColumns");
  }
  if (!schema.initial) sheet.tabColor = greyTab;
  addLights(sheet, schema);
  setUpPage(sheet, schema.name);
  return sheet;
};

/** A4 landscape, the heading row on every page, all columns on the width of one. */
const setUpPage = (sheet: Excel.Worksheet, title: string): void => {
  const page = sheet.pageLayout;
  page.orientation = "Landscape";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: 1 };
  page.setPrintTitleRows(`$${noteRow}:$${headingRow}`);
  page.headersFooters.defaultForAllPages.centerHeader = title;
  page.headersFooters.defaultForAllPages.centerFooter = "第 &P 页，共 &N 页";
};

/** Writes the formula columns of `rowCount` body rows, from the `first` one (0-based) on. */
export const writeFormulas = (sheet: Excel.Worksheet, schema: TableSchema, first: number, rowCount: number): void => {
  schema.columns.forEach((column, index) => {
    if (column.kind !== "formula") return;
    const formula = formulaOf(schema.key, column.key);
    const letter = columnLetter(index);
    const range = sheet.getRange(`${letter}${firstBodyRow + first}:${letter}${firstBodyRow + first + rowCount - 1}`);
    range.formulas = everyCell(formula);
  });
};
