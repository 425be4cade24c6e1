import type { ICellData, IStyleData } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { lastColumn, lastRow, matrixOf } from "./address";
import { cellOf, isBlank, scalarOf } from "./cellData";
import { type CellExtras, extrasOf, withExtras, withStyle } from "./cellStyle";
import type { CellScalar, CellStyle, Rect } from "./content";
import { displayText } from "./displayText";
import type { Live } from "./live";
import type { TypedValue } from "./typedValue";

const STYLE_ONLY = "sheet.command.set-style";

interface Touched {
  readonly value: boolean;
  readonly style: boolean;
}
const VALUE: Touched = { value: true, style: false };
const STYLE: Touched = { value: false, style: true };
const BOTH: Touched = { value: true, style: true };

/**
 * The cells of the workbook. Univer's own cell matrix is the store: a write changes it at once, so that reads of the same batch see it, and `flush` tells the
 * engine of all changed cells with one mutation per sheet.
 */
export class Cells {
  private readonly touched = new Map<string, Map<number, Map<number, Touched>>>();
  private readonly styleIds = new Map<string, string>();
  private depth = 0;

  constructor(private readonly live: Live) {
    live.flushWrites = () => this.flush();
  }

  begin(): void {
    this.depth++;
  }

  commit(): void {
    this.depth = Math.max(0, this.depth - 1);
    if (this.depth === 0) this.flush();
  }

  /** Runs `work` with all its writes in one mutation. */
  together<T>(work: () => T): T {
    this.begin();
    try {
      return work();
    } finally {
      this.commit();
    }
  }

  cell(sheet: string, row: number, column: number): ICellData | undefined {
    return this.live.worksheet(sheet).getCellMatrix().getValue(row, column) ?? undefined;
  }

  /** The cell's value; in the area of a spilled array, that of the array. */
  value(sheet: string, row: number, column: number): CellScalar {
    return this.reader(sheet)(row, column);
  }

  values(sheet: string, rect: Rect): CellScalar[][] {
    return matrixOf(rect, this.reader(sheet));
  }

  texts(sheet: string, rect: Rect): string[][] {
    const read = this.reader(sheet);
    const { date1904 } = this.live.sidecar;
    return matrixOf(rect, (row, column) =>
      displayText(read(row, column), this.numberFormat(sheet, row, column), date1904),
    );
  }

  numberFormat(sheet: string, row: number, column: number): string {
    return this.style(sheet, row, column)?.n?.pattern || "General";
  }

  /** The style that counts for the cell: its own, else its row's or column's. */
  style(sheet: string, row: number, column: number): IStyleData | undefined {
    const worksheet = this.live.worksheet(sheet);
    const styles = this.live.workbook.getStyles();
    const cell = worksheet.getCellMatrix().getValue(row, column);
    if (cell?.s) return styles.getStyleByCell(cell) ?? undefined;
    const line = worksheet.getRowManager().getRow(row)?.s ?? worksheet.getColumnManager().getColumn(column)?.s;
    return line ? (styles.get(line) ?? undefined) : undefined;
  }

  /** Puts a typed value into one cell. */
  put(sheet: string, row: number, column: number, typed: TypedValue): void {
    if (typed.kind === "leave") return;
    if (typed.kind === "clear") return this.change(sheet, row, column, { v: null, t: null, f: null });
    if (typed.kind === "formula") return this.change(sheet, row, column, { v: null, t: null, f: typed.formula });
    const cell = cellOf(typed.value);
    this.change(sheet, row, column, { ...cell, f: null, ...(typed.quoted ? { t: 4 } : {}) });
    if (typed.numberFormat && this.numberFormat(sheet, row, column) === "General")
      this.putNumberFormat(sheet, row, column, typed.numberFormat);
  }

  putNumberFormat(sheet: string, row: number, column: number, format: string): void {
    const { n: _, ...base } = this.style(sheet, row, column) ?? {};
    this.putStyleData(
      sheet,
      row,
      column,
      format === "General" || format === "" ? base : { ...base, n: { pattern: format } },
    );
  }

  patchStyle(sheet: string, row: number, column: number, patch: CellStyle): void {
    this.putExtras(sheet, row, column, withExtras(extrasOf(this.cell(sheet, row, column)), patch));
    this.putStyleData(sheet, row, column, withStyle(this.style(sheet, row, column) ?? {}, patch));
  }

  /** Replaces the whole style of a cell. */
  putStyleData(sheet: string, row: number, column: number, style: IStyleData | undefined): void {
    const empty = !style || Object.keys(style).length === 0;
    this.change(sheet, row, column, { s: empty ? null : this.styleId(style) }, STYLE);
  }

  /** Univer compares a style with every other one to find its id. */
  private styleId(style: IStyleData): string | IStyleData {
    const key = JSON.stringify(style);
    const known = this.styleIds.get(key);
    if (known !== undefined) return known;
    const id = this.live.workbook.getStyles().setValue(style);
    if (id) this.styleIds.set(key, id);
    return id ?? style;
  }

  putExtras(sheet: string, row: number, column: number, extras: CellExtras): void {
    const before = this.cell(sheet, row, column);
    const empty = Object.keys(extras).length === 0;
    if (!before?.custom && empty) return;
    this.change(sheet, row, column, { custom: empty ? null : { ...extras } }, STYLE);
  }

