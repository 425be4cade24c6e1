import { intersection } from "./address";
import { cellOf } from "./cellData";
import type { Cells } from "./cells";
import type { Rect } from "./content";
import { displayText } from "./displayText";
import type { Live } from "./live";
import type { Names } from "./names";
import { TableFormulas } from "./tableFormulas";
import { checkTableName, type TableInfo, type Tables, uniqueColumn } from "./tables";
import { HostError } from "./workbookModel";

/** Names of tables and of their columns, and the formulas that follow them. */
export class TableNames {
  constructor(
    private readonly live: Live,
    private readonly cells: Cells,
    private readonly tables: Tables,
    private readonly names: Names,
  ) {}

  renameTable(id: string, name: string): void {
    const table = this.tables.info(id);
    if (table.name === name) return;
    const others = this.tables.list().filter((other) => other.id !== id);
    checkTableName(name, [...others.map((other) => other.name), ...this.names.list().map((defined) => defined.name)]);
    this.tables.setName(id, name);
    this.rewrite((formula) => TableFormulas.renamed(formula, table.name, { table: name }));
    this.tables.setColumns(
      id,
      this.rewrittenColumns(this.tables.info(id), (formula) =>
        TableFormulas.renamed(formula, table.name, { table: name }),
      ),
    );
    this.live.emit({ kind: "tableChanged", table: id, sheet: table.sheet, origin: this.live.origin });
  }

  renameColumn(id: string, column: number, name: string): void {
    const table = this.tables.info(id);
    const before = table.columns[column];
    if (!before) throw new HostError("InvalidArgument", `The table has no column ${column}`);
    if (before.name === name) return;
    if (
      name === "" ||
      table.columns.some((other, index) => index !== column && other.name.toLowerCase() === name.toLowerCase())
    ) {
      throw new HostError("InvalidArgument", `"${name}" cannot be the name of a column`);
    }
    this.setColumnName(table, column, name);
    if (table.showHeaders)
      this.cells.put(table.sheet, table.range.row, table.range.column + column, { kind: "value", value: name });
  }

  /** After a write: header cells are texts, unique in their table, and name its columns. */
  followHeaders(sheet: string, rect: Rect): void {
    for (const { id } of this.tables.overlapping(sheet, rect)) {
      const table = this.tables.info(id);
      const written = table.showHeaders ? intersection({ ...table.range, rowCount: 1 }, rect) : undefined;
      if (!written) continue;
      for (let at = written.column; at < written.column + written.columnCount; at++)
        this.followHeader(id, at - table.range.column);
    }
  }

  private followHeader(id: string, column: number): void {
    const table = this.tables.info(id);
    const { row } = table.range;
    const at = table.range.column + column;
    const value = this.cells.value(table.sheet, row, at);
    const text = displayText(value, this.cells.numberFormat(table.sheet, row, at));
    const others = table.columns.filter((_, index) => index !== column).map((other) => other.name);
    const name = uniqueColumn(text, others, column);
    if (value !== name || this.cells.cell(table.sheet, row, at)?.f)
      this.cells.putCell(table.sheet, row, at, { ...this.cells.cell(table.sheet, row, at), f: null, ...cellOf(name) });
    if (table.columns[column]?.name !== name) this.setColumnName(table, column, name);
  }

  private setColumnName(table: TableInfo, column: number, name: string): void {
    const from = table.columns[column]?.name ?? "";
    const change = (formula: string): string =>
      TableFormulas.renamed(formula, table.name, { column: { from, to: name } });
    const columns = table.columns.map((other, index) => (index === column ? { ...other, name } : other));
    this.tables.setColumns(table.id, this.rewrittenColumns({ ...table, columns }, change));
    this.rewrite(change);
    this.live.emit({ kind: "tableChanged", table: table.id, sheet: table.sheet, origin: this.live.origin });
  }

  private rewrittenColumns(table: TableInfo, change: (formula: string) => string): TableInfo["columns"] {
    return table.columns.map((column) =>
      column.formula === undefined ? column : { ...column, formula: change(column.formula) },
    );
  }

  /** Changes every formula of the workbook that holds a structured reference. */
  private rewrite(change: (formula: string) => string): void {
    this.cells.together(() => {
      for (const worksheet of this.live.workbook.getSheets()) {
        const sheet = worksheet.getSheetId();
        const found: [number, number, string][] = [];
        worksheet.getCellMatrix().forValue((row, column, cell) => {
          if (!cell?.f?.includes("[")) return;
          const formula = change(cell.f);
          if (formula !== cell.f) found.push([row, column, formula]);
        });
        for (const [row, column, formula] of found) this.cells.put(sheet, row, column, { kind: "formula", formula });
      }
    });
    for (const name of this.names.list()) {
      const formula = change(name.formula);
      if (formula !== name.formula) this.names.set({ ...name, formula });
    }
  }
}
