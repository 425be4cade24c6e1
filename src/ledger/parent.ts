import { compareDates, type CalendarDate } from "./calendarDate";
import { classOf, defaultSwitches, effectiveDue, isClosedAt, isDoneAt, isOpenAt } from "./figures";
import type { CountedRow } from "./figureTypes";

type DayOf = (row: CountedRow) => CalendarDate | null;
type Test = (row: CountedRow) => boolean;

const isKept: Test = ({ status }) => status !== "已取消";
const ownDue: DayOf = ({ due }) => due;
const decidingDay: DayOf = (row) => effectiveDue(row, defaultSwitches);

/** `sign` 1: the latest, -1: the earliest day of the rows that pass. */
const extreme =
  (sign: 1 | -1) =>
  (rows: readonly CountedRow[], test: Test, dayOf: DayOf): CalendarDate | null => {
    let best: CalendarDate | null = null;
    for (const row of rows) {
      const day = test(row) ? dayOf(row) : null;
      if (day !== null && (best === null || sign * compareDates(day, best) > 0)) best = day;
    }
    return best;
  };
const earliestOf = extreme(-1);
const latestOf = extreme(1);

/** None where one of them has none. */
const latestOfAll: typeof latestOf = (rows, test, dayOf) =>
  rows.some((row) => test(row) && dayOf(row) === null) ? null : latestOf(rows, test, dayOf);

const isBegun = ({ status }: CountedRow): boolean =>
  status === "正在整改" || status === "基本完成" || status === "已完成";

/** The day at which every 已完成 counts, whatever its 完成日期. */
export const always: CalendarDate = { year: 9999, month: 12, day: 31 };

type Standing = Omit<CountedRow, "due" | "extendedTo">;

const cancelled: Standing = { status: "已取消", longTerm: false, closed: false, closedOn: null, completedOn: null };

/**
 * How a parent stands at a day (design/product.md, "Figures"): 已取消 children are ignored and make 已取消 when there are no
 * others; done when all are done, its 完成日期 the last child's; all 已移交 → 已移交; all open children long-term → 长期整改; nothing begun or
 * done → 未启动; else 正在整改 (基本完成 when every child is at least that).
 */
export const standingOf = (children: readonly CountedRow[], asOf: CalendarDate): Standing => {
  let [live, done, moved, open, openLongTerm, closed, begun, basicOrDone] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const row of children) {
    if (row.status === "已取消") continue;
    live += 1;
    const isDone = isDoneAt(row, asOf);
    if (isDone) done += 1;
    if (row.status === "已移交") moved += 1;
    if (isOpenAt(row, asOf)) {
      open += 1;
      if (row.longTerm) openLongTerm += 1;
    }
    if (isClosedAt(row, asOf)) closed += 1;
    if (isBegun(row)) begun += 1;
    if (isDone || row.status === "基本完成") basicOrDone += 1;
  }
  if (live === 0) return cancelled;
  const allDone = done === live;
  const status = allDone
    ? "已完成"
    : moved === live
      ? "已移交"
      : begun === 0
        ? "未启动"
        : basicOrDone === live
          ? "基本完成"
          : "正在整改";

  return {
    status,
    longTerm: open > 0 && openLongTerm === open,
    closed: closed === live,
    closedOn: closed === live ? latestOf(children, isKept, ({ closedOn }) => closedOn) : null,
    completedOn: allDone ? latestOf(children, isKept, ({ completedOn }) => completedOn) : null,
  };
};

/**
 * The row of a parent that is due on one day and, by its extensions, on another: extended only where these differ. Every field by name: a copy by
 * `...` of 100,000 rows costs more than all the rest of a figure.
 */
export const withDeadline = (
  { status, longTerm, closed, closedOn, completedOn }: Standing,
  due: CountedRow["due"],
  effective: CalendarDate | null,
): CountedRow => {
  const isMoved = due === null || effective === null || compareDates(due, effective) !== 0;
  return { status, longTerm, closed, closedOn, completedOn, due, extendedTo: isMoved ? effective : null };
};

/**
 * The row that stands for a parent at a day. While it is open its date is the earliest of its open children, so that it is overdue if and only if
 * one of them is. Once done it is the latest of all, and none where a child has none. It is extended when its own deciding day was moved, not
 * when any child's was.
 */
export const parentRow = (children: readonly CountedRow[], asOf: CalendarDate): CountedRow => {
  const standing = standingOf(children, asOf);
  const allDone = standing.status === "已完成";
  // some done and the others moved: nothing is left that could be overdue, though the parent is not done
  const isSettled = allDone || standing.status === "已移交";
  const decides = (row: CountedRow): boolean => row.status !== "已取消" && (isSettled || isOpenAt(row, asOf));
  const pick = allDone ? latestOfAll : earliestOf;
  return withDeadline(standing, pick(children, decides, ownDue), pick(children, decides, decidingDay));
};

/** Some children done, not all: shown apart from the done ones. */
export const isPartlyDone = (children: readonly CountedRow[], asOf: CalendarDate): boolean => {
  const classes = children.map((row) => classOf(row, asOf)).filter((each) => each !== null);
  return classes.includes("done") && classes.some((each) => each !== "done");
};
