import type { Rect, TableContent } from "../../model/content";
import { HostError } from "../../model/workbookModel";
import { locate } from "../addresses";
import { flagIn, invalidValue, textIn } from "../arguments";
import { EventType } from "../eventTypes";
import { isHostObject, objectOf, objectType, type ObjectType, type Property, stateOf } from "../hostObject";
import { rectOf } from "../liveRange";
import type { Session } from "../session";
import { tableFilterType } from "./autoFilter";
import { registration } from "./eventRegistration";
import { rangeType } from "./range";
import { tableSortType } from "./sorting";
import { tableColumnsType } from "./tableColumn";
import { tableRowsType } from "./tableRow";
import { worksheetType } from "./worksheet";

export interface Table {
  readonly id: string;
}

export type SheetTable = TableContent & { readonly sheet: string };

export function tableInfo(table: Table, session: Session): SheetTable {
  const found = session.model.tables().find((item) => item.id === table.id);
  if (!found) throw new HostError("ItemNotFound", "The table does not exist any more.");
  return found;
}

export function headerRect(table: SheetTable): Rect {
  if (!table.showHeaders) throw new HostError("ItemNotFound", "The table shows no header row.");
  return { ...table.range, rowCount: 1 };
}

/** Excel never shows a table without a body: an empty one has one blank row. */
export function bodyRect(table: SheetTable): Rect {
  const top = table.showHeaders ? 1 : 0;
  return {
    ...table.range,
    row: table.range.row + top,
    rowCount: table.range.rowCount - top - (table.showTotals ? 1 : 0),
  };
}

export function totalsRect(table: SheetTable): Rect {
  if (!table.showTotals) throw new HostError("ItemNotFound", "The table shows no totals row.");
  return { ...table.range, row: table.range.row + table.range.rowCount - 1, rowCount: 1 };
}

function flag(key: "showHeaders" | "showTotals" | "showBandedRows" | "showFilterButton"): Property<Table> {
  return {
    get: (table, session) => tableInfo(table, session)[key],
    set(table, value, session) {
      const on = flagIn(value);
      if (on === undefined) throw invalidValue(`Table.${key}`, "true or false");
      if (tableInfo(table, session)[key] !== on) session.model.updateTable(table.id, { [key]: on });
    },
  };
}

/** Excel's rule for names of tables: a letter, `_` or `\` first, no blanks or punctuation, not a cell, not used in the workbook. */
function checkName(name: string, own: string, session: Session): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || /^[rc]$/i.test(name) || /^[a-z]{1,3}\d+$/i.test(name)) {
    throw new HostError("InvalidArgument", `A table cannot be named "${name}".`);
  }
  const lower = name.toLowerCase();
  const taken = session.model.tables().some((item) => item.id !== own && item.name.toLowerCase() === lower);
  if (taken || session.model.names().some((item) => item.scope === "" && item.name.toLowerCase() === lower)) {
    throw new HostError("ItemAlreadyExists", `The workbook has a table or name "${name}" already.`);
  }
}

export const tableType: ObjectType<Table> = objectType({
  name: "Table",
  id: (table) => table.id,
  properties: {
    Id: { get: (table) => table.id },
    LegacyId: { get: (table) => table.id },
    Name: {
      get: (table, session) => tableInfo(table, session).name,
      set(table, value, session) {
        const name = textIn(value) ?? "";
        checkName(name, table.id, session);
        session.model.updateTable(table.id, { name });
      },
    },
    ShowHeaders: flag("showHeaders"),
    ShowTotals: flag("showTotals"),
    ShowBandedRows: flag("showBandedRows"),
    ShowFilterButton: flag("showFilterButton"),
    Style: {
      get: (table, session) => tableInfo(table, session).style,
      set: (table, value, session) => session.model.updateTable(table.id, { style: textIn(value) ?? "" }),
    },
    ShowBandedColumns: { get: () => false },
    HighlightFirstColumn: { get: () => false },
    HighlightLastColumn: { get: () => false },
  },
  objects: {
    Columns: (table) => objectOf(tableColumnsType, table),
    Rows: (table) => objectOf(tableRowsType, table),
    AutoFilter: (table) => objectOf(tableFilterType, table),
    Sort: (table) => objectOf(tableSortType, table),
    Worksheet: (table, session) => objectOf(worksheetType, { id: tableInfo(table, session).sheet }),
  },
  methods: {
    GetRange(table, _args, session) {
      const found = tableInfo(table, session);
      return session.range(found.sheet, found.range);
    },
    GetHeaderRowRange(table, _args, session) {
      const found = tableInfo(table, session);
      return session.range(found.sheet, headerRect(found));
    },
    GetDataBodyRange(table, _args, session) {
      const found = tableInfo(table, session);
      return session.range(found.sheet, bodyRect(found));
    },
    GetTotalRowRange(table, _args, session) {
      const found = tableInfo(table, session);
      return session.range(found.sheet, totalsRect(found));
    },
    Resize(table, args, session) {
      const found = tableInfo(table, session);
      const given = args.raw(0);
      const range = isHostObject(given) ? stateOf(rangeType, given) : null;
      const place = range
        ? { sheet: range.sheet, rect: rectOf(range) }
        : locate(session.model, args.text(0), found.sheet);
      if (!place || place.sheet !== found.sheet) throw args.invalid(0, "a range of the table's worksheet");
      const { rect } = place;
      const least = (found.showHeaders ? 1 : 0) + (found.showTotals ? 1 : 0) + 1;
      if (rect.row !== found.range.row || rect.rowCount < least) {
        throw new HostError("InvalidArgument", "A resized table keeps its header row and at least one row below it.");
      }
      session.model.resizeTable(table.id, rect);
    },
    ClearFilters: (table, _args, session) => clearFilters(table, session),
    ReapplyFilters(table, _args, session) {
      for (const { column, values } of tableInfo(table, session).filters)
        session.model.filterTable(table.id, column, values);
    },
    ConvertToRange(table, _args, session) {
      const found = tableInfo(table, session);
      session.model.deleteTable(table.id, true);
      return session.range(found.sheet, found.range);
    },
    Delete: (table, _args, session) => session.model.deleteTable(table.id, false),
    ...registration<Table>((table) => table.id, {
      DataChangedEvent: EventType.TableChanged,
      SelectionChangedEvent: EventType.TableSelectionChanged,
    }),
  },
});

export function clearFilters(table: Table, session: Session): void {
  for (const { column } of tableInfo(table, session).filters) session.model.filterTable(table.id, column, []);
}
