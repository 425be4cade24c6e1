import type { BodyRows } from "./bodyRows";
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

export const continuations = ({ cells, filled, begins }: BodyRows, columns: Columns): Continuations => {
  const walk = new ItemWalk(
    cells,
    itemColumns((field) => columns.get(field)?.index ?? -1),
    filled,
  );
  const continues = new Uint8Array(cells.length);
  const anyBegins = begins.size > 0;
  for (let at = 0; at < cells.length; at += 1) if (walk.goesOn(at, anyBegins && begins.has(at))) continues[at] = 1;
  return { continues, untitled: walk.untitled };
};
