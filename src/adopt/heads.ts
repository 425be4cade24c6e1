import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { isStroke } from "./foreignWords";

type Row = readonly CellValue[];

/** Rows of an item itself, above those of its measures: they hold no measure, and a later row of the item does. */
export interface Heads {
  /** For each row the place of the first row of its item, where that is such a row; -1 else. */
  readonly of: Int32Array;
  /** 1 for each row above the first measure of its item. */
  readonly above: Uint8Array;
}

const longestStroke = 8;

/** Something stands there, and no stroke. */
export const says = (cell: CellValue | undefined): boolean =>
  !isBlank(cell) && !(typeof cell === "string" && cell.length <= longestStroke && isStroke(cell));

/**
 * null: no item has such a row, as in nearly every ledger.
 *
 * @param items for each row the number of its item
 * @param measure the column of the measures, where these are not the items; -1: there is none
 */
export const headsIn = (cells: readonly Row[], items: Int32Array, measure: number): Heads | null => {
  if (measure < 0) return null;
  let heads: Heads | null = null;
  let first = 0;
  let [isOpen, isHeaded] = [false, false];
  for (let at = 0; at < cells.length; at += 1) {
    if (at === 0 || items[at] !== items[at - 1]) {
      first = at;
      isOpen = !says(cells[at]?.[measure]);
      isHeaded = false;
    } else if (isOpen && says(cells[at]?.[measure])) {
      heads ??= { of: new Int32Array(cells.length).fill(-1), above: new Uint8Array(cells.length) };
      heads.of.fill(first, first, at);
      heads.above.fill(1, first, at);
      isOpen = false;
      isHeaded = true;
    }
    if (isHeaded && heads !== null) heads.of[at] = first;
  }
  return heads;
};

/**
 * For each row the place of the one whose cell in a column holds for its item: the item's own row, if something stands there, else the row itself.
 * Another row between that one and the measures holds for nothing.
 */
export const placeForItem = (
  { heads, cells }: { readonly heads: Heads | null; readonly cells: readonly Row[] },
  column: number,
): ((at: number) => number) => {
  if (heads === null) return (at) => at;
  return (at) => {
    const head = heads.of[at] ?? -1;
    return head >= 0 && (heads.above[at] === 1 || says(cells[head]?.[column])) ? head : at;
  };
};
