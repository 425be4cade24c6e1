import { contains, lastColumn, lastRow, toRange, toRect } from "./address";
import type { Cells } from "./cells";
import type { Rect } from "./content";
import type { Live } from "./live";
import type { Protection } from "./protection";
import type { Tables } from "./tables";
import { HostError } from "./workbookModel";

export class Merges {
  constructor(
    private readonly live: Live,
    private readonly cells: Cells,
    private readonly tables: Tables,
    private readonly protection: Protection,
  ) {}

  list(sheet: string): Rect[] {
    return this.live.worksheet(sheet).getMergeData().map(toRect);
  }

  /** Keeps the upper left value only. `across` merges each row for itself. */
  merge(sheet: string, rect: Rect, across: boolean): void {
    this.protection.assert(sheet, "allowFormatCells");
    if (this.tables.overlapping(sheet, rect).length > 0)
      throw new HostError("InvalidOperation", "Cells of a table cannot be merged");
    this.unmerge(sheet, rect);
    const areas = across
      ? Array.from({ length: rect.rowCount }, (_, index) => ({ ...rect, row: rect.row + index, rowCount: 1 }))
      : [rect];
    const real = areas.filter((area) => area.rowCount * area.columnCount > 1);
    if (real.length === 0) return;
    this.live.ensureSize(sheet, lastRow(rect) + 1, lastColumn(rect) + 1);
    this.cells.together(() => real.forEach((area) => this.keepFirst(sheet, area)));
    this.live.run("sheet.mutation.add-worksheet-merge", { subUnitId: sheet, ranges: real.map(toRange) });
  }

  unmerge(sheet: string, rect: Rect): void {
    this.protection.assert(sheet, "allowFormatCells");
    const ranges = this.list(sheet).filter((area) => meets(area, rect));
    if (ranges.length > 0)
      this.live.run("sheet.mutation.remove-worksheet-merge", { subUnitId: sheet, ranges: ranges.map(toRange) });
  }

  /** The first value met, row by row, moves to the upper left cell. */
  private keepFirst(sheet: string, area: Rect): void {
    let kept = !this.cells.isBlank(sheet, area.row, area.column);
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let column = area.column; column <= lastColumn(area); column++) {
        if ((row === area.row && column === area.column) || this.cells.isBlank(sheet, row, column)) continue;
        const cell = this.cells.cell(sheet, row, column);
        if (!kept) this.cells.putCell(sheet, area.row, area.column, cell);
        kept = true;
        this.cells.put(sheet, row, column, { kind: "clear" });
      }
    }
  }
}

const meets = (a: Rect, b: Rect): boolean =>
  a.row <= lastRow(b) && b.row <= lastRow(a) && a.column <= lastColumn(b) && b.column <= lastColumn(a);

/** The merged area of a cell, or the cell itself. */
export const areaOf = (merges: readonly Rect[], row: number, column: number): Rect =>
  merges.find((area) => contains(area, row, column)) ?? { row, column, rowCount: 1, columnCount: 1 };
