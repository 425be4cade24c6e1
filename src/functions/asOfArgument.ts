import type { CalendarDate } from "../ledger/calendarDate";
import { dateOf } from "../ledger/cell";
import { words } from "../locales";
import { asScalar, type Argument } from "./cellArguments";
import { invalidValue } from "./functionFault";
import { today } from "./today";

export interface AsOf {
  readonly date: CalendarDate;
  /** Nothing was given: the day of calculation. */
  readonly isToday: boolean;
}

/** 统计日: a date, or text that is one. Left out, an empty cell, "" and 0 mean the day of calculation. */
export const readAsOf = (argument: Argument): AsOf => {
  const cell = asScalar(argument);
  if (cell === 0 || (typeof cell === "string" && cell.trim() === "")) return { date: today(), isToday: true };
  const date = dateOf(cell);
  if (!date) throw invalidValue(words().functions.badAsOf({ got: String(cell) }));
  return { date, isToday: false };
};
