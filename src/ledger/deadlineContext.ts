import { calendarDate, compareDates, lastDayOfMonth, type CalendarDate } from "./calendarDate";
import type { BaseSource, DeadlineNeed, YearSource } from "./model";

/**
 * What the words of a deadline may lean on. A year that the words do not name comes from, in this order: the cell itself (2022年8月：…；10月：…),
 * the sheet (`sheetYear`; not where the day would lie before the feedback, nor where its 截至 and its title name different ones: `sheetYears`), the feedback date (the first such day from it on), the row above
 * (`yearAbove`). 明年 counts from the year of the sheet or the feedback, where these do not differ. Terms (3个月内, 立行立改) count from a day named
 * in the cell, else from the feedback date.
 */
export interface DeadlineContext {
  /** 反馈日期: what 立行立改 and 3个月内 count from, and words without a year. */
  readonly baseDate?: CalendarDate | null;
  /** 方案批复日: what 方案批复后1个月内 counts from. */
  readonly planDate?: CalendarDate | null;
  /** Year of the sheet's 截至 row or title. */
  readonly sheetYear?: number | null;
  /** The years that 截至 and title name, where these differ: a year from elsewhere must be one of them. */
  readonly sheetYears?: readonly number[];
  /** The same under its older name. */
  readonly year?: number;
  /** Year of the deadline in the row above, the last resort for a year that is not written. */
  readonly yearAbove?: number | null;
  /** 立行立改天数, default 30. */
  readonly immediateDays?: number;
  /** The number comes from a workbook with the 1904 date system. */
  readonly date1904?: boolean;
  /** Number format of the cell: a date shown as month only means the month's last day. */
  readonly format?: string;
  /** N月前 is the last day of the month before; true: the last day of that month (quarters and 旬 likewise). */
  readonly beforeIncludesPeriod?: boolean;
  /** Year written earlier in the same cell. Set while a cell is read. */
  readonly cellYear?: number;
}

export interface DatedReading {
  readonly date: CalendarDate;
  /** The date leans on the context. */
  readonly inferred: boolean;
  readonly yearFrom?: YearSource;
  readonly baseFrom?: BaseSource;
  readonly immediate?: true;
}

/** What a spelling gives: the last day on time, or what is missing to know it. */
export type Reading = DatedReading | DeadlineNeed;

export type Groups = Readonly<Record<string, string | undefined>>;

export const monthEnd = (year: number, month: number): CalendarDate | null =>
  month >= 1 && month <= 12 ? calendarDate(year, month, lastDayOfMonth(year, month)) : null;

/** The year that a match names in full (`year`) or by two digits (`short`: 22年); undefined when it names none. */
export const writtenYear = ({ year, short }: Groups): number | undefined =>
  year !== undefined ? Number(year) : short !== undefined ? 2000 + Number(short) : undefined;

const isBefore = (reading: Reading, day: CalendarDate): boolean =>
  "date" in reading && compareDates(reading.date, day) < 0;

/**
 * 今年 and 明年: of the year in which the ledger was written, which is the sheet's or the feedback's; where these differ it is not known which. What
 * lies before the feedback was not meant.
 */
const inYearOfWriting = (
  next: boolean,
  { sheetYear, sheetYears, year, baseDate, yearAbove }: DeadlineContext,
  dayOf: (year: number) => CalendarDate | null,
): Reading | null => {
  const ofSheet = sheetYear ?? year;
  const written = ofSheet ?? baseDate?.year ?? (next ? undefined : (yearAbove ?? undefined));
  if (written === undefined || sheetYears !== undefined || (baseDate && baseDate.year !== written))
    return { needs: "year" };
  const date = dayOf(written + Number(next));
  if (date === null) return null;
  if (baseDate && compareDates(date, baseDate) < 0) return { needs: "year" };
  const yearFrom = ofSheet !== undefined ? "sheet" : baseDate ? "feedback" : "above";
  return { date, inferred: true, yearFrom };
};

/** The day in the year that a match names, by number or as 今年 and 明年 (`spoken`), else in the one the context gives. null: no such day. */
export const inYearOf = (
  groups: Groups,
  context: DeadlineContext,
  dayOf: (year: number) => CalendarDate | null,
): Reading | null => {
  const { spoken } = groups;
  if (spoken === undefined) return inYear(writtenYear(groups), context, dayOf);
  if (spoken !== "次") return inYearOfWriting(/[明来]/.test(spoken), context, dayOf);
  // 次年 follows a year named before it, and no other
  return context.cellYear === undefined ? { needs: "year" } : inYear(context.cellYear + 1, context, dayOf);
};

/** The day in the year that is written, else in the one the context gives, in its order. null: no such day. */
export const inYear = (
  written: number | undefined,
  context: DeadlineContext,
  dayOf: (year: number) => CalendarDate | null,
): Reading | null => {
  const from = (year: number, yearFrom: YearSource, inferred: boolean): Reading | null => {
    const date = dayOf(year);
    return date === null ? null : { date, inferred, yearFrom };
  };
  const { cellYear, sheetYear = context.year, sheetYears, baseDate, yearAbove } = context;
  const needed: Reading = { needs: "year", ...(sheetYears && { years: sheetYears }) };
  const mayBe = (year: number): boolean => sheetYears === undefined || sheetYears.includes(year);
  if (written !== undefined) return from(written, "cell", false);
  if (cellYear !== undefined) return from(cellYear, "cell", false);
  if (sheetYear !== undefined && sheetYear !== null) {
    const reading = from(sheetYear, "sheet", true);
    if (!baseDate || reading === null || !isBefore(reading, baseDate)) return reading;
  }
  if (baseDate) {
    const date = [baseDate.year, baseDate.year + 1]
      .map(dayOf)
      .find((day) => day !== null && compareDates(day, baseDate) >= 0);
    if (!date) return null;
    return mayBe(date.year) ? { date, inferred: true, yearFrom: "feedback" } : needed;
  }
  return yearAbove !== undefined && yearAbove !== null && mayBe(yearAbove) ? from(yearAbove, "above", true) : needed;
};
