import { parseDate, type CalendarDate } from "../ledger/calendarDate";
import type { CellValue } from "../ledger/model";

/** A day as `adoptSheet` spells the numbers of a column of the user's own that shows them as days. */
export const spelledDay = (value: CellValue): CalendarDate | null =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDate(value) : null;

/** Days from 1949 to 2119, in either date system: what else a number of such a column may be is not taken for a day. */
export const mayBeDay = (value: CellValue): boolean => typeof value === "number" && value > 16_000 && value < 80_000;
