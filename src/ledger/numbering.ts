const digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;
const units = ["", "十", "百", "千"] as const;
const largest = 9999;

/** 1 一, 10 十, 21 二十一, 101 一百零一, 110 一百一十, up to 9999; throws RangeError for anything else. */
export const chineseNumber = (n: number): string => {
  if (!Number.isInteger(n) || n < 1 || n > largest) throw new RangeError(`no Chinese numeral for ${n}`);
  const text = [...String(n)]
    .map((digit, i, all) => (digit === "0" ? "零" : `${digits[Number(digit)] ?? ""}${units[all.length - 1 - i] ?? ""}`))
    .join("")
    .replace(/零+/g, "零")
    .replace(/零$/, "");
  return text.replace(/^一十/, "十");
};

/** The number of 一百零一 and the like up to 9999; null for anything else, also for numerals written another way (一百一). */
export const parseChineseNumber = (text: string): number | null => {
  let n = 0;
  let digit = 0;
  for (const char of text.startsWith("十") ? `一${text}` : text) {
    const value = digits.findIndex((known) => known === char);
    const power = units.findIndex((known) => known === char);
    if (value >= 0) digit = value;
    else if (power > 0) {
      n += digit * 10 ** power;
      digit = 0;
    } else return null;
  }
  n += digit;
  return n >= 1 && n <= largest && chineseNumber(n) === text ? n : null;
};

/** The same with numerals as they are spoken: 两, 两百, and 零 or 〇 for nothing at all. */
export const parseSpokenNumber = (text: string): number | null => {
  if (text === "零" || text === "〇") return 0;
  return text === "两" ? 2 : parseChineseNumber(text.replace(/^两(?=[百千])/, "二"));
};

/** Numbers of headings by GB/T 9704: 一、 → （一） → 1. → （1）. */
export const headingNumber = (level: 1 | 2 | 3 | 4, n: number): string => {
  switch (level) {
    case 1:
      return `${chineseNumber(n)}、`;
    case 2:
      return `（${chineseNumber(n)}）`;
    case 3:
      return `${n}.`;
    case 4:
      return `（${n}）`;
  }
};

/** 一是, 二是, … inside a paragraph. */
export const enumeration = (n: number): string => `${chineseNumber(n)}是`;
