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

  /** The cells of a column in the rows from `first` to before `end`. */
  read(cells: Cells, column: number, first: number, end: number): void {
    for (let at = first; at < end; at += 1) this.put(at, cells[at]?.[column] ?? "");
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

/** So many rows stay in the processor's cache while their columns are read one after the other. */
const rowsAtOnce = 256;

/** Several columns at once, by blocks of rows: those of a long range come out of memory one time and not once for each column. */
export const columnWords = (cells: Cells, columns: readonly number[]): readonly ColumnWords[] => {
  const found = columns.map(() => new WordNumbers(cells.length));
  for (let first = 0; first < cells.length; first += rowsAtOnce) {
    const end = Math.min(first + rowsAtOnce, cells.length);
    for (let place = 0; place < columns.length; place += 1) found[place]?.read(cells, columns[place] ?? -1, first, end);
  }
  return found;
};

/** The cells that `cellOf` gives for 0, 1, 2 … `count` - 1. */
export const wordsOf = (count: number, cellOf: (at: number) => CellValue): ColumnWords => {
  const words = new WordNumbers(count);
  for (let at = 0; at < count; at += 1) words.put(at, cellOf(at));
  return words;
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

/** The cells of a column, and where these are blank those of another one. */
export const orElse = (column: ColumnWords, other: ColumnWords): ColumnWords =>
  wordsOf(column.numbers.length, (at) => {
    const cell = column.words[column.numbers[at] ?? 0] ?? "";
    return isBlank(cell) ? (other.words[other.numbers[at] ?? 0] ?? "") : cell;
  });

/** The same where cells that differ by spaces at their ends only are one word. */
export const asTexts = ({ numbers, words }: ColumnWords): ColumnWords => {
  const known = new Map<string, number>();
  for (const cell of words) if (!known.has(textOf(cell))) known.set(textOf(cell), known.size);
  const text = Int32Array.from(words, (cell) => known.get(textOf(cell)) ?? 0);
  return { numbers: numbers.map((number) => text[number] ?? 0), words: [...known.keys()] };
};
