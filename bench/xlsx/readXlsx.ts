import { Workbook } from "@cj-tech-master/excelts";
import { unzipSync, zipSync } from "fflate";
import type { Rect, SheetContent, TableContent, WorkbookContent } from "../model/content";
import { parseRect } from "./a1";
import { hexColor, readDifferentialFormats, themeColors, type DifferentialFormat, type ThemeColors } from "./cellStyle";
import { readConditionalFormats } from "./conditionalFormats";
import { readCustomXml, readProperties, readSettings, readSheetProperties } from "./documentParts";
import { keepDrawing } from "./keptParts";
import {
  addRelationship,
  isRelation,
  partText,
  RELATION,
  relationships,
  setPart,
  type Parts,
  type Relationship,
} from "./package";
import { readPage } from "./pageSetup";
import { readProtection } from "./protection";
import { readCells } from "./readCells";
import { printNames, readName } from "./readNames";
import { readColumns, readHyperlinks, readNotes, readRows } from "./readSheetParts";
import { readTable } from "./tables";
import { readValidations } from "./validations";
import { attributes, child, childrenOf, flag, numberOf, parseXml, type XmlElement } from "./xml";

interface SheetPart {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly path: string;
  readonly relations: readonly Relationship[];
}

/** The file is no .xlsx, or damaged, or protected by a password. */
export class UnreadableFile extends Error {}

/**
 * Reads an .xlsx. The library gives cells' styles and shared texts; everything it would drop or round is read from the parts themselves.
 * @throws UnreadableFile
 */
export async function readXlsx(bytes: Uint8Array): Promise<WorkbookContent> {
  const parts = unzip(bytes);
  const workbookPath = relationships(parts, "").find((r) => isRelation(r, RELATION.officeDocument))?.target;
  const workbookXml = partText(parts, workbookPath);
  if (!workbookPath || !workbookXml) throw new UnreadableFile("This file holds no workbook.");
  const relations = relationships(parts, workbookPath);
  const partOf = (type: string): string | undefined => relations.find((r) => isRelation(r, type))?.target;
  const workbook = parseXml(workbookXml);
  const listed = childrenOf(child(workbook, "sheets"), "sheet").flatMap(({ attributes: a }): SheetPart[] => {
    const relation = relations.find((r) => r.id === a["r:id"] || r.id === a["id"]);
    if (!relation || !isRelation(relation, RELATION.worksheet) || !parts[relation.target]) return [];
    return [
      {
        id: `sheet${a["sheetId"]}`,
        name: a["name"] ?? "",
        state: a["state"] ?? "visible",
        path: relation.target,
        relations: relationships(parts, relation.target),
      },
    ];
  });
  if (listed.length === 0) throw new UnreadableFile("This workbook has no sheets.");

  const theme = themeColors(partText(parts, partOf(RELATION.theme)));
  const stylesXml = partText(parts, partOf(RELATION.styles)) ?? "";
  const library = await loadCells(parts, listed, {
    styles: stylesXml,
    strings: partText(parts, partOf(RELATION.sharedStrings)),
    theme: partText(parts, partOf(RELATION.theme)),
  });
  const dxfs = readDifferentialFormats(stylesXml, theme);
  const allNames = childrenOf(child(workbook, "definedNames"), "definedName");
  const keptParts: Record<string, Uint8Array> = {};
  const sheets = listed.map((sheet, index): SheetContent => {
    const local = allNames.filter((n) => numberOf(n, "localSheetId") === index);
    keepDrawing(parts, sheet.id, sheet.relations, keptParts);
    return readSheet(parts, sheet, library, index, theme, dxfs, local);
  });
  const view = child(child(workbook, "bookViews"), "workbookView");
  return {
    sheets,
    names: allNames.flatMap((n) => readName(n, workbook, listed)),
    activeSheet: Math.min(
      sheets.length - 1,
      Math.max(
        0,
        sheets.findIndex(
          (s) =>
            s.name ===
            childrenOf(child(workbook, "sheets"), "sheet")[numberOf(view, "activeTab") ?? 0]?.attributes["name"],
        ),
      ),
    ),
    date1904: flag(child(workbook, "workbookPr"), "date1904", false),
    settings: readSettings(parts),
    customXml: readCustomXml(parts, relations),
    properties: readProperties(parts),
    keptParts,
  };
}

