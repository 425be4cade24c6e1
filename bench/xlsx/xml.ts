/** A small reader for the XML of Office files: no DTD, no entities beyond the five, names without their prefix. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith("#x") || name.startsWith("#X")) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return String.fromCodePoint(parseInt(name.slice(1), 10));
    return ENTITIES[name] ?? whole;
  });
}

/** Also drops the control characters that XML 1.0 cannot hold. */
export function escapeXml(text: string): string {
  return text
    .replace(/\p{Cc}/gu, (c) => (c >= " " || "\t\n\r".includes(c) ? c : ""))
    .replace(/[\ufffe\uffff]/g, "")
    .replace(/[&<>"]/g, (c) => (c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&quot;"));
}

/** Excel writes characters that attributes cannot hold as _xHHHH_ (a line break in a column name is _x000a_). */
export function unescapeX(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

export function escapeX(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/\p{Cc}/gu, (c) => (c >= " " ? c : `_x${c.charCodeAt(0).toString(16).padStart(4, "0")}_`));
}

/** ` name="value"` for each attribute that is not undefined. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(typeof value === "boolean" ? (value ? "1" : "0") : String(value))}"`)
    .join("");
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

export function parseAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const match of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const name = match[1] ?? "";
    if (!name.startsWith("xmlns"))
      found[name.startsWith("r:") ? name : localName(name)] = unescapeXml(match[2] ?? match[3] ?? "");
  }
  return found;
}

interface Building {
  name: string;
  attributes: Record<string, string>;
  children: Building[];
  text: string;
}

export function parseXml(source: string): XmlElement {
  const root: Building = { name: "", attributes: {}, children: [], text: "" };
  const open: Building[] = [root];
  const tag =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
  for (const match of source.matchAll(tag)) {
    const top = open[open.length - 1] ?? root;
    const [, cdata, closing, opening, attributeText, empty, text] = match;
    if (text !== undefined) top.text += unescapeXml(text);
    else if (cdata !== undefined) top.text += cdata;
    else if (closing !== undefined) open.pop();
    else if (opening !== undefined) {
      const element: Building = {
        name: localName(opening),
        attributes: parseAttributes(attributeText ?? ""),
        children: [],
        text: "",
      };
      top.children.push(element);
      if (!empty) open.push(element);
    }
  }
  return root.children[0] ?? root;
}

export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((c) => c.name === name);
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((c) => c.name === name) ?? [];
export const flag = (element: XmlElement | undefined, name: string, otherwise: boolean): boolean => {
  const value = element?.attributes[name];
  return value === undefined ? otherwise : value === "1" || value === "true";
};
export const numberOf = (element: XmlElement | undefined, name: string): number | undefined => {
  const value = element?.attributes[name];
  return value === undefined || value === "" ? undefined : Number(value);
};

/** The XML of each `<name …>…</name>` (or `<name …/>`) directly in the text, prefixes allowed. Not for elements that nest in themselves. */
export function elementsOf(source: string, name: string): string[] {
  const attribute = `(?:\\s+[^\\s=>]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*\\s*`;
  return source.match(new RegExp(`<(?:\\w+:)?${name}${attribute}(?:/>|>[\\s\\S]*?</(?:\\w+:)?${name}>)`, "g")) ?? [];
}
