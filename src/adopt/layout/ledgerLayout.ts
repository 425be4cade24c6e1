import type { CellValue } from "../../ledger/model";
import type { StatusChoices } from "../../ledger/status";
import type { MergedArea } from "../foreignSheet";
import type { Field } from "../headings";
import type { DateStyle } from "./dateStyle";
import type { DittoCells } from "./dittoCells";
import type { GroupSums } from "./groupSums";
import type { SheetOrder } from "./itemOrder";
import type { ListCell } from "./listCells";
import type { MarkStyle } from "./markStyle";
import type { OneCellStyle } from "./oneCellStyle";
import type { ParallelCells } from "./parallelCells";
import type { ReportedRows } from "./reportedRows";
import type { StandingRows } from "./standingRows";
import type { SumFigure } from "./sumFigures";
import type { TickStyle } from "./tickStyle";
import type { WordMemory } from "./wordMemory";

/** What the rows have in common that a cell of a column stands for, outermost first. `measure`: rows of one measure, each another department's. */
export type GroupLevel = "aspect" | "problem" | "item" | "measure" | "row";

/** Below the first row of its group a value is merged, written again, or left out. */
export type Spread = "merged" | "repeated" | "blank";

export interface LayoutColumn {
  /** Column of the page, 0-based. */
  readonly at: number;
  readonly heading: string;
  readonly field: Field | null;
  /** The heading under which a column of the user's own came along; null for one of ours. */
  readonly ownHeading: string | null;
  /** Each row has its own: the measure's. */
  readonly perMeasure: boolean;
  readonly group: GroupLevel;
  readonly spread: Spread;
  /** By text of an item: how many rows the cell of each of its rows reached over in the sheet, 0 for one that is covered. */
  readonly spans: ReadonlyMap<string, readonly number[]>;
  /** Of a column of the user's own, by two `neighbours`: how many rows of the lower one a merged cell reached over that began above it. */
  readonly joins: ReadonlyMap<string, number>;
  /** Written once above all items that it holds for, and not merged: 被巡察单位. Left out: each item has its own. */
  readonly carriesDown?: true;
  /** Number format of numbers and dates. */
  readonly format: string;
  readonly memory: WordMemory;
  /** Whole numbers are numbers and no texts. */
  readonly numbers: boolean;
  readonly dates: DateStyle;
  readonly mark: MarkStyle | null;
  /** The number in front of a text is the 序号 of its row. */
  readonly marksFollowSeq: boolean;
  /** What stands between several names; null where no cell has several. */
  readonly separator: string | null;
  /** What it says is a mark in one of several columns, `at` the first of them; left out: its words stand in one. */
  readonly ticks?: TickStyle;
}

/** A row that heads those below it: 一、党的领导方面, merged over the columns. */
export interface SectionStyle {
  readonly level: "aspect" | "problem";
  readonly column: number;
  readonly columnCount: number;
  readonly mark: MarkStyle | null;
  readonly memory: WordMemory;
}

/** A figure of a line of sums below the ledger; row of the footer. */
export interface FooterFigure extends SumFigure {
  readonly row: number;
}

/** The form of a ledger without its items: how it is written, learnt from a sheet or given. */
export interface LedgerLayout {
  /** Title, 截至 line and the like. */
  readonly titleRows: readonly (readonly CellValue[])[];
  readonly headingRows: readonly (readonly CellValue[])[];
  /** Merged areas of title and headings. */
  readonly headMerges: readonly MergedArea[];
  readonly footerRows: readonly (readonly CellValue[])[];
  /** From the first footer row. */
  readonly footerMerges: readonly MergedArea[];
  readonly footerFigures: readonly FooterFigure[];
  readonly groupSums: GroupSums;
  /** The rows of the sheet between headings and footer: where the ledger fills them with the same, no figure below can have changed. */
  readonly bodyRows: readonly (readonly CellValue[])[];
  /** In points, one per column of the page. */
  readonly columnWidths: readonly number[];
  readonly columns: readonly LayoutColumn[];
  readonly order: SheetOrder;
  /** By text of an item: the measure of each of its rows in the sheet. `spans` holds where they are the same still. */
  readonly measuresOf: ReadonlyMap<string, readonly string[]>;
  readonly sections: readonly SectionStyle[];
  /** The titles of this level are the departments of the items below them. */
  readonly departmentTitles?: "aspect" | "problem";
  /** Titles that say something else than 方面 and 问题 of the items below them, and blank rows. */
  readonly standing: StandingRows;
  readonly dittos: DittoCells;
  /** All measures of an item stand in one cell. */
  readonly oneCell: OneCellStyle | null;
  /** Items whose measures stand in one cell although others have rows of their own. */
  readonly listCells: ReadonlyMap<string, ListCell>;
  /** Cells that list what they say of each of the measures beside them. */
  readonly parallelCells: ParallelCells;
  readonly reportedRows: ReadonlyMap<string, ReportedRows>;
  /** A row of the item itself stands above those of its measures. */
  readonly headed: boolean;
  /** An approved 延期至 stands behind the deadline: 2022年9月底（延期至2022年12月31日）. */
  readonly showsExtension: boolean;
  /** Of the body, in points. */
  readonly fontSize: number;
  /** The column that holds the text of an item. */
  readonly itemField: "text" | "problem" | "measure";
  /** What words of the sheet that can mean two things were chosen to mean: an item that means it still gets its word back. */
  readonly statusChoices: StatusChoices;
  /** What 序号 counts. */
  readonly seqLevel: "issue" | "problem" | "measure";
}
