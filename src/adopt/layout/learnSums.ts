import { textOf } from "../../ledger/cell";
import { isStroke } from "../foreignWords";
import { measureTexts } from "./cellMeaning";
import type { LearntRow } from "./learnGroups";
import type { SummedRows } from "./sumFigures";

/**
 * What some rows of a sheet come to.
 *
 * @param shift what is added to a column of the page for that of a row's cells
 */
export const summedRows = (
  rows: readonly LearntRow[],
  from: number,
  to: number,
  shift: number,
  measureAt: number,
): SummedRows => {
  const own = rows.slice(from, to);
  return {
    items: own.filter(({ first }) => first).length,
    measures: own.reduce((count, row) => {
      const text = textOf(row.cells[measureAt]);
      return count + (text === "" || isStroke(text) ? 0 : measureTexts(text).length);
    }, 0),
    sum: (column) =>
      own.reduce((total, row) => {
        const value = row.cells[column + shift];
        return typeof value === "number" ? total + value : total;
      }, 0),
    hasNumbers: (column) => own.some((row) => typeof row.cells[column + shift] === "number"),
  };
};
