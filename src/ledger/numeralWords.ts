import { parseSpokenNumber } from "./numbering";

const digitOf: Readonly<Record<string, string>> = {
  〇: "0",
  "○": "0",
  零: "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};

/** 二〇二二 and 三〇 digit by digit, 二十一 and 两 by value; null for what is neither (一二: January and February, or twelve). */
const digitsOf = (numeral: string): string | null => {
  const byDigit = [...numeral].map((char) => digitOf[char] ?? "").join("");
  const digitsOnly = byDigit.length === numeral.length;
  if (digitsOnly && (numeral.length === 1 || numeral.length === 4 || /[〇○零]/.test(numeral))) return byDigit;
  if (digitsOnly) return null;
  const value = parseSpokenNumber(numeral);
  return value === null ? null : String(value);
};

// bounded, so that a long run of numerals costs no more than its length
const numeralBeforeUnit =
  /[〇○零一二三四五六七八九十两]{1,8}(?=年|月|日|号|个|天|周|星期|季度|[-~—至到、][一二三四五六七八九十]{1,3}(?:月|季度))/g;

/** 二〇二二年六月三十日 → 2022年6月30日, 两个月内 → 2个月内: Chinese numerals in front of a unit of time as digits; others stay. */
export const withDigits = (text: string): string =>
  text.replace(numeralBeforeUnit, (numeral) => digitsOf(numeral) ?? numeral);
