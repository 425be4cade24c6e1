import type { Border, Borders, Color, Fill, Style } from "@cj-tech-master/excelts";
import type { BorderEdge, CellStyle } from "../model/content";
import { child, childrenOf, parseXml } from "./xml";

/** Theme colours of the file in the order cells number them (lt1, dk1, lt2, dk2, accents …), #RRGGBB. */
export type ThemeColors = readonly string[];

const OFFICE_THEME: ThemeColors = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#0563C1",
  "#954F72",
];
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

export function themeColors(themeXml: string | undefined): ThemeColors {
  if (!themeXml) return OFFICE_THEME;
  const scheme = /<(?:\w+:)?clrScheme[\s\S]*?<\/(?:\w+:)?clrScheme>/.exec(themeXml)?.[0];
  if (!scheme) return OFFICE_THEME;
  const root = parseXml(scheme);
  return THEME_ORDER.map((name, index) => {
    const slot = child(root, name);
    const color = slot?.children[0];
    const hex = color?.attributes["lastClr"] ?? color?.attributes["val"];
    return hex && /^[0-9a-f]{6}$/i.test(hex) ? `#${hex.toUpperCase()}` : (OFFICE_THEME[index] ?? "#000000");
  });
}

const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

export interface FileColor {
  readonly argb?: string;
  readonly theme?: number;
  readonly tint?: number;
  readonly indexed?: number;
}

export function hexColor(color: FileColor | undefined, theme: ThemeColors): string | undefined {
  if (!color) return undefined;
  let hex: string | undefined;
  if (color.argb) hex = `#${color.argb.slice(-6).toUpperCase()}`;
  else if (color.theme !== undefined) hex = theme[color.theme];
  else if (color.indexed !== undefined && INDEXED[color.indexed]) hex = `#${INDEXED[color.indexed]}`;
  return hex && color.tint ? tinted(hex, color.tint) : hex;
}

/** ECMA-376 18.8.19: tint < 0 darkens, > 0 lightens the luminance. */
function tinted(hex: string, tint: number): string {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const lightness = (max + min) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const hue =
    spread === 0 ? 0 : max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const [x, y, z] =
    hue < 1
      ? [chroma, second, 0]
      : hue < 2
        ? [second, chroma, 0]
        : hue < 3
          ? [0, chroma, second]
          : hue < 4
            ? [0, second, chroma]
            : hue < 5
              ? [second, 0, chroma]
              : [chroma, 0, second];
  const base = target - chroma / 2;
  return `#${[x, y, z]
    .map((v) =>
      Math.round(Math.min(1, Math.max(0, v + base)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase()}`;
}

const HORIZONTAL = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
} as const;
const VERTICAL = {
  top: "Top",
  middle: "Center",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
} as const;
const EDGES: readonly BorderEdge[] = ["top", "bottom", "left", "right"];

/** Undefined when nothing differs from an unformatted cell but the font of the workbook. */
export function styleFromFile(style: Partial<Style>, theme: ThemeColors): CellStyle | undefined {
  const { font, alignment, border, fill, protection } = style;
  const result: { -readonly [K in keyof CellStyle]: CellStyle[K] } = {};
  if (font?.bold) result.bold = true;
  if (font?.italic) result.italic = true;
  if (font?.underline && font.underline !== "none") result.underline = true;
  if (font?.strike) result.strikethrough = true;
  if (font?.name) result.fontName = font.name;
  if (font?.size) result.fontSize = font.size;
  const color = hexColor(font?.color, theme);
  if (color && color !== "#000000") result.color = color;
  if (fill?.type === "pattern" && fill.pattern !== "none") {
    const solid = hexColor(fill.fgColor ?? fill.bgColor, theme);
    if (solid) result.fill = solid;
  } else if (fill?.type === "gradient") {
    const first = hexColor(fill.stops[0]?.color, theme);
    if (first) result.fill = first;
  }
  if (alignment?.horizontal) result.horizontal = HORIZONTAL[alignment.horizontal];
  if (alignment?.vertical) result.vertical = VERTICAL[alignment.vertical];
  if (alignment?.wrapText) result.wrap = true;
  if (alignment?.indent) result.indent = alignment.indent;
  if (protection?.locked === false) result.locked = false;
  const edges = EDGES.flatMap((edge) => {
    const line = border?.[edge];
    return line?.style ? [[edge, { style: line.style, color: hexColor(line.color, theme) ?? "#000000" }] as const] : [];
  });
  if (edges.length > 0) result.border = Object.fromEntries(edges);
  return Object.keys(result).length > 0 ? result : undefined;
}

const argb = (hex: string): Partial<Color> => ({ argb: `FF${hex.replace("#", "").toUpperCase()}` });

