import type { CellValue } from "../../ledger/model";
import type { MergedArea } from "../foreignSheet";

/** A column in which a form wants a word for every item, and items for which the ledger has none. */
export interface UnansweredColumn {
  readonly heading: string;
  /** By 序号, or the beginning of the text. */
  readonly items: readonly string[];
}

/** A sheet to be written, from A1 on. */
export interface SheetPage {
  /** Rows of equal length; "" is empty. Texts are texts, whatever they begin with. */
  readonly cells: readonly (readonly CellValue[])[];
  /** Number format of each cell; `@` for texts. */
  readonly formats: readonly (readonly string[])[];
  readonly merges: readonly MergedArea[];
  /** Points. */
  readonly columnWidths: readonly number[];
  /** Points; null: left to Excel. */
  readonly rowHeights: readonly (number | null)[];
  /** Rows above the headings, rows of headings, rows of the body; what follows are footer lines. */
  readonly titleRowCount: number;
  readonly headingRowCount: number;
  readonly bodyRowCount: number;
  /** Rows that head others, 0-based: they are bold. */
  readonly sectionRows: readonly number[];
  /** Rows of sums among those of the items, 0-based, and the row of the layout's own sheet (of `ForeignSheet.cells`) that each is. */
  readonly sumRows: readonly { readonly row: number; readonly from: number }[];
  /** Rows that go on with the texts of the row above, 0-based: no line parts them. */
  readonly continuedRows: readonly number[];
  /** Columns of short texts, 0-based: centred. */
  readonly centredColumns: readonly number[];
  /** Texts begin at the top of their cells, so that what goes on over a page or a row reads on; else they stand in the middle. */
  readonly fromTop: boolean;
  /** Points. */
  readonly fontSize: number;
  /**
   * Rows that begin a page of A4 landscape, 0-based: the columns are no wider than that. null: left to Excel, which makes the page as small as
   * its columns need.
   */
  readonly pageBreaks: readonly number[] | null;
  /** Cells whose figures could not be worked out anew, 0-based: the caller tells the user. */
  readonly uncertain: readonly { readonly row: number; readonly column: number }[];
  /** Of a form: what was left blank for want of an answer; the caller tells the user. */
  readonly unanswered: readonly UnansweredColumn[];
}
