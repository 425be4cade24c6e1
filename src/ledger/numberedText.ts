import { parseChineseNumber } from "./numbering";

/**
 * Spellings of a number in front of a text. `outline` is 1.1 and 1-1, `letter` V-1.
 */
export type NumberingKind =
  | "chinese" // 一、
  | "bracketedChinese" // （一）
  | "arabic" // 1.
  | "bracketedArabic" // （1）, 1）
  | "circled" // ①
  | "is" // 一是
  | "ordinal" // 第一，
  | "outline" // 1.1
  | "letter"; // V-1

export interface Mark {
  readonly kind: NumberingKind;
  /** The last number of the mark: 2 of 1.2. */
  readonly number: number;
  /** All its numbers: [1, 2] of 1.2. */
  readonly path: readonly number[];
  /** The mark as written, the spaces behind it included. */
  readonly text: string;
}

export interface NumberedText extends Mark {
  /** Level by GB/T 9704 (一、 1, （一） 2, 1. 3, （1） 4, ① 5); null for spellings that stand at any. */
  readonly level: 1 | 2 | 3 | 4 | 5 | null;
  readonly rest: string;
}

const levels: Readonly<Record<NumberingKind, NumberedText["level"]>> = {
  chinese: 1,
  bracketedChinese: 2,
  arabic: 3,
  bracketedArabic: 4,
  circled: 5,
  is: null,
  ordinal: null,
  outline: null,
  letter: null,
};

/** A year or an amount is no number of a heading. */
const largest = 199;
const gap = "[ \\t\\u00A0\\u3000]{0,3}";
const han = "[一二三四五六七八九十百零]";
const numeral = `${han}(?:${gap}${han}){0,4}`;
const digits = "[0-9０-９]{1,3}";
const anyDigit = "[0-9０-９]";

const countsOn = new RegExp(`^(?:${anyDigit}|${han})`);
const countsOnInDigits = new RegExp(`^${anyDigit}`);
/** 1.2024年5月底前…: no amount and no day has four digits and a 年 behind its dot. */
const beginsWithYear = new RegExp(`^${anyDigit}{4}${gap}年`);
const nextNumber = new RegExp(`^(?:${digits}|${numeral})`);
const mayBegin = new RegExp(`[第A-Z（(]|${anyDigit}|${han}`);

/** What makes 1.5 an amount and 9.30 a day when it stands behind the number: 1.5万元, 1.1版, 9.30前. */
const measureWord =
  /^(?:[百千万亿元角分倍%％‰个吨公米平方小亩岁年月日天号点级版折人次项件条家户期批届台辆套头只份篇册本种类层处场所间名位第度时周季线]|kg|km|cm|mm|mg|mL|[mgtGMKTLW])/;

const strictMeasure = /^[百千万亿元角分倍%％‰个吨公米平亩]/;

interface MarkSpelling {
  readonly kind: NumberingKind;
  readonly pattern: RegExp;
  /** Whether the text behind lets it be a mark. */
  readonly fits?: (mark: RegExpExecArray, rest: string) => boolean;
}

const half = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");
const numberIn = (text: string): number | null => {
  const bare = half(text);
  return /^\d+$/.test(bare) ? Number(bare) : parseChineseNumber(bare);
};

/** 7、8月 and 一、二季度 are two numbers, where 1、15个科室 is a number and a text. */
const goesOnCounting = (mark: RegExpExecArray, rest: string): boolean => {
  const next = nextNumber.exec(rest)?.[0];
  if (next === undefined || /[\s\u3000]$/.test(mark[0])) return false;
  const [n, m] = [numberIn(mark[1] ?? ""), numberIn(next)];
  return n !== null && m !== null && m > n && (m === n + 1 || /^(?:月|季度|[、至和及])/.test(rest.slice(next.length)));
};

