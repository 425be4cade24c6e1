import { headingOf } from "../cellKind";
import type { Issue } from "../model";
import { isLeftBlank, isLive, isMeasure, isPlaceholder, isWorkedOn, type CheckFacts, type Item } from "./facts";
import { hitAt, type Hit } from "./finding";
import { saysNoMeasure } from "./saysNothing";

const isExpectedFull = (item: Item): boolean => isLive(item) && !isPlaceholder(item);

/** Issues that say neither 具体问题 nor 问题, measures that say nothing. */
export const withoutText = ({ items }: CheckFacts): readonly Hit[] =>
  items
    .filter((item) => isLive(item) && isLeftBlank(item.source, "text") && (isMeasure(item) || item.problem === ""))
    .map(({ source }) => hitAt(source, "text"));

/** Measures that are filled in with 无, / or 未发现. `got`: the words. */
export const measureSaysNothing = ({ ledger }: CheckFacts): readonly Hit[] =>
  ledger.measures
    .filter((measure) => isLive(measure) && saysNoMeasure(measure.text))
    .map(({ source, text }) => hitAt(source, "text", { got: text }));

/** `count`: how many 已取消 measures it has; `got`: its 编号, without which none can belong to it. */
export const withoutMeasure = ({ ledger, measuresOf }: CheckFacts): readonly Hit[] => {
  const cancelled = new Map<string, number>();
  for (const { issueId, status } of ledger.measures) {
    if (status === "已取消") cancelled.set(issueId, (cancelled.get(issueId) ?? 0) + 1);
  }
  return ledger.issues
    .filter((issue) => isExpectedFull(issue) && measuresOf(issue).length === 0)
    .map((issue) =>
      hitAt(issue.source, "text", { got: issue.id, count: issue.id === "" ? 0 : (cancelled.get(issue.id) ?? 0) }),
    );
};

const issuesWhere =
  (key: string, isMissing: (issue: Issue, facts: CheckFacts) => boolean) =>
  (facts: CheckFacts): readonly Hit[] =>
    facts.ledger.issues
      .filter((issue) => isExpectedFull(issue) && isLeftBlank(issue.source, key) && isMissing(issue, facts))
      .map((issue) => hitAt(issue.source, key));

export const withoutLeader = issuesWhere("leader", () => true);
export const withoutDepartment = issuesWhere("leadDept", () => true);

/** An issue whose measures all name their persons needs none of its own. */
export const withoutPerson = issuesWhere("persons", (issue, { measuresOf }) => {
  const measures = measuresOf(issue);
  return measures.length === 0 || measures.some(({ persons }) => persons === "");
});

/** Pure 长期坚持 has no date; 立行立改 is counted from 反馈日期, and where that is missing the reading of the ledger says so. */
export const withoutDeadline = (facts: CheckFacts): readonly Hit[] =>
  facts.items
    .filter((item) => {
      if (!isExpectedFull(item) || !isWorkedOn(item, facts) || item.due !== null || item.longTerm) return false;
      if (!isLeftBlank(item.source, "deadlineText")) return false;
      return isMeasure(item) ? facts.issueOf(item)?.longTerm !== true : item.type !== "立行立改";
    })
    .map((item) => hitAt(item.source, "deadlineText"));

const people = ["leader", "leadDept", "persons"] as const;

/** A measure that is still open and leaves its people to its issue: `words` are the headings of the blank cells. */
export const measuresWithoutPeople = (facts: CheckFacts): readonly Hit[] =>
  facts.ledger.measures.flatMap((measure) => {
    if (!isExpectedFull(measure) || !isWorkedOn(measure, facts) || measure.status === "已完成") return [];
    const blank = people.filter((key) => isLeftBlank(measure.source, key));
    const [first] = blank;
    if (first === undefined) return [];
    return [hitAt(measure.source, first, { words: blank.map((key) => headingOf("measures", key)) })];
  });

/** Measures still open below an issue that is 已取消 or 已移交: they count as open by measure. `got`: the status of the issue. */
export const measuresOfEndedIssues = (facts: CheckFacts): readonly Hit[] =>
  facts.ledger.measures.flatMap((measure) => {
    const got = facts.issueOf(measure)?.status;
    if (got !== "已取消" && got !== "已移交") return [];
    return isLive(measure) && measure.status !== "已完成" ? [hitAt(measure.source, "status", { got })] : [];
  });
