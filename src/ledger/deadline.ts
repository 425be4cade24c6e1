import {
  addDays,
  calendarDate,
  compareDates,
  dateFromSerial,
  lastDayOfMonth,
  parseDate,
  type CalendarDate,
} from "./calendarDate";
import { earliestWrittenDate } from "./cell";
import type { CellValue, Deadline } from "./model";

export interface DeadlineContext {
  /** 反馈日期: what 立行立改 and words without a year count from. */
  readonly baseDate?: CalendarDate | null;
  /** Year of words that name none (9月底前, 年底); without it the next such day from `baseDate` on. */
  readonly year?: number;
  /** 立行立改天数, default 30. */
  readonly immediateDays?: number;
  /** The number comes from a workbook with the 1904 date system. */
  readonly date1904?: boolean;
}

/** What a spelling gives: the last day on time, or what is missing to know it. */
type Reading = { readonly date: CalendarDate; readonly inferred?: boolean } | { readonly needs: "baseDate" | "year" };

interface Spelling {
  readonly pattern: RegExp;
  /** null: the pattern fits but there is no such day (2022年13月). */
  readonly read: (groups: Readonly<Record<string, string | undefined>>, context: DeadlineContext) => Reading | null;
}

const monthEnd = (year: number, month: number): CalendarDate | null =>
  month >= 1 && month <= 12 ? calendarDate(year, month, lastDayOfMonth(year, month)) : null;

const written = (date: CalendarDate | null): Reading | null => (date === null ? null : { date });

/** The day in the year that is written, else in the context's, else the first one from the base date on. */
const inYear = (
  year: string | undefined,
  context: DeadlineContext,
  dayOf: (year: number) => CalendarDate | null,
): Reading | null => {
  if (year !== undefined) return written(dayOf(Number(year)));
  const { baseDate } = context;
  if (context.year === undefined && !baseDate) return { needs: "year" };
  const first = context.year ?? baseDate?.year ?? 0;
  const date = dayOf(first);
  if (date === null) return null;
  if (context.year !== undefined || !baseDate || compareDates(date, baseDate) >= 0) return { date, inferred: true };
  const next = dayOf(first + 1);
  return next === null ? null : { date: next, inferred: true };
};

const year = "(?:(?<year>\\d{4})[年.\\-/])?";
const before = "(?:之?前|以前)";

/**
 * The spellings, each matched against the whole text after spaces, full-width forms and phrases like 计划于…完成 are taken off. The first
 * that fits decides. Sources: reference/ledger-domain.md 1.5; N月前 is the last day of the month before, N月底前 that of the month.
 */
const spellings: readonly Spelling[] = [
  {
    // 6月30日, 2022年6月30日前: the day itself is on time (民法典 1259: 以前 includes the day)
    pattern: new RegExp(`^${year}(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]${before}?$`),
    read: (g, context) => inYear(g.year, context, (y) => calendarDate(y, Number(g.month), Number(g.day))),
  },
  {
    // 2022.6.30前
    pattern: new RegExp(`^(?<day>\\d{4}([.\\-/])\\d{1,2}\\2\\d{1,2})${before}$`),
    read: (g) => written(parseDate(g.day ?? "")),
  },
  {
    // 2022年6月, 6月份, 6月内, 6月底, 6月底前, 6月末之前
    pattern: new RegExp(`^${year}(?<month>\\d{1,2})月份?(?:内|[底末]${before}?)?$`),
    read: (g, context) => inYear(g.year, context, (y) => monthEnd(y, Number(g.month))),
  },
  {
    // 2022.6, 2022-06, 2022/6底前
    pattern: new RegExp(`^(?<year>\\d{4})[.\\-/](?<month>\\d{1,2})(?:[底末]${before}?)?$`),
    read: (g) => written(monthEnd(Number(g.year), Number(g.month))),
  },
  {
    // 2024年8月前: the end of July
    pattern: new RegExp(`^${year}(?<month>\\d{1,2})月份?${before}$`),
    read: (g, context) =>
      inYear(g.year, context, (y) => {
        const month = Number(g.month);
        return month === 1 ? monthEnd(y - 1, 12) : month <= 12 ? monthEnd(y, month - 1) : null;
      }),
  },
  {
    // 2022年底, 2022年年底前, 2022年末, 2022年内, 年底, 今年底, 本年度内
    pattern: new RegExp(`^(?:(?<year>\\d{4})|今|本|当)?年?(?:年度|年)(?:内|[底末]${before}?)$`),
    read: (g, context) => inYear(g.year, context, (y) => calendarDate(y, 12, 31)),
  },
  {
    pattern: /^(?:立行立改|即知即改|立整立改|立即整改|立即改|边巡边改|边审边改)$/,
    read: (_, { baseDate, immediateDays = 30 }) =>
      baseDate ? { date: addDays(baseDate, immediateDays), inferred: true } : { needs: "baseDate" },
  },
];

