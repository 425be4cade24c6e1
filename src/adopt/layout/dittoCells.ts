import type { CellValue } from "../../ledger/model";
import { isDitto, meantAbove } from "../dittos";
import { itemColumns } from "../itemColumns";
import type { LearntRow } from "./learnGroups";
import type { LayoutColumn } from "./ledgerLayout";
import { rowKeys } from "./rowKeys";

/** Where a sheet says 同上 or 〃: by row, then by column of the page. */
export type DittoCells = ReadonlyMap<string, readonly (readonly [column: number, words: string])[]>;

/** @param rows of the items, with the words that 同上 stands for */
export const dittoCells = (
  cells: readonly (readonly CellValue[])[],
  rows: readonly LearntRow[],
  columns: readonly { readonly index: number }[],
  pageColumn: number,
): DittoCells => {
  const found = new Map<string, (readonly [number, string])[]>();
  const keys = rowKeys(rows.map((row) => ({ ...row, place: row.groups.item })));
  rows.forEach(({ at }, place) => {
    for (const { index } of columns) {
      const words = cells[at]?.[index] ?? "";
      if (!isDitto(words)) continue;
      const key = keys[place] ?? "";
      found.set(key, [...(found.get(key) ?? []), [index - pageColumn, words]]);
    }
  });
  return found;
};

/**
 * Puts them where they mean what the cell says by now: the words of the cell above, read as the import reads them.
 *
 * @param read rows of the body that the import reads: those of items, with their keys, and titles, with none
 */
export const putDittos = (
  body: CellValue[][],
  read: readonly { readonly row: number; readonly key: string }[],
  dittos: DittoCells,
  columns: readonly LayoutColumn[],
): void => {
  if (dittos.size === 0) return;
  const at = itemColumns((field) => columns.find((column) => column.field === field)?.at ?? -1);
  const rows = read.map(({ row }) => [...(body[row] ?? [])]);
  read.forEach(({ row, key }, place) => {
    for (const [column, words] of dittos.get(key) ?? []) {
      const cells = body[row];
      const value = cells?.[column] ?? "";
      if (cells && value !== "" && meantAbove(rows, place, column, at) === value) cells[column] = words;
    }
  });
};
