import type {
  CellScalar,
  CellStyle,
  ConditionalFormatContent,
  ErrorCode,
  NameContent,
  PageContent,
  Rect,
  SheetContent,
  TableContent,
  ValidationContent,
  WorkbookContent,
} from "./content";

/** One number format for all cells, or a matrix of the rectangle's size; null leaves a cell alone. */
export type NumberFormats = string | readonly (readonly (string | null)[])[];

/**
 * The live workbook of the bench: cells, tables, calculation. `bench/protocol` runs Office.js batches on it, `bench/page` shows it, tests
 * read it. Behaves as Excel does where an add-in can notice; throws `HostError` with Excel's own error codes.
 *
 * Reads see earlier writes of the same batch. Formula results follow after `settle()`.
 */
export interface WorkbookModel {
  load(content: WorkbookContent): Promise<void>;
  content(): WorkbookContent;
  dispose(): void;

  /** All cell writes between `begin` and `commit` become one mutation of the engine (each costs a scan of the whole workbook). */
  begin(): void;
  commit(): void;
  /** Waits until native formulas, and the custom functions they call, have their results. */
  settle(timeoutMs?: number): Promise<void>;
  /** Waits for native formulas only; cells of custom functions may still hold #BUSY!. */
  settleNative(timeoutMs?: number): Promise<void>;

  // Sheets
  sheets(): readonly SheetInfo[];
  addSheet(name?: string): string;
  deleteSheet(sheet: string): void;
  updateSheet(sheet: string, patch: Partial<Omit<SheetInfo, "id">>): void;
  copySheet(sheet: string, position: number): string;
  /** A sheet of another workbook; its name and those of its tables are changed where they are taken. Returns its id. */
  insertSheet(content: SheetContent, position: number): string;
  activeSheet(): string;
  activateSheet(sheet: string): void;
  /** The rectangle of cells with values (or with formats too), null when there is none. */
  usedRange(sheet: string, valuesOnly: boolean): Rect | null;

  // Cells. Matrices have the size of the rectangle.
  values(sheet: string, rect: Rect): CellScalar[][];
  /** Formulas where there are any (as the user sees them: `[@c]`), else the values. */
  formulas(sheet: string, rect: Rect): CellScalar[][];
  /** Size of the spilled array whose anchor the cell is. */
  spill(
    sheet: string,
    row: number,
    column: number,
  ): { readonly rowCount: number; readonly columnCount: number } | undefined;
  /** Text as displayed, by the number format. */
  texts(sheet: string, rect: Rect): string[][];
  numberFormats(sheet: string, rect: Rect): string[][];
  /**
   * Writes as `range.values` / `range.formulas` do: null leaves a cell alone, "" clears it, "=…" is a formula, a leading "'" makes text, text
   * that looks like a number, date, percentage or truth value becomes one unless the cell is formatted "@". Text in "@" cells stays as it is, also "=…".
   */
  write(sheet: string, rect: Rect, values: readonly (readonly (CellScalar | null)[])[], origin: ChangeOrigin): void;
  setNumberFormats(sheet: string, rect: Rect, formats: NumberFormats): void;
  clear(sheet: string, rect: Rect, what: "All" | "Contents" | "Formats" | "Hyperlinks", origin: ChangeOrigin): void;
  /** The style all cells of the rectangle share, per property; undefined where they differ. */
  style(sheet: string, rect: Rect): CellStyle;
  setStyle(sheet: string, rect: Rect, patch: CellStyle): void;
  insertCells(sheet: string, rect: Rect, shift: "Down" | "Right", origin: ChangeOrigin): void;
  deleteCells(sheet: string, rect: Rect, shift: "Up" | "Left", origin: ChangeOrigin): void;
  merges(sheet: string): readonly Rect[];
  merge(sheet: string, rect: Rect, across: boolean): void;
  unmerge(sheet: string, rect: Rect): void;
  sort(
    sheet: string,
    rect: Rect,
    keys: readonly { readonly column: number; readonly ascending: boolean }[],
    hasHeaders: boolean,
  ): void;

  // Rows and columns: widths in characters, heights in points
  columnLayout(
    sheet: string,
    column: number,
  ): { readonly width: number; readonly hidden: boolean; readonly outline: number };
  setColumnLayout(
    sheet: string,
    first: number,
    count: number,
    patch: { readonly width?: number; readonly hidden?: boolean; readonly outline?: number },
  ): void;
  rowLayout(
    sheet: string,
    row: number,
  ): { readonly height: number; readonly hidden: boolean; readonly outline: number };
  setRowLayout(
    sheet: string,
    first: number,
    count: number,
    patch: { readonly height?: number; readonly hidden?: boolean; readonly outline?: number },
  ): void;
  autofit(sheet: string, rect: Rect, what: "rows" | "columns"): void;

