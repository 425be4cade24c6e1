import { rowHandle } from "../../ledger/ids";
import type { Ledger } from "../../ledger/model";
import type { SelectedRows } from "../../workbook/operations";

/** Handles of the issues that the selection in the sheet touches, itself or by their measures. */
export const selectedIssues = (ledger: Ledger, selection: SelectedRows | null): ReadonlySet<string> => {
  if (selection === null) return new Set();
  const ids = new Set(selection.ids);
  if (selection.table === "issues") return ids;
  const parents = new Set(
    ledger.measures.filter(({ source }) => ids.has(rowHandle(source))).map(({ issueId }) => issueId),
  );
  return new Set(ledger.issues.filter(({ id }) => id !== "" && parents.has(id)).map(({ source }) => rowHandle(source)));
};
