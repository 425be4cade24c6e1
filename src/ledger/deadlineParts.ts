import { compareDates } from "./calendarDate";
import type { DatedReading, DeadlineContext, Reading } from "./deadlineContext";
import { goalBeforeGoingOn, goesOn, isImmediate, readPhrase } from "./deadlinePhrase";
import { readDayOrPeriod } from "./deadlinePeriods";
import { readImmediate } from "./deadlineTerms";
import { longestPhrase, partings, tidy } from "./deadlineText";
import { statusMeanings } from "./statusWords";
import type { DeadlineExtension, DeadlineNeed, Milestone } from "./model";

/** What the phrases of a cell say together. `reading` null: it only goes on. */
export interface Compound {
  readonly reading: Reading | null;
  readonly longTerm: boolean;
  readonly milestones?: readonly Milestone[];
  readonly extension?: DeadlineExtension;
}

/**
 * Phrases side by side: a day (2024年底前), 立行立改 and 长期坚持 in any order, each once or again the same day. A day that is written decides
 * before 立行立改. null where a phrase is none of these, or two name different days. `words` is tidied text.
 */
export const readCompound = (words: string, context: DeadlineContext): Compound | null => {
  let reading: Reading | null = null;
  let [longTerm, immediate, begins, finished] = [false, false, false, false];
  for (const part of words.split(partings)) {
    const phrase = part.replace(/^(?:并且?|且|同时)/, "");
    if (phrase === "") continue;
    if (goesOn(phrase)) {
      longTerm = true;
      continue;
    }
    if (phrase.startsWith("已") && statusMeanings.get(phrase)?.status === "已完成") {
      finished = true;
      continue;
    }
    const goal = goalBeforeGoingOn(phrase);
    const dated = goal ?? phrase;
    longTerm ||= goal !== null;
    // 2023年7月1日起长期坚持: no day is due, whatever year it begins in
    if (beginsAt(dated, context)) {
      begins = true;
      continue;
    }
    if (isImmediate(dated)) {
      immediate = true;
      continue;
    }
    const cellYear: number | undefined =
      reading !== null && "date" in reading && reading.yearFrom === "cell" ? reading.date.year : undefined;
    const next: Reading | null = readPhrase(dated, cellYear === undefined ? context : { ...context, cellYear });
    if (next === null || (reading !== null && !sameDay(reading, next))) return null;
    reading ??= next;
  }
  // 立行立改（已完成）; the day in 6月30日（已完成） may be the one by which it was due or on which it was done
  if (finished && (!immediate || reading !== null)) return null;
  if (immediate)
    reading = reading === null ? readImmediate(context) : "needs" in reading ? reading : { ...reading, immediate };
  return (reading === null || begins) && !longTerm ? null : { reading, longTerm };
};

/** A day from which something goes on: 2023年7月1日起, 自2024年起, 即日起. */
const beginsAt = (words: string, context: DeadlineContext): boolean => {
  const day = /^(?:自|从)?(.+?)(?:之日)?(?:起|开始)$/.exec(words)?.[1];
  return day !== undefined && (/^(?:即日|现在|今)$/.test(day) || readDayOrPeriod(day, context) !== null);
};

const sameDay = (a: Reading, b: Reading): boolean =>
  "date" in a && "date" in b ? compareDates(a.date, b.date) === 0 : !("date" in a) && !("date" in b);

const dayWords =
  "(?:(?:\\d{4}|\\d{2})年)?(?:\\d{1,2}月?[-~—至、])?\\d{1,2}月(?!\\d{1,2}月)(?:\\d{1,2}[日号]|份)?(?:[上中下]旬|初)?|" +
  "\\d{4}[.\\-/]\\d{1,2}(?:[.\\-/]\\d{1,2})?|(?:\\d{4}年)?(?:第?[1-4]季度|[上下]半年)|\\d{4}年|年(?=[底末内])";
