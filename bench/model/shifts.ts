import { Direction } from "@univerjs/core";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { EXCEL_COLUMNS, EXCEL_ROWS, intersection, lastColumn, lastRow, toRange } from "./address";
import type { Cells } from "./cells";
import type { Rect } from "./content";
import type { Live } from "./live";
import type { Protection } from "./protection";
import type { TableGrowth } from "./tableGrowth";
import type { RulePlaces } from "./rulePlaces";
import { afterDelete, afterInsert } from "./shiftedRect";
import { bodyOf, type TableInfo, type Tables } from "./tables";
import { deletedColumns, deletedRows, insertedColumns, insertedRows } from "./tableShifts";
import type { ChangeOrigin, ModelEvent } from "./workbookModel";

type EditType = Extract<ModelEvent, { kind: "cells" }>["type"];

/** Cells inserted and deleted, whole rows and columns among them. Univer moves cells, references and rules; tables are put where Excel has them. */
export class Shifts {
  constructor(
    private readonly live: Live,
    private readonly cells: Cells,
    private readonly tables: Tables,
    private readonly growth: TableGrowth,
    private readonly protection: Protection,
    private readonly rules: RulePlaces,
  ) {}

  insert(sheet: string, rect: Rect, shift: "Down" | "Right", origin: ChangeOrigin): void {
    const down = shift === "Down";
    const whole = down ? this.wholeRows(sheet, rect) : this.wholeColumns(sheet, rect);
    this.protection.assert(sheet, whole ? (down ? "allowInsertRows" : "allowInsertColumns") : undefined);
    this.prepare(sheet, rect);
    const rules = this.rules.remember(sheet);
    const before = this.tables.ofSheet(sheet);
    const after = before.map((table) =>
      down ? insertedRows(table, rect, whole) : insertedColumns(table, rect, whole),
    );
    this.live.as(origin, () => {
      this.onSheet(sheet, () => {
        const range = toRange(this.clip(sheet, rect));
        if (whole && down)
          this.live.run("sheet.command.insert-row-by-range", { subUnitId: sheet, range, direction: Direction.UP });
        else if (whole)
          this.live.run("sheet.command.insert-col-by-range", { subUnitId: sheet, range, direction: Direction.LEFT });
        else
          this.live.run(down ? "sheet.command.insert-range-move-down" : "sheet.command.insert-range-move-right", {
            range,
          });
      });
      this.place(before, after);
      if (whole)
        this.rules.place(rules, (range) =>
          down
            ? afterInsert(range, rect.row, rect.rowCount, "row")
            : afterInsert(range, rect.column, rect.columnCount, "column"),
        );
      if (down) this.dressRows(sheet, rect, before);
      this.emit(sheet, rect, origin, whole ? (down ? "RowInserted" : "ColumnInserted") : "CellInserted");
    });
  }

  delete(sheet: string, rect: Rect, shift: "Up" | "Left", origin: ChangeOrigin): void {
    const up = shift === "Up";
    const whole = up ? this.wholeRows(sheet, rect) : this.wholeColumns(sheet, rect);
    this.protection.assert(sheet, whole ? (up ? "allowDeleteRows" : "allowDeleteColumns") : undefined);
    // Trap of Excel: rows that a filter hides, or stand between hidden ones, are not deleted at all (office-js #994).
    if (up && this.filtered(sheet, rect)) return;
    const kept = up ? this.keepOneRow(sheet, rect) : rect;
    if (!kept) return;
    this.prepare(sheet, kept);
    const rules = this.rules.remember(sheet);
    const before = this.tables.ofSheet(sheet);
    const after = before.map((table) => (up ? deletedRows(table, kept, whole) : deletedColumns(table, kept, whole)));
    this.live.as(origin, () => {
      before.forEach((table, index) => {
        if (after[index] === "gone") this.tables.remove(table.id);
      });
      this.onSheet(sheet, () => {
        const range = toRange(this.clip(sheet, kept));
        if (whole && up) this.live.run("sheet.command.remove-row-by-range", { subUnitId: sheet, range });
        else if (whole) this.live.run("sheet.command.remove-col-by-range", { subUnitId: sheet, range });
        else
          this.live.run(up ? "sheet.command.delete-range-move-up" : "sheet.command.delete-range-move-left", { range });
      });
      this.place(before, after);
      if (whole)
        this.rules.place(rules, (range) =>
          up
            ? afterDelete(range, kept.row, kept.rowCount, "row")
            : afterDelete(range, kept.column, kept.columnCount, "column"),
        );
      this.emit(sheet, rect, origin, whole ? (up ? "RowDeleted" : "ColumnDeleted") : "CellDeleted");
    });
  }

  /** A table whose whole body is deleted keeps one blank row. */
  private keepOneRow(sheet: string, rect: Rect): Rect | undefined {
    for (const table of this.tables.overlapping(sheet, rect)) {
      const body = bodyOf(table);
      const headerGoes = table.showHeaders && rect.row <= table.range.row;
      if (headerGoes || rect.row > body.row || lastRow(rect) < lastRow(body)) continue;
      this.cells.together(() => {
        for (let column = body.column; column <= lastColumn(body); column++) {
          if (table.columns[column - body.column]?.formula === undefined)
            this.cells.put(sheet, body.row, column, { kind: "clear" });
        }
      });
      const rest = { ...rect, row: body.row + 1, rowCount: lastRow(rect) - body.row };
      return rest.rowCount > 0 ? rest : undefined;
    }
    return rect;
  }

