import type { SheetContent } from "../model/content";
import { attributes, childrenOf, parseXml } from "./xml";

/** Excel draws [+] on the column or row *after* a hidden group, which carries `collapsed`. */
function collapsedAfter(items: SheetContent["rows"] | SheetContent["columns"]): Set<number> {
  const byIndex = new Map(items.map((item) => [item.index, item]));
  const after = new Set<number>();
  for (const { index, outline, hidden } of items) {
    const next = byIndex.get(index + 1);
    if (outline && hidden && (next?.outline ?? 0) < outline) after.add(index + 1);
  }
  return after;
}

/** Excel's width of a column that has none of its own. */
const DEFAULT_WIDTH = 9.140625;

/** Rewrites `<cols>`: the library marks the members of a group as collapsed, joins columns, and leaves widths out. */
export function collapsedColumns(cols: string, sheet: SheetContent): string {
  const collapsed = collapsedAfter(sheet.columns);
  const found = new Map<number, Record<string, string>>();
  for (const { attributes: a } of cols ? childrenOf(parseXml(cols), "col") : []) {
    for (let i = Number(a["min"]); i <= Number(a["max"]); i++) found.set(i - 1, a);
  }
  const widths = new Map(sheet.columns.map((column) => [column.index, column.width]));
  // The library leaves out columns of its own default width.
  for (const index of [...collapsed, ...widths.keys()]) if (!found.has(index)) found.set(index, {});
  const items = [...found]
    .sort(([a], [b]) => a - b)
    .map(([index, a]) => {
      const width = widths.get(index);
      return `<col${attributes({
        min: index + 1,
        max: index + 1,
        width: width ?? DEFAULT_WIDTH,
        style: a["style"],
        hidden: a["hidden"],
        customWidth: width === undefined ? undefined : 1,
        outlineLevel: a["outlineLevel"],
        collapsed: collapsed.has(index) || undefined,
      })}/>`;
    });
  return items.length > 0 ? `<cols>${items.join("")}</cols>` : "";
}

/** The same for rows; the library also leaves out rows that have no cells and only a height or are hidden. */
export function collapsedRows(sheetData: string, sheet: SheetContent): string {
  const collapsed = collapsedAfter(sheet.rows);
  const plain = sheetData
    .replace(/(<row [^>]*?) collapsed="1"/g, "$1")
    .replace(/<row r="(\d+)"/g, (tag, number: string) =>
      collapsed.has(Number(number) - 1) ? `${tag} collapsed="1"` : tag,
    );
  const written = new Set([...plain.matchAll(/<row r="(\d+)"/g)].map((m) => Number(m[1]) - 1));
  const about = new Map(sheet.rows.map((row) => [row.index, row]));
  const missing = [...new Set([...about.keys(), ...collapsed])]
    .filter((index) => !written.has(index))
    .sort((a, b) => a - b);
  if (missing.length === 0) return plain;
  const empty = (index: number): string => {
    const row = about.get(index);
    return `<row${attributes({ r: index + 1, ht: row?.height, customHeight: row?.height === undefined ? undefined : 1, hidden: row?.hidden || undefined, outlineLevel: row?.outline || undefined, collapsed: collapsed.has(index) || undefined })}/>`;
  };
  const inner = /^<sheetData>([\s\S]*)<\/sheetData>$/.exec(plain)?.[1] ?? "";
  let next = 0;
  const before = (index: number): string => {
    let rows = "";
    for (let row = missing[next]; row !== undefined && row < index; row = missing[++next]) rows += empty(row);
    return rows;
  };
  const merged = inner.replace(/<row r="(\d+)"/g, (tag, number: string) => before(Number(number) - 1) + tag);
  return `<sheetData>${merged}${before(Infinity)}</sheetData>`;
}
