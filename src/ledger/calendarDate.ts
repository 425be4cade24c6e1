/**
 * A day of the calendar, without time and without time zone. The engine's `Date` is never used for it: a ledger's deadline is the same
 * day wherever the workbook is opened.
 */
export interface CalendarDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}
