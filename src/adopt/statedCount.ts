import { textOf } from "../ledger/cell";
import { parseSpokenNumber } from "../ledger/numbering";
import type { AdoptedIssue, AdoptProblem } from "./adoption";
import { separateNumber } from "./numberPrefix";

/** 党的建设方面（3个）, （共5项问题）: how many stand below, and no part of the title. */
const stated =
  /^(.+?)\s*[（(]\s*[共计]?\s*(\d{1,3}|[一二两三四五六七八九十百]{1,5})\s*(?:[个项条类](?:具体)?(?:问题)?|问题)\s*[)）]\s*$/;

export interface CountedTitle {
  readonly title: string;
  readonly count: number | null;
}

/** A title and the number of what stands below it, where it names one. */
/** A longer text is no title with a number behind it. */
const longestTitle = 100;

export const withoutCount = (words: string): CountedTitle => {
  if (words.length > longestTitle) return { title: words, count: null };
  const [, title = "", number = ""] = stated.exec(words) ?? [];
  const count = title === "" ? null : /^\d/.test(number) ? Number(number) : parseSpokenNumber(number);
  return count === null ? { title: words, count } : { title, count };
};

/** The name of a 方面, by which its items belong together: without its number and without the number of what it holds. */
export const aspectName = (words: string): string => {
  const { title } = withoutCount(words.trim());
  return separateNumber(title)?.rest ?? title;
};

type Found = Pick<AdoptProblem, "row" | "got"> & { readonly stated: number; readonly found: number };

/**
 * 方面 that name another number than the sheet has below them, be it of 问题 or of 具体问题; each at its first item.
 *
 * @param aspects the words of each issue's 方面 as the sheet has them
 */
export const otherCounts = (issues: readonly AdoptedIssue[], aspects: readonly string[]): readonly Found[] => {
  const counted = new Map<
    string,
    { row: number; words: string; stated: number; issues: number; problems: Set<string> }
  >();
  const names = aspects.map(aspectName);
  issues.forEach(({ row }, at) => {
    const words = aspects[at] ?? "";
    const { count } = withoutCount(words.trim());
    const name = names[at] ?? "";
    if (count !== null && !counted.has(name))
      counted.set(name, { row, words, stated: count, issues: 0, problems: new Set() });
  });
  if (counted.size === 0) return [];
  issues.forEach(({ fields }, at) => {
    const of = counted.get(names[at] ?? "");
    if (of === undefined) return;
    of.issues += 1;
    if (textOf(fields.problem) !== "") of.problems.add(`${textOf(fields.problemSeq)}|${textOf(fields.problem)}`);
  });
  return [...counted.values()].flatMap(({ row, words, stated: says, issues: found, problems }) =>
    says === found || says === problems.size ? [] : [{ row, got: words, stated: says, found }],
  );
};
