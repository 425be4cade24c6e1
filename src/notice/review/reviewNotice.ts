import type { Allowance, Ledger } from "../../ledger/model";
import { rowName } from "../../ledger/rowName";
import { words } from "../../locales";
import type { NoticeDocument } from "../document";
import { reviewFacts, type ReviewFacts } from "./facts";
import type { ReviewFinding, ReviewRule, Span } from "./finding";
import { ownContact } from "./ownContact";
import { placesOf } from "./place";
import { halfWidth } from "./halfWidth";
import { reviewRules, type ReviewRuleId } from "./rules";

/** The name of a rule in 审查放行, whatever the language of the pane. */
export const ruleName = (rule: ReviewRuleId): string => words("zh-CN").review.rules[rule].title;

const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

interface Hit extends Span {
  readonly rule: (typeof reviewRules)[number];
}

const hitsIn = (plain: string, facts: ReviewFacts, isOwn: (found: Span) => boolean): readonly Hit[] => {
  const hits: Hit[] = [];
  for (const rule of reviewRules) {
    const { ownContact: mayBeOwn, find }: ReviewRule = rule;
    for (const { start, end } of find(plain, facts)) {
      const span = { start, end };
      if (hits.some((hit) => isWithin(span, hit)) || (mayBeOwn === true && isOwn(span))) continue;
      hits.push({ ...span, rule });
    }
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
};

/** Two findings of the same name share an allowance. */
const nameOf = ({ rule, place, text }: Pick<Allowance, "rule" | "place" | "text">): string =>
  rowName("allowances", { rule, place, text });

/**
 * What should not go public as it stands, in the order of the paper. An allowance holds for the same rule and the same text in the same item
 * (编号) or part of the paper, however often it stands there and however often the paper is built anew; once the text changes, it is found again.
 */
export const reviewNotice = (
  { paragraphs }: Pick<NoticeDocument, "paragraphs">,
  ledger: Pick<Ledger, "issues" | "measures" | "settings" | "slots">,
  allowances: readonly Allowance[],
): readonly ReviewFinding[] => {
  const facts = reviewFacts(ledger);
  const isOwn = ownContact(ledger, paragraphs);
  const places = placesOf(paragraphs);
  const standing = new Map(
    allowances.flatMap((each) => (each.state === "放行" ? [[nameOf(each), each] as const] : [])),
  );
  return paragraphs.flatMap(({ text: paragraph, issueId }, paragraphIndex) => {
    const textOf = ({ start, end }: Span): string => paragraph.slice(start, end);
    const place = places[paragraphIndex] ?? "";
    const hits = hitsIn(halfWidth(paragraph), facts, (span) => isOwn(textOf(span)));
    return hits.map(({ rule: { id, grade }, start, end }): ReviewFinding => {
      const text = textOf({ start, end });
      return {
        rule: id,
        grade,
        paragraphIndex,
        ...(issueId === undefined ? {} : { issueId }),
        start,
        end,
        text,
        place,
        allowed: standing.get(nameOf({ rule: ruleName(id), place, text })) ?? null,
      };
    });
  });
};
