import type { LedgerBlock, SheetMapping } from "./adoption";
import type { ForeignSheet } from "./foreignSheet";
import type { Field } from "./headings";

/** What the columns of a ledger hold, by their headings, the captions above them and the values below. */
export const mapSheet = (sheet: ForeignSheet, block: LedgerBlock): SheetMapping => ({
  sheet: sheet.name,
  block,
  columns: [],
});

/** The user's correction: this column holds `field` (null: a column of the user's own). Another column that held it becomes the user's own. */
export const chooseField = (mapping: SheetMapping, columnIndex: number, field: Field | null): SheetMapping => ({
  ...mapping,
  columns: mapping.columns.map((column) =>
    column.index === columnIndex
      ? { ...column, field, certainty: "chosen" as const }
      : field !== null && column.field === field
        ? { ...column, field: null, certainty: "none" as const }
        : column,
  ),
});
