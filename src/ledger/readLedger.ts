import { compareDates, formatDateChinese, type CalendarDate } from "./calendarDate";
import { isBlank, textOf } from "./cell";
import { expectedOf, parseDeadline, type DeadlineContext } from "./deadline";
import type {
  Allowance,
  ChangeRecord,
  Issue,
  Ledger,
  LedgerEvent,
  Measure,
  RawTable,
  RowProblem,
  RowSource,
  Rule,
  Slot,
  Snapshot,
  Wording,
} from "./model";
import { splitNames } from "./names";
import {
  allowanceStates,
  closureStates,
  eventKinds,
  issueStatuses,
  ledgerTables,
  measureStatuses,
  publicities,
  rectificationTypes,
  ruleKinds,
  yesNo,
  type MeasureStatus,
  type TableKey,
} from "./schema";
import { listDoubled, listUnknownReferences } from "./references";
import { readSettings } from "./readSettings";
import { normalStatus, type NormalStatus } from "./status";
import { readTable, RowReader, type TableRows } from "./tableReader";
import { deadlineRules } from "./settings";

export interface ReadOptions {
  /** Nothing that is read depends on the day; `effectiveAsOf` does. */
  readonly today?: CalendarDate;
  readonly date1904?: boolean;
}

const tableKeys = Object.keys(ledgerTables) as TableKey[];

/**
 * The ledger as its tables hold it. Columns go by heading, in any order; a cell that cannot be read is a `RowProblem` and counts as
 * blank, and its row goes on; a row without 编号 counts; a 编号 that stands twice is named on every row that has it, and all of them count.
 */
export const readLedger = (tables: readonly RawTable[], options: ReadOptions): Ledger => {
  const date1904 = options.date1904 === true;
  const read = Object.fromEntries(
    tableKeys.map((key) => [
      key,
      readTable(
        key,
        tables.find((table) => table.key === key),
      ),
    ]),
  ) as Record<TableKey, TableRows>;
  const each = <T>(key: TableKey, make: (row: RowReader) => T): T[] =>
    read[key].rows.map((source) => make(new RowReader(source, read[key].problems, date1904)));

  const settings = readSettings(read.settings, date1904);
  const context: DeadlineContext = { ...deadlineRules(settings), date1904 };
  const issues = each("issues", (row) => readIssue(row, context));
  const measures = each("measures", (row) => readMeasure(row, context));
  const events = each("events", readEvent);
  const rules = each("rules", readRule);
  const snapshots = each("snapshots", readSnapshot);
  const slots = each("slots", readSlot);
  const wordings = each("wordings", readWording);
  const allowances = each("allowances", readAllowance);
  const changes = each("changes", readChange);

  for (const key of ["issues", "measures", "events", "rules"] as const) listDoubled(read[key], "id");
  listDoubled(read.settings, "item");
  listUnknownReferences(read, { issues, measures, events, rules });

  return {
    issues,
    measures,
    events,
    rules,
    snapshots,
    settings,
    slots,
    wordings,
    allowances,
    changes,
    problems: tableKeys.flatMap((key) => inSheetOrder(read[key].problems)),
    rows: Object.fromEntries(tableKeys.map((key) => [key, read[key].rows])) as Record<TableKey, readonly RowSource[]>,
    extraHeadings: Object.fromEntries(
      tableKeys.map((key) => [key, read[key].extraHeadings]),
    ) as Ledger["extraHeadings"],
    date1904,
  };
};

/** 截至日 of the settings, or today where it is blank: the one day that all figures, lights and papers share. */
export const effectiveAsOf = (ledger: Pick<Ledger, "settings">, today: CalendarDate): CalendarDate =>
  ledger.settings.asOf ?? today;

const inSheetOrder = (problems: readonly RowProblem[]): readonly RowProblem[] =>
  [...problems].sort((a, b) => a.row - b.row);

/** What 问题清单 and 措施清单 have in common. */
const readWork = (row: RowReader, context: DeadlineContext, wordsInPlace: string) => {
  const dateCell = row.date("due");
  const words = row.value("deadlineText");
  const deadline = parseDeadline(isBlank(words) ? wordsInPlace : words, context);
  const extendedTo = row.date("extendedTo");
  if (dateCell === null) {
    if (!deadline.understood) row.refuse("deadlineText", expectedOf(deadline));
    else if (deadline.extension !== undefined && extendedTo === null)
      row.refuse("deadlineText", { kind: "extensionColumn" });
  }
  const work = {
    source: row.source,
    id: row.text("id"),
    seq: row.text("seq"),
    leader: row.text("leader"),
    leadDept: row.text("leadDept"),
    coDepts: row.text("coDepts"),
    persons: row.text("persons"),
    // a real date typed into the column of words reads like one
    deadlineText:
      typeof words === "number" && deadline.date !== null ? formatDateChinese(deadline.date) : textOf(words),
    due: dateCell ?? deadline.date,
    dueInferred:
      deadline.inferred &&
      (dateCell === null || (deadline.date !== null && compareDates(dateCell, deadline.date) === 0)),
    extendedTo,
    extensionApproval: row.text("extensionApproval"),
    completedOn: row.date("completedOn"),
    evidence: row.text("evidence"),
    gap: row.text("gap"),
  };
  return { work, deadline };
};

