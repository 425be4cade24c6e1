import { Workbook, type CellValue, type Style, type Worksheet } from "@cj-tech-master/excelts";
import { unzipSync, zipSync } from "fflate";
import type { CellContent, CellScalar, CellStyle, SheetContent, TableContent, WorkbookContent } from "../model/content";
import { cellAddress, parseSqref, quoteSheet, rectAddress } from "./a1";
import { styleToFile } from "./cellStyle";
import { conditionalFormatsXml } from "./conditionalFormats";
import { sheetPropertiesXml, writeCustomXml, writeProperties, writeSettings, type AddinIdentity } from "./documentParts";
import { isArrayFormula, toFileFormula } from "./fileFormula";
import { restoreDrawing } from "./keptParts";
import { collapsedColumns, collapsedRows } from "./outline";
import { addRelationship, partText, RELATION, setContentType, setPart, type Parts } from "./package";
import { isFitted, pageElements } from "./pageSetup";
import { protectionXml } from "./protection";
import { filteredRows, tableXml } from "./tables";
import { validationsXml } from "./validations";
import { attributes, escapeXml } from "./xml";

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
  const parts: Parts = unzipSync(await libraryPackage(content, new Set(options.arrayFunctions?.map((name) => name.toUpperCase()))));
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
    body.put("customProperties", sheetPropertiesXml(parts, path, sheet.customProperties, () => ++propertyNumber));
    body.put("drawing", restoreDrawing(parts, sheet.id, path, content.keptParts));
    body.put("tableParts", tableParts.length > 0 ? `<tableParts count="${tableParts.length}">${tableParts.join("")}</tableParts>` : "");
    const finished = body.text(sheet, index === content.activeSheet);
    arrays = arrays || finished.arrays;
    setPart(parts, path, finished.xml);
  });
  if (arrays) writeArrayMetadata(parts);
  const styles = partText(parts, "xl/styles.xml") ?? "";
  setPart(parts, "xl/styles.xml", styles.replace(/<dxfs[^>]*\/>|<dxfs[^>]*>[\s\S]*?<\/dxfs>/, `<dxfs count="${dxfs.size}">${[...dxfs.keys()].join("")}</dxfs>`));
  setPart(parts, "xl/workbook.xml", workbookXml(partText(parts, "xl/workbook.xml") ?? "", content));
  writeSettings(parts, content.settings, options.addin ?? NO_ADDIN);
  writeCustomXml(parts, content.customXml);
  writeProperties(parts, content.properties);
  return zipSync(parts, { level: 6 });
}

async function libraryPackage(content: WorkbookContent, arrayFunctions: ReadonlySet<string>): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.properties.date1904 = content.date1904;
  workbook.views = [{ x: 0, y: 0, width: 24000, height: 12000, firstSheet: 0, activeTab: Math.max(0, content.activeSheet), visibility: "visible" }];
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
    target.views = [frozenRows > 0 || frozenColumns > 0 ? { ...common, state: "frozen", xSplit: frozenColumns, ySplit: frozenRows } : { ...common, state: "normal" } as Worksheet["views"][number]];
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
    for (const table of sheet.tables) for (const row of filteredRows(table, sheet.cells)) target.getRow(row + 1).hidden = true;
    writeCells(target, sheet, styleOf, arrayFunctions);
    for (const merge of sheet.merges) target.mergeCellsWithoutStyle(merge.row + 1, merge.column + 1, merge.row + merge.rowCount, merge.column + merge.columnCount);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeCells(target: Worksheet, sheet: SheetContent, styleOf: (style: CellStyle | undefined, format: string | undefined) => Partial<Style>, arrayFunctions: ReadonlySet<string>): void {
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
    if (table.showHeaders) table.columns.forEach((column, i) => (target.getRow(table.range.row + 1).getCell(table.range.column + i + 1).value = column.name));
  }
}

function cellValue(cell: CellContent, tables: readonly TableContent[], arrayFunctions: ReadonlySet<string>): CellValue | undefined {
  const { formula, value, spill } = cell;
  const result = value === undefined ? undefined : fileScalar(value);
  if (formula === undefined) return result;
  const table = tables.find(({ range: r }) => cell.row >= r.row && cell.row < r.row + r.rowCount && cell.column >= r.column && cell.column < r.column + r.columnCount);
  const text = toFileFormula(formula, table ? { table: table.name } : {});
  if (!spill && !isArrayFormula(formula, arrayFunctions)) return { formula: text, result };
  const ref = rectAddress({ row: cell.row, column: cell.column, rowCount: spill?.rowCount ?? 1, columnCount: spill?.columnCount ?? 1 });
  return { formula: text, result, shareType: "array", ref };
}

type FileError = { error: "#N/A" | "#REF!" | "#NAME?" | "#DIV/0!" | "#NULL!" | "#VALUE!" | "#NUM!" };

/** Newer errors stand in files as #VALUE! (with rich data that only Excel itself writes). */
function fileScalar(value: CellScalar): string | number | boolean | FileError {
  if (typeof value !== "object") return typeof value === "number" && !Number.isFinite(value) ? { error: "#NUM!" } : value;
  const { error } = value;
  return { error: error === "#SPILL!" || error === "#CALC!" || error === "#BUSY!" ? "#VALUE!" : error };
}

/** The order that the schema (CT_Worksheet) wants; Excel refuses any other. */
const ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews " +
  "mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

class SheetXml {
  private readonly head: string;
  private readonly elements = new Map<string, string>();

