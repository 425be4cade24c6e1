import { fromShownText, isBlank, shownText, textOf } from "./cell";
import { cellKind, headingOf } from "./cellKind";
import type { CellUpdate, ChangeContext, ChangePlan, Fields, Refusal, RefusalReason } from "./change";
import { addedField, fieldName, rowText, undoPrefix } from "./changeLog";
import type { ChangeRecord, Ledger, RowSource } from "./model";
import { splitNames } from "./names";
import { logId, nameColumn, namedTables, tableOfLogId } from "./rowName";
import { ledgerTables, type TableKey } from "./schema";
import { addedRowText, undoExtra } from "./undoExtra";

export interface RowRemoval {
  readonly table: TableKey;
  /** What 变更记录 calls the row: `logId`. */
  readonly id: string;
  readonly row: RowSource;
  /** The row as 变更记录 tells it. */
  readonly text: string;
}

export interface UndoPlan {
  /** Cells to set back, and the rows that log it. Empty when something is refused. */
  readonly plan: ChangePlan;
  /** Rows to delete because the command had added them. */
  readonly removals: readonly RowRemoval[];
  readonly refusals: readonly Refusal[];
}

/**
 * Takes back the last command of this editor: the rows of 变更记录 that share their time and editor. All or nothing, and only while every
 * cell still holds what the command wrote and every added row is as it was added. 编号 once given stay.
 *
 * An undo is itself logged, with 撤销： before each 字段. Undos cancel the latest command that is not cancelled yet, so a second undo goes one
 * further back. null: nothing left to take back.
 */
export const planUndo = (ledger: Ledger, context: ChangeContext): UndoPlan | null => {
  const command = lastCommand(ledger.changes, context.editor);
  if (command === null) return null;
  const steps = netSteps(command).map((step) => planStep(step, ledger));
  const removals = steps.flatMap(({ removal }) => (removal === undefined ? [] : [removal]));
  const refusals = [
    ...steps.flatMap(({ refusal }) => (refusal === undefined ? [] : [refusal])),
    ...stillReferredTo(ledger, removals),
  ];
  const none: ChangePlan = { updates: [], appends: [], log: [], refusals };
  if (refusals.length > 0) return { plan: none, removals: [], refusals };
  const updates = steps.flatMap(({ update }) => (update === undefined ? [] : [update]));
  return { plan: { ...none, updates, log: undoLog(updates, removals, context, ledger) }, removals, refusals };
};

const isUndo = ({ field }: ChangeRecord): boolean => field.startsWith(undoPrefix);

const lastCommand = (changes: readonly ChangeRecord[], editor: string): readonly ChangeRecord[] | null => {
  const byTime = new Map<number, ChangeRecord[]>();
  for (const change of changes) {
    if (change.time === 0 || change.editor !== editor.trim() || change.field === headingOf("issues", "id")) continue;
    byTime.set(change.time, [...(byTime.get(change.time) ?? []), change]);
  }
  let undone = 0;
  for (const [, command] of [...byTime].sort(([a], [b]) => b - a)) {
    if (command.some(isUndo)) undone += 1;
    else if (undone > 0) undone -= 1;
    else return command;
  }
  return null;
};

interface NetChange extends ChangeRecord {
  /** 原值 exactly as logged, its spaces and line breaks included. */
  readonly rawBefore: string;
}

/** A command may write a cell twice: what counts is the value before the first and after the last. */
const netSteps = (command: readonly ChangeRecord[]): readonly NetChange[] => {
  const net = new Map<string, NetChange>();
  for (const record of command) {
    const key = JSON.stringify([record.id, record.field]);
    const logged = record.source.cells.before ?? "";
    net.set(key, {
      ...record,
      rawBefore: net.get(key)?.rawBefore ?? (typeof logged === "string" ? logged : textOf(logged)),
    });
  }
  return [...net.values()];
};

interface Step {
  readonly update?: CellUpdate;
  readonly removal?: RowRemoval;
  readonly refusal?: Refusal;
}

