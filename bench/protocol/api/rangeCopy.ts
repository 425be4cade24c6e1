import type { CellScalar, CellStyle, Rect } from "../../model/content";
import { HostError } from "../../model/workbookModel";
import { locate, MAX_COLUMNS, MAX_ROWS } from "../addresses";
import type { Arguments } from "../arguments";
import { isHostObject, stateOf } from "../hostObject";
import { rectOf, type LiveRange } from "../liveRange";
import type { Session } from "../session";
import { shiftFormula } from "./shiftFormula";
import { rangeType } from "./range";

/** `range.copyFrom(source, copyType, skipBlanks, transpose)`: the target starts at the range's first cell and repeats the source to fill it. */
export function copyFrom(target: LiveRange, args: Arguments, session: Session): void {
  const given = args.raw(0);
  const object = isHostObject(given) ? stateOf(rangeType, given) : null;
  const source = object
    ? { sheet: object.sheet, rect: rectOf(object) }
    : locate(session.model, args.text(0), target.sheet);
  if (!source) throw args.invalid(0, "a range");
  const kind = args.has(1) ? args.oneOf(1, ["All", "Formulas", "Values", "Formats", "Link"]) : "All";
  if (kind === "Link") throw new HostError("NotImplemented", "The bench copies no links.");
  const skipBlanks = args.flag(2);
  const transpose = args.flag(3);
  const size = transpose ? { rowCount: source.rect.columnCount, columnCount: source.rect.rowCount } : source.rect;
  const rect = filled(rectOf(target), size);
  const formats = session.model.numberFormats(source.sheet, source.rect);
  if (kind === "All" || kind === "Formats")
    copyFormats(source, { sheet: target.sheet, rect }, size, transpose, session);
  if (kind === "Formats") return;
  const cells =
    kind === "Values"
      ? session.model.values(source.sheet, source.rect)
      : session.model.formulas(source.sheet, source.rect);
  const pick = (row: number, column: number): readonly [number, number] => {
    const [r, c] = [row % size.rowCount, column % size.columnCount];
    return transpose ? [c, r] : [r, c];
  };
  const values = Array.from({ length: rect.rowCount }, (_, row) =>
    Array.from({ length: rect.columnCount }, (_, column): CellScalar | null => {
      const [r, c] = pick(row, column);
      const value = cells[r]?.[c] ?? "";
      if (value === "" && skipBlanks) return null;
      if (typeof value !== "string") return value;
      const moved = {
        rows: rect.row + row - source.rect.row - r,
        columns: rect.column + column - source.rect.column - c,
      };
      if (kind !== "Values" && value.startsWith("=")) return shiftFormula(value, moved.rows, moved.columns);
      // A text that would be read as something else when it is typed again.
      return formats[r]?.[c] === "@" && kind === "All" ? value : value === "" ? "" : `'${value}`;
    }),
  );
  session.model.write(target.sheet, rect, values, "addin");
}

function filled(target: Rect, size: { readonly rowCount: number; readonly columnCount: number }): Rect {
  const whole = target.rowCount % size.rowCount === 0 && target.columnCount % size.columnCount === 0;
  const rect = whole ? target : { ...target, ...{ rowCount: size.rowCount, columnCount: size.columnCount } };
  if (rect.row + rect.rowCount > MAX_ROWS || rect.column + rect.columnCount > MAX_COLUMNS)
    throw new HostError("InvalidArgument", "The copy would lie outside the worksheet.");
  return rect;
}

const noLine = { style: "none", color: "" };
/** What the source does not have goes from the target, too. */
const plain: CellStyle = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  color: "",
  fill: "",
  horizontal: "General",
  wrap: false,
  indent: 0,
  locked: true,
  border: { top: noLine, bottom: noLine, left: noLine, right: noLine },
};

function copyFormats(
  source: { readonly sheet: string; readonly rect: Rect },
  target: { readonly sheet: string; readonly rect: Rect },
  size: { readonly rowCount: number; readonly columnCount: number },
  transpose: boolean,
  session: Session,
): void {
  const numberFormats = session.model.numberFormats(source.sheet, source.rect);
  for (let row = 0; row < target.rect.rowCount; row++) {
    for (let column = 0; column < target.rect.columnCount; column++) {
      const [r, c] = transpose
        ? [column % size.columnCount, row % size.rowCount]
        : [row % size.rowCount, column % size.columnCount];
      const cell = (rect: Rect, at: number, across: number): Rect => ({
        row: rect.row + at,
        column: rect.column + across,
        rowCount: 1,
        columnCount: 1,
      });
      const from = cell(source.rect, r, c);
      const to = cell(target.rect, row, column);
      const style = session.model.style(source.sheet, from);
      session.model.setStyle(target.sheet, to, { ...plain, ...style, border: { ...plain.border, ...style.border } });
      session.model.setNumberFormats(target.sheet, to, [[numberFormats[r]?.[c] ?? "General"]]);
    }
  }
}
