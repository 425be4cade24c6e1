import type { RowAppend } from "../ledger/change";
import type { Ledger } from "../ledger/model";
import { idOf, idTables } from "./missingIds";

/** Values kept on this device, by key. */
export interface KeyedStore {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

interface AddedRow {
  readonly append: RowAppend;
  /** Excel serial of the moment of writing. */
  readonly at: number;
}

/**
 * How long an added row is looked for after it was written, in days. A co-author's append that lands on the same cells shows within
 * seconds of AutoSave; a row that stood for an hour and is gone later was deleted on purpose.
 */
const watched = 1 / 24;

const key = (workbook: string): string => `added:${workbook}`;

const isAddedRow = (value: unknown): value is AddedRow =>
  typeof value === "object" && value !== null && "append" in value && "at" in value && typeof value.at === "number";

const load = (store: KeyedStore, workbook: string): readonly AddedRow[] => {
  const value = store.get(key(workbook));
  return Array.isArray(value) ? value.filter(isAddedRow) : [];
};

const sameRow = (a: RowAppend, b: RowAppend): boolean => a.table === b.table && idOf(a.cells) === idOf(b.cells);

/** Remembers the rows this pane added to a workbook. */
export const rememberAdded = (
  store: KeyedStore,
  workbook: string,
  appends: readonly RowAppend[],
  now: number,
): void => {
  const watchedAppends = appends.filter(({ table, cells }) => idTables.includes(table) && idOf(cells) !== "");
  if (workbook === "" || watchedAppends.length === 0) return;
  const kept = load(store, workbook).filter(({ append }) => !watchedAppends.some((added) => sameRow(added, append)));
  store.set(key(workbook), [...kept, ...watchedAppends.map((append) => ({ append, at: now }))]);
};

/** Forgets rows: they were taken back on purpose, or the user does not want them again. */
export const forgetAdded = (
  store: KeyedStore,
  workbook: string,
  appends: readonly Pick<RowAppend, "table" | "cells">[],
): void => {
  const rows = load(store, workbook);
  const kept = rows.filter(({ append }) => !appends.some((gone) => sameRow({ ...gone, change: 0 }, append)));
  if (kept.length !== rows.length) store.set(key(workbook), kept);
};

/** Rows this pane added that are not in the ledger; those that have stood long enough are watched no more. */
export const lostRows = (store: KeyedStore, workbook: string, ledger: Ledger, now: number): readonly RowAppend[] => {
  if (workbook === "") return [];
  const rows = load(store, workbook);
  const isThere = ({ append }: AddedRow): boolean =>
    ledger.rows[append.table].some(({ cells }) => idOf(cells) === idOf(append.cells));
  const kept = rows.filter((row) => !(isThere(row) && now - row.at > watched));
  if (kept.length !== rows.length) store.set(key(workbook), kept);
  return kept.filter((row) => !isThere(row)).map(({ append }) => append);
};
