import { addDays, compareDates, dateFromSerial, type CalendarDate } from "./calendarDate";
import { countedMeasure, effectiveDue, isDueSoon, isOpenAt, overdueDays } from "./figures";
import { rowHandle } from "./ids";
import { lightOfMeasure, type Light } from "./light";
import type { Issue, Ledger, Measure, Snapshot } from "./model";
import { splitNames } from "./names";

export { splitNames } from "./names";

/** all: every open measure. awaiting: the measures of issues that are 已申请, done ones included. */
export type WorkFilter = "all" | "overdue" | "soon" | "notUpdated" | "awaiting";

export interface WorkCard {
  /** What a change names the measure by: its 编号, or its place where it has none. */
  readonly handle: string;
  readonly measure: Measure;
  /** null: 问题编号 is blank or unknown. */
  readonly issue: Issue | null;
  readonly light: Light;
  readonly overdueDays: number;
  /** The day that decides overdue. */
  readonly due: CalendarDate | null;
  readonly soon: boolean;
  readonly notUpdated: boolean;
  /** 进展 of the last snapshot; without one the measure's 进展情况. */
  readonly lastProgress: string;
}

export interface WorkList {
  /** Overdue first, the longest first; then by date; without a date last. */
  readonly cards: readonly WorkCard[];
  /** Of the chosen department, whatever the filter; `awaiting` counts issues, the others open measures. */
  readonly counts: {
    readonly overdue: number;
    readonly soon: number;
    readonly notUpdated: number;
    readonly awaiting: number;
  };
  /** 期次 of the last snapshot, "" without one. */
  readonly lastPeriod: string;
  /** What was updated after this day counts as updated in this period. */
  readonly periodStart: CalendarDate;
}

/** The rows of the latest 截至日 that is not after the day. */
const lastSnapshot = (snapshots: readonly Snapshot[], asOf: CalendarDate): readonly Snapshot[] => {
  const past = snapshots.filter(({ asOf: day }) => day !== null && compareDates(day, asOf) <= 0);
  const latest = past.reduce<CalendarDate | null>(
    (best, { asOf: day }) => (day !== null && (best === null || compareDates(day, best) > 0) ? day : best),
    null,
  );
  return latest === null ? [] : past.filter(({ asOf: day }) => day !== null && compareDates(day, latest) === 0);
};

/** The page 本期更新. `department`: one name or several; a row is of a department when 牵头部门 names it among others; "" is all. */
export const workList = (ledger: Ledger, asOf: CalendarDate, filter: WorkFilter, department: string): WorkList => {
  const wanted = splitNames(department);
  const ofDepartment = (names: string): boolean =>
    wanted.length === 0 || splitNames(names).some((name) => wanted.includes(name));
  const issues = new Map(ledger.issues.flatMap((issue) => (issue.id === "" ? [] : [[issue.id, issue] as const])));
  const snapshot = lastSnapshot(ledger.snapshots, asOf);
  const periodStart = snapshot[0]?.asOf ?? addDays(asOf, -ledger.settings.periodDays);
  const lastProgress = new Map(snapshot.map(({ id, progress }) => [id, progress]));

  const isNotUpdated = ({ currentProgress, updatedAt }: Measure): boolean => {
    const day = updatedAt === null ? null : dateFromSerial(updatedAt);
    return currentProgress === "" && (day === null || compareDates(day, periodStart) <= 0);
  };
  const card = (measure: Measure): WorkCard => {
    const row = countedMeasure(measure);
    return {
      handle: rowHandle(measure.source),
      measure,
      issue: issues.get(measure.issueId) ?? null,
      light: lightOfMeasure(measure, asOf, ledger.settings),
      overdueDays: overdueDays(row, asOf),
      due: effectiveDue(row),
      soon: isDueSoon(row, asOf, ledger.settings.soonDays),
      notUpdated: isOpenAt(row, asOf) && isNotUpdated(measure),
      lastProgress: lastProgress.get(measure.id) ?? measure.progress,
    };
  };

  const all = ledger.measures
    .filter(({ status }) => status !== "已取消")
    .map(card)
    .filter(({ measure, issue }) => ofDepartment(measure.leadDept === "" ? (issue?.leadDept ?? "") : measure.leadDept));
  const open = all.filter(({ measure }) => isOpenAt(countedMeasure(measure), asOf));
  const isAwaiting = (issue: Issue | null): boolean => issue?.closure === "已申请";
  const chosen: Readonly<Record<WorkFilter, readonly WorkCard[]>> = {
    all: open,
    overdue: open.filter((each) => each.overdueDays > 0),
    soon: open.filter((each) => each.soon),
    notUpdated: open.filter((each) => each.notUpdated),
    awaiting: all.filter(({ issue }) => isAwaiting(issue)),
  };
  return {
    cards: [...chosen[filter]].sort(byUrgency),
    counts: {
      overdue: chosen.overdue.length,
      soon: chosen.soon.length,
      notUpdated: chosen.notUpdated.length,
      awaiting: ledger.issues.filter((issue) => isAwaiting(issue) && ofDepartment(issue.leadDept)).length,
    },
    lastPeriod: snapshot[0]?.period ?? "",
    periodStart,
  };
};

const byUrgency = (a: WorkCard, b: WorkCard): number => {
  if (a.overdueDays !== b.overdueDays) return b.overdueDays - a.overdueDays;
  if (a.due === null || b.due === null) return (a.due === null ? 1 : 0) - (b.due === null ? 1 : 0);
  return compareDates(a.due, b.due);
};