  // Tables
  tables(): readonly (TableContent & { readonly sheet: string })[];
  addTable(sheet: string, rect: Rect, hasHeaders: boolean, name?: string): string;
  updateTable(
    id: string,
    patch: Partial<
      Pick<TableContent, "name" | "style" | "showHeaders" | "showTotals" | "showBandedRows" | "showFilterButton">
    >,
  ): void;
  resizeTable(id: string, rect: Rect): void;
  renameTableColumn(id: string, column: number, name: string): void;
  deleteTable(id: string, keepCells: boolean): void;
  /** Empty `values` clears the filter of the column. */
  filterTable(id: string, column: number, values: readonly string[]): void;

  // Names, validation, formats, page
  names(): readonly NameContent[];
  setName(name: NameContent): void;
  deleteName(name: string, scope: string): void;
  validations(sheet: string): readonly ValidationContent[];
  /** null removes the validation of the rectangle. */
  setValidation(sheet: string, rect: Rect, rule: Omit<ValidationContent, "ranges"> | null): void;
  conditionalFormats(sheet: string): readonly ConditionalFormatContent[];
  addConditionalFormat(sheet: string, format: Omit<ConditionalFormatContent, "id">): string;
  removeConditionalFormats(sheet: string, rect: Rect | null): void;
  page(sheet: string): PageContent;
  setPage(sheet: string, patch: Partial<PageContent>): void;
  protection(sheet: string): SheetContent["protection"];
  setProtection(sheet: string, value: SheetContent["protection"]): void;

  // Document
  settings(): Record<string, unknown>;
  setSetting(key: string, value: unknown | undefined): void;
  customXml(): readonly string[];
  setCustomXml(parts: readonly string[]): void;
  date1904(): boolean;

  // Selection (headless: what was set last)
  selection(): { readonly sheet: string; readonly rect: Rect };
  select(sheet: string, rect: Rect): void;

  /**
   * Custom functions by full name ("ZG.完成率"). A cell shows its last result or #BUSY! at once; all calls of one calculation pass reach the
   * handler together, and `resolve` gives their results.
   */
  registerFunctions(functions: readonly CustomFunction[]): void;
  onCalls(handler: (calls: readonly FunctionCall[]) => void): void;
  resolve(results: readonly FunctionResult[]): void;

  /** Called after every change, also by the user in the grid; `origin` says by whom. Returns the function that stops it. */
  onEvent(listener: (event: ModelEvent) => void): () => void;
}

export type ChangeOrigin = "addin" | "user" | "remote";

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: SheetContent["visibility"];
  readonly tabColor: string;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showGridlines: boolean;
}

export interface CustomFunction {
  readonly name: string;
  /** Matrix parameters get 2-D arrays, others single values. */
  readonly parameters: readonly { readonly matrix: boolean; readonly optional: boolean; readonly repeating: boolean }[];
  readonly returnsMatrix: boolean;
}

export interface FunctionCall {
  readonly id: number;
  readonly name: string;
  /** As Excel passes them: blank single cell → 0 or "" by type any → ""; omitted → null; errors as `{ error }`. */
  readonly args: readonly (CellScalar | null | readonly (readonly CellScalar[])[])[];
  /** "Sheet1!B2" */
  readonly address: string;
}

export interface FunctionResult {
  readonly id: number;
  readonly value?: CellScalar | readonly (readonly (CellScalar | null)[])[];
  /** Message shown on the cell's error. */
  readonly message?: string;
}

export type ModelEvent =
  | {
      readonly kind: "cells";
      readonly sheet: string;
      readonly rect: Rect;
      readonly origin: ChangeOrigin;
      readonly type:
        | "RangeEdited"
        | "RowInserted"
        | "RowDeleted"
        | "ColumnInserted"
        | "ColumnDeleted"
        | "CellInserted"
        | "CellDeleted";
      /** Value before the edit of a single cell, where the model knows it. */ readonly before?: CellScalar;
    }
  | { readonly kind: "selection"; readonly sheet: string; readonly rect: Rect }
  | { readonly kind: "activated"; readonly sheet: string }
  | {
      readonly kind: "sheetAdded" | "sheetDeleted" | "sheetRenamed";
      readonly sheet: string;
      readonly origin: ChangeOrigin;
    }
  | {
      readonly kind: "tableAdded" | "tableDeleted" | "tableChanged" | "tableFiltered";
      readonly table: string;
      readonly sheet: string;
      readonly origin: ChangeOrigin;
    }
  | { readonly kind: "calculated"; readonly sheet: string }
  | { readonly kind: "loaded" };

/** An error as Excel reports it to an add-in. */
export class HostError extends Error {
  constructor(
    readonly code:
      | "AccessDenied"
      | "ApiNotFound"
      | "ApiNotAvailable"
      | "FilteredRangeConflict"
      | "GeneralException"
      | "InsertDeleteConflict"
      | "InvalidArgument"
      | "InvalidOperation"
      | "InvalidOperationInCellEditMode"
      | "InvalidReference"
      | "InvalidSelection"
      | "ItemAlreadyExists"
      | "ItemNotFound"
      | "MergedRangeConflict"
      | "NonBlankCellOffSheet"
      | "NotImplemented"
      | "RequestPayloadSizeLimitExceeded"
      | "ResponsePayloadSizeLimitExceeded"
      | "UnsupportedOperation",
    message: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export type { ErrorCode };