function unzip(bytes: Uint8Array): Parts {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new UnreadableFile("An old .xls file, or one protected by a password.");
  try {
    const parts: Parts = {};
    for (const [path, part] of Object.entries(unzipSync(bytes)))
      if (!path.endsWith("/")) parts[path.replace(/\\/g, "/").replace(/^\//, "")] = part;
    return parts;
  } catch (cause) {
    throw new UnreadableFile("Not an .xlsx file.", { cause });
  }
}

const DATA = /<sheetData(?:\s[^>]*)?(?:\/>|>([\s\S]*)<\/sheetData>)/;

/** Gives the library only what it reads well: sheets with their cells, columns and merges, styles, shared strings. */
async function loadCells(
  parts: Parts,
  sheets: readonly SheetPart[],
  texts: { styles: string; strings: string | undefined; theme: string | undefined },
): Promise<Workbook> {
  const reduced: Parts = {};
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  setPart(
    reduced,
    "[Content_Types].xml",
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>`,
  );
  addRelationship(reduced, "", RELATION.officeDocument, "xl/workbook.xml");
  const items = sheets.map((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const xml = partText(parts, sheet.path) ?? "";
    const columns = /<cols(?:\s[^>]*)?>[\s\S]*?<\/cols>/.exec(xml)?.[0] ?? "";
    const data = DATA.exec(xml)?.[0] ?? "<sheetData/>";
    setPart(reduced, path, `${head}<worksheet xmlns="${main}">${columns}${data}</worksheet>`);
    const id = addRelationship(reduced, "xl/workbook.xml", RELATION.worksheet, path);
    return `<sheet${attributes({ name: `s${index + 1}`, sheetId: index + 1, "r:id": id })}/>`;
  });
  setPart(
    reduced,
    "xl/workbook.xml",
    `${head}<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${items.join("")}</sheets></workbook>`,
  );
  // The library takes targets relative to xl/.
  const rels = partText(reduced, "xl/_rels/workbook.xml.rels") ?? "";
  setPart(reduced, "xl/_rels/workbook.xml.rels", rels.replace(/Target="\/xl\//g, 'Target="'));
  setPart(
    reduced,
    "xl/styles.xml",
    texts.styles.replace(
      /<dxfs[\s>][\s\S]*?<\/dxfs>|<tableStyles[\s>][\s\S]*?<\/tableStyles>|<extLst>[\s\S]*?<\/extLst>/g,
      "",
    ) || `${head}<styleSheet xmlns="${main}"/>`,
  );
  if (texts.strings) setPart(reduced, "xl/sharedStrings.xml", texts.strings);
  if (texts.theme) setPart(reduced, "xl/theme/theme1.xml", texts.theme);
  const workbook = new Workbook();
  await workbook.xlsx.load(zipSync(reduced, { level: 0 }));
  return workbook;
}

const VISIBILITY: Readonly<Record<string, SheetContent["visibility"]>> = { hidden: "Hidden", veryHidden: "VeryHidden" };

function readSheet(
  parts: Parts,
  part: SheetPart,
  library: Workbook,
  index: number,
  theme: ThemeColors,
  dxfs: readonly { xml: string; format: DifferentialFormat }[],
  names: readonly XmlElement[],
): SheetContent {
  const xml = partText(parts, part.path) ?? "";
  const data = DATA.exec(xml)?.[1] ?? "";
  const rest = xml.replace(DATA, "");
  const sheet = parseXml(rest);
  const cells = library.getWorksheet(`s${index + 1}`);
  if (!cells) throw new UnreadableFile(`The sheet ${part.name} cannot be read.`);
  const view = child(child(sheet, "sheetViews"), "sheetView");
  const pane = child(view, "pane");
  const frozen = /^frozen/.test(pane?.attributes["state"] ?? "");
  const tab = child(child(sheet, "sheetPr"), "tabColor");
  const tables = childrenOf(child(sheet, "tableParts"), "tablePart").flatMap((t): TableContent[] => {
    const relation = part.relations.find((r) => r.id === (t.attributes["r:id"] ?? t.attributes["id"]));
    const table = relation
      ? readTable(
          partText(parts, relation.target) ?? "<table/>",
          `table${/(\d+)\.xml$/.exec(relation.target)?.[1] ?? relation.id}`,
        )
      : null;
    return table ? [table] : [];
  });
  const selections = childrenOf(view, "selection");
  return {
    id: part.id,
    name: part.name,
    visibility: VISIBILITY[part.state] ?? "Visible",
    tabColor:
      (tab &&
        hexColor(
          {
            argb: tab.attributes["rgb"],
            theme: numberOf(tab, "theme"),
            tint: numberOf(tab, "tint"),
            indexed: numberOf(tab, "indexed"),
          },
          theme,
        )) ??
      "",
    cells: readCells(cells, data, theme, {
      hyperlinks: readHyperlinks(sheet, part.relations),
      notes: readNotes(parts, part.relations),
    }),
    merges: childrenOf(child(sheet, "mergeCells"), "mergeCell").flatMap((m): Rect[] => {
      const rect = parseRect(m.attributes["ref"] ?? "");
      return rect ? [rect] : [];
    }),
    columns: readColumns(sheet, cells, theme),
    rows: readRows(data, numberOf(child(sheet, "sheetFormatPr"), "defaultRowHeight"), tables),
    frozenRows: frozen ? (numberOf(pane, "ySplit") ?? 0) : 0,
    frozenColumns: frozen ? (numberOf(pane, "xSplit") ?? 0) : 0,
    tables,
    validations: readValidations(rest),
    conditionalFormats: readConditionalFormats(rest, dxfs),
    page: { ...readPage(sheet), ...printNames(names) },
    protection: readProtection(child(sheet, "sheetProtection")),
    showGridlines: flag(view, "showGridLines", true),
    customProperties: readSheetProperties(parts, sheet, part.relations),
    selection:
      (selections.find((s) => s.attributes["pane"] === pane?.attributes["activePane"]) ?? selections[0])?.attributes[
        "sqref"
      ]?.split(" ")[0] ?? "A1",
  };
}
