import { textWidth } from "./textWidth";

/** 版心 holds 20 characters of 2号. */
const longest = 20;
const shortest = 4;

/** Words that begin a line well; 关于 is where titles are broken first. */
const opens = ["关于", "暨", "和", "与", "及", "《", "“", "（", "〔"];
const closes = "的、，：；》”）〕";

const han = "零〇一二三四五六七八九十百";
/** What is counted and its numeral are one word: 十四届, 第三轮, 2026年, 三个. */
const counted = new RegExp(`^(?:第?[${han}]+|第?[0-9０-９]+)(?:[届轮次批组个号期季项条]|年度?|季度|阶段)?`);
/** Groups are named by their number: 第一巡察组, 市委第三巡视组. */
const group = new RegExp(`^第(?:[${han}]+|[0-9０-９]+)(?:轮|[\\p{sc=Han}]{0,6}?组)`, "u");

/** Words of these titles; a dictionary may read 整改进展 as 整, 改进, 展. */
const terms = [
  "反馈意见",
  "整改",
  "整改落实",
  "进展",
  "选人用人",
  "意识形态",
  "专项检查",
  "专项巡察",
  "专项巡视",
  "机动巡察",
  "机动巡视",
  "提级巡察",
  "提级巡视",
  "常规巡察",
  "常规巡视",
  "巡察“回头看”",
  "巡视“回头看”",
  "“回头看”",
];

/** Stretches of a title that stay on one line, as places where it must not be broken. */
const unbroken = (text: string): ReadonlySet<number> => {
  const inside = new Set<number>();
  const keep = (start: number, length: number): void => {
    for (let at = start + 1; at < start + length; at += 1) inside.add(at);
  };
  for (let at = 0; at < text.length; at += 1) {
    const rest = text.slice(at);
    keep(at, Math.max(counted.exec(rest)?.[0].length ?? 0, group.exec(rest)?.[0].length ?? 0));
    for (const term of terms) if (rest.startsWith(term)) keep(at, term.length);
    if (rest.startsWith("关于")) keep(at, 3);
  }
  return inside;
};

/** What the title says of where it may be broken. */
interface Places {
  readonly words: ReadonlySet<number>;
  readonly unbroken: ReadonlySet<number>;
}

/** How badly a title reads when it is broken before `index`; null: it must not be broken there. */
const breakCost = (text: string, index: number, { words, unbroken: never }: Places): number | null => {
  const before = text[index - 1] ?? "";
  const after = text[index] ?? "";
  if (never.has(index) || closes.includes(after) || "《“（〔".includes(before)) return null;
  if (/[\dA-Za-z.]/.test(before) && /[\dA-Za-z.%年月日]/.test(after)) return null;
  if (text.startsWith("关于", index)) return 0;
  if (closes.includes(before) || opens.some((word) => text.startsWith(word, index) && words.has(index))) return 4;
  return words.has(index) ? 12 : 60;
};

/** Where words begin, as far as this browser's dictionary knows; without one every place is inside a word. */
const wordStarts = (text: string): ReadonlySet<number> =>
  typeof Intl.Segmenter === "function"
    ? new Set([...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)].map(({ index }) => index))
    : new Set();

/** Uneven lines cost, and so do an hourglass and a rectangle: the standard wants a trapezoid or a rhombus. */
const shapeCost = (widths: readonly number[]): number => {
  const average = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  let cost = widths.reduce((sum, width) => sum + (width - average) ** 2 / 4, 0);
  for (const [index, width] of widths.entries()) {
    if (width < shortest) cost += 40;
    const [previous, next] = [widths[index - 1], widths[index + 1]];
    if (next === width) cost += 6;
    if (previous !== undefined && next !== undefined && width < previous && width < next) cost += 50;
  }
  return cost;
};

/** 关于 inside a line: what issues the paper and what it is about run into each other. */
const passesOver = (lines: readonly string[]): boolean => lines.some((line) => line.indexOf("关于") > 0);

interface Split {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** The best way to set `text` in exactly `count` lines. */
const splitInto = (text: string, count: number, places: Places): Split | null => {
  let best: Split | null = null;
  const search = (start: number, lines: readonly string[], cost: number): void => {
    if (lines.length === count - 1) {
      const last = text.slice(start);
      if (textWidth(last) > longest) return;
      const all = [...lines, last];
      const total = cost + shapeCost(all.map(textWidth)) + (passesOver(all) ? 20 : 0);
      if (best === null || total < best.cost) best = { lines: all, cost: total };
      return;
    }
    for (let end = start + 1; end < text.length; end++) {
      const line = text.slice(start, end);
      if (textWidth(line) > longest) break;
      const price = breakCost(text, end, places);
      if (price !== null) search(end, [...lines, line], cost + price);
    }
  };
  search(0, [], 0);
  return best;
};

/**
 * A title in lines of at most 20 characters, balanced, broken between words where the browser knows them. One that needs more than four lines
 * is left to the word processor.
 */
export const titleLines = (title: string): readonly string[] => {
  const fewest = Math.ceil(textWidth(title) / longest);
  if (fewest <= 1 || fewest > 4) return [title];
  const places = { words: wordStarts(title), unbroken: unbroken(title) };
  const splits = [fewest, fewest + 1].slice(0, fewest < 4 ? 2 : 1).map((count) => splitInto(title, count, places));
  const [few, more] = splits;
  if (few === null || few === undefined) return more?.lines ?? [title];
  return more !== null && more !== undefined && more.cost + 15 < few.cost ? more.lines : few.lines;
};
