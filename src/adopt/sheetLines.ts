import type { CountedRow } from "../ledger/figureTypes";
import type { CarriedRows } from "./carryOver";
import type { CellProblem, Meaning } from "./meaningReader";

/** One row of the sheet that holds something, all in one place: to look at a ledger. Counting goes without an object per row. */
export interface SheetLine {
  /** Row of the range, 1-based. */
  readonly row: number;
  /** Place among the rows of the ledger, from 0; `SheetLedger.column` reads its cells by it. */
  readonly at: number;
  /** Which item the row belongs to, counted from 0. */
  readonly item: number;
  readonly beginsMeasure: boolean;
  readonly counted: CountedRow;
  readonly dueInferred: boolean;
  readonly completedFromNote: boolean;
  readonly completedInferred: boolean;
  readonly problems: readonly CellProblem[];
}

export const linesOf = (
  { rows, items, beginsMeasure }: CarriedRows,
  meanings: readonly Meaning[],
): readonly SheetLine[] =>
  meanings.map((meaning, at) => {
    const row = rows[at] ?? 0;
    return {
      ...meaning,
      row,
      at,
      item: items[at] ?? at,
      beginsMeasure: beginsMeasure(at),
      problems: meaning.problems.map((problem) => ({ ...problem, row })),
    };
  });
