import type { Worksheet } from "@cj-tech-master/excelts";
import type { CellContent, CellScalar, CellStyle, Rect } from "../model/content";
import { isErrorCode } from "../model/typedValue";
import { cellAddress, parseRect } from "./a1";
import { styleFromFile, type ThemeColors } from "./cellStyle";
import { fromFileFormula, shiftFormula } from "./fileFormula";
import { parseAttributes, unescapeX, unescapeXml } from "./xml";

/** What the library drops or rounds: exact numbers, formulas with empty results, array marks. */
interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly value: string | undefined;
  readonly formula: string | undefined;
  readonly array: Rect | null;
}

function scanCells(sheetData: string): Map<string, RawCell> {
  const found = new Map<string, RawCell>();
  const shared = new Map<string, { text: string; row: number; column: number }>();
  let row = -1;
  let column = -1;
  for (const match of sheetData.matchAll(/<row(\s[^>]*)?>|<row(\s[^>]*)?\/>|<c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    if (match[0].startsWith("<row")) {
      const number = parseAttributes(match[1] ?? match[2] ?? "")["r"];
      row = number ? Number(number) - 1 : row + 1;
      column = -1;
      continue;
    }
    const values = parseAttributes(match[3] ?? "");
    const place = values["r"] ? parseRect(values["r"]) : null;
    column = place?.column ?? column + 1;
    const inner = match[4] ?? "";
    const f = /<f((?:\s[^>]*?)?)(?:\/>|>([\s\S]*?)<\/f>)/.exec(inner);
    const v = /<v(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/v>)/.exec(inner);
    let formula: string | undefined;
    let array: Rect | null = null;
    if (f) {
      const about = parseAttributes(f[1] ?? "");
      formula = unescapeXml(f[2] ?? "");
      if (about["t"] === "shared" && about["si"] !== undefined) {
        const master = shared.get(about["si"]);
        if (formula !== "") shared.set(about["si"], { text: formula, row, column });
        else if (master) formula = shiftFormula(master.text, row - master.row, column - master.column);
      }
      if (about["t"] === "array") array = parseRect(about["ref"] ?? "");
      // A data table ({=TABLE(…)}) has no formula text; its values stay.
      if (formula === "") formula = undefined;
    }
    found.set(cellAddress(row, column), {
      row,
      column,
      type: values["t"] ?? "n",
      value: v ? unescapeXml(v[1] ?? "") : undefined,
      formula,
      array,
    });
  }
  return found;
}

function scalarOf(raw: RawCell, text: string): CellScalar | undefined {
  const { type, value } = raw;
  if (type === "s" || type === "inlineStr") return text;
  if (value === undefined) return undefined;
  if (type === "str") return unescapeX(value);
  if (type === "b") return value === "1" || value === "true";
  if (type === "e") return { error: isErrorCode(value) ? value : "#VALUE!" };
  if (type === "d") return Date.parse(`${value}${/Z|[+-]\d\d:\d\d$/.test(value) ? "" : "Z"}`) / 86_400_000 + 25_569;
  return value === "" ? undefined : Number(value);
}

function plainText(value: unknown): string {
  if (typeof value === "string") return unescapeX(value);
  if (typeof value !== "object" || value === null) return "";
  if ("richText" in value && Array.isArray(value.richText))
    return unescapeX(value.richText.map((run: { text?: string }) => run.text ?? "").join(""));
  if ("text" in value) return plainText(value.text);
  return "";
}

export interface CellExtras {
  /** By address. */
  readonly hyperlinks: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, string>;
}

export function readCells(sheet: Worksheet, sheetData: string, theme: ThemeColors, extras: CellExtras): CellContent[] {
  const raw = scanCells(sheetData);
  const spilled = new Set<string>();
  for (const [address, cell] of raw) {
    if (!cell.array) continue;
    const { row, column, rowCount, columnCount } = cell.array;
    for (let r = row; r < row + rowCount; r++)
      for (let c = column; c < column + columnCount; c++)
        if (cellAddress(r, c) !== address) spilled.add(cellAddress(r, c));
  }
  const styles = new Map<unknown, CellStyle | undefined>();
  const cells: CellContent[] = [];
  for (const [address, source] of raw) {
    const cell = sheet.getRow(source.row + 1).getCell(source.column + 1);
    const { style } = cell;
    if (!styles.has(style)) styles.set(style, styleFromFile(style, theme));
    const format = typeof style.numFmt === "string" ? style.numFmt : style.numFmt?.formatCode;
    const text = source.type === "s" || source.type === "inlineStr" ? plainText(cell.value) : "";
    // Inside a spilled array values belong to the formula that spills; as cells of their own they would block it.
    const value = spilled.has(address) ? undefined : scalarOf(source, text);
    const shownStyle = styles.get(style);
    const { rowCount, columnCount } = source.array ?? { rowCount: 0, columnCount: 0 };
    const hyperlink = extras.hyperlinks.get(address);
    const note = extras.notes.get(address);
    const content: CellContent = {
      row: source.row,
      column: source.column,
      ...(value !== undefined ? { value } : {}),
      ...(source.formula !== undefined ? { formula: fromFileFormula(source.formula) } : {}),
      ...(source.array ? { spill: { rowCount, columnCount } } : {}),
      ...(format && format !== "General" ? { numberFormat: format } : {}),
      ...(shownStyle ? { style: shownStyle } : {}),
      ...(hyperlink ? { hyperlink } : {}),
      ...(note ? { note } : {}),
    };
    if (Object.keys(content).length > 2) cells.push(content);
  }
  for (const address of new Set([...extras.notes.keys(), ...extras.hyperlinks.keys()])) {
    const place = raw.has(address) ? null : parseRect(address);
    if (!place) continue;
    const note = extras.notes.get(address);
    const hyperlink = extras.hyperlinks.get(address);
    cells.push({
      row: place.row,
      column: place.column,
      ...(hyperlink ? { hyperlink } : {}),
      ...(note ? { note } : {}),
    });
  }
  return cells;
}
