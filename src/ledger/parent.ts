import { compareDates, type CalendarDate } from "./calendarDate";
import { classOf, effectiveDue, isClosedAt, isDoneAt, isOpenAt } from "./figures";
import type { CountedRow } from "./figureTypes";

const earliest = (dates: readonly CalendarDate[]): CalendarDate | null =>
  dates.reduce<CalendarDate | null>(
    (best, date) => (best === null || compareDates(date, best) < 0 ? date : best),
    null,
  );

const latest = (dates: readonly CalendarDate[]): CalendarDate | null =>
  dates.reduce<CalendarDate | null>(
    (best, date) => (best === null || compareDates(date, best) > 0 ? date : best),
    null,
  );

const known = (dates: readonly (CalendarDate | null)[]): readonly CalendarDate[] => dates.flatMap((date) => date ?? []);

const cancelled: CountedRow = {
  status: "已取消",
  longTerm: false,
  closed: false,
  closedOn: null,
  completedOn: null,
  due: null,
  extendedTo: null,
};

const isBegun = ({ status }: CountedRow): boolean =>
  status === "正在整改" || status === "基本完成" || status === "已完成";

/**
 * The row that stands for a parent at a day (design/product.md, "Figures"): 已取消 children are ignored and make 已取消 when there are no
 * others; done when all are done, its 完成日期 the last child's; all 已移交 → 已移交; all open children long-term → 长期整改; nothing begun or
 * done → 未启动; else 正在整改 (基本完成 when every child is at least that).
 *
 * While it is open its date is the earliest of its open children, so that it is overdue as soon as one of them is. Once done it is the latest
 * of all, and none where a child has none. It is extended when its own deciding day was moved, not when any child's was.
 */
export const parentRow = (children: readonly CountedRow[], asOf: CalendarDate): CountedRow => {
  const live = children.filter(({ status }) => status !== "已取消");
  if (live.length === 0) return cancelled;
  const isDone = (row: CountedRow): boolean => isDoneAt(row, asOf);
  const done = live.every(isDone);
  const open = live.filter((row) => isOpenAt(row, asOf));
  const closed = live.every((row) => isClosedAt(row, asOf));

  const status = done
    ? "已完成"
    : live.every((row) => row.status === "已移交")
      ? "已移交"
      : !live.some((row) => isBegun(row))
        ? "未启动"
        : live.every((row) => isDone(row) || row.status === "基本完成")
          ? "基本完成"
          : "正在整改";

  const decided = open.length > 0 ? open : live;
  const pick = (dates: readonly (CalendarDate | null)[]): CalendarDate | null =>
    done ? (dates.includes(null) ? null : latest(known(dates))) : earliest(known(dates));
  const due = pick(decided.map((row) => row.due));
  const effective = pick(decided.map((row) => effectiveDue(row)));

  return {
    status,
    longTerm: open.length > 0 && open.every(({ longTerm }) => longTerm),
    closed,
    closedOn: closed ? latest(known(live.map(({ closedOn }) => closedOn))) : null,
    completedOn: done ? latest(known(live.map(({ completedOn }) => completedOn))) : null,
    due,
    extendedTo: due !== null && effective !== null && compareDates(due, effective) === 0 ? null : effective,
  };
};

/** Some children done, not all: shown apart from the done ones. */
export const isPartlyDone = (children: readonly CountedRow[], asOf: CalendarDate): boolean => {
  const classes = children.map((row) => classOf(row, asOf)).filter((each) => each !== null);
  return classes.includes("done") && classes.some((each) => each !== "done");
};
