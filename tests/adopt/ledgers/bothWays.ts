import { adoptSheet } from "../../../src/adopt/adoptSheet";
import type { Adoption } from "../../../src/adopt/adoption";
import { findLedgers } from "../../../src/adopt/findLedgers";
import type { ForeignSheet } from "../../../src/adopt/foreignSheet";
import { mapSheet } from "../../../src/adopt/mapSheet";
import { readRange } from "../../../src/adopt/readRange";

/** The best ledger of a sheet as the import reads it. */
export const adoptedFrom = (sheet: ForeignSheet): Adoption => {
  const [found] = findLedgers([sheet]);
  if (found === undefined) throw new Error("no ledger");
  return adoptSheet(sheet, mapSheet(sheet, found.block));
};

/** Row of each item, as the import and the functions see them. */
export const rowsBothWays = (
  sheet: ForeignSheet,
): { readonly imported: readonly number[]; readonly counted: readonly number[] } => {
  const { lines } = readRange(sheet.cells);
  const begins = lines.filter(({ item }, at) => item !== lines[at - 1]?.item);
  return { imported: adoptedFrom(sheet).issues.map(({ row }) => row), counted: begins.map(({ row }) => row) };
};
