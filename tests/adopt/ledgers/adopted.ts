import { adoptSheet, type AdoptOptions } from "../../../src/adopt/adoptSheet";
import type { Adoption, LedgerBlock, SheetMapping } from "../../../src/adopt/adoption";
import { findLedgers } from "../../../src/adopt/findLedgers";
import type { ForeignSheet } from "../../../src/adopt/foreignSheet";
import { mapSheet } from "../../../src/adopt/mapSheet";

/** All of a sheet, its first row the headings. */
export const wholeBlock = ({ cells }: ForeignSheet): LedgerBlock => ({
  firstHeadingRow: 0,
  lastHeadingRow: 0,
  lastRow: cells.length - 1,
  firstColumn: 0,
  lastColumn: (cells[0]?.length ?? 1) - 1,
});

/** The mapping of the best ledger of a sheet. */
export const mappingOf = (sheet: ForeignSheet): SheetMapping => {
  const [best] = findLedgers([sheet]);
  if (best === undefined) throw new Error(`no ledger found in ${sheet.name}`);
  return mapSheet(sheet, best.block);
};

export const adopted = (sheet: ForeignSheet, options?: AdoptOptions): Adoption =>
  adoptSheet(sheet, mappingOf(sheet), options);
