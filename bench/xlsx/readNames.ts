import type { NameContent } from "../model/content";
import { fromFileFormula } from "./fileFormula";
import { child, childrenOf, flag, numberOf, type XmlElement } from "./xml";

/** Excel's own names are other things: print areas and titles belong to the page, the filter's range to the table. */
export function readName(
  name: XmlElement,
  workbook: XmlElement,
  sheets: readonly { readonly id: string; readonly name: string }[],
): NameContent[] {
  const text = name.attributes["name"] ?? "";
  if (text.startsWith("_xlnm.") || name.text === "") return [];
  const scope = numberOf(name, "localSheetId");
  const sheetName =
    scope === undefined ? undefined : childrenOf(child(workbook, "sheets"), "sheet")[scope]?.attributes["name"];
  return [
    {
      name: text,
      scope: sheets.find((s) => s.name === sheetName)?.id ?? "",
      formula: fromFileFormula(name.text),
      visible: !flag(name, "hidden", false),
      comment: name.attributes["comment"] ?? "",
    },
  ];
}

export function printNames(names: readonly XmlElement[]): {
  titleRows: string;
  titleColumns: string;
  printArea: string;
} {
  const text = (name: string): string => names.find((n) => n.attributes["name"] === name)?.text ?? "";
  const withoutSheet = (reference: string): string => reference.replace(/^(?:'(?:[^']|'')*'|[^'!]*)!/, "");
  const titles = (text("_xlnm.Print_Titles").match(/(?:'(?:[^']|'')*'|[^',]+)![^,]+/g) ?? []).map(withoutSheet);
  return {
    titleRows: titles.find((t) => /^\$?\d+:\$?\d+$/.test(t)) ?? "",
    titleColumns: titles.find((t) => /^\$?[A-Z]+:\$?[A-Z]+$/i.test(t)) ?? "",
    printArea: (text("_xlnm.Print_Area").match(/(?:'(?:[^']|'')*'|[^',]+)![^,]+/g) ?? [])
      .map((a) => withoutSheet(a).replace(/\$/g, ""))
      .join(","),
  };
}
