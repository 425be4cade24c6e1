import { Workbook, type CellValue, type Style, type Worksheet } from "@cj-tech-master/excelts";
import { unzipSync, zipSync } from "fflate";
import type { CellContent, CellScalar, CellStyle, SheetContent, TableContent, WorkbookContent } from "../model/content";
import { cellAddress, rectAddress } from "./a1";
import { styleToFile } from "./cellStyle";
import { conditionalFormatsXml } from "./conditionalFormats";
import {
  sheetPropertiesXml,
  writeCustomXml,
  writeProperties,
  writeSettings,
  type AddinIdentity,
} from "./documentParts";
import { isArrayFormula, toFileFormula } from "./fileFormula";
import { restoreDrawing } from "./keptParts";
import { addRelationship, partText, RELATION, setContentType, setPart, type Parts } from "./package";
import { isFitted, pageElements } from "./pageSetup";
import { protectionXml } from "./protection";
import { SheetXml } from "./sheetXml";
import { filteredRows, tableXml } from "./tables";
import { validationsXml } from "./validations";
import { workbookXml, writeArrayMetadata } from "./workbookXml";
import { attributes } from "./xml";

export interface WriteOptions {
  /** Whose settings these are; the id of the add-in's manifest. */
  readonly addin?: AddinIdentity;
  /** Full names of the add-in's functions that return tables ("ZG.整改汇总"): their cells are dynamic arrays even while they hold one value. */
  readonly arrayFunctions?: readonly string[];
}

const NO_ADDIN: AddinIdentity = { id: "00000000-0000-0000-0000-000000000000", version: "1.0.0.0" };

/**
 * Writes an .xlsx. The library writes cells, styles, strings, widths and notes; tables, validations, conditional formats, names, protection,
 * links, dynamic arrays and the rest are put into its package afterwards, because it loses or alters them.
 */
export async function writeXlsx(content: WorkbookContent, options: WriteOptions = {}): Promise<Uint8Array> {
  const parts: Parts = unzipSync(
    await libraryPackage(content, new Set(options.arrayFunctions?.map((name) => name.toUpperCase()))),
  );
  const dxfs = new Map<string, number>();
  const addDxf = (xml: string): number => {
    const known = dxfs.get(xml);
    if (known !== undefined) return known;
    dxfs.set(xml, dxfs.size);
    return dxfs.size - 1;
  };
  let tableNumber = 0;
  let propertyNumber = 0;
  let arrays = false;
  content.sheets.forEach((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const written = partText(parts, path) ?? "";
    const body = new SheetXml(written);
    const tableParts = sheet.tables.map((table) => {
      const part = `xl/tables/table${++tableNumber}.xml`;
      setPart(parts, part, tableXml(table, tableNumber));
      setContentType(parts, part, "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml");
      return `<tablePart r:id="${addRelationship(parts, path, RELATION.table, part)}"/>`;
    });
    body.put("sheetProtection", protectionXml(sheet.protection));
    body.put("conditionalFormatting", conditionalFormatsXml(sheet.conditionalFormats, addDxf));
    body.put("dataValidations", validationsXml(sheet.validations));
    body.put("hyperlinks", hyperlinksXml(parts, path, sheet));
    body.put("printOptions", "");
    for (const [name, xml] of pageElements(sheet.page)) body.put(name, xml);
    body.put(
      "customProperties",
      sheetPropertiesXml(parts, path, sheet.customProperties, () => ++propertyNumber),
    );
    body.put("drawing", restoreDrawing(parts, sheet.id, path, content.keptParts));
    body.put(
      "tableParts",
      tableParts.length > 0 ? `<tableParts count="${tableParts.length}">${tableParts.join("")}</tableParts>` : "",
    );
    const finished = body.text(sheet, index === content.activeSheet);
    arrays = arrays || finished.arrays;
    setPart(parts, path, finished.xml);
  });
  if (arrays) writeArrayMetadata(parts);
  const styles = partText(parts, "xl/styles.xml") ?? "";
  setPart(
    parts,
    "xl/styles.xml",
    styles.replace(
      /<dxfs[^>]*\/>|<dxfs[^>]*>[\s\S]*?<\/dxfs>/,
      `<dxfs count="${dxfs.size}">${[...dxfs.keys()].join("")}</dxfs>`,
    ),
  );
  setPart(parts, "xl/workbook.xml", workbookXml(partText(parts, "xl/workbook.xml") ?? "", content));
  writeSettings(parts, content.settings, options.addin ?? NO_ADDIN);
  writeCustomXml(parts, content.customXml);
  writeProperties(parts, content.properties);
  return zipSync(parts, { level: 6 });
}