const readStatus = <T extends string>(
  row: RowReader,
  known: readonly T[],
): { readonly status: T | "" | null; readonly normal: NormalStatus | null } => {
  const value = row.value("status");
  const normal = normalStatus(value);
  const status =
    normal === null ? null : normal.status === "" ? "" : (known.find((choice) => choice === normal.status) ?? null);
  if (status === null) row.refuse("status", { kind: "choice", choices: known });
  return { status, normal };
};

const readIssue = (row: RowReader, context: DeadlineContext): Issue => {
  const type = row.choice("type", rectificationTypes);
  const { work, deadline } = readWork(row, context, type === "立行立改" ? type : "");
  const { status, normal } = readStatus(row, issueStatuses);
  const flag = row.choice("longTerm", yesNo);
  const closure = row.choice("closure", closureStates);
  return {
    ...work,
    feedbackSource: row.text("feedbackSource"),
    aspect: row.text("aspect"),
    problemSeq: row.text("problemSeq"),
    problem: row.text("problem"),
    text: row.text("text"),
    type,
    longTerm: flag === "" ? type === "长期坚持" || deadline.longTerm || normal?.longTerm === true : flag === "是",
    goal: row.text("goal"),
    status,
    outcome: row.text("outcome"),
    closure: closure || (normal?.closed === true ? "已销号" : normal?.applied === true ? "已申请" : ""),
    closedOn: row.date("closedOn"),
    nextReview: row.date("nextReview"),
    publicity: row.choice("publicity", publicities) || "未定",
    publicText: row.text("publicText"),
    publicOutcome: row.text("publicOutcome"),
    note: row.text("note"),
  };
};

const readMeasure = (row: RowReader, context: DeadlineContext): Measure => {
  const { work, deadline } = readWork(row, context, "");
  const { status, normal } = readStatus<MeasureStatus>(row, measureStatuses);
  return {
    ...work,
    issueId: row.text("issueId"),
    text: row.text("text"),
    origin: row.text("origin"),
    sharedWith: row.text("sharedWith"),
    longTerm: deadline.longTerm || normal?.longTerm === true,
    status,
    currentProgress: row.text("currentProgress"),
    progress: row.text("progress"),
    updatedAt: row.moment("updatedAt"),
    updatedBy: row.text("updatedBy"),
  };
};

const readEvent = (row: RowReader): LedgerEvent => ({
  source: row.source,
  id: row.text("id"),
  relatedId: row.text("relatedId"),
  date: row.date("date"),
  period: row.text("period"),
  kind: row.choice("kind", eventKinds),
  content: row.text("content"),
  party: row.text("party"),
  basis: row.text("basis"),
  people: row.number("people"),
  money: row.number("money"),
});

const readRule = (row: RowReader): Rule => ({
  source: row.source,
  id: row.text("id"),
  name: row.text("name"),
  kind: row.choice("kind", ruleKinds),
  docNo: row.text("docNo"),
  issuedOn: row.date("issuedOn"),
  issueIds: splitNames(row.text("issueIds")),
});

const readSnapshot = (row: RowReader): Snapshot => ({
  source: row.source,
  period: row.text("period"),
  asOf: row.date("asOf"),
  id: row.text("id"),
  status: row.text("status"),
  closure: row.text("closure"),
  due: row.date("due"),
  completedOn: row.date("completedOn"),
  progress: row.text("progress"),
});

const readSlot = (row: RowReader): Slot => ({
  source: row.source,
  item: row.text("item"),
  seq: row.text("seq"),
  title: row.text("title"),
  content: row.text("content"),
});

const readWording = (row: RowReader): Wording => ({
  source: row.source,
  level: row.text("level"),
  original: row.text("original"),
  shortTitle: row.text("shortTitle"),
  publicText: row.text("publicText"),
});

const readAllowance = (row: RowReader): Allowance => ({
  source: row.source,
  rule: row.text("rule"),
  text: row.text("text"),
  place: row.text("place"),
  state: row.choice("state", allowanceStates),
  reason: row.text("reason"),
  time: row.moment("time"),
  editor: row.text("editor"),
});

const readChange = (row: RowReader): ChangeRecord => ({
  source: row.source,
  time: row.moment("time") ?? 0,
  editor: row.text("editor"),
  id: row.text("id"),
  field: row.text("field"),
  before: row.text("before"),
  after: row.text("after"),
});
