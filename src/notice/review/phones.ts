import type { Span } from "./finding";
import { isDigit, lastGroup, matchesOf } from "./matches";
import { groupedNumbers, isNumberAlone, isQuantity } from "./numberGroups";

/** Ways to part the 11 digits of a mobile number. */
const mobileShapes = new Set(["11", "3 4 4", "3 8", "4 3 4", "3 3 5", "7 4", "5 6", "1 1 1 1 1 1 1 1 1 1 1"]);
/** With the country code before it, in one piece or as a group of its own. */
const countryCode = /^(?:00)?86/;

/** 138.0000.1234: a full stop parts decimals too, so that only this shape counts. */
const dotted = /(?:[+]?(?:00)?86[ .-]?)?1[3-9]\d([.·•/_])\d{4}\1\d{4}/g;

/** 手机号码: 13800001234, 138-0000-1234, +86 138 0000 1234. */
export const mobiles = function* (plain: string): Generator<Span> {
  yield* matchesOf(dotted, plain, (match) => isNumberAlone(plain, match));
  for (const { start, end, digits, sizes } of groupedNumbers(plain, 11, 15)) {
    const code = digits.length > 11 ? (countryCode.exec(digits)?.[0].length ?? -1) : 0;
    const number = digits.slice(Math.max(0, code));
    if (number.length !== 11 || !/^1[3-9]/.test(number)) continue;
    const shape = code > 0 ? (sizes[0] === code ? sizes.slice(1) : [(sizes[0] ?? 0) - code, ...sizes.slice(1)]) : sizes;
    if (!mobileShapes.has(shape.join(" "))) continue;
    const from = plain[start - 1] === "+" ? start - 1 : start;
    if (isNumberAlone(plain, { start: from, end })) yield { start: from, end };
  }
};

const extension = "(?:(?:转|-|[(]转?)\\d{1,6}[)]?)?";
/** 0471-1234567, (010)12345678, 0471 123 4567, 0471/1234567; 00… is no area code. */
const parted = new RegExp(
  `(?:[(]0(?:10|2\\d|[3-9]\\d\\d)[)][ -]?|0(?:10|2\\d|[3-9]\\d\\d)(?:[ -]{1,3}|[./·]))[1-9]\\d{2,3}[ -]?\\d{4}${extension}`,
  "g",
);
/** Without a mark between the two: real area codes and subscriber numbers only. */
const runTogether = /0(?:10[2-9]\d{7}|2\d[2-9]\d{7}|[3-9]\d\d[2-9]\d{6,7})/g;
const withCountry = /[+]?(?:00)?86[ .-]0?(?:10|2\d|[3-9]\d\d)[ .-][1-9]\d{2,3}[ -]?\d{4}/g;
/** 400-123-4567, 8001234567. */
const service = /[48]00(?:\d{7}|[ -]\d{3}[ -]?\d{4}|[ -]\d{4}[ -]?\d{3}|[ -]\d{7})/g;
/** A word that says that the 7 or 8 digits behind it are a telephone; more of them may follow. */
const announced =
  /(?:电 ?话|座机|传 ?真|热线|话机|联系方式|tel)(?:号码?)?[:为是(. ]{0,3}(\d{7,8}(?:-\d{1,5})?(?:(?:[、,/;]|或|和|及)\d{7,8}){0,5})/gi;

/** The number does not go on, and is no amount and no day. */
const isPhone = (text: string, span: Span): boolean => {
  const first = text[span.start];
  return (
    (first === "(" || first === "+" ? !isDigit(text[span.end]) : isNumberAlone(text, span)) && !isQuantity(text, span)
  );
};

/** Landlines with their area code, 400 and 800 numbers, and local numbers that a word announces. */
export const landlines = function* (plain: string): Generator<Span> {
  for (const pattern of [parted, runTogether, withCountry, service])
    yield* matchesOf(pattern, plain, (match) => isPhone(plain, match));
  for (const list of matchesOf(announced, plain).map(lastGroup)) {
    for (const { start, end } of matchesOf(/\d{7,8}(?:-\d{1,5})?/g, list.found)) {
      const span = { start: list.start + start, end: list.start + end };
      if (isPhone(plain, span)) yield span;
    }
  }
};
