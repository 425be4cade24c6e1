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

/** Excel counts a 29 February 1900 that never was: serials below 61 (1900-03-01) are off by one and are not accepted as days. */
const firstSerial = 61;
const lastSerial = 2958465;
/** The 1904 date system (old Mac workbooks) counts from 1904-01-01 = 0. */
const days1904 = 1462;
/** Days from 0000-03-01 to 1899-12-30, serial 0 of the 1900 system as counted from 1900-03-01 on. */
const serialEpoch = 693899;

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const lastDayOfMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** null where the calendar has no such day; years 1900–9999, as far as Excel's own calendar goes. */
export const calendarDate = (year: number, month: number, day: number): CalendarDate | null =>
  Number.isInteger(year) &&
  Number.isInteger(month) &&
  Number.isInteger(day) &&
  year >= 1900 &&
  year <= 9999 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= lastDayOfMonth(year, month)
    ? { year, month, day }
    : null;

/** Below 0 when `a` is earlier, 0 when the same day, above 0 when later. */
export const compareDates = (a: CalendarDate, b: CalendarDate): number =>
  a.year - b.year || a.month - b.month || a.day - b.day;

/** Days since 0000-03-01, so that the leap day is the last of a year. */
const dayNumber = ({ year, month, day }: CalendarDate): number => {
  const y = month <= 2 ? year - 1 : year;
  const m = month <= 2 ? month + 9 : month - 3;
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1
  );
};

const fromDayNumber = (n: number): CalendarDate => {
  const era = Math.floor(n / 146097);
  const dayOfEra = n - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
};

export const addDays = (date: CalendarDate, days: number): CalendarDate => fromDayNumber(dayNumber(date) + days);

/** The same day `months` later; the last day of the month where that month is shorter. */
export const addMonths = (date: CalendarDate, months: number): CalendarDate => {
  const index = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(date.day, lastDayOfMonth(year, month)) };
};

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** A serial of the 1900 system, with or without a time of day, as the workbook's own system counts it. */
export const serialIn = (serial: number, date1904 = false): number => serial - (date1904 ? days1904 : 0);

/** Excel serial of a day from 1900-03-01 on. */
export const dateToSerial = (date: CalendarDate, date1904 = false): number =>
  serialIn(dayNumber(date) - serialEpoch, date1904);

/** The day of an Excel serial, its time of day dropped; null outside 1900-03-01 … 9999-12-31. */
export const dateFromSerial = (serial: number, date1904 = false): CalendarDate | null => {
  if (!Number.isFinite(serial) || serial < 0) return null;
  const day = Math.floor(serial) + (date1904 ? days1904 : 0);
  return day < firstSerial || day > lastSerial ? null : fromDayNumber(day + serialEpoch);
};

/** 2022年9月30日 */
export const formatDateChinese = ({ year, month, day }: CalendarDate): string => `${year}年${month}月${day}日`;

/** 2022-09-30 */
export const formatDateIso = ({ year, month, day }: CalendarDate): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

const exactDay =
  /^(\d{4})(?:([.\-/])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号]?|(\d{2})(\d{2}))(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;

/**
 * A day written out in full: 2022-9-30, 2022/9/30, 2022.9.30, 2022年9月30日, 20220930, full-width digits, a time of day behind it.
 * null for everything else: months, periods and words are `parseDeadline`'s.
 */
export const parseDate = (text: string): CalendarDate | null => {
  const match = exactDay.exec(
    text
      .normalize("NFKC")
      .trim()
      .replace(/\s+/g, " ")
      .replace(/ ?([年月日号.\-/]) ?/g, "$1"),
  );
  if (match === null) return null;
  const [, year, , ...parts] = match;
  const [month, day] = parts.filter((part) => part !== undefined);
  return calendarDate(Number(year), Number(month), Number(day));
};
