import type { CellValue } from "../ledger/model";
import { ledgerTables } from "../ledger/schema";
import type { LedgerBlock } from "./adoption";
import { filledCount } from "./filledCount";
import type { ForeignSheet } from "./foreignSheet";
import { namesItem } from "./headingNames";
import { meaningOf, ownTable, type HeadingMatch } from "./headings";
import { blocksIn, rowsBelow, type FoundBlock, type Region } from "./ledgerBlocks";
import { MergedCells } from "./mergedCells";
import { mostHeadingRows } from "./headingRows";
import { isRepeatedHeading, sameWords } from "./repeatedHeadings";
import { withoutPauses } from "./steps";

/** A block of cells that reads like a ledger. */
export interface LedgerCandidate {
  /** Index into the sheets that were searched. */
  readonly sheet: number;
  readonly name: string;
  readonly block: LedgerBlock;
  /** own: one of the add-in's own tables, which the caller leaves out. */
  readonly kind: "foreign" | "own";
  /** Different fields that the headings name. */
  readonly known: number;
  /** Rows below the headings that hold something. */
  readonly rows: number;
}

type Row = readonly CellValue[];
type Meaning = (cell: CellValue | undefined) => HeadingMatch | null;

/** A longer text is a heading only if it goes on with a note. */
const longestPlain = 40;
const withNote = /^[^([（【\r\n]{1,30}[([（【\r\n]/;

/** Each distinct text is looked up once: a sheet repeats its words. */
const meaningReader = (): Meaning => {
  const known = new Map<string, HeadingMatch | null>();
  return (cell) => {
    if (typeof cell !== "string" || cell === "" || (cell.length > longestPlain && !withNote.test(cell))) return null;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const match = meaningOf(cell);
    known.set(cell, match);
    return match;
  };
};

/**
 * Two known headings, one of them at least exactly so; or a single one of an item above a single column. A word that stands twice counts once: 长期坚持
 * is a heading, and among the items it is a type and a deadline.
 */
const isHeadingRow = (row: Row, meaning: Meaning): boolean => {
  let exact = 0;
  let similar = 0;
  let item = false;
  for (const [at, cell] of row.entries()) {
    const match = meaning(cell);
    if (match === null || row.indexOf(cell) < at) continue;
    if (match.distance < 2) exact += 1;
    else similar += 1;
    item ||= namesItem(match);
  }
  if (exact === 0) return false;
  const filled = filledCount(row);
  return filled === 1 ? item : exact >= 2 || (exact + similar) * 2 >= filled;
};

/** Rows looked at between two pauses of `findLedgersInSteps`. */
const rowsAtOnce = 500;

/** Rows that hold headings, without those that a new page repeats amid the items. */
function* headingRowsOf(cells: readonly Row[], meaning: Meaning): Generator<void, readonly number[]> {
  const found: number[] = [];
  for (const [at, row] of cells.entries()) {
    if (at % rowsAtOnce === rowsAtOnce - 1) yield;
    if (!isHeadingRow(row, meaning)) continue;
    const before = found.slice(-mostHeadingRows).find((each) => sameWords(row, cells[each] ?? []));
    if (before === undefined || !isRepeatedHeading(cells, at, before)) found.push(at);
  }
  return found;
}

/** What begins at each of these rows, as far as the next of them that does not still belong to the headings. */
const blocksAt = (
  sheet: ForeignSheet,
  merges: MergedCells,
  headingRows: readonly number[],
): readonly (readonly FoundBlock[])[] => {
  let after = -1;
  return headingRows.map((headingRow, index) => {
    if (headingRow <= after) return [];
    let next = index + 1;
    while ((headingRows[next] ?? Infinity) <= headingRow + rowsBelow) next += 1;
    const following = headingRows[next];
    const lastRow = following === undefined ? sheet.cells.length - 1 : following - 1;
    const region: Region = { after, headingRow, lastRow, another: following !== undefined };
    const here = blocksIn(sheet, merges, region);
    after = here.reduce((last, { block }) => Math.max(last, block.lastHeadingRow), after);
    return here;
  });
};

function* ledgersOf(sheet: ForeignSheet, meaning: Meaning): Generator<void, readonly FoundBlock[]> {
  const merges = new MergedCells(sheet.merges);
  const rows = yield* headingRowsOf(sheet.cells, meaning);
  const first = blocksAt(sheet, merges, rows);
  // a row amid the items that only looks like headings must not end the ledger; a list of something else below a gap does
  const kept = rows.filter((row, index) => (first[index]?.length ?? 0) > 0 || filledCount(sheet.cells[row - 1]) <= 1);
  return (kept.length === rows.length ? first : blocksAt(sheet, merges, kept)).flat();
}

const ownSheets: ReadonlySet<string> = new Set(Object.values(ledgerTables).map(({ name }) => name));

/**
 * The ledgers of a workbook, best first: by the fields that their headings name and by rows, wherever they stand. Several in one sheet, one
 * beneath the other or side by side, are several candidates. Lists of contacts, cover sheets and summaries by unit are none.
 */
export const findLedgers = (sheets: readonly ForeignSheet[]): readonly LedgerCandidate[] =>
  withoutPauses(findLedgersInSteps(sheets));

/** The same in steps between which a page can be drawn and keys be answered. */
export function* findLedgersInSteps(sheets: readonly ForeignSheet[]): Generator<void, readonly LedgerCandidate[]> {
  const meaning = meaningReader();
  const weight = ({ kind, known, rows }: LedgerCandidate): number =>
    kind === "own" ? -1 : known * Math.log2(2 + rows);
  const found: LedgerCandidate[] = [];
  for (const [index, sheet] of sheets.entries())
    for (const { block, heading, known, rows } of yield* ledgersOf(sheet, meaning)) {
      const own = ownTable(heading.headings) !== null || ownSheets.has(sheet.name);
      found.push({ sheet: index, name: sheet.name, block, kind: own ? "own" : "foreign", known, rows });
    }
  return found.sort((a, b) => weight(b) - weight(a));
}
