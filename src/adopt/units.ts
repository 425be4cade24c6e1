import type { CalendarDate } from "../ledger/calendarDate";
import type { CountedRow } from "../ledger/figureTypes";
import { headedRow, itemRow } from "../ledger/itemRow";
import { unlessError } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { parentRow } from "../ledger/parent";
import { asTexts, wordsOf } from "./columnWords";
import { combinationsOf } from "./combinations";
import { cutGroups, flattenGroups, gatherGroups, groupCount, keepGroups, someMember, type Groups } from "./groups";
import { ownDeadline } from "./deadlineFields";
import { says } from "./heads";
import type { Field } from "./headings";
import { itemField } from "./itemColumns";
import { once } from "./oncePerCell";
import type { SheetLedger } from "./readRange";
import { aspectName } from "./statedCount";

export type Level = "measure" | "issue" | "problem" | "aspect";

/** The items of a level, by number. */
export interface Units {
  /** What each counts as. */
  readonly counted: readonly CountedRow[];
  /** The rows of each, by their place in the ledger and in the order of the sheet. */
  readonly rows: Groups;
}

export interface UnitOptions {
  readonly asOf: CalendarDate;
  /** Items with at least one row that matches are kept, with all their rows. */
  readonly matches?: (at: number) => boolean;
}

/** What several rows count as together, the first of which is at a place: as an item, or `parentRow` for whatever is overdue as soon as one of them is. */
type RollUp = (rows: readonly CountedRow[], asOf: CalendarDate, first: number) => CountedRow;

/** What each group counts as: the only member as it is, several rolled up. */
const rolledUp = (
  { members, starts }: Groups,
  countedOf: (member: number) => CountedRow | undefined,
  asOf: CalendarDate,
  rollUp: RollUp,
): readonly CountedRow[] => {
  // of its full length from the start, as growing it takes longer
  const all = new Array<CountedRow>(starts.length - 1);
  // one list for all of them: nothing that is rolled up keeps it
  const children: CountedRow[] = [];
  for (let group = 0; group < all.length; group += 1) {
    const first = starts[group] ?? 0;
    const size = (starts[group + 1] ?? 0) - first;
    const only = size === 1 ? countedOf(members[first] ?? 0) : undefined;
    if (only) {
      all[group] = only;
      continue;
    }
    for (let child = 0; child < size; child += 1) {
      const counted = countedOf(members[first + child] ?? 0);
      if (counted) children[child] = counted;
    }
    if (children.length > size) children.length = size;
    all[group] = rollUp(children, asOf, members[first] ?? 0);
  }
  return all;
};

/**
 * Rows roll up to items, and from these to 问题 and 方面; measures below an item are what an overdue row is looked for in. In a list of measures these
 * are the items.
 */
export const isOfItems = ({ columns }: Pick<SheetLedger, "columns">, level: Level): boolean =>
  level !== "measure" || itemField(columns) === "measure";

/** How the rows of an item count together: by `itemRow`, and by `headedRow` where it has a row of its own above those of its measures. */
export const itemRollUp = ({ rows: { heads, cells }, columns }: SheetLedger): RollUp => {
  if (heads === null) return itemRow;
  const saysIn = (at: number, fields: readonly Field[]): boolean =>
    fields.some((field) => says(cells[at]?.[columns.get(field)?.index ?? -1]));
  return (rows, asOf, first) => {
    const [counted] = rows;
    if (heads.above[first] !== 1 || counted === undefined) return itemRow(rows, asOf);
    const ownRow = {
      counted,
      saysDue: saysIn(first, ownDeadline),
      saysExtension: saysIn(first, ["extendedTo"]),
      saysClosure: saysIn(first, ["closure"]),
    };
    return headedRow(
      ownRow,
      rows.filter((_, at) => heads.above[first + at] !== 1),
    );
  };
};

/** Issues with the same texts in these columns together, wherever they stand. The first row of an issue tells. */
const gatherIssues = (ledger: SheetLedger, issues: Groups, fields: readonly Field[]): Groups => {
  const { members, starts } = issues;
  const count = groupCount(issues);
  const texts = fields.map((field) => {
    const cell = ledger.column(ledger.columns.get(field)?.index ?? -1);
    // as an import names them, so that both have the same
    const named = once((cell): CellValue => {
      const value = unlessError(cell);
      return typeof value === "string" ? aspectName(value) : value;
    });
    const name = field === "aspect" && ledger.own === null ? named : unlessError;
    return asTexts(wordsOf(count, (issue) => name(cell(members[starts[issue] ?? 0] ?? 0))));
  });
  const combinations = combinationsOf(count, texts);
  return gatherGroups(combinations.numbers, combinations.count);
};

/**
 * The items of a ledger at a level: measures and issues from the rows that belong to them, problems (distinct 方面, 问题序号, 问题) and aspects
 * from their issues. What an item counts as rolls up from its rows by the rules of `src/ledger`.
 */
export const unitsAt = (ledger: SheetLedger, level: Level, { asOf, matches }: UnitOptions): Units => {
  const { meanings } = ledger;
  const { items, beginsMeasure } = ledger.rows;
  const countedAt = (at: number): CountedRow | undefined => meanings[at]?.counted;
  const wanted = (groups: Groups): Groups =>
    matches ? keepGroups(groups, (group) => someMember(groups, group, matches)) : groups;
  const ofRows = (rows: Groups, rollUp: RollUp): Units => ({ rows, counted: rolledUp(rows, countedAt, asOf, rollUp) });

  if (level === "measure") {
    const all = cutGroups(items.length, (at) => items[at] !== items[at - 1] || beginsMeasure(at));
    const isMeasure = (group: number): boolean => ledger.rows.holdsMeasure(all.members[all.starts[group] ?? 0] ?? 0);
    const measures = keepGroups(all, isMeasure);
    return ofRows(wanted(measures), isOfItems(ledger, level) ? itemRow : parentRow);
  }
  const asItem = itemRollUp(ledger);
  const issues = cutGroups(items.length, (at) => items[at] !== items[at - 1]);
  if (level === "issue") return ofRows(wanted(issues), asItem);

  const parents = gatherIssues(ledger, issues, level === "problem" ? ["aspect", "problemSeq", "problem"] : ["aspect"]);
  const rows = flattenGroups(parents, issues);
  const passes = (group: number): boolean => !matches || someMember(rows, group, matches);
  const kept = matches ? keepGroups(parents, passes) : parents;
  const countedIssues = rolledUp(issues, countedAt, asOf, asItem);
  return {
    rows: matches ? keepGroups(rows, passes) : rows,
    counted: rolledUp(kept, (issue) => countedIssues[issue], asOf, parentRow),
  };
};
