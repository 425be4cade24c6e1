import type { CellValue } from "../ledger/model";
import { columnPlaces, isEmptyRow } from "./columns";
import type { TableState } from "./readTables";

/**
 * Rows right below a table that an append of ours left there when Excel failed before the table had grown. Rows of the ledger were not
 * accepted, so they are written over; rows of 变更记录 tell what did arrive, so the table takes them in.
 */

const cell = (state: TableState, row: readonly CellValue[], column: string): CellValue => {
  const place = columnPlaces(state.key, state.headings).get(column);
  return (place === undefined ? undefined : row[place]) ?? "";
};

/** Rows of 变更记录 that stand below the table: each has a time, an 编号 and a 字段. */
export const strandedLogRows = (state: TableState): number => {
  if (state.key !== "changes") return 0;
  const isLog = (row: readonly CellValue[]): boolean =>
    typeof cell(state, row, "time") === "number" && cell(state, row, "id") !== "" && cell(state, row, "field") !== "";
  const end = state.below.findIndex((row) => !isLog(row));
  return end < 0 ? state.below.length : end;
};

/** Index of the first row below the table that holds something of somebody else's, -1 when there is none. */
export const occupiedRow = (state: TableState, ownIds: ReadonlySet<string>): number => {
  const stranded = strandedLogRows(state);
  return state.below.findIndex(
    (row, index) => index >= stranded && !isEmptyRow(row) && !ownIds.has(String(cell(state, row, "id")).trim()),
  );
};
