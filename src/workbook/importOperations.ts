import type { Adoption, SheetMapping } from "../adopt/adoption";
import type { ForeignSheet } from "../adopt/foreignSheet";
import type { SheetPart } from "../adopt/sourceSheets";
import type { LedgerError } from "./ledgerError";

/** How far a long command is; called often, from the same task that does the work. */
export type Progress = (done: number, total: number) => void;

/** A way out for the user of a long command, asked between two messages to Excel. */
export interface CancelSignal {
  readonly cancelled: boolean;
}

/** How a column of the imported sheet looked. */
export interface KeptColumn {
  /** Points; null where it is not known. */
  readonly width: number | null;
  /** Cells below the headings were merged over several rows. */
  readonly merged: boolean;
  /** How its days were shown; "" where it has none. */
  readonly numberFormat: string;
}

/** What is kept in the workbook of an import: enough to read a newer version of the sheet the same way, and to write the ledger in its layout again. */
export interface KeptImport {
  readonly mapping: SheetMapping;
  /** Days since 1900-01-01 with time of day. */
  readonly importedAt: number;
  /** By `mapping.columns`. */
  readonly layout?: readonly KeptColumn[];
}

/** A sheet as it was read. */
export interface ImportedSource {
  readonly sheet: ForeignSheet;
  readonly mapping: SheetMapping;
  /** Sheets of the same columns that are read together with it. */
  readonly others?: readonly SheetPart[];
  /** Earlier imports that stay parts of the ledger beside it. */
  readonly beside?: readonly KeptImport[];
}

export type ImportOutcome =
  /** A clean ledger stands beside the untouched sheet. */
  | {
      readonly kind: "imported";
      readonly issues: number;
      readonly measures: number;
      readonly sheets: readonly string[];
    }
  /** There is a ledger with rows in this workbook already: nothing was written; see `compareAdoption`. */
  | { readonly kind: "ledgerExists" }
  /** Sheets, tables or names of ours stand in the way without being a ledger. */
  | {
      readonly kind: "exists";
      readonly sheets: readonly string[];
      readonly tables: readonly string[];
      readonly names: readonly string[];
    }
  /** Taken back on the user's word; `left` names sheets that could not be removed. */
  | { readonly kind: "cancelled"; readonly left: readonly string[] }
  /** Excel failed half-way and what had been made was taken away again; `left` as above. */
  | { readonly kind: "failed"; readonly error: LedgerError; readonly left: readonly string[] };

/** The part of the operations on a workbook that takes over a ledger people already have. The foreign sheets are only read. */
export interface ImportOperations {
  /**
   * The sheets of the workbook with their cells, merged areas, column widths and number formats, our own sheets left out. Cells are read in
   * as few messages as fit 4 MB each.
   */
  readSheets(progress?: Progress): Promise<readonly ForeignSheet[]>;
  /**
   * Writes a new ledger, in everything or in nothing: sheets marked 导入中 that get their names last. An empty ledger (新建台账 without rows) is
   * filled instead. The mapping is kept in the workbook.
   */
  importLedger(
    adoption: Adoption,
    source: ImportedSource,
    options?: { readonly progress?: Progress; readonly signal?: CancelSignal },
  ): Promise<ImportOutcome>;
  /** Imports kept in the workbook, newest first. */
  keptImports(): Promise<readonly KeptImport[]>;
  /** Sheets marked 导入中 that an interrupted import left behind. */
  leftovers(): Promise<readonly string[]>;
  /** Deletes them, and nothing that is not marked; names of those that could not be deleted. */
  removeLeftovers(sheets: readonly string[]): Promise<readonly string[]>;
  /** Selects a cell of any sheet by row and column, 1-based; false when the sheet is gone. */
  showPlace(sheet: string, row: number, column: number): Promise<boolean>;
}
