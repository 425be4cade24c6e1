import { FunctionBridge } from "./customFunctions";
import { workbookSnapshot } from "./contentLoader";
import { readContent } from "./contentReader";
import type {
  CellScalar,
  CellStyle,
  ConditionalFormatContent,
  NameContent,
  PageContent,
  Rect,
  SheetContent,
  TableContent,
  ValidationContent,
  WorkbookContent,
} from "./content";
import { type Day, realToday, serialOfDay } from "./dateSerial";
import { matrixOf, rectAddress } from "./address";
import { extrasOf } from "./cellStyle";
import { Live } from "./live";
import { LiveWorkbook } from "./liveWorkbook";
import { checkSheetName, emptySheet } from "./sheets";
import type { Cleared } from "./formatting";
import { emptyWorkbook } from "./newWorkbook";
import { copySheet, fillWorkbook, insertSheet } from "./opening";
import type { TableInfo } from "./tables";
import type { Engine } from "./univer/engine";
import { matchExcel } from "./univer/excelFunctions";
import { repairInstance } from "./univer/fixes";
import { describeTables } from "./univer/structuredReferences";
import { UserEdits } from "./userEdits";
import {
  type ChangeOrigin,
  type CustomFunction,
  type FunctionCall,
  type FunctionResult,
  HostError,
  type ModelEvent,
  type NumberFormats,
  type SheetInfo,
  type WorkbookModel,
} from "./workbookModel";

export { emptySheetContent, emptyWorkbook } from "./newWorkbook";

export interface ModelOptions {
  /** The day that TODAY() gives: a day or a serial. Left out: the real one. */
  readonly today?: Day | number;
  readonly content?: WorkbookContent;
}

/** The workbook of the bench on the given engine. `bench/model/index.ts` makes it headless, `bench/model/browser.ts` with a grid. */
export async function startModel(engine: Engine, options: ModelOptions = {}): Promise<LiveWorkbookModel> {
  const model = new LiveWorkbookModel(engine, options.today);
  await model.load(options.content ?? emptyWorkbook());
  return model;
}

export class LiveWorkbookModel implements WorkbookModel {
  private opened: LiveWorkbook | undefined;
  private readonly listeners = new Set<(event: ModelEvent) => void>();
  private readonly functions: FunctionBridge;
  private userEdits: UserEdits | undefined;
  private endDescription: (() => void) | undefined;
  private selected: { sheet: string; rect: Rect } = {
    sheet: "",
    rect: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
  };
  private loads = 0;
  private playedToday: Day | number | undefined;

  constructor(
    readonly engine: Engine,
    today: Day | number | undefined,
  ) {
    this.playedToday = today;
    this.functions = new FunctionBridge(engine.injector, () => this.todaySerial());
  }

