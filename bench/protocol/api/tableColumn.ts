import type { Rect } from "../../model/content";
import { HostError } from "../../model/workbookModel";
import { intersection, MAX_COLUMNS } from "../addresses";
import { textIn, type Arguments } from "../arguments";
import { type HostObject, objectOf, objectType, type ObjectType } from "../hostObject";
import type { Session } from "../session";
import { columnFilterType } from "./autoFilter";
import { matrix, wireValues } from "./cellValues";
import { bodyRect, headerRect, tableInfo, totalsRect, type SheetTable, type Table } from "./table";

export interface Column {
  readonly table: Table;
  /** Id of the column within its table; stays when columns move. */
  readonly id: number;
}

export function columnIndex(column: Column, session: Session): number {
  const index = tableInfo(column.table, session).columns.findIndex((item) => item.id === column.id);
  if (index < 0) throw new HostError("ItemNotFound", "The column does not exist any more.");
  return index;
}

function slice(
  column: Column,
  session: Session,
  part: (table: SheetTable) => Rect,
): { readonly sheet: string; readonly rect: Rect } {
  const table = tableInfo(column.table, session);
  const rect = part(table);
  return { sheet: table.sheet, rect: { ...rect, column: rect.column + columnIndex(column, session), columnCount: 1 } };
}

const rangeOf =
  (part: (table: SheetTable) => Rect) =>
  (column: Column, _args: Arguments, session: Session): HostObject => {
    const { sheet, rect } = slice(column, session, part);
    return session.range(sheet, rect);
  };

export const tableColumnType: ObjectType<Column> = objectType({
  name: "TableColumn",
  id: (column) => column.id,
  properties: {
    Id: { get: (column) => column.id },
    Index: { get: columnIndex },
    Name: {
      get: (column, session) => tableInfo(column.table, session).columns[columnIndex(column, session)]?.name ?? "",
      set: (column, value, session) =>
        session.model.renameTableColumn(column.table.id, columnIndex(column, session), textIn(value) ?? String(value)),
    },
    Values: {
      calculated: true,
      get: (column, session) => {
        const { sheet, rect } = slice(column, session, (table) => table.range);
        return wireValues(session.model.values(sheet, rect));
      },
      set: (column, value, session) => {
        const { sheet, rect } = slice(column, session, (table) => table.range);
        session.model.write(sheet, rect, matrix(value, session.live(sheet, rect), "TableColumn.values"), "addin");
      },
    },
  },
  objects: { Filter: (column) => objectOf(columnFilterType, column) },
  methods: {
    GetRange: rangeOf((table) => table.range),
    GetDataBodyRange: rangeOf(bodyRect),
    GetHeaderRowRange: rangeOf(headerRect),
    GetTotalRowRange: rangeOf(totalsRect),
    Delete(column, _args, session) {
      const table = tableInfo(column.table, session);
      if (table.columns.length === 1) throw new HostError("InvalidOperation", "A table keeps at least one column.");
      const { sheet, rect } = slice(column, session, ({ range }) => range);
      session.shift(sheet, rect, "deleteLeft");
      const left = tableInfo(column.table, session);
      if (left.columns.length === table.columns.length)
        session.model.resizeTable(left.id, { ...left.range, columnCount: left.range.columnCount - 1 });
    },
  },
});

/** By id (a number) or by heading. */
function byKey(table: Table, key: unknown, session: Session): HostObject | null {
  const columns = tableInfo(table, session).columns;
  const text = String(key).toLowerCase();
  const column =
    columns.find((item) => item.name.toLowerCase() === text && typeof key === "string") ??
    columns.find((item) => String(item.id) === text);
  return column ? objectOf(tableColumnType, { table, id: column.id }) : null;
}

function add(table: Table, args: Arguments, session: Session): HostObject {
  const before = tableInfo(table, session);
  const asked = args.optionalInteger(0);
  const count = before.columns.length;
  const index = asked === undefined || asked === -1 ? count : asked;
  if (index < 0 || index > count) throw args.invalid(0, "the index of a column");
  const rect = { ...before.range, column: before.range.column + index, columnCount: 1 };
  const right = {
    ...before.range,
    column: before.range.column + count,
    columnCount: MAX_COLUMNS - before.range.column - count,
  };
  const used = session.model.usedRange(before.sheet, true);
  if (index < count || (used && intersection(used, right))) session.shift(before.sheet, rect, "insertRight");
  if (tableInfo(table, session).columns.length === count)
    session.model.resizeTable(table.id, { ...before.range, columnCount: count + 1 });
  const added = tableInfo(table, session).columns[index];
  if (!added) throw new HostError("GeneralException", "The column was not added.");
  const values = args.raw(1);
  if (values !== undefined && values !== null) {
    const whole = Array.isArray(values) && values.length === rect.rowCount;
    const body = whole ? rect : { ...rect, row: bodyRect(before).row, rowCount: bodyRect(before).rowCount };
    session.model.write(
      before.sheet,
      body,
      matrix(values, session.live(before.sheet, body), "TableColumnCollection.add"),
      "addin",
    );
  }
  const name = args.optionalText(2);
  if (name !== undefined) session.model.renameTableColumn(table.id, index, name);
  return objectOf(tableColumnType, { table, id: added.id });
}

export const tableColumnsType: ObjectType<Table> = objectType({
  name: "TableColumnCollection",
  properties: { Count: { get: (table, session) => tableInfo(table, session).columns.length } },
  items: (table, session) =>
    tableInfo(table, session).columns.map(({ id }) => objectOf(tableColumnType, { table, id })),
  item: (table, key, session) => {
    const column = byKey(table, key, session);
    if (!column) throw new HostError("ItemNotFound", `The table has no column "${String(key)}".`);
    return column;
  },
  methods: {
    Add: add,
    GetItemAt(table, args, session) {
      const column = tableInfo(table, session).columns[args.integer(0)];
      if (!column) throw args.invalid(0, "the index of a column");
      return objectOf(tableColumnType, { table, id: column.id });
    },
    GetItemOrNullObject: (table, args, session) => byKey(table, args.raw(0), session),
    GetCount: (table, _args, session) => tableInfo(table, session).columns.length,
  },
});
