import type { Rate } from "../../ledger/figureTypes";
import { formatRate, rateValue } from "../../ledger/rate";
import type { Claim, Level } from "./claim";
import { claims } from "./claims";
import type { ProofFacts, ProofLine } from "./facts";
import { proofHit, type ProofHit } from "./finding";
import { numeral, ratioOf, valueOf, type Ratio } from "./numerals";
import { goneFigures } from "./goneFigures";
import { countsPart } from "./scope";
import { sameFigure, type OwnFigure } from "./ownFigures";

const subjects: readonly (readonly [Level, RegExp])[] = [
  ["issues", new RegExp(`${numeral}?个?具体问题中`)],
  ["measures", new RegExp(`${numeral}?(?:条|项)?(?:整改)?措施中`)],
  ["problems", new RegExp(`${numeral}个问题中`)],
  ["aspects", new RegExp(`${numeral}个方面中`)],
];

interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly level: Level;
}

/** A text up to each ； and 。, with what the sentence speaks of. */
const sentencesOf = (text: string): readonly Sentence[] =>
  [...text.matchAll(/[^。；;]+[。；;]?/g)].map(({ 0: sentence, index }) => ({
    text: sentence,
    start: index,
    level: subjects.find(([, pattern]) => pattern.test(sentence))?.[0] ?? null,
  }));

/** 超过七成, 近八成, 七成: the bound that the words set, where it is not the figure itself. */
const isWithin = (right: Rate, { value, decimals }: Ratio, found: string): boolean | null => {
  const rate = (rateValue(right) ?? Number.NaN) * 100;
  if (/超过|逾|高于|不低于|以上/.test(found)) return rate >= value;
  if (/近|约|左右/.test(found)) return Math.abs(rate - value) <= 5;
  return decimals === null ? rate >= value && rate < value + 10 : null;
};

/** A rate may be printed with as many decimals as the writer likes, if they are right. */
const agrees = (right: number | Rate, stated: Ratio, found: string): boolean =>
  typeof right === "number"
    ? Math.abs(right - stated.value) < 1e-6
    : (isWithin(right, stated, found) ?? Number.parseFloat(formatRate(right, stated.decimals ?? 0)) === stated.value);

const shown = (right: number | Rate, decimals: 0 | 1 | 2): string =>
  typeof right === "number" ? String(Math.round(right * 1e6) / 1e6) : formatRate(right, decimals);

/** Filled in where the user said what it counts: {已完成数} in a sentence of the user's own is no claim that we could know better. */
const isFilledIn = (line: ProofLine, at: number, says: string, filled: readonly OwnFigure[]): boolean =>
  filled.some(
    ({ start, end, built, found }) =>
      at >= start && at < end && (!sameFigure(built, found) || line.block?.text.includes(says) === true),
  );

const claimHits = (
  { figures, options }: ProofFacts,
  line: ProofLine,
  filled: readonly OwnFigure[],
  { text, start, level }: Sentence,
  { name, pattern, right }: Claim,
  taken: Set<number>,
  judged: Set<number>,
): readonly ProofHit[] =>
  [...text.matchAll(pattern)].flatMap((found) => {
    const printed = found[1] ?? "";
    const value = valueOf(printed);
    const stated: Ratio | null = value === null ? ratioOf(printed) : { value, decimals: 0 };
    const at = start + found.index + found[0].indexOf(printed);
    // 完成一项、销号一项: not a count
    if (stated === null || printed === "一" || taken.has(at) || isFilledIn(line, at, found[0], filled)) return [];
    if (countsPart(text.slice(0, found.index), name)) return [];
    taken.add(at);
    const values = right(figures, level, found[0], stated.value);
    // 约谈0人 where the ledger has no such events: what the notice itself printed there still has to stand
    if (values.length === 0) return [];
    judged.add(at);
    if (values.some((each) => agrees(each, stated, found[0]))) return [];
    const decimals = options.decimals ?? 1;
    return [
      proofHit(line.index, [at, at + printed.length], {
        says: found[0],
        ledger: [...new Set(values.map((each) => shown(each, decimals)))].join("/"),
        figure: name,
      }),
    ];
  });

const isRate = ({ name }: Claim): boolean => name.endsWith("Rate");

const clauseEnd = /[^，。；、：,;:()（）\s]{0,8}$/;
const clauseStart = /^[^，。；、：,;:()（）\s]{0,4}/;

/** A number of the notice's own that is another now, of which no claim has said so. */
const changedFigures = (line: ProofLine, own: readonly OwnFigure[], judged: ReadonlySet<number>): readonly ProofHit[] =>
  own
    .filter(({ start, built, found }) => !judged.has(start) && !sameFigure(built, found))
    .map(({ start, end, built, found, name }) => {
      const before = clauseEnd.exec(line.text.slice(0, start))?.[0] ?? "";
      const behind = clauseStart.exec(line.text.slice(end))?.[0] ?? "";
      const values = { says: `${before}${found}${behind}`, ledger: built, words: name === "" ? [] : [name] };
      return proofHit(line.index, [start, end], values);
    });

/** Numbers of items, measures, meetings… are the whole ledger's, so texts of single items are not judged by them. */
const hitsWhere = (facts: ProofFacts, rates: boolean): readonly ProofHit[] =>
  facts.lines
    .filter(({ issueId }) => issueId === undefined)
    .flatMap((line) => {
      const [taken, judged] = [new Set<number>(), new Set<number>()];
      const own = facts.ownFigures.filter((each) => each.line === line.index && /[%％]$/.test(each.built) === rates);
      const filled = own.filter(({ name }) => name !== "");
      const claimed = sentencesOf(line.text).flatMap((sentence) =>
        claims
          .filter((claim) => isRate(claim) === rates)
          .flatMap((claim) => claimHits(facts, line, filled, sentence, claim, taken, judged)),
      );
      return [...claimed, ...changedFigures(line, own, judged)];
    });

export const wrongFigures = (facts: ProofFacts): readonly ProofHit[] => [
  ...hitsWhere(facts, false),
  ...goneFigures(facts),
];
export const wrongRates = (facts: ProofFacts): readonly ProofHit[] => hitsWhere(facts, true);
