import type { Figures, Rate } from "../../ledger/figureTypes";
import type { NoticeFigures } from "../noticeFigures";
import { numeral, ratio } from "./numerals";

/** Figures that a text may name. */
export type ClaimName =
  | "aspects"
  | "problems"
  | "issues"
  | "measures"
  | "done"
  | "open"
  | "inProgress"
  | "longTerm"
  | "notBegun"
  | "moved"
  | "cancelled"
  | "basic"
  | "partlyDone"
  | "overdue"
  | "extended"
  | "closed"
  | "completionRate"
  | "closureRate"
  | "onTimeRate"
  | "meetings"
  | "rules"
  | "rulesNew"
  | "rulesRevised"
  | "talkedTo"
  | "heldToAccount"
  | "money";

/** What a sentence speaks of: 9个问题中，…; null where it does not say. */
export type Level = "aspects" | "problems" | "issues" | "measures" | null;

export interface Claim {
  readonly name: ClaimName;
  /** Its first group is the number. */
  readonly pattern: RegExp;
  /** Values that are right. None: the ledger knows nothing of it. */
  readonly right: (figures: NoticeFigures, level: Level, found: string, value: number) => readonly (number | Rate)[];
}

/** The figures of the level a sentence speaks of: of 具体问题 where it does not say; either where 问题 may mean both. */
const ofLevel = (figures: NoticeFigures, level: Level, found: string): readonly Figures[] => {
  if (/条|措施/.test(found)) return [figures.measures];
  if (level !== null) return [figures[level]];
  return /(?:^|[^体])问题/.test(found) && figures.problems.total > 0
    ? [figures.issues, figures.problems]
    : [figures.issues];
};

/** A figure of what the sentence speaks of. */
export const each =
  (pick: (figures: Figures) => number | Rate): Claim["right"] =>
  (figures, level, found) =>
    ofLevel(figures, level, found).map(pick);

/** All that are neither done nor moved to another body. */
export const unfinished: Claim["right"] = each((f) => f.total - f.done - f.moved);

/** A figure of what the sentence speaks of, or all that is unfinished, where the words say that (其余3个正在整改). */
export const orUnfinished =
  (pick: (figures: Figures) => number, meansAll: RegExp): Claim["right"] =>
  (figures, level, found, value) => [
    ...each(pick)(figures, level, found, value),
    ...(meansAll.test(found) ? unfinished(figures, level, found, value) : []),
  ];

/** Counted only where the ledger has any: an empty sheet 制度清单 knows nothing. */
export const known =
  (pick: (figures: NoticeFigures) => number, all: (figures: NoticeFigures) => number = pick): Claim["right"] =>
  (figures) =>
    all(figures) === 0 ? [] : [pick(figures)];

/** Where no 问题 is named, the items are the problems. */
export const allProblems = ({ problems, issues }: NoticeFigures): readonly number[] => [
  problems.total > 0 ? problems.total : issues.total,
];

export const allRules = ({ rulesNew, rulesRevised }: NoticeFigures): number => rulesNew + rulesRevised;

/** 制定 may mean the new ones, or those that were revised as well. */
export const anyRules: Claim["right"] = (f) => (allRules(f) === 0 ? [] : [allRules(f), f.rulesNew]);

/** N个问题全部完成: of all of a kind, or of more than are done. Of fewer it may be a part, which nobody counts. */
export const allOf: Claim["right"] = (figures, level, found, value) => {
  const its = ofLevel(figures, level, found);
  const whole = its.filter(({ total }) => total === value);
  const meant = whole.length > 0 ? whole : its.every(({ done }) => value > done) ? its : [];
  return meant.map(({ done }) => done);
};

/** The first N in `pattern` is the number that is claimed, or R the rate. */
export const claim = (name: ClaimName, pattern: string, right: Claim["right"]): Claim => ({
  name,
  pattern: new RegExp(pattern.replaceAll("N", numeral).replaceAll("R", ratio), "g"),
  right,
});
