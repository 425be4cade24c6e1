import { compareDates, type CalendarDate } from "../calendarDate";
import { isDoneAt } from "../figures";
import { lightOfIssue } from "../light";
import type { Issue } from "../model";
import { isLeftBlank, isLive, isMeasure, isPlaceholder, type CheckFacts, type Item } from "./facts";
import { hitAt, type Hit } from "./finding";
import { saysNothing } from "./saysNothing";

export const doneWithoutDate = ({ items }: CheckFacts): readonly Hit[] =>
  items
    .filter(({ status, source }) => status === "已完成" && isLeftBlank(source, "completedOn"))
    .map(({ source }) => hitAt(source, "completedOn"));

/** A day of completion below another status, or none. `got`: the status; `day`: the day. A day yet to come is said elsewhere. */
export const completedNotDone = ({ items, today, asOf }: CheckFacts): readonly Hit[] =>
  items.flatMap((item) => {
    const { status, completedOn: day, source } = item;
    if (day === null || status === null || status === "已完成" || !isLive(item)) return [];
    const isToCome = compareDates(day, today) > 0 && compareDates(day, asOf) > 0;
    return isToCome ? [] : [hitAt(source, "status", { got: status, day })];
  });

/** 无 or / where the evidence of something done should stand. */
export const evidenceSaysNothing = ({ items, asOf }: CheckFacts): readonly Hit[] =>
  items
    .filter((item) => isDoneAt(item, asOf) && !isPlaceholder(item) && saysNothing(item.evidence))
    .map(({ source, evidence }) => hitAt(source, "evidence", { got: evidence }));

/** The evidence of an issue serves its measures, and that of all its measures serves the issue. */
export const doneWithoutEvidence = ({ items, asOf, measuresOf, issueOf }: CheckFacts): readonly Hit[] =>
  items
    .filter((item) => {
      if (!isDoneAt(item, asOf) || isPlaceholder(item) || !isLeftBlank(item.source, "evidence")) return false;
      if (isMeasure(item)) return (issueOf(item)?.evidence ?? "") === "";
      const measures = measuresOf(item);
      return measures.length === 0 || measures.some(({ evidence }) => evidence === "");
    })
    .map(({ source }) => hitAt(source, "evidence"));

const openRows = (issue: Issue, { measuresOf, asOf }: CheckFacts): readonly number[] =>
  measuresOf(issue)
    .filter((measure) => !isDoneAt(measure, asOf))
    .map(({ source }) => source.row);

/** 状态待核 of the lights. `rows`: the open measures, in 措施清单. */
export const doneWithOpenMeasure = (facts: CheckFacts): readonly Hit[] =>
  facts.ledger.issues
    .filter(
      (issue) =>
        issue.closure !== "已销号" &&
        lightOfIssue(issue, facts.measuresOf(issue), facts.asOf, facts.ledger.settings).kind === "recheck",
    )
    .map((issue) => hitAt(issue.source, "status", { rows: openRows(issue, facts) }));

/** `rows`: the open measures, in 措施清单. */
export const closedWithOpenMeasure = (facts: CheckFacts): readonly Hit[] =>
  facts.ledger.issues.flatMap((issue) => {
    const rows = issue.closure === "已销号" && isLive(issue) ? openRows(issue, facts) : [];
    return rows.length === 0 ? [] : [hitAt(issue.source, "closure", { rows })];
  });

/** `got`: the status; `day`: 完成日期 where the issue was closed before that day, else null. */
export const closedBeforeDone = ({ ledger }: CheckFacts): readonly Hit[] =>
  ledger.issues.flatMap((issue) => {
    const { closure, status, closedOn, completedOn, source } = issue;
    if (closure !== "已销号" || !isLive(issue) || status === null) return [];
    if (status !== "已完成") return [hitAt(source, "closure", { got: status })];
    const isEarlier = closedOn !== null && completedOn !== null && compareDates(closedOn, completedOn) < 0;
    return isEarlier ? [hitAt(source, "closedOn", { got: status, day: completedOn })] : [];
  });

const dayOf = (item: Item, key: "completedOn" | "closedOn"): CalendarDate | null =>
  key === "completedOn" ? item.completedOn : isMeasure(item) ? null : item.closedOn;

/** Days of completion and closure that `test` picks. `day`: the day found, `other` what `compared` gives. */
const daysWhere =
  (test: (day: CalendarDate, facts: CheckFacts) => boolean) =>
  (facts: CheckFacts): readonly Hit[] =>
    facts.items.flatMap((item) =>
      (["completedOn", "closedOn"] as const).flatMap((key) => {
        const day = dayOf(item, key);
        return day !== null && test(day, facts) ? [hitAt(item.source, key, { day })] : [];
      }),
    );

const isBefore = (day: CalendarDate, other: CalendarDate | null): boolean =>
  other !== null && compareDates(day, other) < 0;

/** From 进驻日 on it is 边巡边改, also before 反馈日期: nothing is said of that. */
export const completedBeforeInspection = daysWhere((day, { ledger }) => isBefore(day, ledger.settings.inspectionStart));

/** Without 进驻日 nobody can tell 边巡边改 from a slip. */
export const completedBeforeFeedback = daysWhere(
  (day, { ledger: { settings } }) => settings.inspectionStart === null && isBefore(day, settings.feedbackDate),
);

const lastDay = ({ asOf, today }: CheckFacts): CalendarDate => (compareDates(asOf, today) > 0 ? asOf : today);

export const completedInFuture = daysWhere((day, facts) => isBefore(lastDay(facts), day));

/** Between a past 截至日 and today: true, and not yet counted. */
export const completedAfterAsOf = daysWhere(
  (day, facts) => isBefore(facts.asOf, day) && !isBefore(lastDay(facts), day),
);
