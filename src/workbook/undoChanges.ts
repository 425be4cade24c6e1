import { planUndo, type RowRemoval } from "../ledger/planUndo";
import type { TableKey } from "../ledger/schema";
import { changeContext, ledgerOf, type ApplyContext } from "./applyChanges";
import { confirmCopies } from "./copiedTables";
import { obstaclesTo } from "./obstacles";
import type { UndoOutcome } from "./operations";
import { readTables } from "./readTables";
import { writePlan, type RemovedRows } from "./writePlan";

export interface Undone {
  readonly outcome: UndoOutcome;
  readonly workbookId: string;
  readonly removals: readonly RowRemoval[];
}

/** Blank rows wanted below 变更记录: the size of the command is known only after the read. */
const roomForLog = 500;

const rowsOf = (removals: readonly RowRemoval[]): RemovedRows => {
  const rows: Partial<Record<TableKey, number[]>> = {};
  for (const { table, row } of removals) (rows[table] ??= []).push(row.row);
  return rows;
};

/** Takes the editor's last command back: cells get their 原值, added rows are deleted. Two syncs; all or nothing. */
export const undoChanges = async (context: Excel.RequestContext, apply: ApplyContext): Promise<Undone> => {
  const read = await readTables(context, { changes: roomForLog });
  const fresh = ledgerOf(read, apply.today);
  const { workbookId } = read;
  const undo = planUndo(fresh, changeContext(apply, fresh.date1904));
  if (undo === null) return { outcome: { kind: "nothing" }, workbookId, removals: [] };
  if (undo.refusals.length > 0) {
    return { outcome: { kind: "refused", refusals: undo.refusals, obstacles: [] }, workbookId, removals: [] };
  }
  const { plan, removals } = undo;
  const copies = await confirmCopies(context, read);
  const removedFrom = removals.map(({ table }) => ({ table, cells: {}, change: 0 }));
  const obstacles = obstaclesTo(
    { updates: plan.updates, appends: removedFrom, log: plan.log },
    read,
    copies,
    apply.ownIds,
  ).filter(({ kind, table }) => kind !== "occupiedBelow" || table === "变更记录");
  if (obstacles.length > 0) return { outcome: { kind: "refused", refusals: [], obstacles }, workbookId, removals: [] };
  const { tables } = await writePlan(
    context,
    read,
    { updates: plan.updates, appends: [], log: plan.log, removals: rowsOf(removals) },
    apply.limit,
  );
  const ledger = ledgerOf({ tables, date1904: read.date1904 }, apply.today);
  return {
    outcome: { kind: "undone", fields: plan.updates.length, rows: removals.length, ledger },
    workbookId,
    removals,
  };
};
