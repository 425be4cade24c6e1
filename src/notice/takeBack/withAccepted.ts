import { rowHandle } from "../../ledger/ids";
import type { Issue, Ledger, Slot, Wording } from "../../ledger/model";
import { noRow, type TextSource } from "./sources";
import type { TextDifference } from "./takenBack";

const withIssueText = (issue: Issue, { source, content }: TextDifference): Issue =>
  source.kind === "outcome" ? { ...issue, [source.column]: content } : { ...issue, publicText: content };

const withWording = (
  wordings: readonly Wording[],
  { level, original, column }: Extract<TextSource, { kind: "wording" }>,
  content: string,
): readonly Wording[] => {
  const isIt = (row: Wording): boolean => row.level === level && row.original === original;
  return wordings.some(isIt)
    ? wordings.map((row) => (isIt(row) ? { ...row, [column]: content } : row))
    : [...wordings, { source: noRow, level, original, shortTitle: "", publicText: "", [column]: content }];
};

const withSlot = (
  slots: readonly Slot[],
  { item, seq, column }: Extract<TextSource, { kind: "slot" }>,
  content: string,
): readonly Slot[] => {
  const isIt = (row: Slot): boolean => row.item === item && row.seq === seq;
  return slots.some(isIt)
    ? slots.map((row) => (isIt(row) ? { ...row, [column]: content } : row))
    : [...slots, { source: noRow, item, seq, title: "", content: "", [column]: content }];
};

/** The ledger as it will be read when these differences are written: the texts only, not the rows of the sheet. */
export const withAccepted = (ledger: Ledger, differences: readonly TextDifference[]): Ledger => {
  const ofIssue = new Map<string, TextDifference[]>();
  let { wordings, slots } = ledger;
  for (const difference of differences) {
    const { source, content } = difference;
    if (source.kind === "wording") wordings = withWording(wordings, source, content);
    else if (source.kind === "slot") slots = withSlot(slots, source, content);
    else ofIssue.set(source.issueId, [...(ofIssue.get(source.issueId) ?? []), difference]);
  }
  const issues = ledger.issues.map((issue) =>
    (ofIssue.get(rowHandle(issue.source)) ?? []).reduce(withIssueText, issue),
  );
  return { ...ledger, issues, wordings, slots };
};
