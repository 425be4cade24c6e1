import { addDays, compareDates, daysBetween, type CalendarDate } from "./calendarDate";
import type { CountedRow, FigureClass, Figures, FigureSwitches } from "./figureTypes";
import type { Issue, Measure } from "./model";

/** The rules are those of design/product.md, "Figures (统计口径)". */
export const defaultSwitches: FigureSwitches = {
  countBasic: false,
  excludeLongTerm: false,
  excludeMoved: false,
  originalDue: false,
};

/** What 延期批准 holds when nobody approved. */
const notApproved: readonly string[] = ["", "否", "未批准"];

/** 延期至, if 延期批准 says that it was approved; else null. */
export const approvedExtension = (
  item: Pick<Issue | Measure, "extendedTo" | "extensionApproval">,
): CalendarDate | null => (notApproved.includes(item.extensionApproval) ? null : item.extendedTo);

export const countedIssue = (issue: Issue): CountedRow => ({
  status: issue.status,
  longTerm: issue.longTerm,
  closed: issue.closure === "已销号",
  closedOn: issue.closedOn,
  completedOn: issue.completedOn,
  due: issue.due,
  extendedTo: approvedExtension(issue),
});

export const countedMeasure = (measure: Measure): CountedRow => ({
  status: measure.status,
  longTerm: measure.longTerm,
  closed: false,
  closedOn: null,
  completedOn: measure.completedOn,
  due: measure.due,
  extendedTo: approvedExtension(measure),
});

/** The day that decides overdue: the approved extension, else the deadline; by 按原时限 always the deadline. */
export const effectiveDue = (
  row: Pick<CountedRow, "due" | "extendedTo">,
  switches: Partial<FigureSwitches> = {},
): CalendarDate | null => (switches.originalDue === true ? row.due : (row.extendedTo ?? row.due));

const onOrBefore = (date: CalendarDate | null, asOf: CalendarDate): boolean =>
  date === null || compareDates(date, asOf) <= 0;

/** 已完成 with 完成日期 on or before the day; without a date it counts as done. */
export const isDoneAt = (row: Pick<CountedRow, "status" | "completedOn">, asOf: CalendarDate): boolean =>
  row.status === "已完成" && onOrBefore(row.completedOn, asOf);

/** 已销号 with 销号日期 on or before the day, or without a date. */
export const isClosedAt = (row: CountedRow, asOf: CalendarDate): boolean =>
  row.closed && onOrBefore(row.closedOn, asOf);

/** Still to be worked on at the day: not done, not 已移交, not 已取消. */
export const isOpenAt = (row: CountedRow, asOf: CalendarDate): boolean =>
  row.status !== "已移交" && row.status !== "已取消" && !isDoneAt(row, asOf);

/** The first class that applies; null for 已取消, which is outside all classes. An unknown status is 尚未整改. */
export const classOf = (row: CountedRow, asOf: CalendarDate): FigureClass | null => {
  if (row.status === "已取消") return null;
  if (isDoneAt(row, asOf)) return "done";
  if (row.status === "已移交") return "moved";
  if (row.longTerm) return "longTerm";
  return row.status === null || row.status === "" || row.status === "未启动" ? "notBegun" : "inProgress";
};

/** Days past the deadline of an open row; 0 when it is not overdue. The due day itself is on time. */
export const overdueDays = (row: CountedRow, asOf: CalendarDate, switches: Partial<FigureSwitches> = {}): number => {
  const due = effectiveDue(row, switches);
  return due !== null && isOpenAt(row, asOf) ? Math.max(0, daysBetween(due, asOf)) : 0;
};

/** Open, and due on the day or within `soonDays` after it. */
export const isDueSoon = (
  row: CountedRow,
  asOf: CalendarDate,
  soonDays: number,
  switches: Partial<FigureSwitches> = {},
): boolean => {
  const due = effectiveDue(row, switches);
  return (
    due !== null &&
    isOpenAt(row, asOf) &&
    compareDates(due, asOf) >= 0 &&
    compareDates(due, addDays(asOf, soonDays)) <= 0
  );
};

/** 延期: not cancelled, with an approved extension beyond the deadline, done or not. */
export const isExtended = (row: CountedRow): boolean =>
  row.status !== "已取消" && row.due !== null && row.extendedTo !== null && compareDates(row.extendedTo, row.due) > 0;

interface CountOptions {
  readonly asOf: CalendarDate;
  /** 临期天数 */
  readonly soonDays: number;
  readonly switches?: Partial<FigureSwitches>;
}

type Counts = { -readonly [Name in Exclude<keyof Figures, "asOf" | `${string}Rate`>]: number };

const nothingCounted = (): Counts => ({
  total: 0,
  done: 0,
  inProgress: 0,
  longTerm: 0,
  notBegun: 0,
  moved: 0,
  cancelled: 0,
  basic: 0,
  overdue: 0,
  soon: 0,
  extended: 0,
  closed: 0,
  unknownStatus: 0,
  doneWithoutDate: 0,
  doneLate: 0,
  doneUndecided: 0,
});

/**
 * All figures of a set of rows at a day, in one pass. Switches remove rows from the numerator and denominator of rates only, never from a
 * count; 含基本完成 touches the completion rate only.
 */
export const countFigures = (rows: readonly CountedRow[], options: CountOptions): Figures => {
  const { asOf } = options;
  const switches = { ...defaultSwitches, ...options.switches };
  const soonUntil = addDays(asOf, options.soonDays);
  const n = nothingCounted();
  const completion = { numerator: 0, denominator: 0 };
  const closure = { numerator: 0, denominator: 0 };
  const onTime = { numerator: 0, denominator: 0 };

  for (const row of rows) {
    const itsClass = classOf(row, asOf);
    if (itsClass === null) {
      n.cancelled += 1;
      continue;
    }
    const isDone = itsClass === "done";
    const due = effectiveDue(row, switches);
    const isClosed = isClosedAt(row, asOf);
    const isBasic = row.status === "基本完成";
    n.total += 1;
    n[itsClass] += 1;
    if (isBasic) n.basic += 1;
    if (isExtended(row)) n.extended += 1;
    if (isClosed) n.closed += 1;
    if (row.status === null) n.unknownStatus += 1;

    let late = false;
    if (isDone && row.completedOn === null) {
      n.doneWithoutDate += 1;
      if (due !== null) n.doneUndecided += 1;
    } else if (isDone && row.completedOn !== null && due !== null) {
      late = compareDates(row.completedOn, due) > 0;
      if (late) n.doneLate += 1;
    } else if (!isDone && itsClass !== "moved" && due !== null) {
      if (compareDates(due, asOf) < 0) n.overdue += 1;
      else if (compareDates(due, soonUntil) <= 0) n.soon += 1;
    }

    const removed =
      (switches.excludeLongTerm && itsClass === "longTerm") || (switches.excludeMoved && itsClass === "moved");
    const countsAsDone = isDone || (switches.countBasic && isBasic);
    if (countsAsDone) completion.numerator += 1;
    if (countsAsDone || !removed) completion.denominator += 1;
    if (removed) continue;
    closure.denominator += 1;
    if (isClosed) closure.numerator += 1;
    if (itsClass === "moved" || due === null || compareDates(due, asOf) > 0) continue;
    onTime.denominator += 1;
    if (isDone && row.completedOn !== null && !late) onTime.numerator += 1;
  }
  return { asOf, ...n, completionRate: completion, closureRate: closure, onTimeRate: onTime };
};
