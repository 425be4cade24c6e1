import { dateToSerial, type CalendarDate } from "../../ledger/calendarDate";
import type { LedgerChange, Refusal } from "../../ledger/change";
import { newId, rowHandle } from "../../ledger/ids";
import type { CellValue, Ledger, RowSource } from "../../ledger/model";
import { conflictsOf, editedFields, withEdit, type RowEdits } from "../edits/cellEdits";
import type { PendingEdits } from "../edits/keptInput";

/** Not a column: the words of a decision, which become the 内容 of its row in 办理记录. */
export const opinionKey = "opinion";

export interface PlannedUpdate {
  readonly changes: readonly LedgerChange[];
  /** Handle of the row each change belongs to, by index. */
  readonly handles: readonly string[];
}

export const pendingRow = (ledger: Ledger, handle: string): RowSource | undefined =>
  [...ledger.rows.measures, ...ledger.rows.issues].find((row) => rowHandle(row) === handle);

/** 已完成 asks for a day and proposes one; any other status takes a proposed day away again. */
export const withStatus = (
  edits: RowEdits,
  cells: RowSource["cells"],
  status: string,
  completion: CellValue,
): RowEdits => {
  const next = withEdit(edits, "status", cells["status"] ?? "", status);
  const stored = cells["completedOn"] ?? "";
  if (status === "已完成") return stored === "" ? withEdit(next, "completedOn", stored, completion) : next;
  return withEdit(next, "completedOn", stored, "");
};

/** The batch that 保存 writes. A decision on 销号 comes with its row of 办理记录. */
export const plannedUpdate = (
  pending: PendingEdits,
  ledger: Ledger,
  day: CalendarDate,
  random: () => number,
): PlannedUpdate => {
  const taken = new Set(ledger.rows.events.map((row) => String(row.cells["id"] ?? "")));
  const changes: LedgerChange[] = [];
  const handles: string[] = [];
  for (const [handle, edits] of Object.entries(pending)) {
    const row = pendingRow(ledger, handle);
    const { [opinionKey]: opinion, ...own } = edits;
    const fields = editedFields(own, row?.cells ?? {});
    if (Object.keys(fields).length === 0) continue;
    changes.push({ kind: row?.table === "issues" ? "editIssue" : "editMeasure", id: handle, fields });
    handles.push(handle);
    const decision = fields["closure"];
    if (row?.table !== "issues" || (decision !== "已销号" && decision !== "退回")) continue;
    const id = newId("event", random, taken);
    taken.add(id);
    changes.push({
      kind: "addEvent",
      id,
      fields: {
        relatedId: String(row.cells["id"] ?? ""),
        date: dateToSerial(day, ledger.date1904 === true),
        kind: decision === "已销号" ? "同意销号" : "退回",
        content: String(opinion?.value ?? ""),
      },
    });
    handles.push(handle);
  }
  return { changes, handles };
};

/** How many rows 保存 would write. */
export const countPending = (pending: PendingEdits): number =>
  Object.values(pending).filter((edits) => Object.keys(edits).some((key) => key !== opinionKey)).length;

/** Rows on which someone else's change waits for a choice. */
export const conflictedHandles = (pending: PendingEdits, ledger: Ledger): readonly string[] =>
  Object.entries(pending).flatMap(([handle, edits]) => {
    const row = pendingRow(ledger, handle);
    return row !== undefined && conflictsOf(edits, row.cells).length > 0 ? [handle] : [];
  });

/** Refusals by the row they belong to. */
export const refusalsByHandle = (
  refusals: readonly Refusal[],
  handles: readonly string[],
): ReadonlyMap<string, readonly Refusal[]> => {
  const map = new Map<string, readonly Refusal[]>();
  for (const refusal of refusals) {
    const handle = handles[refusal.change] ?? refusal.id;
    map.set(handle, [...(map.get(handle) ?? []), refusal]);
  }
  return map;
};
