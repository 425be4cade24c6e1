import type { CheckGrade } from "../../ledger/checkUp/finding";
import type { ClaimName } from "./claim";
import type { ProofFacts } from "./facts";

/** What the sentence of a rule is filled with. Data, not words. */
export interface ProofValues {
  /** What the text says. */
  readonly says: string;
  /** What the ledger says; "" where the text alone is wrong. */
  readonly ledger: string;
  /** Which figure a number stands for. */
  readonly figure: ClaimName | null;
  /** Which days are compared. */
  readonly days: readonly DayName[];
  /** What it collides with, or all that was found in the line. */
  readonly words: readonly string[];
  readonly count: number;
}

export type DayName = "inspectionStart" | "inspectionEnd" | "feedback" | "asOf" | "signed";

/** Something found at a place of the text, before the rule puts its name on it. */
export interface ProofHit {
  /** Index of the line; the line above, where something is missing. */
  readonly line: number;
  /** Characters of the line that are meant; 0 and 0 for the whole line. */
  readonly start: number;
  readonly end: number;
  /** The item it speaks of, for jumping to its row. */
  readonly issueId?: string;
  /** Where it weighs less than the other hits of its rule. */
  readonly grade?: CheckGrade;
  readonly values: ProofValues;
}

/** One kind of finding. `id` names its sentences in src/locales, files `proofread.ts`. */
export interface ProofRule {
  readonly id: string;
  readonly grade: CheckGrade;
  readonly check: (facts: ProofFacts) => Iterable<ProofHit>;
}

const noValues: ProofValues = { says: "", ledger: "", figure: null, days: [], words: [], count: 0 };

export const proofHit = (
  line: number,
  span: readonly [start: number, end: number],
  values: Partial<ProofValues>,
  issueId?: string,
): ProofHit => ({
  line,
  start: span[0],
  end: span[1],
  values: { ...noValues, ...values },
  ...(issueId === undefined ? {} : { issueId }),
});

/** The hits of one pattern in a line: `says` is what was found. */
export const hitsOf = (
  { index, text, issueId }: { readonly index: number; readonly text: string; readonly issueId?: string | undefined },
  pattern: RegExp,
): readonly ProofHit[] =>
  [...text.matchAll(pattern)].map((found) =>
    proofHit(index, [found.index, found.index + found[0].length], { says: found[0] }, issueId),
  );
