import type { SheetContent } from "../model/content";
import { cellAddress, parseSqref, rectAddress } from "./a1";
import { collapsedColumns, collapsedRows } from "./outline";
import { attributes } from "./xml";

/** The order that the schema (CT_Worksheet) wants; Excel refuses any other. */
const ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews " +
  "mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

/** A written worksheet taken apart into its elements, to replace some and put all back in order. */
export class SheetXml {
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
    for (const match of rest.matchAll(/<([\w:]+)(?:\s[^>]*?)?(?:\/>|>[\s\S]*?<\/\1>)/g))
      this.elements.set(match[1] ?? "", match[0]);
  }

  put(name: string, xml: string): void {
    if (xml) this.elements.set(name, xml);
    else this.elements.delete(name);
  }

  text(sheet: SheetContent, active: boolean): { xml: string; arrays: boolean } {
    const views = (this.elements.get("sheetViews") ?? "")
      .replace(/ tabSelected="1"/g, "")
      .replace("<sheetView ", active ? '<sheetView tabSelected="1" ' : "<sheetView ");
    this.put(
      "sheetViews",
      views
        .replace(/ activePane="[^"]*"/, paneAttribute("activePane", sheet))
        .replace(/<selection[^>]*\/>/, selectionXml(sheet)),
    );
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
