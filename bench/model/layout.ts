import type { CustomData } from "@univerjs/core";
import { lastColumn, lastRow } from "./address";
import type { Cells } from "./cells";
import type { Rect } from "./content";
import { displayText } from "./displayText";
import type { Live } from "./live";

/** Widths in characters of the default font (7 pixels each), as the file counts them. */
const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;

export const pixelsOfWidth = (characters: number): number => characters * PIXELS_PER_CHARACTER;
export const widthOfPixels = (pixels: number): number => Math.round((pixels / PIXELS_PER_CHARACTER) * 256) / 256;
export const pixelsOfHeight = (points: number): number => points / POINTS_PER_PIXEL;
export const heightOfPixels = (pixels: number): number => Math.round(pixels * POINTS_PER_PIXEL * 100) / 100;
export const outlineOf = (custom: CustomData | undefined): number => Number(custom?.["outline"] ?? 0);

export interface LinePatch {
  readonly size?: number;
  readonly hidden?: boolean;
  readonly outline?: number;
}

/** Rows and columns: sizes, hidden lines, outline levels. All stand in Univer's row and column data, so that they move when lines are inserted. */
export class Layout {
  /** Rows fitted before their formulas had results; fitted again behind the next pass. */
  private fitted: { readonly sheet: string; readonly rect: Rect }[] = [];

  constructor(
    private readonly live: Live,
    private readonly cells: Cells,
  ) {
    live.calculation.onPass(() => {
      const fitted = this.fitted;
      this.fitted = [];
      for (const { sheet, rect } of fitted) if (live.workbook.getSheetBySheetId(sheet)) this.fitRows(sheet, rect);
    });
  }

  column(sheet: string, column: number): { width: number; hidden: boolean; outline: number } {
    const worksheet = this.live.worksheet(sheet);
    const data = worksheet.getColumnManager().getColumn(column);
    return {
      width: widthOfPixels(data?.w ?? worksheet.getConfig().defaultColumnWidth),
      hidden: data?.hd === 1,
      outline: outlineOf(data?.custom),
    };
  }

  row(sheet: string, row: number): { height: number; hidden: boolean; outline: number } {
    const worksheet = this.live.worksheet(sheet);
    const data = worksheet.getRowManager().getRow(row);
    const pixels = (data?.ia === 1 ? data.ah : undefined) ?? data?.h ?? worksheet.getConfig().defaultRowHeight;
    return { height: heightOfPixels(pixels), hidden: !worksheet.getRowVisible(row), outline: outlineOf(data?.custom) };
  }

  setColumns(sheet: string, first: number, all: number, patch: LinePatch): void {
    // "All columns" are those that the sheet has so far.
    const count = all > 1000 ? Math.max(1, this.live.worksheet(sheet).getColumnCount() - first) : all;
    this.live.ensureSize(sheet, 1, first + count);
    const ranges = [
      {
        startRow: 0,
        endRow: this.live.worksheet(sheet).getRowCount() - 1,
        startColumn: first,
        endColumn: first + count - 1,
      },
    ];
    if (patch.hidden === false) this.live.run("sheet.mutation.set-col-visible", { subUnitId: sheet, ranges });
    if (patch.size !== undefined) {
      const visible = this.live.worksheet(sheet).getColumnManager();
      // Univer's mutation passes over hidden columns.
      for (let column = first; column < first + count; column++)
        visible.setColumnWidth(column, pixelsOfWidth(patch.size));
      this.live.run("sheet.mutation.set-worksheet-col-width", {
        subUnitId: sheet,
        ranges,
        colWidth: pixelsOfWidth(patch.size),
      });
    }
    if (patch.hidden === true) this.live.run("sheet.mutation.set-col-hidden", { subUnitId: sheet, ranges });
    if (patch.outline !== undefined) {
      const manager = this.live.worksheet(sheet).getColumnManager();
      for (let column = first; column < first + count; column++)
        manager.getColumnOrCreate(column).custom = outline(patch.outline);
    }
  }

