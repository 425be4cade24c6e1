import { rowHandle } from "../../ledger/ids";
import type { CellValue, Ledger, RowSource } from "../../ledger/model";
import type { PanePreferences } from "../environment";
import type { RowEdits } from "./cellEdits";

/** A form whose input was not saved yet. */
export interface FormDraft {
  /** Id of the row: the one edited, or the one it will get. */
  readonly id: string;
  readonly kind: FormKind;
  /** Issue of a new measure, issue or measure of a new event; "" for none. */
  readonly parentId: string;
  readonly edits: RowEdits;
  readonly measures: readonly MeasureDraft[];
  /** ISO timestamp, for showing. */
  readonly savedAt: string;
}

export type FormKind = "addIssue" | "editIssue" | "addMeasure" | "editMeasure" | "addEvent" | "editEvent";

/** A measure typed together with its new issue. */
export interface MeasureDraft {
  readonly id: string;
  /** Leader, department, person and deadline are those of the issue. */
  readonly sameAsIssue: boolean;
  readonly fields: Readonly<Record<string, CellValue>>;
}

/** Changes of 本期更新 that are not saved yet, by id of the measure or issue. */
export type PendingEdits = Readonly<Record<string, RowEdits>>;

interface Kept {
  /** Ids of issues of the ledger it was typed for: another workbook must not be offered it. */
  readonly ledgerIds: readonly string[];
  readonly drafts: readonly FormDraft[];
  readonly pending: PendingEdits;
  /** Changes of 台账设置 and 通报设置, by the keys of the page 设置. */
  readonly settings: PendingEdits;
}

export type KeptContent = Pick<Kept, "drafts" | "pending" | "settings">;

const keptKey = "keptInput";
const identityIds = 30;
const most = 10;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isCell = (value: unknown): value is CellValue => ["string", "number", "boolean"].includes(typeof value);
const isEdits = (value: unknown): value is RowEdits =>
  isRecord(value) &&
  Object.values(value).every((edit) => isRecord(edit) && isCell(edit["seen"]) && isCell(edit["value"]));
const isMeasure = (value: unknown): value is MeasureDraft =>
  isRecord(value) &&
  typeof value["id"] === "string" &&
  typeof value["sameAsIssue"] === "boolean" &&
  isRecord(value["fields"]) &&
  Object.values(value["fields"]).every(isCell);
const isDraft = (value: unknown): value is FormDraft =>
  isRecord(value) &&
  ["id", "kind", "parentId", "savedAt"].every((key) => typeof value[key] === "string") &&
  isEdits(value["edits"]) &&
  Array.isArray(value["measures"]) &&
  value["measures"].every(isMeasure);

const readAll = (preferences: PanePreferences): readonly Kept[] => {
  try {
    const parsed: unknown = JSON.parse(preferences.get(keptKey) || "[]");
    if (!Array.isArray(parsed)) return [];
    return parsed.filter(
      (kept): kept is Kept =>
        isRecord(kept) &&
        Array.isArray(kept["ledgerIds"]) &&
        Array.isArray(kept["drafts"]) &&
        kept["drafts"].every(isDraft) &&
        [kept["pending"], kept["settings"]].every((edits) => isRecord(edits) && Object.values(edits).every(isEdits)),
    );
  } catch {
    return [];
  }
};

const identityOf = (ledger: Ledger): readonly string[] => ledger.issues.slice(0, identityIds).map((issue) => issue.id);

const belongsTo = (ledger: Ledger) => {
  const ids = new Set(ledger.issues.map((issue) => issue.id));
  return (kept: Kept): boolean =>
    kept.ledgerIds.length === 0 ? ids.size === 0 : kept.ledgerIds.some((id) => ids.has(id));
};

/** What was typed for this ledger and not saved, from earlier openings of the pane. */
export const readKept = (preferences: PanePreferences, ledger: Ledger): KeptContent =>
  readAll(preferences).find(belongsTo(ledger)) ?? { drafts: [], pending: {}, settings: {} };

/** Replaces what is kept for this ledger; what belongs to other workbooks stays. */
export const writeKept = (
  preferences: PanePreferences,
  ledger: Ledger,
  { drafts, pending, settings }: KeptContent,
): void => {
  const mine = belongsTo(ledger);
  const others = readAll(preferences).filter((entry) => !mine(entry));
  const empty = drafts.length === 0 && [pending, settings].every((edits) => Object.keys(edits).length === 0);
  const all = empty ? others : [{ ledgerIds: identityOf(ledger), drafts, pending, settings }, ...others];
  preferences.set(keptKey, all.length === 0 ? "" : JSON.stringify(all.slice(0, most)));
};

const isWithoutId = (row: RowSource): boolean => String(row.cells["id"] ?? "").trim() === "";

const workRows = (ledger: Ledger): readonly RowSource[] => [...ledger.rows.measures, ...ledger.rows.issues];

/** Handles of rows that have no 编号 hold only until the next read; what is kept under them must not outlive it. */
export const withLastingKeys = (pending: PendingEdits, ledger: Ledger): PendingEdits => {
  const passing = new Set(workRows(ledger).filter(isWithoutId).map(rowHandle));
  return Object.fromEntries(Object.entries(pending).filter(([handle]) => !passing.has(handle)));
};

/** Edits of rows without 编号 follow their row through a read: it may have moved, or been given its 编号 by a write. */
export const followRows = (pending: PendingEdits, before: Ledger, after: Ledger): PendingEdits => {
  const moved = workRows(before).filter((row) => isWithoutId(row) && rowHandle(row) in pending);
  if (moved.length === 0) return pending;
  const same = (a: RowSource, b: RowSource): boolean =>
    a.table === b.table &&
    ["text", "issueId", "seq"].every((column) => (a.cells[column] ?? "") === (b.cells[column] ?? ""));
  const handles = new Map(
    moved.flatMap((row) => {
      const alike = workRows(after).filter((other) => same(row, other));
      const found = alike.find((other) => other.row === row.row) ?? (alike.length === 1 ? alike[0] : undefined);
      return found === undefined ? [] : [[rowHandle(row), rowHandle(found)] as const];
    }),
  );
  return Object.fromEntries(Object.entries(pending).map(([handle, edits]) => [handles.get(handle) ?? handle, edits]));
};
