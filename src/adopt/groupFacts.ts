import { isBlank, textOf } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { normalStatus } from "../ledger/status";
import type { Span } from "./columnGroups";
import { isHeadingWord } from "./listHeadings";

type Row = readonly CellValue[];

/** Where the headings and the items of a ledger stand, 0-based. */
export interface ItemPlace {
  readonly columns: Span;
  /** Rows of the headings. */
  readonly headings: Span;
  /** First row of the body, and the one behind it. */
  readonly body: number;
  readonly end: number;
}

/** Columns apart from those of the items, as they stand beside them. */
export interface GroupFacts {
  readonly columns: Span;
  /** What stands in their heading, or where they have none in their first row; by column. */
  readonly headings: readonly string[];
  /** Their headings stand where those of the items do. */
  readonly isHeaded: boolean;
  /** Headings of their own stand elsewhere. */
  readonly isHeadedApart: boolean;
  /** Rows below their headings that hold something. */
  readonly filled: readonly number[];
  /** Rows of items, and those of them in which the columns hold something. */
  readonly items: number;
  readonly along: number;
  /** Rows that hold something in these columns only: below the last item, and above it. */
  readonly below: number;
  readonly between: number;
}

/** A title and a heading of its own may stand this far above the headings of the items. */
const rowsAbove = 3;

export const isStatusWord = (cell: CellValue | undefined): boolean =>
  typeof cell === "string" && cell.length <= 20 && (normalStatus(cell)?.status ?? "") !== "";

const filledIn = (row: Row | undefined, { first, last }: Span): number => {
  let count = 0;
  for (let column = first; column <= last; column += 1) if (!isBlank(row?.[column])) count += 1;
  return count;
};

const wordsIn = (row: Row | undefined, { first, last }: Span): number => {
  let count = 0;
  for (let column = first; column <= last; column += 1) if (isHeadingWord(row?.[column])) count += 1;
  return count;
};

/** Holds a number or a status, which no heading is. */
const isOfBody = (row: Row | undefined, { first, last }: Span): boolean =>
  (row ?? []).slice(first, last + 1).some((cell) => typeof cell === "number" || isStatusWord(cell));

interface OwnHeading {
  /** -1: there is none. */
  readonly row: number;
  readonly isHeaded: boolean;
}

const ownHeading = (rows: readonly Row[], columns: Span, { headings, body, end }: ItemPlace): OwnHeading => {
  const several = columns.last > columns.first ? 2 : 1;
  let below = body;
  while (below < end && filledIn(rows[below], columns) === 0) below += 1;
  for (const at of several > 1 ? [below, below + 1] : [])
    if (at < end && wordsIn(rows[at], columns) >= several) return { row: at, isHeaded: false };
  let [row, most] = [-1, 0];
  for (let at = Math.max(0, headings.first - rowsAbove); at <= headings.last; at += 1) {
    const words = wordsIn(rows[at], columns);
    if (words === 0 || words < most) continue;
    [row, most] = [at, words];
  }
  if (row < 0) {
    const isHeaded = filledIn(rows[headings.last], columns) > 0 && !isOfBody(rows[headings.last], columns);
    return { row: isHeaded ? headings.last : -1, isHeaded };
  }
  let isHeaded = row >= headings.first;
  for (let at = row + 1; at <= headings.last; at += 1)
    if (wordsIn(rows[at], columns) === 0 && isOfBody(rows[at], columns)) isHeaded = false;
  return { row, isHeaded };
};

export const groupFacts = (rows: readonly Row[], columns: Span, place: ItemPlace): GroupFacts => {
  const { row, isHeaded } = ownHeading(rows, columns, place);
  const from = row >= 0 ? row + 1 : place.headings.first;
  const filled: number[] = [];
  for (let at = isHeaded ? Math.max(from, place.body) : from; at < place.end; at += 1)
    if (filledIn(rows[at], columns) > 0) filled.push(at);
  const fewest = Math.min(2, place.columns.last - place.columns.first + 1);
  let [items, lastItem] = [0, place.body - 1];
  for (let at = place.body; at < place.end; at += 1) {
    if (filledIn(rows[at], place.columns) < fewest) continue;
    items += 1;
    lastItem = at;
  }
  let [along, below, between] = [0, 0, 0];
  for (const at of filled) {
    const beside = filledIn(rows[at], place.columns);
    if (beside >= fewest && at >= place.body) along += 1;
    else if (beside === 0 && at > lastItem) below += 1;
    else if (beside === 0) between += 1;
  }
  const said = rows[row >= 0 ? row : (filled[0] ?? place.headings.last)] ?? [];
  const headings = said.slice(columns.first, columns.last + 1).map(textOf);
  return { columns, headings, isHeaded, isHeadedApart: row >= 0 && !isHeaded, filled, items, along, below, between };
};
