import { compareDates, formatDateChinese, parseDate, type CalendarDate } from "../../ledger/calendarDate";
import { isImprint, type ParagraphLevel } from "../document";
import { slotContent } from "../slotReading";
import { slotItems } from "../slotItems";
import { datesIn, type NamedDate } from "./dates";
import type { ProofFacts, ProofLine } from "./facts";
import { proofHit, type DayName, type ProofHit } from "./finding";

const spanOf = ({ start, text }: NamedDate): readonly [number, number] => [start, start + text.length];

/** 9月31日, 2026年13月. */
export const impossibleDates = ({ lines }: ProofFacts): readonly ProofHit[] =>
  lines.flatMap((line) =>
    datesIn(line.text)
      .filter((date) => !date.isPossible)
      .map((date) => proofHit(line.index, spanOf(date), { says: date.text }, line.issueId)),
  );

interface KnownDay {
  readonly name: DayName;
  readonly line: ProofLine;
  readonly named: NamedDate;
  readonly date: CalendarDate;
}

const withYear = (named: NamedDate, year: number | null): CalendarDate | null =>
  named.date ?? (year === null || named.day === null ? null : parseDate(`${year}年${named.month}月${named.day}日`));

/** Which of the days of an inspection a text names, by the words around them. */
const daysIn = (line: ProofLine): readonly KnownDay[] => {
  const dates = datesIn(line.text);
  const found: KnownDay[] = [];
  const add = (name: DayName, named: NamedDate, date: CalendarDate | null): void => {
    if (date !== null) found.push({ name, line, named, date });
  };
  dates.forEach((named, index) => {
    const behind = line.text.slice(named.start + named.text.length);
    const clause = /^[^。；;]{0,60}/.exec(behind)?.[0] ?? "";
    const next = dates[index + 1];
    const isRange =
      next !== undefined &&
      /^(?:至|到|—|－|-|–|~|～)$/.test(line.text.slice(named.start + named.text.length, next.start));
    if (isRange && /巡察|巡视|进驻|审计|督察/.test(clause)) {
      add("inspectionStart", named, named.date);
      add("inspectionEnd", next, withYear(next, named.year));
    } else if (/^[，,]?[^，,。；;0-9]{0,24}反馈/.test(behind)) add("feedback", named, named.date);
    if (/截[至止](?:到)?$/.test(line.text.slice(0, named.start))) add("asOf", named, named.date);
  });
  const [only] = dates;
  const isSigned = line.block?.level === "date" || (line.block === undefined && only?.text === line.text);
  if (only !== undefined && isSigned) add("signed", only, only.date);
  return found;
};

const known = ({ ledger, options }: ProofFacts): Readonly<Record<DayName, CalendarDate | null>> => {
  const slotDate = (item: string): CalendarDate | null => parseDate(slotContent(ledger.slots, item));
  return {
    inspectionStart: ledger.settings.inspectionStart,
    inspectionEnd: slotDate(slotItems.inspectionEnd),
    feedback: ledger.settings.feedbackDate,
    asOf: options.asOf,
    signed: slotDate(slotItems.signedOn),
  };
};

const namedDays = ({ lines }: ProofFacts): readonly KnownDay[] =>
  lines.filter(({ issueId }) => issueId === undefined).flatMap(daysIn);

/** 反馈日期 and the like as the text has them against the settings. */
export const differentDates = (facts: ProofFacts): readonly ProofHit[] => {
  const right = known(facts);
  return namedDays(facts).flatMap(({ name, line, named, date }) => {
    const ledger = right[name];
    return ledger === null || compareDates(ledger, date) === 0
      ? []
      : [proofHit(line.index, spanOf(named), { says: named.text, ledger: formatDateChinese(ledger), days: [name] })];
  });
};

/** 进驻 before 结束 before 反馈 before 成文, 截至 not after 成文. */
const order: readonly (readonly [DayName, DayName])[] = [
  ["inspectionStart", "inspectionEnd"],
  ["inspectionEnd", "feedback"],
  ["feedback", "signed"],
  ["asOf", "signed"],
];

export const datesOutOfOrder = (facts: ProofFacts): readonly ProofHit[] => {
  const first = new Map<DayName, KnownDay>();
  for (const day of namedDays(facts)) if (!first.has(day.name)) first.set(day.name, day);
  return order.flatMap(([earlier, later]) => {
    const [a, b] = [first.get(earlier), first.get(later)];
    if (a === undefined || b === undefined || compareDates(a.date, b.date) <= 0) return [];
    const values = { says: b.named.text, words: [a.named.text], days: [earlier, later] };
    return [proofHit(b.line.index, spanOf(b.named), values)];
  });
};

