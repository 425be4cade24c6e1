import { compareDates, parseDate } from "./calendarDate";
import { inYear, monthEnd, writtenYear, type DeadlineContext, type Groups, type Reading } from "./deadlineContext";
import { readDayOrPeriod } from "./deadlinePeriods";

const separators = "-~—–―−至到、";
const isSeparator = (char: string | undefined): boolean => char !== undefined && separators.includes(char);

/** How a range may begin: 7, 7月, 2022年3月, 2022.3, 2022.3.1, 3月1日, 1季度, 2022年. */
const begins: readonly RegExp[] = [
  /^(?:(?<year>(?:19|20)\d{2})[年.\-/]|(?<short>\d{2})年)?(?<month>\d{1,2})(?<named>月份?)?(?:[上中下]旬|初|底|末)?$/,
  /^(?:(?<year>(?:19|20)\d{2})年|(?<short>\d{2})年)?(?<month>\d{1,2})月(?<day>\d{1,2})[日号]?$/,
  /^(?<year>(?:19|20)\d{2})([.\-/])(?<month>\d{1,2})\2(?<day>\d{1,2})$/,
  /^(?:(?<year>(?:19|20)\d{2})年)?第?(?<quarter>[1-4])(?:季度)?$/,
  /^(?<year>(?:19|20)\d{2})年?$/,
];

const lastOf = (groups: Groups): number | null =>
  groups.month !== undefined ? Number(groups.month) : groups.quarter !== undefined ? Number(groups.quarter) * 3 : null;

const monthIn = /^(?:(?:\d{4}|\d{2})[年.\-/])?(\d{1,2})(?=月|$)|^\d{4}[.\-/](\d{1,2})(?=$|[.\-/前底末])/;

/** 7、8 and 7-8 without 月: months, as long as they run up. */
const bareMonths = /^(\d{1,2})[-~—–、至到](\d{1,2})$/;

const readEnd = (start: Groups, end: string, context: DeadlineContext): Reading | null => {
  const startYear = writtenYear(start);
  const month = lastOf(start);
  const inCell = startYear === undefined ? context : { ...context, cellYear: startYear };
  // 2022.3-6: the month of the same year; 6月1日至30日: the day of the same month
  const bare = /^(\d{1,2})(?:[底末]?前?)$/.exec(end);
  if (bare && start.day === undefined && start.named === undefined && startYear !== undefined && month !== null)
    return Number(bare[1]) > month ? readDayOrPeriod(`${bare[1] ?? ""}月`, inCell) : null;
  const dayOnly = /^\d{1,2}[日号](?:之?前)?$/.test(end) && start.day !== undefined;
  const words = dayOnly ? `${start.month ?? ""}月${end}` : end.replace(/^次年/, "");
  const reading = readDayOrPeriod(words, inCell);
  if (reading === null || "needs" in reading || month === null) return reading;
  if (/^\d{4}/.test(words) || /^\d{2}年/.test(words)) return reading;
  const endMonth = Number(monthIn.exec(words)?.[1] ?? reading.date.month);
  if (endMonth >= month && !end.startsWith("次年")) return reading;
  // 11月至2月 ends in the year after the one it begins in
  const begin = inYear(startYear, context, (y) => monthEnd(y, month));
  if (begin === null || "needs" in begin) return begin;
  const next = readDayOrPeriod(words, { ...context, cellYear: begin.date.year + 1 });
  return next === null || "needs" in next ? next : { ...next, inferred: begin.inferred, yearFrom: begin.yearFrom };
};

const startOf = (text: string): Groups | null => {
  for (const pattern of begins) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const month = lastOf(groups);
    if (month !== null && (month < 1 || month > 12)) return null;
    if (groups.day !== undefined && parseDate(`2000-${groups.month ?? ""}-${groups.day}`) === null) return null;
    return groups;
  }
  return null;
};

/** 6、9 of 6、9、12月: all but the last must be months that run up; the last of them is where the range begins. */
const startOfList = (text: string): Groups | null => {
  const all = text.split("、").map(startOf);
  let last: Groups | null = null;
  for (const groups of all) {
    if (groups === null) return null;
    if (last !== null && !((lastOf(last) ?? 13) < (lastOf(groups) ?? 0))) return null;
    last = last === null ? groups : { ...groups, year: groups.year ?? last.year };
  }
  return last;
};

/** The end of a range or the last of a list: 1-8月, 7、8月, 2022年3月至6月, 2022.3-2022.6, 11月至次年2月. null where it is none or runs backwards. */
export const readRange = (text: string, context: DeadlineContext): Reading | null => {
  const bare = bareMonths.exec(text);
  if (bare) return Number(bare[1]) < Number(bare[2]) ? readDayOrPeriod(`${bare[2] ?? ""}月`, context) : null;
  for (let at = 1; at < text.length - 1; at += 1) {
    if (!isSeparator(text[at]) || isSeparator(text[at - 1])) continue;
    const start = startOfList(text.slice(0, at));
    if (start === null) continue;
    let next = at + 1;
    while (isSeparator(text[next])) next += 1;
    const reading = readEnd(start, text.slice(next), context);
    if (reading === null) continue;
    return runsBackwards(start, reading) ? null : reading;
  }
  return null;
};

const runsBackwards = (start: Groups, reading: Reading): boolean => {
  const year = writtenYear(start);
  if ("needs" in reading || year === undefined) return false;
  const month = Number(start.month ?? 1);
  return compareDates(reading.date, { year, month, day: Number(start.day ?? 1) }) < 0;
};
