import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { itemColumn, type ItemColumns } from "./itemColumns";
import { deepestChinese, numberInSeq, numberInText, type RowNumber } from "./rowNumber";

type Row = readonly CellValue[];

/** 党的领导方面 is no item. */
const endsAsAspect = /方面[:：]?$/;

/** The only column, besides 序号, in which the row holds something; -1: there is none, or there are several. */
export const loneColumn = (row: Row, seq: number): number => {
  let lone = -1;
  for (let column = 0; column < row.length; column += 1) {
    if (column === seq || isBlank(row[column])) continue;
    if (lone >= 0) return -1;
    lone = column;
  }
  return lone;
};

/**
 * Tells of rows that hold one text and perhaps a 序号 whether they head the rows below, by the numbering: those below are numbered deeper (一 above
 * 1), or are counted on as if the row were not among them. An item of which nothing is filled in yet is numbered like the items around it.
 *
 * @param rows those of the body that hold something
 */
export class NumberedTitles {
  private readonly seq: number;
  private readonly own: number;
  private readonly aspect: number;
  private known: ReadonlySet<number> | null = null;
  private readonly apart = new Map<string, boolean>();
  private unnumbered: boolean | null = null;

  constructor(
    private readonly rows: readonly Row[],
    columns: ItemColumns,
  ) {
    this.seq = columns.seq;
    this.own = itemColumn(columns);
    this.aspect = columns.aspect;
  }

  /**
   * @param at row that holds one text besides its 序号
   * @param column where that stands
   */
  heads(at: number, column = this.own): boolean {
    const [row, next] = [this.rows[at], this.rows[at + 1]];
    if (row === undefined || next === undefined || isBlank(next[this.own])) return false;
    const [number, below] = [this.numberOf(row), this.numberOf(next)];
    if (number === null) return below !== null && this.isFull(next) && this.titlesAreUnnumbered();
    if (below === null)
      return number.depth <= deepestChinese && this.isFull(next) && !this.depthsOfItems().has(number.depth);
    if (below.depth > number.depth || this.isDeeperInText(row, next)) return this.mayStandBelow(at + 1, number, below);
    return below.depth === number.depth && this.isFull(next) && this.titlesCountApart(number.depth, column);
  }

  private mayStandBelow(at: number, title: RowNumber, below: RowNumber): boolean {
    if (this.isFull(this.rows[at]) || this.heads(at)) return true;
    const items = this.depthsOfItems();
    // a ledger in which nothing is filled in yet
    return items.size > 0
      ? items.has(below.depth)
      : title.depth <= deepestChinese && endsAsAspect.test(String(this.rows[at - 1]?.[this.own]).trim());
  }

  private numberOf(row: Row): RowNumber | null {
    return isBlank(row[this.seq]) ? numberInText(row[this.own]) : numberInSeq(row[this.seq]);
  }

  /** 序号 counts all rows alike, and the texts have numbers of their own. */
  private isDeeperInText(row: Row, next: Row): boolean {
    if (isBlank(row[this.seq])) return false;
    const [number, below] = [numberInText(row[this.own]), numberInText(next[this.own])];
    return number !== null && below !== null && below.depth > number.depth;
  }

  /** The row of an item with more than its text. */
  private isFull(row: Row | undefined): boolean {
    return row !== undefined && !isBlank(row[this.own]) && loneColumn(row, this.seq) < 0;
  }

  private depthsOfItems(): ReadonlySet<number> {
    if (this.known !== null) return this.known;
    const depths = new Set<number>();
    for (const row of this.rows) {
      const number = this.isFull(row) ? this.numberOf(row) : null;
      if (number !== null) depths.add(number.depth);
    }
    return (this.known = depths);
  }

  /** Titles are 1, 2, 3 and the items below each 1, 2 again, or go on from the section above. */
  private titlesCountApart(depth: number, column: number): boolean {
    const key = `${depth}/${column}`;
    const before = this.apart.get(key);
    const counted = before ?? this.countApart(depth, column);
    if (before === undefined) this.apart.set(key, counted);
    return counted;
  }

  private countApart(depth: number, column: number): boolean {
    let [titles, items] = [0, 0];
    let isBelowTitle = false;
    for (const row of this.rows) {
      const number = isBlank(row[this.seq]) ? null : numberInSeq(row[this.seq]);
      if (number?.depth !== depth) continue;
      if (loneColumn(row, this.seq) === column && !isBelowTitle) {
        if (number.number !== titles + 1) return false;
        titles += 1;
        isBelowTitle = true;
        continue;
      }
      const begins = isBelowTitle && number.number === 1;
      if (titles === 0 || !(begins || number.number === items + 1 || (!isBelowTitle && number.number === items)))
        return false;
      items = number.number;
      isBelowTitle = false;
    }
    return titles > 0 && !isBelowTitle;
  }

  /** The first row is a title without a number, and so is each above a row with which the counting begins. */
  private titlesAreUnnumbered(): boolean {
    return (this.unnumbered ??= this.seq >= 0 && this.beginBelowTitles());
  }

  private beginBelowTitles(): boolean {
    const isTitle = (row: Row | undefined): boolean =>
      row !== undefined && isBlank(row[this.seq]) && loneColumn(row, this.seq) === this.own;
    if (!isTitle(this.rows[0])) return false;
    return this.rows.every((row, at) => {
      const before = this.rows[at - 1];
      if (numberInSeq(row[this.seq])?.number !== 1 || numberInSeq(before?.[this.seq])?.number === 1) return true;
      return isTitle(before) && isBlank(row[this.aspect]);
    });
  }
}
