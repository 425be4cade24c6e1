import { blankPeriodsIn } from "../adopt/blankPeriods";
import { speaksOfExtension } from "../adopt/extensionHeadings";
import { firstsOfMonths } from "../adopt/firstsOfMonths";
import type { Field } from "../adopt/headings";
import { itemField } from "../adopt/itemColumns";
import { headingsSaid } from "../adopt/outsideBlock";
import { unreadStatusesIn } from "../adopt/unreadStatuses";
import type { Meaning } from "../adopt/meaningReader";
import { groupCount, someMember } from "../adopt/groups";
import { isOfItems } from "../adopt/units";
import { formatDateChinese } from "../ledger/calendarDate";
import { explainFigures } from "../ledger/explain";
import { classOf, effectiveDue, isOpenAt, overdueDays } from "../ledger/figures";
import { ledgerTables } from "../ledger/schema";
import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { findColumn } from "./conditionArgument";
import { errorCells } from "./errorCells";
import type { Selection } from "./selection";
import { cellWords, figuresOf, soonDays } from "./summary";
import { misunderstood } from "./understood";

/** Columns that decide figures, in the order they are named. */
const named: readonly Field[] = [
  "text",
  "problem",
  "measure",
  "status",
  "deadlineText",
  "due",
  "extendedTo",
  "extensionApproval",
  "completedOn",
  "closure",
  "type",
  "longTerm",
];

/** How many misunderstood cells are quoted. */
const examples = 3;

const recognised = ({ ledger }: Selection): string => {
  const { explained, fieldNames } = cellWords;
  if (ledger.headingRow === 0) return explained.statusesOnly;
  if (ledger.own) return explained.ownTable({ table: ledgerTables[ledger.own].name });
  const columns = named.flatMap((field) => {
    const column = ledger.columns.get(field);
    return column ? [{ field: fieldNames[field] ?? field, heading: column.heading }] : [];
  });
  return explained.recognised({ columns });
};

/** How many items are not overdue while one of their rows is: they are not among the overdue ones, and must not be lost for that. */
const itemsWithOverdueRows = ({ ledger, asOf, switches, units }: Selection): number => {
  const { meanings } = ledger.ofMeasures?.() ?? ledger;
  const isOverdue = (at: number): boolean => {
    const row = ledger.rows.heads?.above[at] === 1 ? undefined : meanings[at]?.counted;
    return row !== undefined && overdueDays(row, asOf.date, switches) > 0;
  };
  let items = 0;
  units.counted.forEach((counted, unit) => {
    if (overdueDays(counted, asOf.date, switches) === 0 && someMember(units.rows, unit, isOverdue)) items += 1;
  });
  return items;
};

/** Open items of somebody else's ledger that say nothing of how they stand, or of when they are due: it may stand in a merged cell above. */
const withoutWords = ({ ledger, asOf, units, hasDeadlines }: Selection): { noStatus: number; noDeadline: number } => {
  const found = { noStatus: 0, noDeadline: 0 };
  if (ledger.own !== null) return found;
  const saysWhen = (at: number): boolean =>
    ledger.meanings[at]?.problems.some(({ concerns }) => concerns === "deadline" || concerns === "extension") === true;
  units.counted.forEach((counted, unit) => {
    if (counted.status === "" && classOf(counted, asOf.date) === "notBegun") found.noStatus += 1;
    const mayBeDue = hasDeadlines && isOpenAt(counted, asOf.date) && !counted.longTerm;
    if (mayBeDue && effectiveDue(counted) === null && !someMember(units.rows, unit, saysWhen)) found.noDeadline += 1;
  });
  return found;
};

/** Items that are blank in a column of the conditions, and so in none of their values: it may stand in a merged cell above. */
const blankInConditions = ({
  ledger,
  filters,
}: Selection): readonly { readonly column: string; readonly count: number }[] => {
  if (ledger.own !== null) return [];
  const { items } = ledger.rows;
  return filters.flatMap(({ column, values }) => {
    const found = values.includes("") ? null : findColumn(ledger, column);
    if (found === null) return [];
    const cellOf = ledger.column(found.index);
    const filled = new Uint8Array(items.length);
    items.forEach((item, at) => {
      if (!isBlank(cellOf(at))) filled[item] = 1;
    });
    const all = items.length === 0 ? 0 : (items[items.length - 1] ?? 0) + 1;
    const count = all - filled.reduce((sum, one) => sum + one, 0);
    return count > 0 ? [{ column, count }] : [];
  });
};

/** A column of its own, or words of a deadline that name a later day. */
const hasExtensions = ({ ledger, units }: Selection): boolean =>
  ledger.columns.has("extendedTo") ||
  units.rows.members.some((at) => (ledger.meanings[at]?.counted.extendedTo ?? null) !== null);

/** Columns of somebody else's ledger that speak of an extension and hold none that counts: 申请延期至. */
const uncountedExtensions = ({ ledger }: Selection): readonly string[] => {
  if (ledger.own !== null) return [];
  const known = [ledger, ledger.ofMeasures?.()].flatMap((each) => [...(each?.columns.values() ?? [])]);
  const used = new Set(known.map(({ index }) => index));
  return ledger.headings.filter((heading, at) => !used.has(at) && speaksOfExtension(heading));
};

/**
 * 口径说明: the sentence of the rate, then what was counted and from which columns, what was assumed, and what was not understood. It
 * counts what is not understood as 忽略未识别 does, and says so, so that it has an answer where the figures refuse.
 */
