import type { CalendarDate } from "./calendarDate";
import { classOf, countedIssue, countedMeasure, countFigures, isDoneAt, isDueSoon, overdueDays } from "./figures";
import type { CountedRow, FigureClass, Figures } from "./figureTypes";
import { groupBy, measuresByIssue } from "./groupBy";
import type { Issue, Ledger, Measure } from "./model";
import { inSeqOrder } from "./order";
import { always, isPartlyDone, parentRow } from "./parent";
import type { IssueStatus } from "./schema";

interface ParentNode {
  readonly name: string;
  /** Of the issues below. */
  readonly figures: Figures;
  /** null: all issues below are 已取消. */
  readonly class: FigureClass | null;
  /** Some issues done, not all. */
  readonly partlyDone: boolean;
  readonly overdue: boolean;
  /** Due soon, and nothing below is overdue. */
  readonly soon: boolean;
}

/** 方面 */
export interface AspectNode extends ParentNode {
  readonly problems: readonly ProblemNode[];
}

/** 问题: a distinct (方面, 问题序号, 问题). */
export interface ProblemNode extends ParentNode {
  readonly seq: string;
  readonly issues: readonly IssueNode[];
}

export interface IssueNode {
  readonly issue: Issue;
  /** In the order of 序号. */
  readonly measures: readonly Measure[];
  /** null: 已取消. */
  readonly class: FigureClass | null;
  readonly overdue: boolean;
  readonly soon: boolean;
  readonly measuresDone: number;
  /** Without 已取消. */
  readonly measuresCounted: number;
  /** What the measures suggest; null when there are none. The issue's own status decides. */
  readonly suggestedStatus: IssueStatus | null;
}

const byProblem = (issues: readonly Issue[]): readonly (readonly Issue[])[] => [
  ...groupBy(issues, ({ aspect, problemSeq, problem }) => JSON.stringify([aspect, problemSeq, problem])).values(),
];

const byAspect = (issues: readonly Issue[]): readonly (readonly Issue[])[] => [
  ...groupBy(issues, ({ aspect }) => aspect).values(),
];

/** 未启动 when no measure is begun, 已完成 when all are done, 基本完成 when all are at least that, else 正在整改. */
export const suggestStatus = (measures: readonly Measure[], asOf: CalendarDate): IssueStatus | null => {
  const row = parentRow(measures.map(countedMeasure), asOf);
  return row.status === "已取消" || row.status === "" || row.status === null ? null : row.status;
};

const parentNode = (issues: readonly Issue[], asOf: CalendarDate, soonDays: number): Omit<ParentNode, "name"> => {
  const children = issues.map(countedIssue);
  const row = parentRow(children, asOf);
  const overdue = overdueDays(row, asOf) > 0;
  return {
    figures: countFigures(children, { asOf, soonDays }),
    class: classOf(row, asOf),
    partlyDone: isPartlyDone(children, asOf),
    overdue,
    soon: !overdue && isDueSoon(row, asOf, soonDays),
  };
};

/** The tree 方面 → 问题 → 具体问题 with its measures, in the order of 序号 (without one, of the sheet), and what follows for the parents. */
export const rollUp = (
  ledger: Ledger,
  asOf: CalendarDate,
  soonDays: number,
): { readonly aspects: readonly AspectNode[] } => {
  const measuresOf = measuresByIssue(ledger.measures);

  const issueNode = (issue: Issue): IssueNode => {
    const measures = inSeqOrder(measuresOf(issue));
    const counted = measures.filter(({ status }) => status !== "已取消");
    const row = countedIssue(issue);
    return {
      issue,
      measures,
      class: classOf(row, asOf),
      overdue: overdueDays(row, asOf) > 0,
      soon: isDueSoon(row, asOf, soonDays),
      measuresDone: counted.filter((measure) => isDoneAt(measure, asOf)).length,
      measuresCounted: counted.length,
      suggestedStatus: suggestStatus(measures, asOf),
    };
  };
  const problemNode = (issues: readonly Issue[]): ProblemNode => ({
    seq: issues[0]?.problemSeq ?? "",
    name: issues[0]?.problem ?? "",
    ...parentNode(issues, asOf, soonDays),
    issues: issues.map(issueNode),
  });
  const aspectNode = (issues: readonly Issue[]): AspectNode => ({
    name: issues[0]?.aspect ?? "",
    ...parentNode(issues, asOf, soonDays),
    problems: byProblem(issues).map(problemNode),
  });
  return { aspects: byAspect(inSeqOrder(ledger.issues)).map(aspectNode) };
};

/** A parent depends on the day: which children are open decides its deadline and its class. */
const parents = (groups: readonly (readonly Issue[])[], asOf: CalendarDate): readonly CountedRow[] =>
  groups.map((issues) => parentRow(issues.map(countedIssue), asOf));

type Counted = Pick<Ledger, "issues" | "settings">;

/** Without a day and without 截至日 every 已完成 counts, whatever its 完成日期. */
const dayOf = ({ settings }: Counted, asOf: CalendarDate | undefined): CalendarDate => asOf ?? settings.asOf ?? always;

/** 问题 as rows for `countFigures`, which has to get the same day. */
export const countedProblems = (ledger: Counted, asOf?: CalendarDate): readonly CountedRow[] =>
  parents(byProblem(inSeqOrder(ledger.issues)), dayOf(ledger, asOf));

/** 方面 as rows for `countFigures`, which has to get the same day. */
export const countedAspects = (ledger: Counted, asOf?: CalendarDate): readonly CountedRow[] =>
  parents(byAspect(inSeqOrder(ledger.issues)), dayOf(ledger, asOf));

/** How many 问题 are partly done: Hohhot's nine are seven done and two of these. */
export const partlyDoneProblems = (ledger: Pick<Ledger, "issues">, asOf: CalendarDate): number =>
  byProblem(ledger.issues).filter((issues) => isPartlyDone(issues.map(countedIssue), asOf)).length;
