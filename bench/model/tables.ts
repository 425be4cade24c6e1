import { TableManager } from "@univerjs/sheets-table";
import { contains, intersection, lastColumn, lastRow, toRange, toRect } from "./address";
import type { Cells } from "./cells";
import type { Rect, TableContent } from "./content";
import { displayText } from "./displayText";
import type { Live } from "./live";
import { DEFAULT_TABLE, type TableExtras } from "./sidecar";
import { tableTheme } from "./univer/tableThemes";
import { HostError } from "./workbookModel";

export type TableInfo = TableContent & { readonly sheet: string };
export type TableColumn = TableContent["columns"][number];

/** Tables as Univer keeps them (range, name, column names and formulas), with what it does not know from the sidecar. */
export class Tables {
  private known: TableInfo[] | undefined;

  constructor(
    private readonly live: Live,
    private readonly cells: Cells,
  ) {
    const { manager } = this;
    const changes = [
      manager.tableAdd$,
      manager.tableDelete$,
      manager.tableNameChanged$,
      manager.tableRangeChanged$,
      manager.tableFilterChanged$,
    ];
    for (const change of changes) {
      const subscription = (change as unknown as { subscribe(next: () => void): { unsubscribe(): void } }).subscribe(
        () => this.forget(),
      );
      live.onDispose(() => subscription.unsubscribe());
    }
  }

  list(): readonly TableInfo[] {
    this.known ??= this.manager.getTableList(this.live.unitId).map((info) => this.describe(info.id));
    return this.known;
  }

  ofSheet(sheet: string): TableInfo[] {
    return this.list().filter((table) => table.sheet === sheet);
  }

  /** The table whose rectangle holds the cell. */
  at(sheet: string, row: number, column: number): TableInfo | undefined {
    return this.list().find((table) => table.sheet === sheet && contains(table.range, row, column));
  }

  byName(name: string): TableInfo | undefined {
    return this.list().find((table) => same(table.name, name));
  }

  info(id: string): TableInfo {
    const found = this.list().find((table) => table.id === id);
    if (!found) throw new HostError("ItemNotFound", `No table ${id}`);
    return found;
  }

  private forget(): void {
    this.known = undefined;
  }

  private describe(id: string): TableInfo {
    const table = this.table(id);
    const extras = this.extras(id);
    const { columns } = table.getTableInfo();
    return {
      id,
      sheet: table.getSubunitId(),
      name: table.getDisplayName(),
      range: toRect(table.getRange()),
      ...extras,
      columns: columns.map((column, index) => ({
        id: Number(column.meta?.["id"] ?? index + 1),
        name: column.displayName,
        ...(column.formula ? { formula: column.formula } : {}),
        ...(column.meta?.["totals"] ? { totals: String(column.meta["totals"]) } : {}),
      })),
      filters: columns.flatMap((_, column) => {
        const filter = table.getTableFilterColumn(column);
        return filter && "values" in filter
          ? [{ column, values: filter.values.map((value) => (value === EMPTY ? "" : value)) }]
          : [];
      }),
    };
  }

  /** Makes the table object; header cells and names are checked by the caller. */
  create(sheet: string, content: TableContent): void {
    const { id, name, range } = content;
    const { columns, filters: _filters, ...rest } = content;
    this.forget();
    this.live.sidecar.tables.set(id, pickExtras(rest));
    this.live.run("sheet.mutation.add-table", {
      subUnitId: sheet,
      tableId: id,
      name,
      range: toRange(range),
      header: columns.map((column) => column.name),
      options: { tableStyleId: this.theme(content), showHeader: content.showHeaders },
    });
    this.setColumns(id, columns);
    for (const filter of content.filters) this.filter(id, filter.column, filter.values);
    this.live.emit({ kind: "tableAdded", table: id, sheet, origin: this.live.origin });
  }

  remove(id: string): void {
    const sheet = this.table(id).getSubunitId();
    for (const { column } of this.info(id).filters) this.filter(id, column, []);
    this.live.run("sheet.mutation.delete-table", { subUnitId: sheet, tableId: id });
    this.live.sidecar.tables.delete(id);
    this.forget();
    this.live.emit({ kind: "tableDeleted", table: id, sheet, origin: this.live.origin });
  }

  /** Gives the table these columns, from left to right. */
  setColumns(id: string, columns: readonly TableColumn[]): void {
    const table = this.table(id);
    const before = table.getTableInfo().columns;
    const taken = new Set<string>();
    table.setColumns(
      columns.map((column, index) => {
        const known = before.find((candidate) => candidate.meta?.["id"] === column.id) ?? before[index];
        const columnId = known && !taken.has(known.id) ? known.id : `${id}-${column.id}-${index}`;
        taken.add(columnId);
        return {
          id: columnId,
          displayName: column.name,
          dataType: "string",
          formula: column.formula ?? "",
          meta: { id: column.id, ...(column.totals ? { totals: column.totals } : {}) },
          style: {},
        } as unknown as Parameters<typeof table.setColumns>[0][number];
      }),
    );
    this.forget();
    this.live.syncTables();
  }

