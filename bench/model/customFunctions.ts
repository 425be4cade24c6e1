import type { Injector } from "@univerjs/core";
import { BaseFunction, type BaseValueObject, IFunctionService } from "@univerjs/engine-formula";
import { cellAddress, sheetInFormula } from "./address";
import { type Argument, argumentsOf, errorObject, resultObject } from "./functionValues";
import type { Live } from "./live";
import { playedClock } from "./playedClock";
import { forgetParsedFormulas } from "./univer/parsedFormulas";
import type { CustomFunction, FunctionCall, FunctionResult } from "./workbookModel";

interface Call {
  readonly id: number;
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  result?: FunctionResult;
}

/** Results kept per cell: a formula may hold several calls. */
const KEPT_PER_CELL = 16;

/**
 * Custom functions without holding the engine: a cell gets its last result or #BUSY! at once, the calls of one pass leave in one message, and a result marks its
 * cell for calculation. A call whose arguments did not change is answered from here.
 */
export class FunctionBridge {
  private readonly registered = new Map<string, CustomFunction>();
  private readonly calls = new Map<number, Call>();
  /** By cell, then by function and arguments; the oldest first. */
  private readonly byCell = new Map<string, Map<string, Call>>();
  private fresh: FunctionCall[] = [];
  private handler: ((calls: readonly FunctionCall[]) => void) | undefined;
  private readonly waiters: (() => void)[] = [];
  private live: Live | undefined;
  private nextId = 1;
  private todayReplaced = false;

  constructor(
    private readonly injector: Injector,
    private readonly today: () => number,
  ) {}

  attach(live: Live): void {
    this.live = live;
    live.calculation.onPass(() => this.deliver());
    if (!this.todayReplaced) {
      this.todayReplaced = true;
      this.service.registerExecutors(...playedClock(this.today));
    }
  }

  detach(): void {
    this.live = undefined;
    this.forget();
  }

  /** Cells that showed #NAME? are calculated again. */
  register(functions: readonly CustomFunction[]): void {
    for (const definition of functions) {
      const name = definition.name.toUpperCase();
      this.registered.set(name, definition);
      this.service.registerExecutors(this.executor(definition, name));
    }
    forgetParsedFormulas(this.injector);
    this.live?.calculation.markEverything();
  }

  onCalls(handler: (calls: readonly FunctionCall[]) => void): void {
    this.handler = handler;
    this.deliver();
  }

  resolve(results: readonly FunctionResult[]): void {
    const dirty = results.flatMap((result) => {
      const call = this.calls.get(result.id);
      if (!call || !this.live) return [];
      call.result = result;
      this.calls.delete(result.id);
      const range = { startRow: call.row, endRow: call.row, startColumn: call.column, endColumn: call.column };
      return [{ unitId: this.live.unitId, sheetId: call.sheet, range }];
    });
    if (dirty.length > 0) this.live?.calculation.markDirty(dirty);
    if (this.calls.size === 0) for (const done of this.waiters.splice(0)) done();
  }

  /** Whether calls are out that somebody will answer. */
  get waiting(): boolean {
    return this.handler !== undefined && this.calls.size > 0;
  }

  async answered(timeoutMs: number): Promise<void> {
    if (!this.waiting) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`${this.calls.size} custom function calls were not answered within ${timeoutMs} ms`)),
        timeoutMs,
      );
    });
    try {
      await Promise.race([new Promise<void>((resolve) => this.waiters.push(resolve)), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  message(sheet: string, row: number, column: number): string | undefined {
    const calls = [...(this.byCell.get(keyOf(sheet, row, column))?.values() ?? [])];
    return calls.reverse().find((call) => call.result?.message !== undefined)?.result?.message;
  }

  /** Forgets all results, so that every call is made again. */
  forget(): void {
    this.calls.clear();
    this.byCell.clear();
    this.fresh = [];
    for (const done of this.waiters.splice(0)) done();
  }

  private deliver(): void {
    if (!this.handler || this.fresh.length === 0) return;
    const calls = this.fresh;
    this.fresh = [];
    this.handler(calls);
  }

  private executor(definition: CustomFunction, name: string): BaseFunction {
    const evaluate = (place: BaseFunction, values: readonly BaseValueObject[]): BaseValueObject =>
      this.evaluate(definition, place, values);
    class Executor extends BaseFunction {
      override calculate(...values: BaseValueObject[]): BaseValueObject {
        return evaluate(this, values);
      }
    }
    const executor = new Executor(name as never);
    executor.minParams = 0;
    executor.maxParams = 255;
    return executor;
  }

  private evaluate(
    definition: CustomFunction,
    place: BaseFunction,
    values: readonly BaseValueObject[],
  ): BaseValueObject {
    const args = argumentsOf(definition, values);
    if ("error" in args) return errorObject(args.error);
    const sheet = place.subUnitId ?? "";
    const key = keyOf(sheet, place.row, place.column);
    const cell = this.byCell.get(key) ?? new Map<string, Call>();
    this.byCell.set(key, cell);
    const callKey = `${definition.name}\n${JSON.stringify(args.values)}`;
    const known = cell.get(callKey);
    const last = [...cell.values()].reverse().find((call) => call.name === definition.name && call.result);
    // The latest used stands last, so that the oldest is dropped first.
    cell.delete(callKey);
    const call = known ?? this.newCall(definition.name, sheet, place, args.values);
    cell.set(callKey, call);
    if (cell.size > KEPT_PER_CELL)
      for (const [old, oldCall] of cell) if (oldCall.result && cell.size > KEPT_PER_CELL) cell.delete(old);
    return resultObject((call.result ?? last?.result)?.value ?? (call.result ? "" : BUSY));
  }

  private newCall(name: string, sheet: string, place: BaseFunction, args: readonly Argument[]): Call {
    const call: Call = { id: this.nextId++, name, sheet, row: place.row, column: place.column };
    this.calls.set(call.id, call);
    const sheetName = this.live?.worksheet(sheet).getName() ?? "";
    this.fresh.push({
      id: call.id,
      name,
      args,
      address: `${sheetInFormula(sheetName)}!${cellAddress(place.row, place.column)}`,
    });
    return call;
  }

  private get service(): IFunctionService {
    return this.injector.get(IFunctionService);
  }
}

const BUSY = { error: "#BUSY!" } as const;
const keyOf = (sheet: string, row: number, column: number): string => `${sheet}\n${row},${column}`;
