import { words } from "../locales";
import type { ValuesOutcome } from "./exportOperations";
import { columnLetter } from "./sheetLayout";
import { freeSheetName, withEnding } from "./sheetNames";

const usesFunctions = /(?:^|[^A-Za-z0-9_.])(?:_xldudf_)?ZG[._]/i;
/** A1# reads what the function in A1 spilled: once that is a value, nothing is spilled any more. */
const spilledAt = /(?:^|[^A-Za-z0-9_.!'\]])\$?([A-Z]{1,3})\$?(\d+)#/g;
const notYet = /^#(?:BUSY!|GETTING_DATA|CONNECT!)$/;

/**
 * A copy of a sheet in which the cells that call a function of ours, and the cells they spill into, hold their values. The sheet itself is read only;
 * formulas of Excel's own stay. Three syncs.
 */
export const copyAsValues = async (context: Excel.RequestContext, name: string): Promise<ValuesOutcome> => {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const sheet = worksheets.getItemOrNullObject(name);
  sheet.load("name");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("formulas,values,rowIndex,columnIndex");
  await context.sync();
  if (sheet.isNullObject) return { kind: "sheetGone", sheet: name };
  if (used.isNullObject) return { kind: "noFunctions", sheet: name };

  const formulas = used.formulas as unknown[][];
  const values = used.values as unknown[][];
  const ours = new Set<string>();
  const isFormula = (formula: unknown): formula is string => typeof formula === "string" && formula.startsWith("=");
  formulas.forEach((row, r) =>
    row.forEach((formula, c) => {
      if (isFormula(formula) && usesFunctions.test(formula))
        ours.add(`${columnLetter(used.columnIndex + c)}${used.rowIndex + r + 1}`);
    }),
  );
  const readsSpilled = (formula: string): boolean =>
    [...formula.matchAll(spilledAt)].some(([, letters = "", row = ""]) => ours.has(`${letters}${row}`));
  const found = formulas.flatMap((row, r) =>
    row.flatMap((formula, c) => {
      const becomes = isFormula(formula) && (usesFunctions.test(formula) || readsSpilled(formula));
      return becomes ? [{ row: used.rowIndex + r, column: used.columnIndex + c, value: values[r]?.[c] }] : [];
    }),
  );
  if (found.length === 0) return { kind: "noFunctions", sheet: name };
  if (found.some(({ value }) => typeof value === "string" && notYet.test(value)))
    return { kind: "notCalculated", sheet: name };
  const anchors = found.map(({ row, column }) => {
    const spilled = sheet.getRangeByIndexes(row, column, 1, 1).getSpillingToRangeOrNullObject();
    spilled.load("rowCount,columnCount");
    return { row, column, spilled };
  });
  await context.sync();

  const copyName = freeSheetName(
    withEnding(name, words("zh-CN").exports.sheets.values),
    worksheets.items.map((each) => each.name),
  );
  const copy = sheet.copy("After", sheet);
  copy.name = copyName;
  for (const { row, column, spilled } of anchors) {
    const [rows, columns] = spilled.isNullObject ? [1, 1] : [spilled.rowCount, spilled.columnCount];
    copy
      .getRangeByIndexes(row, column, rows, columns)
      .copyFrom(sheet.getRangeByIndexes(row, column, rows, columns), "Values");
  }
  copy.activate();
  await context.sync();
  return { kind: "values", sheet: copyName, cells: anchors.length };
};