  async load(content: WorkbookContent): Promise<void> {
    if (content.sheets.length === 0) throw new HostError("InvalidArgument", "A workbook needs a sheet");
    this.close();
    const unitId = `workbook-${++this.loads}-${Date.now().toString(36)}`;
    const live = new Live(this.engine, workbookSnapshot(content, unitId), this.listeners);
    if (this.loads === 1) {
      repairInstance(this.engine.injector);
      matchExcel(this.engine.injector);
    }
    const open = new LiveWorkbook(live);
    this.opened = open;
    this.endDescription = describeTables(unitId, this.engine.injector, (name) => open.tables.flags(name));
    this.functions.attach(live);
    live.as("remote", () => fillWorkbook(open, content));
    this.selected = { sheet: open.sheets.active(), rect: { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
    live.calculation.markEverything();
    this.userEdits = new UserEdits(open, (sheet, rect) => this.noteSelection(sheet, rect));
    await this.settleNative();
    live.emit({ kind: "loaded" });
  }

  /** Univer's id of the open workbook. */
  get unitId(): string {
    return this.live.unitId;
  }

  content(): WorkbookContent {
    return readContent(this.open);
  }

  dispose(): void {
    this.close();
    this.listeners.clear();
    this.engine.univer.dispose();
  }

  begin(): void {
    this.open.cells.begin();
  }

  commit(): void {
    this.open.cells.commit();
  }

  async settle(timeoutMs = 30_000): Promise<void> {
    const end = Date.now() + timeoutMs;
    do {
      await this.settleNative(Math.max(1, end - Date.now()));
      await this.functions.answered(Math.max(1, end - Date.now()));
    } while (!this.live.calculation.idle || this.functions.waiting);
    await this.settleNative(Math.max(1, end - Date.now()));
  }

  async settleNative(timeoutMs = 30_000): Promise<void> {
    this.live.flushWrites();
    await this.live.calculation.settle(timeoutMs);
  }

  /** The day that TODAY() gives; undefined is the real one. Formulas are calculated again. */
  get today(): Day | number | undefined {
    return this.playedToday;
  }

  set today(day: Day | number | undefined) {
    this.playedToday = day;
    this.live.calculation.markEverything();
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

  tables(): readonly TableInfo[] {
    return this.open.tables.list().map((table) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.formula === undefined ? column : { ...column, formula: this.open.formulas.filed(column.formula) },
      ),
    }));
  }

  addTable(sheet: string, rect: Rect, hasHeaders: boolean, name?: string): string {
    return this.together(() => this.open.tableEdits.add(sheet, rect, hasHeaders, name));
  }

  updateTable(
    id: string,
    patch: Partial<
      Pick<TableContent, "name" | "style" | "showHeaders" | "showTotals" | "showBandedRows" | "showFilterButton">
    >,
  ): void {
    const { name, ...rest } = patch;
    this.together(() => {
      if (name !== undefined) this.open.tableNames.renameTable(id, name);
      if (Object.keys(rest).length > 0) this.open.tableEdits.update(id, rest);
    });
  }

  resizeTable(id: string, rect: Rect): void {
    this.together(() => this.open.tableEdits.resize(id, rect));
  }

  renameTableColumn(id: string, column: number, name: string): void {
    this.open.protection.assert(this.open.tables.info(id).sheet);
    this.together(() => this.open.tableNames.renameColumn(id, column, name));
  }

  deleteTable(id: string, keepCells: boolean): void {
    this.together(() => this.open.tableEdits.remove(id, keepCells));
  }

  filterTable(id: string, column: number, values: readonly string[]): void {
    this.open.protection.assert(this.open.tables.info(id).sheet, "allowAutoFilter");
    this.asAddin(() => this.open.tables.filter(id, column, values));
  }

  names(): readonly NameContent[] {
    return this.open.names.list();
  }

  setName(name: NameContent): void {
    this.live.flushWrites();
    this.asAddin(() => this.open.names.set(name));
  }

  deleteName(name: string, scope: string): void {
    this.asAddin(() => this.open.names.delete(name, scope));
  }

  validations(sheet: string): readonly ValidationContent[] {
    return this.open.validations.list(sheet);
  }

  setValidation(sheet: string, rect: Rect, rule: Omit<ValidationContent, "ranges"> | null): void {
    this.open.protection.assert(sheet);
    this.asAddin(() => this.open.validations.set(sheet, rect, rule));
  }

  conditionalFormats(sheet: string): readonly ConditionalFormatContent[] {
    return this.open.conditionalFormats.list(sheet);
  }

  addConditionalFormat(sheet: string, format: Omit<ConditionalFormatContent, "id">): string {
    this.open.protection.assert(sheet, "allowFormatCells");
    return this.asAddin(() => this.open.conditionalFormats.add(sheet, format));
  }

  removeConditionalFormats(sheet: string, rect: Rect | null): void {
    this.open.protection.assert(sheet, "allowFormatCells");
    this.asAddin(() => this.open.conditionalFormats.remove(sheet, rect));
  }

