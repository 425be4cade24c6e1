import type { ICellData } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { intersection, lastColumn, lastRow } from "./address";
import { scalarOf } from "./cellData";
import type { Cells } from "./cells";
import type { CellScalar, Rect } from "./content";
import type { Live } from "./live";
import type { Protection } from "./protection";
import type { TableFormulas } from "./tableFormulas";
import type { Tables } from "./tables";
import { HostError } from "./workbookModel";

export interface SortKey {
  /** Column of the rectangle, from 0. */
  readonly column: number;
  readonly ascending: boolean;
}

/** Excel's order: numbers, texts, FALSE, TRUE, errors; blanks last in both directions. Equal rows keep their order. */
export class Sorting {
  constructor(
    private readonly live: Live,
    private readonly cells: Cells,
    private readonly tables: Tables,
    private readonly formulas: TableFormulas,
    private readonly protection: Protection,
  ) {}

  sort(sheet: string, rect: Rect, keys: readonly SortKey[], hasHeaders: boolean): void {
    this.protection.assert(sheet, "allowSort");
    const area = this.usedPart(sheet, hasHeaders ? { ...rect, row: rect.row + 1, rowCount: rect.rowCount - 1 } : rect);
    if (!area) return;
    if (
      this.live
        .worksheet(sheet)
        .getMergeData()
        .some((range) =>
          intersection(
            {
              row: range.startRow,
              column: range.startColumn,
              rowCount: range.endRow - range.startRow + 1,
              columnCount: range.endColumn - range.startColumn + 1,
            },
            area,
          ),
        )
    ) {
      throw new HostError("InvalidOperation", "To do this, all the merged cells need to be the same size");
    }
    const hidden = new Set(
      this.tables.overlapping(sheet, area).flatMap((table) => [...this.tables.hiddenRows(table.id)]),
    );
    const places = Array.from({ length: area.rowCount }, (_, index) => area.row + index).filter(
      (row) => !hidden.has(row),
    );
    const rows = places.map((row) => ({
      row,
      cells: this.rowCells(sheet, area, row),
      values: this.cells.values(sheet, { ...area, row, rowCount: 1 })[0] ?? [],
    }));
    rows.sort((a, b) => {
      for (const key of keys) {
        const order = compare(a.values[key.column] ?? "", b.values[key.column] ?? "", key.ascending);
        if (order !== 0) return order;
      }
      return a.row - b.row;
    });
    this.cells.together(() => rows.forEach((line, index) => this.putRow(sheet, area, line, places[index] ?? line.row)));
  }

  private putRow(
    sheet: string,
    area: Rect,
    line: { readonly row: number; readonly cells: readonly (ICellData | undefined)[] },
    row: number,
  ): void {
    if (row === line.row) return;
    const builder = this.live.engine.injector.get(LexerTreeBuilder);
    line.cells.forEach((cell, index) => {
      const moved = cell?.f
        ? {
            ...cell,
            f: this.formulas.entered(
              builder.moveFormulaRefOffset(cell.f, 0, row - line.row),
              sheet,
              row,
              area.column + index,
            ),
          }
        : cell;
      this.cells.putCell(sheet, row, area.column + index, moved);
    });
  }

  private rowCells(sheet: string, area: Rect, row: number): (ICellData | undefined)[] {
    return Array.from({ length: area.columnCount }, (_, index) => {
      const cell = this.cells.cell(sheet, row, area.column + index);
      return cell && { ...cell, ...(cell.p ? { p: null, v: String(scalarOf(cell)), t: 1 } : {}) };
    });
  }

  private usedPart(sheet: string, rect: Rect): Rect | undefined {
    const worksheet = this.live.worksheet(sheet);
    const bottom = Math.min(lastRow(rect), worksheet.getRowCount() - 1);
    const right = Math.min(lastColumn(rect), worksheet.getColumnCount() - 1);
    return bottom >= rect.row && right >= rect.column
      ? { ...rect, rowCount: bottom - rect.row + 1, columnCount: right - rect.column + 1 }
      : undefined;
  }
}

const rank = (value: CellScalar): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 3;
const collator = new Intl.Collator("zh-CN", { sensitivity: "base" });

function compare(a: CellScalar, b: CellScalar, ascending: boolean): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  const order = rank(a) - rank(b) || compareSame(a, b);
  return ascending ? order : -order;
}

function compareSame(a: CellScalar, b: CellScalar): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return collator.compare(a, b);
  return typeof a === "boolean" ? Number(a) - Number(b) : 0;
}
