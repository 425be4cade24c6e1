import { intersection, lastColumn, lastRow } from "./address";
import type { Cells } from "./cells";
import type { Rect, TableContent } from "./content";
import { displayText } from "./displayText";
import type { Live } from "./live";
import type { Names } from "./names";
import type { Protection } from "./protection";
import { DEFAULT_TABLE } from "./sidecar";
import type { TableGrowth } from "./tableGrowth";
import { checkTableName, type TableColumn, type TableInfo, type Tables, uniqueColumn } from "./tables";
import { HostError } from "./workbookModel";

/** Making, resizing and removing tables, as the user of Excel does it. */
export class TableEdits {
  constructor(
    private readonly live: Live,
    private readonly cells: Cells,
    private readonly tables: Tables,
    private readonly growth: TableGrowth,
    private readonly names: Names,
    private readonly protection: Protection,
    private readonly insertRow: (sheet: string, rect: Rect) => void,
  ) {}

  /** Without headers Excel pushes the cells down by one row and writes 列1, 列2, … above them. */
  add(sheet: string, rect: Rect, hasHeaders: boolean, name?: string): string {
    this.protection.assert(sheet);
    if (this.tables.overlapping(sheet, rect).length > 0)
      throw new HostError("InvalidArgument", "A table can't overlap another table");
    this.assertNoMerge(sheet, rect);
    const taken = this.takenNames();
    if (name !== undefined) checkTableName(name, taken);
    const header = { ...rect, rowCount: 1 };
    if (!hasHeaders) this.insertRow(sheet, header);
    const columns = this.cells.together(() => this.nameColumns(sheet, header, []));
    // A header alone gets one blank row.
    const rowCount = hasHeaders ? Math.max(2, rect.rowCount) : rect.rowCount + 1;
    const id = this.freeId();
    this.live.ensureSize(sheet, rect.row + rowCount, rect.column + rect.columnCount);
    this.tables.create(sheet, {
      id,
      name: name ?? this.freeName(taken),
      range: { ...rect, rowCount },
      ...DEFAULT_TABLE,
      columns,
      filters: [],
    });
    return id;
  }

  resize(id: string, rect: Rect): void {
    const table = this.tables.info(id);
    this.protection.assert(table.sheet);
    const { range } = table;
    const smallest = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
    if (rect.row !== range.row || !intersection(rect, range) || rect.rowCount < smallest) {
      throw new HostError(
        "InvalidArgument",
        "The headers must stay in the same row, and the new range must overlap the old one",
      );
    }
    if (this.tables.overlapping(table.sheet, rect).some((other) => other.id !== id))
      throw new HostError("InvalidArgument", "A table can't overlap another table");
    this.assertNoMerge(table.sheet, rect);
    this.live.ensureSize(table.sheet, lastRow(rect) + 1, lastColumn(rect) + 1);
    const kept = new Map(table.columns.map((column, index) => [range.column + index, column]));
    const columns = this.cells.together(() =>
      this.nameColumns(table.sheet, { ...rect, rowCount: 1 }, kept, table.showHeaders),
    );
    this.tables.setRange(id, rect, columns);
    const added = { ...rect, row: lastRow(range) + 1, rowCount: lastRow(rect) - lastRow(range) };
    if (added.rowCount > 0 && !table.showTotals) this.growth.fill(table, added);
  }

  update(
    id: string,
    patch: Partial<Pick<TableContent, "style" | "showHeaders" | "showTotals" | "showBandedRows" | "showFilterButton">>,
  ): void {
    const table = this.tables.info(id);
    this.protection.assert(table.sheet);
    if (patch.showTotals !== undefined && patch.showTotals !== table.showTotals)
      this.toggleTotals(table, patch.showTotals);
    if (patch.showHeaders !== undefined && patch.showHeaders !== table.showHeaders)
      this.toggleHeaders(this.tables.info(id), patch.showHeaders);
    const { style, showBandedRows, showFilterButton } = patch;
    this.tables.patchExtras(id, {
      ...(style === undefined ? {} : { style }),
      ...(showBandedRows === undefined ? {} : { showBandedRows }),
      ...(showFilterButton === undefined ? {} : { showFilterButton }),
    });
    this.live.syncTables();
  }

  remove(id: string, keepCells: boolean): void {
    const table = this.tables.info(id);
    this.protection.assert(table.sheet);
    this.tables.remove(id);
    if (keepCells) return;
    this.cells.together(() => {
      for (let row = table.range.row; row <= lastRow(table.range); row++) {
        for (let column = table.range.column; column <= lastColumn(table.range); column++)
          this.cells.putCell(table.sheet, row, column, undefined);
      }
    });
  }

