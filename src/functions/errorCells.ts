import type { Field } from "../adopt/headings";
import { itemField } from "../adopt/itemColumns";
import { isErrorValue } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { findColumn } from "./conditionArgument";
import type { Selection } from "./selection";

/** What items are told apart by and grouped by. Cells of other fields that were not understood are problems of their own. */
const tellingFields: readonly Field[] = [
  "feedbackSource",
  "unit",
  "aspect",
  "problemSeq",
  "problem",
  "leader",
  "leadDept",
  "coDepts",
  "persons",
];

/** A cell with an error that counts as blank. */
export interface ErrorCell {
  /** Row of the range, 1-based. */
  readonly row: number;
  readonly column: string;
  readonly got: CellValue;
}

/** Errors in these are problems of the items that count; of others they say why these do not. */
const decidingFields: ReadonlySet<Field | null> = new Set<Field | null>([
  "status",
  "deadlineText",
  "due",
  "extendedTo",
  "completedOn",
  "closure",
  "closedOn",
]);

/** The errors (#REF!, #N/A) in columns that items are told apart by and in those of the conditions, whether or not their rows meet these. */
export const errorCells = ({ ledger, filters, units }: Selection): readonly ErrorCell[] => {
  const shown = new Map<number, { readonly column: string; readonly isDeciding: boolean }>();
  for (const field of tellingFields) {
    const column = field === itemField(ledger.columns) ? undefined : ledger.columns.get(field);
    if (column) shown.set(column.index, { column: column.heading, isDeciding: false });
  }
  for (const { column } of filters) {
    const found = findColumn(ledger, column);
    if (found) shown.set(found.index, { column, isDeciding: decidingFields.has(found.field) });
  }
  const { cells, rows } = ledger.rows;
  const found: ErrorCell[] = [];
  const counted = new Set([...shown.values()].some(({ isDeciding }) => isDeciding) ? units.rows.members : []);
  cells.forEach((row, at) => {
    for (const [index, { column, isDeciding }] of shown) {
      const got = row[index] ?? "";
      if (isErrorValue(got) && !(isDeciding && counted.has(at))) found.push({ row: rows[at] ?? 0, column, got });
    }
  });
  return found;
};
