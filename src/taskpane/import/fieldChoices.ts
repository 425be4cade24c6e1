import type { Field } from "../../adopt/headings";

/** The fields a column can be taken for, in the groups of the choice. */
export const fieldGroups = {
  issue: ["seq", "feedbackSource", "aspect", "problemSeq", "problem", "text", "measure", "goal", "type", "longTerm"],
  people: ["leader", "leadDept", "coDepts", "persons", "deadlineText", "due", "extendedTo", "extensionApproval"],
  progress: [
    "status",
    "completedOn",
    "currentProgress",
    "progress",
    "evidence",
    "gap",
    "closure",
    "closedOn",
    "updatedAt",
    "note",
  ],
  /** The tables of the ledger have no place for these: they come along as columns of the user's own. */
  other: ["id", "issueId", "unit", "cause", "spread", "effect", "rules", "money", "account", "urge"],
} as const satisfies Readonly<Record<string, readonly Field[]>>;

export type FieldGroup = keyof typeof fieldGroups;

export const fieldGroupKeys = Object.keys(fieldGroups) as FieldGroup[];

const known: ReadonlySet<string> = new Set(Object.values(fieldGroups).flat());

/** The value of a choice as a field; null for "" (a column of the user's own). */
export const fieldOf = (value: string): Field | null => (known.has(value) ? (value as Field) : null);
