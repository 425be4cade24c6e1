import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { RecognisedColumn } from "./decideColumns";
import type { Field } from "./headings";

/** A row of the range with what merged parents above it say filled in. */
export interface CarriedLine {
  /** Row of the range, 1-based. */
  readonly row: number;
  /** One cell per column of the range. */
  readonly cells: readonly CellValue[];
  /** Which item the row belongs to, counted from 0: rows that continue an item have its number. */
  readonly item: number;
  /** The row begins a measure: it has text of its own in the measure column, or begins the item. */
  readonly beginsMeasure: boolean;
}

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
): { readonly lines: readonly CarriedLine[]; readonly statusPerLine: boolean } => {
  const rows = rowsOf(body, firstRow, used, isFooter);
  if (asTheyStand)
    return {
      lines: rows.map(({ row, cells }, item) => ({ row, cells, item, beginsMeasure: true })),
      statusPerLine: false,
    };
  const index = (field: Field): number => columns.get(field)?.index ?? -1;
  const continues = continuations(rows, columns);
  const kept = new Set(
    outcomeFields.map(index).filter((at) => rows.some((row, r) => continues[r] && has(row.cells, at))),
  );
  const deadline = deadlineFields.map(index).filter((at) => at >= 0);
  const taken = used.filter((at) => !kept.has(at) && !deadline.includes(at));
  const [aspect, problemSeq, problem, measure] = [
    index("aspect"),
    index("problemSeq"),
    index("problem"),
    index("measure"),
  ];
  const down = [aspect, problemSeq, problem].filter((at) => at >= 0);
  const downBelowProblem = down.filter((at) => at !== problemSeq);

  const lines: CarriedLine[] = [];
  let item = -1;
  let above: Row = [];
  rows.forEach(({ row, cells }, at) => {
    const continued = continues[at] === true;
    let filled: Row;
    if (continued) {
      filled = filledFrom(above, cells, taken);
      if (deadline.every((column) => isBlank(cells[column]))) filled = filledFrom(above, filled, deadline);
    } else {
      item += 1;
      const newAspect = has(cells, aspect) && !sameText(cells[aspect], above[aspect]);
      filled = newAspect ? cells : filledFrom(above, cells, has(cells, problem) ? downBelowProblem : down);
    }
    lines.push({ row, cells: filled, item, beginsMeasure: !continued || has(cells, measure) });
    above = filled;
  });
  return { lines, statusPerLine: kept.has(index("status")) };
};

type Row = readonly CellValue[];
interface NumberedRow {
  readonly row: number;
  readonly cells: Row;
}

const has = (cells: Row, at: number): boolean => at >= 0 && !isBlank(cells[at]);

const sameText = (a: CellValue | undefined, b: CellValue | undefined): boolean =>
  a === b || String(a ?? "").trim() === String(b ?? "").trim();

const rowsOf = (
  body: readonly Row[],
  firstRow: number,
  used: readonly number[],
  isFooter: (cells: Row) => boolean,
): readonly NumberedRow[] => {
  const rows: NumberedRow[] = [];
  body.forEach((cells, offset) => {
    for (const at of used)
      if (!isBlank(cells[at])) {
        if (!isFooter(cells)) rows.push({ row: firstRow + offset + 1, cells });
        return;
      }
  });
  return rows;
};

/** For each row whether it continues the item above. */
const continuations = (rows: readonly NumberedRow[], columns: Columns): readonly boolean[] => {
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
  return rows.map(({ cells }, at) => {
    const before = rows[at - 1];
    if (!before || (seq < 0 && text < 0)) return false;
    return (!has(cells, seq) && !has(cells, text)) || filledDown(cells, before.cells);
  });
};

/** The row with its blank cells in these columns taken from the row above; the row itself where there is nothing to take. */
const filledFrom = (above: Row, cells: Row, columns: readonly number[]): Row => {
  let filled: CellValue[] | null = null;
  for (const at of columns) {
    if (!isBlank(cells[at])) continue;
    const value = above[at];
    if (value === undefined || isBlank(value)) continue;
    filled ??= cells.slice();
    filled[at] = value;
  }
  return filled ?? cells;
};
