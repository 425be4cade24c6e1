/** 一 for 1 and so on. */
const digits = "一二三四";

const withYear = (year: string | undefined, part: number): number => Number(year ?? 0) * 1000 + part;

/**
 * The period that a heading names, as a number that is higher for a later one: 6月, 2023年6月, 6月底, 第一季度, 上半年, 本期. null: none. Periods of
 * different lengths compare by their ends.
 */
export const periodIn = (heading: string): number | null => {
  const text = heading.normalize("NFKC").replace(/[\s()]+/g, "");
  if (text.length > 30) return null;
  const month = /(?:(20\d{2})(?:年|[.\-/]))?(1[0-2]|0?[1-9])月/.exec(text);
  if (month) return withYear(month[1], Number(month[2]) * 32 + Number(/月(\d{1,2})[日号]/.exec(text)?.[1] ?? 31));
  const quarter = /(?:(20\d{2})年)?第?([一二三四1-4])季度/.exec(text);
  if (quarter) {
    const [, year, number = ""] = quarter;
    return withYear(year, (digits.includes(number) ? digits.indexOf(number) + 1 : Number(number)) * 3 * 32 + 31);
  }
  const half = /(?:(20\d{2})年)?([上下])半年/.exec(text);
  if (half) return withYear(half[1], (half[2] === "上" ? 6 : 12) * 32 + 31);
  return null;
};