/** Sticky: each is tried at one place of the text only. */
const spellings: readonly MarkSpelling[] = [
  {
    kind: "outline",
    pattern: new RegExp(`(${digits}(?:[.．]${digits}){1,3})([.．、]?)(${gap})`, "y"),
    fits: (mark, rest) =>
      rest !== "" &&
      half(mark[1] ?? "")
        .split(".")
        .every((part) => !part.startsWith("0")) &&
      ((mark[2] !== "" && !/^[0-9０-９]/.test(rest)) || /^[\p{sc=Han}《“"（(]/u.test(rest)) &&
      !/^[前之底至到起]/.test(rest) &&
      !(mark[2] === "" && (mark[3] === "" ? measureWord : strictMeasure).test(rest)),
  },
  {
    kind: "outline",
    pattern: new RegExp(`(${digits}(?:[-－]${digits}){1,3})(?:[.．、]${gap}|[ \\t\\u3000]{1,3})`, "y"),
    fits: (_, rest) => /^[\p{sc=Han}《“"（(]/u.test(rest) && !measureWord.test(rest),
  },
  {
    kind: "letter",
    pattern: new RegExp(`([IVX]{1,5}|[A-Z])[-－](${digits})((?:[.．、]${gap}|${gap}))`, "y"),
    fits: (mark, rest) => (/^[IVX]+$/.test(mark[1] ?? "") || mark[3] !== "") && !/^[A-Za-z0-9-]/.test(rest),
  },
  {
    kind: "ordinal",
    pattern: new RegExp(`第${gap}(${numeral}|${digits})${gap}[，,、：:]${gap}`, "y"),
    // 第一、二批
    fits: (mark, rest) => !mark[0].includes("、") || !countsOn.test(rest),
  },
  {
    kind: "is",
    pattern: new RegExp(`(${numeral})${gap}是${gap}`, "y"),
    // 一是一，二是二; 三是否
    fits: (mark, rest) => !rest.startsWith(half(mark[1] ?? "")) && !rest.startsWith("否"),
  },
  {
    kind: "chinese",
    pattern: new RegExp(`(${numeral})${gap}[、.．]${gap}`, "y"),
    fits: (mark, rest) => !goesOnCounting(mark, rest),
  },
  { kind: "bracketedChinese", pattern: new RegExp(`[（(]${gap}(${numeral})${gap}[）)][、.．]?${gap}`, "y") },
  { kind: "bracketedArabic", pattern: new RegExp(`[（(]${gap}(${digits})${gap}[）)][、.．]?${gap}`, "y") },
  {
    kind: "bracketedArabic",
    pattern: new RegExp(`(${digits})${gap}[）)][、.．]?${gap}`, "y"),
  },
  {
    kind: "arabic",
    pattern: new RegExp(`(${digits})${gap}[、.．]${gap}`, "y"),
    fits: (mark, rest) =>
      /[、]/.test(mark[0])
        ? !goesOnCounting(mark, rest)
        : !countsOnInDigits.test(rest) || beginsWithYear.test(rest) || /[\s\u3000]$/.test(mark[0]),
  },
];

/** First number and first and last character of the ranges in which Unicode writes numbers with their marks. */
const enclosed: readonly (readonly [NumberingKind, number, string, string])[] = [
  ["circled", 1, "①", "⑳"],
  ["circled", 21, "㉑", "㉟"],
  ["circled", 36, "㊱", "㊿"],
  ["circled", 1, "❶", "❿"],
  ["bracketedArabic", 1, "⑴", "⒇"],
  ["arabic", 1, "⒈", "⒛"],
  ["bracketedChinese", 1, "㈠", "㈩"],
];

const enclosedAt = (text: string, at: number): Mark | null => {
  const char = text[at] ?? "";
  if (char < "\u2460" || char > "\u32FF") return null;
  const range = enclosed.find(([, , first, last]) => char >= first && char <= last);
  if (range === undefined) return null;
  const [kind, first, from] = range;
  const number = first + char.charCodeAt(0) - from.charCodeAt(0);
  const behind = /^[、.．]?[ \t\u00A0\u3000]{0,3}/.exec(text.slice(at + 1, at + 5))?.[0] ?? "";
  return { kind, number, path: [number], text: char + behind };
};

const pathOf = (kind: NumberingKind, mark: RegExpExecArray): readonly number[] | null => {
  const written = half((kind === "letter" ? mark[2] : mark[1]) ?? "");
  const numbers = kind === "outline" ? written.split(/[.-]/).map(Number) : [numberIn(written)];
  const path = numbers.flatMap((n) => (n !== null && n >= 1 && n <= largest ? [n] : []));
  return path.length === numbers.length ? path : null;
};

/** As much of the text behind a mark as decides whether it is one. */
const lookAhead = 12;

/** The numbering that begins at a place of a text; null where none does (1.5万元, 2022年, 3个, 第一批, 一是一). */
export const markAt = (text: string, at: number): Mark | null => {
  const drawn = enclosedAt(text, at);
  if (drawn !== null) return drawn;
  if (!mayBegin.test(text[at] ?? "")) return null;
  for (const { kind, pattern, fits } of spellings) {
    pattern.lastIndex = at;
    const mark = pattern.exec(text);
    if (mark === null) continue;
    const end = at + mark[0].length;
    if (fits && !fits(mark, text.slice(end, end + lookAhead))) continue;
    const path = pathOf(kind, mark);
    const number = path?.[path.length - 1];
    if (path !== null && number !== undefined) return { kind, number, path, text: mark[0] };
  }
  return null;
};

/** The numbering in front of a text and what follows it; null where there is none. */
export const readNumbering = (text: string): NumberedText | null => {
  const start = text.length - text.trimStart().length;
  const mark = markAt(text, start);
  return mark && { ...mark, level: levels[mark.kind], rest: text.slice(start + mark.text.length).trim() };
};

/** A text without the numbering in front of it. */
export const withoutNumbering = (text: string): string => readNumbering(text)?.rest ?? text.trim();
