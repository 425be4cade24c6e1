import type { Fields } from "../ledger/change";
import type { CellValue, Deadline, Expected, YearSource } from "../ledger/model";
import type { StatusChoices } from "../ledger/status";
import type { Field } from "./headings";

/** Where the ledger stands in a sheet; rows and columns of `ForeignSheet.cells`, 0-based, all inclusive. */
export interface LedgerBlock {
  readonly firstHeadingRow: number;
  readonly lastHeadingRow: number;
  /** Last row of the body; lines below it (填表人, 合计) are no items. */
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** How a column came to its field: its heading is a known one, resembles one, its values decided, the user chose; none: it is the user's own. */
export type Certainty = "exact" | "similar" | "content" | "chosen" | "none";

export interface MappedColumn {
  /** Column of `ForeignSheet.cells`, 0-based. */
  readonly index: number;
  /** Captions above and the heading itself, outermost first: 整改责任清单, 责任人. */
  readonly path: readonly string[];
  /** null: kept as a column of the user's own. */
  readonly field: Field | null;
  readonly certainty: Certainty;
  /** Where two columns hold the same field, one is the item's and one the measure's (整改时限 and 对应的完成时间); else what stands below decides. */
  readonly level?: "issue" | "measure";
  /** The first few different values below the heading, as they read. */
  readonly samples: readonly string[];
}

/** What was made of a sheet's headings; the user can change `field` of every column. */
export interface SheetMapping {
  readonly sheet: string;
  readonly block: LedgerBlock;
  readonly columns: readonly MappedColumn[];
  /** What words of the status column that can mean two things mean in this sheet, as the user says; left out: nothing was said. */
  readonly statusChoices?: StatusChoices;
}

/** How the days of an item were found, to be shown before anything is written. */
export interface FoundDays {
  /** What its words of a deadline were taken for, where these decide 时限日期. */
  readonly deadline?: Pick<Deadline, "understood" | "longTerm" | "yearFrom" | "baseFrom">;
  /** Where the year of 完成日期 comes from, where it names none. */
  readonly completedYearFrom?: YearSource;
}

export interface AdoptedMeasure extends FoundDays {
  /** By column key of 措施清单; no 编号. */
  readonly fields: Fields;
  /** Columns of the user's own, by heading. */
  readonly extra: Readonly<Record<string, CellValue>>;
  /** Row of the sheet, 1-based. */
  readonly row: number;
  /** The sheet gives it no 序号: the one in `fields` was counted. */
  readonly isCounted?: true;
}

export interface AdoptedIssue extends FoundDays {
  /** By column key of 问题清单; no 编号. */
  readonly fields: Fields;
  readonly extra: Readonly<Record<string, CellValue>>;
  readonly measures: readonly AdoptedMeasure[];
  /** First row of the sheet, 1-based. */
  readonly row: number;
  /** Of several sheets that are read together: the name of its own. */
  readonly sheet?: string;
  /** The sheet gives it no 序号: the one in `fields` was counted. */
  readonly isCounted?: true;
}

/** A cell that was not understood. Its words are kept in the ledger where a column takes text, and listed here in any case. */
export interface AdoptProblem {
  /** Row and column of the sheet, 1-based. */
  readonly row: number;
  readonly column: number;
  readonly heading: string;
  readonly field: Field;
  readonly expected: Expected;
  readonly got: CellValue;
  /** Of several sheets that are read together: the name of its own. */
  readonly sheet?: string;
}

/** What a part of a sheet is that becomes no item. */
export type LeftKind =
  /** Title, 截至 and the like above the headings: read for settings only. */
  | "above"
  /** A row that numbers the columns or names their units, below the headings. */
  | "columnNumbers"
  | "sum"
  /** Signatures, opinions, sentences about the whole form. */
  | "closing"
  | "note"
  /** Headings or the title again, on a new page. */
  | "repeated"
  | "otherTable"
  /** What stands beside the columns of the ledger. */
  | "beside"
  /** A row marked 示例, one that says how to fill in the columns, or dots for more. */
  | "example"
  /** A 序号 and nothing else. */
  | "prepared"
  /** Rows of the body while no column is the one of the items. */
  | "noItem";

/** A row of the sheet, or several that belong together, that becomes neither an item nor a title above items. */
export interface LeftRows {
  readonly kind: LeftKind;
  /** Rows of the sheet, 1-based. */
  readonly row: number;
  readonly lastRow: number;
  /** Column of the sheet where the text begins, 1-based. */
  readonly column: number;
  /** The first of the rows, shortened. */
  readonly text: string;
  /** Settings that were read from it, by 项目. */
  readonly settings: readonly string[];
  /** Of several sheets that are read together: the name of its own. */
  readonly sheet?: string;
}

/** A foreign sheet as a ledger, before anything is written. */
export interface Adoption {
  readonly issues: readonly AdoptedIssue[];
  /** Of 台账设置, what the rows above the headings say: 项目 → 内容 (dates as serials). */
  readonly settings: Readonly<Record<string, CellValue>>;
  /** Headings of the user's own columns that come along, by table, in sheet order. */
  readonly extraColumns: { readonly issues: readonly string[]; readonly measures: readonly string[] };
  readonly problems: readonly AdoptProblem[];
  /** In sheet order: all that is neither an item, a heading nor a title above items. */
  readonly left: readonly LeftRows[];
  /** Words of the status column that can mean two things, as they are read, with the number of their cells: also those that the mapping decides. */
  readonly ambiguous: readonly { readonly word: string; readonly count: number }[];
  readonly counts: {
    readonly aspects: number;
    readonly problems: number;
    readonly issues: number;
    readonly measures: number;
  };
}
