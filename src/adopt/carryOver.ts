import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { RecognisedColumn } from "./decideColumns";
import type { Field } from "./headings";

/** The rows of a range that are rows of the ledger, with what merged parents above them say. All lists by the row's place among them. */
export interface CarriedRows {
  /** Row of the range, 1-based. */
  readonly rows: readonly number[];
  /** The cells as they stand. */
  readonly cells: readonly Row[];
  /** Which item the row belongs to, counted from 0: rows that continue an item have its number. */
  readonly items: readonly number[];
  /** The row begins a measure: it has text of its own in the measure column, or begins the item. */
  readonly beginsMeasure: readonly boolean[];
  /** Column → its cells with blanks filled from above; columns in which nothing is taken over are not in it. */
  readonly carried: ReadonlyMap<number, readonly CellValue[]>;
}

/** Columns of their own and not a filled copy of every row: of 100,000 rows nearly all would be copied. */
export const cellReader = ({ cells, carried }: CarriedRows, column: number): ((at: number) => CellValue) => {
  if (column < 0) return () => "";
  const filled = carried.get(column);
  return filled ? (at) => filled[at] ?? "" : (at) => cells[at]?.[column] ?? "";
};

type Columns = ReadonlyMap<Field, RecognisedColumn>;

/** These four say one thing together: a row with any of them takes none from above. */
const deadlineFields: readonly Field[] = ["deadlineText", "due", "extendedTo", "extensionApproval"];
/** Taken from above only where no continuing row of the range has its own. */
const outcomeFields: readonly Field[] = ["status", "completedOn"];

/** The column that holds the text of an item: 具体问题, in a ledger without it 问题, in a list of measures the measure. */
export const itemField = (columns: Columns): Field | null =>
  (["text", "problem", "measure"] as const).find((field) => columns.has(field)) ?? null;

/**
 * Merged cells arrive as one value and blanks. A row with neither 序号 nor the text of its item continues the item above and takes its
 * blank cells from the row above; so does a row that repeats 序号 and text and brings another measure (parents filled down instead of
 * merged). 方面 and 问题 carry down to every row below, 问题 not beyond the next 方面. Rows blank in every recognised column are no rows.
 *
 * @param firstRow rows of the range above the body
 * @param asTheyStand our own tables: nothing is taken over
 * @param isFooter rows that are no items (合计, 填表人)
 */
export const carryOver = (
  body: readonly (readonly CellValue[])[],
  firstRow: number,
  { columns, used }: { readonly columns: Columns; readonly used: readonly number[] },
  asTheyStand: boolean,
  isFooter: (cells: readonly CellValue[]) => boolean = () => false,
): CarriedRows & { readonly statusPerLine: boolean } => {
  const { rows, cells } = rowsOf(body, firstRow, used, isFooter);
  if (asTheyStand)
    return {
      rows,
      cells,
      items: rows.map((_, at) => at),
      beginsMeasure: rows.map(() => true),
      carried: new Map(),
      statusPerLine: false,
    };
  const index = (field: Field): number => columns.get(field)?.index ?? -1;
  const continues = continuations(cells, columns);
  const kept = new Set(outcomeFields.map(index).filter((at) => cells.some((row, r) => continues[r] && has(row, at))));
  const deadline = deadlineFields.map(index).filter((at) => at >= 0);
  const taken = used.filter((at) => !kept.has(at) && !deadline.includes(at));
  const measure = index("measure");
  const items: number[] = [];
  const beginsMeasure: boolean[] = [];
  let item = -1;
  cells.forEach((row, at) => {
    if (continues[at] !== true) item += 1;
    items.push(item);
    beginsMeasure.push(continues[at] !== true || has(row, measure));
  });
  const inDeadline = (row: Row): boolean => deadline.every((at) => isBlank(row[at]));
  const fills = [
    ...taken.map((at) => [at, filledColumn(cells, at, continues, () => true)] as const),
    ...deadline.map((at) => [at, filledColumn(cells, at, continues, inDeadline)] as const),
  ];
  const carried = new Map(fills);
  carryDown(cells, continues, carried, [index("aspect"), index("problemSeq"), index("problem")]);
  return { rows, cells, items, beginsMeasure, carried, statusPerLine: kept.has(index("status")) };
};

/** A column with the blanks of continuing rows filled from the row above. */
const filledColumn = (
  cells: readonly Row[],
  column: number,
  continues: readonly boolean[],
  takes: (row: Row) => boolean,
): CellValue[] => {
  const filled: CellValue[] = [];
  let above: CellValue = "";
  cells.forEach((row, at) => {
    const own = row[column] ?? "";
    const value: CellValue = continues[at] === true && above !== "" && isBlank(own) && takes(row) ? above : own;
    filled.push(value);
    above = isBlank(value) ? "" : value;
  });
  return filled;
};

/** 方面 reaches down to every row below, 问题 and its number not beyond the next 方面, the number not beyond the next 问题. */
const carryDown = (
  cells: readonly Row[],
  continues: readonly boolean[],
  carried: ReadonlyMap<number, CellValue[]>,
  [aspect, problemSeq, problem]: readonly [number, number, number],
): void => {
  const columns = [aspect, problemSeq, problem].map((column) => carried.get(column) ?? []);
  const [aspects = [], numbers = [], problems = []] = columns;
  cells.forEach((row, at) => {
    const newAspect = continues[at] !== true && has(row, aspect) && !sameText(row[aspect], aspects[at - 1]);
    const newProblem = continues[at] !== true && has(row, problem);
    if (at === 0 || newAspect) return;
    const fill = (column: CellValue[]): void => {
      if (column.length > 0 && isBlank(column[at])) column[at] = column[at - 1] ?? "";
    };
    fill(aspects);
    fill(problems);
    if (!newProblem) fill(numbers);
  });
};

type Row = readonly CellValue[];
const has = (cells: Row, at: number): boolean => at >= 0 && !isBlank(cells[at]);

const sameText = (a: CellValue | undefined, b: CellValue | undefined): boolean =>
  a === b || String(a ?? "").trim() === String(b ?? "").trim();

const rowsOf = (
  body: readonly Row[],
  firstRow: number,
  used: readonly number[],
  isFooter: (cells: Row) => boolean,
): Pick<CarriedRows, "rows" | "cells"> => {
  const rows: number[] = [];
  const kept: Row[] = [];
  body.forEach((cells, offset) => {
    for (const at of used)
      if (!isBlank(cells[at])) {
        if (isFooter(cells)) return;
        rows.push(firstRow + offset + 1);
        kept.push(cells);
        return;
      }
  });
  return { rows, cells: kept };
};

/** For each row whether it continues the item above. */
const continuations = (rows: readonly Row[], columns: Columns): readonly boolean[] => {
  const index = (field: Field | null): number => (field ? (columns.get(field)?.index ?? -1) : -1);
  const own = itemField(columns);
  const [seq, text, measure] = [index("seq"), index(own), index("measure")];
  const filledDown = (now: Row, before: Row): boolean =>
    own !== "measure" &&
    has(now, measure) &&
    has(now, text) &&
    sameText(now[text], before[text]) &&
    !sameText(now[measure], before[measure]) &&
    (seq < 0 || sameText(now[seq], before[seq]));
  return rows.map((row, at) => {
    const before = rows[at - 1];
    if (!before || (seq < 0 && text < 0)) return false;
    return (!has(row, seq) && !has(row, text)) || filledDown(row, before);
  });
};
