import { countGrades } from "../../ledger/checkUp/finding";
import { shortened, shortenedInFront } from "../../ledger/shortened";
import { isHeading, type NoticeParagraph } from "../../notice/document";
import { reviewGrades, type ReviewFinding, type ReviewGrade } from "../../notice/review/finding";
import { reviewRules } from "../../notice/review/rules";
import { words } from "../../locales";
import { groupFindings, type FindingGroups } from "../shell/findingGroups";

/** The same thing in the same item: one entry, since it is allowed as one. */
export interface ReviewEntry extends Pick<ReviewFinding, "grade" | "rule"> {
  /** The first of them in the paper. */
  readonly finding: ReviewFinding;
  readonly count: number;
}

export interface ReviewView extends FindingGroups<ReviewEntry> {
  readonly counts: Readonly<Record<ReviewGrade, number>>;
  readonly open: number;
  readonly allowed: readonly ReviewEntry[];
}

export const entryKey = ({ rule, place, text }: ReviewFinding): string => JSON.stringify([rule, place, text]);

const entriesOf = (findings: readonly ReviewFinding[]): readonly ReviewEntry[] => {
  const entries = new Map<string, ReviewEntry>();
  for (const finding of findings) {
    const { grade, rule } = finding;
    const known = entries.get(entryKey(finding)) ?? { grade, rule, finding, count: 0 };
    entries.set(entryKey(finding), { ...known, count: known.count + 1 });
  }
  return [...entries.values()];
};

/** What is to be looked at, by grade and rule, and what has been allowed. `grade` null: all grades. */
export const reviewView = (
  findings: readonly ReviewFinding[],
  { grade, shown }: { readonly grade: ReviewGrade | null; readonly shown: number },
): ReviewView => {
  const open = entriesOf(findings.filter(({ allowed }) => allowed === null));
  const counts = countGrades(reviewGrades, open);
  // a grade whose last finding was dealt with no longer filters
  const chosen = grade !== null && counts[grade] > 0 ? open.filter((entry) => entry.grade === grade) : open;
  const byRule = reviewRules.flatMap(({ id }) => chosen.filter(({ rule }) => rule === id));
  return {
    counts,
    open: open.length,
    ...groupFindings(reviewGrades, byRule, shown),
    allowed: entriesOf(findings.filter(({ allowed }) => allowed !== null)),
  };
};

const longestHeading = 24;
const around = 14;

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
  return {
    before: shortenedInFront(text.slice(0, start), around),
    after: shortened(text.slice(end), around),
  };
};
