import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorValueObject,
  type ErrorType,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { fifteenDigits } from "./cellData";
import type { CellScalar, ErrorCode } from "./content";
import type { CustomFunction, FunctionCall, FunctionResult } from "./workbookModel";

export type Argument = FunctionCall["args"][number];
type Value = NonNullable<FunctionResult["value"]>;

/**
 * Arguments as Excel passes them: omitted → null, blank cell → "", a range → 2-D for a matrix parameter. An error, or more than one cell, for a single value is the
 * cell's error without a call; an error inside a matrix is passed on.
 */
export function argumentsOf(
  definition: CustomFunction,
  values: readonly BaseValueObject[],
): { readonly values: readonly Argument[] } | { readonly error: ErrorCode } {
  const { parameters } = definition;
  const repeating = parameters[parameters.length - 1]?.repeating ? parameters[parameters.length - 1] : undefined;
  if (values.length > parameters.length && !repeating) return { error: "#VALUE!" };
  const args: Argument[] = [];
  for (let index = 0; index < Math.max(values.length, parameters.length); index++) {
    const parameter = parameters[index] ?? repeating;
    const value = values[index];
    if (value === undefined || (value.isNull() && !value.isArray())) {
      if (value === undefined && parameter?.repeating) break;
      if (!parameter?.optional && !parameter?.repeating && value === undefined) return { error: "#VALUE!" };
      args.push(null);
      continue;
    }
    const argument = parameter?.matrix ? matrixArgument(value) : singleArgument(value);
    if (argument !== null && typeof argument === "object" && "error" in argument) return { error: argument.error };
    args.push(argument);
  }
  return { values: args };
}

function matrixArgument(value: BaseValueObject): Argument {
  if (!value.isArray()) {
    const scalar = scalarOf(value);
    return typeof scalar === "object" ? scalar : [[scalar]];
  }
  return (value as ArrayValueObject).getArrayValue().map((line) => line.map((item) => scalarOf(item ?? undefined)));
}

function singleArgument(value: BaseValueObject): CellScalar {
  if (!value.isArray()) return scalarOf(value);
  const matrix = (value as ArrayValueObject).getArrayValue();
  if (matrix.length !== 1 || matrix[0]?.length !== 1) return { error: "#VALUE!" };
  return scalarOf(matrix[0][0] ?? undefined);
}

function scalarOf(value: BaseValueObject | undefined): CellScalar {
  if (!value || value.isNull()) return "";
  if (value.isError()) return { error: (value as unknown as ErrorValueObject).getErrorType() as unknown as ErrorCode };
  if (value.isBoolean()) return Boolean(value.getValue());
  if (value.isNumber()) return fifteenDigits(Number(value.getValue()));
  return String(value.getValue());
}

export function resultObject(value: Value): BaseValueObject {
  if (!Array.isArray(value)) return scalarObject(value as CellScalar);
  const matrix = value as readonly (readonly (CellScalar | null)[])[];
  const columnCount = Math.max(0, ...matrix.map((line) => line.length));
  if (matrix.length === 0 || columnCount === 0) return errorObject("#CALC!");
  return ArrayValueObject.create({
    // Excel fills what a short row lacks with #N/A.
    calculateValueList: matrix.map((line) =>
      Array.from({ length: columnCount }, (_, index) =>
        scalarObject(index < line.length ? (line[index] ?? "") : { error: "#N/A" }),
      ),
    ),
    rowCount: matrix.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function scalarObject(value: CellScalar): BaseValueObject {
  if (typeof value === "number") return Number.isFinite(value) ? NumberValueObject.create(value) : errorObject("#NUM!");
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "object") return errorObject(value.error);
  return StringValueObject.create(value);
}

export const errorObject = (code: ErrorCode): BaseValueObject =>
  ErrorValueObject.create(code as ErrorType) as unknown as BaseValueObject;
