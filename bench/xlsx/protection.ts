import type { SheetContent } from "../model/content";
import { attributes, type XmlElement } from "./xml";

/** Options by the names of Excel's API → attribute of `<sheetProtection>`, which says what is *locked*, and its default. */
const OPTIONS: readonly (readonly [option: string, attribute: string, lockedByDefault: boolean])[] = [
  ["allowEditObjects", "objects", false],
  ["allowEditScenarios", "scenarios", false],
  ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true],
  ["allowFormatRows", "formatRows", true],
  ["allowInsertColumns", "insertColumns", true],
  ["allowInsertRows", "insertRows", true],
  ["allowInsertHyperlinks", "insertHyperlinks", true],
  ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true],
  ["allowSort", "sort", true],
  ["allowAutoFilter", "autoFilter", true],
  ["allowPivotTables", "pivotTables", true],
];
const PASSWORD = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"];

export function readProtection(element: XmlElement | undefined): SheetContent["protection"] {
  if (!element || !["1", "true"].includes(element.attributes["sheet"] ?? "")) return { protected: false, options: {} };
  const locked = (attribute: string, otherwise: boolean): boolean => {
    const value = element.attributes[attribute];
    return value === undefined ? otherwise : value === "1" || value === "true";
  };
  const options: Record<string, unknown> = Object.fromEntries(
    OPTIONS.map(([option, attribute, byDefault]) => [option, !locked(attribute, byDefault)]),
  );
  options["selectionMode"] = locked("selectLockedCells", false)
    ? locked("selectUnlockedCells", false)
      ? "None"
      : "Unlocked"
    : "Normal";
  const password = Object.fromEntries(
    PASSWORD.flatMap((name) => (element.attributes[name] === undefined ? [] : [[name, element.attributes[name]]])),
  );
  if (Object.keys(password).length > 0) options["passwordHash"] = password;
  return { protected: true, options };
}

export function protectionXml(protection: SheetContent["protection"]): string {
  if (!protection.protected) return "";
  const { options } = protection;
  const values: Record<string, string | number | undefined> = {};
  const password = options["passwordHash"];
  if (typeof password === "object" && password !== null)
    for (const [name, value] of Object.entries(password)) if (PASSWORD.includes(name)) values[name] = String(value);
  values["sheet"] = 1;
  for (const [option, attribute, byDefault] of OPTIONS) {
    const allowed = options[option];
    // Without a word about it, Excel's own default when a sheet is protected: objects and scenarios are locked too.
    const locked = typeof allowed === "boolean" ? !allowed : true;
    if (locked !== byDefault) values[attribute] = locked ? 1 : 0;
  }
  const mode = options["selectionMode"];
  if (mode === "Unlocked" || mode === "None") values["selectLockedCells"] = 1;
  if (mode === "None") values["selectUnlockedCells"] = 1;
  return `<sheetProtection${attributes(values)}/>`;
}
