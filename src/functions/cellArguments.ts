import type { CellValue } from "../ledger/model";

/** What Excel passes for a parameter of type `any`: cells as they are, null for one left out, objects for errors and data types. */
export type Argument = unknown;

interface DataType {
  readonly basicValue?: unknown;
  /** An instance of CustomFunctions.Error, where the metadata lets errors in (allowErrorForDataTypeAny). */
  readonly code?: unknown;
}

/** A cell as the ledger knows it: empty is "", an error is its text (#N/A), a data type (a formatted number) its plain value. */
export const asCell = (argument: Argument): CellValue => {
  if (typeof argument === "string" || typeof argument === "number" || typeof argument === "boolean") return argument;
  if (argument === null || argument === undefined || typeof argument !== "object") return "";
  const { basicValue, code }: DataType = argument;
  if (typeof basicValue === "string" || typeof basicValue === "number" || typeof basicValue === "boolean")
    return basicValue;
  return typeof code === "string" ? code : "";
};

const isPlainRow = (row: unknown): row is readonly CellValue[] => {
  if (!Array.isArray(row)) return false;
  for (let column = 0; column < row.length; column += 1) {
    const cell: unknown = row[column];
    if (typeof cell !== "string" && typeof cell !== "number" && typeof cell !== "boolean") return false;
  }
  return true;
};

/** A range as rows of cells. What is plain already, nearly all of it, is not copied. */
export const asCells = (argument: Argument): readonly (readonly CellValue[])[] => {
  if (!Array.isArray(argument)) return [[asCell(argument)]];
  const rows: readonly unknown[] = argument;
  if (rows.every(isPlainRow)) return rows;
  return rows.map((row): readonly CellValue[] =>
    isPlainRow(row) ? row : Array.isArray(row) ? row.map(asCell) : [asCell(row)],
  );
};

/** A scalar argument; a range handed to one counts by its first cell, as a cell reference does. */
export const asScalar = (argument: Argument): CellValue => {
  if (!Array.isArray(argument)) return asCell(argument);
  const first: unknown = argument[0];
  return asCell(Array.isArray(first) ? first[0] : first);
};
