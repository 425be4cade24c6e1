import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { BodyRows } from "./bodyRows";
import { continuations } from "./continuations";
import { deadlineFields, takenTogether } from "./deadlineFields";
import type { RecognisedColumn } from "./decideColumns";
import type { FilledCells } from "./filledCells";
import type { Field } from "./headings";
import { headsIn, says, type Heads } from "./heads";
import { isInspectedUnit } from "./inspectedUnit";
import { itemField } from "./itemColumns";
import { noUntitledRows, type UntitledRows } from "./itemWalk";
import { sameText } from "./walkedRows";

/** The rows of a range that are rows of the ledger, with what merged parents above them say. All lists by the row's place among them. */
export interface CarriedRows {
  /** Row of the range, 1-based. */
  readonly rows: Int32Array;
  /** The cells as they stand. */
  readonly cells: readonly Row[];
  /** Whether the column may hold anything in these rows. */
  readonly mayHold: (column: number) => boolean;
  /** Which item the row belongs to, counted from 0: rows that continue an item have its number. */
  readonly items: Int32Array;
  /** The row has text of its own in the measure column, or begins the item. */
  readonly beginsMeasure: (at: number) => boolean;
  /** The row holds a measure: an item without one, or its own row above them, does not. Where the items are measures, every row does. */
  readonly holdsMeasure: (at: number) => boolean;
  /** 1 for each row whose cell in the column, if it is blank, is the one of the row above; null where nothing is taken over. */
  readonly takes: (column: number) => Uint8Array | null;
  /** For a column that carries down (方面, 问题, 被巡察单位) the place of the row whose cell stands in each row; null for any other. */
  readonly down: (column: number) => Int32Array | null;
  /** Rows of items themselves above those of their measures; null: there are none. */
  readonly heads: Heads | null;
}

type Row = readonly CellValue[];
type Columns = ReadonlyMap<Field, RecognisedColumn>;

/** For each row the place of the one whose cell stands there: its own, or the last above that is not blank, as far as rows take from above. */
export const filledFrom = (takes: Uint8Array, isBlankAt: (at: number) => boolean): Int32Array => {
  const from = new Int32Array(takes.length);
  let above = -1;
  for (let at = 0; at < takes.length; at += 1) {
    const blank = isBlankAt(at);
    if (!blank) above = at;
    else if (takes[at] !== 1) above = -1;
    from[at] = above < 0 ? at : above;
  }
  return from;
};

/** The cells of a column by place, with what merged parents say filled in; "" for a column that is none. */
export const cellReader = ({ cells, takes, down }: CarriedRows, column: number): ((at: number) => CellValue) => {
  if (column < 0) return () => "";
  const taking = takes(column);
  const from = down(column) ?? (taking && filledFrom(taking, (at) => isBlank(cells[at]?.[column])));
  return from ? (at) => cells[from[at] ?? at]?.[column] ?? "" : (at) => cells[at]?.[column] ?? "";
};

/** Taken from above only where no continuing row of the range has its own. */
const outcomeFields: readonly Field[] = ["status", "completedOn"];

/**
 * Merged cells arrive as one value and blanks. A row with neither 序号 nor the text of its item continues the item above and takes its
 * blank cells from the row above; so does a row that repeats the text and brings another measure (parents filled down instead of merged;
 * 序号 is filled down too, or counts the rows): `ItemWalk`. 方面, 问题 and 被巡察单位 carry down to every row below, 问题 not beyond the next
 * 方面.
 *
 * @param asTheyStand our own tables: nothing is taken over
 */
