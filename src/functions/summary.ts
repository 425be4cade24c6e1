import { forEachMember } from "../adopt/groups";
import { placeForItem } from "../adopt/heads";
import { nameGroups, namesSeveral } from "../adopt/names";
import { namesAt } from "../adopt/namesAt";
import { once } from "../adopt/oncePerCell";
import { isOfItems } from "../adopt/units";
import { dateFromSerial, formatDateIso } from "../ledger/calendarDate";
import { textOf, unlessError } from "../ledger/cell";
import { countFigures } from "../ledger/figures";
import type { CountedRow, Figures } from "../ledger/figureTypes";
import { rateValue } from "../ledger/rate";
import { defaultSettings } from "../ledger/settings";
import { words } from "../locales";
import { asScalar, type Argument } from "./cellArguments";
import { requireColumn } from "./conditionArgument";
import { invalidValue } from "./functionFault";
import type { Selection } from "./selection";

/** What goes into cells is Chinese in every Excel: a shared workbook must not change with the one who calculates it. */
export const cellWords = words("zh-CN").functions;

/** 临期天数 where a function has no argument for it. */
export const soonDays = defaultSettings.soonDays;

export const figuresOf = (
  { units, asOf, switches }: Selection,
  {
    counted = units.counted,
    days = soonDays,
  }: { readonly counted?: readonly CountedRow[]; readonly days?: number } = {},
): Figures => countFigures(counted, { asOf: asOf.date, soonDays: days, switches });

/** What a single figure cannot say stands as this in a table. */
const none = "—";

/**
 * The table of 整改汇总: a heading row, one row per value of the column in order of first appearance, blank ones last, and a total. An
 * item with several values (led jointly) counts in each of their groups and once in the total, which says so.
 */
export const summaryTable = (selection: Selection, groupBy: Argument): (string | number)[][] => {
  const { ledger } = selection;
  const name = textOf(asScalar(groupBy));
  if (name === "")
    throw invalidValue(words().functions.noGroupBy({ found: ledger.headings.filter((one) => one !== "") }));
  const column = requireColumn(ledger, words().functions.argumentNames.groupBy, name);
  const isDate = column.field === "due" || column.field === "completedOn" || column.field === "deadlineText";
  const valuesOf = once((cell): readonly string[] => {
    const date = isDate && typeof cell === "number" ? dateFromSerial(cell) : null;
    return [date ? formatDateIso(date) : textOf(unlessError(cell))].filter((value) => value !== "");
  });
  const { cellOf } = column;
  const hasNames = namesSeveral(column);
  const groupsOf = hasNames ? namesAt(ledger, column) : (at: number): readonly string[] => valuesOf(cellOf(at));
  const placeOf = isOfItems(ledger, selection.level) ? placeForItem(ledger.rows, column.index) : (at: number) => at;

  const groupsOfUnit = (unit: number): readonly string[] => {
    let names: readonly string[] = [];
    forEachMember(selection.units.rows, unit, (at) => {
      const more = groupsOf(placeOf(at));
      if (names.length === 0) names = more;
      else if (more.some((name) => !names.includes(name))) names = [...new Set([...names, ...more])];
    });
    return names;
  };

  const namesOfUnits = selection.units.counted.map((_, unit) => groupsOfUnit(unit));
  const labels = hasNames ? nameGroups(new Set(namesOfUnits.flat())) : null;
  const groups = new Map<string, CountedRow[]>();
  const blank: CountedRow[] = [];
  selection.units.counted.forEach((counted, unit) => {
    const names = namesOfUnits[unit] ?? [];
    if (names.length === 0) blank.push(counted);
    for (const group of labels ? new Set(names.map((each) => labels.get(each) ?? each)) : names) {
      const members = groups.get(group);
      if (members) members.push(counted);
      else groups.set(group, [counted]);
    }
  });
  if (blank.length > 0) groups.set(cellWords.blankGroup, [...(groups.get(cellWords.blankGroup) ?? []), ...blank]);

  const row = (label: string, f: Figures): (string | number)[] => [
    label,
    f.total,
    f.done,
    f.inProgress,
    f.longTerm,
    f.notBegun,
    f.moved,
    rateValue(f.completionRate) ?? none,
    selection.hasDeadlines ? f.overdue : none,
    selection.hasDeadlines ? f.soon : none,
  ];
  const total = figuresOf(selection);
  const parts = [...groups].map(([group, counted]) => ({ group, figures: figuresOf(selection, { counted }) }));
  const shared = parts.reduce((sum, { figures }) => sum + figures.total, 0) > total.total;
  return [
    [...cellWords.summaryHeadings],
    ...parts.map(({ group, figures }) => row(group, figures)),
    row(shared ? cellWords.summaryTotalCountsOnce : cellWords.summaryTotal, total),
  ];
};
