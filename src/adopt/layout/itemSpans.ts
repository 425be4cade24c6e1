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

const itemRows = (rows: readonly LearntRow[]): ReadonlyMap<string, readonly LearntRow[]> => {
  const items = new Map<number, LearntRow[]>();
  for (const row of rows) {
    const own = items.get(row.groups.item);
    if (own) own.push(row);
    else items.set(row.groups.item, [row]);
  }
  const byText = new Map<string, readonly LearntRow[]>();
  const twice = new Set<string>();
  for (const own of items.values()) {
    const text = own[0]?.itemText ?? "";
    if (byText.has(text)) twice.add(text);
    byText.set(text, own);
  }
  for (const text of twice) byText.delete(text);
  return byText;
};

export const itemSpans = (rows: readonly LearntRow[], merges: readonly MergedArea[]): ItemSpans => {
  const items = new Map([...itemRows(rows)].filter(([, own]) => own.length > 1));
  const down = new Map<number, MergedArea[]>();
  for (const area of merges) {
    if (area.rowCount < 2 || area.columnCount > 1) continue;
    const own = down.get(area.column);
    if (own) own.push(area);
    else down.set(area.column, [area]);
  }
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
