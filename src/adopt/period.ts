import type { Field } from "./headings";

/** Fields that a ledger may have a column of for every month: 整改状态（6月）, 整改状态（9月）. */
export const ofPeriods: ReadonlySet<Field> = new Set<Field>(["status", "progress", "currentProgress", "closure"]);

/** 一 for 1 and so on. */
const digits = "一二三四";

/** A period is a number: its year, then month and day; a year that is not written is 0. */
const yearUnit = 1000;
const monthUnit = 32;
const lastDay = 31;

const withYear = (year: string | undefined, part: number): number => Number(year ?? 0) * yearUnit + part;

/** 上期 is before every period that is named, 本期 behind all of them. */
const [past, present] = [-1, 9999 * yearUnit];
const pastWords = /上一?(?:期|月|季度?|年度?|轮|次|周|阶段)|前期|去年/;
const presentWords = /(?<!基)本(?:期|月|季度?|年度?|轮|次|周|阶段)|目前|当前|最新|今年|现阶段/;

/**
 * The period that a heading names, as a number that is higher for a later one: 6月, 2023年6月, 6月底, 第一季度, 上半年, 2023年, 上期, 本期. null: none.
 * Periods of different lengths compare by their ends.
 */
export const periodIn = (heading: string): number | null => {
  const text = heading.normalize("NFKC").replace(/[\s()]+/g, "");
  if (text.length > 30) return null;
  const month = /(?:(20\d{2})(?:年|[.\-/]))?(1[0-2]|0?[1-9])月/.exec(text);
  if (month)
    return withYear(month[1], Number(month[2]) * monthUnit + Number(/月(\d{1,2})[日号]/.exec(text)?.[1] ?? lastDay));
  const quarter = /(?:(20\d{2})年)?第?([一二三四1-4])季度/.exec(text);
  if (quarter) {
    const [, year, number = ""] = quarter;
    return withYear(
      year,
      (digits.includes(number) ? digits.indexOf(number) + 1 : Number(number)) * 3 * monthUnit + lastDay,
    );
  }
  const half = /(?:(20\d{2})年)?([上下])半年/.exec(text);
  if (half) return withYear(half[1], (half[2] === "上" ? 6 : 12) * monthUnit + lastDay);
  const year = /(20\d{2})年/.exec(text);
  if (year) return withYear(year[1], 12 * monthUnit + lastDay);
  return pastWords.test(text) ? past : presentWords.test(text) ? present : null;
};

/** 1月 behind 12月 is the one of the next year, where neither names its year. */
const turnsYear = (first: number, second: number): boolean =>
  first < yearUnit && first >= 10 * monthUnit && second >= 0 && second < 4 * monthUnit;

/** Whether the period of the column on the right is later than that of the one on its left. */
export const isLater = (right: number, left: number): boolean => right > left || turnsYear(left, right);
