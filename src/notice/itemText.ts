import { lastDayOfMonth, formatDateChinese, type CalendarDate } from "../ledger/calendarDate";
import { approvedExtension } from "../ledger/figures";
import type { Issue, Ledger } from "../ledger/model";
import { words } from "../locales";
import type { MissingText } from "./document";
import { closed, draftOutcome } from "./draft";
import { isStale } from "./stale";

const notice = words("zh-CN").notice;

/** A text of an item in paragraphs (a cell may hold line breaks), with what it lacks. */
export interface ItemText {
  readonly paragraphs: readonly string[];
  readonly missing: readonly MissingText[];
  readonly stale: boolean;
}

const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/**
 * What is said of an item: 整改情况公开表述, else 整改情况, both as written; else drafted from its measures; else marked as missing.
 */
export const itemText = (ledger: Ledger, issue: Issue, handle: string, asOf: CalendarDate): ItemText => {
  const own = issue.publicOutcome !== "" ? "publicOutcome" : issue.outcome !== "" ? "outcome" : null;
  if (own !== null) return { paragraphs: paragraphsOf(issue[own]), missing: [], stale: isStale(ledger, issue, own) };

  const measures = issue.id === "" ? [] : ledger.measures.filter(({ issueId }) => issueId === issue.id);
  const draft = draftOutcome(measures, asOf);
  if (draft.text === "") {
    const missing: MissingText = { kind: "outcome", name: "整改情况", issueId: handle };
    return { paragraphs: [notice.missingMark({ name: missing.name })], missing: [missing], stale: false };
  }
  const missing = Array.from({ length: draft.lacking }, (): MissingText => ({
    kind: "outcome",
    name: "进展情况",
    issueId: handle,
  }));
  return { paragraphs: [draft.text], missing, stale: false };
};

/** The day as people name it: 年底 or 9月底 where the words of the deadline do, else the full date. */
const namedDay = (date: CalendarDate, wordsOfDeadline: string): string => {
  const { year, month, day } = date;
  if (month === 12 && day === 31 && wordsOfDeadline.includes("年底")) return notice.endOfYear({ year });
  if (day === lastDayOfMonth(year, month) && wordsOfDeadline.includes("月底"))
    return notice.endOfMonth({ year, month });
  return formatDateChinese(date);
};

/** 该项整改工作计划于…完成。: by the approved extension, else by the deadline. Only pure 长期坚持 needs no date. */
export const dueSentence = (
  issue: Issue,
  handle: string,
): { readonly text: string; readonly missing: readonly MissingText[] } => {
  const extension = approvedExtension(issue);
  const date = extension ?? issue.due;
  if (date !== null) {
    return {
      text: notice.dueSentence({ due: namedDay(date, extension === null ? issue.deadlineText : "") }),
      missing: [],
    };
  }
  if (issue.longTerm && !/\d/.test(issue.deadlineText)) return { text: notice.longTermSentence, missing: [] };
  const missing: MissingText = { kind: "deadline", name: "整改时限", issueId: handle };
  return { text: notice.dueSentence({ due: notice.missingMark({ name: missing.name }) }), missing: [missing] };
};

/** `sentence` behind the last paragraph, which is closed at the joint. */
export const withSentence = (paragraphs: readonly string[], sentence: string): readonly string[] =>
  paragraphs.map((paragraph, index) =>
    index === paragraphs.length - 1 ? `${closed(paragraph)}${sentence}` : paragraph,
  );