const planStep = (record: NetChange, ledger: Ledger): Step => {
  const rows = namedTables.flatMap((table) =>
    ledger.rows[table].filter(({ cells }) => logId(table, cells) === record.id),
  );
  const [row] = rows;
  const table = row?.table ?? tableOfGone(record.id);
  const refuse = (column: string, reason: RefusalReason): Step => ({
    refusal: { change: 0, table, id: record.id, column, reason },
  });
  if (row === undefined) return refuse("", { kind: "rowGone" });
  if (rows.length > 1)
    return refuse(headingOf(table, nameColumn(table)), { kind: "doubledId", rows: rows.map((each) => each.row) });
  if (record.field === addedField) return planRemoval(record, row, ledger, refuse);

  const column = ledgerTables[table].columns.find(({ heading }) => heading === record.field)?.key;
  if (column === undefined) return planExtra(record, row, ledger, refuse);
  if (!(column in row.cells)) return refuse(record.field, { kind: "columnMissing" });
  const kind = cellKind(table, column, row.cells);
  const current = row.cells[column] ?? "";
  const found = shownText(current, kind, ledger.date1904);
  // the log's own text was trimmed when it was read
  if (found.trim() !== record.after)
    return refuse(record.field, { kind: "changedMeanwhile", seen: record.after, found });
  const after = fromShownText(record.rawBefore, kind, ledger.date1904);
  return { update: { table, row, column, before: current, after, change: 0 } };
};

const planExtra = (
  record: NetChange,
  row: RowSource,
  ledger: Ledger,
  refuse: (column: string, reason: RefusalReason) => Step,
): Step => {
  const logged = { field: record.field, before: record.rawBefore, after: record.after };
  const extra = undoExtra(row, logged, ledger);
  if (extra === null) return refuse(record.field, { kind: "unknownColumn" });
  const { column, current, found, after } = extra;
  return found.trim() === record.after
    ? { update: { table: row.table, row, column, before: current, after, change: 0 } }
    : refuse(record.field, { kind: "changedMeanwhile", seen: record.after, found });
};

const planRemoval = (
  record: ChangeRecord,
  row: RowSource,
  ledger: Ledger,
  refuse: (column: string, reason: RefusalReason) => Step,
): Step => {
  const found = addedRowText(row, record.after, ledger.date1904 === true);
  if (found.trim() === record.after) return { removal: { table: row.table, id: record.id, row, text: found } };
  // what the log of the row does not hold was entered since, or is a formula of the user's own
  const ours = rowText(row.table, row.cells, ledger.date1904);
  if (ours.trim() !== record.after) return refuse("", { kind: "changedMeanwhile", seen: record.after, found });
  const own = Object.entries(row.extra).find(([, value]) => !isBlank(value));
  return refuse(own?.[0] ?? "", { kind: "changedMeanwhile", seen: "", found: textOf(own?.[1]) });
};

const tableOfGone = (id: string): TableKey => tableOfLogId(id) ?? (id.startsWith("C-") ? "measures" : "issues");

/** An added row that others refer to by now stays. */
const stillReferredTo = (ledger: Ledger, removals: readonly RowRemoval[]): readonly Refusal[] => {
  const going = new Set(removals.map(({ row }) => row));
  const staying = (rows: readonly { readonly source: RowSource }[]): number =>
    rows.filter(({ source }) => !going.has(source)).length;
  return removals.flatMap(({ table, id }): readonly Refusal[] => {
    if (table !== "issues" && table !== "measures") return [];
    const count =
      staying(ledger.measures.filter(({ issueId }) => issueId === id)) +
      staying(ledger.events.filter(({ relatedId }) => relatedId === id)) +
      staying(ledger.rules.filter(({ issueIds }) => issueIds.includes(id))) +
      staying(ledger.measures.filter(({ sharedWith }) => splitNames(sharedWith).includes(id)));
    return count === 0 ? [] : [{ change: 0, table, id, column: "", reason: { kind: "referredTo", count } }];
  });
};

const undoLog = (
  updates: readonly CellUpdate[],
  removals: readonly RowRemoval[],
  { editor, now }: ChangeContext,
  { date1904 }: Ledger,
): readonly Fields[] => [
  ...updates.map(({ table, row, column, before, after }): Fields => {
    const kind = cellKind(table, column, row.cells);
    return {
      time: now,
      editor,
      id: logId(table, row.cells),
      field: undoPrefix + fieldName(table, column),
      before: shownText(before, kind, date1904),
      after: shownText(after, kind, date1904),
    };
  }),
  ...removals.map(({ id, text }): Fields => ({
    time: now,
    editor,
    id,
    field: undoPrefix + addedField,
    before: text,
    after: "",
  })),
];
