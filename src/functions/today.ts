import type { CalendarDate } from "../ledger/calendarDate";

/** The day of calculation: the only place of the functions that reads a clock. The day is the user's, not Greenwich's. */
export const today = (): CalendarDate => {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
};
