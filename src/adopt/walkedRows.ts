import { mayBeginBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { FilledCells } from "./filledCells";
import { itemColumn, type ItemColumns } from "./itemColumns";

type Row = readonly CellValue[];

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
  readonly unit: number;
}

export const walkColumns = (columns: ItemColumns): WalkColumns => {
  const own = itemColumn(columns);
  const beside = (column: number): number => (column === own ? -1 : column);
  return {
    seq: columns.seq,
    aspect: columns.aspect,
    problem: beside(columns.problem),
    own,
    measure: beside(columns.measure),
    unit: columns.unit,
  };
};

const mayHaveSpaces = (text: string): boolean =>
  mayBeginBlank(text.charCodeAt(0)) || mayBeginBlank(text.charCodeAt(text.length - 1));

/** Spaces at the ends make no difference. Nearly all texts have none, which their first and last characters tell. */
export const sameText = (a: CellValue | undefined, b: CellValue | undefined): boolean => {
  if (a === b) return true;
  if (typeof a === "number" && typeof b === "number") return false;
  if (typeof a === "string" && typeof b === "string" && !mayHaveSpaces(a) && !mayHaveSpaces(b)) return false;
  return String(a ?? "").trim() === String(b ?? "").trim();
};

/** The columns of the walk as bits of a byte. */
export const marks = { seq: 1, aspect: 2, problem: 4, own: 8, measure: 16, unit: 32 } as const satisfies Record<
  keyof WalkColumns,
  number
>;

/** What names an item or what stands above it: a row without any of these goes on. */
const naming = marks.seq | marks.aspect | marks.problem | marks.own | marks.unit;

/** The rows that are looked at, by place: what stands in the columns of the walk, and where there is something. */
export class WalkedRows {
  private readonly marked: Uint8Array;

  constructor(
    readonly rows: readonly Row[],
    readonly columns: WalkColumns,
    filled: FilledCells,
  ) {
    this.marked = new Uint8Array(rows.length);
    const { seq, aspect, problem, own, measure, unit } = columns;
    for (let at = 0; at < rows.length; at += 1) {
      let mark = 0;
      if (filled.has(at, seq)) mark |= marks.seq;
      if (filled.has(at, aspect)) mark |= marks.aspect;
      if (filled.has(at, problem)) mark |= marks.problem;
      if (filled.has(at, own)) mark |= marks.own;
      if (filled.has(at, measure)) mark |= marks.measure;
      if (filled.has(at, unit)) mark |= marks.unit;
      this.marked[at] = mark;
    }
  }

  /** @param mark one of `marks` */
  has(at: number, mark: number): boolean {
    return ((this.marked[at] ?? 0) & mark) !== 0;
  }

  namesNothing(at: number): boolean {
    return ((this.marked[at] ?? 0) & naming) === 0;
  }

  isSame(at: number, other: number, column: number): boolean {
    return sameText(this.rows[at]?.[column], this.rows[other]?.[column]);
  }

  /** A row that its 序号 makes something of its own, and its measure something of an item whose text is missing. */
  isUntitled(at: number): boolean {
    return this.has(at, marks.seq) && this.has(at, marks.measure) && !this.has(at, marks.own);
  }
}

/** What the rows above the one that is looked at say last, by their places; -1: nothing. */
export class RowsAbove {
  private numbered = -1;
  private titled = -1;
  private ofAspect = -1;
  private ofProblem = -1;
  private ofUnit = -1;

  constructor(private readonly walked: WalkedRows) {}

  add(at: number): void {
    const { walked } = this;
    if (walked.namesNothing(at)) return;
    if (walked.has(at, marks.seq)) this.numbered = at;
    if (walked.has(at, marks.own)) this.titled = at;
    if (walked.has(at, marks.aspect)) this.ofAspect = at;
    if (walked.has(at, marks.problem)) this.ofProblem = at;
    if (walked.has(at, marks.unit)) this.ofUnit = at;
  }

  /** The row names another 方面 or 问题 than those above. */
  isOther(at: number): boolean {
    const { walked } = this;
    return (
      (walked.has(at, marks.aspect) && !walked.isSame(at, this.ofAspect, walked.columns.aspect)) ||
      (walked.has(at, marks.problem) && !walked.isSame(at, this.ofProblem, walked.columns.problem))
    );
  }

  hasSeqOf(at: number): boolean {
    return (
      this.walked.has(at, marks.seq) &&
      this.numbered >= 0 &&
      this.walked.isSame(at, this.numbered, this.walked.columns.seq)
    );
  }

  /** The row is of another 单位 than those above, and has a number of its own. */
  isOfOtherUnit(at: number): boolean {
    const { walked } = this;
    if (!walked.has(at, marks.unit) || !walked.has(at, marks.seq) || this.hasSeqOf(at)) return false;
    return this.ofUnit >= 0 && !walked.isSame(at, this.ofUnit, walked.columns.unit);
  }

  hasTextOf(at: number): boolean {
    return this.titled >= 0 && this.walked.isSame(at, this.titled, this.walked.columns.own);
  }
}
