import type { CalendarDate } from "../ledger/calendarDate";
import { textOf } from "../ledger/cell";
import type { AdoptedIssue, Adoption, SheetMapping } from "./adoption";
import { adoptItem } from "./adoptItem";
import type { ColumnRoles } from "./columnRoles";
import type { ForeignSheet } from "./foreignSheet";
import { itemColumn } from "./itemColumns";
import { leftRows } from "./leftRows";
import { seqLevel } from "./itemRows";
import { rowProblems } from "./rowProblems";
import { isOneCell, sheetItems } from "./sheetItems";
import { SheetReader } from "./sheetReader";
import { withoutPauses } from "./steps";
import { tickedSheet } from "./tickedSheet";
import { titleSettings } from "./titleSettings";

export interface AdoptOptions {
  /** 反馈日期 that relative deadlines count from; left out: the one in the rows above the headings. */
  readonly feedbackDate?: CalendarDate | null;
  /** 方案批复日 that 方案批复后1个月内 counts from; left out: the one in the rows above the headings. */
  readonly planDate?: CalendarDate | null;
  /** 立行立改天数, default 30. */
  readonly immediateDays?: number;
  /** 月前含当月, default false. */
  readonly beforeIncludesPeriod?: boolean;
}

const distinctCount = (keys: readonly string[]): number => new Set(keys.filter((key) => key !== "")).size;

export const countsOf = (issues: readonly AdoptedIssue[]): Adoption["counts"] => ({
  aspects: distinctCount(issues.map(({ fields }) => textOf(fields.aspect))),
  problems: distinctCount(
    issues.map(({ fields: { aspect, problemSeq, problem } }) =>
      textOf(problem) === "" ? "" : JSON.stringify([textOf(aspect), textOf(problemSeq), textOf(problem)]),
    ),
  ),
  issues: issues.length,
  measures: issues.reduce((sum, { measures }) => sum + measures.length, 0),
});

/** Headings that came along, those of the user's own columns in sheet order. */
const extraHeadings = (issues: readonly AdoptedIssue[], roles: ColumnRoles): Adoption["extraColumns"] => {
  const [ofIssues, ofMeasures] = [new Set<string>(), new Set<string>()];
  for (const issue of issues) {
    for (const heading of Object.keys(issue.extra)) ofIssues.add(heading);
    for (const { extra } of issue.measures) for (const heading of Object.keys(extra)) ofMeasures.add(heading);
  }
  const order = new Map(roles.own.map(({ heading, column }) => [heading, column.index]));
  const sorted = (headings: ReadonlySet<string>): readonly string[] =>
    [...headings].sort((a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity) || 0);
  return { issues: sorted(ofIssues), measures: sorted(ofMeasures) };
};

/**
 * Where no item has a 序号 of its own, they are counted: people sort by it. So they are where 序号 counts the problems and some of the items have a
 * number in front of their text and others none.
 */
const withRunningSeq = (
  issues: readonly AdoptedIssue[],
  level: ReturnType<typeof seqLevel>,
): readonly AdoptedIssue[] =>
  issues[level === "problem" ? "every" : "some"](({ fields }) => fields.seq !== undefined)
    ? issues
    : issues.map((issue, at) => ({ ...issue, fields: { ...issue.fields, seq: String(at + 1) }, isCounted: true }));

/** Items between two pauses of `adoptInSteps`: about a tenth of a second for a sheet of fifty columns. */
const itemsAtOnce = 300;

/**
 * The ledger of a sheet as the mapping reads it, before anything is written. Nothing is thrown and nothing dropped: what a closed column cannot
 * hold stays as words in 备注, what is not understood is a problem with row and column of the sheet. Days are serials of the 1900 system,
 * whatever the workbook's. Time grows with the number of cells.
 */
export const adoptSheet = (sheet: ForeignSheet, mapping: SheetMapping, options: AdoptOptions = {}): Adoption =>
  withoutPauses(adoptInSteps(sheet, mapping, options));

/** The same in steps between which a page can be drawn and keys be answered: ten thousand items take seconds. */
export function* adoptInSteps(
  asItStands: ForeignSheet,
  chosen: SheetMapping,
  options: AdoptOptions = {},
): Generator<void, Adoption> {
  const { sheet, mapping } = tickedSheet(asItStands, chosen);
  const { block } = mapping;
  const title = titleSettings(sheet, block);
  const found = sheetItems(sheet, mapping);
  const reader = new SheetReader(sheet, {
    shareColumns: found.shareColumns,
    feedbackDate: options.feedbackDate === undefined ? title.feedbackDate : options.feedbackDate,
    planDate: options.planDate === undefined ? title.planDate : options.planDate,
    sheetYear: title.year,
    sheetYears: title.years,
    asOf: title.asOf,
    immediateDays: options.immediateDays ?? 30,
    beforeIncludesPeriod: options.beforeIncludesPeriod === true,
    statusChoices: mapping.statusChoices ?? {},
  });
  const { columns, roles, items, tops } = found;
  const level = seqLevel(items, columns);
  const context = {
    reader,
    roles,
    columns: mapping.columns,
    tops,
    firstColumn: block.firstColumn,
    firstRow: sheet.firstRow,
    seqLevel: level,
    departmentTitles: found.departmentTitles,
    hasMeasures: columns.measure >= 0 && itemColumn(columns) !== columns.measure,
    oneCell: isOneCell(items, columns),
  };
  yield;
  const read: AdoptedIssue[] = [];
  for (const item of items) {
    read.push(adoptItem(item, context));
    if (read.length % itemsAtOnce === 0) yield;
  }
  const issues = withRunningSeq(read, level);
  return {
    issues,
    settings: title.settings,
    extraColumns: extraHeadings(issues, roles),
    problems: [...reader.problems, ...rowProblems(sheet, mapping, found, { issues, told: reader.problems })].sort(
      (a, b) => a.row - b.row || a.column - b.column,
    ),
    left: leftRows(asItStands, block, { ...found, title }),
    ambiguous: reader.ambiguous(),
    counts: countsOf(issues),
  };
}
