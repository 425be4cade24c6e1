import { strFromU8, strToU8 } from "fflate";
import { attributes, childrenOf, parseXml } from "./xml";

/** The parts of an .xlsx by path, without a leading slash. */
export type Parts = Record<string, Uint8Array>;

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Path of the part inside the package, or the address of an external target. */
  readonly target: string;
  readonly external: boolean;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const RELATION = {
  officeDocument: `${OFFICE}/officeDocument`,
  worksheet: `${OFFICE}/worksheet`,
  styles: `${OFFICE}/styles`,
  sharedStrings: `${OFFICE}/sharedStrings`,
  theme: `${OFFICE}/theme`,
  table: `${OFFICE}/table`,
  drawing: `${OFFICE}/drawing`,
  comments: `${OFFICE}/comments`,
  hyperlink: `${OFFICE}/hyperlink`,
  sheetMetadata: `${OFFICE}/sheetMetadata`,
  customXml: `${OFFICE}/customXml`,
  customXmlProps: `${OFFICE}/customXmlProps`,
  customProperties: `${OFFICE}/custom-properties`,
  customProperty: `${OFFICE}/customProperty`,
  taskPanes: "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
  webExtension: "http://schemas.microsoft.com/office/2011/relationships/webextension",
} as const;

/** Strict files use other namespaces for the same relations; only the last word is compared. */
export const isRelation = (relation: Relationship, type: string): boolean =>
  relation.type.slice(relation.type.lastIndexOf("/")) === type.slice(type.lastIndexOf("/"));

/** Text of a part, its elements without a namespace prefix (some writers put `x:` before every name). */
export function partText(parts: Parts, path: string | undefined): string | undefined {
  const bytes = path === undefined ? undefined : parts[path];
  if (!bytes) return undefined;
  const text = strFromU8(bytes).replace(/^\ufeff/, "");
  const prefix = /<(\w+):(?:worksheet|workbook|styleSheet|sst|table|comments)[\s>]/.exec(text.slice(0, 2000))?.[1];
  return prefix ? text.replace(new RegExp(`(</?)${prefix}:`, "g"), "$1") : text;
}

export function setPart(parts: Parts, path: string, text: string): void {
  parts[path] = strToU8(text);
}

export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** @param part "" for the package itself */
export function relationships(parts: Parts, part: string): Relationship[] {
  const text = partText(parts, relationshipsPath(part));
  if (!text) return [];
  return childrenOf(parseXml(text), "Relationship").map(({ attributes: a }) => {
    const external = a["TargetMode"] === "External";
    return {
      id: a["Id"] ?? "",
      type: a["Type"] ?? "",
      target: external ? (a["Target"] ?? "") : resolve(part, a["Target"] ?? ""),
      external,
    };
  });
}

function resolve(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

/** Adds a relation from `part` to an absolute path (or an external address) and gives its id. */
export function addRelationship(parts: Parts, part: string, type: string, target: string, external = false): string {
  const path = relationshipsPath(part);
  const before =
    partText(parts, path) ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  const used = new Set([...before.matchAll(/Id="([^"]+)"/g)].map((m) => m[1]));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const item = `<Relationship${attributes({ Id: id, Type: type, Target: external ? target : `/${target}`, TargetMode: external ? "External" : undefined })}/>`;
  setPart(
    parts,
    path,
    before.includes("</Relationships>")
      ? before.replace("</Relationships>", `${item}</Relationships>`)
      : before.replace(/\/>\s*$/, `>${item}</Relationships>`),
  );
  return id;
}

const TYPES = "[Content_Types].xml";

export function contentType(parts: Parts, path: string): string | undefined {
  const root = parseXml(partText(parts, TYPES) ?? "<Types/>");
  const override = childrenOf(root, "Override").find((o) => o.attributes["PartName"] === `/${path}`);
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  const byExtension = childrenOf(root, "Default").find((d) => d.attributes["Extension"]?.toLowerCase() === extension);
  return override?.attributes["ContentType"] ?? byExtension?.attributes["ContentType"];
}

export function setContentType(parts: Parts, path: string, type: string): void {
  if (contentType(parts, path) === type) return;
  const text = partText(parts, TYPES) ?? "";
  setPart(
    parts,
    TYPES,
    text.replace("</Types>", `<Override${attributes({ PartName: `/${path}`, ContentType: type })}/></Types>`),
  );
}
