import type { CellValue } from "../../ledger/model";

/** One changed field: what the user saw in the sheet and what it should become. */
export interface CellEdit {
  readonly seen: CellValue;
  readonly value: CellValue;
}

/** Changed fields of one row by column key; fields that are as they were are absent. */
export type RowEdits = Readonly<Record<string, CellEdit>>;

/** Someone else changed a cell that the user is changing too. */
export interface CellConflict {
  readonly column: string;
  readonly seen: CellValue;
  readonly found: CellValue;
  readonly mine: CellValue;
}

/** A number typed in a text cell and its digits as text are the same to the reader. */
export const sameCell = (a: CellValue, b: CellValue): boolean => String(a) === String(b);

/** What a field shows: the edit, or else the cell. */
export const shownValue = (edits: RowEdits, cells: Readonly<Record<string, CellValue>>, column: string): CellValue =>
  edits[column]?.value ?? cells[column] ?? "";

/** Takes an edit up; one that restores what was seen is no edit. `seen` stays what it was when the edit began. */
export const withEdit = (edits: RowEdits, column: string, cell: CellValue, value: CellValue): RowEdits => {
  const seen = edits[column]?.seen ?? cell;
  const { [column]: _replaced, ...rest } = edits;
  return sameCell(seen, value) ? rest : { ...rest, [column]: { seen, value } };
};

export const withoutEdit = (edits: RowEdits, column: string): RowEdits => {
  const { [column]: _dropped, ...rest } = edits;
  return rest;
};

/** Edits whose cell is no longer what the user saw; where both wrote the same there is nothing to decide. */
export const conflictsOf = (edits: RowEdits, cells: Readonly<Record<string, CellValue>>): readonly CellConflict[] =>
  Object.entries(edits).flatMap(([column, { seen, value }]) => {
    const found = cells[column] ?? "";
    return sameCell(seen, found) || sameCell(value, found) ? [] : [{ column, seen, found, mine: value }];
  });

/** Keeps the user's value, now against what the sheet holds. */
export const keepMine = (edits: RowEdits, column: string, found: CellValue): RowEdits => {
  const edit = edits[column];
  if (edit === undefined) return edits;
  return sameCell(edit.value, found)
    ? withoutEdit(edits, column)
    : { ...edits, [column]: { seen: found, value: edit.value } };
};

/** The values to write. Cells that already hold the value are left out. */
export const editedFields = (edits: RowEdits, cells: Readonly<Record<string, CellValue>>): Record<string, CellValue> =>
  Object.fromEntries(
    Object.entries(edits).flatMap(([column, { value }]) =>
      sameCell(value, cells[column] ?? "") ? [] : [[column, value] as const],
    ),
  );
