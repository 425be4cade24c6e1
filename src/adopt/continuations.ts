import type { CellValue } from "../ledger/model";
import type { RecognisedColumn } from "./decideColumns";
import type { Field } from "./headings";
import { ItemWalk, type UntitledRows } from "./itemWalk";

type Columns = ReadonlyMap<Field, RecognisedColumn>;

/** The column that holds the text of an item: 具体问题, in a ledger without it 问题, in a list of measures the measure. */
export const itemField = (columns: Columns): Field | null =>
  (["text", "problem", "measure"] as const).find((field) => columns.has(field)) ?? null;

export interface Continuations {
  /** For each row whether it continues the item above, 1 where it does. */
  readonly continues: Uint8Array;
  readonly untitled: UntitledRows;
}

export const continuations = (rows: readonly (readonly CellValue[])[], columns: Columns): Continuations => {
  const index = (field: Field | null): number => (field ? (columns.get(field)?.index ?? -1) : -1);
  const own = itemField(columns);
  const beside = (field: Field): number => (own === field ? -1 : index(field));
  const walk = new ItemWalk(rows, {
    seq: index("seq"),
    aspect: index("aspect"),
    problem: beside("problem"),
    own: index(own),
    measure: beside("measure"),
  });
  const continues = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) if (walk.goesOn(rows[at] ?? [])) continues[at] = 1;
  return { continues, untitled: walk.untitled };
};