  setRange(id: string, range: Rect, columns?: readonly TableColumn[]): void {
    const table = this.table(id);
    this.live.run("sheet.mutation.set-sheet-table", {
      subUnitId: table.getSubunitId(),
      tableId: id,
      config: { updateRange: { newRange: toRange(range) } },
    });
    if (columns) this.setColumns(id, columns);
    this.live.syncTables();
    this.live.emit({ kind: "tableChanged", table: id, sheet: table.getSubunitId(), origin: this.live.origin });
  }

  setName(id: string, name: string): void {
    const table = this.table(id);
    this.live.run("sheet.mutation.set-sheet-table", { subUnitId: table.getSubunitId(), tableId: id, config: { name } });
  }

  patchExtras(id: string, patch: Partial<TableExtras>): void {
    const table = this.table(id);
    const before = this.extras(id);
    const extras = { ...before, ...patch };
    this.live.sidecar.tables.set(id, extras);
    this.forget();
    const theme = this.theme(extras);
    if (theme !== this.theme(before))
      this.live.run("sheet.mutation.set-sheet-table", {
        subUnitId: table.getSubunitId(),
        tableId: id,
        config: { theme },
      });
  }

  private theme(extras: TableExtras): string {
    return tableTheme(this.live.engine.injector, {
      style: extras.style,
      banded: extras.showBandedRows,
      headers: extras.showHeaders,
    });
  }

  /** Shows the rows whose text is one of `values`; none clears the filter. */
  filter(id: string, column: number, values: readonly string[]): void {
    const table = this.table(id);
    const tableFilter =
      values.length > 0
        ? { filterType: "manual", values: values.map((value) => (value === "" ? EMPTY : value)) }
        : undefined;
    this.live.flushWrites();
    this.live.run("sheet.mutation.set-table-filter", { tableId: id, column, tableFilter });
    this.live.emit({ kind: "tableFiltered", table: id, sheet: table.getSubunitId(), origin: this.live.origin });
  }

  /** Rows that a filter hides. */
  hiddenRows(id: string): ReadonlySet<number> {
    const info = this.info(id);
    const body = bodyOf(info);
    const hidden = new Set<number>();
    for (const { column, values } of info.filters) {
      const shown = new Set(values);
      for (let row = body.row; row <= lastRow(body); row++) {
        const at = info.range.column + column;
        const text = displayText(this.cells.value(info.sheet, row, at), this.cells.numberFormat(info.sheet, row, at));
        if (!shown.has(text)) hidden.add(row);
      }
    }
    return hidden;
  }

  overlapping(sheet: string, rect: Rect): TableInfo[] {
    return this.ofSheet(sheet).filter((table) => intersection(table.range, rect));
  }

  /** For the formula engine, which asks while a table is being made or renamed. */
  flags(name: string): Pick<TableExtras, "showHeaders" | "showTotals"> | undefined {
    const known = this.byName(name);
    if (known) return known;
    this.forget();
    return this.byName(name);
  }

  extras(id: string): TableExtras {
    return this.live.sidecar.tables.get(id) ?? DEFAULT_TABLE;
  }

  private table(id: string) {
    const table = this.manager.getTableById(this.live.unitId, id);
    if (!table) throw new HostError("ItemNotFound", `No table ${id}`);
    return table;
  }

  private get manager(): TableManager {
    return this.live.engine.injector.get(TableManager);
  }
}

const EMPTY = "__UNIVER_TABLE_FILTER_EMPTY__";
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const pickExtras = ({
  showHeaders,
  showTotals,
  style,
  showBandedRows,
  showFilterButton,
}: TableExtras): TableExtras => ({
  showHeaders,
  showTotals,
  style,
  showBandedRows,
  showFilterButton,
});

/** The rows between header and totals. */
export function bodyOf(table: TableContent): Rect {
  const { range, showHeaders, showTotals } = table;
  return {
    ...range,
    row: range.row + (showHeaders ? 1 : 0),
    rowCount: range.rowCount - (showHeaders ? 1 : 0) - (showTotals ? 1 : 0),
  };
}

/** The rectangle of one column's body. */
export const columnBody = (table: TableContent, column: number): Rect => ({
  ...bodyOf(table),
  column: table.range.column + column,
  columnCount: 1,
});

/** A column name that none of `taken` has, as Excel makes it unique. */
export function uniqueColumn(name: string, taken: readonly string[], position: number): string {
  const base = name === "" ? `列${position + 1}` : name;
  if (!taken.some((other) => same(other, base))) return base;
  for (let number = 2; ; number++)
    if (!taken.some((other) => same(other, `${base}${number}`))) return `${base}${number}`;
}

/** Excel allows letters, digits, "_", "." and "\", no cell address, and no name twice. */
export function checkTableName(name: string, taken: readonly string[]): void {
  const valid =
    /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255 && !/^([a-z]{1,3}\d+|[rc]|r\d*c\d*)$/i.test(name);
  if (!valid) throw new HostError("InvalidArgument", `"${name}" cannot be the name of a table`);
  if (taken.some((other) => same(other, name))) throw new HostError("ItemAlreadyExists", `The name "${name}" is taken`);
}

export const sameColumns = (a: Rect, b: Rect): boolean => a.column === b.column && lastColumn(a) === lastColumn(b);
