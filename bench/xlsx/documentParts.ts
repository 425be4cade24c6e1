import {
  addRelationship,
  isRelation,
  partText,
  RELATION,
  relationships,
  setContentType,
  setPart,
  type Parts,
  type Relationship,
} from "./package";
import { attributes, child, childrenOf, elementsOf, escapeXml, parseXml, type XmlElement } from "./xml";

/** Settings of add-ins, custom XML and custom properties: the parts of a file that no cell shows. */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const TYPES = {
  webExtension: "application/vnd.ms-office.webextension+xml",
  taskPanes: "application/vnd.ms-office.webextensiontaskpanes+xml",
  customXmlProps: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  customProperties: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  customProperty: "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty",
} as const;

/** Settings stand as properties of the web extension part; values are JSON. */
export function readSettings(parts: Parts): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const path of Object.keys(parts).filter((p) => /^xl\/webextensions\/webextension\d*\.xml$/.test(p))) {
    for (const property of childrenOf(child(parseXml(partText(parts, path) ?? ""), "properties"), "property")) {
      const name = property.attributes["name"];
      const value = property.attributes["value"];
      if (name && value !== undefined) settings[name] = fromJson(value);
    }
  }
  return settings;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export interface AddinIdentity {
  readonly id: string;
  readonly version: string;
}

export function writeSettings(parts: Parts, settings: Readonly<Record<string, unknown>>, addin: AddinIdentity): void {
  if (Object.keys(settings).length === 0) return;
  const path = "xl/webextensions/webextension1.xml";
  const properties = Object.entries(settings).map(
    ([name, value]) => `<we:property${attributes({ name, value: JSON.stringify(value) ?? "null" })}/>`,
  );
  const reference = `<we:reference${attributes({ id: addin.id, version: addin.version, store: "developer", storeType: "Registry" })}/>`;
  setPart(
    parts,
    path,
    `${HEAD}<we:webextension xmlns:we="${EXTENSION}" id="{${addin.id}}">${reference}<we:alternateReferences/><we:properties>${properties.join("")}</we:properties><we:bindings/><we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>`,
  );
  setContentType(parts, path, TYPES.webExtension);
  const panes = "xl/webextensions/taskpanes.xml";
  setPart(parts, panes, "");
  const id = addRelationship(parts, panes, RELATION.webExtension, path);
  setPart(
    parts,
    panes,
    `${HEAD}<wetp:taskpanes xmlns:wetp="${PANES}"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/></wetp:taskpane></wetp:taskpanes>`,
  );
  setContentType(parts, panes, TYPES.taskPanes);
  addRelationship(parts, "", RELATION.taskPanes, panes);
}

export function readCustomXml(parts: Parts, relations: readonly Relationship[]): string[] {
  return relations.filter((r) => isRelation(r, RELATION.customXml)).flatMap((r) => partText(parts, r.target) ?? []);
}

export function writeCustomXml(parts: Parts, items: readonly string[]): void {
  items.forEach((xml, index) => {
    const path = `customXml/item${index + 1}.xml`;
    const about = `customXml/itemProps${index + 1}.xml`;
    setPart(parts, path, xml);
    const guid = `{7A6B1E00-0000-4000-8000-${String(index + 1).padStart(12, "0")}}`;
    setPart(
      parts,
      about,
      `${HEAD}<ds:datastoreItem ds:itemID="${guid}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    );
    setContentType(parts, about, TYPES.customXmlProps);
    addRelationship(parts, path, RELATION.customXmlProps, about);
    addRelationship(parts, "xl/workbook.xml", RELATION.customXml, path);
  });
}

/** Custom document properties by name. */
export function readProperties(parts: Parts): Record<string, string | number | boolean> {
  const path = relationships(parts, "").find((r) => isRelation(r, RELATION.customProperties))?.target;
  const found: Record<string, string | number | boolean> = {};
  for (const xml of elementsOf(partText(parts, path) ?? "", "property")) {
    const property = parseXml(xml);
    const value = property.children[0];
    const name = property.attributes["name"];
    if (!name || !value) continue;
    found[name] =
      value.name === "bool"
        ? value.text === "true" || value.text === "1"
        : /^(i|u|r)\d|^int|^uint|^decimal/.test(value.name)
          ? Number(value.text)
          : value.text;
  }
  return found;
}

export function writeProperties(parts: Parts, properties: Readonly<Record<string, string | number | boolean>>): void {
  const entries = Object.entries(properties);
  if (entries.length === 0) return;
  const items = entries.map(([name, value], index) => {
    const text =
      typeof value === "boolean"
        ? `<vt:bool>${value}</vt:bool>`
        : typeof value === "number"
          ? `<vt:r8>${value}</vt:r8>`
          : `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr>`;
    return `<property${attributes({ fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: index + 2, name })}>${text}</property>`;
  });
  const path = "docProps/custom.xml";
  setPart(
    parts,
    path,
    `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${items.join("")}</Properties>`,
  );
  setContentType(parts, path, TYPES.customProperties);
  addRelationship(parts, "", RELATION.customProperties, path);
}

/** Custom properties of a sheet: one binary part each, the text in UTF-16. */
export function readSheetProperties(
  parts: Parts,
  sheet: XmlElement,
  relations: readonly Relationship[],
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { attributes: a } of childrenOf(child(sheet, "customProperties"), "customPr")) {
    const bytes = parts[relations.find((r) => r.id === a["r:id"])?.target ?? ""];
    if (a["name"] && bytes) found[a["name"]] = new TextDecoder("utf-16le").decode(bytes);
  }
  return found;
}

/** @param next number of the first part; gives the sheet's element, or "" */
export function sheetPropertiesXml(
  parts: Parts,
  sheetPath: string,
  properties: Readonly<Record<string, string>>,
  next: () => number,
): string {
  const items = Object.entries(properties).map(([name, value]) => {
    const path = `xl/customProperty${next()}.bin`;
    const bytes = new Uint8Array(value.length * 2);
    for (let i = 0; i < value.length; i++) new DataView(bytes.buffer).setUint16(i * 2, value.charCodeAt(i), true);
    parts[path] = bytes;
    setContentType(parts, path, TYPES.customProperty);
    return `<customPr${attributes({ name, "r:id": addRelationship(parts, sheetPath, RELATION.customProperty, path) })}/>`;
  });
  return items.length > 0 ? `<customProperties>${items.join("")}</customProperties>` : "";
}
