import {
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from "@univerjs/core";
import { contains, toRange } from "./address";
import { cellOf } from "./cellData";
import { type CellExtras, withExtras, withStyle } from "./cellStyle";
import type { CellContent, CellStyle, SheetContent, WorkbookContent } from "./content";
import { pixelsOfHeight, pixelsOfWidth } from "./layout";
import { mapReferences, printFileForm, printUserForm } from "./structuredReference";
import { emptySheet } from "./sheets";

/** Univer's snapshot of the sheets of a content; tables, names and rules are added to the live workbook afterwards. */
export function workbookSnapshot(content: WorkbookContent, unitId: string): IWorkbookData {
  return {
    id: unitId,
    name: "工作簿",
    appVersion: "0.25.1",
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: content.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(content.sheets.map((sheet) => [sheet.id, sheetSnapshot(sheet)])),
    resources: [],
  };
}

export function sheetSnapshot(sheet: SheetContent): Partial<IWorksheetData> & { readonly id: string } {
  const base = emptySheet(sheet.id, sheet.name);
  const cellData = cellMatrix(sheet);
  const lastRow = largest([
    ...sheet.cells.map((cell) => cell.row),
    ...sheet.tables.map((table) => table.range.row + table.range.rowCount),
    ...sheet.rows.map((row) => row.index),
  ]);
  const lastColumn = largest([
    ...sheet.cells.map((cell) => cell.column),
    ...sheet.columns.map((column) => column.index),
  ]);
  return {
    ...base,
    rowCount: Math.max(base.rowCount ?? 0, lastRow + 100),
    columnCount: Math.max(base.columnCount ?? 0, lastColumn + 10),
    cellData,
    rowData: Object.fromEntries(sheet.rows.map((row) => [row.index, rowData(row)])),
    columnData: Object.fromEntries(sheet.columns.map((column) => [column.index, columnData(column)])),
    mergeData: sheet.merges.map(toRange),
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === "Visible" ? 0 : 1,
    showGridlines: sheet.showGridlines ? 1 : 0,
    freeze: {
      ySplit: sheet.frozenRows,
      xSplit: sheet.frozenColumns,
      startRow: sheet.frozenRows > 0 ? sheet.frozenRows : -1,
      startColumn: sheet.frozenColumns > 0 ? sheet.frozenColumns : -1,
    },
  };
}

/** Math.max takes no half a million parameters. */
const largest = (numbers: readonly number[]): number => numbers.reduce((most, n) => (n > most ? n : most), 0);

function rowData(row: SheetContent["rows"][number]): Partial<IRowData> {
  return {
    ...(row.height === undefined ? {} : { h: pixelsOfHeight(row.height), ia: 0 }),
    ...(row.hidden ? { hd: 1 } : {}),
    ...(row.outline ? { custom: { outline: row.outline } } : {}),
  };
}

function columnData(column: SheetContent["columns"][number]): Partial<IColumnData> {
  const style = styleData(column.style, column.numberFormat);
  return {
    ...(column.width === undefined ? {} : { w: pixelsOfWidth(column.width) }),
    ...(column.hidden ? { hd: 1 } : {}),
    ...(column.outline ? { custom: { outline: column.outline } } : {}),
    ...(style ? { s: style } : {}),
  };
}

/** Cells inside a spilled array are left out: the array's formula fills them again. */
function cellMatrix(sheet: SheetContent): Record<number, Record<number, ICellData>> {
  const arrays = sheet.cells
    .filter((cell) => cell.spill)
    .map((cell) => ({ row: cell.row, column: cell.column, ...(cell.spill ?? { rowCount: 1, columnCount: 1 }) }));
  const columnStyles = new Map(sheet.columns.map((column) => [column.index, column.style]));
  const matrix: Record<number, Record<number, ICellData>> = {};
  for (const cell of sheet.cells) {
    const spilled =
      cell.formula === undefined &&
      arrays.some(
        (array) => contains(array, cell.row, cell.column) && (array.row !== cell.row || array.column !== cell.column),
      );
    const data = cellData({ ...cell, style: wholeStyle(cell.style, columnStyles.get(cell.column)) }, spilled);
    if (Object.keys(data).length > 0) (matrix[cell.row] ??= {})[cell.column] = data;
  }
  return matrix;
}

const switches = ["wrap", "bold", "italic", "underline", "strikethrough"] as const;

/** In a file a cell has its style whole; in Univer it takes from its column what it does not say itself. */
function wholeStyle(own: CellStyle | undefined, column: CellStyle | undefined): CellStyle | undefined {
  const off = switches.filter((key) => column?.[key] === true && own?.[key] === undefined);
  return off.length === 0 ? own : { ...Object.fromEntries(off.map((key) => [key, false])), ...own };
}

function cellData(cell: CellContent, spilled: boolean): ICellData {
  const style = styleData(cell.style, cell.numberFormat);
  const extras: CellExtras = {
    ...(cell.style ? withExtras({}, cell.style) : {}),
    ...(cell.hyperlink ? { hyperlink: cell.hyperlink } : {}),
  };
  return {
    ...(cell.value === undefined || spilled ? {} : cellOf(cell.value)),
    ...(cell.formula === undefined ? {} : { f: cellFormula(cell.formula) }),
    ...(style ? { s: style } : {}),
    ...(Object.keys(extras).length > 0 ? { custom: { ...extras } } : {}),
  };
}

function styleData(style: CellStyle | undefined, numberFormat: string | undefined): IStyleData | undefined {
  const data = style ? withStyle({}, style) : {};
  if (numberFormat !== undefined && numberFormat !== "" && numberFormat !== "General")
    data.n = { pattern: numberFormat };
  return Object.keys(data).length > 0 ? data : undefined;
}

/** As the formula stands in Univer's cells. Files write newer functions with a prefix. */
export const cellFormula = (formula: string): string =>
  mapReferences(formula.replace(/_xlfn\.(_xlws\.)?|_xludf\./g, ""), (reference) => printUserForm(reference, false));

/** A copied sheet's own tables have other names, and so have the references to them inside the sheet. */
export function withTableNames(sheet: SheetContent, renamed: ReadonlyMap<string, string>): SheetContent {
  const follow = (formula: string): string =>
    mapReferences(formula, (reference) => {
      const table = [...renamed].find(([from]) => from.toLowerCase() === reference.table.toLowerCase())?.[1];
      return table && printFileForm({ ...reference, table });
    });
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, formula: follow(cell.formula) })),
    tables: sheet.tables.map((table) => ({
      ...table,
      id: `${table.id}-${sheet.id}`,
      name: renamed.get(table.name) ?? table.name,
      columns: table.columns.map((column) =>
        column.formula === undefined ? column : { ...column, formula: follow(column.formula) },
      ),
    })),
    conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: `${format.id}-${sheet.id}` })),
  };
}
