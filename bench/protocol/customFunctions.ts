import type { CellScalar, ErrorCode } from "../model/content";
import type { CustomFunction, FunctionCall, FunctionResult } from "../model/workbookModel";
import type { AddInInstance, Message } from "./addInInstance";
import { record, textIn } from "./arguments";
import type { ExcelHost } from "./excelHost";

/** The add-in's `functions.json`, as far as Excel reads it. */
export interface FunctionsJson {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters?: readonly {
      readonly name: string;
      readonly type?: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
    }[];
    readonly result?: { readonly dimensionality?: string };
    readonly options?: {
      readonly stream?: boolean;
      readonly cancelable?: boolean;
      readonly allowErrorForDataTypeAny?: boolean;
    };
  }[];
}

const INVOCATION_CATEGORY = 1;
const INVOKE = 1000;
const Flag = { Cancelable: 1, Streaming: 2, AllowError: 4 } as const;

/** Codes of `SetInvocationResults` (custom-functions runtime of office.js); the others are #VALUE!. */
const RESULT_ERRORS: Readonly<Record<number, ErrorCode>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

interface Known {
  readonly id: string;
  readonly declared: FunctionsJson["functions"][number];
  readonly allowErrors: boolean;
}

/** Asks the add-in for the values of custom functions and takes its answers. */
export class CustomFunctionBridge {
  /** Messages of the errors last shown, by address of the cell ("Sheet1!B2"). */
  readonly messages = new Map<string, string>();

  private readonly known = new Map<string, Known>();
  private readonly waiting: FunctionCall[] = [];
  private readonly ready = new Set<AddInInstance>();
  private readonly addresses = new Map<number, string>();

  constructor(private readonly host: ExcelHost) {
    host.model.onCalls((calls) => {
      this.waiting.push(...calls);
      this.deliver();
    });
  }

  /** Makes the functions known to the workbook as `NAMESPACE.NAME`, as Excel does when the add-in is installed. */
  register(json: FunctionsJson, namespace: string): void {
    const functions: CustomFunction[] = [];
    for (const declared of json.functions) {
      const name = namespace === "" ? declared.name : `${namespace}.${declared.name}`;
      const allowErrors = (declared.options?.allowErrorForDataTypeAny ?? json.allowErrorForDataTypeAny) === true;
      this.known.set(name.toUpperCase(), { id: declared.id, declared, allowErrors });
      functions.push({
        name,
        parameters: (declared.parameters ?? []).map((parameter) => ({
          matrix: parameter.dimensionality === "matrix",
          optional: parameter.optional === true,
          repeating: parameter.repeating === true,
        })),
        returnsMatrix: declared.result?.dimensionality === "matrix",
      });
    }
    this.host.model.registerFunctions(functions);
  }

  /** The add-in said that its runtime can be asked. */
  instanceReady(instance: AddInInstance): void {
    this.ready.add(instance);
    this.deliver();
  }

  /** Sends what waits to the first add-in that is ready. Until one is, the cells stay #BUSY!, as in Excel while the runtime starts. */
  deliver(): void {
    const instance = this.host.instances.find((candidate) => this.ready.has(candidate) && candidate.hasHandler(33));
    if (!instance || this.waiting.length === 0) return;
    const messages = this.waiting.splice(0).flatMap((call) => this.message(call) ?? []);
    setTimeout(() => instance.send(messages), 0);
  }

  private message(call: FunctionCall): Message | null {
    const known = this.known.get(call.name.toUpperCase());
    if (!known) {
      this.host.model.resolve([{ id: call.id, value: { error: "#NAME?" } }]);
      return null;
    }
    const error = known.allowErrors ? undefined : firstError(call.args);
    if (error !== undefined) {
      // Without allowErrorForDataTypeAny Excel does not call the function: the error goes on to the cell.
      this.host.model.resolve([{ id: call.id, value: { error } }]);
      return null;
    }
    this.addresses.set(call.id, call.address);
    const options = known.declared.options;
    const flags =
      (options?.cancelable ? Flag.Cancelable : 0) |
      (options?.stream ? Flag.Streaming : 0) |
      (known.allowErrors ? Flag.AllowError : 0);
    return {
      category: INVOCATION_CATEGORY,
      type: INVOKE,
      target: "",
      body: [call.id, known.id, wireArguments(call.args, known.declared.parameters ?? []), call.address, flags],
    };
  }