  page(sheet: string): PageContent {
    this.live.worksheet(sheet);
    return this.live.sidecar.sheet(sheet).page;
  }

  setPage(sheet: string, patch: Partial<PageContent>): void {
    this.live.worksheet(sheet);
    const extras = this.live.sidecar.sheet(sheet);
    extras.page = { ...extras.page, ...patch };
  }

  protection(sheet: string): SheetContent["protection"] {
    return this.open.protection.of(sheet);
  }

  setProtection(sheet: string, value: SheetContent["protection"]): void {
    this.open.protection.set(sheet, value);
  }

  customProperties(sheet: string): Readonly<Record<string, string>> {
    this.live.worksheet(sheet);
    return this.live.sidecar.sheet(sheet).customProperties;
  }

  /** Undefined removes the property. */
  setCustomProperty(sheet: string, key: string, value: string | undefined): void {
    this.live.worksheet(sheet);
    const extras = this.live.sidecar.sheet(sheet);
    const { [key]: _, ...rest } = extras.customProperties;
    extras.customProperties = value === undefined ? rest : { ...rest, [key]: value };
  }

  settings(): Record<string, unknown> {
    return { ...this.live.sidecar.settings };
  }

  setSetting(key: string, value: unknown | undefined): void {
    const { [key]: _, ...rest } = this.live.sidecar.settings;
    this.live.sidecar.settings = value === undefined ? rest : { ...rest, [key]: value };
  }

  customXml(): readonly string[] {
    return this.live.sidecar.customXml;
  }

  setCustomXml(parts: readonly string[]): void {
    this.live.sidecar.customXml = [...parts];
  }

  date1904(): boolean {
    return this.live.sidecar.date1904;
  }

  selection(): { readonly sheet: string; readonly rect: Rect } {
    return this.selected;
  }

  select(sheet: string, rect: Rect): void {
    this.activateSheet(sheet);
    this.noteSelection(sheet, rect);
    this.userEdits?.showSelection(sheet, rect);
  }

  registerFunctions(functions: readonly CustomFunction[]): void {
    this.functions.register(functions);
  }

  onCalls(handler: (calls: readonly FunctionCall[]) => void): void {
    this.functions.onCalls(handler);
  }

  resolve(results: readonly FunctionResult[]): void {
    this.functions.resolve(results);
  }

  /** Calculates everything, and calls every custom function again, as Ctrl+Alt+F9 does. */
  recalculate(): void {
    this.functions.forget();
    this.live.calculation.markEverything();
  }

  /** The message that came with the error of a custom function's cell. */
  functionMessage(sheet: string, row: number, column: number): string | undefined {
    return this.functions.message(sheet, row, column);
  }

  onEvent(listener: (event: ModelEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private get open(): LiveWorkbook {
    if (!this.opened) throw new HostError("InvalidOperation", "No workbook is open");
    return this.opened;
  }

  private get live(): Live {
    return this.open.live;
  }

  private close(): void {
    this.userEdits?.dispose();
    this.functions.detach();
    this.endDescription?.();
    this.opened?.live.dispose();
    this.opened = undefined;
  }

  private noteSelection(sheet: string, rect: Rect): void {
    if (sheet === this.selected.sheet && rectAddress(rect) === rectAddress(this.selected.rect)) return;
    this.selected = { sheet, rect };
    this.live.sidecar.sheet(sheet).selection = rectAddress(rect);
    this.live.emit({ kind: "selection", sheet, rect });
  }

  private asAddin<T>(work: () => T): T {
    return this.live.byModel ? work() : this.live.as("addin", work);
  }

  private together<T>(work: () => T): T {
    return this.asAddin(() => this.open.cells.together(work));
  }

  private todaySerial(): number {
    const day = this.playedToday ?? realToday();
    return typeof day === "number" ? day : serialOfDay(day, this.opened?.live.sidecar.date1904 ?? false);
  }
}
