import type { CalendarDate } from "../calendarDate";
import { isBlank } from "../cell";
import { countedIssue, countedMeasure } from "../figures";
import type { CountedRow } from "../figureTypes";
import { measuresByIssue } from "../groupBy";
import type { Issue, Ledger, Measure, RowSource } from "../model";

export type Item = Issue | Measure;

/** The ledger and what the rules share, each worked out once. */
export interface CheckFacts {
  readonly ledger: Ledger;
  /** 统计日: decides what is done, open and overdue. */
  readonly asOf: CalendarDate;
  /** Decides what is in the future; not before `asOf` goes on to the day of a past 截至日. */
  readonly today: CalendarDate;
  /** Issues, then measures, each in sheet order. */
  readonly items: readonly Item[];
  /** The measures of an issue without 已取消, in sheet order; none where the issue has no 编号. */
  readonly measuresOf: (issue: Issue) => readonly Measure[];
  /** null: 问题编号 is blank or unknown. */
  readonly issueOf: (item: Item) => Issue | null;
}

export const isMeasure = (item: Item): item is Measure => "issueId" in item;

export const counted = (item: Item): CountedRow => (isMeasure(item) ? countedMeasure(item) : countedIssue(item));

/** Neither 已取消 nor 已移交: somebody here has to work on it, or has done so. */
export const isLive = ({ status }: Item): boolean => status !== "已取消" && status !== "已移交";

/** Neither it nor, for a measure, its issue is 已取消 or 已移交. */
export const isWorkedOn = (item: Item, { issueOf }: Pick<CheckFacts, "issueOf">): boolean => {
  const issue = issueOf(item);
  return isLive(item) && (issue === null || isLive(issue));
};

/** 另行管理 stands for an item that must not be in the file: it is counted and has no text, people or measures. */
export const isPlaceholder = (item: Item): boolean =>
  item.text === "另行管理" || (!isMeasure(item) && item.problem === "另行管理");

/** The sheet has the column and the cell holds nothing; a cell that cannot be read is not blank and has a finding of its own. */
export const isLeftBlank = ({ cells }: RowSource, key: string): boolean => key in cells && isBlank(cells[key]);

export const gatherFacts = (ledger: Ledger, asOf: CalendarDate, today: CalendarDate): CheckFacts => {
  const { issues, measures } = ledger;
  const issueById = new Map<string, Issue>();
  for (const issue of issues) if (issue.id !== "" && !issueById.has(issue.id)) issueById.set(issue.id, issue);
  const live = measures.filter(({ status }) => status !== "已取消");
  return {
    ledger,
    asOf,
    today,
    items: [...issues, ...measures],
    measuresOf: measuresByIssue(live),
    issueOf: (item) => (isMeasure(item) ? (issueById.get(item.issueId) ?? null) : null),
  };
};

/** For what several rules need: worked out at the first of them and kept as long as the facts are. */
export const oncePerCheck = <T>(work: (facts: CheckFacts) => T): ((facts: CheckFacts) => T) => {
  const known = new WeakMap<CheckFacts, { readonly result: T }>();
  return (facts) => {
    const before = known.get(facts);
    if (before !== undefined) return before.result;
    const result = work(facts);
    known.set(facts, { result });
    return result;
  };
};
