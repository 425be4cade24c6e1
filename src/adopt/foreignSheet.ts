import type { CellValue } from "../ledger/model";

/** A merged area, 0-based from the first cell of the block it is told of. */
export interface MergedArea {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A sheet as it stands, or a table that was pasted: what an import reads. Nothing of it is ever written. */
export interface ForeignSheet {
  readonly name: string;
  /** Row and column of the sheet, 1-based, of `cells[0][0]`. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Rows of equal length, as Excel gives them: dates are serials, "" is empty, errors are text; merged cells hold their value top left. */
  readonly cells: readonly (readonly CellValue[])[];
  /** Merged areas by `cells`; empty where they are not known (functions get values only). */
  readonly merges: readonly MergedArea[];
  /** Number formats of the columns that may hold dates, by column of `cells`: `yyyy"年"m"月"` shows a month, and means its last day. */
  readonly formats?: ReadonlyMap<number, readonly string[]>;
  /** Points, one per column of `cells`; absent where not known. */
  readonly columnWidths?: readonly number[];
  /** Each row below the headings is an item or a measure of one: made of a text, where none can be a title, a sum or a note. */
  readonly rowsAreItems?: true;
  /** The workbook counts its dates from 1904. */
  readonly date1904?: boolean;
}
