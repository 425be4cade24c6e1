import { seqNumbers } from "../order";
import type { RowSource } from "../model";
import { groupBy } from "../groupBy";
import { isLeftBlank, oncePerCheck, type CheckFacts } from "./facts";
import { hitAt, type Hit } from "./finding";
import { aspectKey, problemKey } from "./sameText";

interface Numbered {
  readonly seq: string;
  readonly source: RowSource;
  /** What numbering may run through: all (""), one 来源, 方面, 问题, issue. The usual one first. */
  readonly scopes: readonly string[];
}

interface Slip {
  readonly kind: "gap" | "doubled";
  readonly at: Numbered;
  /** The first row with the same number. */
  readonly first?: Numbered;
  /** Numbers that are missing before this one: 4, or 4—6. */
  readonly missing?: string;
}

interface Place {
  readonly at: Numbered;
  /** What stands before the last number: 3. of 3.2. */
  readonly prefix: string;
  /** null where it is no number. */
  readonly last: number | null;
}

const placeOf = (at: Numbered): Place => {
  const numbers = seqNumbers(at.seq);
  return numbers === null
    ? { at, prefix: at.seq, last: null }
    : { at, prefix: numbers.slice(0, -1).join("."), last: numbers[numbers.length - 1] ?? null };
};

const range = (prefix: string, from: number, to: number): string => {
  const shown = (n: number): string => (prefix === "" ? String(n) : `${prefix}.${n}`);
  return from === to ? shown(from) : `${shown(from)}—${shown(to)}`;
};

/** Slips of one run of numbers that should be 1, 2, 3…; the rows in sheet order. */
const slipsOfRun = (places: readonly Place[]): readonly Slip[] => {
  const first = new Map<number | null, Numbered>();
  const slips: Slip[] = [];
  for (const { at, last } of places) {
    const before = first.get(last);
    if (before === undefined) first.set(last, at);
    else slips.push({ kind: "doubled", at, first: before });
  }
  const numbers = [...first.keys()].flatMap((n) => n ?? []).sort((a, b) => a - b);
  numbers.forEach((n, i) => {
    const expected = (numbers[i - 1] ?? 0) + 1;
    const at = first.get(n);
    if (n > expected && at !== undefined) {
      slips.push({ kind: "gap", at, missing: range(places[0]?.prefix ?? "", expected, n - 1) });
    }
  });
  return slips;
};

const slipsOfScope = (places: readonly Place[], scope: number): readonly Slip[] =>
  [
    ...groupBy(places, ({ at, prefix, last }) => JSON.stringify([at.scopes[scope], prefix, last === null])).values(),
  ].flatMap(slipsOfRun);

/**
 * Gaps and doubled numbers. Ledgers number all rows through, or begin anew in each 来源, 方面, 问题 or issue, and nothing says which: taken is
 * the reading that leaves the fewest slips, of equal ones the usual one.
 */
const slipsOf = (rows: readonly Numbered[]): readonly Slip[] => {
  const places = rows.map(placeOf);
  const readings = (rows[0]?.scopes ?? []).map((_, scope) => slipsOfScope(places, scope));
  return readings.reduce((best, slips) => (slips.length < best.length ? slips : best), readings[0] ?? []);
};

const issueRows = ({ ledger }: CheckFacts): readonly Numbered[] =>
  ledger.issues
    .filter(({ seq }) => seq !== "")
    .map(({ seq, source, feedbackSource, aspect, problemSeq, problem }) => {
      const key = aspectKey(aspect);
      return { seq, source, scopes: ["", feedbackSource, key, JSON.stringify([key, problemSeq, problemKey(problem)])] };
    });

/** Each 问题 once, at its first issue. */
const problemRows = ({ ledger }: CheckFacts): readonly Numbered[] => {
  const seen = new Set<string>();
  return ledger.issues.flatMap(({ problemSeq, source, feedbackSource, aspect, problem }) => {
    const key = aspectKey(aspect);
    const identity = JSON.stringify([key, problemSeq, problemKey(problem)]);
    if (problemSeq === "" || seen.has(identity)) return [];
    seen.add(identity);
    return [{ seq: problemSeq, source, scopes: ["", feedbackSource, key] }];
  });
};

/** A measure of several departments has a row and the same number for each of them: it is named once. */
const measureRows = ({ ledger }: CheckFacts): readonly Numbered[] => {
  const departments = new Map<string, Set<string>>();
  return ledger.measures.flatMap(({ seq, source, issueId, text, leadDept }) => {
    const identity = JSON.stringify([issueId, seq, text]);
    const known = departments.get(identity) ?? new Set<string>();
    const goesOn = text !== "" && known.size > 0 && !known.has(leadDept);
    departments.set(identity, known.add(leadDept));
    return seq === "" || goesOn ? [] : [{ seq, source, scopes: [issueId, ""] }];
  });
};

interface SlipHit {
  readonly kind: Slip["kind"];
  readonly hit: Hit;
}

const slipHits = (rows: readonly Numbered[], column: string): readonly SlipHit[] =>
  slipsOf(rows).map(({ kind, at, first, missing }) => ({
    kind,
    hit: hitAt(at.source, column, {
      got: at.seq,
      rows: first === undefined ? [] : [first.source.row],
      words: missing === undefined ? [] : [missing],
    }),
  }));

const allSlips = oncePerCheck((facts): readonly SlipHit[] => [
  ...slipHits(issueRows(facts), "seq"),
  ...slipHits(problemRows(facts), "problemSeq"),
  ...slipHits(measureRows(facts), "seq"),
]);

const hitsOf = (facts: CheckFacts, kind: Slip["kind"]): readonly Hit[] =>
  allSlips(facts).flatMap((slip) => (slip.kind === kind ? [slip.hit] : []));

/** `got` the number, `rows` the first row that has it. */
export const doubledNumbers = (facts: CheckFacts): readonly Hit[] => hitsOf(facts, "doubled");

/** `got` the number behind the gap, `words` what is missing. */
export const numberGaps = (facts: CheckFacts): readonly Hit[] => hitsOf(facts, "gap");

/** Rows without 序号 in a table whose other rows have one. */
export const withoutNumber = ({ ledger }: CheckFacts): readonly Hit[] =>
  [ledger.issues, ledger.measures].flatMap((rows) =>
    rows.some(({ seq }) => seq !== "")
      ? rows
          .filter(({ source, status }) => status !== "已取消" && isLeftBlank(source, "seq"))
          .map(({ source }) => hitAt(source, "seq"))
      : [],
  );