  private toggleTotals(table: TableInfo, show: boolean): void {
    const below = lastRow(table.range) + 1;
    const { range } = table;
    if (!show) {
      this.cells.together(() => this.blank(table.sheet, { ...range, row: lastRow(range), rowCount: 1 }));
      this.tables.patchExtras(table.id, { showTotals: false });
      this.tables.setRange(table.id, { ...range, rowCount: range.rowCount - 1 });
      return;
    }
    this.insertRow(table.sheet, { ...range, row: below, rowCount: 1 });
    this.tables.patchExtras(table.id, { showTotals: true });
    this.tables.setRange(table.id, { ...range, rowCount: range.rowCount + 1 });
    this.cells.together(() => {
      this.cells.put(table.sheet, below, range.column, { kind: "value", value: "汇总" });
      table.columns.forEach((column, index) => {
        if (column.totals)
          this.cells.put(table.sheet, below, range.column + index, {
            kind: "formula",
            formula: column.totals.startsWith("=") ? column.totals : `=${column.totals}`,
          });
      });
    });
  }

  private toggleHeaders(table: TableInfo, show: boolean): void {
    const { range } = table;
    const header = { ...range, row: show ? range.row - 1 : range.row, rowCount: 1 };
    if (header.row < 0) throw new HostError("InvalidOperation", "There is no room for the headers above the table");
    this.cells.together(() => {
      if (show)
        table.columns.forEach((column, index) =>
          this.cells.put(table.sheet, header.row, range.column + index, { kind: "value", value: column.name }),
        );
      else this.blank(table.sheet, header);
    });
    this.tables.patchExtras(table.id, { showHeaders: show });
    this.tables.setRange(table.id, {
      ...range,
      row: show ? range.row - 1 : range.row + 1,
      rowCount: range.rowCount + (show ? 1 : -1),
    });
  }

  private blank(sheet: string, rect: Rect): void {
    for (let row = rect.row; row <= lastRow(rect); row++) {
      for (let column = rect.column; column <= lastColumn(rect); column++)
        this.cells.put(sheet, row, column, { kind: "clear" });
    }
  }

  /** Header cells become texts; blanks and doubles get names. Columns at a place in `kept` stay what they are. */
  private nameColumns(
    sheet: string,
    header: Rect,
    kept: ReadonlyMap<number, TableColumn> | readonly never[],
    showHeaders = true,
  ): TableColumn[] {
    const known = kept instanceof Map ? (kept as ReadonlyMap<number, TableColumn>) : new Map<number, TableColumn>();
    const names = [...known.values()].map((column) => column.name);
    let nextId = Math.max(0, ...[...known.values()].map((column) => column.id));
    return Array.from({ length: header.columnCount }, (_, index) => {
      const at = header.column + index;
      const before = known.get(at);
      if (before) return before;
      const text = showHeaders
        ? displayText(this.cells.value(sheet, header.row, at), this.cells.numberFormat(sheet, header.row, at))
        : "";
      const name = uniqueColumn(text, names, index);
      names.push(name);
      if (showHeaders && this.cells.value(sheet, header.row, at) !== name)
        this.cells.put(sheet, header.row, at, { kind: "value", value: name });
      return { id: ++nextId, name };
    });
  }

  private assertNoMerge(sheet: string, rect: Rect): void {
    const merged = this.live.worksheet(sheet).getMergeData();
    const meets = merged.some(
      (range) =>
        range.startRow <= lastRow(rect) &&
        range.endRow >= rect.row &&
        range.startColumn <= lastColumn(rect) &&
        range.endColumn >= rect.column,
    );
    if (meets) throw new HostError("MergedRangeConflict", "A table cannot contain merged cells");
  }

  private takenNames(): string[] {
    return [...this.tables.list().map((table) => table.name), ...this.names.list().map((name) => name.name)];
  }

  private freeName(taken: readonly string[]): string {
    for (let number = 1; ; number++)
      if (!taken.some((name) => name.toLowerCase() === `表${number}`)) return `表${number}`;
  }

  private freeId(): string {
    const ids = this.tables.list().map((table) => Number(/^\d+$/.exec(table.id)?.[0] ?? 0));
    this.lastId = Math.max(this.lastId, ...ids) + 1;
    return String(this.lastId);
  }
  private lastId = 0;
}
