import type { CalendarDate } from "../ledger/calendarDate";
import { dateOf, numberOf, textOf } from "../ledger/cell";
import { defaultSettings } from "../ledger/settings";
import { words } from "../locales";
import { asScalar, type Argument } from "./cellArguments";
import { invalidValue } from "./functionFault";
import { today } from "./today";

export interface AsOf {
  readonly date: CalendarDate;
  /** Nothing was given: the day of calculation. */
  readonly isToday: boolean;
}

/** A date argument; null for one left out, an empty cell, "" and 0. */
const dayOrNothing = (argument: Argument, complain: (p: { got: string }) => string): CalendarDate | null => {
  const cell = asScalar(argument);
  if (cell === 0 || textOf(cell) === "") return null;
  const date = dateOf(cell);
  if (!date) throw invalidValue(complain({ got: String(cell) }));
  return date;
};

/** 统计日: a date, or text that is one. Left out, an empty cell, "" and 0 mean the day of calculation. */
export const readAsOf = (argument: Argument): AsOf => {
  const date = dayOrNothing(argument, words().functions.badAsOf);
  return { date: date ?? today(), isToday: date === null };
};

/** 反馈日期, null when left out. */
export const readFeedbackDate = (argument: Argument): CalendarDate | null =>
  dayOrNothing(argument, words().functions.badFeedbackDateArgument);

/** 天数: a whole number from 0 up; left out or "" is the default of 台账设置. An empty cell arrives as "". */
export const readDays = (argument: Argument): number => {
  const cell = asScalar(argument);
  if (textOf(cell) === "") return defaultSettings.soonDays;
  const days = numberOf(cell);
  if (days === null || !Number.isInteger(days) || days < 0)
    throw invalidValue(words().functions.badDays({ got: String(cell) }));
  return days;
};
