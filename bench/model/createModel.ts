import { FunctionBridge } from "./customFunctions";
import { cellFormula, sheetSnapshot, withTableNames, workbookSnapshot } from "./contentLoader";
import { readContent, readSheet } from "./contentReader";
import type { CellScalar, CellStyle, ConditionalFormatContent, NameContent, PageContent, Rect, SheetContent, TableContent, ValidationContent, WorkbookContent } from "./content";
import { type Day, realToday, serialOfDay } from "./dateSerial";
import { lastColumn, lastRow, matrixOf, rectAddress } from "./address";
import { extrasOf } from "./cellStyle";
import { Live } from "./live";
import { LiveWorkbook } from "./liveWorkbook";
import { checkSheetName, emptySheet } from "./sheets";
import { DEFAULT_PAGE } from "./sidecar";
import type { TableInfo } from "./tables";
import type { Engine } from "./univer/engine";
import { repairInstance } from "./univer/fixes";
import { describeTables } from "./univer/structuredReferences";
import { UserEdits } from "./userEdits";
import { type ChangeOrigin, type CustomFunction, type FunctionCall, type FunctionResult, HostError, type ModelEvent, type SheetInfo, type WorkbookModel } from "./workbookModel";

export interface ModelOptions {
  /** The day that TODAY() gives: a day or a serial. Left out: the real one. */
  readonly today?: Day | number;
  readonly content?: WorkbookContent;
}

/** A workbook with one blank sheet. */
export function emptyWorkbook(sheetName = "Sheet1"): WorkbookContent {
  return { sheets: [emptySheetContent("sheet-1", sheetName)], names: [], activeSheet: 0, date1904: false, settings: {}, customXml: [], properties: {}, keptParts: {} };
}

