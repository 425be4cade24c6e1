import type { CellScalar, Rect } from "../../model/content";
import { HostError } from "../../model/workbookModel";
import { bounding, intersection } from "../addresses";
import type { Arguments } from "../arguments";
import { objectOf, type HostObject } from "../hostObject";
import { rectOf, type LiveRange } from "../liveRange";
import type { Session } from "../session";
import { rangeAreasType } from "./rangeAreas";
import { valueType } from "./cellValues";

const KINDS = [
  "Blanks",
  "Constants",
  "Formulas",
  "Visible",
  "ConditionalFormats",
  "DataValidations",
  "SameConditionalFormat",
  "SameDataValidation",
] as const;

/** Cells of a kind as areas, null when there are none. As in Excel only the used part of the sheet is looked at. */
export function specialCells(ranges: readonly LiveRange[], args: Arguments, session: Session): HostObject | null {
  const kind = args.oneOf(0, KINDS);
  const wantedTypes = args.has(1) ? args.text(1) : "All";
  const found: { readonly sheet: string; readonly rect: Rect }[] = [];
  for (const range of ranges) {
    const used = session.model.usedRange(range.sheet, false);
    const rect = used && intersection(used, rectOf(range));
    if (!rect) continue;
    const test = tester(kind, wantedTypes, range.sheet, rect, session);
    for (const area of areasWhere(rect, test)) found.push({ sheet: range.sheet, rect: area });
  }
  return found.length > 0
    ? objectOf(rangeAreasType, { ranges: found.map(({ sheet, rect }) => session.live(sheet, rect)) })
    : null;
}

type Test = (row: number, column: number) => boolean;

function tester(kind: (typeof KINDS)[number], types: string, sheet: string, rect: Rect, session: Session): Test {
  if (kind === "Visible") {
    return (row, column) =>
      !session.model.rowLayout(sheet, rect.row + row).hidden &&
      !session.model.columnLayout(sheet, rect.column + column).hidden;
  }
  if (kind === "DataValidations" || kind === "ConditionalFormats") {
    const areas = (
      kind === "DataValidations" ? session.model.validations(sheet) : session.model.conditionalFormats(sheet)
    ).flatMap((item) => [...item.ranges]);
    return (row, column) =>
      areas.some(
        (area) =>
          intersection(area, { row: rect.row + row, column: rect.column + column, rowCount: 1, columnCount: 1 }) !==
          null,
      );
  }
  if (kind === "SameConditionalFormat" || kind === "SameDataValidation")
    throw new HostError("NotImplemented", `The bench finds no cells of the kind ${kind}.`);
  const formulas = session.model.formulas(sheet, rect);
  const values = session.model.values(sheet, rect);
  return (row, column) => {
    const formula = formulas[row]?.[column] ?? "";
    const value = values[row]?.[column] ?? "";
    const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
    if (kind === "Blanks") return value === "" && !isFormula;
    if (kind === "Formulas") return isFormula && wanted(value, types);
    return !isFormula && value !== "" && wanted(value, types);
  };
}

/** `Excel.SpecialCellValueType`: "All", "Errors", "NumbersText", … */
function wanted(value: CellScalar, types: string): boolean {
  if (types === "All") return true;
  const name = { Error: "Errors", Boolean: "Logical", Double: "Numbers", String: "Text" }[valueType(value)] ?? "";
  return name !== "" && types.includes(name);
}

/** Rectangles of the cells that pass, equal runs in neighbouring rows joined. */
function areasWhere(rect: Rect, test: Test): Rect[] {
  const areas: Rect[] = [];
  for (let row = 0; row < rect.rowCount; row++) {
    for (let column = 0; column < rect.columnCount; column++) {
      if (!test(row, column)) continue;
      let end = column;
      while (end + 1 < rect.columnCount && test(row, end + 1)) end++;
      const run = { row: rect.row + row, column: rect.column + column, rowCount: 1, columnCount: end - column + 1 };
      const above = areas.findIndex(
        (area) =>
          area.row + area.rowCount === run.row && area.column === run.column && area.columnCount === run.columnCount,
      );
      const grown = areas[above];
      if (grown) areas[above] = bounding(grown, run);
      else areas.push(run);
      column = end;
    }
  }
  return areas;
}
