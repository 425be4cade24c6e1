/** A row of an item as the sheet and the page both know it. */
export interface KeyedRow {
  /** Place of its item in the sheet; null: the sheet did not have it. */
  readonly place: number | null;
  readonly measureText: string;
  readonly groups: { readonly item: number };
}

/** Above the first row, and below the last. */
export const startKey = "start";
export const endKey = "end";

/** Names of the rows by which those of a page are found in the sheet: the item and, below its first row, the measure; "": the sheet did not have it. */
export const rowKeys = (rows: readonly KeyedRow[]): readonly string[] => {
  const seen = new Map<string, number>();
  return rows.map(({ place, measureText, groups }, at) => {
    if (place === null) return "";
    if (rows[at - 1]?.groups.item !== groups.item) return itemKey(place);
    const own = `${itemKey(place)}:${measureText}`;
    const count = (seen.get(own) ?? 0) + 1;
    seen.set(own, count);
    return `${own}#${count}`;
  });
};

const itemKey = (place: number): string => `item${place}`;

/** What a gap above a row is called, and what stands above it: between two items they are all that counts. */
export const gapKeys = (
  rows: readonly KeyedRow[],
  keys: readonly string[],
  before: number,
): { readonly above: string; readonly below: string; readonly isInside: boolean } => {
  const [above, below] = [rows[before - 1], rows[before]];
  const isInside = above !== undefined && below !== undefined && above.groups.item === below.groups.item;
  // the first row of an item is called like the item
  const keyAbove = isInside ? `${keys[before - 1] ?? ""}/` : above?.place === null ? "" : above && itemKey(above.place);
  return { above: keyAbove ?? startKey, below: keys[before] ?? endKey, isInside };
};
