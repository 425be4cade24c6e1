import { readNumbering } from "../ledger/numberedText";
import { parseChineseNumber } from "../ledger/numbering";

/** The number in front of a heading. */
export interface HeadingMark {
  /** By GB/T 9704: 一、 1, （一） 2, 1. 3, （1） 4. */
  readonly level: number;
  readonly number: number;
  /** As written, the spaces behind it included. */
  readonly text: string;
}

/** Items of a long notice count beyond what `readNumbering` takes for a number. */
const large: readonly (readonly [level: number, pattern: RegExp])[] = [
  [4, /^\s*[（(]\s*(\d{3,4})\s*[）)]\s*/],
  [3, /^\s*(\d{3,4})[.．、](?!\d)\s*/],
  [2, /^\s*[（(]\s*([一二三四五六七八九十百千零]{3,9})\s*[）)]\s*/],
  [1, /^\s*([一二三四五六七八九十百千零]{3,9})、\s*/],
];

/** The number of a heading as the notice writes them, and as people do; null where there is none of the four levels. */
export const headingMark = (text: string): HeadingMark | null => {
  const mark = readNumbering(text);
  if (mark !== null) {
    const start = text.length - text.trimStart().length;
    return mark.level === null || mark.level > 4
      ? null
      : { level: mark.level, number: mark.number, text: text.slice(0, start) + mark.text };
  }
  for (const [level, pattern] of large) {
    const found = pattern.exec(text);
    const number =
      found?.[1] === undefined ? null : /\d/.test(found[1]) ? Number(found[1]) : parseChineseNumber(found[1]);
    if (found && number !== null) return { level, number, text: found[0] };
  }
  return null;
};

/** Where the number in front of a heading ends; 0: it has none. */
export const numberEnd = (text: string): number => headingMark(text)?.text.length ?? 0;
