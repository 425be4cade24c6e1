import { groupBy } from "../../ledger/groupBy";
import type { Measure } from "../../ledger/model";
import { compareSeq, inSeqOrder } from "../../ledger/order";
import { bareText } from "./cellMeaning";
import type { NamedRow } from "./rowPlace";

/** What an item is told by, in a sheet and in the ledger. */
export interface OrderedItem {
  readonly aspect: string;
  readonly problem: string;
  readonly text: string;
  readonly seq: string;
  readonly leadDept: string;
}

/** The items of a sheet from top to bottom. */
export interface SheetOrder {
  readonly items: readonly Omit<OrderedItem, "leadDept">[];
  /** Cells of departments are merged over the items of each. */
  readonly byDepartment: boolean;
  /** By text of an item: its measures where these did not stand by their numbers. */
  readonly measures: ReadonlyMap<string, readonly string[]>;
}

export const noOrder: SheetOrder = { items: [], byDepartment: false, measures: new Map() };

type Parents = Pick<OrderedItem, "aspect" | "problem">;
type Numbered = Parents & Pick<OrderedItem, "seq">;

const keyOf = (...parts: readonly string[]): string => parts.join("\u0000");
const parentsOf = ({ aspect, problem }: Parents): string => keyOf(aspect, problem);

const areUnique = (items: readonly Numbered[], key: (item: Numbered) => string): boolean => {
  const keys = items.filter(({ seq }) => seq !== "").map(key);
  return new Set(keys).size === keys.length;
};

/** The items of each 方面 and, in it, of each 问题 together, in the order in which these come first. */
const byParents = <T extends Parents>(items: readonly T[], sorted: readonly T[]): readonly T[] => {
  const places = new Map<string, number>();
  const place = (key: string): number => {
    const known = places.get(key) ?? places.size;
    places.set(key, known);
    return known;
  };
  for (const item of items) {
    place(item.aspect);
    place(parentsOf(item));
  }
  return [...sorted].sort((a, b) => place(a.aspect) - place(b.aspect) || place(parentsOf(a)) - place(parentsOf(b)));
};

/** By 序号; where these begin anew below each 方面 or 问题, those stay together. null: they begin anew, and nothing says where. */
const byNumbers = <T extends Numbered>(items: readonly T[]): readonly T[] | null => {
  if (areUnique(items, ({ seq }) => seq)) return inSeqOrder(items);
  return areUnique(items, (item) => keyOf(parentsOf(item), item.seq)) ? byParents(items, inSeqOrder(items)) : null;
};

/**
 * The place that each item has in the sheet. One that was reworded is found by its number, one whose 方面 got another name by its text; one that
 * went over to another 方面 or 问题 of the sheet is new there.
 */
export const placesIn = <T extends OrderedItem>(
  items: readonly T[],
  sheet: SheetOrder["items"],
): ReadonlyMap<T, number> => {
  const found = new Map<T, number>();
  const taken = new Set<number>();
  const parents = new Set(sheet.map(parentsOf));
  type Told = SheetOrder["items"][number];
  const match = (key: (item: Told) => string, isMeant: (item: T) => boolean = () => true): void => {
    const free = new Map<string, number[]>();
    sheet.forEach((item, at) => {
      if (!taken.has(at)) free.set(key(item), [...(free.get(key(item)) ?? []), at]);
    });
    for (const item of items) {
      const at = found.has(item) || !isMeant(item) ? undefined : free.get(key(item))?.shift();
      if (at === undefined) continue;
      found.set(item, at);
      taken.add(at);
    }
  };
  match((item) => keyOf(parentsOf(item), item.text, item.seq));
  match((item) => keyOf(parentsOf(item), item.text));
  match(
    ({ text }) => text,
    (item) => !parents.has(parentsOf(item)),
  );
  match((item) => keyOf(parentsOf(item), item.seq));
  return found;
};

/** Where the items stand that have this in common, if they stand together: behind the last of them. */
const behind = <T>(items: readonly T[], isOf: (item: T) => boolean): number | null => {
  const first = items.findIndex(isOf);
  if (first < 0) return null;
  const count = items.filter(isOf).length;
  return items.slice(first, first + count).every(isOf) ? first + count : null;
};

const placed = <T extends OrderedItem>(items: readonly T[], item: T, byDepartment: boolean): readonly T[] => {
  const end =
    (item.problem === "" ? null : behind(items, (other) => parentsOf(other) === parentsOf(item))) ??
    (item.aspect === "" ? null : behind(items, ({ aspect }) => aspect === item.aspect)) ??
    (byDepartment && item.leadDept !== "" ? behind(items, ({ leadDept }) => leadDept === item.leadDept) : null) ??
    items.length;
  return [...items.slice(0, end), item, ...items.slice(end)];
};

/**
 * The items in the order of the sheet: by 序号 where that is its order, else as they stood there. Those that the sheet did not have stand behind the
 * last of their 问题, 方面 or department, unless their 序号 says that they belong in between. Without a sheet: by 序号, or as the ledger has them.
 */
export const inSheetOrder = <T extends OrderedItem>(
  items: readonly T[],
  sheet: SheetOrder,
  places: ReadonlyMap<T, number> = placesIn(items, sheet.items),
): readonly T[] => {
  if (places.size === 0) return byNumbers(items) ?? byParents(items, items);
  const numbered = byNumbers(sheet.items)?.every((item, at) => item === sheet.items[at]) === true;
  const known = items.filter((item) => places.has(item));
  const last = inSeqOrder(known.filter(({ seq }) => seq !== "")).at(-1);
  const isBetween = ({ seq }: T): boolean => seq !== "" && last !== undefined && compareSeq(seq, last.seq) < 0;
  const those = numbered ? items.filter((item) => places.has(item) || isBetween(item)) : known;
  const asItStood = [...known].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  const first = (numbered ? byNumbers(those) : null) ?? asItStood;
  const standing = new Set(first);
  return inSeqOrder(items.filter((item) => !standing.has(item))).reduce<readonly T[]>(
    (so, item) => placed(so, item, sheet.byDepartment),
    first,
  );
};

/** By text of an item: the texts of its measures where they did not stand by their numbers, of the rows of a sheet. */
export const unsortedMeasures = <T extends NamedRow & { readonly groups: { readonly item: number } }>(
  rows: readonly T[],
  seqOf: (row: T) => string,
): SheetOrder["measures"] => {
  const unsorted = new Map<string, readonly string[]>();
  for (const own of groupBy(rows, ({ groups }) => groups.item).values()) {
    const firsts = own.filter(({ measureText }, at) => measureText !== own[at - 1]?.measureText);
    const told = firsts.map((row) => ({ text: row.measureText, seq: seqOf(row) }));
    const all = told.every(({ text, seq }) => text !== "" && seq !== "");
    const sorted = inSeqOrder(told);
    const [first] = own;
    if (first !== undefined && all && told.some((measure, at) => measure !== sorted[at]))
      unsorted.set(
        first.itemText,
        told.map(({ text }) => text),
      );
  }
  return unsorted;
};

/** Measures by 序号, or as they stood where that was another order; those that the sheet did not have behind them. */
export const measuresInOrder = (
  measures: readonly Measure[],
  itemText: string,
  { measures: unsorted }: SheetOrder,
): readonly Measure[] => {
  const sorted = inSeqOrder(measures);
  const texts = unsorted.get(itemText);
  if (texts === undefined) return sorted;
  const place = ({ text }: Measure): number => {
    const at = texts.indexOf(bareText(text));
    return at < 0 ? texts.length : at;
  };
  return [...sorted].sort((a, b) => place(a) - place(b));
};
