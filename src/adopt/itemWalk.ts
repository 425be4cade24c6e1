import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { itemColumn, type ItemColumns } from "./itemColumns";
import { loneColumn } from "./numberedTitles";

/** Where the columns stand that tell which item a row belongs to; -1: there is none. */
interface WalkColumns {
  readonly seq: number;
  readonly aspect: number;
  /** Where it is not the text of the item. */
  readonly problem: number;
  /** The text of the item. */
  readonly own: number;
  /** Where it is not the text of the item. */
  readonly measure: number;
}

const walkColumns = (columns: ItemColumns): WalkColumns => {
  const own = itemColumn(columns);
  const beside = (column: number): number => (column === own ? -1 : column);
  return {
    seq: columns.seq,
    aspect: columns.aspect,
    problem: beside(columns.problem),
    own,
    measure: beside(columns.measure),
  };
};

type Row = readonly CellValue[];

/** From this share of rows on, rows without the text of their item are how the ledger is written, and no slip. */
const usualShare = 1 / 4;

const has = (row: Row, column: number): boolean => column >= 0 && !isBlank(row[column]);

/** Spaces at the ends make no difference. */
export const sameText = (a: CellValue | undefined, b: CellValue | undefined): boolean =>
  a === b || String(a ?? "").trim() === String(b ?? "").trim();

/** A row that its 序号 makes something of its own, and its measure something of an item whose text is missing. */
const isUntitled = (row: Row, { seq, own, measure }: WalkColumns): boolean =>
  has(row, seq) && has(row, measure) && !has(row, own);

/** What the rows above the one that is looked at say last. */
class RowsAbove {
  private numbered: Row | undefined;
  private titled: Row | undefined;
  private ofAspect: Row | undefined;
  private ofProblem: Row | undefined;

  constructor(private readonly columns: WalkColumns) {}

  add(row: Row): void {
    const { seq, own, aspect, problem } = this.columns;
    if (has(row, seq)) this.numbered = row;
    if (has(row, own)) this.titled = row;
    if (has(row, aspect)) this.ofAspect = row;
    if (has(row, problem)) this.ofProblem = row;
  }

  /** The row names another 方面 or 问题 than those above. */
  isOther(row: Row): boolean {
    const { aspect, problem } = this.columns;
    return (
      (has(row, aspect) && !sameText(row[aspect], this.ofAspect?.[aspect])) ||
      (has(row, problem) && !sameText(row[problem], this.ofProblem?.[problem]))
    );
  }

  hasSeqOf(row: Row): boolean {
    const { seq } = this.columns;
    return has(row, seq) && this.numbered !== undefined && sameText(row[seq], this.numbered[seq]);
  }

  hasTextOf(row: Row): boolean {
    const { own } = this.columns;
    return this.titled !== undefined && sameText(row[own], this.titled[own]);
  }
}

/**
 * A row with a 序号 and a measure but without the text of its item: is it another measure of the item above, because 序号 counts the measures, or
 * an item whose text was forgotten? The whole ledger decides: 序号 counts the measures where every row with a measure has one, and a quarter of
 * them are without the text. Asked where there is such a row at all.
 */
const seqCountsMeasures = (rows: readonly Row[], columns: WalkColumns): boolean => {
  const { seq, own, measure } = columns;
  let [all, untitled] = [0, 0];
  const above = new RowsAbove(columns);
  for (const row of rows) {
    if (has(row, measure)) {
      if (!has(row, seq) && !has(row, own)) return false;
      all += 1;
      if (isUntitled(row, columns) && !above.isOther(row) && !above.hasSeqOf(row)) untitled += 1;
    }
    above.add(row);
  }
  return untitled > 0 && untitled >= all * usualShare;
};

