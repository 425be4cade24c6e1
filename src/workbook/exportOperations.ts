import type { KeptImport } from "./importOperations";

/** What a file of its own may hold. */
export type FileContent =
  { readonly kind: "ledger" } | { readonly kind: "layout"; readonly kept: KeptImport } | { readonly kind: "print" };

/** Why nothing was written. */
export type NotExported =
  | { readonly kind: "noLedger" }
  /** The sheet that the layout is learnt from is not there. */
  | { readonly kind: "sheetGone"; readonly sheet: string }
  /** No headings of a ledger were recognised on the sheet. */
  | { readonly kind: "notAForm"; readonly sheet: string };

export type ExportOutcome =
  | NotExported
  | {
      readonly kind: "written";
      /** The new sheet. */
      readonly sheet: string;
      readonly items: number;
      /** Addresses of sums that could not be worked out anew and stand as they were. */
      readonly uncertain: readonly string[];
      /** Headings of columns that the ledger has nothing for. */
      readonly blank: readonly string[];
    };

export type FileOutcome =
  NotExported | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

export type ValuesOutcome =
  | { readonly kind: "values"; readonly sheet: string; readonly cells: number }
  | { readonly kind: "sheetGone"; readonly sheet: string }
  | { readonly kind: "noFunctions"; readonly sheet: string }
  /** A function has no result yet. */
  | { readonly kind: "notCalculated"; readonly sheet: string };

/** What there is to export from. */
export interface ExportSources {
  /** Sheets without a table of ours: a form may stand there, or formulas. */
  readonly sheets: readonly string[];
  /** Imports kept in the workbook, newest first. */
  readonly kept: readonly KeptImport[];
}

/** The way back: the ledger in the forms that people hand in, print and send. No sheet that is there is changed; all rejections are `LedgerError`. */
export interface ExportOperations {
  exportSources(): Promise<ExportSources>;
  /** The ledger in the layout of an imported sheet, on a new sheet. Three syncs where everything fits a message. */
  exportLayout(kept: KeptImport): Promise<ExportOutcome>;
  /** A form filled from the ledger, on a new sheet; the form's own sheet is left alone. Three syncs. */
  fillForm(sheet: string): Promise<ExportOutcome>;
  /** The common merged form for A4 landscape, on a new sheet. Two syncs. */
  printForm(): Promise<ExportOutcome>;
  /** An .xlsx with nothing but the content: no 变更记录, no 期次快照, no settings, no formulas. `unpublic`: items that are 不公开, too. */
  exportFile(content: FileContent, options: { readonly unpublic: boolean }): Promise<FileOutcome>;
  /** A copy of a sheet whose ZG functions, with all that they spill, are values. */
  copyAsValues(sheet: string): Promise<ValuesOutcome>;
}