export const explanation = (selection: Selection): string => {
  const { ledger, level, asOf, filters, switches, units, hasDeadlines } = selection;
  const { explained } = cellWords;
  const figures = figuresOf(selection);
  const problems = misunderstood(selection, hasDeadlines ? "overdue" : "completion", "closure");
  const errors = errorCells(selection);
  const quoted = (cells: readonly { row: number; column: string; got: CellValue }[]): readonly string[] =>
    cells.slice(0, examples).map(({ row, column, got }) => explained.example({ row, column, got: String(got) }));
  const rows = (test: (meaning: Meaning) => boolean): number => {
    let passing = 0;
    for (const at of units.rows.members) {
      const meaning = ledger.meanings[at];
      if (meaning && test(meaning)) passing += 1;
    }
    return passing;
  };
  const inferred = rows(({ dueInferred }) => dueInferred);
  const fromNotes = rows(({ completedFromNote }) => completedFromNote);
  const completedInferred = rows((meaning) => meaning.completedInferred);
  const fromShares = rows(({ statusFromShare }) => statusFromShare);
  const byClosure = rows(({ doneByClosure }) => doneByClosure);
  const closedByDay = rows((meaning) => meaning.closedByDay);
  const severalRows = units.rows.members.length > groupCount(units.rows);
  const { untitled } = ledger;
  const partlyOverdue = hasDeadlines && isOfItems(ledger, level) ? itemsWithOverdueRows(selection) : 0;
  const blank = withoutWords(selection);
  const counted = new Set(units.rows.members);
  const blankPeriods = blankPeriodsIn(ledger).filter((at) => counted.has(at)).length;
  const months = switches.firstsAreMonths ? [] : firstsOfMonths(ledger);
  const uncounted = uncountedExtensions(selection);
  const unread = unreadStatusesIn(ledger);
  const textName = cellWords.fieldNames[itemField(ledger.columns) ?? "text"] ?? "";
  const parts: readonly (string | false)[] = [
    explainFigures(figures, switches, ""),
    hasDeadlines
      ? explained.overdueOf({ overdue: figures.overdue, soon: figures.soon, soonDays })
      : explained.noDeadlineColumn,
    partlyOverdue > 0 &&
      explained.partlyOverdue({
        count: partlyOverdue,
        byMeasure: level !== "measure" && ledger.columns.has("measure"),
        ownDeadline: ledger.deadlineOfMeasures,
      }),
    (blank.noStatus > 0 || blank.noDeadline > 0) && explained.withoutWords(blank),
    explained.level[level === "issue" && !ledger.columns.has("text") ? "item" : level],
    asOf.isToday && explained.today,
    filters.length > 0 &&
      explained.filtered({ conditions: filters.map(({ column, values }) => `${column}=${values.join("、")}`) }),
    ...blankInConditions(selection).map((blanks) => explained.blankInCondition(blanks)),
    recognised(selection),
    ledger.sections > 0 &&
      explained.sections({
        count: ledger.sections,
        fields: ledger.sectionColumns.map(({ heading }) => heading),
      }),
    ledger.anotherTable > 0 && explained.anotherTable({ row: ledger.anotherTable }),
    ...ledger.tablesBeside.map(({ first, last, headings }) =>
      explained.tableBeside({ first: first + 1, last: last + 1, headings: headings.slice(0, headingsSaid) }),
    ),
    ledger.signedAt > 0 && explained.signedRows({ row: ledger.signedAt }),
    untitled.items > 0 && explained.untitledItems({ count: untitled.items, field: textName }),
    untitled.alone > 0 && explained.aloneRows({ count: untitled.alone, field: textName }),
    ledger.continued > 0 && explained.continuedRows({ count: ledger.continued }),
    untitled.repeated > 0 && explained.repeatedTexts({ count: untitled.repeated, field: textName }),
    ledger.prepared > 0 && explained.preparedRows({ count: ledger.prepared }),
    untitled.measures > 0 && explained.untitledMeasures({ count: untitled.measures, field: textName }),
    level === "issue" && ledger.statusPerLine && severalRows && explained.statusPerLine,
    !ledger.extensionNeedsApproval && hasExtensions(selection) && explained.extensionAlwaysCounts,
    uncounted.length > 0 && explained.uncountedExtensions({ headings: uncounted }),
    hasDeadlines && switches.beforeIncludesPeriod && explained.monthBeforeIncluded,
    hasDeadlines && ledger.own === null && switches.firstsAreMonths && explained.firstsAsMonths,
    inferred > 0 && explained.inferred({ count: inferred }),
    inferred > 0 &&
      ledger.feedbackDate !== null &&
      explained.feedbackDate({ date: formatDateChinese(ledger.feedbackDate) }),
    inferred > 0 && ledger.sheetYear !== null && explained.sheetYear({ year: ledger.sheetYear }),
    months.length > 0 && explained.firstsOfMonths({ headings: months }),
    fromShares > 0 && explained.statusFromShares({ count: fromShares }),
    unread.length > 0 &&
      explained.unreadStatuses({
        headings: unread,
        read: ledger.headings[ledger.columns.get("status")?.index ?? -1] ?? "",
      }),
    blankPeriods > 0 &&
      explained.blankPeriods({ count: blankPeriods, heading: ledger.columns.get("status")?.heading ?? "" }),
    byClosure > 0 && explained.doneByClosure({ count: byClosure }),
    closedByDay > 0 &&
      explained.closedByDay({ count: closedByDay, heading: ledger.columns.get("closedOn")?.heading ?? "" }),
    fromNotes > 0 && explained.completedFromNotes({ count: fromNotes }),
    completedInferred > 0 && explained.completedInferred({ count: completedInferred }),
    errors.length > 0 && explained.errorsAsBlank({ count: errors.length, examples: quoted(errors) }),
    problems.length === 0
      ? explained.allUnderstood
      : explained.notUnderstood({ count: problems.length, examples: quoted(problems) }),
  ];
  return `${parts.filter((part) => part !== false).join(explained.separator)}${explained.stop}`;
};
