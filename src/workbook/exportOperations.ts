import type { UnansweredColumn } from "../adopt/layout/sheetPage";
import type { KeptImport } from "./importOperations";

/** What a file of its own may hold. */
export type FileContent =
  | { readonly kind: "ledger" }
  | { readonly kind: "layout"; readonly kept: KeptImport; readonly others?: readonly KeptImport[] }
  | { readonly kind: "print" };

/** Why nothing was written. */
export type NotExported =
  | { readonly kind: "noLedger" }
  /** The sheet that the layout is learnt from is not there. */
  | { readonly kind: "sheetGone"; readonly sheet: string }
  /** No headings of a ledger were recognised on the sheet. */
  | { readonly kind: "notAForm"; readonly sheet: string };

/** Where the layout came from, or what of it is lost, where that is not as the user expects. */
export type LayoutSource =
  /** The imported sheet has another name now. */
  | { readonly kind: "renamed"; readonly sheet: string }
  /** The imported sheet is gone: headings, order and widths are what the import kept. */
  | { readonly kind: "kept"; readonly sheet: string }
  /** Excel would not take the form's sheet over: its fonts and colours stayed behind. */
  | { readonly kind: "plain" };

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
      /** Columns of a form that want an answer for every item, with the items that the ledger has none for. */
      readonly unanswered: readonly UnansweredColumn[];
      /** A text of each row that stood in a form and gave way to the items: examples, explanations, last month's items. */
      readonly replaced?: readonly string[];
      readonly source?: LayoutSource;
    };

/** A file that the user chose. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Why a file is no form; nothing was written. */
export type NotAFile =
  /** An .xls of old, a file with a password, or no workbook at all. */
  | { readonly kind: "unreadable"; readonly file: string }
  | { readonly kind: "fileTooLarge"; readonly file: string; readonly megabytes: number }
  /** No sheet of it has the headings of a ledger. */
  | { readonly kind: "noFormInFile"; readonly file: string };

export interface FileChoice {
  /** Items that are 不公开, too. */
  readonly unpublic: boolean;
  /** Phone numbers stay beside the names. */
  readonly phones: boolean;
  /** Headings of `fileColumns` that go into the file; null: all but those for the unit's own use. */
  readonly columns: readonly string[] | null;
}

/** A column that a file may have. */
export interface FileColumn {
  readonly heading: string;
  /** For the unit's own use (备注, 依据, phone numbers): left out unless asked for. */
  readonly internal: boolean;
}

export type FileOutcome =
  | NotExported
  /** No column was chosen. */
  | { readonly kind: "noColumns" }
  | {
      readonly kind: "file";
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** Headings of columns that stayed behind. */
      readonly leftOut: readonly string[];
    };

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
  /**
   * The ledger in the layout of an imported sheet, on a new sheet: of the sheet as it stands, under another name if need be, else of what was kept of
   * it; its parts in the layouts of sheets that were imported together, each on one of its own. Two syncs where everything fits a message, three
   * where an only sheet is looked for. Without a ledger one outcome that says so.
   */
  exportLayouts(imports: readonly KeptImport[]): Promise<readonly ExportOutcome[]>;
  /** A copy of a form, filled from the ledger; the form's own sheet is left alone. Two syncs. */
  fillForm(sheet: string): Promise<ExportOutcome>;
  /** A form in an .xlsx: its sheet is taken over into this workbook and filled. Three syncs. */
  fillFormFile(file: ChosenFile): Promise<ExportOutcome | NotAFile>;
  /** The common merged form for A4 landscape, on a new sheet. Two syncs. */
  printForm(): Promise<ExportOutcome>;
  /** The columns that a file of its own can have, in their order. */
  fileColumns(
    content: FileContent,
  ): Promise<NotExported | { readonly kind: "columns"; readonly columns: readonly FileColumn[] }>;
  /** An .xlsx with nothing but the content: no 变更记录, no 期次快照, no settings, no formulas, nothing that names this workbook or its user. */
  exportFile(content: FileContent, choice: FileChoice): Promise<FileOutcome>;
  /** A copy of a sheet whose ZG functions, with all that they spill, are values. */
  copyAsValues(sheet: string): Promise<ValuesOutcome>;
}
