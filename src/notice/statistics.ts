import { formatDateChinese } from "../ledger/calendarDate";
import { formatRate } from "../ledger/rate";
import { words } from "../locales";
import { cutOffChoice, raisedBy } from "./derivedNames";
import type { Paper, PaperSource } from "./paper";
import { printedNumber } from "./printedNumber";
import { slotContent, slotSwitch } from "./slotReading";
import { slotItems, type SlotKey } from "./slotItems";
import { linesOf } from "./paper";
import { closed } from "./draft";

/** The sentences of figures, all from `noticeFigures`. */
const sentences = ({ ledger, figures, asOf, decimals }: PaperSource): readonly string[] => {
  const { notice } = words("zh-CN");
  const { aspects, problems, problemsPartlyDone, issues, measures } = figures;
  const { meetings, rulesNew, rulesRevised, talkedTo, heldToAccount, money } = figures;
  return notice
    .statistics({
      cutOff: notice.cutOffPhrase({ choice: cutOffChoice(ledger), asOf: formatDateChinese(asOf) }),
      raised: raisedBy(ledger),
      aspects: aspects.total,
      problems: problems.total,
      problemsDone: problems.done,
      problemsPartlyDone,
      issues: issues.total,
      done: issues.done,
      inProgress: issues.inProgress,
      longTerm: issues.longTerm,
      notBegun: issues.notBegun,
      moved: issues.moved,
      cancelled: issues.cancelled,
      closed: slotSwitch(ledger.slots, "closures", false) ? issues.closed : null,
      rate: formatRate(issues.completionRate, decimals),
      measures: measures.total,
      measuresDone: measures.done,
      meetings,
      rulesNew,
      rulesRevised,
      talkedTo,
      heldToAccount,
      money: printedNumber(money),
      zeros: slotSwitch(ledger.slots, "printZeros", false),
    })
    .filter((sentence) => sentence !== "");
};

/**
 * The figures: as 统计情况 words them, else by themselves; in one paragraph behind `opening`, or a paragraph for each sentence. Without a
 * single item they are marked, not counted to zero.
 */
export const addStatistics = (paper: Paper, opening: SlotKey | undefined, apart: boolean): void => {
  const { ledger, figures } = paper.source;
  const said = opening === undefined ? "" : closed(paper.slot(opening, true));
  if (figures.issues.total === 0) {
    paper.add("body", `${said}${paper.lack("issueText", "具体问题")}`);
    return;
  }
  const own = slotContent(ledger.slots, slotItems.statistics);
  const lines = own === "" ? sentences(paper.source) : linesOf(paper.fill(own));
  const paragraphs = own === "" && !apart ? [lines.join("")] : lines;
  paragraphs.forEach((line, index) => paper.add("body", index === 0 ? `${said}${line}` : line));
};
