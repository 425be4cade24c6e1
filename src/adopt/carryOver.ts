import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { RecognisedColumn } from "./decideColumns";
import type { Field } from "./headings";
import { ItemWalk, type UntitledRows } from "./itemWalk";

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
  /** The cells of a column with blanks filled from above, made when they are first asked for; null where nothing is taken over. */
  readonly carried: (column: number) => readonly CellValue[] | null;
}

/** Columns of their own and not a filled copy of every row: of 100,000 rows nearly all would be copied. */
export const cellReader = ({ cells, carried }: CarriedRows, column: number): ((at: number) => CellValue) => {
  if (column < 0) return () => "";
  const filled = carried(column);
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
 * blank cells from the row above; so does a row that repeats the text and brings another measure (parents filled down instead of merged;
 * 序号 is filled down too, or counts the rows): `ItemWalk`. 方面 and 问题 carry down to every row below, 问题 not beyond the next 方面. Rows blank in every recognised column are no rows.
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
): CarriedRows & { readonly statusPerLine: boolean; readonly untitled: UntitledRows } => {
  const { rows, cells } = rowsOf(body, firstRow, used, isFooter);
  if (asTheyStand)
    return {
      rows,
      cells,
      items: rows.map((_, at) => at),
      beginsMeasure: rows.map(() => true),
      carried: () => null,
      statusPerLine: false,
      untitled: { items: 0, measures: 0 },
    };
  const index = (field: Field): number => columns.get(field)?.index ?? -1;
  const { continues, untitled } = continuations(cells, columns);
  const kept = new Set(outcomeFields.map(index).filter((at) => cells.some((row, r) => continues[r] && has(row, at))));
  const deadline = deadlineFields.map(index).filter((at) => at >= 0);
  const measure = index("measure");
  const items: number[] = [];
  const beginsMeasure: boolean[] = [];
  let item = -1;
  for (let at = 0; at < cells.length; at += 1) {
    const begins = continues[at] !== true;
    if (begins) item += 1;
    items.push(item);
    beginsMeasure.push(begins || has(cells[at] ?? [], measure));
  }
  const carried = carriedColumns(cells, continues, {
    taken: used.filter((at) => !kept.has(at) && !deadline.includes(at)),
    deadline,
    down: [index("aspect"), index("problem"), index("problemSeq")],
  });
  return { rows, cells, items, beginsMeasure, carried, statusPerLine: kept.has(index("status")), untitled };
};

interface CarriedFields {
  readonly taken: readonly number[];
  readonly deadline: readonly number[];
  /** 方面, 问题, 问题序号; -1 for one the ledger has not. */
  readonly down: readonly [number, number, number];
}

/** Columns are filled when they are asked for: a figure reads a few of the fifty that a form may have. */
const carriedColumns = (
  cells: readonly Row[],
  continues: readonly boolean[],
  { taken, deadline, down }: CarriedFields,
): CarriedRows["carried"] => {
  const filled = new Map<number, readonly CellValue[]>();
  const fill = (column: number): readonly CellValue[] | null =>
    down.includes(column)
      ? carriedDown(cells, continues, column, down)
      : deadline.includes(column)
        ? filledColumn(cells, continues, column, deadline)
        : taken.includes(column)
          ? filledColumn(cells, continues, column, [column])
          : null;
  return (column) => {
    const before = filled.get(column);
    if (before) return before;
    const made = fill(column);
    if (made) filled.set(column, made);
    return made;
  };
};

/** A column with the blanks of continuing rows filled from the row above, where they are blank in all of `together`. */
const filledColumn = (
  cells: readonly Row[],
  continues: readonly boolean[],
  column: number,
  together: readonly number[],
): readonly CellValue[] => {
  const filled: CellValue[] = [];
  let above: CellValue = "";
  for (let at = 0; at < cells.length; at += 1) {
    const row = cells[at] ?? [];
    const own = row[column] ?? "";
    const blank = isBlank(own);
    if (!blank) above = own;
    else if (continues[at] !== true || (together.length > 1 && !together.every((one) => isBlank(row[one])))) above = "";
    filled.push(blank && above !== "" ? above : own);
  }
  return filled;
};

/** 方面 reaches down to every row below, 问题 and its number not beyond the next 方面, the number not beyond the next 问题. */
const carriedDown = (
  cells: readonly Row[],
  continues: readonly boolean[],
  column: number,
  [aspect, problem, problemSeq]: CarriedFields["down"],
): readonly CellValue[] => {
  const filled: CellValue[] = [];
  let lastAspect: CellValue = "";
  let above: CellValue = "";
  for (let at = 0; at < cells.length; at += 1) {
    const row = cells[at] ?? [];
    const begins = continues[at] !== true;
    const ownAspect = has(row, aspect) ? row[aspect] : undefined;
    const ends =
      begins &&
      ((ownAspect !== undefined && !sameText(ownAspect, lastAspect)) || (column === problemSeq && has(row, problem)));
    if (ownAspect !== undefined) lastAspect = ownAspect;
    const own = row[column] ?? "";
    above = isBlank(own) ? (ends ? "" : above) : own;
    filled.push(above === "" ? own : above);
  }
  return filled;
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
const continuations = (
  rows: readonly Row[],
  columns: Columns,
): { readonly continues: readonly boolean[]; readonly untitled: UntitledRows } => {
  const index = (field: Field | null): number => (field ? (columns.get(field)?.index ?? -1) : -1);
  const own = itemField(columns);
  const beside = (field: Field): number => (own === field ? -1 : index(field));
  const walk = new ItemWalk(rows, {
    seq: index("seq"),
    aspect: index("aspect"),
    problem: beside("problem"),
    own: index(own),
    measure: beside("measure"),
  });
  const continues = rows.map((row) => walk.goesOn(row));
  return { continues, untitled: walk.untitled };
};
