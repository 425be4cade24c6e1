import { addDays, calendarDate, parseDate, type CalendarDate } from "./calendarDate";
import { inYearOf, monthEnd, writtenYear, type DeadlineContext, type Groups, type Reading } from "./deadlineContext";

const year = "(?:(?<year>\\d{4})[年.\\-/]|(?<short>\\d{2})年|(?<spoken>今|本|当|明|来|次)年)?";
const before = "(?:之前|以前|前)";
const ending = `(?<ending>之内|以内|内|[底末]${before}?|${before})?`;

interface Period {
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
}

const tenDays = (year: number, month: number, part: string): Period => {
  const day = (n: number): CalendarDate | null => calendarDate(year, month, n);
  if (part === "中旬") return { start: day(11), end: day(20) };
  if (part === "下旬") return { start: day(21), end: monthEnd(year, month) };
  return { start: day(1), end: day(10) };
};

interface PeriodSpelling {
  readonly pattern: RegExp;
  readonly periodOf: (groups: Groups, year: number) => Period;
  /** Spellings that can mean something else. */
  readonly ambiguous?: (groups: Groups, ending: string) => boolean;
}

const months = (year: number, first: number, last: number): Period => ({
  start: calendarDate(year, first, 1),
  end: monthEnd(year, last),
});

const isBefore = (words: string): boolean => /^(?:之前|以前|前)$/.test(words);

/**
 * Periods: the last day on time is the last of the period (6月, 6月底前, 三季度内), or the day before it begins (8月前). 月初 is the first ten
 * days. Source: reference/ledger-domain.md 1.5.
 */
const periods: readonly PeriodSpelling[] = [
  {
    // 2022年6月, 6月份, 6月底, 6月月底前, 8月前; 6月内 without a year may also be six months
    pattern: new RegExp(`^${year}(?<month>\\d{1,2})月份?月?${ending}$`),
    periodOf: (g, y) => months(y, Number(g.month), Number(g.month)),
    ambiguous: (g, end) => end.endsWith("内") && writtenYear(g) === undefined,
  },
  {
    // 2022.6, 2022-06, 2022/6底前
    pattern: new RegExp(`^(?<year>\\d{4})[.\\-/](?<month>\\d{1,2})${ending}$`),
    periodOf: (g, y) => months(y, Number(g.month), Number(g.month)),
  },
  {
    // 6月上旬, 2022年9月中旬前, 7月初
    pattern: new RegExp(`^${year}(?<month>\\d{1,2})月份?(?<part>[上中下]旬|初)${ending}$`),
    periodOf: (g, y) => tenDays(y, Number(g.month), g.part ?? ""),
  },
  {
    // 一季度末, 2022年第三季度, 三季度前
    pattern: new RegExp(`^${year}第?(?<quarter>[1-4])季度${ending}$`),
    periodOf: (g, y) => months(y, Number(g.quarter) * 3 - 2, Number(g.quarter) * 3),
  },
  {
    pattern: new RegExp(`^${year}(?<half>[上下])半年${ending}$`),
    periodOf: (g, y) => (g.half === "上" ? months(y, 1, 6) : months(y, 7, 12)),
    ambiguous: (_, end) => isBefore(end),
  },
  {
    // 2022年底, 2022年年底前, 2022年内, 2022年度, 2022年全年, 年底, 今年底, 明年底; 22年内 may be a term, 2022年前 the year before or that one
    pattern: new RegExp(
      `^(?:(?<year>\\d{4})|(?<short>\\d{2})(?=年)|(?<spoken>今|本|当|明|来|次))?年?(?:年度|年|全年)${ending}$`,
    ),
    periodOf: (_, y) => months(y, 1, 12),
    ambiguous: (g, end) =>
      isBefore(end) ||
      (end === "" && g.year === undefined) ||
      (end.endsWith("内") && g.year === undefined && g.short !== undefined),
  },
];

const readPeriod = (text: string, context: DeadlineContext): Reading | null | undefined => {
  for (const { pattern, periodOf, ambiguous } of periods) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const words = groups.ending ?? "";
    if (ambiguous?.(groups, words) === true) return null;
    return inYearOf(groups, context, (y) => {
      const { start, end } = periodOf(groups, y);
      if (start === null || end === null) return null;
      return isBefore(words) && context.beforeIncludesPeriod !== true ? addDays(start, -1) : end;
    });
  }
  return undefined;
};

/** Days: the day itself is on time, with 前 behind it too (民法典 1259: 以前 includes the day). */
const days: readonly RegExp[] = [
  new RegExp(`^${year}(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]?(?:${before}|内|止)?$`),
  new RegExp(`^(?<year>\\d{4})(?<sep>[.\\-/])(?<month>\\d{1,2})\\k<sep>(?<day>\\d{1,2})[日号]?${before}?$`),
  // 22.6.30: no month and no day of the month is above 12 in front, so it can only be the year
  new RegExp(`^(?<short>1[3-9]|[234]\\d)(?<sep>[.\\-/])(?<month>\\d{1,2})\\k<sep>(?<day>\\d{1,2})[日号]?${before}?$`),
  // 9.30前: with 前 it is no decimal
  new RegExp(`^(?<month>\\d{1,2})\\.(?<day>\\d{1,2})${before}$`),
];

/** A day or a period in words without spaces and noise; null: not understood, or no such day. */
export const readDayOrPeriod = (text: string, context: DeadlineContext): Reading | null => {
  const exact = parseDate(text);
  if (exact !== null) return { date: exact, inferred: false, yearFrom: "cell" };
  for (const pattern of days) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined)
      return inYearOf(groups, context, (y) => calendarDate(y, Number(groups.month), Number(groups.day)));
  }
  return readPeriod(text, context) ?? null;
};
