import type { CalendarDate } from "../ledger/calendarDate";
import { textOf } from "../ledger/cell";
import type { CountedRow } from "../ledger/figureTypes";
import { parentRow } from "../ledger/parent";
import type { RecognisedColumn } from "./decideColumns";
import type { Field } from "./headings";
import type { SheetLine } from "./lineReader";

export type Level = "measure" | "issue" | "problem" | "aspect";

/** One item of a level: the rows of the sheet it stands in, and what it counts as. */
export interface Unit {
  readonly lines: readonly SheetLine[];
  readonly counted: CountedRow;
}

export interface UnitOptions {
  readonly asOf: CalendarDate;
  readonly columns: ReadonlyMap<Field, RecognisedColumn>;
  /** Items with at least one row that matches are kept, with all their rows. */
  readonly matches?: (line: SheetLine) => boolean;
}

/** Rows that belong together, in sheet order. `begins` says whether a row begins a new one. */
const runs = (
  lines: readonly SheetLine[],
  begins: (line: SheetLine, before: SheetLine) => boolean,
): readonly (readonly SheetLine[])[] => {
  const groups: SheetLine[][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const last = groups[groups.length - 1];
    if (last && before && !begins(line, before)) last.push(line);
    else groups.push([line]);
  });
  return groups;
};

const gathered = (
  issues: readonly (readonly SheetLine[])[],
  key: (line: SheetLine) => string,
): readonly (readonly (readonly SheetLine[])[])[] => {
  const groups = new Map<string, (readonly SheetLine[])[]>();
  for (const issue of issues) {
    const [first] = issue;
    if (!first) continue;
    const group = groups.get(key(first));
    if (group) group.push(issue);
    else groups.set(key(first), [issue]);
  }
  return [...groups.values()];
};

/**
 * The items of a ledger at a level: measures and issues from the rows that belong to them, problems (distinct 方面, 问题序号, 问题) and aspects
 * from their issues. What an item counts as rolls up from its rows by the rules of `src/ledger`.
 */
export const unitsAt = (lines: readonly SheetLine[], level: Level, options: UnitOptions): readonly Unit[] => {
  const { matches } = options;
  const wanted = (group: readonly SheetLine[]): boolean => !matches || group.some(matches);
  const together = (children: readonly CountedRow[]): CountedRow => {
    const [only] = children;
    return children.length === 1 && only ? only : parentRow(children, options.asOf);
  };
  const ofLines = (group: readonly SheetLine[]): CountedRow => together(group.map((line) => line.counted));
  const unit = (group: readonly SheetLine[]): Unit => ({ lines: group, counted: ofLines(group) });

  const newItem = (line: SheetLine, before: SheetLine): boolean => line.item !== before.item;
  if (level === "measure")
    return runs(lines, (line, before) => newItem(line, before) || line.beginsMeasure)
      .filter(wanted)
      .map(unit);
  const issues = runs(lines, newItem);
  if (level === "issue") return issues.filter(wanted).map(unit);

  const fields: readonly Field[] = level === "problem" ? ["aspect", "problemSeq", "problem"] : ["aspect"];
  const at = fields.map((field) => options.columns.get(field)?.index ?? -1);
  const key = (line: SheetLine): string => JSON.stringify(at.map((index) => textOf(line.cells[index] ?? "")));
  return gathered(issues, key)
    .map((children) => ({ lines: children.flat(), children }))
    .filter((group) => wanted(group.lines))
    .map((group) => ({ lines: group.lines, counted: together(group.children.map(ofLines)) }));
};
