import { FunctionBridge } from "./customFunctions";
import { workbookSnapshot } from "./contentLoader";
import { readContent } from "./contentReader";
import type { Rect, WorkbookContent } from "./content";
import { type Day, realToday, serialOfDay } from "./dateSerial";
import { rectAddress } from "./address";
import { Live } from "./live";
import { LiveWorkbook } from "./liveWorkbook";
import { emptyWorkbook } from "./newWorkbook";
import { fillWorkbook } from "./opening";
import { PartsModel } from "./partsModel";
import type { Engine } from "./univer/engine";
import { matchExcel } from "./univer/excelFunctions";
import { repairInstance } from "./univer/fixes";
import { describeTables } from "./univer/structuredReferences";
import { UserEdits } from "./userEdits";
import {
  type CustomFunction,
  type FunctionCall,
  type FunctionResult,
  HostError,
  type ModelEvent,
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

/** The open workbook itself: loading, calculating, selecting, custom functions. */
export class LiveWorkbookModel extends PartsModel implements WorkbookModel {
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
    super();
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

  protected get open(): LiveWorkbook {
    if (!this.opened) throw new HostError("InvalidOperation", "No workbook is open");
    return this.opened;
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

  private todaySerial(): number {
    const day = this.playedToday ?? realToday();
    return typeof day === "number" ? day : serialOfDay(day, this.opened?.live.sidecar.date1904 ?? false);
  }
}