  private filtered(sheet: string, rect: Rect): boolean {
    return this.tables
      .overlapping(sheet, rect)
      .some((table) => [...this.tables.hiddenRows(table.id)].some((row) => row >= rect.row && row <= lastRow(rect)));
  }

  /** New rows look like the row above; in a table they get its formulas and rules too. */
  private dressRows(sheet: string, rect: Rect, before: readonly TableInfo[]): void {
    for (const table of before) {
      const body = bodyOf(table);
      if (
        rect.row <= body.row - (table.showHeaders ? 1 : 0) ||
        rect.row > lastRow(table.range) ||
        !intersection({ ...rect, rowCount: 1 }, { ...table.range, row: rect.row, rowCount: 1 })
      )
        continue;
      const added = { ...table.range, row: rect.row, rowCount: rect.rowCount };
      this.growth.fill(
        rect.row > body.row
          ? { ...table, range: { ...table.range, rowCount: rect.row - table.range.row }, showTotals: false }
          : table,
        added,
      );
    }
    if (rect.row === 0) return;
    const columns = Math.min(lastColumn(rect), this.live.worksheet(sheet).getColumnCount() - 1);
    this.cells.together(() => {
      for (let column = rect.column; column <= columns; column++) {
        const style = this.cells.style(sheet, rect.row - 1, column);
        if (!style || this.tables.at(sheet, rect.row, column)) continue;
        for (let row = rect.row; row <= lastRow(rect); row++) this.cells.putStyleData(sheet, row, column, style);
      }
    });
  }

  private place(before: readonly TableInfo[], after: readonly (TableInfo | "gone")[]): void {
    const present = new Set(this.tables.list().map((table) => table.id));
    before.forEach((table, index) => {
      const wanted = after[index];
      if (wanted === undefined || wanted === "gone") return;
      if (!present.has(table.id)) this.tables.create(table.sheet, wanted);
      else if (
        JSON.stringify(wanted.range) !== JSON.stringify(table.range) ||
        wanted.columns.length !== table.columns.length
      ) {
        this.tables.setRange(table.id, wanted.range, wanted.columns);
        this.nameNewHeaders(wanted);
      }
    });
    this.live.syncTables();
  }

  private nameNewHeaders(table: TableInfo): void {
    if (!table.showHeaders) return;
    this.cells.together(() =>
      table.columns.forEach((column, index) => {
        const at = table.range.column + index;
        if (this.cells.isBlank(table.sheet, table.range.row, at))
          this.cells.put(table.sheet, table.range.row, at, { kind: "value", value: column.name });
      }),
    );
  }

  /** Univer's own handling of references and rules looks at the active sheet only, and selects what was inserted; Excel's selection stays. */
  private onSheet(sheet: string, work: () => void): void {
    const { workbook, engine, unitId } = this.live;
    const active = workbook.getActiveSheet();
    const target = this.live.worksheet(sheet);
    const selections = engine.injector
      .get(SheetsSelectionsService)
      .getWorkbookSelections(unitId)
      .getSelectionsOfWorksheet(active.getSheetId());
    const keepSelection = engine.commands.beforeCommandExecuted((command) => {
      if (command.id === "sheet.operation.set-selections")
        Object.assign(command.params ?? {}, { subUnitId: active.getSheetId(), selections: [...selections] });
    });
    if (active !== target) workbook.setActiveSheet(target);
    try {
      work();
    } finally {
      keepSelection.dispose();
      if (active !== target) workbook.setActiveSheet(active);
    }
  }

  private prepare(sheet: string, rect: Rect): void {
    this.live.flushWrites();
    this.live.ensureSize(
      sheet,
      Math.min(lastRow(rect) + 2, EXCEL_ROWS),
      Math.min(lastColumn(rect) + 2, EXCEL_COLUMNS - 1) > 1000 ? 1 : lastColumn(rect) + 2,
    );
  }

  private clip(sheet: string, rect: Rect): Rect {
    const worksheet = this.live.worksheet(sheet);
    const rowCount = Math.min(rect.rowCount, Math.max(1, worksheet.getRowCount() - rect.row));
    const columnCount = Math.min(rect.columnCount, Math.max(1, worksheet.getColumnCount() - rect.column));
    return { ...rect, rowCount, columnCount };
  }

  private wholeRows(sheet: string, rect: Rect): boolean {
    return (
      rect.column === 0 && rect.columnCount >= Math.min(EXCEL_COLUMNS, this.live.worksheet(sheet).getColumnCount())
    );
  }

  private wholeColumns(sheet: string, rect: Rect): boolean {
    return rect.row === 0 && rect.rowCount >= Math.min(EXCEL_ROWS, this.live.worksheet(sheet).getRowCount());
  }

  private emit(sheet: string, rect: Rect, origin: ChangeOrigin, type: EditType): void {
    this.live.emit({ kind: "cells", sheet, rect, origin, type });
  }
}