  setRows(sheet: string, first: number, all: number, patch: LinePatch): void {
    const count = all > 100_000 ? Math.max(1, this.live.worksheet(sheet).getRowCount() - first) : all;
    this.live.ensureSize(sheet, first + count, 1);
    const ranges = [
      {
        startRow: first,
        endRow: first + count - 1,
        startColumn: 0,
        endColumn: this.live.worksheet(sheet).getColumnCount() - 1,
      },
    ];
    if (patch.hidden === false) this.live.run("sheet.mutation.set-row-visible", { subUnitId: sheet, ranges });
    if (patch.size !== undefined) {
      this.live.run("sheet.mutation.set-worksheet-row-is-auto-height", { subUnitId: sheet, ranges, autoHeightInfo: 0 });
      this.live.run("sheet.mutation.set-worksheet-row-height", {
        subUnitId: sheet,
        ranges,
        rowHeight: pixelsOfHeight(patch.size),
      });
    }
    if (patch.hidden === true) this.live.run("sheet.mutation.set-row-hidden", { subUnitId: sheet, ranges });
    if (patch.outline !== undefined) {
      const manager = this.live.worksheet(sheet).getRowManager();
      for (let row = first; row < first + count; row++) manager.getRowOrCreate(row).custom = outline(patch.outline);
    }
  }

  /** Fits to the longest text: full-width characters count two. Wrapped and merged cells do not widen a column. */
  autofit(sheet: string, rect: Rect, what: "rows" | "columns"): void {
    const used = this.usedPart(sheet, rect);
    if (!used) return;
    if (what === "columns") {
      for (let column = used.column; column <= lastColumn(used); column++) {
        let width = 0;
        for (let row = used.row; row <= lastRow(used); row++)
          width = Math.max(width, this.textWidth(sheet, row, column));
        if (width > 0) this.setColumns(sheet, column, 1, { size: Math.min(255, width + 1.29) });
      }
      return;
    }
    this.fitRows(sheet, used);
    this.fitted.push({ sheet, rect: used });
  }

  /** All rows with one mutation: at each Univer looks at every row of the sheet. */
  private fitRows(sheet: string, rect: Rect): void {
    const used = this.usedPart(sheet, rect);
    if (!used) return;
    const widths = new Map<number, number | null>();
    for (let column = used.column; column <= lastColumn(used); column++) {
      const { width, hidden } = this.column(sheet, column);
      widths.set(column, hidden ? null : width);
    }
    const heights: Record<number, number> = {};
    for (let row = used.row; row <= lastRow(used); row++) {
      let height = 15;
      for (const [column, width] of widths)
        if (width !== null) height = Math.max(height, this.textHeight(sheet, row, column, width));
      heights[row] = pixelsOfHeight(Math.min(409.5, height));
    }
    const ranges = [
      {
        startRow: used.row,
        endRow: lastRow(used),
        startColumn: 0,
        endColumn: this.live.worksheet(sheet).getColumnCount() - 1,
      },
    ];
    this.live.run("sheet.mutation.set-worksheet-row-is-auto-height", { subUnitId: sheet, ranges, autoHeightInfo: 0 });
    this.live.run("sheet.mutation.set-worksheet-row-height", { subUnitId: sheet, ranges, rowHeight: heights });
  }

  private usedPart(sheet: string, rect: Rect): Rect | undefined {
    const worksheet = this.live.worksheet(sheet);
    const rowCount = Math.min(rect.rowCount, worksheet.getRowCount() - rect.row);
    const columnCount = Math.min(rect.columnCount, worksheet.getColumnCount() - rect.column);
    return rowCount > 0 && columnCount > 0 ? { ...rect, rowCount, columnCount } : undefined;
  }

  private textWidth(sheet: string, row: number, column: number): number {
    const style = this.cells.style(sheet, row, column);
    if (style?.tb === 3 || this.live.worksheet(sheet).getMergedCell(row, column)) return 0;
    const lines = this.text(sheet, row, column).split("\n");
    return Math.max(...lines.map(characters)) * ((style?.fs ?? 11) / 11) * (style?.bl ? 1.1 : 1);
  }

  private textHeight(sheet: string, row: number, column: number, width: number): number {
    const style = this.cells.style(sheet, row, column);
    const points = style?.fs ?? 11;
    const lines = this.text(sheet, row, column).split("\n");
    const count =
      style?.tb === 3
        ? lines.reduce(
            (sum, line) => sum + Math.max(1, Math.ceil((characters(line) * (points / 11)) / Math.max(1, width - 0.7))),
            0,
          )
        : 1;
    return count * points * 1.36;
  }

  private text(sheet: string, row: number, column: number): string {
    return displayText(this.cells.value(sheet, row, column), this.cells.numberFormat(sheet, row, column));
  }
}

const outline = (level: number): CustomData => (level > 0 ? { outline: Math.min(7, level) } : null);

/** Below U+2E80, and as wide as a Chinese character in Chinese fonts all the same: quotes, dashes, dots. */
const wide = /[\u2014-\u2026]/;

/** In widths of a digit. */
const characters = (line: string): number =>
  [...line].reduce(
    (sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f || wide.test(character) ? 2 : 1),
    0,
  );
