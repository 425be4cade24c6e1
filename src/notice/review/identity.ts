import { calendarDate } from "../../ledger/calendarDate";
import type { Span } from "./finding";
import { before, behind, lastGroup, matchesOf, standsAlone } from "./matches";
import { groupedNumbers, isNumberAlone } from "./numberGroups";

const provinces = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91".split(
    " ",
  ),
);

/** GB 11643-1999 (ISO 7064 MOD 11-2): weights of the first 17 digits, and the check digit by remainder. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = "10X98765432";

const checksOut = (id: string): boolean => {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(id[i]), 0);
  return checkDigits[sum % 11] === id[17]?.toUpperCase();
};

/** yyyymmdd of someone who may be alive. */
const isBirthday = (digits: string): boolean => {
  const year = Number(digits.slice(0, 4));
  return year < 2100 && calendarDate(year, Number(digits.slice(4, 6)), Number(digits.slice(6, 8))) !== null;
};

const isPlausible = (id: string): boolean => provinces.has(id.slice(0, 2)) && isBirthday(id.slice(6, 14));

/** Ways to part the 18 digits; the last may be an X. */
const idShapes = new Set([
  "18",
  "17",
  "6 12",
  "6 11",
  "6 8 4",
  "6 8 3",
  "6 4 4 4",
  "6 4 4 3",
  "3 3 4 4 4",
  "3 3 4 4 3",
]);

interface IdCard extends Span {
  readonly id: string;
}

const numbersLikeIds = function* (plain: string): Generator<IdCard> {
  for (const { start, end, digits, sizes } of groupedNumbers(plain, 17, 18)) {
    if (!idShapes.has(sizes.join(" "))) continue;
    const withX = digits.length === 17 && /^[ -]?x/i.exec(plain.slice(end, end + 2));
    if (digits.length === 17 && !withX) continue;
    const span = { start, end: end + (withX ? withX[0].length : 0) };
    const id = withX ? `${digits}X` : digits;
    if (standsAlone(plain, span) && isPlausible(id)) yield { ...span, id };
  }
};

/** 身份证号码 whose check digit is right. */
export const idCards = function* (plain: string): Generator<Span> {
  for (const card of numbersLikeIds(plain)) if (checksOut(card.id)) yield card;
};

/** What may be an ID-card number all the same: 18 digits with a birthday in them and a wrong check digit, or an old one of 15 digits. */
export const idCardsUnsure = function* (plain: string): Generator<Span> {
  for (const card of numbersLikeIds(plain)) if (!checksOut(card.id)) yield card;
  for (const number of groupedNumbers(plain, 15, 15)) {
    const { digits, sizes } = number;
    const isOld = sizes.length === 1 || sizes.join(" ") === "6 6 3";
    const plausible = provinces.has(digits.slice(0, 2)) && isBirthday(`19${digits.slice(6, 12)}`);
    if (isOld && plausible && isNumberAlone(plain, number)) yield number;
  }
};

/** Luhn's check of bank cards: from the right, every second digit doubled. */
const isLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
};

/** A card in one piece, 4 by 4, or 6 and the rest; 1 and 2 begin years and codes, 0 and 7 no card. */
const isCardShape = (sizes: readonly number[]): boolean =>
  sizes.length === 1 ||
  (sizes.length === 2 && sizes[0] === 6) ||
  sizes.slice(0, -1).every((size) => size === 4 && (sizes[sizes.length - 1] ?? 9) <= 4);

/** 账号：…, 银行卡…: the word says it, no check digit needed. */
const account =
  /(?:账户|帐户|账号|帐号|卡号|银行卡|储蓄卡|借记卡|信用卡|工资卡)(?:号码?)?[:为是( ]{0,3}(\d(?:[ -]?\d){8,29})/g;

export const bankCards = function* (plain: string): Generator<Span> {
  for (const number of groupedNumbers(plain, 16, 19)) {
    const { digits, sizes } = number;
    if (/^[345689]/.test(digits) && isCardShape(sizes) && isLuhn(digits) && isNumberAlone(plain, number)) yield number;
  }
  for (const number of matchesOf(account, plain).map(lastGroup)) if (standsAlone(plain, number)) yield number;
};

/** E12345678, EA1234567, G12345678, DE1234567. */
const passport = /(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7}|[DPS]E\d{7})/gi;
/** Codes with a day in them (E20231125) look the same. */
const dated = /(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/;
/** 往来港澳通行证, 台湾通行证, 回乡证, 台胞证, 军官证…: any number that such a word announces. */
const announced =
  /(?:身份证|证件|护照|通行证|回乡证|台胞证|军官证|士兵证|警官证|驾驶证|社保卡|居住证)(?:号码|编号|号)?[:为是( ]{0,3}((?:[A-Z]{1,2} ?)?\d[0-9A-Z-]{5,20})/gi;

/** Numbers of passports and other papers of a person. */
export const personalPapers = function* (plain: string): Generator<Span> {
  for (const match of matchesOf(passport, plain, (each) => standsAlone(plain, each))) {
    const isCode =
      /[-_/〔[]$/.test(before(plain, match, 1)) || /^[-_/]/.test(behind(plain, match, 1)) || dated.test(match.found);
    if (!isCode || /护照/.test(before(plain, match, 12))) yield match;
  }
  for (const number of matchesOf(announced, plain).map(lastGroup))
    if (standsAlone(plain, number) && !dated.test(number.found)) yield number;
};

const plate =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-Z][ ·•・.-]?([A-HJ-NP-Z0-9]{4,6})([学警港澳挂试超使领]?)/gi;

/** Whether 警, 学 and the like belong to the plate; behind a whole one they begin the next word (领用, 试行). */
const isSuffixed = (code: string, suffix: string): boolean =>
  code.length === 4 || (suffix === "学" && /^[A-Z]\d{4}$/i.test(code));

/**
 * 5 behind the letter, 4 before 警 and the like (学 also behind 5 with a letter first), 6 with a letter first or last for new energy;
 * two of them digits at least.
 */
const isPlate = ({ groups }: { readonly groups: readonly string[] }): boolean => {
  const [code = "", suffix = ""] = groups;
  if ((code.match(/\d/g) ?? []).length < 2) return false;
  if (suffix !== "" && isSuffixed(code, suffix)) return true;
  return code.length === 5 || (code.length === 6 && (/^[A-K][A-Z0-9]\d{4}$/i.test(code) || /^\d{5}[A-K]$/i.test(code)));
};

/** 车牌号码. */
export const plates = (plain: string): readonly Span[] =>
  matchesOf(plate, plain, (match) => isPlate(match) && !/^[0-9A-Za-z]/.test(behind(plain, match, 1))).map(
    ({ start, end, groups: [code = "", suffix = ""] }) => ({
      start,
      end: isSuffixed(code, suffix) ? end : end - suffix.length,
    }),
  );
