import type { BorderEdge } from "../../model/content";
import { HostError } from "../../model/workbookModel";
import { textIn } from "../arguments";
import { objectOf, objectType, type ObjectType } from "../hostObject";
import { rectOf, type LiveRange } from "../liveRange";
import type { Session } from "../session";
import type { Formatted } from "./cellStyles";
import { colour } from "./colour";

type Side =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideVertical"
  | "InsideHorizontal"
  | "DiagonalDown"
  | "DiagonalUp";
const SIDES: readonly Side[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

interface Border extends Formatted {
  readonly side: Side;
}

/** Line of Office.js (style and weight) ↔ border style of the file. */
function fileStyle(style: string, weight: string): string {
  if (style === "None") return "none";
  if (style !== "Continuous")
    return (
      {
        Dash: "dashed",
        DashDot: "dashDot",
        DashDotDot: "dashDotDot",
        Dot: "dotted",
        Double: "double",
        SlantDashDot: "slantDashDot",
      }[style] ?? "thin"
    );
  return { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" }[weight] ?? "thin";
}

function lineOf(style: string): { readonly style: string; readonly weight: string } {
  const weight = { hair: "Hairline", medium: "Medium", thick: "Thick", mediumDashed: "Medium" }[style] ?? "Thin";
  const name = {
    none: "None",
    dashed: "Dash",
    dashDot: "DashDot",
    dashDotDot: "DashDotDot",
    dotted: "Dot",
    double: "Double",
    slantDashDot: "SlantDashDot",
  }[style];
  return { style: name ?? "Continuous", weight };
}

/** The cells of a range that have the side, and which edge of theirs it is. */
function edges(
  range: LiveRange,
  side: Side,
): { readonly rect: ReturnType<typeof rectOf>; readonly edge: BorderEdge }[] {
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
    for (const { rect, edge } of edges(range, border.side))
      session.model.setStyle(range.sheet, rect, { border: { [edge]: line } });
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
        setLine(
          border,
          { ...line, style: fileStyle(textIn(value) ?? "Continuous", lineOf(line.style).weight) },
          session,
        );
      },
    },
    Weight: {
      get: (border, session) => lineOf(currentLine(border, session).style).weight,
      set: (border, value, session) =>
        setLine(
          border,
          { ...currentLine(border, session), style: fileStyle("Continuous", textIn(value) ?? "Thin") },
          session,
        ),
    },
    Color: {
      get: (border, session) => currentLine(border, session).color,
      set: (border, value, session) => {
        const line = currentLine(border, session);
        setLine(
          border,
          { style: line.style === "none" ? "thin" : line.style, color: colour(value, "border.color") },
          session,
        );
      },
    },
  },
});

export const rangeBordersType: ObjectType<Formatted> = objectType({
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
