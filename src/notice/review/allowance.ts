import type { FindingPlace, LedgerChange } from "../../ledger/change";
import type { ReviewFinding } from "./finding";
import { ruleName } from "./reviewNotice";

const placeOf = ({ rule, text, place, issueId }: ReviewFinding): FindingPlace => ({
  rule: ruleName(rule),
  text,
  place,
  placeKind: issueId === undefined ? "part" : "issue",
});

/** 放行: the change that lets a finding stand, wherever the same stands in its item. For `LedgerOperations.apply`. */
export const allowing = (finding: ReviewFinding, reason: string): LedgerChange => ({
  kind: "allowFinding",
  ...placeOf(finding),
  reason: reason.trim(),
});

/** 撤回放行: the change that takes it back. */
export const withdrawing = (finding: ReviewFinding): LedgerChange => ({
  kind: "withdrawAllowance",
  ...placeOf(finding),
});
