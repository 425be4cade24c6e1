import { isBlank, textOf } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { TickedField } from "./captionWords";
import { isStroke } from "./foreignWords";

/** Columns that tell one field together: what stands above the one with a mark in it is said of the row. */
export interface TickedColumns {
  readonly field: TickedField;
  /** Two at least, in the order of the sheet; `index` as the rows are read. */
  readonly columns: readonly { readonly index: number; readonly word: string }[];
}

type Row = readonly CellValue[];

const marks: ReadonlySet<string> = new Set("√ ✓ ✔ ☑ ✅ 🗸 🗹 ● V v 1 是 TRUE".split(" "));
const noMarks: ReadonlySet<string> = new Set("0 否 × ✗ ✘ ☐ □ ○ 无 FALSE".split(" "));

const bare = (cell: CellValue): string =>
  typeof cell === "boolean" ? String(cell).toUpperCase() : textOf(cell).replace(/[\uFE0E\uFE0F\s]/g, "");

type Kind = "mark" | "none" | "other";

const kindOf = (cell: CellValue): Kind => {
  if (cell === "" || isBlank(cell)) return "none";
  const text = bare(cell);
  if (marks.has(text)) return "mark";
  return noMarks.has(text) || isStroke(text) ? "none" : "other";
};

/** The marks below such headings, or nothing at all as in a form; counts and accounts are none. */
export const holdsTicks = (body: Iterable<Row>, { columns }: TickedColumns): boolean => {
  let [found, others] = [0, 0];
  for (const row of body)
    for (const { index } of columns) {
      const kind = kindOf(row[index] ?? "");
      if (kind === "mark") found += 1;
      else if (kind === "other") others += 1;
    }
  return found >= 3 * others;
};

/** What a row says: the word of its one mark, "" without any; else all that it says, joined so that nobody takes it for a word. */
const said = (row: Row, { columns }: TickedColumns): CellValue => {
  const all: string[] = [];
  for (const { index, word } of columns) {
    const cell = row[index] ?? "";
    const kind = kindOf(cell);
    if (kind !== "none") all.push(kind === "mark" ? word : `${word}+${textOf(cell)}`);
  }
  return all.join("+");
};

/** The row with what the marks say in the first of their columns and nothing in the others. */
export const withoutTicks = (row: Row, groups: readonly TickedColumns[]): Row => {
  const read = [...row];
  for (const group of groups) {
    for (const { index } of group.columns) read[index] = "";
    const [first] = group.columns;
    if (first) read[first.index] = said(row, group);
  }
  return read;
};
