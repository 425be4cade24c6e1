import { extraColumn } from "../ledger/extraColumn";
import type { CellValue } from "../ledger/model";
import { ledgerTables, type ColumnSchema, type TableKey } from "../ledger/schema";

/** Headings are compared as `readLedger` compares them: without spaces, in half-width forms. */
const bare = (heading: string): string => heading.normalize("NFKC").replace(/\s+/g, "");

/** Where columns stand in a table by their headings, 0-based from its left edge; the first of two equal headings counts. */
export const placesOf = (
  columns: readonly ColumnSchema[],
  headings: readonly string[],
): ReadonlyMap<string, number> => {
  const found = headings.map(bare);
  return new Map(
    columns.flatMap((column): readonly [string, number][] => {
      const place = found.indexOf(bare(column.heading));
      return place < 0 ? [] : [[column.key, place]];
    }),
  );
};

/** Where the columns that the add-in knows stand in a table. */
export const columnPlaces = (key: TableKey, headings: readonly string[]): ReadonlyMap<string, number> =>
  placesOf(ledgerTables[key].columns, headings);

/** Where a column stands that a change names, also one of the user's own; undefined where the table has none. */
export const placeOf = (
  places: ReadonlyMap<string, number>,
  headings: readonly string[],
  key: string,
): number | undefined => {
  const extra = extraColumn(key);
  const place = extra === null ? -1 : headings.indexOf(extra.heading);
  return extra === null ? places.get(key) : place < 0 ? undefined : place;
};

/** How often a heading of ours stands in a table. */
export const headingCount = (headings: readonly string[], heading: string): number =>
  headings.filter((other) => bare(other) === bare(heading)).length;

export const columnSchema = (table: TableKey, key: string): ColumnSchema | undefined =>
  ledgerTables[table].columns.find((column) => column.key === key);

const isBlank = (value: CellValue | undefined): boolean =>
  value === undefined || (typeof value === "string" && value.trim() === "");

/** Whether nothing but formulas stands in a row: such a row at the end of a table is filled before the table grows. */
export const isBlankRow = (key: TableKey, headings: readonly string[], row: readonly CellValue[]): boolean =>
  [...columnPlaces(key, headings)].every(
    ([column, place]) => columnSchema(key, column)?.kind === "formula" || isBlank(row[place]),
  );

/** Whether a row holds nothing at all, in no column. */
export const isEmptyRow = (row: readonly CellValue[]): boolean => row.every(isBlank);
