import { groupBy } from "../../ledger/groupBy";
import type { MergedArea } from "../foreignSheet";
import type { LearntRow } from "./learnGroups";

/** How the rows of each item stood in a sheet, by the item's text: where it has the same rows still, they are merged as they were. */
export interface ItemSpans {
  /** The measure of each row; items whose text another has, too, are left out. */
  readonly measures: ReadonlyMap<string, readonly string[]>;
  /** By column of the sheet, then by item: how many rows the cell of each row reaches over, 0 for one that is covered. */
  readonly spans: (column: number) => ReadonlyMap<string, readonly number[]>;
}

/** The rows of each item by its text, of those that have several and whose text no other has. */
const itemRows = (rows: readonly LearntRow[]): ReadonlyMap<string, readonly LearntRow[]> => {
  const items = groupBy(rows, ({ groups }) => groups.item).values();
  const byText = groupBy(items, ([first]) => first?.itemText ?? "");
  return new Map(
    [...byText].flatMap(([text, [own = [], ...others]]) =>
      others.length === 0 && own.length > 1 ? [[text, own] as const] : [],
    ),
  );
};

export const itemSpans = (rows: readonly LearntRow[], merges: readonly MergedArea[]): ItemSpans => {
  const items = itemRows(rows);
  const down = groupBy(
    merges.filter(({ rowCount, columnCount }) => rowCount > 1 && columnCount === 1),
    ({ column }) => column,
  );
  return {
    measures: new Map([...items].map(([text, own]) => [text, own.map(({ measureText }) => measureText)])),
    spans: (column) => {
      const reach = new Map<number, number>();
      for (const { row, rowCount } of down.get(column) ?? []) {
        reach.set(row, rowCount);
        for (let r = row + 1; r < row + rowCount; r += 1) reach.set(r, 0);
      }
      return new Map([...items].map(([text, own]) => [text, own.map(({ at }) => reach.get(at) ?? 1)]));
    },
  };
};
