import { readNumbering } from "../ledger/numberedText";
import { splitNumbered } from "../ledger/splitNumbered";

/** What take-back (`markedLedger`) puts before a text. */
const traceMark = /^[\u{F0000}-\u{10FFFD}]/u;

const numberParted = /[.．、\s]$/;

/** 1. 2. 3. or 一是…二是… from its first character on. */
const isList = (text: string): boolean => {
  const { intro, items } = splitNumbered(text);
  return intro === "" && items.length > 1 && items.every(({ number }) => number !== null);
};

/** 一是 with another 是 behind it: a list, though its numbers do not run. */
const countsOn = /[。；;：:，,]\s*[一二三四五六七八九十]{1,3}\s*是/;

/**
 * A text without the number in front of it, for where the paper prints a number of its own. What may be no number stays (12.4宪法日活动,
 * unless 12.4 is the 序号 of its row), and so does the first number of a list.
 */
export const unnumbered = (text: string, seq = ""): string => {
  const mark = traceMark.exec(text)?.[0] ?? "";
  const words = text.slice(mark.length);
  const found = readNumbering(words);
  if (found === null) return text;
  const { kind, path, rest } = found;
  const isDoubtful =
    kind === "letter" || (kind === "outline" && !numberParted.test(found.text) && path.join(".") !== seq.trim());
  return rest === "" || isDoubtful || isList(words) || (kind === "is" && countsOn.test(rest)) ? text : mark + rest;
};

/** The texts of a list of its own, to be numbered on with others; else the one text. */
export const listedTexts = (text: string): readonly string[] =>
  isList(text) ? splitNumbered(text).items.map((item) => item.text) : [text];
