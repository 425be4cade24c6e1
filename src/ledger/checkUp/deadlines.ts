import { compareDates, type CalendarDate } from "../calendarDate";
import { isBlank } from "../cell";
import { parseDeadline } from "../deadline";
import { approvedExtension, effectiveDue, isOpenAt, overdueDays } from "../figures";
import {
  counted,
  isLeftBlank,
  isLive,
  isMeasure,
  isPlaceholder,
  isWorkedOn,
  type CheckFacts,
  type Item,
} from "./facts";
import { hitAt, type Hit } from "./finding";
import { deadlineRules } from "../settings";

/** Reason and next step of an issue serve its measures, and those of all its overdue measures serve the issue. */
const isExplained = (item: Item, { asOf, measuresOf, issueOf }: CheckFacts): boolean => {
  if (item.gap !== "") return true;
  if (isMeasure(item)) return (issueOf(item)?.gap ?? "") !== "";
  const overdue = measuresOf(item).filter((measure) => overdueDays(counted(measure), asOf) > 0);
  return overdue.length > 0 && overdue.every(({ gap }) => gap !== "");
};

/** `count`: days overdue; `day`: the day that decides. */
export const overdueUnexplained = (facts: CheckFacts): readonly Hit[] =>
  facts.items.flatMap((item) => {
    const count = overdueDays(counted(item), facts.asOf);
    // completed after a past 截至日: overdue on that day, and nothing is left to explain
    if (count === 0 || item.status === "已完成" || !isWorkedOn(item, facts)) return [];
    if (!isLeftBlank(item.source, "gap") || isExplained(item, facts)) return [];
    return [hitAt(item.source, "gap", { count, day: effectiveDue(counted(item)) })];
  });

/**
 * `day`: 延期至, which does not count; `got`: what 延期批准 says; `other`: 依据 or 内容 of the last event 同意延期 of the item, "" without one.
 */
export const extendedWithoutApproval = ({ ledger, items }: CheckFacts): readonly Hit[] => {
  const agreed = new Map<string, string>();
  for (const { kind, relatedId, basis, content } of ledger.events) {
    if (kind === "同意延期" && relatedId !== "") agreed.set(relatedId, basis === "" ? content : basis);
  }
  return items
    .filter((item) => isLive(item) && item.extendedTo !== null && approvedExtension(item) === null)
    .map(({ source, id, extendedTo, extensionApproval }) =>
      hitAt(source, "extensionApproval", {
        day: extendedTo,
        got: extensionApproval,
        other: id === "" ? "" : (agreed.get(id) ?? ""),
      }),
    );
};

/** 不同意, 待批, 审批中: every other word than 否 and 未批准 counts as an approval. */
const deniesApproval = /^(?:不|未|无|没|待|尚|拟|暂|正在|申请|报批|审批中|审批$|[-—/×xX]$)/;

/** `got`: what 延期批准 says; `day`: 延期至, which counts by it. */
export const doubtfulApprovals = ({ items }: CheckFacts): readonly Hit[] =>
  items.flatMap((item) => {
    const day = approvedExtension(item);
    const got = item.extensionApproval;
    return day !== null && isLive(item) && deniesApproval.test(got)
      ? [hitAt(item.source, "extensionApproval", { got, day })]
      : [];
  });

/** Open long-term issues of which neither 整改情况 nor a measure's progress tells a result. */
export const longTermWithoutResult = ({ ledger, asOf, measuresOf }: CheckFacts): readonly Hit[] =>
  ledger.issues
    .filter(
      (issue) =>
        issue.longTerm &&
        isOpenAt(counted(issue), asOf) &&
        !isPlaceholder(issue) &&
        isLeftBlank(issue.source, "outcome") &&
        measuresOf(issue).every(({ progress, currentProgress }) => progress === "" && currentProgress === ""),
    )
    .map(({ source }) => hitAt(source, "outcome"));

/** 时限日期 decides; the words beside it name another day. `got`: the words; `day`: what they say. */
export const deadlineDiffers = ({ ledger, items }: CheckFacts): readonly Hit[] => {
  const { settings, date1904 } = ledger;
  const context = { ...deadlineRules(settings), date1904: date1904 === true };
  const wordsSay = ({ source }: Item): CalendarDate | null => {
    const words = source.cells["deadlineText"] ?? "";
    if (isBlank(words) || isBlank(source.cells["due"])) return null;
    const { date, inferred } = parseDeadline(words, context);
    return inferred ? null : date;
  };
  return items.flatMap((item) => {
    const said = isLive(item) && item.due !== null ? wordsSay(item) : null;
    if (said === null || item.due === null || compareDates(said, item.due) === 0) return [];
    return [hitAt(item.source, "due", { got: item.deadlineText, day: said })];
  });
};
