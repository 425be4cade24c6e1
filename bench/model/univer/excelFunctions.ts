import type { Injector, Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  IFunctionService,
} from "@univerjs/engine-formula";

/** Where a function of Univer 0.25.1 differs from Excel's in a way that ledger formulas notice. Acts per Univer instance. */
export function matchExcel(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  wrap(
    functions.getExecutor("COMPARE"),
    (original) => (left, right) => withErrorsOf(left, right, original(left, right)),
  );
  // Excel gives the first error among the numbers, Univer #VALUE!.
  for (const name of ["AVERAGE", "AVERAGEA", "MEDIAN"])
    wrap(
      functions.getExecutor(name),
      (original) =>
        (...args) =>
          firstError(args) ?? original(...args),
    );
}

type Calculate = (...args: BaseValueObject[]) => BaseValueObject;

function wrap(executor: Nullable<BaseFunction>, change: (original: Calculate) => Calculate): void {
  if (!executor) return;
  const target = executor as unknown as { calculate: Calculate };
  target.calculate = change(target.calculate.bind(target));
}

/** Univer compared an error inside a range with a value as if it were one: `IF(A1<5,…)` took a branch although A1 is #N/A. */
function withErrorsOf(left: BaseValueObject, right: BaseValueObject, result: BaseValueObject): BaseValueObject {
  if (!hasError(left) && !hasError(right)) return result;
  if (!result.isArray()) return errorAt(left, 0, 0) ?? errorAt(right, 0, 0) ?? result;
  const array = result as ArrayValueObject;
  const [rowCount, columnCount] = [array.getRowCount(), array.getColumnCount()];
  return ArrayValueObject.create({
    // Where Univer answers from its index, a place that does not match is left out.
    calculateValueList: Array.from({ length: rowCount }, (_, row) =>
      Array.from(
        { length: columnCount },
        (__, column) =>
          errorAt(left, row, column) ??
          errorAt(right, row, column) ??
          array.getValueOrDefault(row, column) ??
          BooleanValueObject.create(false),
      ),
    ),
    rowCount,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function hasError(value: BaseValueObject): boolean {
  return value.isArray()
    ? (value as ArrayValueObject).getArrayValue().some((line) => line.some((item) => item?.isError()))
    : value.isError();
}

/** The error that meets the place of the result: a single row, column or value counts for all. */
function errorAt(value: BaseValueObject, row: number, column: number): BaseValueObject | undefined {
  if (!value.isArray()) return value.isError() ? value : undefined;
  const lines = (value as ArrayValueObject).getArrayValue();
  const line = lines[lines.length === 1 ? 0 : row];
  const item = line?.[line.length === 1 ? 0 : column];
  return item?.isError() ? item : undefined;
}

function firstError(args: readonly BaseValueObject[]): BaseValueObject | undefined {
  for (const value of args) {
    if (!value.isArray()) {
      if (value.isError()) return value;
      continue;
    }
    for (const line of (value as ArrayValueObject).getArrayValue())
      for (const item of line) if (item?.isError()) return item;
  }
  return undefined;
}
