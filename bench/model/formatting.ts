import { EXCEL_ROWS, lastColumn, lastRow, matrixOf } from "./address";
import type { Cells } from "./cells";
import { commonStyle, extrasOf, styleOf, withStyle } from "./cellStyle";
import type { ConditionalFormats } from "./conditionalFormats";
import type { CellStyle, Rect } from "./content";
import type { Live } from "./live";
import type { Protection } from "./protection";
import type { TableNames } from "./tableNames";
import type { Validations } from "./validations";
import { type ChangeOrigin, HostError, type NumberFormats } from "./workbookModel";

export type Cleared = "All" | "Contents" | "Formats" | "Hyperlinks";

/** Styles, number formats and clearing of rectangles. What is set on whole columns also holds for the cells that they do not have yet. */
export class Formatting {
  constructor(
    private readonly live: Live,
    private readonly cells: Cells,
    private readonly protection: Protection,
    private readonly tableNames: TableNames,
    private readonly validations: Validations,
    private readonly conditionalFormats: ConditionalFormats,
  ) {}

  common(sheet: string, rect: Rect): CellStyle {
    const area = this.clipped(sheet, rect);
    return commonStyle(
      matrixOf(area, (row, column) =>
        styleOf(this.cells.style(sheet, row, column), extrasOf(this.cells.cell(sheet, row, column))),
      ).flat(),
    );
  }

  setStyle(sheet: string, rect: Rect, patch: CellStyle): void {
    this.protection.assert(sheet, "allowFormatCells");
    this.cells.together(() => {
      if (isWholeColumns(rect)) {
        const styles = this.live.workbook.getStyles();
        const manager = this.live.worksheet(sheet).getColumnManager();
        this.setColumns(sheet, rect, (column) => {
          const before = manager.getColumn(column)?.s;
          return styles.setValue(withStyle((before ? styles.get(before) : undefined) ?? {}, patch));
        });
        this.eachUsed(sheet, rect, (row, column) => this.cells.patchStyle(sheet, row, column, patch));
      } else matrixOf(this.clipped(sheet, rect), (row, column) => this.cells.patchStyle(sheet, row, column, patch));
    });
  }

  /** null leaves a format alone. */
  /** @param formats one for all cells, or a matrix of the rectangle's size; null leaves a cell alone */
  setNumberFormats(sheet: string, rect: Rect, formats: NumberFormats): void {
    this.protection.assert(sheet, "allowFormatCells");
    if (typeof formats === "string") return this.setOneFormat(sheet, rect, formats);
    if (formats.length !== rect.rowCount || formats.some((line) => line.length !== rect.columnCount)) {
      throw new HostError("InvalidArgument", "The formats do not match the size of the range");
    }
    this.cells.together(() => {
      if (isWholeColumns(rect)) {
        return this.setColumnFormats(sheet, rect, (row, column) => formats[row]?.[column] ?? null);
      }
      formats.forEach((line, r) =>
        line.forEach((format, c) => {
          if (format !== null) this.cells.putNumberFormat(sheet, rect.row + r, rect.column + c, format);
        }),
      );
    });
  }

  clear(sheet: string, rect: Rect, what: Cleared, origin: ChangeOrigin): void {
    const contents = what === "All" || what === "Contents";
    const formats = what === "All" || what === "Formats";
    if (contents) this.protection.assertCells(sheet, rect);
    else this.protection.assert(sheet, "allowFormatCells");
    const { cells } = this;
    this.live.as(origin, () =>
      cells.together(() => {
        if (formats && isWholeColumns(rect)) this.setColumns(sheet, rect, () => null);
        this.eachUsed(sheet, rect, (row, column) => {
          const { hyperlink, ...rest } = extrasOf(cells.cell(sheet, row, column));
          if (contents) cells.put(sheet, row, column, { kind: "clear" });
          if (formats) cells.putStyleData(sheet, row, column, undefined);
          if (what === "All") cells.putExtras(sheet, row, column, {});
          if (what === "Formats") cells.putExtras(sheet, row, column, hyperlink ? { hyperlink } : {});
          if (what === "Hyperlinks") cells.putExtras(sheet, row, column, rest);
        });
        if (formats) this.conditionalFormats.remove(sheet, rect);
        if (what === "All") this.validations.set(sheet, rect, null);
        if (!contents) return;
        this.tableNames.followHeaders(sheet, rect);
        this.live.emit({ kind: "cells", sheet, rect, origin, type: "RangeEdited" });
      }),
    );
  }

