import type { Worksheet } from "@cj-tech-master/excelts";
import type { SheetContent, TableContent } from "../model/content";
import { parseRect } from "./a1";
import { styleFromFile, type ThemeColors } from "./cellStyle";
import { isRelation, partText, RELATION, type Parts, type Relationship } from "./package";
import { child, childrenOf, elementsOf, flag, numberOf, parseXml, unescapeXml, type XmlElement } from "./xml";

/** The whole sheet's default columns (16384 wide `<col>`) are cut: they say nothing about a column in use. */
const LAST_USEFUL_COLUMN = 1024;

export function readColumns(sheet: XmlElement, cells: Worksheet, theme: ThemeColors): SheetContent["columns"] {
  return childrenOf(child(sheet, "cols"), "col").flatMap((col) => {
    const first = numberOf(col, "min") ?? 1;
    const last = Math.min(numberOf(col, "max") ?? first, first > LAST_USEFUL_COLUMN ? first : LAST_USEFUL_COLUMN);
    const width = numberOf(col, "width");
    const outline = numberOf(col, "outlineLevel");
    return Array.from({ length: last - first + 1 }, (_, i) => {
      const { style: fileStyle } = col.attributes["style"] ? cells.getColumn(first + i) : { style: undefined };
      const style = fileStyle ? styleFromFile(fileStyle, theme) : undefined;
      const format =
        typeof fileStyle?.numFmt === "string" && fileStyle.numFmt !== "General" ? fileStyle.numFmt : undefined;
      return {
        index: first - 1 + i,
        ...(width !== undefined ? { width } : {}),
        ...(flag(col, "hidden", false) ? { hidden: true } : {}),
        ...(outline ? { outline } : {}),
        ...(style ? { style } : {}),
        ...(format ? { numberFormat: format } : {}),
      };
    });
  });
}

/** Rows that a table's filter hides are not hidden of themselves. */
export function readRows(
  data: string,
  defaultHeight: number | undefined,
  tables: readonly TableContent[],
): SheetContent["rows"] {
  const filtered = tables.filter((table) => table.filters.length > 0).map(({ range }) => range);
  const byFilter = (index: number): boolean =>
    filtered.some(({ row, rowCount }) => index > row && index < row + rowCount);
  const rows: { index: number; height?: number; hidden?: boolean; outline?: number }[] = [];
  let index = -1;
  for (const [tag] of data.matchAll(/<row(?:\s[^>]*)?>/g)) {
    const row = parseXml(tag.endsWith("/>") ? tag : `${tag}</row>`);
    index = (numberOf(row, "r") ?? index + 2) - 1;
    const height = numberOf(row, "ht");
    const outline = numberOf(row, "outlineLevel");
    const entry = {
      index,
      ...(height !== undefined && (flag(row, "customHeight", false) || height !== defaultHeight) ? { height } : {}),
      ...(flag(row, "hidden", false) && !byFilter(index) ? { hidden: true } : {}),
      ...(outline ? { outline } : {}),
    };
    if (Object.keys(entry).length > 1) rows.push(entry);
  }
  return rows;
}

export function readHyperlinks(sheet: XmlElement, relations: readonly Relationship[]): Map<string, string> {
  const links = new Map<string, string>();
  for (const { attributes: a } of childrenOf(child(sheet, "hyperlinks"), "hyperlink")) {
    const external = relations.find((r) => r.id === a["r:id"])?.target;
    const target = `${external ?? ""}${a["location"] ? `#${a["location"]}` : ""}`;
    const rect = parseRect(a["ref"] ?? "");
    if (rect && target) links.set((a["ref"] ?? "").split(":")[0] ?? "", target);
  }
  return links;
}

export function readNotes(parts: Parts, relations: readonly Relationship[]): Map<string, string> {
  const notes = new Map<string, string>();
  const relation = relations.find((r) => isRelation(r, RELATION.comments));
  for (const comment of elementsOf(partText(parts, relation?.target) ?? "", "comment")) {
    const text = [...comment.matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)].map((m) => unescapeXml(m[1] ?? "")).join("");
    notes.set(parseXml(comment).attributes["ref"] ?? "", text);
  }
  return notes;
}
