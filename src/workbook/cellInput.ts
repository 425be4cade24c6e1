import type { CellValue } from "../ledger/model";
import type { ColumnSchema } from "../ledger/schema";
import { columnFormat } from "./sheetLayout";

/** A value for `range.values`, and the number format that the cell gets before it; null leaves either alone. */
export interface CellInput {
  readonly value: CellValue | null;
  readonly format: string | null;
}

const dayColumn: ColumnSchema = { key: "", heading: "", kind: "date", width: 0 };

export const untouched: CellInput = { value: null, format: null };

/**
 * What to write so that the cell holds exactly `value`. Text goes into cells that are text (`@`) first, so that `=1+1`, `+86` and `00123`
 * stay text. Numbers and dates go as numbers. In columns that hold both (内容 of 台账设置) a number keeps the cell's own format.
 */
export const cellInput = (column: ColumnSchema, value: CellValue): CellInput => {
  if (column.kind === "formula") return untouched;
  const isTextColumn = column.kind === "text" || column.kind === "longText" || column.kind === "choice";
  if (typeof value === "string") {
    if (value === "") return { value, format: null };
    return { value, format: "@" };
  }
  if (!isTextColumn) return { value, format: columnFormat(column) };
  return column.key === "content" ? { value, format: null } : { value: String(value), format: "@" };
};

const isText = (value: CellValue): boolean => typeof value === "string" && value !== "";

/**
 * The same for a column of the user's own, whose format is the user's: it is left alone, but text must not become a formula or a number, a
 * number not stay text where text stood, and a day must look like one. `before`: what stands in the cell, "" in a new row.
 */
export const extraInput = (isDay: boolean, before: CellValue, value: CellValue): CellInput => {
  if (typeof value === "string") return { value, format: isText(value) ? "@" : null };
  if (isDay) return { value, format: typeof before === "number" ? null : columnFormat(dayColumn) };
  return { value, format: isText(before) ? "General" : null };
};

/**
 * One value for all cells of a range: thousands of rows cost no more of a message than one. Microsoft documents it for values, formulas and
 * number formats (learn.microsoft.com, "Set and get range values"); the typings know matrices only.
 */
export const everyCell = (value: string): string[][] => value as unknown as string[][];
