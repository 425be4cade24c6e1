import type { CalendarDate } from "../../ledger/calendarDate";
import { rowHandle } from "../../ledger/ids";
import { lightOfIssue, lightOfMeasure, type Light } from "../../ledger/light";
import type { Ledger } from "../../ledger/model";
import { splitNames } from "../../ledger/names";
import { rollUp, type AspectNode, type IssueNode, type ProblemNode } from "../../ledger/rollUp";
import type { SelectedRows } from "../../workbook/operations";
import { measureLabel } from "./measureLabel";

/** What the user looks for on the page 问题; kept while another page is open. */
export interface IssuesView {
  readonly search: string;
  /** "" for all, `blankStatus` for none. */
  readonly status: string;
  readonly department: string;
  readonly light: Light["kind"] | "";
  /** Keys of nodes whose state differs from the usual: 方面 and 问题 stand open, issues closed. */
  readonly toggled: ReadonlySet<string>;
  /** Handle of the issue that is open, "" for the tree. */
  readonly opened: string;
}

export const blankStatus = "-";

export const initialIssuesView: IssuesView = {
  search: "",
  status: "",
  department: "",
  light: "",
  toggled: new Set(),
  opened: "",
};

/** One visible line of the tree. */
export interface TreeRow {
  readonly key: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly label: string;
  readonly text: string;
  /** undefined: nothing below. */
  readonly expanded?: boolean;
  readonly light: Light;
  readonly status: string;
  /** Done and total of what is below; null for a measure. */
  readonly children: { readonly done: number; readonly total: number } | null;
  /** The row of the sheet; null for 方面 and 问题, which have none. */
  readonly item: {
    readonly table: "issues" | "measures";
    readonly handle: string;
    readonly issueHandle: string;
  } | null;
  /** Place among siblings, 1-based, and their number. */
  readonly position: number;
  readonly size: number;
}

export interface IssueTree {
  readonly rows: readonly TreeRow[];
  readonly shown: number;
  readonly total: number;
}

const noLight: Light = { kind: "none", days: 0 };

const matches = (node: IssueNode, view: IssuesView, light: Light, selected: ReadonlySet<string> | null): boolean => {
  const { issue, measures } = node;
  if (
    selected !== null &&
    !selected.has(rowHandle(issue.source)) &&
    !measures.some((measure) => selected.has(rowHandle(measure.source)))
  )
    return false;
  if (view.status !== "" && (view.status === blankStatus ? issue.status !== "" : issue.status !== view.status))
    return false;
  if (view.light !== "" && light.kind !== view.light) return false;
  if (
    view.department !== "" &&
    ![issue, ...measures].some(({ leadDept }) => splitNames(leadDept).includes(view.department))
  )
    return false;
  const wanted = view.search
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (wanted.length === 0) return true;
  const text = [
    issue.seq,
    issue.id,
    issue.aspect,
    issue.problem,
    issue.text,
    ...[issue, ...measures].flatMap((work) => [work.leader, work.leadDept, work.coDepts, work.persons]),
    ...measures.map((measure) => measure.text),
  ]
    .join("\n")
    .toLowerCase();
  return wanted.every((word) => text.includes(word));
};

/** The tree 方面 > 问题 > 具体问题 > 措施 as the lines that are to be seen. */
export const issueTree = (
  ledger: Ledger,
  asOf: CalendarDate,
  view: IssuesView,
  selection: SelectedRows | null,
): IssueTree => {
  const { settings } = ledger;
  const selected = selection === null ? null : new Set(selection.ids);
  const rows: TreeRow[] = [];
  let shown = 0;
  const isOpen = (key: string, usual: boolean): boolean => (view.toggled.has(key) ? !usual : usual);

  const kept = (problem: ProblemNode) =>
    problem.issues.flatMap((node) => {
      const light = lightOfIssue(node.issue, node.measures, asOf, settings);
      return matches(node, view, light, selected) ? [{ node, light }] : [];
    });
  const progressOf = (issues: readonly { readonly node: IssueNode }[]) => {
    const counted = issues.filter(({ node }) => node.class !== null);
    return { done: counted.filter(({ node }) => node.class === "done").length, total: counted.length };
  };

  const pushIssue = (node: IssueNode, light: Light, position: number, size: number): void => {
    const { issue, measures } = node;
    const handle = rowHandle(issue.source);
    const key = `i/${issue.source.row}`;
    const open = measures.length > 0 && isOpen(key, false);
    rows.push({
      key,
      level: 3,
      label: issue.seq,
      text: issue.text,
      ...(measures.length > 0 ? { expanded: open } : {}),
      light,
      status: issue.status === null ? String(issue.source.cells["status"] ?? "") : issue.status,
      children: node.measuresCounted > 0 ? { done: node.measuresDone, total: node.measuresCounted } : null,
      item: { table: "issues", handle, issueHandle: handle },
      position,
      size,
    });
    if (!open) return;
    measures.forEach((measure, index) =>
      rows.push({
        key: `m/${measure.source.row}`,
        level: 4,
        label: measureLabel(measure, issue),
        text: measure.text,
        light: lightOfMeasure(measure, asOf, settings),
        status: measure.status === null ? String(measure.source.cells["status"] ?? "") : measure.status,
        children: null,
        item: { table: "measures", handle: rowHandle(measure.source), issueHandle: handle },
        position: index + 1,
        size: measures.length,
      }),
    );
  };

  const branch = (
    key: string,
    level: 1 | 2,
    node: AspectNode | ProblemNode,
    label: string,
    inside: readonly { readonly node: IssueNode }[],
    position: number,
    size: number,
  ): boolean => {
    const open = isOpen(key, true);
    rows.push({
      key,
      level,
      label,
      text: node.name,
      expanded: open,
      light: noLight,
      status: "",
      children: progressOf(inside),
      item: null,
      position,
      size,
    });
    return open;
  };

  const aspects = rollUp(ledger, asOf, settings.soonDays)
    .aspects.map((aspect) => ({
      aspect,
      problems: aspect.problems
        .map((problem) => ({ problem, issues: kept(problem) }))
        .filter(({ issues }) => issues.length > 0),
    }))
    .filter(({ problems }) => problems.length > 0);
  aspects.forEach(({ aspect, problems }, a) => {
    const inside = problems.flatMap(({ issues }) => issues);
    shown += inside.length;
    const aspectKey = `a/${aspect.name}`;
    if (!branch(aspectKey, 1, aspect, "", inside, a + 1, aspects.length)) return;
    problems.forEach(({ problem, issues }, p) => {
      const key = `${aspectKey}/${problem.seq}/${problem.name}`;
      if (!branch(key, 2, problem, problem.seq, issues, p + 1, problems.length)) return;
      issues.forEach(({ node, light }, i) => pushIssue(node, light, i + 1, issues.length));
    });
  });
  return { rows, shown, total: ledger.issues.length };
};
