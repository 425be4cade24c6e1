import { adoptSheet, type AdoptOptions } from "../../../src/adopt/adoptSheet";
import type { Adoption, SheetMapping } from "../../../src/adopt/adoption";
import { findLedgers } from "../../../src/adopt/findLedgers";
import type { ForeignSheet } from "../../../src/adopt/foreignSheet";
import { mapSheet } from "../../../src/adopt/mapSheet";

/** The mapping of the best ledger of a sheet. */
export const mappingOf = (sheet: ForeignSheet): SheetMapping => {
  const [best] = findLedgers([sheet]);
  if (best === undefined) throw new Error(`no ledger found in ${sheet.name}`);
  return mapSheet(sheet, best.block);
};

export const adopted = (sheet: ForeignSheet, options?: AdoptOptions): Adoption =>
  adoptSheet(sheet, mappingOf(sheet), options);
