import type { Issue } from "../model";
import { isPlaceholder, oncePerCheck, type CheckFacts, type Item } from "./facts";
import { hitAt, type Hit } from "./finding";
import { bareText, nearlyEqualSpellings, Spellings, unusualSpellings } from "./spelling";

/** Every item after the first with the same text but for spaces and punctuation: `rows` is the first one, `got` the text. */
const repeated = <T extends Item>(items: readonly T[], keyOf: (item: T) => string, column: string): readonly Hit[] => {
  const first = new Map<string, T>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    if (key === "" || item.status === "已取消" || isPlaceholder(item)) return [];
    const before = first.get(key);
    if (before === undefined) first.set(key, item);
    return before === undefined
      ? []
      : [hitAt(item.source, column, { got: item.text, rows: [before.source.row], other: before.id })];
  });
};

export const repeatedIssues = ({ ledger }: CheckFacts): readonly Hit[] =>
  repeated(ledger.issues, ({ text, problem }) => bareText(text === "" ? problem : text), "text");

/** A measure may serve several issues (同一措施); twice below one issue it is a slip. */
export const repeatedMeasures = ({ ledger }: CheckFacts): readonly Hit[] =>
  repeated(
    ledger.measures,
    ({ issueId, text }) => (issueId === "" || bareText(text) === "" ? "" : `${issueId}/${bareText(text)}`),
    "text",
  );

/** 落实决策部署方面 and 落实决策部署 head the same group. */
export const aspectKey = (aspect: string): string => bareText(aspect).replace(/方面$/, "");

const aspects = oncePerCheck(({ ledger }): Spellings => {
  const spellings = new Spellings();
  for (const { aspect, source, status } of ledger.issues) {
    if (aspect !== "" && status !== "已取消") spellings.add(aspect, source, "aspect");
  }
  return spellings;
});

/** 已取消 is in no figure, and 另行管理 is no text. */
const isCountedProblem = ({ problem, status }: Issue): boolean =>
  problem !== "" && problem !== "另行管理" && status !== "已取消";

/** The 问题 below each 方面: equal texts below different 方面 are different problems. */
const problemsByAspect = oncePerCheck(({ ledger }): ReadonlyMap<string, Spellings> => {
  const groups = new Map<string, Spellings>();
  for (const { aspect, problem, source } of ledger.issues.filter(isCountedProblem)) {
    const key = aspectKey(aspect);
    let spellings = groups.get(key);
    if (spellings === undefined) groups.set(key, (spellings = new Spellings()));
    spellings.add(problem, source, "problem");
  }
  return groups;
});

export const aspectsSpelledTwice = (facts: CheckFacts): readonly Hit[] => unusualSpellings(aspects(facts), aspectKey);

export const problemsSpelledTwice = (facts: CheckFacts): readonly Hit[] =>
  [...problemsByAspect(facts).values()].flatMap((spellings) => unusualSpellings(spellings, bareText));

const longEnough = { least: 6, most: 60 };

/** One character more in a longer text. */
export const textsAlike = (facts: CheckFacts): readonly Hit[] => [
  ...nearlyEqualSpellings(aspects(facts), aspectKey, longEnough),
  ...[...problemsByAspect(facts).values()].flatMap((spellings) =>
    nearlyEqualSpellings(spellings, bareText, longEnough),
  ),
];

/** One 问题 below one 方面 with different 问题序号 counts as several. `got` the rarer number, `other` the usual one. */
export const problemsNumberedTwice = ({ ledger }: CheckFacts): readonly Hit[] => {
  const byProblem = new Map<string, Spellings>();
  const add = ({ aspect, problem, problemSeq, source }: Issue): void => {
    const key = JSON.stringify([aspectKey(aspect), bareText(problem)]);
    let numbers = byProblem.get(key);
    if (numbers === undefined) byProblem.set(key, (numbers = new Spellings()));
    numbers.add(problemSeq, source, "problemSeq");
  };
  ledger.issues.filter(isCountedProblem).forEach(add);
  return [...byProblem.values()].flatMap((numbers) => unusualSpellings(numbers, () => ""));
};
