import type { Allowance } from "../../ledger/model";
import type { Span } from "../../ledger/textMatches";
import type { ReviewFacts } from "./facts";
import type { ReviewRuleId } from "./rules";

export type { Span } from "../../ledger/textMatches";

/** forbidden 禁止公开: never in public. confirm 需确认: someone has to say that it may stand. hint 提示: worth a look. */
export const reviewGrades = ["forbidden", "confirm", "hint"] as const;
export type ReviewGrade = (typeof reviewGrades)[number];

/** One kind of finding. `id` names its sentences in src/locales, files `review.ts`. */
export interface ReviewRule {
  readonly id: string;
  readonly grade: ReviewGrade;
  /** What the unit publishes as its own contact (联系方式) is none. Default false. */
  readonly ownContact?: true;
  /**
   * Where it stands in a paragraph, of which `plain` is the half-width form (see `halfWidth`): the places are the same. Has to be linear in the
   * length of the text, and its patterns without lookbehind (Safari before 16.4 has none).
   */
  readonly find: (plain: string, facts: ReviewFacts) => Iterable<Span>;
}

/** Something that should not go public as it stands. */
export interface ReviewFinding extends Span {
  readonly rule: ReviewRuleId;
  readonly grade: ReviewGrade;
  /** Index in `NoticeDocument.paragraphs`. */
  readonly paragraphIndex: number;
  /** The item it stands in. */
  readonly issueId?: string;
  /** What was found, as it stands in the paragraph. */
  readonly text: string;
  /** Where 审查放行 says it stands: `issueId`, or the part of the paper. */
  readonly place: string;
  /** The row of 审查放行 that lets it stand; null: it is not allowed. */
  readonly allowed: Allowance | null;
}
