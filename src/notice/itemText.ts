import { lastDayOfMonth, formatDateChinese, type CalendarDate } from "../ledger/calendarDate";
import { approvedExtension, countedIssue, isClosedAt } from "../ledger/figures";
import type { Issue } from "../ledger/model";
import { words } from "../locales";
import { closed, draftOutcome } from "./draft";
import type { NoticeItem } from "./items";
import type { ItemTextStyle } from "./layout";
import { linesOf, type Paper } from "./paper";
import { slotSwitch } from "./slotReading";
import type { FixedKey } from "./slotItems";
import { isStale } from "./stale";
import { withColon } from "./withColon";

const notice = words("zh-CN").notice;

/** The item's own text: in a public paper 整改情况公开表述 before 整改情况, in an internal one the other way; null: it has none. */
const ownColumn = (paper: Paper, { publicOutcome, outcome }: Issue): "outcome" | "publicOutcome" | null => {
  const isPublic = paper.source.layout.audience === "public";
  if (publicOutcome !== "" && (isPublic || outcome === "")) return "publicOutcome";
  return outcome === "" ? null : "outcome";
};

/** What is said of an item: its own text as written; else drafted from its measures; else marked as missing. */
const outcomeOf = (paper: Paper, { issue, handle, measures }: NoticeItem): readonly string[] => {
  const own = ownColumn(paper, issue);
  if (own !== null) {
    if (isStale(paper.source.times, issue, own)) paper.stale.push(handle);
    return linesOf(issue[own]);
  }
  const draft = draftOutcome(measures, paper.source.asOf);
  if (draft.text === "") return [paper.lack("outcome", "整改情况", handle)];
  for (let n = 0; n < draft.lacking; n += 1) paper.lack("outcome", "进展情况", handle);
  return [draft.text];
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
const dueSentence = (paper: Paper, { issue, handle }: NoticeItem): string => {
  const extension = approvedExtension(issue);
  const date = extension ?? issue.due;
  if (date !== null) {
    return paper.fixed("dueSentence", { 时限: namedDay(date, extension === null ? issue.deadlineText : "") });
  }
  if (issue.longTerm && !/\d/.test(issue.deadlineText)) return paper.fixed("longTermSentence");
  return paper.fixed("dueSentence", { 时限: paper.lack("deadline", "整改时限", handle) });
};

const statusKeys: Readonly<Record<NoticeItem["class"], FixedKey>> = {
  done: "doneStatus",
  inProgress: "inProgressStatus",
  longTerm: "longTermStatus",
  notBegun: "notBegunStatus",
  moved: "movedStatus",
};

/** 该问题已完成整改。 before the text, unless the text begins so. */
const withStatus = (
  paper: Paper,
  { issue, class: itsClass }: NoticeItem,
  lines: readonly string[],
): readonly string[] => {
  const key = itsClass === "inProgress" && issue.status === "基本完成" ? "basicStatus" : statusKeys[itsClass];
  const sentence = closed(paper.fixed(key));
  const [first = "", ...rest] = lines;
  return first.startsWith(sentence.slice(0, -1)) ? lines : [`${sentence}${first}`, ...rest];
};

/** `sentence` behind the last paragraph, which is closed at the joint. */
const withSentence = (lines: readonly string[], sentence: string): readonly string[] =>
  lines.map((line, index) => (index === lines.length - 1 ? `${closed(line)}${sentence}` : line));

const closureSentence = (paper: Paper, { issue }: NoticeItem): string | null => {
  if (!isClosedAt(countedIssue(issue), paper.source.asOf)) return null;
  return issue.closedOn === null
    ? paper.fixed("closedSentence")
    : paper.fixed("closedOnSentence", { 销号日: formatDateChinese(issue.closedOn) });
};

/** The paragraphs of an item's text, without its label. */
export const itemLines = (paper: Paper, item: NoticeItem, style: ItemTextStyle): readonly string[] => {
  const { slots } = paper.source.ledger;
  let lines = outcomeOf(paper, item);
  if (slotSwitch(slots, "statusFirst", style.statusFirst)) lines = withStatus(paper, item, lines);
  if (item.class === "longTerm" && style.dueSentence) lines = withSentence(lines, dueSentence(paper, item));
  const closure = slotSwitch(slots, "closures", false) ? closureSentence(paper, item) : null;
  return closure === null ? lines : withSentence(lines, closure);
};

/** 整改进展情况：; "" where the layout has none. */
export const itemLabel = (paper: Paper, item: NoticeItem, style: ItemTextStyle): string => {
  const key = item.class === "longTerm" ? style.longTermLabel : style.label;
  return key === null ? "" : withColon(paper.fixed(key).trim());
};
