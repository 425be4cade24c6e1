import { BorderStyleTypes, type IBorderData, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import type { BorderEdge, CellStyle } from "./content";

/** What a cell's style has in Excel and not in Univer; stands in the cell's custom data, so that it moves with the cell. */
export interface CellExtras {
  readonly hyperlink?: string;
  readonly locked?: boolean;
  readonly indent?: number;
  readonly horizontal?: "General" | "Fill" | "CenterAcrossSelection";
  readonly vertical?: "Justify" | "Distributed";
}

export const extrasOf = (cell: Nullable<ICellData>): CellExtras => (cell?.custom ?? {}) as CellExtras;

const HORIZONTAL = { Left: 1, Center: 2, Right: 3, Justify: 4, Distributed: 6 } as const;
const VERTICAL = { Top: 1, Center: 2, Bottom: 3 } as const;
const EDGES: Readonly<Record<BorderEdge, "t" | "b" | "l" | "r">> = { top: "t", bottom: "b", left: "l", right: "r" };
/** OOXML's names of border styles. */
const BORDERS: Readonly<Record<string, BorderStyleTypes>> = {
  none: BorderStyleTypes.NONE,
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const BORDER_NAMES = new Map(Object.entries(BORDERS).map(([name, type]) => [type, name]));

/** Univer's style with the properties of `patch` set; the others stay. */
export function withStyle(base: IStyleData, patch: CellStyle): IStyleData {
  const style: IStyleData = { ...base };
  if (patch.bold !== undefined) style.bl = patch.bold ? 1 : 0;
  if (patch.italic !== undefined) style.it = patch.italic ? 1 : 0;
  if (patch.underline !== undefined) style.ul = { s: patch.underline ? 1 : 0 };
  if (patch.strikethrough !== undefined) style.st = { s: patch.strikethrough ? 1 : 0 };
  if (patch.fontName !== undefined) style.ff = patch.fontName;
  if (patch.fontSize !== undefined) style.fs = patch.fontSize;
  if (patch.color !== undefined) style.cl = patch.color === "" ? null : { rgb: patch.color };
  if (patch.fill !== undefined) style.bg = patch.fill === "" ? null : { rgb: patch.fill };
  if (patch.horizontal !== undefined)
    style.ht =
      HORIZONTAL[patch.horizontal as keyof typeof HORIZONTAL] ??
      (patch.horizontal === "CenterAcrossSelection" ? 2 : null);
  if (patch.vertical !== undefined) style.vt = VERTICAL[patch.vertical as keyof typeof VERTICAL] ?? VERTICAL.Center;
  // 1, not 0: an unspecified one takes the column's
  if (patch.wrap !== undefined) style.tb = patch.wrap ? 3 : 1;
  if (patch.indent !== undefined) style.pd = patch.indent > 0 ? { l: 2 + patch.indent * 9 } : null;
  if (patch.border !== undefined) style.bd = withBorder(style.bd, patch.border);
  return dropEmpty(style);
}

export function withExtras(base: CellExtras, patch: CellStyle): CellExtras {
  const extras: Record<string, unknown> = { ...base };
  if (patch.locked !== undefined) extras["locked"] = patch.locked ? undefined : false;
  if (patch.indent !== undefined) extras["indent"] = patch.indent || undefined;
  if (patch.horizontal !== undefined)
    extras["horizontal"] =
      patch.horizontal === "Fill" || patch.horizontal === "CenterAcrossSelection" ? patch.horizontal : undefined;
  if (patch.vertical !== undefined)
    extras["vertical"] = patch.vertical === "Justify" || patch.vertical === "Distributed" ? patch.vertical : undefined;
  for (const key of Object.keys(extras)) if (extras[key] === undefined) delete extras[key];
  return extras as CellExtras;
}

function withBorder(base: Nullable<IBorderData>, patch: NonNullable<CellStyle["border"]>): IBorderData {
  const border: IBorderData = { ...base };
  for (const [edge, side] of Object.entries(EDGES) as [BorderEdge, "t" | "b" | "l" | "r"][]) {
    const line = patch[edge];
    if (line === undefined) continue;
    const type = BORDERS[line.style] ?? BorderStyleTypes.THIN;
    if (type === BorderStyleTypes.NONE) delete border[side];
    else border[side] = { s: type, cl: { rgb: line.color || "#000000" } };
  }
  return border;
}

function dropEmpty(style: IStyleData): IStyleData {
  for (const key of Object.keys(style) as (keyof IStyleData)[])
    if (style[key] === null || style[key] === undefined) delete style[key];
  return style;
}

/** Only what is set; locked appears when false. */
export function styleOf(style: Nullable<IStyleData>, extras: CellExtras): CellStyle {
  const border: NonNullable<CellStyle["border"]> = {};
  for (const [edge, side] of Object.entries(EDGES) as [BorderEdge, "t" | "b" | "l" | "r"][]) {
    const line = style?.bd?.[side];
    if (line) border[edge] = { style: BORDER_NAMES.get(line.s) ?? "thin", color: line.cl?.rgb ?? "#000000" };
  }
  const found: { -readonly [key in keyof CellStyle]: CellStyle[key] } = {};
  if (style?.bl) found.bold = true;
  if (style?.it) found.italic = true;
  if (style?.ul?.s) found.underline = true;
  if (style?.st?.s) found.strikethrough = true;
  if (style?.ff) found.fontName = style.ff;
  if (style?.fs) found.fontSize = style.fs;
  if (style?.cl?.rgb) found.color = hex(style.cl.rgb);
  if (style?.bg?.rgb) found.fill = hex(style.bg.rgb);
  const horizontal = extras.horizontal ?? keyOf(HORIZONTAL, style?.ht);
  if (horizontal) found.horizontal = horizontal;
  const vertical = extras.vertical ?? keyOf(VERTICAL, style?.vt);
  if (vertical) found.vertical = vertical;
  if (style?.tb === 3) found.wrap = true;
  if (extras.indent) found.indent = extras.indent;
  if (extras.locked === false) found.locked = false;
  if (Object.keys(border).length > 0) found.border = border;
  return found;
}

const keyOf = <K extends string>(names: Readonly<Record<K, number>>, value: Nullable<number>): K | undefined =>
  (Object.keys(names) as K[]).find((name) => names[name] === value);

/** Univer's tools write `rgb(r, g, b)` as well. */
function hex(color: string): string {
  const match = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(color);
  if (!match) return color.toUpperCase();
  return `#${[match[1], match[2], match[3]].map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** The properties on which all styles agree. */
export function commonStyle(styles: Iterable<CellStyle>): CellStyle {
  let common: Record<string, unknown> | undefined;
  for (const style of styles) {
    const full: Record<string, unknown> = { ...DEFAULTS, ...style };
    if (!common) common = full;
    else
      for (const key of Object.keys(common))
        if (JSON.stringify(common[key]) !== JSON.stringify(full[key])) delete common[key];
  }
  return (common ?? {}) as CellStyle;
}
const DEFAULTS: CellStyle = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  wrap: false,
  locked: true,
  indent: 0,
  horizontal: "General",
  vertical: "Bottom",
};