/** 序号 is filled down with the item somewhere; where it is another on every row it counts the rows. And whether any row is untitled: one look. */
const survey = (
  rows: readonly Row[],
  columns: WalkColumns,
): { readonly seqRepeats: boolean; readonly anyUntitled: boolean } => {
  const { seq } = columns;
  let [seqRepeats, anyUntitled] = [false, false];
  if (seq < 0) return { seqRepeats, anyUntitled };
  let before: CellValue | undefined = "";
  for (const row of rows) {
    if (has(row, seq)) {
      seqRepeats ||= sameText(row[seq], before);
      anyUntitled ||= isUntitled(row, columns);
    }
    before = row[seq];
  }
  return { seqRepeats, anyUntitled };
};

/** Rows without the text of their item that are something of their own all the same. */
export interface UntitledRows {
  /** Each taken for an item. */
  readonly items: number;
  /** Taken for measures of the item above, because 序号 counts the measures. */
  readonly measures: number;
  /** The last rows, where they hold the text of an item and nothing else while those above are numbered: they may be no items at all. */
  readonly alone: number;
}

export const noUntitledRows: UntitledRows = { items: 0, measures: 0, alone: 0 };

const isAlone = (row: Row, { seq, own }: WalkColumns): boolean => !has(row, seq) && loneColumn(row, seq) === own;

const aloneAtEnd = (rows: readonly Row[], columns: WalkColumns): number => {
  if (columns.seq < 0 || columns.own < 0) return 0;
  let from = rows.length;
  while (from > 0 && isAlone(rows[from - 1] ?? [], columns)) from -= 1;
  return from > 0 && has(rows[from - 1] ?? [], columns.seq) ? rows.length - from : 0;
};

/**
 * Goes down the rows of a ledger and tells of each whether it goes on with the item above. Values alone decide, so that a range of the functions
 * and a sheet of the import say the same:
 * - a row that names another 方面 or 问题 begins an item;
 * - a row without the text of its item goes on, unless it has a 序号 of its own that does not count the measures;
 * - a row that repeats the text goes on where it has the same 序号, or brings a measure while 序号 does not count the items.
 */
export class ItemWalk {
  /** See `seqCountsMeasures`. */
  private readonly countsMeasures: boolean;
  private readonly countsItems: boolean;
  private readonly columns: WalkColumns;
  private readonly above: RowsAbove;
  private readonly alone: number;
  private begun = false;
  private untitledItems = 0;
  private untitledMeasures = 0;

  constructor(rows: readonly Row[], columns: ItemColumns) {
    this.columns = walkColumns(columns);
    const { seqRepeats, anyUntitled } = survey(rows, this.columns);
    this.countsItems = seqRepeats;
    this.countsMeasures = anyUntitled && seqCountsMeasures(rows, this.columns);
    this.above = new RowsAbove(this.columns);
    this.alone = aloneAtEnd(rows, this.columns);
  }

  /** Of the rows so far. */
  get untitled(): UntitledRows {
    return { items: this.untitledItems, measures: this.untitledMeasures, alone: this.alone };
  }

  /** For each row in turn, from the first. The first row below a section heading begins an item, whatever it holds. */
  goesOn(row: Row, beginsSection = false): boolean {
    const goesOn = this.begun && !beginsSection && this.belongsAbove(row);
    if (this.columns.own >= 0 && !has(row, this.columns.own)) this.count(row, goesOn);
    this.begun = true;
    this.above.add(row);
    return goesOn;
  }

  private count(row: Row, goesOn: boolean): void {
    // a 问题 that is not broken down is an item by its own words
    if (!goesOn && !(has(row, this.columns.problem) && this.above.isOther(row))) this.untitledItems += 1;
    if (goesOn && this.countsMeasures && isUntitled(row, this.columns) && !this.above.hasSeqOf(row))
      this.untitledMeasures += 1;
  }

  private belongsAbove(row: Row): boolean {
    const { seq, own, measure } = this.columns;
    const { above } = this;
    if ((seq < 0 && own < 0) || above.isOther(row)) return false;
    if (!has(row, own))
      return !has(row, seq) || (own >= 0 && (above.hasSeqOf(row) || (this.countsMeasures && has(row, measure))));
    return above.hasTextOf(row) && (above.hasSeqOf(row) || (has(row, measure) && !this.countsItems));
  }
}
