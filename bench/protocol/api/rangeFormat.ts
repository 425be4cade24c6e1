import type { BorderEdge, CellStyle } from "../../model/content";
import { HostError } from "../../model/workbookModel";
import { flagIn, invalidValue, numberIn, textIn } from "../arguments";
import { type HostObject, objectOf, objectType, type ObjectType, type Property } from "../hostObject";
import { rectOf, type LiveRange } from "../liveRange";
import type { Session } from "../session";
import { columnsOf, rowsOf, shared, visibleRect } from "./rangeLayout";

/** Cells that are formatted together: one range, or the areas of a RangeAreas. */
export interface Formatted {
  readonly ranges: readonly LiveRange[];
}

/** Widths: the model has characters of the default font as the file does, Office.js has points. 7 pixels a character, 0.75 points a pixel. */
const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;

export const pointsOfWidth = (characters: number): number => Math.round(characters * PIXELS_PER_CHARACTER) * POINTS_PER_PIXEL;
export const widthOfPoints = (points: number): number => Math.round(points / POINTS_PER_PIXEL) / PIXELS_PER_CHARACTER;

/** null where the cells differ, as Office.js has it. */
function styleValue<K extends keyof CellStyle>(cells: Formatted, key: K, fallback: NonNullable<CellStyle[K]>, session: Session): NonNullable<CellStyle[K]> | null {
  const values = cells.ranges.map((range) => {
    const style = session.model.style(range.sheet, rectOf(range));
    return key in style ? (style[key] ?? null) : fallback;
  });
  return shared(values);
}

export function setStyle(cells: Formatted, patch: CellStyle, session: Session): void {
  for (const range of cells.ranges) session.model.setStyle(range.sheet, rectOf(range), patch);
}

function text(key: "horizontal" | "vertical" | "fontName", fallback: string, allowed?: readonly string[]): Property<Formatted> {
  return {
    get: (cells, session) => styleValue(cells, key, fallback as never, session),
    set(cells, value, session) {
      const wanted = textIn(value);
      const found = allowed ? allowed.find((name) => name.toLowerCase() === wanted?.toLowerCase()) : wanted;
      if (found === undefined) throw invalidValue(`format.${key}`, (allowed ?? ["a text"]).join(", "));
      setStyle(cells, { [key]: found }, session);
    },
  };
}

function flag(key: "bold" | "italic" | "strikethrough" | "wrap" | "locked", fallback: boolean): Property<Formatted> {
  return {
    get: (cells, session) => styleValue(cells, key, fallback, session),
    set(cells, value, session) {
      const on = flagIn(value);
      if (on === undefined) throw invalidValue(`format.${key}`, "true or false");
      setStyle(cells, { [key]: on }, session);
    },
  };
}

function number(key: "fontSize" | "indent", fallback: number): Property<Formatted> {
  return {
    get: (cells, session) => styleValue(cells, key, fallback, session),
    set(cells, value, session) {
      const size = numberIn(value);
      if (size === undefined || size < 0) throw invalidValue(`format.${key}`, "a number");
      setStyle(cells, { [key]: size }, session);
    },
  };
}

