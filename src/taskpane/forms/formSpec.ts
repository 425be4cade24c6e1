import { columnOf } from "../../ledger/cellKind";
import type { CellValue, Ledger } from "../../ledger/model";
import { namesInUse } from "../../ledger/names";
import type { ColumnSchema } from "../../ledger/schema";
import type { FormKind } from "../edits/keptInput";

/** One field of a form. */
export interface FieldSpec {
  readonly column: ColumnSchema;
  readonly required: boolean;
  /** What the ledger already uses, given the form's other values. */
  readonly suggestions?: (values: FormValues) => readonly string[];
  /** Several values by 、 */
  readonly several?: boolean;
  readonly rows?: number;
}

export type FormValues = (column: string) => CellValue;

export interface FormSpec {
  readonly table: "issues" | "measures" | "events";
  readonly main: readonly FieldSpec[];
  readonly folded: readonly FieldSpec[];
}

const people = ["leader", "leadDept", "persons"] as const;

const mainFields: Readonly<Record<FormKind, readonly string[]>> = {
  addIssue: ["aspect", "problem", "text", "type", ...people, "deadlineText", "publicity"],
  editIssue: [
    "aspect",
    "problem",
    "text",
    "type",
    ...people,
    "deadlineText",
    "publicity",
    "status",
    "completedOn",
    "outcome",
  ],
  addMeasure: ["text", ...people, "deadlineText"],
  editMeasure: ["text", ...people, "deadlineText", "status", "completedOn", "currentProgress"],
  addEvent: ["kind", "date", "content"],
  editEvent: ["kind", "date", "content"],
};

const foldedFields: Readonly<Record<FormKind, readonly string[]>> = {
  addIssue: [
    "seq",
    "problemSeq",
    "feedbackSource",
    "longTerm",
    "goal",
    "coDepts",
    "due",
    "status",
    "completedOn",
    "outcome",
    "publicText",
    "note",
  ],
  editIssue: [
    "seq",
    "problemSeq",
    "feedbackSource",
    "longTerm",
    "goal",
    "coDepts",
    "due",
    "extendedTo",
    "extensionApproval",
    "evidence",
    "gap",
    "closure",
    "closedOn",
    "nextReview",
    "publicText",
    "publicOutcome",
    "note",
  ],
  addMeasure: ["seq", "origin", "coDepts", "due", "status", "completedOn", "progress", "sharedWith"],
  editMeasure: [
    "seq",
    "origin",
    "coDepts",
    "due",
    "extendedTo",
    "extensionApproval",
    "progress",
    "evidence",
    "gap",
    "sharedWith",
  ],
  addEvent: ["period", "party", "basis", "people", "money"],
  editEvent: ["period", "party", "basis", "people", "money"],
};

const requiredFields: Readonly<Record<FormKind, readonly string[]>> = {
  addIssue: ["aspect", "problem", "text", "type", ...people, "deadlineText"],
  editIssue: ["aspect", "problem", "text", "type", ...people, "deadlineText"],
  addMeasure: ["text"],
  editMeasure: ["text"],
  addEvent: ["kind", "date"],
  editEvent: ["kind", "date"],
};

export const tableOf = (kind: FormKind): FormSpec["table"] =>
  kind === "addIssue" || kind === "editIssue"
    ? "issues"
    : kind === "addMeasure" || kind === "editMeasure"
      ? "measures"
      : "events";

/** The fields of a form, with suggestions from the ledger. The order is that in which a person knows the answers. */
export const formSpec = (kind: FormKind, ledger: Ledger): FormSpec => {
  const names = namesInUse(ledger);
  const deadlines = [...new Set([...ledger.issues, ...ledger.measures].map((work) => work.deadlineText))].filter(
    (text) => text !== "",
  );
  const problems = (values: FormValues): readonly string[] => {
    const aspect = String(values("aspect")).trim();
    const same = new Set(ledger.issues.filter((issue) => issue.aspect === aspect).map((issue) => issue.problem));
    return [...same, ...names.problems.filter((problem) => !same.has(problem))];
  };
  const suggestions: Readonly<Record<string, FieldSpec["suggestions"]>> = {
    aspect: () => names.aspects,
    problem: problems,
    feedbackSource: () => names.sources,
    leader: () => names.leaders,
    leadDept: () => names.departments,
    coDepts: () => names.departments,
    persons: () => names.persons,
    deadlineText: () => deadlines,
    party: () => [...names.departments, ...names.leaders],
  };
  const table = tableOf(kind);
  const field = (key: string): readonly FieldSpec[] => {
    const column = columnOf(table, key);
    if (column === undefined) return [];
    const suggest = suggestions[key];
    return [
      {
        column,
        required: requiredFields[kind].includes(key),
        ...(suggest === undefined ? {} : { suggestions: suggest }),
        several: ["leader", "leadDept", "coDepts", "persons", "party"].includes(key),
        rows: key === "text" || key === "outcome" || key === "content" ? 3 : 2,
      },
    ];
  };
  return { table, main: mainFields[kind].flatMap(field), folded: foldedFields[kind].flatMap(field) };
};
