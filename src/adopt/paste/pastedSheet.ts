import type { CellValue } from "../../ledger/model";
import type { ForeignSheet } from "../foreignSheet";
import { pastedMerges } from "./pastedMerges";

/** A pasted table as a sheet whose rows are the lines of the text. */
export const asSheet = (pasted: readonly (readonly CellValue[])[]): ForeignSheet => {
  const { cells: rows, merges } = pastedMerges(pasted);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  return { name: "", firstRow: 1, firstColumn: 1, cells, merges };
};