/** "#FF0000", "FF0000" or a named colour of HTML; the ones people use. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00", orange: "#FFA500", gray: "#808080",
  grey: "#808080", lightgray: "#D3D3D3", lightgrey: "#D3D3D3", darkgray: "#A9A9A9", purple: "#800080", pink: "#FFC0CB", cyan: "#00FFFF", navy: "#000080",
};

export function colour(value: unknown, where: string): string {
  const name = textIn(value)?.trim() ?? "";
  const hex = /^#?([0-9a-f]{6})$/i.exec(name);
  if (hex) return `#${(hex[1] ?? "").toUpperCase()}`;
  const named = NAMED[name.toLowerCase()];
  if (named === undefined) throw invalidValue(where, "a colour like #RRGGBB");
  return named;
}

const fontType: ObjectType<Formatted> = objectType({
  name: "RangeFont",
  properties: {
    Name: text("fontName", "等线"),
    Size: number("fontSize", 11),
    Bold: flag("bold", false),
    Italic: flag("italic", false),
    Strikethrough: flag("strikethrough", false),
    Underline: {
      get: (cells, session) => {
        const underline = styleValue(cells, "underline", false, session);
        return underline === null ? null : underline ? "Single" : "None";
      },
      set: (cells, value, session) => setStyle(cells, { underline: textIn(value) !== "None" && value !== false }, session),
    },
    Color: {
      get: (cells, session) => styleValue(cells, "color", "#000000", session),
      set: (cells, value, session) => setStyle(cells, { color: colour(value, "font.color") }, session),
    },
  },
});

const fillType: ObjectType<Formatted> = objectType({
  name: "RangeFill",
  properties: {
    Color: {
      // As in Excel, cells without a fill read as white.
      get: (cells, session) => {
        const fill = styleValue(cells, "fill", "#FFFFFF", session);
        return fill === "" ? "#FFFFFF" : fill;
      },
      set: (cells, value, session) => setStyle(cells, { fill: value === "" ? "" : colour(value, "fill.color") }, session),
    },
  },
  methods: { Clear: (cells, _args, session) => setStyle(cells, { fill: "" }, session) },
});

const cellProtectionType: ObjectType<Formatted> = objectType({
  name: "FormatProtection",
  properties: { Locked: flag("locked", true) },
});

type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideVertical" | "InsideHorizontal" | "DiagonalDown" | "DiagonalUp";
const SIDES: readonly Side[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"];

interface Border extends Formatted {
  readonly side: Side;
}

/** Line of Office.js (style and weight) ↔ border style of the file. */
function fileStyle(style: string, weight: string): string {
  if (style === "None") return "none";
  if (style !== "Continuous") return { Dash: "dashed", DashDot: "dashDot", DashDotDot: "dashDotDot", Dot: "dotted", Double: "double", SlantDashDot: "slantDashDot" }[style] ?? "thin";
  return { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" }[weight] ?? "thin";
}

function lineOf(style: string): { readonly style: string; readonly weight: string } {
  const weight = { hair: "Hairline", medium: "Medium", thick: "Thick", mediumDashed: "Medium" }[style] ?? "Thin";
  const name = { none: "None", dashed: "Dash", dashDot: "DashDot", dashDotDot: "DashDotDot", dotted: "Dot", double: "Double", slantDashDot: "SlantDashDot" }[style];
  return { style: name ?? "Continuous", weight };
}

/** The cells of a range that have the side, and which edge of theirs it is. */
function edges(range: LiveRange, side: Side): { readonly rect: ReturnType<typeof rectOf>; readonly edge: BorderEdge }[] {
  const rect = rectOf(range);
  const last = { row: rect.row + rect.rowCount - 1, column: rect.column + rect.columnCount - 1 };
  switch (side) {
    case "EdgeTop":
      return [{ rect: { ...rect, rowCount: 1 }, edge: "top" }];
    case "EdgeBottom":
      return [{ rect: { ...rect, row: last.row, rowCount: 1 }, edge: "bottom" }];
    case "EdgeLeft":
      return [{ rect: { ...rect, columnCount: 1 }, edge: "left" }];
    case "EdgeRight":
      return [{ rect: { ...rect, column: last.column, columnCount: 1 }, edge: "right" }];
    case "InsideHorizontal":
      return rect.rowCount < 2
        ? []
        : [
            { rect: { ...rect, rowCount: rect.rowCount - 1 }, edge: "bottom" },
            { rect: { ...rect, row: rect.row + 1, rowCount: rect.rowCount - 1 }, edge: "top" },
          ];
    case "InsideVertical":
      return rect.columnCount < 2
        ? []
        : [
            { rect: { ...rect, columnCount: rect.columnCount - 1 }, edge: "right" },
            { rect: { ...rect, column: rect.column + 1, columnCount: rect.columnCount - 1 }, edge: "left" },
          ];
    default:
      return [];
  }
}

function currentLine(border: Border, session: Session): { readonly style: string; readonly color: string } {
  const range = border.ranges[0];
  const first = range && edges(range, border.side)[0];
  const line = first && session.model.style(range.sheet, first.rect).border?.[first.edge];
  return line ?? { style: "none", color: "#000000" };
}

function setLine(border: Border, line: { readonly style: string; readonly color: string }, session: Session): void {
  for (const range of border.ranges) {
    for (const { rect, edge } of edges(range, border.side)) session.model.setStyle(range.sheet, rect, { border: { [edge]: line } });
  }
}

const borderType: ObjectType<Border> = objectType({
  name: "RangeBorder",
  id: (border) => border.side,
  properties: {
    SideIndex: { get: (border) => border.side },
    Style: {
      get: (border, session) => lineOf(currentLine(border, session).style).style,
      set: (border, value, session) => {
        const line = currentLine(border, session);
        setLine(border, { ...line, style: fileStyle(textIn(value) ?? "Continuous", lineOf(line.style).weight) }, session);
      },
    },
    Weight: {
      get: (border, session) => lineOf(currentLine(border, session).style).weight,
      set: (border, value, session) => setLine(border, { ...currentLine(border, session), style: fileStyle("Continuous", textIn(value) ?? "Thin") }, session),
    },
    Color: {
      get: (border, session) => currentLine(border, session).color,
      set: (border, value, session) => {
        const line = currentLine(border, session);
        setLine(border, { style: line.style === "none" ? "thin" : line.style, color: colour(value, "border.color") }, session);
      },
    },
  },
});

const bordersType: ObjectType<Formatted> = objectType({
  name: "RangeBorderCollection",
  properties: { Count: { get: () => SIDES.length } },
  items: (cells) => SIDES.map((side) => objectOf(borderType, { ...cells, side })),
  item: (cells, key) => {
    const side = SIDES.find((name) => name === key);
    if (!side) throw new HostError("InvalidArgument", `There is no border ${String(key)}.`);
    return objectOf(borderType, { ...cells, side });
  },
  methods: {
    GetItemAt: (cells, args) => objectOf(borderType, { ...cells, side: SIDES[args.integer(0)] ?? "EdgeTop" }),
  },
});

export const rangeFormatType: ObjectType<Formatted> = objectType({
  name: "RangeFormat",
  properties: {
    WrapText: flag("wrap", false),
    HorizontalAlignment: text("horizontal", "General", ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"]),
    VerticalAlignment: text("vertical", "Bottom", ["Top", "Center", "Bottom", "Justify", "Distributed"]),
    IndentLevel: number("indent", 0),
    ColumnWidth: {
      get: (cells, session) =>
        shared(
          cells.ranges.flatMap((range) =>
            columnsOf(visibleRect(range, session)).map((column) => {
              const { width, hidden } = session.model.columnLayout(range.sheet, column);
              return hidden ? 0 : pointsOfWidth(width);
            }),
          ),
        ),
      set(cells, value, session) {
        const points = numberIn(value);
        if (points === undefined || points < 0) throw invalidValue("format.columnWidth", "points");
        for (const range of cells.ranges) {
          const rect = rectOf(range);
          session.model.setColumnLayout(range.sheet, rect.column, rect.columnCount, points === 0 ? { hidden: true } : { width: widthOfPoints(points), hidden: false });
        }
      },
    },
    RowHeight: {
      get: (cells, session) =>
        shared(
          cells.ranges.flatMap((range) =>
            rowsOf(visibleRect(range, session)).map((row) => {
              const { height, hidden } = session.model.rowLayout(range.sheet, row);
              return hidden ? 0 : height;
            }),
          ),
        ),
      set(cells, value, session) {
        const points = numberIn(value);
        // Excel's limit is 409 points.
        if (points === undefined || points < 0 || points > 409) throw invalidValue("format.rowHeight", "0 to 409 points");
        for (const range of cells.ranges) {
          const rect = rectOf(range);
          session.model.setRowLayout(range.sheet, rect.row, rect.rowCount, points === 0 ? { hidden: true } : { height: points, hidden: false });
        }
      },
    },
  },
  objects: {
    Font: (cells): HostObject => objectOf(fontType, cells),
    Fill: (cells) => objectOf(fillType, cells),
    Borders: (cells) => objectOf(bordersType, cells),
    Protection: (cells) => objectOf(cellProtectionType, cells),
  },
  methods: {
    AutofitColumns: (cells, _args, session) => cells.ranges.forEach((range) => session.model.autofit(range.sheet, rectOf(range), "columns")),
    AutofitRows: (cells, _args, session) => cells.ranges.forEach((range) => session.model.autofit(range.sheet, rectOf(range), "rows")),
    AdjustIndent: (cells, args, session) => {
      const indent = styleValue(cells, "indent", 0, session) ?? 0;
      setStyle(cells, { indent: Math.max(0, indent + args.integer(0)) }, session);
    },
  },
});
