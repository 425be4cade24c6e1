import { textOf } from "./cell";
import type { Fields, NewRow } from "./change";
import type { Draft } from "./draft";
import type { CellValue } from "./model";
import { nextMeasureSeq, nextSeq } from "./order";
import { inheritFromIssue, settleWork } from "./workRules";

export const requiredOfIssue = [
  "aspect",
  "problem",
  "text",
  "type",
  "leader",
  "leadDept",
  "persons",
  "deadlineText",
] as const;
const requiredOfMeasure = ["issueId", "text", "leader", "leadDept", "persons", "deadlineText"] as const;
export const requiredOfEvent = ["date", "kind"] as const;
const requiredOfRule = ["name"] as const;

const preset = (cells: Map<string, CellValue>, key: string, value: string): void => {
  if (textOf(cells.get(key)) === "" && value !== "") cells.set(key, value);
};

export const addIssue = (
  draft: Draft,
  { id, fields, measures }: NewRow & { readonly measures: readonly NewRow[] },
): void => {
  const cells = draft.check("issues", id, fields, {});
  if (draft.asFound) {
    preset(cells, "publicity", "未定");
    draft.append("issues", id, cells, requiredOfIssue);
    for (const measure of measures) addMeasureRow(draft, measure, id, Object.fromEntries(cells));
    return;
  }
  const others = draft.cellsOf("issues");
  preset(cells, "seq", nextSeq(others.map(({ seq }) => textOf(seq))));
  preset(cells, "problemSeq", problemSeqOf(cells, others));
  preset(cells, "status", "未启动");
  preset(cells, "publicity", "未定");
  settleWork(draft, { table: "issues", id, before: {}, given: fields, after: cells });
  draft.append("issues", id, cells, requiredOfIssue);
  for (const measure of measures) addMeasureRow(draft, measure, id, Object.fromEntries(cells));
};

/** A 问题 is a distinct (方面, 问题序号, 问题): a known one keeps its number, a new one gets the next. */
const problemSeqOf = (cells: ReadonlyMap<string, CellValue>, others: readonly Fields[]): string => {
  const same = others.find((row) => ["aspect", "problem"].every((key) => textOf(row[key]) === textOf(cells.get(key))));
  return same === undefined ? nextSeq(others.map(({ problemSeq }) => textOf(problemSeq))) : textOf(same.problemSeq);
};

export const addMeasure = (draft: Draft, { issueId, ...measure }: NewRow & { readonly issueId: string }): void => {
  const added = draft.planning.appends.find(({ table, cells }) => table === "issues" && cells.id === issueId);
  if (added !== undefined) return addMeasureRow(draft, measure, issueId, added.cells);
  const issue = draft.find("issues", issueId);
  if (issue !== null) addMeasureRow(draft, measure, draft.idOf(issue, "issues"), issue.cells);
};

const addMeasureRow = (draft: Draft, { id, fields }: NewRow, issueId: string, issue: Fields): void => {
  const cells = draft.check("measures", id, fields, {});
  if (draft.asFound) {
    cells.set("issueId", issueId);
    draft.append("measures", id, cells, requiredOfMeasure);
    return;
  }
  const all = draft.cellsOf("measures");
  const seqsOf = (rows: readonly Fields[]): readonly string[] => rows.map(({ seq }) => textOf(seq));
  const siblings = all.filter((row) => textOf(row.issueId) === issueId);
  cells.set("issueId", issueId);
  preset(cells, "seq", nextMeasureSeq(textOf(issue.seq), seqsOf(siblings), seqsOf(all)));
  preset(cells, "status", "未启动");
  inheritFromIssue(cells, issue);
  settleWork(draft, { table: "measures", id, before: {}, given: Object.fromEntries(cells), after: cells });
  const { editor, now } = draft.planning.context;
  if (["currentProgress", "progress"].some((key) => textOf(cells.get(key)) !== "")) {
    cells.set("updatedAt", now);
    cells.set("updatedBy", editor);
  }
  draft.append("measures", id, cells, requiredOfMeasure);
};

export const addEvent = (draft: Draft, { id, fields }: NewRow): void => {
  const cells = draft.check("events", id, fields, {});
  draft.checkReference("events", id, "relatedId", cells, ["issues", "measures"]);
  draft.append("events", id, cells, requiredOfEvent);
};

export const addRule = (draft: Draft, { id, fields }: NewRow): void => {
  const cells = draft.check("rules", id, fields, {});
  draft.checkReference("rules", id, "issueIds", cells, ["issues"]);
  draft.append("rules", id, cells, requiredOfRule);
};