const goingOn = "(?:长期|持续|常态化)+(?:坚持|推进|整改|开展|落实|抓好|保持|进行)?";
/** 长期坚持 and its like alone, and behind a first goal (2024年底前，并长期坚持). */
const onlyGoesOn = new RegExp(`^(?:坚持)?${goingOn}$`);
const thenGoesOn = new RegExp(`^(?<goal>.+?)[,;、。]*(?:并|且|再|后)?${goingOn}$`);

/** Phrases around a day that say nothing about it: 计划于…完成. */
const leading = /^(?:计划|预计|拟|争取|力争|确保)*[于在]?/;
const trailing = /(?:(?:全部|全面)?(?:整改)?完成(?:整改)?(?:任务)?|整改到位|办结)$/;

const tidy = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[。.;,、]+$/, "");

const readWords = (text: string, context: DeadlineContext): Reading | null => {
  const day = parseDate(text);
  if (day !== null) return { date: day };
  for (const spelling of spellings) {
    const match = spelling.pattern.exec(text);
    if (match !== null) return spelling.read(match.groups ?? {}, context);
  }
  return null;
};

const readPhrase = (text: string, context: DeadlineContext): Reading | null =>
  readWords(text, context) ?? readWords(text.replace(leading, "").replace(trailing, ""), context);

const asDeadline = (text: string, reading: Reading | null, longTerm: boolean): Deadline =>
  reading === null
    ? { text, date: null, longTerm, inferred: false, understood: false }
    : "needs" in reading
      ? { text, date: null, longTerm, inferred: false, understood: false, needs: reading.needs }
      : { text, date: reading.date, longTerm, inferred: reading.inferred === true, understood: true };

/**
 * What a deadline as written means. Nothing is guessed: what no spelling fits is `understood: false`, and so are words whose day hangs on
 * a base date or a year that is not known (`needs` says which). A blank cell is understood and has no day.
 */
export const parseDeadline = (value: CellValue, context: DeadlineContext): Deadline => {
  if (typeof value === "number") {
    const date = dateFromSerial(value, context.date1904);
    const readable = date !== null && compareDates(date, earliestWrittenDate) >= 0;
    return asDeadline(String(value), readable ? { date } : null, false);
  }
  if (typeof value === "boolean") return asDeadline(value ? "TRUE" : "FALSE", null, false);
  const text = value.trim();
  // parseDate needs the space before a time of day, which tidy takes away
  const exact = parseDate(text);
  if (exact !== null) return asDeadline(text, { date: exact }, false);
  const words = tidy(text);
  if (words === "") return { text, date: null, longTerm: false, inferred: false, understood: true };
  if (onlyGoesOn.test(words)) return { text, date: null, longTerm: true, inferred: false, understood: true };
  const goal = thenGoesOn.exec(words)?.groups?.goal;
  return goal === undefined
    ? asDeadline(text, readPhrase(words, context), false)
    : asDeadline(text, readPhrase(goal, context), true);
};