export function emptySheetContent(id: string, name: string): SheetContent {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    cells: [],
    merges: [],
    columns: [],
    rows: [],
    frozenRows: 0,
    frozenColumns: 0,
    tables: [],
    validations: [],
    conditionalFormats: [],
    page: DEFAULT_PAGE,
    protection: { protected: false, options: {} },
    showGridlines: true,
    customProperties: {},
    selection: "A1",
  };
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
  private selected: { sheet: string; rect: Rect } = { sheet: "", rect: { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
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
    if (this.loads === 1) repairInstance(this.engine.injector);
    const open = new LiveWorkbook(live);
    this.opened = open;
    this.endDescription = describeTables(unitId, this.engine.injector, (name) => open.tables.flags(name));
    this.functions.attach(live);
    live.as("remote", () => this.fill(open, content));
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

  /** Tables of the copy get new names, its formulas with them; names and settings of the workbook are not copied. */
  copySheet(sheet: string, position: number): string {
    return this.asAddin(() => {
      const { sheets, tables } = this.open;
      const source = readSheet(this.open, sheet);
      const id = sheets.freeId();
      const taken = tables.list().map((table) => table.name);
      const renamed = new Map<string, string>();
      for (const table of source.tables) {
        const name = suffixed(table.name, taken);
        taken.push(name);
        renamed.set(table.name, name);
      }
      const copy = withTableNames({ ...source, id, name: copyName(source.name, sheets.names()) }, renamed);
      sheets.insert(sheetSnapshot(copy), Math.min(Math.max(0, position), sheets.list().length));
      this.fillSheet(this.open, copy);
      this.live.calculation.markEverything();
      return id;
    });
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
      return formula ? this.open.formulas.shown(formula, sheet, row, column) : (values[row - rect.row]?.[column - rect.column] ?? "");
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

  setNumberFormats(sheet: string, rect: Rect, formats: readonly (readonly (string | null)[])[]): void {
    this.open.protection.assert(sheet, "allowFormatCells");
    if (formats.length !== rect.rowCount || formats.some((line) => line.length !== rect.columnCount)) throw new HostError("InvalidArgument", "The formats do not match the size of the range");
    this.together(() =>
      formats.forEach((line, r) =>
        line.forEach((format, c) => {
          if (format !== null) this.open.cells.putNumberFormat(sheet, rect.row + r, rect.column + c, format);
        }),
      ),
    );
  }

  clear(sheet: string, rect: Rect, what: "All" | "Contents" | "Formats" | "Hyperlinks", origin: ChangeOrigin): void {
    if (what === "Formats" || what === "Hyperlinks") this.open.protection.assert(sheet, "allowFormatCells");
    else this.open.protection.assertCells(sheet, rect);
    const { cells } = this.open;
    this.live.as(origin, () =>
      cells.together(() => {
        this.eachUsed(sheet, rect, (row, column) => {
          if (what === "All" || what === "Contents") cells.put(sheet, row, column, { kind: "clear" });
          if (what === "All" || what === "Formats") {
            cells.putStyleData(sheet, row, column, undefined);
            const { hyperlink } = extrasOf(cells.cell(sheet, row, column));
            cells.putExtras(sheet, row, column, what === "Formats" && hyperlink ? { hyperlink } : {});
          }
          if (what === "Hyperlinks") {
            const { hyperlink: _, ...rest } = extrasOf(cells.cell(sheet, row, column));
            cells.putExtras(sheet, row, column, rest);
          }
        });
        if (what === "All" || what === "Formats") {
          this.open.conditionalFormats.remove(sheet, rect);
          if (what === "All") this.open.validations.set(sheet, rect, null);
        }
        if (what === "All" || what === "Contents") {
          this.open.tableNames.followHeaders(sheet, rect);
          this.live.emit({ kind: "cells", sheet, rect, origin, type: "RangeEdited" });
        }
      }),
    );
  }

  style(sheet: string, rect: Rect): CellStyle {
    return this.open.cells.commonStyle(sheet, rect);
  }

  setStyle(sheet: string, rect: Rect, patch: CellStyle): void {
    this.open.protection.assert(sheet, "allowFormatCells");
    this.together(() => matrixOf(this.clipped(sheet, rect), (row, column) => this.open.cells.patchStyle(sheet, row, column, patch)));
  }

  hyperlink(sheet: string, row: number, column: number): string | undefined {
    return extrasOf(this.open.cells.cell(sheet, row, column)).hyperlink;
  }

  setHyperlink(sheet: string, row: number, column: number, address: string | undefined): void {
    this.open.protection.assert(sheet, "allowInsertHyperlinks");
    const { hyperlink: _, ...rest } = extrasOf(this.open.cells.cell(sheet, row, column));
    this.together(() => this.open.cells.putExtras(sheet, row, column, address ? { ...rest, hyperlink: address } : rest));
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

  sort(sheet: string, rect: Rect, keys: readonly { readonly column: number; readonly ascending: boolean }[], hasHeaders: boolean): void {
    this.asAddin(() => this.open.sorting.sort(sheet, rect, keys, hasHeaders));
    this.live.emit({ kind: "cells", sheet, rect, origin: "addin", type: "RangeEdited" });
  }

  columnLayout(sheet: string, column: number): { width: number; hidden: boolean; outline: number } {
    return this.open.layout.column(sheet, column);
  }

  setColumnLayout(sheet: string, first: number, count: number, patch: { readonly width?: number; readonly hidden?: boolean; readonly outline?: number }): void {
    this.open.protection.assert(sheet, "allowFormatColumns");
    const { width, ...rest } = patch;
    this.asAddin(() => this.open.layout.setColumns(sheet, first, count, width === undefined ? rest : { ...rest, size: width }));
  }

  rowLayout(sheet: string, row: number): { height: number; hidden: boolean; outline: number } {
    return this.open.layout.row(sheet, row);
  }

  setRowLayout(sheet: string, first: number, count: number, patch: { readonly height?: number; readonly hidden?: boolean; readonly outline?: number }): void {
    this.open.protection.assert(sheet, "allowFormatRows");
    const { height, ...rest } = patch;
    this.asAddin(() => this.open.layout.setRows(sheet, first, count, height === undefined ? rest : { ...rest, size: height }));
  }

  autofit(sheet: string, rect: Rect, what: "rows" | "columns"): void {
    this.open.protection.assert(sheet, what === "rows" ? "allowFormatRows" : "allowFormatColumns");
    this.asAddin(() => this.open.layout.autofit(sheet, rect, what));
  }

  tables(): readonly TableInfo[] {
    return this.open.tables.list().map((table) => ({
      ...table,
      columns: table.columns.map((column) => (column.formula === undefined ? column : { ...column, formula: this.open.formulas.filed(column.formula) })),
    }));
  }

  addTable(sheet: string, rect: Rect, hasHeaders: boolean, name?: string): string {
    return this.together(() => this.open.tableEdits.add(sheet, rect, hasHeaders, name));
  }

  updateTable(id: string, patch: Partial<Pick<TableContent, "name" | "style" | "showHeaders" | "showTotals" | "showBandedRows" | "showFilterButton">>): void {
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

  private fill(open: LiveWorkbook, content: WorkbookContent): void {
    const { sidecar } = open.live;
    sidecar.date1904 = content.date1904;
    sidecar.settings = { ...content.settings };
    sidecar.customXml = [...content.customXml];
    sidecar.properties = content.properties;
    sidecar.keptParts = content.keptParts;
    // Tables come before names and rules that may speak of them.
    for (const sheet of content.sheets) this.fillSheet(open, sheet);
    for (const name of content.names) open.names.set({ ...name, formula: cellFormula(name.formula) });
    const active = content.sheets[content.activeSheet] ?? content.sheets[0];
    if (active && active.visibility === "Visible") open.sheets.activate(active.id);
    this.selected = { sheet: open.sheets.active(), rect: { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
  }

  private fillSheet(open: LiveWorkbook, sheet: SheetContent): void {
    const { id: _, page, protection, customProperties, selection, visibility } = sheet;
    open.live.sidecar.sheets.set(sheet.id, { page, protection, customProperties, selection, veryHidden: visibility === "VeryHidden" });
    open.addTables(sheet.id, sheet.tables);
    for (const validation of sheet.validations) open.validations.add(sheet.id, validation);
    for (const format of sheet.conditionalFormats) open.conditionalFormats.add(sheet.id, format);
    for (const cell of sheet.cells) if (cell.note) open.notes.set(sheet.id, cell.row, cell.column, cell.note);
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

  /** The part of a rectangle that the sheet has so far; all of it when it is small. */
  private clipped(sheet: string, rect: Rect): Rect {
    if (rect.rowCount * rect.columnCount <= 1_000_000 && rect.rowCount < 1_000_000 && rect.columnCount < 16_384) return rect;
    const worksheet = this.live.worksheet(sheet);
    return { ...rect, rowCount: Math.min(rect.rowCount, worksheet.getRowCount() - rect.row), columnCount: Math.min(rect.columnCount, worksheet.getColumnCount() - rect.column) };
  }

  private eachUsed(sheet: string, rect: Rect, visit: (row: number, column: number) => void): void {
    const found: [number, number][] = [];
    this.live
      .worksheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell && row >= rect.row && row <= lastRow(rect) && column >= rect.column && column <= lastColumn(rect)) found.push([row, column]);
      });
    for (const [row, column] of found) visit(row, column);
  }

  private todaySerial(): number {
    const day = this.playedToday ?? realToday();
    return typeof day === "number" ? day : serialOfDay(day, this.opened?.live.sidecar.date1904 ?? false);
  }
}

function suffixed(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const candidate = `${name}${number}`;
    if (!taken.some((other) => other.toLowerCase() === candidate.toLowerCase())) return candidate;
  }
}

function copyName(name: string, taken: readonly string[]): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (!taken.some((other) => other.toLowerCase() === candidate.toLowerCase())) return candidate;
  }
}