/** Names of Excel's API (`Continuous`, `Dash` …) are accepted beside those of the file. */
const LINES: Readonly<Record<string, Border["style"] | undefined>> = {
  thin: "thin",
  hair: "hair",
  medium: "medium",
  thick: "thick",
  double: "double",
  dotted: "dotted",
  dashed: "dashed",
  dashdot: "dashDot",
  dashdotdot: "dashDotDot",
  slantdashdot: "slantDashDot",
  mediumdashed: "mediumDashed",
  mediumdashdot: "mediumDashDot",
  mediumdashdotdot: "mediumDashDotDot",
  continuous: "thin",
  dash: "dashed",
  dot: "dotted",
};

export function styleToFile(style: CellStyle | undefined, numberFormat: string | undefined): Partial<Style> {
  const result: Partial<Style> = {};
  if (numberFormat && numberFormat !== "General") result.numFmt = numberFormat;
  if (!style) return result;
  const { bold, italic, underline, strikethrough, fontName, fontSize, color } = style;
  if (bold || italic || underline || strikethrough || fontName || fontSize || color) {
    result.font = {
      name: fontName ?? DEFAULT_FONT,
      size: fontSize ?? 11,
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(underline ? { underline } : {}),
      ...(strikethrough ? { strike: true } : {}),
      color: color ? argb(color) : { theme: 1 },
    };
  }
  if (style.fill) {
    const fill: Fill = { type: "pattern", pattern: "solid", fgColor: argb(style.fill), bgColor: argb(style.fill) };
    result.fill = fill;
  }
  const horizontal = (Object.keys(HORIZONTAL) as (keyof typeof HORIZONTAL)[]).find(
    (key) => HORIZONTAL[key] === style.horizontal,
  );
  const vertical = (["top", "middle", "bottom", "justify", "distributed"] as const).find(
    (key) => VERTICAL[key] === style.vertical,
  );
  if (horizontal || vertical || style.wrap || style.indent) {
    result.alignment = {
      ...(horizontal ? { horizontal } : {}),
      ...(vertical ? { vertical } : {}),
      ...(style.wrap ? { wrapText: true } : {}),
      ...(style.indent ? { indent: style.indent } : {}),
    };
  }
  if (style.locked === false) result.protection = { locked: false };
  const border: Partial<Borders> = {};
  for (const edge of EDGES) {
    const line = style.border?.[edge];
    const name = line && LINES[line.style.toLowerCase()];
    if (line && name) border[edge] = { style: name, color: argb(line.color || "#000000") };
  }
  if (Object.keys(border).length > 0) result.border = border;
  return result;
}

/** excelts writes this as the font of unformatted cells. */
export const DEFAULT_FONT = "Calibri";

/** `<dxf>` of a conditional format. */
export interface DifferentialFormat {
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export function readDifferentialFormats(
  stylesXml: string,
  theme: ThemeColors,
): { xml: string; format: DifferentialFormat }[] {
  const block = /<(?:\w+:)?dxfs[^>]*>([\s\S]*?)<\/(?:\w+:)?dxfs>/.exec(stylesXml)?.[1] ?? "";
  const items = block.match(/<(?:\w+:)?dxf(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/(?:\w+:)?dxf>)/g) ?? [];
  return items.map((xml) => {
    const root = parseXml(xml);
    const font = child(root, "font");
    const pattern = child(child(root, "fill"), "patternFill");
    const colorOf = (name: string, owner: typeof font): string | undefined => {
      const found = child(owner, name);
      if (!found) return undefined;
      const { rgb, theme: index, tint, indexed } = found.attributes;
      return hexColor(
        {
          argb: rgb,
          theme: index === undefined ? undefined : Number(index),
          tint: tint === undefined ? undefined : Number(tint),
          indexed: indexed === undefined ? undefined : Number(indexed),
        },
        theme,
      );
    };
    const on = (name: string): boolean =>
      childrenOf(font, name).some((e) => e.attributes["val"] !== "0" && e.attributes["val"] !== "false");
    const color = colorOf("color", font);
    const fill = colorOf("bgColor", pattern) ?? colorOf("fgColor", pattern);
    return {
      xml,
      format: {
        ...(color ? { color } : {}),
        ...(fill ? { fill } : {}),
        ...(on("b") ? { bold: true } : {}),
        ...(on("i") ? { italic: true } : {}),
      },
    };
  });
}

export function differentialXml(format: DifferentialFormat): string {
  const font = [
    format.bold === undefined ? "" : `<b${format.bold ? "" : ' val="0"'}/>`,
    format.italic === undefined ? "" : `<i${format.italic ? "" : ' val="0"'}/>`,
    format.color ? `<color rgb="FF${format.color.slice(1).toUpperCase()}"/>` : "",
  ].join("");
  const fill = format.fill
    ? `<fill><patternFill patternType="solid"><bgColor rgb="FF${format.fill.slice(1).toUpperCase()}"/></patternFill></fill>`
    : "";
  return `<dxf>${font ? `<font>${font}</font>` : ""}${fill}</dxf>`;
}
