import { isBlank, textOf } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { filledFrom } from "./carryOver";

/** The cells of a column as numbers: the same cell has the same number, the empty one 0. */
export interface ColumnWords {
  /** By the place of the row. */
  readonly numbers: Int32Array;
  /** What stands in a cell of that number. */
  readonly words: readonly CellValue[];
}

type Cells = readonly (readonly CellValue[])[];

/** Numbers the cells of one column as they come. */
class WordNumbers {
  readonly numbers: Int32Array;
  readonly words: CellValue[] = [""];
  private readonly known = new Map<CellValue, number>([["", 0]]);
  private last: CellValue = "";
  private lastNumber = 0;

  constructor(rowCount: number) {
    this.numbers = new Int32Array(rowCount);
  }

  /** One look-up, and none for a cell that is empty or the same as the last one. */
  put(at: number, cell: CellValue): void {
    if (cell === "") return;
    if (cell !== this.last) {
      this.last = cell;
      this.lastNumber = this.numberOf(cell);
    }
    this.numbers[at] = this.lastNumber;
  }

  private numberOf(cell: CellValue): number {
    const before = this.known.get(cell);
    if (before !== undefined) return before;
    this.known.set(cell, this.words.length);
    return this.words.push(cell) - 1;
  }
}

/** Several columns at once: the rows of a long range come out of memory one time and not once for each column. */
export const columnWords = (cells: Cells, columns: readonly number[]): readonly ColumnWords[] => {
  const found = columns.map((column) => ({ column, words: new WordNumbers(cells.length) }));
  for (let at = 0; at < cells.length; at += 1) {
    const row = cells[at] ?? [];
    for (const { column, words } of found) words.put(at, row[column] ?? "");
  }
  return found.map(({ words }) => words);
};

/** The same with the blank cells of rows that take from above filled. */
export const filledWords = (column: ColumnWords, takes: Uint8Array): ColumnWords => {
  const { numbers, words } = column;
  if (words.length === 1) return column;
  const blank = Uint8Array.from(words, (cell) => Number(isBlank(cell)));
  const from = filledFrom(takes, (at) => blank[numbers[at] ?? 0] === 1);
  for (let at = 0; at < from.length; at += 1) from[at] = numbers[from[at] ?? 0] ?? 0;
  return { numbers: from, words };
};

/** The same where cells that differ by spaces at their ends only are one word. */
export const asTexts = ({ numbers, words }: ColumnWords): ColumnWords => {
  const known = new Map<string, number>();
  for (const cell of words) if (!known.has(textOf(cell))) known.set(textOf(cell), known.size);
  const text = Int32Array.from(words, (cell) => known.get(textOf(cell)) ?? 0);
  return { numbers: numbers.map((number) => text[number] ?? 0), words: [...known.keys()] };
};

/** Combinations of words that stand together in a row, numbered. */
export interface Combinations {
  /** By the place of the row. */
  readonly numbers: Int32Array;
  /** All numbers are below it. */
  readonly count: number;
}

/** Pairs are looked up in a list of all that could be, as long as it is no longer than so many times the rows. */
const longestList = 4;

/** Splits the combinations found so far by the words of one more column. */
const splitBy = ({ numbers, count }: Combinations, { numbers: more, words }: ColumnWords): Combinations => {
  const split = new Int32Array(numbers.length);
  const pairs = count * words.length;
  const listed = pairs <= numbers.length * longestList ? new Int32Array(pairs) : null;
  const mapped = new Map<number, number>();
  let found = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const pair = (numbers[at] ?? 0) * words.length + (more[at] ?? 0);
    // one more than the number of the pair, 0 for one that is new
    let known = listed ? listed[pair] : mapped.get(pair);
    if (!known) {
      known = found += 1;
      if (listed) listed[pair] = known;
      else mapped.set(pair, known);
    }
    split[at] = known - 1;
  }
  return { numbers: split, count: found };
};

/** Numbers the combinations in order of first appearance. Column by column, so that no row needs a key of all its words. */
export const combinationsOf = (rowCount: number, columns: readonly ColumnWords[]): Combinations =>
  columns
    .filter(({ words }) => words.length > 1)
    .reduce<Combinations>(splitBy, { numbers: new Int32Array(rowCount), count: Math.min(rowCount, 1) });
