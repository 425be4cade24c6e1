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
  const index = (field: Field): number => columns.get(field)?.index ?? -1;
  const cell = (cells: readonly CellValue[], at: number): CellValue => (at < 0 ? "" : (cells[at] ?? ""));
  const text = (cells: readonly CellValue[], at: number): string => String(cell(cells, at)).trim();

  const rows: { readonly row: number; readonly cells: readonly CellValue[] }[] = [];
  body.forEach((cells, offset) => {
    if (used.some((at) => !isBlank(cells[at])) && !isFooter(cells)) rows.push({ row: firstRow + offset + 1, cells });
  });
  if (asTheyStand)
    return {
      lines: rows.map(({ row, cells }, item) => ({ row, cells, item, beginsMeasure: true })),
      statusPerLine: false,
    };

  const seq = index("seq");
  const own = itemField(columns);
  const ownText = own ? index(own) : -1;
  const measure = index("measure");
  const named = seq >= 0 || ownText >= 0;
  const filledDown = (now: readonly CellValue[], before: readonly CellValue[]): boolean =>
    own !== "measure" &&
    measure >= 0 &&
    text(now, measure) !== "" &&
    text(now, measure) !== text(before, measure) &&
    text(now, ownText) !== "" &&
    text(now, ownText) === text(before, ownText) &&
    (seq < 0 || text(now, seq) === text(before, seq));
  const continues = rows.map(({ cells }, at) => {
    if (at === 0 || !named) return false;
    const merged = text(cells, seq) === "" && text(cells, ownText) === "";
    return merged || filledDown(cells, rows[at - 1]?.cells ?? []);
  });

  const has = (field: Field): boolean =>
    rows.some(({ cells }, at) => continues[at] === true && text(cells, index(field)) !== "");
  const kept = new Set<number>(outcomeFields.filter((field) => has(field)).map(index));
  const deadline = deadlineFields.map(index).filter((at) => at >= 0);
  const taken = used.filter((at) => !kept.has(at) && !deadline.includes(at));
  const down = (["aspect", "problemSeq", "problem"] as const).map(index).filter((at) => at >= 0);
  const aspect = index("aspect");

  const lines: CarriedLine[] = [];
  let item = -1;
  for (const [at, { row, cells }] of rows.entries()) {
    const above = lines[at - 1]?.cells;
    let filled: CellValue[] | null = null;
    const take = (columnIndex: number): void => {
      const value = cell(above ?? [], columnIndex);
      if (isBlank(value) || !isBlank(cells[columnIndex])) return;
      filled ??= [...cells];
      filled[columnIndex] = value;
    };
    if (continues[at] === true) {
      taken.forEach(take);
      if (deadline.every((columnIndex) => isBlank(cells[columnIndex]))) deadline.forEach(take);
    } else {
      item += 1;
      const newAspect = text(cells, aspect) !== "" && text(cells, aspect) !== text(above ?? [], aspect);
      const newProblem = text(cells, index("problem")) !== "";
      for (const columnIndex of down)
        if (!(newAspect || (newProblem && columnIndex === index("problemSeq")))) take(columnIndex);
    }
    lines.push({
      row,
      cells: filled ?? cells,
      item,
      beginsMeasure: continues[at] !== true || text(cells, measure) !== "",
    });
  }
  return { lines, statusPerLine: kept.has(index("status")) };
};
