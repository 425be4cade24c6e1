import { compareDates, type CalendarDate } from "./calendarDate";
import { effectiveDue } from "./figures";
import type { CountedRow } from "./figureTypes";
import { always, standingOf, withDeadline } from "./parent";

/** Which rows tell until when an item has time, by their place; -1: none does. */
export interface DecidingRows {
  /** The row with the last 时限日期. */
  readonly due: number;
  /** The row with the last day that decides: its approved extension, else its 时限日期. */
  readonly effective: number;
}

const noRows: DecidingRows = { due: -1, effective: -1 };

/**
 * An item is due when all its rows are: the last of their days decides, 已取消 rows aside. Where a row with a day is open, that holds whatever the
 * others are. Else nothing is left that could be overdue: an item of which all is done, or all moved, keeps the day if all rows have one, any other
 * has none. The day of the figures makes no difference, as the ledger keeps one deadline per item.
 */
export const decidingRows = (rows: readonly CountedRow[]): DecidingRows => {
  let due = -1;
  let effective = -1;
  let lastDue: CalendarDate | null = null;
  let lastEffective: CalendarDate | null = null;
  let allDated = true;
  let anyOpen = false;
  let done = false;
  let moved = false;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || row.status === "已取消") continue;
    if (row.status === "已完成") done = true;
    if (row.status === "已移交") moved = true;
    const day = effectiveDue(row);
    if (day === null) {
      allDated = false;
      continue;
    }
    if (row.status !== "已完成" && row.status !== "已移交") anyOpen = true;
    if (lastEffective === null || compareDates(day, lastEffective) > 0) {
      lastEffective = day;
      effective = at;
    }
    if (row.due !== null && (lastDue === null || compareDates(row.due, lastDue) > 0)) {
      lastDue = row.due;
      due = at;
    }
  }
  if (!anyOpen && !(allDated && done !== moved)) return noRows;
  // brought forward: the later 时限日期 of another row is none any more
  const isEarlier = lastDue !== null && lastEffective !== null && compareDates(lastEffective, lastDue) < 0;
  return { due: isEarlier ? effective : due, effective };
};

/**
 * The row that stands for an item of several rows (measures, departments) at a day. How it stands follows from them as for any parent; its deadline
 * is the last of theirs, so that a row may be overdue while its item is not yet.
 */
export const itemRow = (rows: readonly CountedRow[], asOf: CalendarDate): CountedRow => {
  const deciding = decidingRows(rows);
  const last = rows[deciding.effective];
  return withDeadline(
    standingOf(rows, asOf),
    rows[deciding.due]?.due ?? null,
    last === undefined ? null : effectiveDue(last),
  );
};

/** A row of the item itself, above those of its measures, and which of its cells say something, understood or not. */
export interface OwnRow {
  readonly counted: CountedRow;
  readonly saysDue: boolean;
  readonly saysExtension: boolean;
  readonly saysClosure: boolean;
}

/**
 * The row that stands for an item with a row of its own: what that one says, field by field, and else what follows from those below. A deadline of
 * its own goes without their extensions. It is the same at every day, like an item of a ledger that keeps status and days per item.
 */
export const headedRow = (own: OwnRow, rows: readonly CountedRow[]): CountedRow => {
  const { counted, saysExtension, saysClosure } = own;
  const below = itemRow(rows, always);
  // by when measures were due that are all 已取消 says nothing of their item
  const isOwnDue = own.saysDue || below.status === "已取消";
  const isDone = below.status === "已完成";
  // done ones too: at an earlier day they were open
  const allLongTerm = isDone && rows.every(({ status, longTerm }) => longTerm || status === "已取消");
  return {
    status: counted.status === "" ? below.status : counted.status,
    longTerm: counted.longTerm || below.longTerm || allLongTerm,
    closed: saysClosure || counted.closed ? counted.closed : below.closed,
    closedOn: counted.closedOn ?? below.closedOn,
    completedOn: counted.completedOn ?? below.completedOn,
    due: isOwnDue ? counted.due : below.due,
    extendedTo: isOwnDue || saysExtension ? counted.extendedTo : below.extendedTo,
  };
};
