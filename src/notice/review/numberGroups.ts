import type { Span } from "./finding";
import { before, behind, standsAlone } from "./matches";

/** Digits that people write as one number, in one group or in several parted by one space or dash each: 138-0000-1234. */
export interface GroupedNumber extends Span {
  readonly digits: string;
  /** Length of each group. */
  readonly sizes: readonly number[];
}

/** Digit by digit (1 3 8 …) is the longest way to write a mobile number. */
const mostGroups = 11;

interface Group extends Span {
  readonly digits: string;
}

const groupsOf = (text: string): readonly Group[] =>
  [...text.matchAll(/\d+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    digits: match[0],
  }));

/** Whether so many digits stand in a row at all: most paragraphs have no long number. */
const hasRun = (text: string, least: number): boolean => {
  const known = runs.get(least) ?? new RegExp(`(?:\\d[ -]?){${least}}`);
  runs.set(least, known);
  return known.test(text);
};
const runs = new Map<number, RegExp>();

/** Every run of neighbouring groups that has `least` to `most` digits, in order; the separators of a run are all the same. */
export const groupedNumbers = function* (text: string, least: number, most: number): Generator<GroupedNumber> {
  if (!hasRun(text, least)) return;
  const groups = groupsOf(text);
  for (let i = 0; i < groups.length; i += 1) {
    const first = groups[i];
    if (first === undefined || first.digits.length > most) continue;
    let { digits, end } = first;
    const sizes = [digits.length];
    let separator = "";
    for (let next = i + 1; ; next += 1) {
      if (digits.length >= least) yield { start: first.start, end, digits, sizes: [...sizes] };
      const group = groups[next];
      if (group === undefined || sizes.length === mostGroups || digits.length + group.digits.length > most) break;
      const between = text.slice(end, Math.min(group.start, end + 2));
      if ((between !== " " && between !== "-") || (separator !== "" && between !== separator)) break;
      separator = between;
      digits += group.digits;
      sizes.push(group.digits.length);
      end = group.end;
    }
  }
};

const unit = /^ ?[余多]?(?:[万亿]|[美港欧日]?元|吨|平方|立方|公里|千米|米|亩|千瓦|度电|公斤|克|人次|株)/;

/** 15000000000元 is an amount and no telephone number. */
export const isQuantity = (text: string, span: Span): boolean => unit.test(behind(text, span, 6));

/** Letters in front that announce a number and are no part of a code. */
const announced = /(?:^|[^A-Za-z])(?:tel|phone|mobile|wx|vx|v)$/i;

/** Whether the number stands for itself: no part of a code, a decimal or an amount. */
export const isNumberAlone = (text: string, span: Span): boolean => {
  const isAnnounced = announced.test(before(text, span, 8));
  const alone = isAnnounced
    ? standsAlone(`:${text.slice(span.start)}`, { start: 1, end: span.end - span.start + 1 })
    : standsAlone(text, span);
  return alone && !isQuantity(text, span);
};
