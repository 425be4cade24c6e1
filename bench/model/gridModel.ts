import { matrixOf } from "./address";
import { extrasOf } from "./cellStyle";
import type { CellScalar, CellStyle, Rect, SheetContent } from "./content";
import type { Cleared } from "./formatting";
import type { Live } from "./live";
import type { LiveWorkbook } from "./liveWorkbook";
import { copySheet, insertSheet } from "./opening";
import { checkSheetName, emptySheet } from "./sheets";
import type { ChangeOrigin, NumberFormats, SheetInfo } from "./workbookModel";

/** What stands on the sheets: cells, rows, columns. Protection is asked first, and what an add-in changes is its own. */
export abstract class GridModel {
  protected abstract get open(): LiveWorkbook;

  protected get live(): Live {
    return this.open.live;
  }

  protected asAddin<T>(work: () => T): T {
    return this.live.byModel ? work() : this.live.as("addin", work);
  }

  protected together<T>(work: () => T): T {
    return this.asAddin(() => this.open.cells.together(work));
  }

  sheets(): readonly SheetInfo[] {
    return this.open.sheets.list();
  }

  addSheet(name?: string): string {
    const { sheets } = this.open;
    if (name !== undefined) checkSheetName(name, sheets.names());
    const id = sheets.freeId();
    this.asAddin(() => sheets.insert(emptySheet(id, name ?? sheets.freeName()), sheets.list().length));
    return id;
  }

  deleteSheet(sheet: string): void {
    this.asAddin(() => this.open.sheets.delete(sheet));
  }

  updateSheet(sheet: string, patch: Partial<Omit<SheetInfo, "id">>): void {
    this.asAddin(() => this.open.sheets.update(sheet, patch));
  }

  copySheet(sheet: string, position: number): string {
    return this.asAddin(() => copySheet(this.open, sheet, position));
  }

  insertSheet(content: SheetContent, position: number): string {
    return this.asAddin(() => insertSheet(this.open, content, position));
  }

  activeSheet(): string {
    return this.open.sheets.active();
  }

  activateSheet(sheet: string): void {
    this.asAddin(() => this.open.sheets.activate(sheet));
  }

  usedRange(sheet: string, valuesOnly: boolean): Rect | null {
    return this.open.usedRange(sheet, valuesOnly);
  }

  values(sheet: string, rect: Rect): CellScalar[][] {
    return this.open.cells.values(sheet, rect);
  }

  formulas(sheet: string, rect: Rect): CellScalar[][] {
    const values = this.open.cells.values(sheet, rect);
    return matrixOf(rect, (row, column) => {
      const formula = this.open.cells.cell(sheet, row, column)?.f;
      return formula
        ? this.open.formulas.shown(formula, sheet, row, column)
        : (values[row - rect.row]?.[column - rect.column] ?? "");
    });
  }

  spill(sheet: string, row: number, column: number): { rowCount: number; columnCount: number } | undefined {
    return this.open.cells.spill(sheet, row, column);
  }

  texts(sheet: string, rect: Rect): string[][] {
    return this.open.cells.texts(sheet, rect);
  }

  numberFormats(sheet: string, rect: Rect): string[][] {
    return matrixOf(rect, (row, column) => this.open.cells.numberFormat(sheet, row, column));
  }

  write(sheet: string, rect: Rect, values: readonly (readonly (CellScalar | null)[])[], origin: ChangeOrigin): void {
    this.open.writing.write(sheet, rect, values, origin);
  }

  setNumberFormats(sheet: string, rect: Rect, formats: NumberFormats): void {
    this.asAddin(() => this.open.formatting.setNumberFormats(sheet, rect, formats));
  }

  clear(sheet: string, rect: Rect, what: Cleared, origin: ChangeOrigin): void {
    this.open.formatting.clear(sheet, rect, what, origin);
  }

  style(sheet: string, rect: Rect): CellStyle {
    return this.open.formatting.common(sheet, rect);
  }

  setStyle(sheet: string, rect: Rect, patch: CellStyle): void {
    this.asAddin(() => this.open.formatting.setStyle(sheet, rect, patch));
  }

  hyperlink(sheet: string, row: number, column: number): string | undefined {
    return extrasOf(this.open.cells.cell(sheet, row, column)).hyperlink;
  }

  setHyperlink(sheet: string, row: number, column: number, address: string | undefined): void {
    this.asAddin(() => this.open.formatting.setHyperlink(sheet, row, column, address));
  }

  notes(sheet: string): readonly { readonly row: number; readonly column: number; readonly text: string }[] {
    return this.open.notes.list(sheet);
  }

  /** "" removes the note. */
  setNote(sheet: string, row: number, column: number, text: string): void {
    this.open.protection.assert(sheet);
    this.asAddin(() => this.open.notes.set(sheet, row, column, text));
  }

  insertCells(sheet: string, rect: Rect, shift: "Down" | "Right", origin: ChangeOrigin): void {
    this.open.shifts.insert(sheet, rect, shift, origin);
  }

  deleteCells(sheet: string, rect: Rect, shift: "Up" | "Left", origin: ChangeOrigin): void {
    this.open.shifts.delete(sheet, rect, shift, origin);
  }

  merges(sheet: string): readonly Rect[] {
    return this.open.merges.list(sheet);
  }

  merge(sheet: string, rect: Rect, across: boolean): void {
    this.together(() => this.open.merges.merge(sheet, rect, across));
  }

  unmerge(sheet: string, rect: Rect): void {
    this.together(() => this.open.merges.unmerge(sheet, rect));
  }

  sort(
    sheet: string,
    rect: Rect,
    keys: readonly { readonly column: number; readonly ascending: boolean }[],
    hasHeaders: boolean,
  ): void {
    this.asAddin(() => this.open.sorting.sort(sheet, rect, keys, hasHeaders));
    this.live.emit({ kind: "cells", sheet, rect, origin: "addin", type: "RangeEdited" });
  }

  columnLayout(sheet: string, column: number): { width: number; hidden: boolean; outline: number } {
    return this.open.layout.column(sheet, column);
  }

  setColumnLayout(
    sheet: string,
    first: number,
    count: number,
    patch: { readonly width?: number; readonly hidden?: boolean; readonly outline?: number },
  ): void {
    this.open.protection.assert(sheet, "allowFormatColumns");
    const { width, ...rest } = patch;
    this.asAddin(() =>
      this.open.layout.setColumns(sheet, first, count, width === undefined ? rest : { ...rest, size: width }),
    );
  }

  rowLayout(sheet: string, row: number): { height: number; hidden: boolean; outline: number } {
    return this.open.layout.row(sheet, row);
  }

  setRowLayout(
    sheet: string,
    first: number,
    count: number,
    patch: { readonly height?: number; readonly hidden?: boolean; readonly outline?: number },
  ): void {
    this.open.protection.assert(sheet, "allowFormatRows");
    const { height, ...rest } = patch;
    this.asAddin(() =>
      this.open.layout.setRows(sheet, first, count, height === undefined ? rest : { ...rest, size: height }),
    );
  }

  autofit(sheet: string, rect: Rect, what: "rows" | "columns"): void {
    this.open.protection.assert(sheet, what === "rows" ? "allowFormatRows" : "allowFormatColumns");
    this.asAddin(() => this.open.layout.autofit(sheet, rect, what));
  }
}
