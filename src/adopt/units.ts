import type { CalendarDate } from "../ledger/calendarDate";
import { textOf } from "../ledger/cell";
import type { CountedRow } from "../ledger/figureTypes";
import { parentRow } from "../ledger/parent";
import type { Field } from "./headings";
import type { SheetLine } from "./lineReader";
import type { SheetLedger } from "./readRange";

export type Level = "measure" | "issue" | "problem" | "aspect";

/** One item of a level: the rows of the sheet it stands in, and what it counts as. */
export interface Unit {
  readonly lines: readonly SheetLine[];
  readonly counted: CountedRow;
}

export interface UnitOptions {
  readonly asOf: CalendarDate;
  readonly ledger: Pick<SheetLedger, "columns" | "column">;
  /** Items with at least one row that matches are kept, with all their rows. */
  readonly matches?: (line: SheetLine) => boolean;
}

/** Rows that belong together, in sheet order. `begins` says whether a row begins a new one. */
const runs = (
  lines: readonly SheetLine[],
  begins: (line: SheetLine, before: SheetLine) => boolean,
): readonly (readonly SheetLine[])[] => {
  const groups: (readonly SheetLine[])[] = [];
  let from = 0;
  for (let at = 1; at <= lines.length; at += 1) {
    const [before, line] = [lines[at - 1], lines[at]];
    if (before && line && !begins(line, before)) continue;
    if (before) groups.push(from === at - 1 ? [before] : lines.slice(from, at));
    from = at;
  }
  return groups;
};

const gathered = (
  issues: readonly (readonly SheetLine[])[],
  keyOf: (line: SheetLine) => string,
): readonly (readonly (readonly SheetLine[])[])[] => {
  const groups = new Map<string, (readonly SheetLine[])[]>();
  for (const issue of issues) {
    const [first] = issue;
    if (!first) continue;
    const key = keyOf(first);
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  }
  return [...groups.values()];
};

/** Stands between the parts of a key: no cell holds it. */
const keySeparator = "\u0000";

/**
 * The items of a ledger at a level: measures and issues from the rows that belong to them, problems (distinct 方面, 问题序号, 问题) and aspects
 * from their issues. What an item counts as rolls up from its rows by the rules of `src/ledger`.
 */
export const unitsAt = (lines: readonly SheetLine[], level: Level, options: UnitOptions): readonly Unit[] => {
  const { matches, asOf } = options;
  const wanted = (groups: readonly (readonly SheetLine[])[]): readonly (readonly SheetLine[])[] =>
    matches ? groups.filter((group) => group.some(matches)) : groups;
  const together = (children: readonly CountedRow[]): CountedRow => {
    const [only] = children;
    return children.length === 1 && only ? only : parentRow(children, asOf);
  };
  const ofLines = (group: readonly SheetLine[]): CountedRow => {
    const [only] = group;
    return group.length === 1 && only ? only.counted : together(group.map((line) => line.counted));
  };
  const unit = (group: readonly SheetLine[]): Unit => ({ lines: group, counted: ofLines(group) });

  if (level === "measure")
    return wanted(runs(lines, (line, before) => line.item !== before.item || line.beginsMeasure)).map(unit);
  const issues = runs(lines, (line, before) => line.item !== before.item);
  if (level === "issue") return wanted(issues).map(unit);

  const fields: readonly Field[] = level === "problem" ? ["aspect", "problemSeq", "problem"] : ["aspect"];
  const { columns, column } = options.ledger;
  const cells = fields.map((field) => column(columns.get(field)?.index ?? -1));
  const key = ({ at }: SheetLine): string => {
    let text = "";
    for (const cell of cells) text += textOf(cell(at)) + keySeparator;
    return text;
  };
  return gathered(issues, key)
    .map((children) => ({ lines: children.flat(), children }))
    .filter((group) => !matches || group.lines.some(matches))
    .map((group) => ({ lines: group.lines, counted: together(group.children.map(ofLines)) }));
};
