import type { WorkbookContent } from "../model/content";
import { quoteSheet } from "./a1";
import { toFileFormula } from "./fileFormula";
import { addRelationship, RELATION, setContentType, setPart, type Parts } from "./package";
import { attributes, escapeXml } from "./xml";

/** The written workbook part with the names of the content, and those by which Excel keeps print areas and titles. */
export function workbookXml(xml: string, content: WorkbookContent): string {
  const names: { name: string; sheet?: number; text: string; hidden?: boolean; comment?: string }[] = content.names.map(
    (name) => {
      const sheet = content.sheets.findIndex((s) => s.id === name.scope);
      return {
        name: name.name,
        ...(name.scope && sheet >= 0 ? { sheet } : {}),
        text: toFileFormula(name.formula),
        hidden: !name.visible,
        comment: name.comment,
      };
    },
  );
  content.sheets.forEach((sheet, index) => {
    const { titleRows, titleColumns, printArea } = sheet.page;
    const own = quoteSheet(sheet.name);
    const absolute = (reference: string): string =>
      reference
        .replace(/^.*!/, "")
        .replace(/\$/g, "")
        .replace(/[A-Za-z]+|\d+/g, "$$$&");
    if (printArea)
      names.push({
        name: "_xlnm.Print_Area",
        sheet: index,
        text: printArea
          .split(",")
          .map((a) => `${own}!${absolute(a)}`)
          .join(","),
      });
    const titles = [titleColumns, titleRows].filter((t) => t !== "").map((t) => `${own}!${absolute(t)}`);
    if (titles.length > 0) names.push({ name: "_xlnm.Print_Titles", sheet: index, text: titles.join(",") });
  });
  const items = names
    .sort((a, b) => a.name.localeCompare(b.name, "en") || (a.sheet ?? -1) - (b.sheet ?? -1))
    .map(
      (n) =>
        `<definedName${attributes({ name: n.name, comment: n.comment || undefined, localSheetId: n.sheet, hidden: n.hidden || undefined })}>${escapeXml(n.text)}</definedName>`,
    );
  const cleared = xml.replace(/<definedNames>[\s\S]*?<\/definedNames>|<definedNames\/>/, "");
  return items.length > 0
    ? cleared.replace("</sheets>", `</sheets><definedNames>${items.join("")}</definedNames>`)
    : cleared;
}

/** Says that `cm="1"` means a dynamic array; without it Excel shows {=…} of old. */
export function writeArrayMetadata(parts: Parts): void {
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
