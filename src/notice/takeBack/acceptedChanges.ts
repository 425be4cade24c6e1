import type { Fields, LedgerChange } from "../../ledger/change";
import type { Ledger } from "../../ledger/model";
import type { TextDifference } from "./takenBack";

type SlotChange = Extract<LedgerChange, { kind: "setSlot" }>;

/** What writing these differences comes to: one change for each issue, each 方面 or 问题 and each row of 通报设置. */
export const acceptedChanges = (
  differences: readonly TextDifference[],
  { slots }: Pick<Ledger, "slots">,
): readonly LedgerChange[] => {
  const issues = new Map<string, Fields>();
  const rows = new Map<string, SlotChange>();
  const wordings: LedgerChange[] = [];
  for (const { source, content } of differences) {
    if (source.kind === "wording") {
      const { level, original, column } = source;
      wordings.push({ kind: "setWording", level, original, [column]: content });
    } else if (source.kind === "slot") {
      const { item, seq, column } = source;
      const key = JSON.stringify([item, seq]);
      const row = slots.find((slot) => slot.item === item && slot.seq === seq);
      const known: SlotChange = rows.get(key) ?? {
        kind: "setSlot",
        item,
        seq,
        title: row?.title ?? "",
        content: row?.content ?? "",
      };
      rows.set(key, { ...known, [column]: content });
    } else {
      const field = source.kind === "outcome" ? source.column : "publicText";
      issues.set(source.issueId, { ...issues.get(source.issueId), [field]: content });
    }
  }
  return [
    ...[...issues].map(([id, fields]): LedgerChange => ({ kind: "editIssue", id, fields, asFound: true })),
    ...wordings,
    ...rows.values(),
  ];
};
