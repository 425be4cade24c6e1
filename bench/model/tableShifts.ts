import { intersection, lastColumn, lastRow } from "./address";
import type { Rect } from "./content";
import { type TableColumn, type TableInfo, uniqueColumn } from "./tables";
import { HostError } from "./workbookModel";

// Where Excel has a table after cells were inserted or deleted. A table that would be cut is an error.

const conflict = (): HostError =>
  new HostError("InsertDeleteConflict", "The operation is attempting to shift cells in a table on the worksheet");

export function insertedRows(table: TableInfo, rect: Rect, whole: boolean): TableInfo {
  const { range } = table;
  if (rect.row > lastRow(range)) return table;
  const meets = whole || intersection({ ...rect, row: range.row, rowCount: 1 }, { ...range, rowCount: 1 });
  if (!meets) return table;
  if (!whole && (rect.column > range.column || lastColumn(rect) < lastColumn(range))) throw conflict();
  if (rect.row <= range.row) return { ...table, range: { ...range, row: range.row + rect.rowCount } };
  return { ...table, range: { ...range, rowCount: range.rowCount + rect.rowCount } };
}

export function insertedColumns(table: TableInfo, rect: Rect, whole: boolean): TableInfo {
  const { range } = table;
  if (rect.column > lastColumn(range)) return table;
  const meets = whole || intersection({ ...rect, column: range.column, columnCount: 1 }, { ...range, columnCount: 1 });
  if (!meets) return table;
  if (!whole && (rect.row > range.row || lastRow(rect) < lastRow(range))) throw conflict();
  if (rect.column <= range.column) return { ...table, range: { ...range, column: range.column + rect.columnCount } };
  const at = rect.column - range.column;
  const columns: TableColumn[] = [...table.columns];
  const nextId = Math.max(0, ...columns.map((column) => column.id)) + 1;
  for (let index = 0; index < rect.columnCount; index++) {
    columns.splice(at + index, 0, {
      id: nextId + index,
      name: uniqueColumn(
        "",
        columns.map((column) => column.name),
        at + index,
      ),
    });
  }
  return { ...table, columns, range: { ...range, columnCount: range.columnCount + rect.columnCount } };
}

export function deletedRows(table: TableInfo, rect: Rect, whole: boolean): TableInfo | "gone" {
  const { range } = table;
  if (rect.row > lastRow(range)) return table;
  const meets = whole || intersection({ ...rect, row: range.row, rowCount: 1 }, { ...range, rowCount: 1 });
  if (!meets) return table;
  if (!whole && (rect.column > range.column || lastColumn(rect) < lastColumn(range))) throw conflict();
  if (lastRow(rect) < range.row) return { ...table, range: { ...range, row: range.row - rect.rowCount } };
  if (rect.row <= range.row) {
    if (lastRow(rect) >= lastRow(range)) return "gone";
    if (table.showHeaders) throw conflict();
  }
  const lost = Math.min(lastRow(rect), lastRow(range)) - Math.max(rect.row, range.row) + 1;
  return { ...table, range: { ...range, row: Math.min(range.row, rect.row), rowCount: range.rowCount - lost } };
}

export function deletedColumns(table: TableInfo, rect: Rect, whole: boolean): TableInfo | "gone" {
  const { range } = table;
  if (rect.column > lastColumn(range)) return table;
  const meets = whole || intersection({ ...rect, column: range.column, columnCount: 1 }, { ...range, columnCount: 1 });
  if (!meets) return table;
  if (!whole && (rect.row > range.row || lastRow(rect) < lastRow(range))) throw conflict();
  if (lastColumn(rect) < range.column)
    return { ...table, range: { ...range, column: range.column - rect.columnCount } };
  const first = Math.max(rect.column, range.column);
  const lost = Math.min(lastColumn(rect), lastColumn(range)) - first + 1;
  if (lost === range.columnCount) return "gone";
  const columns = table.columns.filter(
    (_, index) => range.column + index < first || range.column + index >= first + lost,
  );
  return {
    ...table,
    columns,
    range: { ...range, column: Math.min(range.column, rect.column), columnCount: range.columnCount - lost },
  };
}
