import type { CellValue } from "../ledger/model";
import { filledCells, type FilledCells } from "./filledCells";
import type { ItemColumns } from "./itemColumns";
import { loneColumn } from "./numberedTitles";
import { marks, RowsAbove, walkColumns, WalkedRows } from "./walkedRows";

type Row = readonly CellValue[];

/** From this share of rows on, rows without the text of their item are how the ledger is written, and no slip. */
const usualShare = 1 / 4;

/**
 * A row with a 序号 and a measure but without the text of its item: is it another measure of the item above, because 序号 counts the measures, or
 * an item whose text was forgotten? The whole ledger decides: 序号 counts the measures where every row with a measure has one, and a quarter of
 * them are without the text. Asked where there is such a row at all.
 */
const seqCountsMeasures = (walked: WalkedRows): boolean => {
  let [all, untitled] = [0, 0];
  const above = new RowsAbove(walked);
  for (let at = 0; at < walked.rows.length; at += 1) {
    if (walked.has(at, marks.measure)) {
      if (!walked.has(at, marks.seq) && !walked.has(at, marks.own)) return false;
      all += 1;
      if (walked.isUntitled(at) && !above.isOther(at) && !above.hasSeqOf(at)) untitled += 1;
    }
    above.add(at);
  }
  return untitled > 0 && untitled >= all * usualShare;
};

/** 序号 is filled down with the item somewhere; where it is another on every row it counts the rows. And whether any row is untitled: one look. */
const survey = (walked: WalkedRows): { readonly seqRepeats: boolean; readonly anyUntitled: boolean } => {
  const { seq } = walked.columns;
  let [seqRepeats, anyUntitled] = [false, false];
  if (seq < 0) return { seqRepeats, anyUntitled };
  for (let at = 0; at < walked.rows.length; at += 1) {
    if (!walked.has(at, marks.seq)) continue;
    seqRepeats ||= at > 0 && walked.has(at - 1, marks.seq) && walked.isSame(at, at - 1, walked.columns.seq);
    anyUntitled ||= walked.isUntitled(at);
  }
  return { seqRepeats, anyUntitled };
};

/** Rows without the text of their item that are something of their own all the same. */
export interface UntitledRows {
  /** Each taken for an item. */
  readonly items: number;
  /** Taken for measures of the item above, because 序号 counts the measures. */
  readonly measures: number;
  /** Among rows that are numbered, those that hold the text of an item and nothing else: they may be no items at all. */
  readonly alone: number;
  /** Rows with a number of their own and the text of the one above, taken for its measures. */
  readonly repeated: number;
}

export const noUntitledRows: UntitledRows = { items: 0, measures: 0, alone: 0, repeated: 0 };

/**
 * Goes down the rows of a ledger and tells of each whether it goes on with the item above. Values alone decide, so that a range of the functions
 * and a sheet of the import say the same:
 * - a row that names another 方面 or 问题 begins an item, and so does one with the text above but of another 单位 and with a number of its own;
 * - a row without the text of its item goes on, unless it has a 序号 of its own that does not count the measures;
 * - a row that repeats the text goes on where it has the same 序号, or brings a measure while 序号 does not count the items.
 */
export class ItemWalk {
  /** See `seqCountsMeasures`. */
  private readonly countsMeasures: boolean;
  private readonly countsItems: boolean;
  /** There is a column that tells items apart. */
  private readonly mayGoOn: boolean;
  private readonly walked: WalkedRows;
  private readonly above: RowsAbove;
  private readonly loneTexts: number[] = [];
  private readonly repeats: number[] = [];
  private begun = false;
  private texts = 0;
  private numberedTexts = 0;
  private untitledItems = 0;
  private untitledMeasures = 0;

  /** @param filled where it is known which of these columns hold something */
  constructor(rows: readonly Row[], columns: ItemColumns, filled?: FilledCells) {
    const walked = walkColumns(columns);
    this.mayGoOn = walked.seq >= 0 || walked.own >= 0;
    this.walked = new WalkedRows(rows, walked, filled ?? filledCells(rows, Object.values(walked)));
    const { seqRepeats, anyUntitled } = survey(this.walked);
    this.countsItems = seqRepeats;
    this.countsMeasures = anyUntitled && seqCountsMeasures(this.walked);
    this.above = new RowsAbove(this.walked);
  }

  /** Of the rows so far. */
  get untitled(): UntitledRows {
    const [alone, repeated] = [this.alone.length, this.repeats.length];
    return { items: this.untitledItems, measures: this.untitledMeasures, alone, repeated };
  }

  /** Places of the rows so far that hold the text of an item and nothing else, while most are numbered. */
  get alone(): readonly number[] {
    return this.numberedTexts * 2 >= this.texts ? this.loneTexts : [];
  }

  /** Places of the rows so far with a number of their own and the text above. */
  get repeated(): readonly number[] {
    return this.repeats;
  }

  /** For the place of each row in turn, from the first. The first row below a section heading begins an item, whatever it holds. */
  goesOn(at: number, beginsSection = false): boolean {
    const { walked } = this;
    // nearly half the rows hold nothing but another measure
    if (this.begun && !beginsSection && walked.namesNothing(at)) return this.mayGoOn;
    const goesOn = this.begun && !beginsSection && this.belongsAbove(at);
    if (walked.has(at, marks.own)) this.countText(at, goesOn);
    else if (walked.columns.own >= 0) this.count(at, goesOn);
    this.begun = true;
    this.above.add(at);
    return goesOn;
  }

  private countText(at: number, goesOn: boolean): void {
    const { walked } = this;
    const { seq, own } = walked.columns;
    if (seq < 0) return;
    this.texts += 1;
    if (walked.has(at, marks.seq)) {
      this.numberedTexts += 1;
      if (goesOn && !this.above.hasSeqOf(at)) this.repeats.push(at);
    } else if (!goesOn && !walked.has(at, marks.measure) && loneColumn(walked.rows[at] ?? [], seq) === own)
      this.loneTexts.push(at);
  }

  private count(at: number, goesOn: boolean): void {
    const { walked, above } = this;
    // a 问题 that is not broken down is an item by its own words
    if (!goesOn && !(walked.has(at, marks.problem) && above.isOther(at))) this.untitledItems += 1;
    if (goesOn && this.countsMeasures && walked.isUntitled(at) && !above.hasSeqOf(at)) this.untitledMeasures += 1;
  }

  private belongsAbove(at: number): boolean {
    const { walked, above } = this;
    const { own } = walked.columns;
    if (!this.mayGoOn || above.isOther(at)) return false;
    if (!walked.has(at, marks.own)) {
      if (!walked.has(at, marks.seq)) return true;
      return own >= 0 && (above.hasSeqOf(at) || (this.countsMeasures && walked.has(at, marks.measure)));
    }
    const mayRepeat = above.hasSeqOf(at) || (walked.has(at, marks.measure) && !this.countsItems);
    return mayRepeat && !above.isOfOtherUnit(at) && above.hasTextOf(at);
  }
}
