import { groupBy } from "../groupBy";
import type { Issue } from "../model";
import { isPlaceholder, oncePerCheck, type CheckFacts, type Item } from "./facts";
import { hitAt, type Hit } from "./finding";
import { readNumbering, withoutNumbering } from "../numberedText";
import { bareText, nearlyEqualSpellings, Spellings, unusualSpellings } from "./spelling";
import { isTextSlip } from "./textSlip";

/** A text without the number before it and the words around it that say nothing; what would be left of nothing else stays. */
const wordsOf = (text: string, around: RegExp): string => {
  const bare = bareText(withoutNumbering(text));
  const words = bare.replace(around, "");
  return words === "" ? bare : words;
};

/** 一、落实决策部署方面, 在落实决策部署方面存在的问题 and 落实决策部署 head the same group. */
export const aspectKey = (aspect: string): string =>
  wordsOf(aspect, /^(?:关于|在)|(?:方面)?(?:(?:存在|反映)?的?(?:主要|突出)?问题)?$/g);

/** 关于制度执行不严的问题 and 1.制度执行不严 are one problem. */
export const problemKey = (problem: string): string => wordsOf(problem, /^(?:关于|存在)|的?问题$/g);

/**
 * `keyOf` with the number before the text, where texts that are equal else bear different ones: then the number tells them apart. 一、履职方面 and
 * 履职方面 are one 方面; with 二、履职方面 beside them nobody can tell of which the plain one is.
 */
const keptApart = (spellings: Spellings, keyOf: (text: string) => string): ((text: string) => string) => {
  const numbers = new Map<string, Set<string>>();
  const numberOf = (text: string): string => readNumbering(text)?.path.join(".") ?? "";
  for (const text of spellings.texts()) {
    const number = numberOf(text);
    const known = numbers.get(keyOf(text)) ?? new Set();
    if (number !== "") numbers.set(keyOf(text), known.add(number));
  }
  return (text) => {
    const key = keyOf(text);
    return (numbers.get(key)?.size ?? 0) > 1 ? `${numberOf(text)} ${key}` : key;
  };
};

/** Every item after the first with the same text but for spaces and punctuation: `rows` is the first one, `got` the text. */
const repeated = <T extends Item>(
  items: readonly T[],
  keyOf: (item: T) => string,
  columnOf: (item: T) => string,
): readonly Hit[] => {
  const first = new Map<string, T>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    if (key === "" || item.status === "已取消" || isPlaceholder(item)) return [];
    const before = first.get(key);
    if (before === undefined) first.set(key, item);
    return before === undefined
      ? []
      : [hitAt(item.source, columnOf(item), { got: item.text, rows: [before.source.row], other: before.id })];
  });
};

export const repeatedIssues = ({ ledger }: CheckFacts): readonly Hit[] =>
  repeated(
    ledger.issues,
    ({ text, problem }) => problemKey(text === "" ? problem : text),
    ({ text }) => (text === "" ? "problem" : "text"),
  );

/** A measure may serve several issues (同一措施); twice below one issue it is a slip. */
export const repeatedMeasures = ({ ledger }: CheckFacts): readonly Hit[] =>
  repeated(
    ledger.measures,
    ({ issueId, text }) => {
      const words = bareText(withoutNumbering(text));
      return issueId === "" || words === "" ? "" : `${issueId}/${words}`;
    },
    () => "text",
  );

/** How a column is spelled, with equal keys together. */
const spellingsBy = (
  issues: readonly Issue[],
  keyOf: (issue: Issue) => string,
  column: "aspect" | "problem" | "problemSeq" | "text",
): readonly Spellings[] =>
  [...groupBy(issues, keyOf).values()].map((group) => {
    const spellings = new Spellings();
    for (const issue of group) spellings.add(issue[column], issue.source, column);
    return spellings;
  });

/** The 问题 that an issue belongs to. */
const problemOf = ({ aspect, problem }: Issue): string => JSON.stringify([aspectKey(aspect), problemKey(problem)]);

const aspects = oncePerCheck(({ ledger }): Spellings => {
  const spellings = new Spellings();
  for (const { aspect, source, status } of ledger.issues) {
    if (aspect !== "" && status !== "已取消") spellings.add(aspect, source, "aspect");
  }
  return spellings;
});
const aspectKeyOf = oncePerCheck((facts) => keptApart(aspects(facts), aspectKey));

/** 已取消 is in no figure, and 另行管理 is no text. */
const isCountedProblem = ({ problem, status }: Issue): boolean =>
  problem !== "" && problem !== "另行管理" && status !== "已取消";

/** The 问题 below each 方面: equal texts below different 方面 are different problems. */
const problemsByAspect = oncePerCheck(({ ledger }): readonly Spellings[] => {
  const problems = ledger.issues.filter(isCountedProblem);
  return spellingsBy(problems, ({ aspect }) => aspectKey(aspect), "problem");
});

export const aspectsSpelledTwice = (facts: CheckFacts): readonly Hit[] =>
  unusualSpellings(aspects(facts), aspectKeyOf(facts));

export const problemsSpelledTwice = (facts: CheckFacts): readonly Hit[] =>
  problemsByAspect(facts).flatMap((spellings) => unusualSpellings(spellings, keptApart(spellings, problemKey)));

/** What is taken for another character is a slip in the shortest of texts; longer ones are no headings. */
const headingLengths = { least: 2, most: 60 };

/** 方面 and 问题 that differ in one character. */
export const textsAlike = (facts: CheckFacts): readonly Hit[] => [
  ...nearlyEqualSpellings(aspects(facts), aspectKeyOf(facts), headingLengths, isTextSlip),
  ...problemsByAspect(facts).flatMap((spellings) =>
    nearlyEqualSpellings(spellings, keptApart(spellings, problemKey), headingLengths, isTextSlip),
  ),
];

/** 具体问题 of one 问题 that differ in one character: most likely one, written twice. */
export const issuesAlike = ({ ledger }: CheckFacts): readonly Hit[] => {
  const counted = ledger.issues.filter(({ text, status }) => text !== "" && status !== "已取消");
  return spellingsBy(counted, problemOf, "text").flatMap((spellings) =>
    nearlyEqualSpellings(spellings, problemKey, { least: 2, most: 300 }, isTextSlip),
  );
};

/** One 问题 below one 方面 with different 问题序号 counts as several. `got` the rarer number, `other` the usual one. */
export const problemsNumberedTwice = ({ ledger }: CheckFacts): readonly Hit[] =>
  spellingsBy(ledger.issues.filter(isCountedProblem), problemOf, "problemSeq").flatMap((numbers) =>
    unusualSpellings(numbers, () => ""),
  );
