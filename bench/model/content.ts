/**
 * A whole workbook as plain data: what an .xlsx file holds and the bench can show or must keep. `bench/xlsx` turns files into it and back,
 * `bench/model` turns it into a live workbook and back. All row and column indexes are 0-based; references inside strings are A1.
 */

export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  readonly names: readonly NameContent[];
  /** Index into `sheets`. */
  readonly activeSheet: number;
  readonly date1904: boolean;
  /** Document settings of add-ins (Office.context.document.settings and workbook.settings), by key, as JSON. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly customXml: readonly string[];
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  /** Parts of the opened file that the bench does not understand but must write back, by path. */
  readonly keptParts: Readonly<Record<string, Uint8Array>>;
}

/** A value as Excel holds it; errors are objects so that the text "#N/A" stays a text. */
export type CellScalar = string | number | boolean | { readonly error: ErrorCode };
export type ErrorCode =
  "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#SPILL!" | "#CALC!" | "#BUSY!";

export interface CellContent {
  readonly row: number;
  readonly column: number;
  /** The value, or the cached result of the formula. Absent: blank. */
  readonly value?: CellScalar;
  /** With "=", English function names, comma separators; structured references in file form (`T[[#This Row],[c]]`). */
  readonly formula?: string;
  /** Rows × columns of a spilled (dynamic) array whose anchor this is. */
  readonly spill?: { readonly rowCount: number; readonly columnCount: number };
  readonly numberFormat?: string;
  readonly style?: CellStyle;
  readonly hyperlink?: string;
  readonly note?: string;
}

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontName?: string;
  /** points */
  readonly fontSize?: number;
  /** #RRGGBB */
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?:
    "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  readonly vertical?: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly locked?: boolean;
  readonly border?: Partial<Record<BorderEdge, { readonly style: string; readonly color: string }>>;
}
export type BorderEdge = "top" | "bottom" | "left" | "right";

export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface SheetContent {
  readonly id: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** #RRGGBB or "" */
  readonly tabColor: string;
  readonly cells: readonly CellContent[];
  readonly merges: readonly Rect[];
  /** Width in characters as the file has it, hidden, outline level 0–7. */
  readonly columns: readonly {
    readonly index: number;
    readonly width?: number;
    readonly hidden?: boolean;
    readonly outline?: number;
    readonly style?: CellStyle;
    readonly numberFormat?: string;
  }[];
  /** Height in points. */
  readonly rows: readonly {
    readonly index: number;
    readonly height?: number;
    readonly hidden?: boolean;
    readonly outline?: number;
  }[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tables: readonly TableContent[];
  readonly validations: readonly ValidationContent[];
  readonly conditionalFormats: readonly ConditionalFormatContent[];
  readonly page: PageContent;
  readonly protection: { readonly protected: boolean; readonly options: Readonly<Record<string, unknown>> };
  readonly showGridlines: boolean;
  readonly customProperties: Readonly<Record<string, string>>;
  readonly selection: string;
}

export interface TableContent {
  readonly id: string;
  readonly name: string;
  /** With the header row, and the totals row if there is one. */
  readonly range: Rect;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showFilterButton: boolean;
  /** Calculated column formula in file form where there is one. */
  readonly columns: readonly {
    readonly id: number;
    readonly name: string;
    readonly formula?: string;
    readonly totals?: string;
  }[];
  /** Values shown, by column index of the table. */
  readonly filters: readonly { readonly column: number; readonly values: readonly string[] }[];
}

export interface ValidationContent {
  readonly ranges: readonly Rect[];
  readonly type: "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";
  /** As files spell it: between, notBetween, equal, notEqual, greaterThan, lessThan, greaterThanOrEqual, lessThanOrEqual. Office.js' spelling is taken too. */
  readonly operator?: string;
  /** list: the literal list joined by commas, or a formula with "=". */
  readonly formula1: string;
  readonly formula2?: string;
  readonly allowBlank: boolean;
  readonly dropDown: boolean;
  readonly errorAlert?: {
    readonly show: boolean;
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
    readonly message: string;
  };
  readonly prompt?: { readonly show: boolean; readonly title: string; readonly message: string };
}

export interface ConditionalFormatContent {
  readonly id: string;
  readonly ranges: readonly Rect[];
  readonly type:
    "custom" | "cellValue" | "containsText" | "dataBar" | "colorScale" | "iconSet" | "topBottom" | "preset";
  /** custom: the formula, relative to the top-left cell of the first range. */
  readonly formula?: string;
  readonly operator?: string;
  readonly text?: string;
  readonly formula2?: string;
  readonly format?: {
    readonly color?: string;
    readonly fill?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
  };
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** Rules the bench does not draw, kept as the file had them. */
  readonly raw?: unknown;
}

export interface PageContent {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: string;
  readonly fitToWidth?: number;
  readonly fitToHeight?: number;
  readonly scale?: number;
  /** "$1:$1" or "" */
  readonly titleRows: string;
  readonly titleColumns: string;
  readonly printArea: string;
  /** Rows above which a page ends by the user's or the add-in's wish, 0-based, ascending. */
  readonly rowBreaks?: readonly number[];
  readonly centerHorizontally: boolean;
  readonly header: { readonly left: string; readonly center: string; readonly right: string };
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  /** points */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
}

export interface NameContent {
  readonly name: string;
  /** Sheet id for a name of one sheet, "" for the workbook. */
  readonly scope: string;
  /** With "=": a reference, a constant or a formula. */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}
