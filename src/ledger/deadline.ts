import { compareDates, dateFromSerial, lastDayOfMonth, parseDate, type CalendarDate } from "./calendarDate";
import { earliestWrittenDate } from "./cell";
import { showsMonthOnly } from "./dateFormat";
import type { DeadlineContext, Reading } from "./deadlineContext";
import { readExtension } from "./deadlineExtension";
import { readCompound, readMilestones, type Compound } from "./deadlineParts";
import { readWrittenNumber } from "./deadlineNumbers";
import { readPhrase } from "./deadlinePhrase";
import { longestPhrase, tidy } from "./deadlineText";
import type { CellValue, Deadline, Expected } from "./model";

export type { DeadlineContext } from "./deadlineContext";

const notUnderstood = (text: string): Deadline => ({
  text,
  date: null,
  longTerm: false,
  inferred: false,
  understood: false,
});

const asDeadline = (text: string, { reading, longTerm, milestones, extension }: Compound): Deadline => {
  if (reading === null) return { text, date: null, longTerm, inferred: false, understood: true };
  if ("needs" in reading) return { ...notUnderstood(text), longTerm, ...reading };
  const { date, inferred, yearFrom, baseFrom, immediate } = reading;
  if (compareDates(date, earliestWrittenDate) < 0) return notUnderstood(text);
  return {
    text,
    date,
    longTerm,
    inferred,
    understood: true,
    ...(yearFrom && { yearFrom }),
    ...(baseFrom && { baseFrom }),
    ...(immediate && { immediate }),
    ...(milestones && { milestones }),
    ...(extension && { extension }),
  };
};

const readNumber = (value: number, { date1904, format }: DeadlineContext): CalendarDate | null => {
  const date = dateFromSerial(value, date1904);
  if (date === null || compareDates(date, earliestWrittenDate) < 0) return null;
  return format !== undefined && showsMonthOnly(format)
    ? { ...date, day: lastDayOfMonth(date.year, date.month) }
    : date;
};

const plain = (reading: Reading): Compound => ({ reading, longTerm: false });

const readText = (text: string, context: DeadlineContext): Compound | null => {
  if (text.length <= longestPhrase) {
    const words = tidy(text);
    const whole = readPhrase(words.replace(/\n/g, ""), context);
    if (whole !== null) return plain(whole);
    const inOneLine = words.replace(/\n/g, "");
    const compound =
      readCompound(words, context) ?? readCompound(inOneLine, context) ?? readExtension(inOneLine, context);
    if (compound !== null) return compound;
  }
  return readMilestones(text, context);
};

/**
 * What a deadline as written means. Nothing is guessed: what no spelling fits is `understood: false`, and so are words whose day hangs on
 * a base date or a year that is not known (`needs` says which). A blank cell is understood and has no day. `yearFrom` and `baseFrom` say
 * what was taken from where.
 */
export const parseDeadline = (value: CellValue, context: DeadlineContext): Deadline => {
  if (typeof value === "boolean") return notUnderstood(value ? "TRUE" : "FALSE");
  if (typeof value === "number") {
    const written = readWrittenNumber(value);
    if (written !== null) return asDeadline(String(value), plain(written));
    const date = readNumber(value, context);
    return date === null
      ? notUnderstood(String(value))
      : asDeadline(String(value), plain({ date, inferred: false, yearFrom: "cell" }));
  }
  const text = value.trim();
  if (text === "" || (text.length <= longestPhrase && tidy(text) === ""))
    return { text, date: null, longTerm: false, inferred: false, understood: true };
  // parseDate needs the space before a time of day, which tidy takes away
  const exact = text.length <= longestPhrase ? parseDate(text) : null;
  if (exact !== null) return asDeadline(text, plain({ date: exact, inferred: false, yearFrom: "cell" }));
  const found = readText(text, context);
  return found === null ? notUnderstood(text) : asDeadline(text, found);
};

/** What would have to be known or written for a deadline that is not understood. */
export const expectedOf = ({ needs, event = "", years }: Deadline): Expected => {
  switch (needs) {
    case "baseDate":
      return { kind: "setting", item: "反馈日期" };
    case "planDate":
      return { kind: "setting", item: "方案批复日" };
    case "year":
      return { kind: "year", ...(years && { years }) };
    case "month":
      return { kind: "month" };
    case "workdays":
      return { kind: "workdays" };
    case "event":
      return { kind: "deadlineEvent", event };
    case undefined:
      return { kind: "deadline" };
  }
};
