import { adoptSheet } from "../../src/adopt/adoptSheet";
import type { Adoption, SheetMapping } from "../../src/adopt/adoption";
import { findLedgers } from "../../src/adopt/findLedgers";
import type { SheetContent } from "../../bench/model/content";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { mapSheet } from "../../src/adopt/mapSheet";
import type { CancelSignal, Progress } from "../../src/workbook/importOperations";
import type { OpenLedger } from "./openLedger";

export { sheetContent, workbookOf } from "../support/foreignContent";

export interface Understood {
  readonly sheet: ForeignSheet;
  readonly mapping: SheetMapping;
  readonly adoption: Adoption;
}

/** What the pane does before it asks the user: read, find, map, adopt. */
export const understand = async ({ operations }: OpenLedger, progress?: Progress): Promise<Understood> => {
  const sheets = await operations.readSheets(progress);
  const [best] = findLedgers(sheets);
  const sheet = best && sheets[best.sheet];
  if (!best || !sheet) throw new Error("no ledger was found");
  const mapping = mapSheet(sheet, best.block);
  return { sheet, mapping, adoption: adoptSheet(sheet, mapping) };
};

export const importUnderstood = (
  { operations }: OpenLedger,
  { adoption, sheet, mapping }: Understood,
  options: { readonly progress?: Progress; readonly signal?: CancelSignal } = {},
) => operations.importLedger(adoption, { sheet, mapping }, options);

/** Sheets, tables and names of the workbook, with every cell: two of them are equal when nothing has changed. */
export const stateOf = ({ model }: OpenLedger) => {
  const { sheets, names } = model.content();
  return { sheets, names };
};

export const sheetNamed = ({ model }: OpenLedger, name: string): SheetContent => {
  const sheet = model.content().sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
