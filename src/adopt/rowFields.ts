import type { Field } from "./headings";

/** Of a row that goes on with the one above: what each row says for itself, whatever stands above it. */
export const ofEachRow = [
  "status",
  "completedOn",
  "seq",
  "progress",
  "currentProgress",
  "evidence",
  "gap",
  "updatedAt",
] as const satisfies readonly Field[];

/** Fields of an item that its measures have no column for. */
export const ofIssueOnly = [
  "type",
  "longTerm",
  "goal",
  "closure",
  "closedOn",
  "note",
  "feedbackSource",
] as const satisfies readonly Field[];