  /** Results as objects (`SetInvocationResults`) or as arrays (`SetInvocationArrayResults`, newer Excel). */
  setResults(results: readonly unknown[]): void {
    const resolved = results.map((result) =>
      Array.isArray(result) ? fromArray(result as readonly unknown[]) : fromObject(record(result)),
    );
    for (const { id, message } of resolved) {
      const address = this.addresses.get(id);
      if (address === undefined) continue;
      if (message === undefined) this.messages.delete(address);
      else this.messages.set(address, message);
      this.addresses.delete(id);
    }
    this.host.model.resolve(resolved);
  }
}

function firstError(args: FunctionCall["args"]): ErrorCode | undefined {
  for (const value of args.flat(2))
    if (typeof value === "object" && value !== null && "error" in value) return value.error;
  return undefined;
}

/** Every declared parameter gets a place, null where it was left out; a repeating last one gets an array. */
function wireArguments(
  args: FunctionCall["args"],
  parameters: NonNullable<FunctionsJson["functions"][number]["parameters"]>,
): unknown[] {
  const values = args.map((value) =>
    Array.isArray(value)
      ? value.map((row) => (row as readonly CellScalar[]).map(wireValue))
      : wireValue(value as CellScalar | null),
  );
  const repeating = parameters.findIndex((parameter) => parameter.repeating === true);
  if (repeating >= 0) return [...padded(values.slice(0, repeating), repeating), values.slice(repeating)];
  return padded(values, parameters.length);
}

function padded(values: readonly unknown[], length: number): unknown[] {
  return [...values, ...Array.from({ length: Math.max(0, length - values.length) }, () => null)];
}

function wireValue(value: CellScalar | null): unknown {
  return typeof value === "object" && value !== null ? { type: "CustomFunctionError", code: value.error } : value;
}

function fromArray([id, succeeded, value, errorCode]: readonly unknown[]): FunctionResult {
  return fromObject({ id, failed: succeeded !== true, value, errorCode });
}

function fromObject(result: Readonly<Record<string, unknown>>): FunctionResult {
  const id = typeof result["id"] === "number" ? result["id"] : -1;
  if (result["failed"] === true) {
    const code = typeof result["errorCode"] === "number" ? result["errorCode"] : 0;
    const error = RESULT_ERRORS[code] ?? "#VALUE!";
    const message = textIn(result["value"]);
    // Only #VALUE! and #N/A carry a message; what a plain exception says is not shown.
    const shown = (code === 7 || code === 1) && message !== undefined && message !== "" ? { message } : {};
    return { id, value: { error }, ...shown };
  }
  const value = result["value"];
  if (!Array.isArray(value)) return { id, ...cellResult(value) };
  const rows = value as readonly unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : -1;
  if (width <= 0 || rows.some((row) => !Array.isArray(row) || row.length !== width))
    return { id, value: { error: "#VALUE!" } };
  return {
    id,
    value: rows.map((row) =>
      (row as readonly unknown[]).map((cell) => (cell === null ? null : cellResult(cell).value)),
    ),
  };
}

function cellResult(value: unknown): { readonly value: CellScalar; readonly message?: string } {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return { value };
  const rich = record(value);
  if (rich["valueType"] === "CustomFunctionError" || rich["type"] === "Error") {
    const message = textIn(rich["message"]);
    return {
      value: { error: (textIn(rich["code"]) ?? "#VALUE!") as ErrorCode },
      ...(message === undefined ? {} : { message }),
    };
  }
  const basic = rich["basicValue"];
  if (typeof basic === "string" || typeof basic === "number" || typeof basic === "boolean") return { value: basic };
  // Nothing returned: Excel shows 0.
  return value === null || value === undefined ? { value: 0 } : { value: { error: "#VALUE!" } };
}
