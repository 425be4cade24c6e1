import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { itemColumn, type ItemColumns } from "./itemColumns";
import { loneColumn, NumberedTitles } from "./numberedTitles";
import { separateNumber } from "./numberPrefix";
import { numberInSeq, withNumber } from "./rowNumber";
import { sameText } from "./walkedRows";

/** What the rows below a section's heading (一、党的领导方面) stand under. */
export interface SectionTitles {
  readonly aspect: string;
  readonly problem: string;
}

/** A row that heads those below it. */
export interface SectionTitle {
  readonly words: string;
  /** The field in whose column it stands; null: its numbering tells whether it is a 方面 or a 问题. */
  readonly field: "aspect" | "problem" | null;
}

type Row = readonly CellValue[];

/** 一、党的领导方面: no words of an item, also where the column is the one of the items. */
const namesAspect = /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．].*方面[:：]?(?:[（(][^（(）)]{1,10}[)）])?$/;

/** A sheet of two columns is a list. */
const fewestColumns = 3;

/** Words that stand alone in a row may head those below it, a number does not. */
export const mayHead = (words: string, columns: number): boolean => columns >= fewestColumns && !/^[\d.]+$/.test(words);

/** A title that heads nothing as the row of an item. */
export const titleAsItem = (words: string, own: number, cells: Row): Row =>
  isBlank(cells[own]) ? cells.map((_, column) => (column === own ? words : "")) : cells;

/**
 * Tells by values alone which rows are section headings: a text that stands alone where the rows begin. In a column of 方面 or 问题 it is one
 * where the row below has none of its own; elsewhere, and beside a 序号, where the numbering says so (`NumberedTitles`).
 *
 * @param rows those that hold something
 * @param lastStart the column where rows begin; rows may begin in a blank one before it
 */
export const sectionTest = (
  rows: readonly Row[],
  columns: ItemColumns,
  lastStart = 0,
): ((row: number) => SectionTitle | null) => {
  const { seq, aspect, problem, measure } = columns;
  const own = itemColumn(columns);
  const numbered = new NumberedTitles(rows, columns);
  /** Where the texts of the items stand below a title in the column of 具体问题 itself: 整改事项 above 存在问题. */
  const byProblem = new NumberedTitles(rows, { ...columns, text: -1 });
  /** 一 | 违规收费: beside the column of the items, which is blank; the rows below have none there, or repeat it. */
  const beside = (row: number, at: number): SectionTitle | null => {
    const [cells = [], next] = [rows[row], rows[row + 1]];
    const cell = cells[at];
    if (seq < 0 || numberInSeq(cells[seq]) === null || typeof cell !== "string" || at === measure) return null;
    if (next === undefined || !(isBlank(next[at]) || sameText(next[at], cell))) return null;
    if (!mayHead(cell.trim(), cells.length)) return null;
    if (!(at === own ? byProblem : numbered).heads(row, at)) return null;
    const words = cell.trim();
    return at === aspect ? { words, field: "aspect" } : { words: withNumber(cells[seq], words), field: null };
  };
  const byNumber = (row: number): SectionTitle | null => {
    const cells = rows[row] ?? [];
    const at = loneColumn(cells, seq);
    if (at < 0) return null;
    const isAbove = at === own && problem > own && isBlank(rows[row + 1]?.[own]);
    if (isAbove || (at < own && at !== problem)) return beside(row, at);
    if (at !== own && at !== problem) return null;
    const cell = cells[at];
    if (typeof cell !== "string" || !mayHead(cell.trim(), cells.length) || !numbered.heads(row)) return null;
    const isProblem = at !== own && isBlank(rows[row + 1]?.[at]);
    return { words: withNumber(cells[seq], cell.trim()), field: isProblem ? "problem" : null };
  };
  const byPlace = (row: number): SectionTitle | null => {
    const cells = rows[row] ?? [];
    let at = 0;
    while (at < lastStart && isBlank(cells[at])) at += 1;
    const cell = cells[at];
    // nearly every row has a number here, or nothing, or a text in the next column
    if (typeof cell !== "string" || isBlank(cell)) return null;
    for (let column = at + 1; column < cells.length; column += 1) if (!isBlank(cells[column])) return null;
    const words = cell.trim();
    if (!mayHead(words, cells.length)) return null;
    const heads = (field: "aspect" | "problem"): SectionTitle | null => {
      const next = rows[row + 1];
      return next !== undefined && isBlank(next[at]) ? { words, field } : null;
    };
    if (at === own || at === measure || at === problem)
      if (namesAspect.test(words)) return { words, field: "aspect" };
      else return at === problem && at !== own ? heads("problem") : null;
    return at === aspect ? heads("aspect") : { words, field: null };
  };
  return (row) => byPlace(row) ?? byNumber(row);
};

/** Goes down the rows of a ledger and keeps the titles that stand above the row it is at. `Row` is what its caller knows a title row by. */
export class SectionWalk<TitleRow> {
  private readonly styles: string[] = [];
  private titles: SectionTitles = { aspect: "", problem: "" };
  /** The title on the level of 问题 that those below it belong to. */
  private above = "";
  private pending: { readonly row: TitleRow; readonly level: number; readonly words: string } | null = null;

  /**
   * The numbering that appears first is that of 方面, a second one below it that of 问题. Gives back the title before this one if it heads
   * nothing, so that it is an item itself.
   */
  title(row: TitleRow, { words, field }: SectionTitle): { readonly row: TitleRow; readonly words: string } | null {
    const byNumber = this.levelOf(words, field);
    const level = field === null ? byNumber : field === "aspect" ? 0 : 1;
    const empty = this.pending !== null && level <= this.pending.level ? this.pending : null;
    if (level === 0 || (field === null && this.titles.aspect === "")) {
      this.titles = { aspect: words, problem: "" };
      this.above = "";
    } else {
      if (level <= 1) this.above = words;
      this.titles = { aspect: this.titles.aspect, problem: level <= 1 ? words : this.inOne(words) };
    }
    this.pending = { row, level, words };
    return empty;
  }

  /** （一）学习教育 / 1.中心组 are one 问题, 学习教育：中心组, as no column holds a third title. */
  private inOne(words: string): string {
    return this.above === "" ? words : `${this.above}：${separateNumber(words)?.rest ?? words}`;
  }

  private levelOf(words: string, field: SectionTitle["field"]): number {
    const kind = separateNumber(words)?.kind ?? "";
    // its number tells the level of others like it also where the column tells its own
    const tells = field === null || (field === "aspect" && kind !== "");
    if (tells && !this.styles.includes(kind)) this.styles.push(kind);
    return this.styles.indexOf(kind);
  }

  /** For every other row: the titles it is the first below, null where it is not. */
  below(): SectionTitles | null {
    if (this.pending === null) return null;
    this.pending = null;
    return this.titles;
  }

  /** After the last row: the last title, if it heads nothing. */
  end(): { readonly row: TitleRow; readonly words: string } | null {
    return this.pending;
  }
}
