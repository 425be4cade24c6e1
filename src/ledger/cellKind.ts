import { textOf } from "./cell";
import { extraColumn } from "./extraColumn";
import type { RowSource } from "./model";
import { ledgerTables, type ColumnKind, type ColumnSchema, type TableKey } from "./schema";
import { settingOf } from "./settings";

export const columnOf = (table: TableKey, key: string): ColumnSchema | undefined =>
  ledgerTables[table].columns.find((column) => column.key === key);

export const headingOf = (table: TableKey, key: string): string =>
  columnOf(table, key)?.heading ?? extraColumn(key)?.heading ?? key;

/** The kind of a cell: its column's, but 内容 of 台账设置 is a day or a number where its 项目 is. */
export const cellKind = (table: TableKey, key: string, cells: RowSource["cells"]): ColumnKind => {
  if (table === "settings" && key === "content") {
    const kind = settingOf(textOf(cells.item))?.kind;
    return kind === "date" ? "date" : kind === "days" ? "number" : "text";
  }
  return columnOf(table, key)?.kind ?? (extraColumn(key)?.isDay === true ? "date" : "text");
};
