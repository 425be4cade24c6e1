import {
  ICommandService,
  type Injector,
  type IRange,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import {
  BaseReferenceObject,
  DefinedNamesService,
  ERROR_TYPE_SET,
  type ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  IDependencyManagerService,
  IFormulaDependencyGenerator,
  IFunctionService,
  Interpreter,
  ISuperTableService,
  LexerTreeBuilder,
  SetSuperTableMutation,
} from "@univerjs/engine-formula";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";
import { TableManager } from "@univerjs/sheets-table";
import { forgetOnChanges, parseOnce } from "./parsedFormulas";
import { quickFormulas } from "./quickFormulas";

/**
 * Work-arounds for defects of Univer 0.25.1. Each touches private members, so the version is pinned exactly and each has a regression test in
 * `tests/bench/model/univerDefects.test.ts`. The prototype patches act once per page or process; `repairInstance` acts per Univer instance.
 */
export function repairPrototypes(): void {
  if (repaired) return;
  repaired = true;
  resetBracketState();
  lexNamesAnew();
  parseOnce();
  keepSheetOfReference();
  moveTableWithoutLosingColumns();
  surviveExceptions();
  validateOnlyWhatIsThere();
  quickFormulas();
  // Custom functions that are being calculated show #BUSY!, which Univer does not know as an error.
  ERROR_TYPE_SET.add("#BUSY!" as ErrorType);
}
let repaired = false;

export function repairInstance(injector: Injector): void {
  copyBeforeSorting(injector);
  forgetOnChanges(injector);
  followMovedTables(injector);
  forgetRemovedFormulas(injector);
  passOverStaleTrees(injector);
}

/** One formula with an unbalanced "[" (the formula bar parses while a structured reference is typed) broke the parsing of every later formula. */
function resetBracketState(): void {
  const prototype = LexerTreeBuilder.prototype as unknown as { _resetTemp(): void; _squareBracketState: number };
  const original = prototype._resetTemp;
  prototype._resetTemp = function () {
    original.call(this);
    this._squareBracketState = 0;
  };
}

/** Lexed formulas were kept for all workbooks of the page with the content of names put in: a deleted or changed name lived on. */
function lexNamesAnew(): void {
  const prototype = LexerTreeBuilder.prototype as unknown as { _simpleCheckDefinedName(): boolean };
  prototype._simpleCheckDefinedName = () => true;
  DefinedNamesService.prototype.getAllDefinedNamesIsEmpty = () => false;
}

/** `INDEX(Table[c], n)` on another sheet read its own sheet: the reference it returns has a sheet id but no sheet name, and the id was erased. */
function keepSheetOfReference(): void {
  const prototype = BaseReferenceObject.prototype as unknown as {
    setForcedSheetId(names: unknown): void;
    _forcedSheetName?: string;
    _forcedSheetId?: string;
  };
  const original = prototype.setForcedSheetId;
  prototype.setForcedSheetId = function (names) {
    if (!this._forcedSheetName && this._forcedSheetId) return;
    original.call(this, names);
  };
}

/** A column inserted left of a table was taken for "one column cut, one added": the table lost a column name. Same width means a move. */
function moveTableWithoutLosingColumns(): void {
  interface Manager {
    updateTableRange(unitId: string, tableId: string, config: { newRange: IRange }): void;
    getTableById(
      unitId: string,
      tableId: string,
    ): { getRange(): IRange; setRange(range: IRange): void; getSubunitId(): string } | undefined;
    _tableRangeChanged$: { next(event: unknown): void };
  }
  const prototype = TableManager.prototype as unknown as Manager;
  const original = prototype.updateTableRange;
  prototype.updateTableRange = function (unitId, tableId, config) {
    const table = this.getTableById(unitId, tableId);
    const range = config.newRange;
    const oldRange = table?.getRange();
    if (!table || !oldRange || width(oldRange) !== width(range)) return original.call(this, unitId, tableId, config);
    table.setRange(range);
    this._tableRangeChanged$.next({ unitId, subUnitId: table.getSubunitId(), tableId, range, oldRange });
  };
}
const width = (range: IRange) => range.endColumn - range.startColumn;

/** An exception in one formula stopped all calculation for good. Now that cell is #VALUE!, as when Excel cannot calculate one. */
function surviveExceptions(): void {
  const prototype = Interpreter.prototype as unknown as { execute(data: unknown): FunctionVariantType };
  const original = prototype.execute;
  prototype.execute = function (data) {
    try {
      return original.call(this, data);
    } catch {
      return ErrorValueObject.create("#VALUE!" as ErrorType);
    }
  };
}

/** Changed cells are validated a little later: a sheet that was deleted in the meantime was an error on the page. */
function validateOnlyWhatIsThere(): void {
  interface Validator {
    validatorRanges(unitId: string, sheetId: string, ranges: readonly IRange[]): Promise<unknown[]>;
    readonly _univerInstanceService: IUniverInstanceService;
  }
  const prototype = SheetsDataValidationValidatorService.prototype as unknown as Validator;
  const original = prototype.validatorRanges;
  prototype.validatorRanges = function (unitId, sheetId, ranges) {
    const workbook = this._univerInstanceService.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    return workbook?.getSheetBySheetId(sheetId) ? original.call(this, unitId, sheetId, ranges) : Promise.resolve([]);
  };
}

/** SORT sorted the cached array of its argument in place, so that other formulas reading the range saw it sorted. */
function copyBeforeSorting(injector: Injector): void {
  interface Sliceable {
    isArray?(): boolean;
    slice?(): Sliceable | undefined;
  }
  const functions = injector.get(IFunctionService);
  for (const name of ["SORT", "SORTBY"]) {
    const executor = functions.getExecutor(name) as { calculate(...args: Sliceable[]): never } | undefined;
    if (!executor) continue;
    const original = executor.calculate;
    executor.calculate = function (...args) {
      return original.apply(
        this,
        args.map((argument) => (argument?.isArray?.() ? (argument.slice?.() ?? argument) : argument)),
      );
    };
  }
}

/** Rows inserted above a table moved the table but not the formula engine's copy of it. */
function followMovedTables(injector: Injector): void {
  const commands = injector.get(ICommandService);
  let queued = false;
  let ended = false;
  injector.get(IUniverInstanceService).unitDisposed$.subscribe(() => {
    ended = injector.get(IUniverInstanceService).getAllUnitsForType(UniverInstanceType.UNIVER_SHEET).length === 0;
  });
  commands.onCommandExecuted((command) => {
    ended = false;
    if (queued || command.id === SetSuperTableMutation.id || !MOVES_TABLES.test(command.id)) return;
    queued = true;
    queueMicrotask(() => {
      queued = false;
      if (!ended) syncTables(injector);
    });
  });
}
const MOVES_TABLES = /insert-|remove-|delete-|move-|set-sheet-table|add-table|undo|redo/;

/** The dependencies of a formula that was cleared or overwritten stayed: every later calculation met them, and said so on the console. */
function forgetRemovedFormulas(injector: Injector): void {
  const dependencies = injector.get(IDependencyManagerService);
  injector.get(ICommandService).onCommandExecuted((command, options) => {
    if (
      command.id !== "sheet.mutation.set-range-values" ||
      (options as { fromFormula?: boolean } | undefined)?.fromFormula
    )
      return;
    const params = command.params as {
      unitId: string;
      subUnitId: string;
      trigger?: string;
      cellValue?: Record<number, Record<number, { f?: unknown } | null> | undefined>;
    };
    if (params.trigger === "sheet.command.set-style") return;
    for (const [row, line] of Object.entries(params.cellValue ?? {})) {
      for (const column of Object.keys(line ?? {})) {
        dependencies.removeFormulaDependency(params.unitId, params.subUnitId, Number(row), Number(column));
      }
    }
  });
}

/**
 * The index of what reads what keeps the trees of formulas that were read anew, such as those of a table that grew; they belong to no run
 * any more, and Univer wrote an error to the console for each of them at every calculation.
 */
function passOverStaleTrees(injector: Injector): void {
  const { _dependencyTreeCache: trees } = injector.get(IFormulaDependencyGenerator) as unknown as {
    readonly _dependencyTreeCache: ReadonlyMap<number, unknown>;
  };
  const manager = injector.get(IDependencyManagerService);
  const search = manager.searchDependency.bind(manager);
  manager.searchDependency = (...parameters) => {
    const found = search(...parameters);
    for (const tree of found) if (!trees.has(tree)) found.delete(tree);
    return found;
  };
}

/** Gives the formula engine the name, range and columns that each table has now. */
export function syncTables(injector: Injector): void {
  const commands = injector.get(ICommandService);
  const manager = injector.get(TableManager) as unknown as {
    _tableMap: Map<string, Map<string, { getTableInfo(): TableInfo }>>;
  };
  const engine = injector.get(ISuperTableService);
  for (const [unitId, tables] of manager._tableMap) {
    for (const table of tables.values()) {
      const info = table.getTableInfo();
      const known = engine.getTable(unitId, info.name);
      const columns = info.columns.map((column) => column.displayName);
      const same =
        known?.sheetId === info.subUnitId &&
        key(known.range) === key(info.range) &&
        [...known.titleMap.keys()].join("\n") === columns.join("\n");
      if (same) continue;
      commands.syncExecuteCommand(SetSuperTableMutation.id, {
        unitId,
        tableName: info.name,
        reference: {
          range: { ...info.range },
          sheetId: info.subUnitId,
          titleMap: new Map(columns.map((name, index) => [name, index])),
        },
      });
    }
  }
}
interface TableInfo {
  readonly name: string;
  readonly subUnitId: string;
  readonly range: IRange;
  readonly columns: readonly { readonly displayName: string }[];
}
const key = (range: IRange) => [range.startRow, range.endRow, range.startColumn, range.endColumn].join();
