import type { ChangePlan } from "../ledger/change";
import { figureColumns } from "../ledger/figureColumns";
import { ledgerTables, type TableKey } from "../ledger/schema";
import { headingCount } from "./columns";
import { occupiedRow } from "./leftovers";
import type { Obstacle } from "./operations";
import { columnsAddress } from "./sheetLayout";
import { tableKeys, type TablesRead, type TableState } from "./readTables";

const isWritten = (value: unknown): boolean => value !== "" && value !== null;

/** Address of the first row below the table that holds something of somebody else's, in the table's columns; null when there is none. */
const occupied = (state: TableState, ownIds: ReadonlySet<string>): string | null => {
  const index = occupiedRow(state, ownIds);
  if (index < 0) return null;
  const row = state.headingRow + 2 + state.rowCount + index;
  const [first, last] = columnsAddress(state.firstColumn, state.firstColumn + state.headings.length - 1).split(":");
  return `${state.sheet}!${first}${row}:${last}${row}`;
};

/** What stands in the way of writing into one table, whatever is to be written. */
const ofTable = (state: TableState): readonly Obstacle[] => {
  const table = ledgerTables[state.key].name;
  const found: Obstacle[] = [];
  if (state.filtered) found.push({ kind: "filtered", table });
  if (state.protected) found.push({ kind: "protected", table });
  if (state.showTotals) found.push({ kind: "totalsRow", table });
  return found;
};

const ofColumns = (state: TableState, keys: readonly string[]): readonly Obstacle[] => {
  const { name: table, columns } = ledgerTables[state.key];
  return columns
    .filter((column) => keys.includes(column.key))
    .flatMap(({ heading }): readonly Obstacle[] => {
      const found = headingCount(state.headings, heading);
      if (found === 0) return [{ kind: "columnMissing", table, column: heading }];
      return found > 1 ? [{ kind: "columnDoubled", table, column: heading }] : [];
    });
};

/** Everything worth showing before a write is tried. */
export const allObstacles = (
  read: TablesRead,
  copies: TablesRead["suspects"],
  ownIds: ReadonlySet<string>,
): readonly Obstacle[] =>
  tableKeys.flatMap((key): readonly Obstacle[] => {
    const { name: table, columns, initial } = ledgerTables[key];
    const state = read.states[key];
    if (!state) return initial ? [{ kind: "tableMissing", table }] : [];
    const address = state.showTotals ? null : occupied(state, ownIds);
    return [
      ...ofTable(state),
      ...ofColumns(
        state,
        columns.map((column) => column.key),
      ),
      ...copiesOf(key, copies),
      ...(address === null ? [] : [{ kind: "occupiedBelow", table, address } as const]),
    ];
  });

/**
 * Columns that the figures and texts of a notice are made of, by key. Without one of them its numbers would be wrong: an issue without 状态 is
 * not begun, one without 公开 must not be published.
 */
const columnsOfNotice: Partial<Readonly<Record<TableKey, readonly string[]>>> = {
  issues: [
    ...figureColumns.issues,
    "seq",
    "aspect",
    "problemSeq",
    "problem",
    "text",
    "outcome",
    "publicity",
    "publicText",
    "publicOutcome",
  ],
  measures: [...figureColumns.measures, "issueId", "seq", "text", "progress"],
  events: ["kind", "people", "money"],
  rules: ["name", "kind"],
};

/** What keeps a notice from being right: tables and columns that are missing or doubled. */
export const obstaclesToNotice = (read: TablesRead): readonly Obstacle[] =>
  tableKeys.flatMap((key): readonly Obstacle[] => {
    const keys = columnsOfNotice[key];
    if (!keys) return [];
    const state = read.states[key];
    return state ? ofColumns(state, keys) : [{ kind: "tableMissing", table: ledgerTables[key].name }];
  });

const copiesOf = (key: TableKey, copies: TablesRead["suspects"]): readonly Obstacle[] => {
  const found = copies[key] ?? [];
  return found.length === 0 ? [] : [{ kind: "tableCopied", table: ledgerTables[key].name, copies: found }];
};

/** Columns of each table that a plan writes into, by key. */
const writtenColumns = (
  plan: Pick<ChangePlan, "updates" | "appends" | "log">,
): Partial<Record<TableKey, readonly string[]>> => {
  const columns: Partial<Record<TableKey, Set<string>>> = {};
  const add = (table: TableKey, keys: readonly string[]): void => {
    const known = (columns[table] ??= new Set());
    keys.forEach((key) => known.add(key));
  };
  plan.updates.forEach(({ table, column }) => add(table, [column]));
  plan.appends.forEach(({ table, cells }) =>
    add(
      table,
      Object.keys(cells).filter((key) => isWritten(cells[key])),
    ),
  );
  plan.log.forEach((cells) => add("changes", Object.keys(cells)));
  return Object.fromEntries(Object.entries(columns).map(([table, keys]) => [table, [...keys]]));
};

/**
 * What stands in the way of one plan: only the tables and columns that it writes, and only the rows below that it needs. `ownIds` are those of
 * rows that this pane tried to append: what a failure left of them is in nobody's way.
 */
export const obstaclesTo = (
  plan: Pick<ChangePlan, "updates" | "appends" | "log">,
  read: TablesRead,
  copies: TablesRead["suspects"],
  ownIds: ReadonlySet<string>,
): readonly Obstacle[] => {
  const columns = writtenColumns(plan);
  const appended = new Set([
    ...plan.appends.map(({ table }) => table),
    ...(plan.log.length > 0 ? (["changes"] as const) : []),
  ]);
  return tableKeys.flatMap((key): readonly Obstacle[] => {
    const keys = columns[key];
    if (!keys) return [];
    const table = ledgerTables[key].name;
    const state = read.states[key];
    if (!state) return ledgerTables[key].initial ? [{ kind: "tableMissing", table }] : [];
    const address = appended.has(key) && !state.showTotals ? occupied(state, ownIds) : null;
    return [
      ...ofTable(state),
      ...ofColumns(state, keys),
      ...copiesOf(key, copies),
      ...(address === null ? [] : [{ kind: "occupiedBelow", table, address } as const]),
    ];
  });
};
