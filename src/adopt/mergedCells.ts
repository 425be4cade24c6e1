import type { MergedArea } from "./foreignSheet";

/** A part of a sheet; rows and columns 0-based, inclusive. */
export interface Area {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** The merged areas of a sheet in the order of their first row, so that the few of a part are found without going through all. */
export class MergedCells {
  private readonly areas: readonly MergedArea[];

  constructor(merges: readonly MergedArea[]) {
    this.areas = [...merges].sort((a, b) => a.row - b.row);
  }

  /** Index of the first area that begins in `row` or below. */
  private from(row: number): number {
    let low = 0;
    let high = this.areas.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.areas[middle]?.row ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The areas that begin within a part, addressed from its first cell. */
  within({ firstRow, lastRow, firstColumn, lastColumn }: Area): readonly MergedArea[] {
    const found: MergedArea[] = [];
    for (let at = this.from(firstRow); at < this.areas.length; at += 1) {
      const area = this.areas[at];
      if (area === undefined || area.row > lastRow) break;
      if (area.column >= firstColumn && area.column <= lastColumn)
        found.push({ ...area, row: area.row - firstRow, column: area.column - firstColumn });
    }
    return found;
  }
}
