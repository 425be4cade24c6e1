import {
  CanceledError,
  CellValueType,
  type ICellData,
  type ICommandInfo,
  type IDisposable,
  type IRange,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { toRange, toRect } from "./address";
import { scalarOf } from "./cellData";
import type { Rect } from "./content";
import type { LiveWorkbook } from "./liveWorkbook";
import { copySheet } from "./opening";
import { afterDelete, afterInsert } from "./shiftedRect";
import type { TableInfo } from "./tables";
import { isTextFormat } from "./typedValue";
import type { ModelEvent } from "./workbookModel";

type Matrix = Record<number, Record<number, ICellData | null> | undefined>;
interface ExecutionOptions {
  readonly fromFormula?: boolean;
  readonly applyFormulaCalculationResult?: boolean;
  readonly onlyLocal?: boolean;
}
const LINES: Readonly<Record<string, { readonly axis: "row" | "column"; readonly inserted: boolean }>> = {
  "sheet.mutation.insert-row": { axis: "row", inserted: true },
  "sheet.mutation.remove-rows": { axis: "row", inserted: false },
  "sheet.mutation.insert-col": { axis: "column", inserted: true },
  "sheet.mutation.remove-col": { axis: "column", inserted: false },
};
const SET_VALUES = "sheet.mutation.set-range-values";

/** Watches what the user does in the grid: Excel's rules are applied to it, and it becomes events. What the model does itself is passed over. */
export class UserEdits {
  private readonly listeners: IDisposable[];
  private disposed = false;
  private growing: { readonly table: TableInfo; readonly rect: Rect }[] = [];

  constructor(
    private readonly open: LiveWorkbook,
    private readonly onSelection: (sheet: string, rect: Rect) => void,
  ) {
    const { commands } = open.live.engine;
    this.listeners = [
      commands.beforeCommandExecuted((command, options) =>
        this.before(command, options as ExecutionOptions | undefined),
      ),
      commands.onCommandExecuted((command, options) => this.after(command, options as ExecutionOptions | undefined)),
    ];
  }

  dispose(): void {
    this.disposed = true;
    for (const listener of this.listeners) listener.dispose();
  }

  showSelection(sheet: string, rect: Rect): void {
    if (!this.open.live.engine.visible) return;
    const range = toRange(rect);
    const primary = {
      actualRow: rect.row,
      actualColumn: rect.column,
      isMerged: false,
      isMergedMainCell: false,
      startRow: rect.row,
      endRow: rect.row,
      startColumn: rect.column,
      endColumn: rect.column,
    };
    this.open.live.run("sheet.operation.set-selections", {
      subUnitId: sheet,
      type: 2,
      selections: [{ range, primary, style: null }],
    });
    // behind the drawing of a sheet that was activated just now; large ranges from their first cell
    const corner = { ...range, endRow: range.startRow, endColumn: range.startColumn };
    setTimeout(() => {
      if (this.disposed) return;
      void this.open.live.engine.commands.executeCommand("sheet.operation.scroll-to-range", { range: corner });
    }, 50);
  }

  /** Univer would copy a table with its name; Excel gives the copy's table another. */
  private copyAsExcel({ subUnitId }: { readonly subUnitId?: string }): never {
    const { sheets } = this.open;
    const sheet = subUnitId ?? sheets.active();
    setTimeout(() => {
      if (!this.disposed) this.open.live.as("user", () => copySheet(this.open, sheet, sheets.info(sheet).position + 1));
    });
    throw new CanceledError();
  }

  private before(command: Readonly<ICommandInfo>, options: ExecutionOptions | undefined): void {
    if (command.id === "sheet.command.copy-sheet") this.copyAsExcel(command.params ?? {});
    const lines = LINES[command.id];
    if (lines && !this.open.live.byModel && this.here(command)) this.shiftRules(command, lines);
    if (command.id !== SET_VALUES || !this.here(command)) return;
    const { subUnitId, cellValue } = command.params as { subUnitId: string; cellValue?: Matrix };
    if (!cellValue) return;
    if (options?.fromFormula) return keepTextFormatsOut(cellValue);
    if (this.open.live.byModel) return;
    this.asExcelTakesIt(subUnitId, cellValue);
    const rect = extentOf(cellValue);
    const last = rect && cellValue[rect.row + rect.rowCount - 1]?.[rect.column + rect.columnCount - 1];
    this.growing =
      rect && last
        ? this.open.growth.extendedBy(subUnitId, rect, last.f ?? scalarOf(last)).map((table) => ({ table, rect }))
        : [];
  }

  private after(command: Readonly<ICommandInfo>, options: ExecutionOptions | undefined): void {
    const { live } = this.open;
    if (live.byModel || options?.fromFormula || !this.here(command)) return;
    const params = command.params as {
      subUnitId: string;
      cellValue?: Matrix;
      range?: IRange;
      tableId?: string;
      sheet?: { id: string };
      selections?: { range: IRange }[];
    };
    const sheet = params.subUnitId;
    const range = params.range && toRect(params.range);
    switch (command.id) {
      case SET_VALUES:
        return this.edited(sheet, params.cellValue);
      case "sheet.mutation.insert-row":
        return range && this.shifted(sheet, range, "RowInserted");
      case "sheet.mutation.remove-rows":
        return range && this.shifted(sheet, range, "RowDeleted");
      case "sheet.mutation.insert-col":
        return range && this.shifted(sheet, range, "ColumnInserted");
      case "sheet.mutation.remove-col":
        return range && this.shifted(sheet, range, "ColumnDeleted");
      case "sheet.mutation.insert-sheet":
        return live.emit({ kind: "sheetAdded", sheet: params.sheet?.id ?? sheet, origin: "user" });
      case "sheet.mutation.remove-sheet":
        return live.emit({ kind: "sheetDeleted", sheet, origin: "user" });
      case "sheet.mutation.set-worksheet-name":
        return live.emit({ kind: "sheetRenamed", sheet, origin: "user" });
      case "sheet.operation.set-worksheet-active":
        return live.emit({ kind: "activated", sheet });
      case "sheet.operation.set-selections": {
        const selected = params.selections?.[params.selections.length - 1];
        return selected && this.onSelection(sheet, toRect(selected.range));
      }
      case "sheet.mutation.add-table":
        return this.tableEvent("tableAdded", params.tableId, sheet);
      case "sheet.mutation.delete-table":
        return this.tableEvent("tableDeleted", params.tableId, sheet);
      case "sheet.mutation.set-sheet-table":
        return this.tableEvent("tableChanged", params.tableId, sheet);
      case "sheet.mutation.set-table-filter":
        return this.tableEvent("tableFiltered", params.tableId, sheet);
    }
  }

  /** What the user inserts or deletes moves rules as Excel does; Univer's own handling comes in the same step and is put right after it. */
  private shiftRules(
    command: Readonly<ICommandInfo>,
    lines: { readonly axis: "row" | "column"; readonly inserted: boolean },
  ): void {
    const { subUnitId, range } = command.params as { subUnitId: string; range: IRange };
    const [at, count] =
      lines.axis === "row"
        ? [range.startRow, range.endRow - range.startRow + 1]
        : [range.startColumn, range.endColumn - range.startColumn + 1];
    const remembered = this.open.rulePlaces.remember(subUnitId);
    queueMicrotask(() => {
      if (!this.open.live.workbook.getSheetBySheetId(subUnitId)) return;
      this.open.live.as("user", () =>
        this.open.rulePlaces.place(remembered, (rect) =>
          lines.inserted ? afterInsert(rect, at, count, lines.axis) : afterDelete(rect, at, count, lines.axis),
        ),
      );
    });
  }

  /** Text cells keep what is typed, locked cells their value, and `[@c]` gets the name of its table. */
  private asExcelTakesIt(sheet: string, cellValue: Matrix): void {
    for (const [rowKey, line] of Object.entries(cellValue)) {
      for (const [columnKey, cell] of Object.entries(line ?? {})) {
        const row = Number(rowKey);
        const column = Number(columnKey);
        if (line && !this.open.protection.allows(sheet, row, column)) delete line[column];
        else if (cell?.f && isTextFormat(this.open.cells.numberFormat(sheet, row, column)))
          Object.assign(cell, { v: cell.f, t: CellValueType.STRING, f: null, si: null });
        else if (cell?.f) cell.f = this.open.formulas.entered(cell.f, sheet, row, column);
      }
    }
  }

  private edited(sheet: string, cellValue: Matrix | undefined): void {
    const changed =
      cellValue &&
      extentOf(cellValue, (cell) => cell === null || "v" in cell || "f" in cell || "p" in cell || "si" in cell);
    if (!cellValue || !changed) return;
    const growing = this.growing;
    this.growing = [];
    const { live, cells } = this.open;
    live.as("user", () =>
      cells.together(() => {
        for (const { table, rect } of growing) this.open.growth.grow(table, rect);
        this.writeOutShared(sheet, cellValue);
        this.open.tableNames.followHeaders(sheet, changed);
        this.open.growth.noticeCalculatedColumns(sheet, changed);
        live.emit({ kind: "cells", sheet, rect: changed, origin: "user", type: "RangeEdited" });
      }),
    );
  }

  /** Univer lets filled cells share one formula; here each cell has its own. */
  private writeOutShared(sheet: string, cellValue: Matrix): void {
    const { live, cells, formulas } = this.open;
    const data = live.engine.injector.get(FormulaDataModel);
    const found: [number, number, string][] = [];
    for (const [rowKey, line] of Object.entries(cellValue)) {
      for (const columnKey of Object.keys(line ?? {})) {
        const [row, column] = [Number(rowKey), Number(columnKey)];
        if (!cells.cell(sheet, row, column)?.si) continue;
        const formula = data.getFormulaStringByCell(row, column, sheet, live.unitId);
        if (formula) found.push([row, column, formulas.entered(formula, sheet, row, column)]);
      }
    }
    for (const [row, column, formula] of found) cells.put(sheet, row, column, { kind: "formula", formula });
  }

  private shifted(sheet: string, rect: Rect, type: Extract<ModelEvent, { kind: "cells" }>["type"]): void {
    this.open.live.emit({ kind: "cells", sheet, rect, origin: "user", type });
  }

  private tableEvent(
    kind: "tableAdded" | "tableDeleted" | "tableChanged" | "tableFiltered",
    table: string | undefined,
    sheet: string,
  ): void {
    if (table !== undefined) this.open.live.emit({ kind, table, sheet, origin: "user" });
  }

  private here(command: Readonly<ICommandInfo>): boolean {
    return (command.params as { unitId?: string } | undefined)?.unitId === this.open.live.unitId;
  }
}

/** A formula that reads a text cell must not turn its own cell into a text cell. */
function keepTextFormatsOut(cellValue: Matrix): void {
  for (const line of Object.values(cellValue)) {
    for (const cell of Object.values(line ?? {})) {
      const style = cell?.s;
      if (cell && style && typeof style === "object" && style.n && isTextFormat(style.n.pattern)) delete cell.s;
    }
  }
}

function extentOf(cellValue: Matrix, counts: (cell: ICellData | null) => boolean = () => true): Rect | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, line] of Object.entries(cellValue)) {
    for (const [column, cell] of Object.entries(line ?? {})) {
      if (!counts(cell)) continue;
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  }
  return bottom < 0 ? undefined : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}
