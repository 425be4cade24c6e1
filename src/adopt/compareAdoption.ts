import type { CellValue, Issue, Ledger, Measure } from "../ledger/model";
import type { AdoptedIssue, AdoptedMeasure, Adoption } from "./adoption";

/** A cell that says something else in the newer sheet. */
export interface ChangedCell {
  readonly table: "issues" | "measures";
  /** 编号, or the handle of a row without one (`rowHandle`). */
  readonly id: string;
  /** Column key of `schema.ts`. */
  readonly column: string;
  readonly before: CellValue;
  readonly after: CellValue;
  /** Row of the newer sheet, 1-based. */
  readonly row: number;
}

/** A measure that the newer sheet has and the ledger has not, below an issue that both have. */
export interface NewMeasure {
  readonly issueId: string;
  readonly measure: AdoptedMeasure;
}

/** A newer version of a sheet against the ledger. What is gone is only shown: nothing is ever deleted. */
export interface AdoptionComparison {
  readonly newIssues: readonly AdoptedIssue[];
  readonly newMeasures: readonly NewMeasure[];
  readonly changed: readonly ChangedCell[];
  readonly goneIssues: readonly Issue[];
  /** Of issues that both have. */
  readonly goneMeasures: readonly Measure[];
  /** Issues and measures that say the same in both. */
  readonly same: number;
}

export const compareAdoption = (_ledger: Ledger, _adoption: Adoption): AdoptionComparison => ({
  newIssues: [],
  newMeasures: [],
  changed: [],
  goneIssues: [],
  goneMeasures: [],
  same: 0,
});