/** 8月：…, 8月底前…: the day of a step, then what is to be done. Without a colon only words that set a limit will do. */
const stepHead = new RegExp(
  `^(?:\\(\\d{1,2}\\)|第[一二三四五六七八九十]阶段[:,(]?)?(?<when>${dayWords})(?!\\d)(?<limit>[底末]?(?:之前|以前|前)|[底末内])?\\)?(?<colon>[:,])?(?<first>.?)`,
);
/** What is to be done begins with a word, and not with one that goes on about the day (9月底或10月底, 9月底前未完成的). */
const task = /^(?![或左起后开至到和及与的未已])[\p{sc=Han}《“"]/u;
/** A limit inside the text of a step: a later day that would be overlooked. */
const limitInside = /(?:月|日|季度|半年|年)[底末]?(?:之?前|以前)|[月年][底末]/;

/** A new day for the step. */
const moved = /延期|推迟|调整[至到为]/;
/** Without a colon the words may be about the day: another day, a choice of days, or how it went. */
const aboutTheDay = /已|未|或|工作日|个月|\d{4}[年.\-/]|\d月/;

interface Step extends Milestone {
  readonly reading: DatedReading;
  /** Nothing but its name stands beside the day: one alone tells nothing of the others. */
  readonly isStage?: true;
}

/** 2023-6-30（第一阶段）, 第一阶段：2023年6月30日: the day and the name of its stage, and no more. */
const stage = "(?:第[\\d一二三四五六七八九十]{1,2}个?(?:阶段|步|期|批|轮)|[一二三四五六七八九十]期)";
const dayThenStage = new RegExp(`^(?<day>.+?)\\((?<name>${stage}[\\p{sc=Han}]{0,12})\\)?$`, "u");
const stageThenDay = new RegExp(`^(?<name>${stage}[\\p{sc=Han}]{0,12}?)[:,(]?(?<day>\\d.+?)\\)?$`, "u");

const readStage = (words: string, context: DeadlineContext): Reading | null => {
  const { day, name = "" } = (dayThenStage.exec(words) ?? stageThenDay.exec(words))?.groups ?? {};
  return day === undefined || moved.test(name) || /[未已]/.test(name) ? null : readPhrase(day, context);
};

const readStep = (text: string, context: DeadlineContext): Step | null | DeadlineNeed => {
  const words = tidy(text.slice(0, longestPhrase));
  const ofStage = text.length <= longestPhrase ? readStage(words, context) : null;
  if (ofStage !== null)
    return "needs" in ofStage ? ofStage : { text: text.trim(), date: ofStage.date, reading: ofStage, isStage: true };
  const match = stepHead.exec(words);
  const { when, limit = "", colon, first = "" } = match?.groups ?? {};
  if (match === null || when === undefined || !task.test(first)) return null;
  if (colon !== ":" && limit === "") return null;
  const behind = words.slice(match[0].length - first.length);
  if (limitInside.test(behind) || moved.test(behind) || (colon !== ":" && aboutTheDay.test(behind))) return null;
  const reading = readPhrase(when + limit, context);
  if (reading === null || "needs" in reading) return reading;
  return { text: text.trim(), date: reading.date, reading };
};

/** As much of a step's end as may say that it goes on: …，并长期坚持. */
const longestEnding = 20;

const stepsOf = (parts: readonly string[], context: DeadlineContext): Compound | null => {
  const steps: Step[] = [];
  let longTerm = false;
  for (const part of parts) {
    if (part.trim() === "") continue;
    const short = tidy(part.slice(0, longestPhrase));
    if (part.length <= longestPhrase && steps.length > 0 && goesOn(short)) {
      longTerm = true;
      continue;
    }
    const before = steps[steps.length - 1];
    const cellYear = before?.reading.yearFrom === "cell" ? before.date.year : undefined;
    const step = readStep(part, cellYear === undefined ? context : { ...context, cellYear });
    if (step !== null && "needs" in step) return { reading: step, longTerm: false };
    if (step !== null && before !== undefined && compareDates(step.date, before.date) < 0) return null;
    if (step !== null) steps.push(step);
    else if (before === undefined || stepHead.test(short) || limitInside.test(tidy(part)) || moved.test(part))
      return null;
    else steps[steps.length - 1] = { ...before, text: `${before.text}；${part.trim()}` };
  }
  const last = steps[steps.length - 1];
  if (last === undefined || (last.isStage === true && steps.length === 1)) return null;
  longTerm ||= goalBeforeGoingOn(tidy(last.text.slice(-longestEnding))) !== null;
  return { reading: last.reading, longTerm, milestones: steps.map(({ text, date }) => ({ text, date })) };
};

/** 8月：制定方案；10月：全面推开: each step with its day, in order; the last one's day is the deadline. null where it is not such a list. */
export const readMilestones = (text: string, context: DeadlineContext): Compound | null =>
  stepsOf(text.split(/[;；。\r\n]/), context) ??
  (text.length <= 4 * longestPhrase ? stepsOf(text.split(/[;；。\r\n，,]/), context) : null);