/** Words of what is still to come, or of a term that runs on. */
const planned = /计划|预计|拟|将|力争|确保|争取|前|止|延期|届满|有效期|施行|执行|下一?步|目标|期限|至|到/;

const isAfter = ({ year, month, day, date }: NamedDate, asOf: CalendarDate): boolean =>
  date !== null
    ? compareDates(date, asOf) > 0
    : year !== null && day === null && (year > asOf.year || (year === asOf.year && month > asOf.month));

/** What bears a day of its own, on which nothing is told of the rectification. */
const withOwnDay: readonly ParagraphLevel[] = ["issuer", "docNo", "contact", "attachment", "signature", "date"];
const hasOwnDay = (level: ParagraphLevel | undefined): boolean =>
  level !== undefined && (isImprint(level) || withOwnDay.includes(level));

/** Days on which the paper itself was reported, approved, signed and printed: they may lie behind the figures. */
const paperDays = ({ ledger }: ProofFacts): readonly CalendarDate[] =>
  (["reportedOn", "opinionOn", "signedOn", "printedOn"] as const).flatMap((key) => {
    const date = parseDate(slotContent(ledger.slots, slotItems[key]));
    return date === null ? [] : [date];
  });

const namesYear = /([0-9０-９]{4})年|去年|上年|前年|每年|逐年|历年|次年|明年|翌年|农历/g;

type YearName = RegExpExecArray;

const lastYearIn = (text: string): YearName | undefined => [...text.matchAll(namesYear)].pop();

/** By line, the last year that the text above it names, from the last heading on. One pass: a section may have thousands of lines. */
const yearsAbove = (lines: readonly ProofLine[]): readonly (YearName | undefined)[] => {
  let above: YearName | undefined;
  return lines.map(({ isHeading, text }) => {
    const before = above;
    above = isHeading ? undefined : (lastYearIn(text) ?? above);
    return before;
  });
};

/**
 * The year of a day that is given without one: the last that the text names before it, else that of 截至日; null where the day may as
 * well be of the year before, since it lies behind the feedback then, too, and where the words name a year in another way.
 */
const yearOf = (
  named: YearName | undefined,
  { month, day }: NamedDate,
  { ledger, options: { asOf } }: ProofFacts,
): number | null => {
  if (named !== undefined) return named[1] === undefined ? null : Number(named[1].normalize("NFKC"));
  const { inspectionStart, feedbackDate } = ledger.settings;
  const start = inspectionStart ?? feedbackDate;
  const aYearBefore = day === null ? null : parseDate(`${asOf.year - 1}年${month}月${day}日`);
  const mayBeBefore =
    start === null ? month - asOf.month > 6 : aYearBefore !== null && compareDates(aYearBefore, start) >= 0;
  return mayBeBefore ? null : asOf.year;
};

/** What has happened lies on or before the day of the figures. */
export const datesAfterAsOf = (facts: ProofFacts): readonly ProofHit[] => {
  const { asOf } = facts.options;
  const ofPaper = paperDays(facts);
  const tells = ({ block, hasText, text }: ProofLine): boolean =>
    hasText && !hasOwnDay(block?.level) && datesIn(text)[0]?.text !== text;
  const isOfPaper = ({ date }: NamedDate): boolean =>
    date !== null && ofPaper.some((day) => compareDates(day, date) === 0);
  const above = yearsAbove(facts.lines);
  const dated = ({ index, text }: ProofLine, named: NamedDate): NamedDate => {
    if (named.year !== null) return named;
    const year = lastYearIn(text.slice(0, named.start)) ?? above[index];
    return { ...named, date: withYear(named, yearOf(year, named, facts)) };
  };
  return facts.lines.filter(tells).flatMap((line) =>
    datesIn(line.text)
      .map((date) => dated(line, date))
      .filter((date) => date.isPossible && isAfter(date, asOf) && (line.issueId !== undefined || !isOfPaper(date)))
      .filter((date) => {
        const before = /[^。；;]*$/.exec(line.text.slice(0, date.start))?.[0] ?? "";
        const behind = /^[^。；;]*/.exec(line.text.slice(date.start + date.text.length))?.[0] ?? "";
        return !planned.test(before + behind);
      })
      .map((date) =>
        proofHit(
          line.index,
          spanOf(date),
          { says: date.text, ledger: formatDateChinese(asOf), days: ["asOf"] },
          line.issueId,
        ),
      ),
  );
};