  /** Puts a copy of a whole cell, or clears everything. */
  putCell(sheet: string, row: number, column: number, cell: ICellData | undefined): void {
    const { v, t, f, s, custom } = cell ?? {};
    this.change(
      sheet,
      row,
      column,
      { v: v ?? null, t: t ?? null, f: f ?? null, s: s ?? null, custom: custom ?? null },
      BOTH,
    );
  }

  isBlank(sheet: string, row: number, column: number): boolean {
    return isBlank(this.cell(sheet, row, column)) && this.spilled(sheet, row, column) === undefined;
  }

  /** Rows and columns of the array whose anchor the cell is. */
  spill(sheet: string, row: number, column: number): { rowCount: number; columnCount: number } | undefined {
    if (!this.cell(sheet, row, column)?.f) return undefined;
    const range = this.formulaData.getArrayFormulaRange()[this.live.unitId]?.[sheet]?.[row]?.[column];
    if (!range) return undefined;
    const size = { rowCount: range.endRow - range.startRow + 1, columnCount: range.endColumn - range.startColumn + 1 };
    return size.rowCount * size.columnCount > 1 ? size : undefined;
  }

  /** Tells the engine of the changed cells. */
  flush(): void {
    if (this.touched.size === 0) return;
    const sheets = [...this.touched];
    this.touched.clear();
    for (const [sheet, rows] of sheets) {
      const matrix = this.live.worksheet(sheet).getCellMatrix();
      const cellValue: Record<number, Record<number, ICellData>> = {};
      let values = false;
      for (const [row, columns] of rows) {
        const line: Record<number, ICellData> = {};
        cellValue[row] = line;
        for (const [column, what] of columns) {
          const cell = matrix.getValue(row, column);
          line[column] = {
            ...(what.value ? { v: cell?.v ?? null, t: cell?.t ?? null, f: cell?.f ?? null, si: null, p: null } : {}),
            // With a new style Univer guesses the type anew, unless it is given.
            ...(what.style
              ? {
                  s: cell?.s ?? null,
                  custom: cell?.custom ?? null,
                  ...(cell?.v === undefined ? {} : { v: cell.v, t: cell.t ?? null }),
                }
              : {}),
          };
          values ||= what.value;
        }
      }
      this.live.run("sheet.mutation.set-range-values", {
        subUnitId: sheet,
        cellValue,
        ...(values ? {} : { trigger: STYLE_ONLY }),
      });
    }
  }

  private reader(sheet: string): (row: number, column: number) => CellScalar {
    const matrix = this.live.worksheet(sheet).getCellMatrix();
    const arrays = this.formulaData.getArrayFormulaCellData()[this.live.unitId]?.[sheet];
    return (row, column) => {
      const cell = matrix.getValue(row, column);
      const blank = !cell || (!cell.p && !cell.f && (cell.v === undefined || cell.v === null));
      const spilled = blank ? arrays?.[row]?.[column] : undefined;
      return spilled ? scalarOf({ ...spilled, f: "=" }) : scalarOf(cell);
    };
  }

  private spilled(sheet: string, row: number, column: number): ICellData | undefined {
    return this.formulaData.getArrayFormulaCellData()[this.live.unitId]?.[sheet]?.[row]?.[column] ?? undefined;
  }

  private get formulaData(): FormulaDataModel {
    return this.live.engine.injector.get(FormulaDataModel);
  }

  /** null removes a property. */
  private change(sheet: string, row: number, column: number, patch: ICellData, what: Touched = VALUE): void {
    this.live.ensureSize(sheet, row + 1, column + 1);
    const matrix = this.live.worksheet(sheet).getCellMatrix();
    const cell: ICellData = { ...matrix.getValue(row, column), ...patch };
    if (what.value) {
      delete cell.p;
      delete cell.si;
    }
    for (const key of Object.keys(cell) as (keyof ICellData)[])
      if (cell[key] === null || cell[key] === undefined) delete cell[key];
    if (Object.keys(cell).length === 0) matrix.realDeleteValue(row, column);
    else matrix.setValue(row, column, cell);
    this.touch(sheet, row, column, what);
    if (this.depth === 0) this.flush();
  }

  private touch(sheet: string, row: number, column: number, what: Touched): void {
    let rows = this.touched.get(sheet);
    if (!rows) this.touched.set(sheet, (rows = new Map()));
    let columns = rows.get(row);
    if (!columns) rows.set(row, (columns = new Map()));
    const before = columns.get(column);
    columns.set(column, before && before !== what ? BOTH : what);
  }
}

/** The rectangle of the cells for which `counts`, null when there is none. */
export function extent(live: Live, sheet: string, counts: (cell: ICellData) => boolean): Rect | null {
  let found: Rect | null = null;
  live
    .worksheet(sheet)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!cell || !counts(cell)) return;
      if (!found) found = { row, column, rowCount: 1, columnCount: 1 };
      else found = include(found, row, column);
    });
  return found;
}

function include(rect: Rect, row: number, column: number): Rect {
  const top = Math.min(rect.row, row);
  const left = Math.min(rect.column, column);
  return {
    row: top,
    column: left,
    rowCount: Math.max(lastRow(rect), row) - top + 1,
    columnCount: Math.max(lastColumn(rect), column) - left + 1,
  };
}
