import { invalidValue, numberIn } from "../arguments";
import { objectOf, objectType, type ObjectType } from "../hostObject";
import { rectOf } from "../liveRange";
import { flagStyle, numberStyle, setStyle, styleValue, textStyle, type Formatted } from "./cellStyles";
import { rangeBordersType } from "./rangeBorders";
import { rangeFillType } from "./rangeFill";
import { rangeFontType } from "./rangeFont";
import { columnsOf, rowsOf, shared, visibleRect } from "./rangeLayout";

/** Widths: the model has characters of the default font as the file does, Office.js has points. 7 pixels a character, 0.75 points a pixel. */
const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;

export const pointsOfWidth = (characters: number): number =>
  Math.round(characters * PIXELS_PER_CHARACTER) * POINTS_PER_PIXEL;
export const widthOfPoints = (points: number): number => Math.round(points / POINTS_PER_PIXEL) / PIXELS_PER_CHARACTER;

const cellProtectionType: ObjectType<Formatted> = objectType({
  name: "FormatProtection",
  properties: { Locked: flagStyle("locked", true) },
});

export const rangeFormatType: ObjectType<Formatted> = objectType({
  name: "RangeFormat",
  properties: {
    WrapText: flagStyle("wrap", false),
    HorizontalAlignment: textStyle("horizontal", "General", [
      "General",
      "Left",
      "Center",
      "Right",
      "Fill",
      "Justify",
      "CenterAcrossSelection",
      "Distributed",
    ]),
    VerticalAlignment: textStyle("vertical", "Bottom", ["Top", "Center", "Bottom", "Justify", "Distributed"]),
    IndentLevel: numberStyle("indent", 0),
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
          session.model.setColumnLayout(
            range.sheet,
            rect.column,
            rect.columnCount,
            points === 0 ? { hidden: true } : { width: widthOfPoints(points), hidden: false },
          );
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
        if (points === undefined || points < 0 || points > 409)
          throw invalidValue("format.rowHeight", "0 to 409 points");
        for (const range of cells.ranges) {
          const rect = rectOf(range);
          session.model.setRowLayout(
            range.sheet,
            rect.row,
            rect.rowCount,
            points === 0 ? { hidden: true } : { height: points, hidden: false },
          );
        }
      },
    },
  },
  objects: {
    Font: (cells) => objectOf(rangeFontType, cells),
    Fill: (cells) => objectOf(rangeFillType, cells),
    Borders: (cells) => objectOf(rangeBordersType, cells),
    Protection: (cells) => objectOf(cellProtectionType, cells),
  },
  methods: {
    AutofitColumns: (cells, _args, session) =>
      cells.ranges.forEach((range) => session.model.autofit(range.sheet, rectOf(range), "columns")),
    AutofitRows: (cells, _args, session) =>
      cells.ranges.forEach((range) => session.model.autofit(range.sheet, rectOf(range), "rows")),
    AdjustIndent: (cells, args, session) => {
      const indent = styleValue(cells, "indent", 0, session) ?? 0;
      setStyle(cells, { indent: Math.max(0, indent + args.integer(0)) }, session);
    },
  },
});
