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

const count = <T>(rows: readonly T[], test: (row: T) => boolean): number =>
  rows.reduce((n, row) => (test(row) ? n + 1 : n), 0);

/**
 * All figures of a set of rows at a day. Switches remove rows from the numerator and denominator of rates only, never from a count;
 * 含基本完成 touches the completion rate only.
 */
export const countFigures = (
  rows: readonly CountedRow[],
  options: {
    readonly asOf: CalendarDate;
    /** 临期天数 */
    readonly soonDays: number;
    readonly switches?: Partial<FigureSwitches>;
  },
): Figures => {
  const { asOf, soonDays } = options;
  const switches = { ...defaultSwitches, ...options.switches };
  const live = rows.filter((row) => row.status !== "已取消");
  const ofClass = (name: FigureClass): number => count(live, (row) => classOf(row, asOf) === name);
  const isDone = (row: CountedRow): boolean => isDoneAt(row, asOf);
  const dueOf = (row: CountedRow): CalendarDate | null => effectiveDue(row, switches);

  const isLate = (row: CountedRow): boolean => {
    const due = dueOf(row);
    return isDone(row) && due !== null && row.completedOn !== null && compareDates(row.completedOn, due) > 0;
  };
  const isOnTime = (row: CountedRow): boolean => isDone(row) && row.completedOn !== null && !isLate(row);

  const removed = (row: CountedRow): boolean => {
    const itsClass = classOf(row, asOf);
    return (switches.excludeLongTerm && itsClass === "longTerm") || (switches.excludeMoved && itsClass === "moved");
  };
  const countsAsDone = (row: CountedRow): boolean => isDone(row) || (switches.countBasic && row.status === "基本完成");

  const inCompletion = live.filter((row) => countsAsDone(row) || !removed(row));
  const inClosure = live.filter((row) => !removed(row));
  const dueByNow = inClosure.filter((row) => {
    const due = dueOf(row);
    return row.status !== "已移交" && due !== null && compareDates(due, asOf) <= 0;
  });

  return {
    asOf,
    total: live.length,
    done: ofClass("done"),
    inProgress: ofClass("inProgress"),
    longTerm: ofClass("longTerm"),
    notBegun: ofClass("notBegun"),
    moved: ofClass("moved"),
    cancelled: rows.length - live.length,
    basic: count(live, (row) => row.status === "基本完成"),
    overdue: count(live, (row) => overdueDays(row, asOf, switches) > 0),
    soon: count(live, (row) => isDueSoon(row, asOf, soonDays, switches)),
    extended: count(live, isExtended),
    closed: count(live, (row) => isClosedAt(row, asOf)),
    unknownStatus: count(live, (row) => row.status === null),
    doneWithoutDate: count(live, (row) => isDone(row) && row.completedOn === null),
    doneLate: count(live, isLate),
    doneUndecided: count(live, (row) => isDone(row) && row.completedOn === null && dueOf(row) !== null),
    completionRate: { numerator: count(inCompletion, countsAsDone), denominator: inCompletion.length },
    closureRate: { numerator: count(inClosure, (row) => isClosedAt(row, asOf)), denominator: inClosure.length },
    onTimeRate: { numerator: count(dueByNow, isOnTime), denominator: dueByNow.length },
  };
};
