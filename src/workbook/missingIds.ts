import type { CellUpdate } from "../ledger/change";
import { newId, type IdKind } from "../ledger/ids";
import type { Ledger } from "../ledger/model";
import type { TableKey } from "../ledger/schema";

const idKinds: Partial<Readonly<Record<TableKey, IdKind>>> = {
  issues: "issue",
  measures: "measure",
  events: "event",
  rules: "rule",
};

/** Tables whose rows have a 编号 of their own. */
export const idTables: readonly TableKey[] = ["issues", "measures", "events", "rules"];

/** How many rows typed by hand get their 编号 in one write; more wait for the next. */
export const idsPerWrite = 50;

export const idOf = (cells: Readonly<Record<string, unknown>>): string => String(cells["id"] ?? "").trim();

/**
 * 编号 for rows that were typed or copied by hand without one, in the tables given. They belong to no change of the user's, so `change`
 * is -1. Rows that the plan itself gives a 编号 are left to it.
 */
export const missingIds = (
  ledger: Ledger,
  tables: readonly TableKey[],
  planned: readonly CellUpdate[],
  random: () => number,
  alsoTaken: readonly string[],
): readonly CellUpdate[] => {
  const taken = new Set([
    ...idTables.flatMap((table) => ledger.rows[table].map(({ cells }) => idOf(cells))),
    ...alsoTaken,
  ]);
  taken.delete("");
  const isPlanned = (table: TableKey, row: number): boolean =>
    planned.some((update) => update.table === table && update.row.row === row && update.column === "id");
  return tables
    .flatMap((table) => {
      const kind = idKinds[table];
      if (kind === undefined) return [];
      return ledger.rows[table].flatMap((row): readonly CellUpdate[] => {
        if (!("id" in row.cells) || idOf(row.cells) !== "" || isPlanned(table, row.row)) return [];
        const id = newId(kind, random, taken);
        taken.add(id);
        return [{ table, row, column: "id", before: row.cells["id"] ?? "", after: id, change: -1 }];
      });
    })
    .slice(0, idsPerWrite);
};
