import { parseChineseNumber } from "../ledger/numbering";

/** How a paragraph is numbered: 一、 （一） 1. （1） ① 一是 第一， */
export type NumberingStyle =
  "chinese" | "chineseBrackets" | "arabic" | "arabicBrackets" | "circled" | "enumerated" | "ordinal";

export interface NumberedText {
  readonly style: NumberingStyle;
  /** In digits: 3, 1.2. */
  readonly number: string;
  /** The text behind the number. */
  readonly rest: string;
}

const numeral = "[零〇一二三四五六七八九十百]{1,5}";

const spellings: readonly { readonly style: NumberingStyle; readonly pattern: RegExp }[] = [
  { style: "chineseBrackets", pattern: new RegExp(`^[(（]\\s*(${numeral})\\s*[)）][、.．]?`) },
  { style: "enumerated", pattern: new RegExp(`^(${numeral})\\s*是(?=.)`) },
  { style: "ordinal", pattern: new RegExp(`^第(${numeral})[，,、：:]`) },
  { style: "chinese", pattern: new RegExp(`^(${numeral})\\s*[、.．]`) },
  { style: "arabicBrackets", pattern: /^[(（]\s*(\d{1,3})\s*[)）][、.．]?/ },
  { style: "arabicBrackets", pattern: /^(\d{1,3})[)）]/ },
  { style: "arabic", pattern: /^(\d{1,3}(?:[.．]\d{1,2}){1,3})[.．、\s]+(?!\d)/ },
  { style: "arabic", pattern: /^(\d{1,3})\s*[、.．](?!\d)/ },
];

const circled = /^[①-⑳]/;

const inDigits = (words: string): string =>
  /^\d/.test(words) ? words.replace(/．/g, ".") : String(parseChineseNumber(words.replace(/〇/g, "零")) ?? words);

/** The number in front of a text and the text behind it; null where there is none, or nothing behind it. */
export const readNumber = (text: string): NumberedText | null => {
  const words = text.trim();
  if (circled.test(words)) {
    const rest = words
      .slice(1)
      .replace(/^[、.．]/, "")
      .trim();
    return rest === "" ? null : { style: "circled", number: String(words.charCodeAt(0) - 0x245f), rest };
  }
  for (const { style, pattern } of spellings) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const rest = words.slice(match[0].length).trim();
    if (rest !== "") return { style, number: inDigits(match[1] ?? ""), rest };
  }
  return null;
};

/** The numbered parts of a text, each with what stands before the first number as part of it; one part where it is not numbered. */
export const splitNumbered = (text: string): readonly { readonly number: string; readonly text: string }[] => {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const first = lines.map(readNumber).find((found) => found !== null);
  if (first === null || first === undefined) return lines.map((line) => ({ number: "", text: line }));
  const parts: { number: string; text: string }[] = [];
  let intro = "";
  for (const line of lines.flatMap((each) => splitInLine(each, first.style))) {
    const found = readNumber(line);
    const last = parts[parts.length - 1];
    if (found?.style === first.style) {
      parts.push({ number: found.number, text: intro + found.rest });
      intro = "";
    } else if (last) last.text = `${last.text}\n${line}`;
    else intro = `${intro}${line}\n`;
  }
  return parts;
};

/** 1.…；2.…；3.… in one line. */
const splitInLine = (line: string, style: NumberingStyle): readonly string[] => {
  const pieces = line.split(/(?<=[。；;])\s*/);
  const result: string[] = [];
  let expected = 0;
  for (const piece of pieces) {
    const found = readNumber(piece);
    const number = found?.style === style ? Number(found.number) : NaN;
    if (result.length === 0 || number === expected + 1) result.push(piece);
    else result[result.length - 1] += piece;
    if (!Number.isNaN(number)) expected = number;
  }
  return result;
};