export const carryOver = (
  body: BodyRows,
  { columns, used }: { readonly columns: Columns; readonly used: readonly number[] },
  asTheyStand: boolean,
): CarriedRows & { readonly statusPerLine: boolean; readonly untitled: UntitledRows } => {
  const { rows, cells, filled } = body;
  const items = new Int32Array(cells.length);
  const mayHold = (column: number): boolean => filled.mayHold(column);
  if (asTheyStand) {
    for (let at = 0; at < cells.length; at += 1) items[at] = at;
    const nothing = {
      beginsMeasure: () => true,
      holdsMeasure: () => true,
      takes: () => null,
      down: () => null,
      heads: null,
    };
    return { rows, cells, mayHold, items, ...nothing, statusPerLine: false, untitled: noUntitledRows };
  }
  const index = (field: Field): number => columns.get(field)?.index ?? -1;
  const { continues, untitled } = continuations(body, columns);
  const measure = index("measure");
  const areItems = itemField(columns) === "measure";
  /** Outcomes that continuing rows have of their own. */
  const kept = outcomeFields.map(index).filter((column) => filled.hasSome(continues, column));
  let item = -1;
  for (let at = 0; at < cells.length; at += 1) {
    if (continues[at] !== 1) item += 1;
    items[at] = item;
  }
  const deadlines = new Map(deadlineFields.map((field) => [index(field), field]));
  const blank = new Map<readonly Field[], Uint8Array>();
  const blankTogether = (fields: readonly Field[]): Uint8Array => {
    const own = fields.map(index).filter((column) => column >= 0);
    const found = blank.get(fields) ?? blankIn(filled, continues, own);
    blank.set(fields, found);
    return found;
  };
  const down = [index("aspect"), index("problem"), index("problemSeq")] as const;
  const unit = columns.get("unit");
  const inspected = unit !== undefined && isInspectedUnit("unit", unit.heading) ? unit.index : -1;
  return {
    rows,
    cells,
    mayHold,
    items,
    beginsMeasure: (at) => continues[at] !== 1 || says(cells[at]?.[measure]),
    holdsMeasure: (at) => areItems || measure < 0 || says(cells[at]?.[measure]),
    takes: (column) => {
      if (!used.includes(column) || kept.includes(column)) return null;
      const deadline = deadlines.get(column);
      return deadline === undefined ? continues : blankTogether(takenTogether(deadline));
    },
    down: (column) => {
      if (column < 0) return null;
      const isTitle = body.sectionColumns.some(({ field, index: at }) => field === "leadDept" && at === column);
      if (column === inspected || isTitle)
        return filledFrom(new Uint8Array(cells.length).fill(1), (at) => !filled.has(at, column));
      return down.includes(column) ? carriedDown(body, continues, column, down) : null;
    },
    heads: headsIn(cells, items, areItems ? -1 : measure),
    statusPerLine: kept.includes(index("status")),
    untitled,
  };
};

/** 1 for the rows that continue an item and are blank in all these columns. */
const blankIn = (filled: FilledCells, continues: Uint8Array, columns: readonly number[]): Uint8Array => {
  const own = columns.filter((column) => filled.hasSome(continues, column));
  if (own.length === 0) return continues;
  const blank = continues.slice();
  for (const column of own) for (let at = 0; at < blank.length; at += 1) if (filled.has(at, column)) blank[at] = 0;
  return blank;
};

/** 方面 reaches down to every row below, 问题 and its number not beyond the next 方面, the number not beyond the next 问题. */
const carriedDown = (
  { cells, filled }: BodyRows,
  continues: Uint8Array,
  column: number,
  [aspect, problem, problemSeq]: readonly [number, number, number],
): Int32Array => {
  const from = new Int32Array(cells.length);
  let lastAspect: CellValue = "";
  let above = -1;
  for (let at = 0; at < cells.length; at += 1) {
    const ownAspect = filled.has(at, aspect) ? cells[at]?.[aspect] : undefined;
    const ends =
      continues[at] !== 1 &&
      ((ownAspect !== undefined && !sameText(ownAspect, lastAspect)) ||
        (column === problemSeq && filled.has(at, problem)));
    if (ownAspect !== undefined) lastAspect = ownAspect;
    if (filled.has(at, column)) above = at;
    else if (ends) above = -1;
    from[at] = above < 0 ? at : above;
  }
  return from;
};
