import type { CellValue } from "../ledger/model";
import { readNumbering, type NumberingKind } from "../ledger/numberedText";

/** The number that a row begins with: how deep its style stands (一、 > （一） > 1. > （1） > ①), and the number itself. */
export interface RowNumber {
  readonly depth: number;
  readonly number: number;
}

const depths: Readonly<Partial<Record<NumberingKind, number>>> = {
  chinese: 1,
  bracketedChinese: 2,
  arabic: 3,
  outline: 4,
  bracketedArabic: 5,
  circled: 6,
};

/** The last depth whose numbers are Chinese ones. */
export const deepestChinese = 2;

const chineseNumeral = /^[一二三四五六七八九十百零]{1,5}$/;
const digits = /^\d{1,3}$/;
const outline = /^\d{1,3}(?:[.-]\d{1,3}){1,3}$/;

const marked = (text: string): RowNumber | null => {
  const found = readNumbering(text);
  const depth = found === null ? undefined : depths[found.kind];
  return found === null || depth === undefined ? null : { depth, number: found.number };
};

/** What 序号 says, with its mark or without: 一, 一、, （一）, 1, 1.1. */
export const numberInSeq = (cell: CellValue | undefined): RowNumber | null => {
  if (typeof cell === "number") return Number.isInteger(cell) ? { depth: 3, number: cell } : null;
  if (typeof cell !== "string") return null;
  const text = cell.normalize("NFKC").replace(/\s+/g, "");
  if (digits.test(text)) return { depth: 3, number: Number(text) };
  if (chineseNumeral.test(text)) return marked(`${text}、`);
  if (outline.test(text)) return { depth: 4, number: Number(/\d+$/.exec(text)?.[0]) };
  const found = readNumbering(text);
  return found?.rest === "" ? marked(text) : null;
};

/** What stands in front of a text. */
export const numberInText = (cell: CellValue | undefined): RowNumber | null =>
  typeof cell === "string" ? marked(cell) : null;

/** A text with the number that stands beside it: 一 and 窗口服务方面 are 一、窗口服务方面. */
export const withNumber = (seq: CellValue | undefined, words: string): string => {
  const number = numberInSeq(seq);
  if (number === null || numberInText(words) !== null) return words;
  const mark = String(seq).trim();
  if (!/[\d一二三四五六七八九十百零]$/.test(mark)) return `${mark}${words}`;
  return `${mark}${number.depth <= deepestChinese ? "、" : "."}${words}`;
};
