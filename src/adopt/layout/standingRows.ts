import type { CellValue } from "../../ledger/model";
import type { MergedArea } from "../foreignSheet";
import type { GroupSum } from "./groupSums";

/** A row of the body that holds no item. */
export interface StandingRow {
  /** `page`: what a new page repeats or says: headings, the title, 续表. */
  readonly kind: "title" | "blank" | "note" | "page" | "sum";
  /** What stands in it, by column of the page. */
  readonly cells: readonly (readonly [column: number, value: CellValue])[];
  /** Cells merged over several columns, of headings also over several rows; of the page, too. */
  readonly merges: readonly Omit<MergedArea, "row">[];
  /** A blank one that merged cells of a 方面 or 问题 go across: they hold it together. */
  readonly within?: true;
  /** Of a title; 0: one above all, 1: one below such a title, and so on. */
  readonly level: number;
  /** Of a line of sums. */
  readonly sum: GroupSum | null;
}

/** The rows between two others, from top to bottom. */
export interface Gap {
  /** What stands above and below: see `gapKeys`. */
  readonly above: string;
  readonly rows: readonly StandingRow[];
}

export interface StandingRows {
  /** By the row below. */
  readonly gaps: ReadonlyMap<string, Gap>;
  /** By place of an item in the sheet: the titles that it stands under, where the ledger has no place for them. */
  readonly titles: readonly (readonly StandingRow[])[];
  /** Pages of the sheet by row, and what stands above the first row of each. */
  readonly pageOf: ReadonlyMap<string, number>;
  readonly pageTops: readonly (readonly StandingRow[])[];
}

export const nothingStands: StandingRows = { gaps: new Map(), titles: [], pageOf: new Map(), pageTops: [] };

/** What a form keeps between its rows: its examples and explanations give way to the items. */
export const withoutNotes = (standing: StandingRows): StandingRows => ({
  ...standing,
  gaps: new Map(
    [...standing.gaps].map(([key, gap]) => [key, { ...gap, rows: gap.rows.filter(({ kind }) => kind !== "note") }]),
  ),
});

const aboutBelow = /^[（(【[〔]?(?:注|备注|说明)?[:：]?(?:以下|下列)/;

/** The note is about what stands below it; others are about what stands above. */
export const isAboutBelow = ({ cells }: StandingRow): boolean => aboutBelow.test(String(cells[0]?.[1] ?? "").trim());