  setHyperlink(sheet: string, row: number, column: number, address: string | undefined): void {
    this.protection.assert(sheet, "allowInsertHyperlinks");
    const { hyperlink: _, ...rest } = extrasOf(this.cells.cell(sheet, row, column));
    this.cells.together(() =>
      this.cells.putExtras(sheet, row, column, address ? { ...rest, hyperlink: address } : rest),
    );
  }

  private setOneFormat(sheet: string, rect: Rect, format: string): void {
    this.cells.together(() => {
      if (isWholeColumns(rect)) return this.setColumnFormats(sheet, rect, () => format);
      for (let row = rect.row; row <= lastRow(rect); row++)
        for (let column = rect.column; column <= lastColumn(rect); column++)
          this.cells.putNumberFormat(sheet, row, column, format);
    });
  }

  /** @param formatAt by row and column of the rectangle */
  private setColumnFormats(sheet: string, rect: Rect, formatAt: (row: number, column: number) => string | null): void {
    const styles = this.live.workbook.getStyles();
    const manager = this.live.worksheet(sheet).getColumnManager();
    this.setColumns(sheet, rect, (column) => {
      const before = manager.getColumn(column)?.s;
      const { n: _, ...base } = (before ? styles.get(before) : undefined) ?? {};
      const format = formatAt(0, column - rect.column);
      if (format === null) return before;
      return styles.setValue(format === "General" || format === "" ? base : { ...base, n: { pattern: format } });
    });
    this.eachUsed(sheet, rect, (row, column) => {
      const format = formatAt(row - rect.row, column - rect.column);
      if (format !== null) this.cells.putNumberFormat(sheet, row, column, format);
    });
  }

  private setColumns(sheet: string, rect: Rect, style: (column: number) => unknown): void {
    const last = Math.min(
      lastColumn(rect),
      Math.max(this.live.worksheet(sheet).getColumnCount(), rect.columnCount > 100 ? 0 : lastColumn(rect) + 1) - 1,
    );
    this.live.ensureSize(sheet, 1, last + 1);
    const columnData = Object.fromEntries(
      Array.from({ length: last - rect.column + 1 }, (_, index) => [
        rect.column + index,
        { s: style(rect.column + index) },
      ]),
    );
    this.live.run("sheet.mutation.set-col-data", { subUnitId: sheet, columnData });
  }

  /** The part of a very large rectangle that the sheet has so far. */
  private clipped(sheet: string, rect: Rect): Rect {
    if (rect.rowCount < 100_000 && rect.columnCount < 10_000) return rect;
    const worksheet = this.live.worksheet(sheet);
    return {
      ...rect,
      rowCount: Math.max(1, Math.min(rect.rowCount, worksheet.getRowCount() - rect.row)),
      columnCount: Math.max(1, Math.min(rect.columnCount, worksheet.getColumnCount() - rect.column)),
    };
  }

  private eachUsed(sheet: string, rect: Rect, visit: (row: number, column: number) => void): void {
    const found: [number, number][] = [];
    this.live
      .worksheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell && row >= rect.row && row <= lastRow(rect) && column >= rect.column && column <= lastColumn(rect))
          found.push([row, column]);
      });
    for (const [row, column] of found) visit(row, column);
  }
}

const isWholeColumns = (rect: Rect): boolean => rect.row === 0 && rect.rowCount >= EXCEL_ROWS;