  constructor(xml: string) {
    const open = /<worksheet[^>]*>/.exec(xml);
    const start = (open?.index ?? 0) + (open?.[0].length ?? 0);
    this.head = xml.slice(0, start);
    const data = /<sheetData(?:\/>|>[\s\S]*<\/sheetData>)/.exec(xml);
    const inner = xml.slice(start, xml.lastIndexOf("</worksheet>"));
    this.elements.set("sheetData", data?.[0] ?? "<sheetData/>");
    const rest = inner.replace(/<sheetData(?:\/>|>[\s\S]*<\/sheetData>)/, "");
    for (const match of rest.matchAll(/<([\w:]+)(?:\s[^>]*?)?(?:\/>|>[\s\S]*?<\/\1>)/g)) this.elements.set(match[1] ?? "", match[0]);
  }

  put(name: string, xml: string): void {
    if (xml) this.elements.set(name, xml);
    else this.elements.delete(name);
  }

  text(sheet: SheetContent, active: boolean): { xml: string; arrays: boolean } {
    const views = (this.elements.get("sheetViews") ?? "").replace(/ tabSelected="1"/g, "").replace("<sheetView ", active ? '<sheetView tabSelected="1" ' : "<sheetView ");
    this.put("sheetViews", views.replace(/ activePane="[^"]*"/, paneAttribute("activePane", sheet)).replace(/<selection[^>]*\/>/, selectionXml(sheet)));
    this.put("cols", collapsedColumns(this.elements.get("cols") ?? "", sheet));
    const data = collapsedRows(this.elements.get("sheetData") ?? "", sheet);
    const marked = data.replace(/<c ((?:(?! cm=)[^>])*)><f t="array"/g, '<c $1 cm="1"><f t="array"');
    this.put("sheetData", marked);
    const xml = ORDER.map((name) => this.elements.get(name) ?? "").join("");
    return { xml: `${this.head}${xml}</worksheet>`, arrays: marked.includes(' cm="1"') };
  }
}

/** The frozen part that holds the active cell; the top left one has no name. */
function paneAttribute(name: string, { frozenRows, frozenColumns, selection }: SheetContent): string {
  const cell = parseSqref(selection.replace(/\$/g, ""))[0] ?? { row: 0, column: 0 };
  const bottom = frozenRows > 0 && cell.row >= frozenRows;
  const right = frozenColumns > 0 && cell.column >= frozenColumns;
  const pane = bottom ? (right ? "bottomRight" : "bottomLeft") : right ? "topRight" : undefined;
  return attributes({ [name]: pane });
}

function selectionXml(sheet: SheetContent): string {
  const [rect] = parseSqref(sheet.selection.replace(/\$/g, ""));
  if (!rect) return '<selection activeCell="A1" sqref="A1"/>';
  return `<selection${paneAttribute("pane", sheet)}${attributes({ activeCell: cellAddress(rect.row, rect.column), sqref: rectAddress(rect) })}/>`;
}

function hyperlinksXml(parts: Parts, path: string, sheet: SheetContent): string {
  const items = sheet.cells.flatMap((cell) => {
    if (!cell.hyperlink) return [];
    const [address = "", location] = splitOnce(cell.hyperlink, "#");
    const id = address ? addRelationship(parts, path, RELATION.hyperlink, address, true) : undefined;
    return [`<hyperlink${attributes({ ref: cellAddress(cell.row, cell.column), "r:id": id, location: location || undefined })}/>`];
  });
  return items.length > 0 ? `<hyperlinks>${items.join("")}</hyperlinks>` : "";
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** Says that `cm="1"` means a dynamic array; without it Excel shows {=…} of old. */
function writeArrayMetadata(parts: Parts): void {
  const path = "xl/metadata.xml";
  setPart(
    parts,
    path,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
      '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
      '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
      '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
  );
  setContentType(parts, path, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml");
  addRelationship(parts, "xl/workbook.xml", RELATION.sheetMetadata, path);
}

function workbookXml(xml: string, content: WorkbookContent): string {
  const names: { name: string; sheet?: number; text: string; hidden?: boolean; comment?: string }[] = content.names.map((name) => {
    const sheet = content.sheets.findIndex((s) => s.id === name.scope);
    return { name: name.name, ...(name.scope && sheet >= 0 ? { sheet } : {}), text: toFileFormula(name.formula), hidden: !name.visible, comment: name.comment };
  });
  content.sheets.forEach((sheet, index) => {
    const { titleRows, titleColumns, printArea } = sheet.page;
    const own = quoteSheet(sheet.name);
    const absolute = (reference: string): string => reference.replace(/^.*!/, "").replace(/\$/g, "").replace(/[A-Za-z]+|\d+/g, "$$$&");
    if (printArea) names.push({ name: "_xlnm.Print_Area", sheet: index, text: printArea.split(",").map((a) => `${own}!${absolute(a)}`).join(",") });
    const titles = [titleColumns, titleRows].filter((t) => t !== "").map((t) => `${own}!${absolute(t)}`);
    if (titles.length > 0) names.push({ name: "_xlnm.Print_Titles", sheet: index, text: titles.join(",") });
  });
  const items = names
    .sort((a, b) => a.name.localeCompare(b.name, "en") || (a.sheet ?? -1) - (b.sheet ?? -1))
    .map((n) => `<definedName${attributes({ name: n.name, comment: n.comment || undefined, localSheetId: n.sheet, hidden: n.hidden || undefined })}>${escapeXml(n.text)}</definedName>`);
  const cleared = xml.replace(/<definedNames>[\s\S]*?<\/definedNames>|<definedNames\/>/, "");
  return items.length > 0 ? cleared.replace("</sheets>", `</sheets><definedNames>${items.join("")}</definedNames>`) : cleared;
}