async function libraryPackage(content: WorkbookContent, arrayFunctions: ReadonlySet<string>): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.properties.date1904 = content.date1904;
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 24000,
      height: 12000,
      firstSheet: 0,
      activeTab: Math.max(0, content.activeSheet),
      visibility: "visible",
    },
  ];
  const styles = new Map<CellStyle | undefined, Map<string, Partial<Style>>>();
  const styleOf = (style: CellStyle | undefined, format: string | undefined): Partial<Style> => {
    const byFormat = styles.get(style) ?? new Map<string, Partial<Style>>();
    styles.set(style, byFormat);
    const known = byFormat.get(format ?? "") ?? styleToFile(style, format);
    byFormat.set(format ?? "", known);
    return known;
  };
  for (const sheet of content.sheets) {
    const state = ({ Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const)[sheet.visibility];
    const target = workbook.addWorksheet(sheet.name, { state });
    const { frozenRows, frozenColumns, selection, showGridlines } = sheet;
    const common = { showGridLines: showGridlines, activeCell: /[A-Za-z]+\d+/.exec(selection)?.[0] ?? "A1" };
    target.views = [
      frozenRows > 0 || frozenColumns > 0
        ? { ...common, state: "frozen", xSplit: frozenColumns, ySplit: frozenRows }
        : ({ ...common, state: "normal" } as Worksheet["views"][number]),
    ];
    if (sheet.tabColor) target.properties.tabColor = { argb: `FF${sheet.tabColor.slice(1).toUpperCase()}` };
    target.properties.outlineLevelCol = Math.max(0, ...sheet.columns.map((c) => c.outline ?? 0));
    target.properties.outlineLevelRow = Math.max(0, ...sheet.rows.map((r) => r.outline ?? 0));
    target.pageSetup.fitToPage = isFitted(sheet.page);
    for (const column of sheet.columns) {
      const to = target.getColumn(column.index + 1);
      if (column.style || column.numberFormat) to.style = styleOf(column.style, column.numberFormat);
      if (column.width !== undefined) to.width = column.width;
      if (column.hidden) to.hidden = true;
      if (column.outline) to.outlineLevel = column.outline;
    }
    for (const row of sheet.rows) {
      const to = target.getRow(row.index + 1);
      if (row.height !== undefined) to.height = row.height;
      if (row.hidden) to.hidden = true;
      if (row.outline) to.outlineLevel = row.outline;
    }
    for (const table of sheet.tables)
      for (const row of filteredRows(table, sheet.cells)) target.getRow(row + 1).hidden = true;
    writeCells(target, sheet, styleOf, arrayFunctions);
    for (const merge of sheet.merges)
      target.mergeCellsWithoutStyle(
        merge.row + 1,
        merge.column + 1,
        merge.row + merge.rowCount,
        merge.column + merge.columnCount,
      );
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeCells(
  target: Worksheet,
  sheet: SheetContent,
  styleOf: (style: CellStyle | undefined, format: string | undefined) => Partial<Style>,
  arrayFunctions: ReadonlySet<string>,
): void {
  for (const cell of sheet.cells) {
    const to = target.getRow(cell.row + 1).getCell(cell.column + 1);
    const value = cellValue(cell, sheet.tables, arrayFunctions);
    if (value !== undefined) to.value = value;
    // After the value: the library gives dates and links a style of its own.
    to.style = styleOf(cell.style, cell.numberFormat);
    if (cell.note) to.note = cell.note;
  }
  // Excel repairs a file whose header cells are not texts equal to the names of the columns.
  for (const table of sheet.tables) {
    if (table.showHeaders)
      table.columns.forEach(
        (column, i) => (target.getRow(table.range.row + 1).getCell(table.range.column + i + 1).value = column.name),
      );
  }
}

function cellValue(
  cell: CellContent,
  tables: readonly TableContent[],
  arrayFunctions: ReadonlySet<string>,
): CellValue | undefined {
  const { formula, value, spill } = cell;
  const result = value === undefined ? undefined : fileScalar(value);
  if (formula === undefined) return result;
  const table = tables.find(
    ({ range: r }) =>
      cell.row >= r.row &&
      cell.row < r.row + r.rowCount &&
      cell.column >= r.column &&
      cell.column < r.column + r.columnCount,
  );
  const text = toFileFormula(formula, table ? { table: table.name } : {});
  if (!spill && !isArrayFormula(formula, arrayFunctions)) return { formula: text, result };
  const ref = rectAddress({
    row: cell.row,
    column: cell.column,
    rowCount: spill?.rowCount ?? 1,
    columnCount: spill?.columnCount ?? 1,
  });
  return { formula: text, result, shareType: "array", ref };
}

type FileError = { error: "#N/A" | "#REF!" | "#NAME?" | "#DIV/0!" | "#NULL!" | "#VALUE!" | "#NUM!" };

/** Newer errors stand in files as #VALUE! (with rich data that only Excel itself writes). */
function fileScalar(value: CellScalar): string | number | boolean | FileError {
  if (typeof value !== "object")
    return typeof value === "number" && !Number.isFinite(value) ? { error: "#NUM!" } : value;
  const { error } = value;
  return { error: error === "#SPILL!" || error === "#CALC!" || error === "#BUSY!" ? "#VALUE!" : error };
}

function hyperlinksXml(parts: Parts, path: string, sheet: SheetContent): string {
  const items = sheet.cells.flatMap((cell) => {
    if (!cell.hyperlink) return [];
    const [address = "", location] = splitOnce(cell.hyperlink, "#");
    const id = address ? addRelationship(parts, path, RELATION.hyperlink, address, true) : undefined;
    return [
      `<hyperlink${attributes({ ref: cellAddress(cell.row, cell.column), "r:id": id, location: location || undefined })}/>`,
    ];
  });
  return items.length > 0 ? `<hyperlinks>${items.join("")}</hyperlinks>` : "";
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
