import { textOf } from "./cell";
import type { CellValue } from "./model";
import { ledgerTables, type TableKey } from "./schema";

type Cells = Readonly<Record<string, CellValue>>;

/** What names a row in its table: its 编号 or, where there is none, the cells that say what it is about. "" for a row without. */
export const rowName = (table: TableKey, cells: Cells): string =>
  (ledgerTables[table].rowName?.columns ?? []).map((key) => textOf(cells[key])).join("/");

/** The column that a refusal points to when it is about the name of a row. */
export const nameColumn = (table: TableKey): string => ledgerTables[table].rowName?.shown ?? "";

const hasIds = (table: TableKey): boolean => nameColumn(table) === "id";

/** Tables whose rows changes are about. */
export const namedTables: readonly TableKey[] = (Object.keys(ledgerTables) as TableKey[]).filter(
  (table) => ledgerTables[table].rowName !== null,
);

const namesIn = (table: TableKey): string => `${ledgerTables[table].name}/`;

/** What 变更记录 calls a row: its 编号; rows of tables without one go by their sheet and what names them there. */
export const logId = (table: TableKey, cells: Cells): string =>
  hasIds(table) ? rowName(table, cells) : `${namesIn(table)}${rowName(table, cells)}`;

/** The table without 编号 that a row of 变更记录 is about; undefined: one with them. */
export const tableOfLogId = (id: string): TableKey | undefined =>
  namedTables.find((table) => !hasIds(table) && id.startsWith(namesIn(table)));
