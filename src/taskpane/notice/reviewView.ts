import { isHeading, type NoticeParagraph } from "../../notice/document";
import { reviewGrades, type ReviewFinding, type ReviewGrade } from "../../notice/review/finding";
import { reviewRules, type ReviewRuleId } from "../../notice/review/rules";
import { words } from "../../locales";

/** Entries shown at first, and how many more at each press. */
export const pageSize = 20;

/** The same thing in the same item: one entry, since it is allowed as one. */
export interface ReviewEntry {
  /** The first of them in the paper. */
  readonly finding: ReviewFinding;
  readonly count: number;
}

export interface RuleEntries {
  readonly rule: ReviewRuleId;
  /** Of the rule, in sight or not. */
  readonly count: number;
  readonly entries: readonly ReviewEntry[];
}

export interface GradeEntries {
  readonly grade: ReviewGrade;
  readonly count: number;
  readonly rules: readonly RuleEntries[];
}

export interface ReviewView {
  readonly counts: Readonly<Record<ReviewGrade, number>>;
  readonly open: number;
  readonly groups: readonly GradeEntries[];
  /** Within the chosen grade and not in sight yet. */
  readonly hidden: number;
  readonly allowed: readonly ReviewEntry[];
}

export const entryKey = ({ rule, place, text }: ReviewFinding): string => JSON.stringify([rule, place, text]);

const entriesOf = (findings: readonly ReviewFinding[]): readonly ReviewEntry[] => {
  const entries = new Map<string, ReviewEntry>();
  for (const finding of findings) {
    const known = entries.get(entryKey(finding));
    entries.set(entryKey(finding), { finding: known?.finding ?? finding, count: (known?.count ?? 0) + 1 });
  }
  return [...entries.values()];
};

/** What is to be looked at, by grade and rule, and what has been allowed. `grade` null: all grades. */
export const reviewView = (
  findings: readonly ReviewFinding[],
  { grade, shown }: { readonly grade: ReviewGrade | null; readonly shown: number },
): ReviewView => {
  const open = entriesOf(findings.filter(({ allowed }) => allowed === null));
  const byRule = reviewRules.flatMap(({ id }) => open.filter(({ finding }) => finding.rule === id));
  const countOf = (test: (finding: ReviewFinding) => boolean): number =>
    open.filter(({ finding }) => test(finding)).length;
  const counts = Object.fromEntries(
    reviewGrades.map((each) => [each, countOf((finding) => finding.grade === each)]),
  ) as Record<ReviewGrade, number>;
  // a grade whose last finding was dealt with no longer filters
  const chosen = grade !== null && counts[grade] > 0 ? grade : null;
  const filtered = chosen === null ? byRule : byRule.filter(({ finding }) => finding.grade === chosen);
  const inSight = filtered.slice(0, shown);
  const groups = reviewGrades.map((each): GradeEntries => {
    const own = inSight.filter(({ finding }) => finding.grade === each);
    const rules = [...new Set(own.map(({ finding }) => finding.rule))];
    return {
      grade: each,
      count: counts[each],
      rules: rules.map((rule) => ({
        rule,
        count: countOf((finding) => finding.rule === rule),
        entries: own.filter(({ finding }) => finding.rule === rule),
      })),
    };
  });
  return {
    counts,
    open: open.length,
    groups: groups.filter(({ rules }) => rules.length > 0),
    hidden: filtered.length - inSight.length,
    allowed: entriesOf(findings.filter(({ allowed }) => allowed !== null)),
  };
};

const longestHeading = 24;
const around = 14;

const shortened = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length)}…` : text);

/** 第12段 · （3）车辆管理不严: the paragraph, and the heading it stands under. */
export const placeOf = (paragraphs: readonly NoticeParagraph[], { paragraphIndex }: ReviewFinding): string => {
  let at = paragraphIndex;
  while (at >= 0 && !isHeading(paragraphs[at]?.level ?? "body")) at -= 1;
  const heading = shortened(paragraphs[at]?.text ?? "", longestHeading);
  return words().review.list.place({ paragraph: paragraphIndex + 1, heading });
};

/** What stands around a finding in its paragraph. */
export const excerptOf = (
  paragraphs: readonly NoticeParagraph[],
  { paragraphIndex, start, end }: ReviewFinding,
): { readonly before: string; readonly after: string } => {
  const text = paragraphs[paragraphIndex]?.text ?? "";
  const from = Math.max(0, start - around);
  return {
    before: `${from > 0 ? "…" : ""}${text.slice(from, start)}`,
    after: shortened(text.slice(end), around),
  };
};
