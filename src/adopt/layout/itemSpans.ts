import { groupBy } from "../../ledger/groupBy";
import type { MergedArea } from "../foreignSheet";
import type { LearntRow } from "./learnGroups";

/** How the rows of each item stood in a sheet, by the item's text: where it has the same rows still, they are merged as they were. */
export interface ItemSpans {
  /** The measure of each row; items whose text another has, too, are left out. */
  readonly measures: ReadonlyMap<string, readonly string[]>;
  /** By column of the sheet, then by item: how many rows the cell of each row reaches over, 0 for one that is covered. */
  readonly spans: (column: number) => ReadonlyMap<string, readonly number[]>;
  /** By column of the sheet, then by two `neighbours`: how many rows of the lower one a merged cell reaches over that begins above it. */
  readonly joins: (column: number) => ReadonlyMap<string, number>;
}

/** Two items, one below the other, by their texts. */
export const neighbours = (above: string, below: string): string => `${above}\u0000${below}`;

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
  const starts = rows.flatMap(({ first }, at) => (first ? [at] : []));
  const firsts = starts.flatMap((at, item) => {
    const [above, row] = [rows[at - 1], rows[at]];
    return above && row ? [{ above, row, own: rows.slice(at, starts[item + 1] ?? rows.length) }] : [];
  });
  return {
    joins: (column) => {
      const covered = new Set<number>();
      for (const { row, rowCount } of down.get(column) ?? [])
        for (let r = row + 1; r < row + rowCount; r += 1) covered.add(r);
      const joins = new Map<string, number>();
      if (covered.size === 0) return joins;
      for (const { row, above, own } of firsts) {
        const free = own.findIndex(({ at }) => !covered.has(at));
        const count = free < 0 ? own.length : free;
        if (count > 0) joins.set(neighbours(above.itemText, row.itemText), count);
      }
      return joins;
    },
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
