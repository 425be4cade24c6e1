import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { intersection, lastRow } from "./address";
import type { Cells } from "./cells";
import type { CellScalar, Rect } from "./content";
import type { Live } from "./live";
import { bodyOf, type TableColumn, type TableInfo, type Tables } from "./tables";

/** What else follows a table that gets more rows: validations and conditional formats of its last row. */
export interface RowRules {
  /** Whether a rule of its own stands in the rectangle: Excel then does not extend the table over it. */
  blocks(sheet: string, rect: Rect): boolean;
  /** Applies the rules that cover `row` within the columns to `added` as well. */
  extend(sheet: string, row: number, added: Rect): void;
}

/** How tables get rows: written right below, or resized. */
export class TableGrowth {
  constructor(
    private readonly live: Live,
    private readonly cells: Cells,
    private readonly tables: Tables,
    private readonly rules: RowRules,
  ) {}

  /**
   * The tables that a write into `rect` extends, before it is done. As Excel: the write begins right below the table, nothing stands there yet (no value, no
   * validation, no other table, no merged cell), there is no totals row, and the last value written is not empty.
   */
  extendedBy(sheet: string, rect: Rect, lastValue: CellScalar | null): TableInfo[] {
    if (lastValue === null || lastValue === "" || this.live.sidecar.sheet(sheet).protection.protected) return [];
    return this.tables.ofSheet(sheet).filter((table) => {
      if (table.showTotals || rect.row !== lastRow(table.range) + 1) return false;
      const added = this.added(table, rect);
      return intersection(rect, added) !== undefined && !this.blocked(sheet, added);
    });
  }

  grow(table: TableInfo, rect: Rect): void {
    const { range } = table;
    this.tables.setRange(table.id, { ...range, rowCount: range.rowCount + rect.rowCount });
    this.fill(table, this.added(table, rect));
  }

  /** Formats, rules and calculated columns for the rows that a table has got. */
  fill(before: TableInfo, added: Rect): void {
    const pattern = lastRow(bodyOf(before));
    this.copyFormats(before, pattern, added);
    this.rules.extend(before.sheet, pattern, added);
    const table = this.tables.info(before.id);
    const top = bodyOf(table).row;
    this.cells.together(() => {
      for (const [index, { formula }] of table.columns.entries()) {
        if (formula === undefined) continue;
        const column = table.range.column + index;
        for (let row = added.row; row <= lastRow(added); row++) {
          if (!this.cells.isBlank(table.sheet, row, column)) continue;
          this.cells.put(table.sheet, row, column, { kind: "formula", formula: this.moved(formula, row - top) });
        }
      }
    });
  }

  /** Remembers a formula that fills a whole column: later rows get it too. */
  noticeCalculatedColumns(sheet: string, rect: Rect): void {
    for (const table of this.tables.overlapping(sheet, rect)) {
      const body = bodyOf(table);
      const common = intersection(body, rect);
      if (!common || body.rowCount < 1 || common.rowCount !== body.rowCount) continue;
      const columns = table.columns.map((column, index): TableColumn => {
        const at = table.range.column + index;
        if (at < common.column || at >= common.column + common.columnCount) return column;
        const { formula: _, ...rest } = column;
        const formula = this.columnFormula(sheet, body, at);
        return formula === undefined ? rest : { ...rest, formula };
      });
      if (columns.some((column, index) => column.formula !== table.columns[index]?.formula))
        this.tables.setColumns(table.id, columns);
    }
  }

  private columnFormula(sheet: string, body: Rect, column: number): string | undefined {
    const first = this.cells.cell(sheet, body.row, column)?.f ?? undefined;
    if (first === undefined) return undefined;
    for (let row = body.row + 1; row <= lastRow(body); row++) {
      const formula = this.cells.cell(sheet, row, column)?.f ?? undefined;
      if (formula === undefined || (formula !== first && formula !== this.moved(first, row - body.row)))
        return undefined;
    }
    return first;
  }

  /** References without "$" move along. */
  private moved(formula: string, rows: number): string {
    return rows === 0
      ? formula
      : this.live.engine.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, 0, rows);
  }

  private added(table: TableInfo, rect: Rect): Rect {
    return {
      row: lastRow(table.range) + 1,
      column: table.range.column,
      rowCount: rect.rowCount,
      columnCount: table.range.columnCount,
    };
  }

  private blocked(sheet: string, added: Rect): boolean {
    if (this.rules.blocks(sheet, { ...added, rowCount: 1 }) || this.tables.overlapping(sheet, added).length > 0)
      return true;
    const merges = this.live.worksheet(sheet).getMergeData();
    if (
      merges.some(
        (range) =>
          range.startRow <= lastRow(added) &&
          range.endRow >= added.row &&
          range.startColumn < added.column + added.columnCount &&
          range.endColumn >= added.column,
      )
    )
      return true;
    for (let row = added.row; row <= lastRow(added); row++) {
      for (let column = added.column; column < added.column + added.columnCount; column++)
        if (!this.cells.isBlank(sheet, row, column)) return true;
    }
    return false;
  }

  private copyFormats(table: TableInfo, pattern: number, added: Rect): void {
    if (pattern < bodyOf(table).row) return;
    this.cells.together(() => {
      for (let column = added.column; column < added.column + added.columnCount; column++) {
        const style = this.cells.style(table.sheet, pattern, column);
        if (!style) continue;
        for (let row = added.row; row <= lastRow(added); row++) {
          if (!this.cells.cell(table.sheet, row, column)?.s) this.cells.putStyleData(table.sheet, row, column, style);
        }
      }
    });
  }
}
