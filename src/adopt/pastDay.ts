import { calendarDate, compareDates, type CalendarDate } from "../ledger/calendarDate";
import { monthEnd } from "../ledger/deadlineContext";
import { tidy } from "../ledger/deadlineText";
import type { YearSource } from "../ledger/model";

/** What a day of completion or 销号 without a year leans on. */
export interface PastContext {
  readonly feedbackDate: CalendarDate | null;
  /** Year of the 截至 row or the title. */
  readonly sheetYear: number | null;
  /** The years that these name, where they differ. */
  readonly sheetYears?: readonly number[] | undefined;
  /** 截至 of the sheet: what is done was done by then. */
  readonly asOf: CalendarDate | null;
}

/** A day without its year. `date` null: which year it lies in is not known. */
export interface PastDay {
  readonly date: CalendarDate | null;
  readonly isMonth: boolean;
  readonly yearFrom?: YearSource;
}

const longest = 20;
const written = /^(\d{1,2})月(?:(\d{1,2})[日号]?|份?[底末]?)$/;

/**
 * The day of something that is done, of which only month and day are written: 6月28日. It lies between the feedback and the 截至 of the sheet, as far
 * as these are known; where that leaves more than one year, or none, nothing is taken. null for any other text.
 */
export const pastDayIn = (
  text: string,
  { feedbackDate, sheetYear, sheetYears = [], asOf }: PastContext,
): PastDay | null => {
  const match = text.length > longest ? null : written.exec(tidy(text));
  if (match === null) return null;
  const [month, day] = [Number(match[1]), match[2] === undefined ? null : Number(match[2])];
  const isMonth = day === null;
  const first = feedbackDate?.year ?? sheetYear ?? sheetYears[0] ?? null;
  const last = asOf?.year ?? sheetYear ?? sheetYears.at(-1) ?? (first === null ? null : first + 1);
  const found: CalendarDate[] = [];
  for (let year = first ?? 1; year <= (last ?? 0); year += 1) {
    const [begin, date] =
      day === null ? [calendarDate(year, month, 1), monthEnd(year, month)] : [null, calendarDate(year, month, day)];
    if (date === null || (feedbackDate && compareDates(date, feedbackDate) < 0)) continue;
    if (!asOf || compareDates(begin ?? date, asOf) <= 0) found.push(date);
  }
  // with the feedback alone it is the first such day from it on, as a deadline is
  const isOpen = asOf === null && sheetYear === null && sheetYears.length === 0;
  const [date] = found.length === 1 || isOpen ? found : [];
  if (date === undefined) return { date: null, isMonth };
  return { date, isMonth, yearFrom: date.year === sheetYear || sheetYears.includes(date.year) ? "sheet" : "feedback" };
};
