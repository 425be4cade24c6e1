import type { DeadlineContext, Reading } from "./deadlineContext";
import { readDayOrPeriod } from "./deadlinePeriods";
import { readHoliday } from "./deadlineHolidays";
import { readRange } from "./deadlineRanges";
import { isImmediate, readTerm } from "./deadlineTerms";

const goingOn =
  "(?:(?:长期|持续|常态化?|长效|常年|永久)+(?:性|地)?(?:坚持|推进|整改|开展|落实|抓好|抓|保持|进行|执行|实施|巩固|用力|任务|化|有效)?|常抓不懈|久久为功)";

const onlyGoesOn = new RegExp(`^(?:并|且|同时|需|要|坚持|实行|转入)*${goingOn}(?:[、,和及并]+${goingOn})*$`);
const thenGoesOn = new RegExp(`^(?<goal>.+?)[,;、。/]*(?:并|且|再|后)?${goingOn}(?:[、,和及并]+${goingOn})*$`);

/** 长期坚持 and its like, and nothing else. Give it phrases only: short texts. */
export const goesOn = (text: string): boolean => onlyGoesOn.test(text);

/** 2022年9月底前并持续推进 → 2022年9月底前; null where the phrase does not end so. */
export const goalBeforeGoingOn = (text: string): string | null => thenGoesOn.exec(text)?.groups?.goal ?? null;

/** Phrases around a day that say nothing about it: 计划于…完成. */
const leading =
  /^(?:计划|预计|原则上|要求|务必|确保|力争|争取|必须|应当?|须|需|拟|将|最迟|最晚|不晚于|不迟于|限期?|截[止至]到?|到|至|于|在)*/;
const trailing =
  /(?:(?:全部|全面|按期)?(?:整改)?完成(?:全部)?(?:整改|销号)?(?:任务|工作|目标)?|(?:完成|实现)阶段性(?:目标|任务)|取得(?:阶段性|明显)?(?:成效|成果|进展)|(?:全部)?整改到位|办结|见效|为止|止)$/;

const readWords = (text: string, context: DeadlineContext): Reading | null =>
  readDayOrPeriod(text, context) ?? readTerm(text, context) ?? readHoliday(text, context) ?? readRange(text, context);

/** One phrase of a deadline that names a day, a period, a term or a range; null when it names none. */
export const readPhrase = (text: string, context: DeadlineContext): Reading | null => {
  const whole = readWords(text, context);
  if (whole !== null) return whole;
  const bare = text.replace(leading, "").replace(trailing, "");
  return bare === text || bare === "" ? null : readWords(bare, context);
};

export { isImmediate };
