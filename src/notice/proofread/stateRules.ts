import { classOf, countedIssue } from "../../ledger/figures";
import { bare } from "../takeBack/likeness";
import { afterLabel, itemTexts, type ProofFacts } from "./facts";
import { proofHit, type ProofHit } from "./finding";

/** 目前该项整改工作: what such a clause begins with. */
const itself =
  "^(?:目前|现|截至[^，]{0,14})?(?:该|此|本)?(?:项|个)?(?:具体)?(?:问题|整改|任务|整改任务|整改工作|工作|事项)?";

/** A clause that says nothing but that the item is finished. 已完成3次培训 says something else. */
const saysDone = new RegExp(
  `${itself}(?:目前|现|均|业)?已(?:经)?(?:全部|全面|按期|如期|按时)?(?:完成|完成整改|整改完成|整改到位|完成整改任务|完成销号|销号|办结|整改销号|整改|(?:整改|办理|落实)完毕|得到(?:有效|彻底|全面|妥善)?(?:整改|解决))$`,
);
/** A clause that a part of the work is finished: 轮岗工作已全部完成. The rest of the item may be open. */
const saysPartDone =
  /^[^0-9０-９]{2,16}(?:已经?|均已|业已)(?:全部|全面)(?:完成|办结|落实|整改到位|整改完成|完成整改|(?:整改|办理|落实)完毕)$/;
/** Or that it is not. */
const saysOpen = new RegExp(
  `${itself}(?:目前|现|仍|还)?(?:正在整改|尚未完成|尚未完成整改|尚未整改|未完成整改|尚未整改到位|仍在整改|仍在整改中|正在整改中|需长期整改|将长期坚持|计划于[^，]{0,20}完成)$`,
);

interface Clause {
  readonly text: string;
  readonly start: number;
}

const clausesOf = (text: string): readonly Clause[] => {
  const told = afterLabel(text);
  const offset = text.length - told.length;
  return [...told.matchAll(/[^，。；！？,;!?]+/g)].map(({ 0: clause, index }) => ({
    text: clause.trim(),
    start: offset + index + clause.length - clause.trimStart().length,
  }));
};

const claimsOf = (facts: ProofFacts, says: RegExp, isWrong: (itsClass: string) => boolean): readonly ProofHit[] =>
  itemTexts(facts).flatMap((line) => {
    const issue = facts.issueOf(line);
    const itsClass = issue === undefined ? null : classOf(countedIssue(issue), facts.options.asOf);
    if (issue === undefined || itsClass === null || !isWrong(itsClass)) return [];
    return clausesOf(line.text)
      .filter(({ text }) => says.test(text))
      .map(({ text, start }) =>
        proofHit(line.index, [start, start + text.length], { says: text, ledger: issue.status ?? "" }, line.issueId),
      );
  });

const isOpen = (itsClass: string): boolean => itsClass !== "done" && itsClass !== "moved";

/** Called finished in the text, open in the ledger; a part of its work only to be verified. */
export const calledDone = (facts: ProofFacts): readonly ProofHit[] => [
  ...claimsOf(facts, saysDone, isOpen),
  ...claimsOf(facts, saysPartDone, isOpen)
    .filter(({ values }) => !saysDone.test(values.says))
    .map((hit): ProofHit => ({ ...hit, grade: "verify" })),
];

/** Called open in the text, done in the ledger. */
export const calledOpen = (facts: ProofFacts): readonly ProofHit[] =>
  claimsOf(facts, saysOpen, (itsClass) => itsClass === "done");

const due = /该项整改工作(?:计划于[^。；]{1,24}完成|将长期坚持)/;

/** 该项整改工作计划于…完成 with another day than the ledger has. */
export const differentDeadlines = (facts: ProofFacts): readonly ProofHit[] => {
  const right = new Map(
    facts.blocks.flatMap(({ issueId, text }) => {
      const built = due.exec(text)?.[0];
      return issueId === undefined || built === undefined ? [] : [[issueId, built] as const];
    }),
  );
  return itemTexts(facts).flatMap((line) => {
    const found = due.exec(line.text);
    const ledger = right.get(line.issueId ?? "");
    if (found === null || ledger === undefined || /〔待补/.test(ledger) || bare(ledger) === bare(found[0])) return [];
    const span = [found.index, found.index + found[0].length] as const;
    return [proofHit(line.index, span, { says: found[0], ledger }, line.issueId)];
  });
};
