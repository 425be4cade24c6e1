import { isBlank, mayBeginBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { charTable } from "./charTable";
import { dittoBegins, isDitto } from "./dittos";

type Row = readonly CellValue[];

const bitsOfWord = 32;

/** 1 at the code of each character that a blank cell or 同上 may begin with. */
const mayBeOdd = charTable(dittoBegins);
for (let code = 0; code < mayBeOdd.length; code += 1) if (mayBeginBlank(code)) mayBeOdd[code] = 1;

/**
 * Which cells hold something, by the place of the row, as bits: the rows of a long range come out of memory one time, and are asked many times
 * which of their cells are blank.
 */
export class FilledCells {
  private readonly bits: Int32Array;
  /** Words of bits per row. */
  private readonly stride: number;
  /** The bits of all rows together. */
  private readonly seen: Int32Array;
  private anyDitto = false;

  /** @param columns those looked at; any other holds nothing */
  constructor(
    rowCount: number,
    private readonly columns: readonly number[],
  ) {
    this.stride = Math.floor(Math.max(0, ...columns) / bitsOfWord) + 1;
    this.bits = new Int32Array(rowCount * this.stride);
    this.seen = new Int32Array(this.stride);
  }

  /** 同上 stands in a cell. */
  get holdsDittos(): boolean {
    return this.anyDitto;
  }

  /** Looks at a row, in place of one that was put there before; whether it holds anything. */
  put(at: number, row: Row): boolean {
    const { bits, seen, columns, stride } = this;
    const start = at * stride;
    for (let word = 0; word < stride; word += 1) bits[start + word] = 0;
    let any = false;
    for (let place = 0; place < columns.length; place += 1) {
      const column = columns[place] ?? 0;
      const cell = row[column];
      if (cell === undefined || cell === "") continue;
      // nearly every text is told by its first character
      if (typeof cell === "string" && mayBeOdd[cell.charCodeAt(0)] === 1) {
        if (isBlank(cell)) continue;
        if (isDitto(cell)) this.anyDitto = true;
      }
      any = true;
      const word = start + (column >> 5);
      bits[word] = (bits[word] ?? 0) | (1 << (column & 31));
    }
    for (let word = 0; word < stride; word += 1) seen[word] = (seen[word] ?? 0) | (bits[start + word] ?? 0);
    return any;
  }

  has(at: number, column: number): boolean {
    return column >= 0 && (((this.bits[at * this.stride + (column >> 5)] ?? 0) >>> (column & 31)) & 1) === 1;
  }

  /** Whether any row that was put holds something there, be it one that another was put in place of. */
  mayHold(column: number): boolean {
    return column >= 0 && (((this.seen[column >> 5] ?? 0) >>> (column & 31)) & 1) === 1;
  }

  /** The column holds something in one of these rows: 1 for each of them. */
  hasSome(rows: Uint8Array, column: number): boolean {
    for (let at = 0; at < rows.length; at += 1) if (rows[at] === 1 && this.has(at, column)) return true;
    return false;
  }

  /** Two cells or more hold something, the one in this column aside. */
  hasTwo(at: number, aside: number): boolean {
    let isSecond = false;
    for (let word = 0; word < this.stride; word += 1) {
      let bits = this.bits[at * this.stride + word] ?? 0;
      if (aside >> 5 === word) bits &= ~(1 << (aside & 31));
      if (bits === 0) continue;
      if (isSecond || (bits & (bits - 1)) !== 0) return true;
      isSecond = true;
    }
    return false;
  }
}

export const filledCells = (rows: readonly Row[], columns: readonly number[]): FilledCells => {
  const filled = new FilledCells(
    rows.length,
    columns.filter((column) => column >= 0),
  );
  for (let at = 0; at < rows.length; at += 1) filled.put(at, rows[at] ?? []);
  return filled;
};
