import {
  IUndoRedoService,
  type IWorkbookData,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { EXCEL_COLUMNS, EXCEL_ROWS } from "./address";
import { Calculation } from "./univer/calculation";
import type { Engine } from "./univer/engine";
import { syncTables } from "./univer/fixes";
import { Sidecar } from "./sidecar";
import { type ChangeOrigin, HostError, type ModelEvent } from "./workbookModel";

const MOVE_RANGE = /^sheet\.command\.(insert|delete)-range-move-/;

/** The workbook that is open, and what every part of the model needs of it. Replaced as a whole when another content is loaded. */
export class Live {
  readonly calculation: Calculation;
  readonly workbook: Workbook;
  readonly sidecar = new Sidecar();
  private readonly disposals: (() => void)[] = [];
  /** Set while the model itself works; undefined means that a command comes from the user in the grid. */
  private acting: ChangeOrigin | undefined;
  /** Queries of one batch see its writes; what must see the engine in step calls this first. */
  flushWrites: () => void = () => undefined;

  constructor(
    readonly engine: Engine,
    data: IWorkbookData,
    private readonly listeners: ReadonlySet<(event: ModelEvent) => void>,
  ) {
    this.workbook = engine.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
    const instances = engine.injector.get(IUniverInstanceService);
    instances.setCurrentUnitForType(this.unitId);
    // Without the focus, undo and redo do nothing when there is no grid.
    instances.focusUnit(this.unitId);
    this.calculation = new Calculation(engine.injector);
    this.calculation.onPass((sheets) => {
      for (const sheet of sheets) if (this.workbook.getSheetBySheetId(sheet)) this.emit({ kind: "calculated", sheet });
    });
  }

  onDispose(work: () => void): void {
    this.disposals.push(work);
  }

  dispose(): void {
    for (const work of this.disposals) work();
    this.calculation.dispose();
    this.engine.injector.get(IUniverInstanceService).disposeUnit(this.unitId);
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  worksheet(sheet: string): Worksheet {
    const worksheet = this.workbook.getSheetBySheetId(sheet);
    if (!worksheet) throw new HostError("ItemNotFound", `No worksheet ${sheet}`);
    return worksheet;
  }

  get byModel(): boolean {
    return this.acting !== undefined;
  }

  get origin(): ChangeOrigin {
    return this.acting ?? "user";
  }

  /** Runs `work` as a change of the model, not of the user. */
  as<T>(origin: ChangeOrigin, work: () => T): T {
    const before = this.acting;
    this.acting = origin;
    try {
      return work();
    } finally {
      this.acting = before;
    }
  }

  /** Runs a command or mutation of Univer at once. */
  run(id: string, params: Record<string, unknown>, options?: { readonly fromCollab?: boolean }): void {
    this.as(this.acting ?? "addin", () => {
      const { commands } = this.engine;
      const all = { unitId: this.unitId, ...params };
      // These are declared async and do all their work before they first wait.
      if (MOVE_RANGE.test(id)) void commands.executeCommand(id, all, options);
      else if (!commands.syncExecuteCommand(id, all, options))
        throw new HostError("GeneralException", `${id} was refused`);
      // As in Excel before ExcelApi 1.20: what an add-in changes cannot be undone, nor what was done before it.
      if (this.acting !== "user" && !id.startsWith("sheet.operation."))
        this.engine.injector.get(IUndoRedoService).clearUndoRedo(this.unitId);
    });
  }

  syncTables(): void {
    this.as(this.acting ?? "addin", () => syncTables(this.engine.injector));
  }

  emit(event: ModelEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** Makes room: Univer's sheets have as many rows and columns as were needed so far. */
  ensureSize(sheet: string, rows: number, columns: number): void {
    if (rows > EXCEL_ROWS || columns > EXCEL_COLUMNS)
      throw new HostError("InvalidArgument", "Beyond the last row or column of a sheet");
    const worksheet = this.worksheet(sheet);
    if (rows > worksheet.getRowCount())
      this.run("sheet.mutation.set-worksheet-row-count", { subUnitId: sheet, rowCount: rows + 100 });
    if (columns > worksheet.getColumnCount())
      this.run("sheet.mutation.set-worksheet-column-count", { subUnitId: sheet, columnCount: columns + 10 });
  }
}
