import { ICommandService, type Injector, type IUnitRange, ObjectMatrix } from "@univerjs/core";
import {
  FormulaDataModel,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";

/**
 * Starts Univer's calculation at once. Univer itself waits 100 ms after each change, gives up waiting for a calculation that had nothing to do only after
 * 500 ms, and stops and restarts a running one at each change; here a change waits for the running pass to end.
 */
export class Calculation {
  private running = false;
  private scheduled = false;
  private disposed = false;
  private everything = false;
  private readonly dirty: IUnitRange[] = [];
  private readonly waiting: (() => void)[] = [];
  private readonly passListeners = new Set<(sheets: readonly string[]) => void>();
  private readonly calculated = new Set<string>();
  private arrays = new Map<string, IUnitRange>();
  private readonly formulaData: FormulaDataModel;
  private readonly trigger: Trigger;
  private readonly commands: ICommandService;
  private readonly stopListening: () => void;

  constructor(injector: Injector) {
    this.commands = injector.get(ICommandService);
    this.formulaData = injector.get(FormulaDataModel);
    this.trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
    const listener = this.commands.onCommandExecuted((command) => {
      if (command.id === SetFormulaCalculationNotificationMutation.id)
        this.noticed(command.params as { functionsExecutedState?: number });
      else if (command.id === SetFormulaCalculationResultMutation.id)
        this.noticeSheets(command.params as { unitData?: Record<string, Record<string, unknown>> });
      else if (this.trigger._waitingCommandQueue.length > 0) this.schedule();
    });
    this.stopListening = () => listener.dispose();
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.trigger._setTimeoutKey);
    // Univer's timer for the progress bar outlives it and throws in a disposed engine.
    this.trigger._startProgress = () => undefined;
    this.stopListening();
    this.passListeners.clear();
    this.release();
  }

  /** Called after each pass, when its results stand in the cells, with the sheets that got any. */
  onPass(listener: (sheets: readonly string[]) => void): void {
    this.passListeners.add(listener);
  }

  /** Calculates these cells and what depends on them. */
  markDirty(ranges: readonly IUnitRange[]): void {
    this.dirty.push(...ranges);
    this.schedule();
  }

  markEverything(): void {
    this.everything = true;
    this.schedule();
  }

  get idle(): boolean {
    return !this.running && !this.scheduled && this.trigger._waitingCommandQueue.length === 0;
  }

  /** Resolves when nothing is left to calculate. Rejects after `timeoutMs`. */
  async settle(timeoutMs: number): Promise<void> {
    const end = Date.now() + timeoutMs;
    for (;;) {
      // Univer runs the commands that tables and names give rise to asynchronously: let them land first.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (this.disposed || this.idle) return;
      if (Date.now() > end) throw new Error(`The calculation did not end within ${timeoutMs} ms`);
      if (!this.running && !this.scheduled) this.schedule();
      await Promise.race([
        new Promise<void>((resolve) => this.waiting.push(resolve)),
        new Promise((resolve) => setTimeout(resolve, 50)),
      ]);
    }
  }

  private schedule(): void {
    clearTimeout(this.trigger._setTimeoutKey);
    if (this.scheduled || this.disposed) return;
    this.scheduled = true;
    setTimeout(() => {
      this.scheduled = false;
      this.start();
    }, 0);
  }

  private start(): void {
    if (this.running || this.disposed) return;
    const { trigger } = this;
    clearTimeout(trigger._setTimeoutKey);
    const queue = trigger._waitingCommandQueue;
    trigger._waitingCommandQueue = [];
    const merged = trigger._mergeDirty(trigger._executingDirtyData, trigger._generateDirty(queue));
    const dirty = {
      ...merged,
      dirtyRanges: [...merged.dirtyRanges, ...this.dirty.splice(0)],
      forceCalculation: merged.forceCalculation || this.everything,
    };
    this.everything = false;
    trigger._executingDirtyData = dirty;
    this.running = true;
    this.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, { ...dirty }, { onlyLocal: true });
  }

  private noticed(params: { functionsExecutedState?: number }): void {
    if (params.functionsExecutedState === undefined || !this.running) return;
    // The results reach the cells in listeners that run after this one.
    setTimeout(() => {
      this.running = false;
      this.markVacated();
      const sheets = [...this.calculated];
      this.calculated.clear();
      for (const listener of this.passListeners) listener(sheets);
      this.release();
      if (!this.idle || this.dirty.length > 0 || this.everything) this.schedule();
    }, 0);
  }

  /** Formulas that read cells which a spilled array has left were calculated with the old array. */
  private markVacated(): void {
    const before = this.arrays;
    this.arrays = new Map();
    for (const [unitId, sheets] of Object.entries(this.formulaData.getArrayFormulaRange())) {
      for (const [sheetId, rows] of Object.entries(sheets ?? {})) {
        new ObjectMatrix(rows ?? {}).forValue((row, column, range) => {
          if (range)
            this.arrays.set(`${unitId}\n${sheetId}\n${row},${column}`, { unitId, sheetId, range: { ...range } });
        });
      }
    }
    for (const [key, array] of before) {
      const now = this.arrays.get(key)?.range;
      if (!now || now.endRow < array.range.endRow || now.endColumn < array.range.endColumn) this.dirty.push(array);
    }
  }

  private noticeSheets({ unitData = {} }: { readonly unitData?: Record<string, Record<string, unknown>> }): void {
    for (const sheets of Object.values(unitData)) {
      for (const [sheet, cells] of Object.entries(sheets ?? {}))
        if (cells && Object.keys(cells).length > 0) this.calculated.add(sheet);
    }
  }

  private release(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

interface DirtyData {
  readonly dirtyRanges: IUnitRange[];
  readonly forceCalculation: boolean;
}
interface Trigger {
  _waitingCommandQueue: unknown[];
  _startProgress: () => void;
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: DirtyData;
  _generateDirty(commands: readonly unknown[]): DirtyData;
  _mergeDirty(first: DirtyData, second: DirtyData): DirtyData;
}
