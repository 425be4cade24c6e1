import type { CellValue } from "../ledger/model";
import type { RecognisedColumn } from "./decideColumns";
import type { Field } from "./headings";
import { itemColumns } from "./itemColumns";
import { ItemWalk, type UntitledRows } from "./itemWalk";

type Columns = ReadonlyMap<Field, RecognisedColumn>;

export interface Continuations {
  /** For each row whether it continues the item above, 1 where it does. */
  readonly continues: Uint8Array;
  readonly untitled: UntitledRows;
}

/** @param firstBelow places of rows that begin below a section heading */
export const continuations = (
  rows: readonly (readonly CellValue[])[],
  columns: Columns,
  firstBelow: ReadonlySet<number>,
): Continuations => {
  const walk = new ItemWalk(
    rows,
    itemColumns((field) => columns.get(field)?.index ?? -1),
  );
  const continues = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) if (walk.goesOn(rows[at] ?? [], firstBelow.has(at))) continues[at] = 1;
  return { continues, untitled: walk.untitled };
};
