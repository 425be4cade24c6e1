import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { LedgerBlock } from "./adoption";
import { anotherTableFrom } from "./anotherTable";
import { closingFrom } from "./closing";
import { columnGroups, type Span } from "./columnGroups";
import { filledCount } from "./filledCount";
import { findHeading, type HeadingBlock } from "./findHeading";
import { footerBelow } from "./footer";
import type { ForeignSheet, MergedArea } from "./foreignSheet";
import { itemFields, nameOf } from "./headingNames";
import { ownTable } from "./headings";
import { tellsOfWork } from "./itemByTexts";
import { longestTexts } from "./longestTexts";
import type { MergedCells } from "./mergedCells";
import { tablesBeside } from "./tablesBeside";

type Row = readonly CellValue[];

/** A part of a sheet below a row with known headings. */
export interface Region {
  /** Last row of what stands above. */
  readonly after: number;
  readonly headingRow: number;
  readonly lastRow: number;
  /** Something else follows. */
  readonly another: boolean;
}

export interface FoundBlock {
  readonly block: LedgerBlock;
  readonly heading: HeadingBlock;
  /** Different fields that the headings name. */
  readonly known: number;
  readonly rows: number;
}

/** What makes a list of texts a ledger: something is to be done about them. */
const workFields: ReadonlySet<string> = new Set([
  "measure",
  "type",
  "leader",
  "leadDept",
  "persons",
  "deadlineText",
  "due",
  "status",
  "completedOn",
  "progress",
  "currentProgress",
  "closure",
  "outcome",
  "finishTime",
  "ticked",
]);

/** Where no heading is an item's, what is to be done may still be told by one of these: 任务要求; a board tells how far it is and no more. */
const tellingFields: ReadonlySet<string> = new Set([
  "",
  "aboveMeasures",
  "goal",
  "progress",
  "currentProgress",
  "outcome",
]);

/** A form without rows has to name this many fields to be one. */
const fieldsOfEmptyForm = 4;

/** Captions may stand this far above a row with known headings, and headings below captions this far below it. */
const rowsAbove = 3;
export const rowsBelow = 2;
/** A cell merged over more rows is no heading. */
const tallestHeading = 4;

/** Trailing rows are none of the body where they are blank, signatures, sums, or the title of what comes next. */
const lastBodyRow = (
  cells: readonly Row[],
  rows: Span,
  columns: Span,
  {
    isFooter,
    another,
    matches,
  }: {
    readonly isFooter: (row: Row) => boolean;
    readonly another: boolean;
    readonly matches: HeadingBlock["matches"];
  },
): number => {
  const isNone = (row: Row): boolean => {
    const filled = filledCount(row);
    if (filled === 0 || isFooter(row)) return true;
    return another && filled === 1 && row.length > 1 && !isBlank(row[0]);
  };
  const cut = (row: Row): Row => row.slice(columns.first, columns.last + 1);
  const all = cells.slice(rows.first, rows.last + 1).map(cut);
  const own = all.slice(0, anotherTableFrom(all, 0, isFooter));
  let last = rows.first + closingFrom(own, 0, isFooter, matches).end - 1;
  while (last >= rows.first && isNone(cut(cells[last] ?? []))) last -= 1;
  return last;
};

/** Numbers under 问题 are a summary by unit. */
const holdsTexts = (cells: readonly Row[], rows: Span, columns: readonly number[]): boolean => {
  let texts = 0;
  let others = 0;
  for (let row = rows.first; row <= rows.last; row += 1)
    for (const column of columns) {
      const cell = cells[row]?.[column] ?? "";
      if (isBlank(cell)) continue;
      if (typeof cell === "string" && !/^[\d.%]+$/.test(cell.trim())) texts += 1;
      else others += 1;
    }
  return texts > others || texts + others === 0;
};

/** Last row of the headings, from 1: headings that are all unknown still stand within rows that others are merged over. */
const lastRowOfHeadings = (part: readonly Row[], heading: HeadingBlock, merges: readonly MergedArea[]): number => {
  const reach = merges
    .filter(({ row, rowCount }) => row >= heading.firstRow - 1 && row < heading.lastRow && rowCount <= tallestHeading)
    .map(({ row, rowCount }) => row + rowCount);
  const last = Math.max(heading.lastRow, ...reach);
  if (last > heading.lastRow) return Math.min(last, part.length);
  const [row, next] = [part[heading.lastRow - 1] ?? [], part[heading.lastRow] ?? []];
  return isBelowCaptions(row, next) ? last + 1 : last;
};

/** Below captions there are headings also where the caption row is blank; the rows of a body leave such columns blank. */
const isBelowCaptions = (row: Row, next: Row): boolean => {
  const filled = next.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
  const underBlank = filled.filter((column) => isBlank(row[column]));
  return (
    isBlank(next[0]) &&
    underBlank.length >= 2 &&
    filled.every((column) => typeof next[column] === "string" && String(next[column]).length <= 20) &&
    underBlank.every((column) => row.slice(0, column).some((cell) => !isBlank(cell)))
  );
};

const firstRowOf = ({ after, headingRow }: Region): number => Math.max(after + 1, headingRow - rowsAbove);

const blockAt = (sheet: ForeignSheet, merges: MergedCells, region: Region, columns: Span): FoundBlock | null => {
  const { cells } = sheet;
  const top = firstRowOf(region);
  const bottom = Math.min(region.headingRow + rowsBelow, region.lastRow);
  const part = cells.slice(top, bottom + 1).map((row) => row.slice(columns.first, columns.last + 1));
  const at = { firstRow: top, lastRow: bottom, firstColumn: columns.first, lastColumn: columns.last };
  const heading = findHeading(part, merges.within(at));
  if (heading === null) return null;

  const firstHeadingRow = top + heading.firstRow - 1;
  const lastHeadingRow = top + lastRowOfHeadings(part, heading, merges.within(at)) - 1;
  const body = { first: Math.max(top + heading.bodyRow - 1, lastHeadingRow + 1), last: region.lastRow };
  const cut = cells.slice(0, body.first).map((row) => row.slice(columns.first, columns.last + 1));
  const rowsOfHeadings = { firstRow: firstHeadingRow + 1, lastRow: lastHeadingRow + 1, bodyRow: body.first + 1 };
  const closing = { isFooter: footerBelow(cut, rowsOfHeadings), another: region.another, matches: heading.matches };
  const lastRow = Math.max(lastHeadingRow, lastBodyRow(cells, body, columns, closing));
  const names = heading.matches.map((match) => (match === null ? "" : nameOf(match)));
  const fields = new Set(names.filter((name) => name !== ""));
  const items = names.flatMap((name, index) => (itemFields.has(name) ? [columns.first + index] : []));
  let rows = 0;
  for (let row = body.first; row <= lastRow; row += 1)
    if (filledCount(cells[row]?.slice(columns.first, columns.last + 1)) > 0) rows += 1;
  const block = { firstHeadingRow, lastHeadingRow, lastRow, firstColumn: columns.first, lastColumn: columns.last };
  const found = { block, heading, known: fields.size, rows };
  if (ownTable(heading.headings) !== null) return found;

  const isWork = [...fields].some((name) => workFields.has(name));
  const isFlat = items.length > 0 && (fields.has("seq") || columns.first === columns.last);
  if (items.length === 0) {
    if (!tellsOfWork(fields)) return null;
    const telling = heading.paths.flatMap((path, at) =>
      path.length > 0 && tellingFields.has(names[at] ?? "") ? [at] : [],
    );
    const bodyCells = cells.slice(body.first, lastRow + 1).map((row) => row.slice(columns.first, columns.last + 1));
    return longestTexts(bodyCells, telling) === null ? null : found;
  }
  if (!(isWork || isFlat)) return null;
  if (rows === 0) return fields.size < fieldsOfEmptyForm ? null : found;
  return holdsTexts(cells, { first: body.first, last: lastRow }, items) ? found : null;
};

/**
 * The ledgers of a region: those side by side have an empty column between them. Such a column may also be one of the items' own, or part them from a
 * table of another kind: `tablesBeside` tells.
 */
export const blocksIn = (sheet: ForeignSheet, merges: MergedCells, region: Region): readonly FoundBlock[] => {
  const groups = columnGroups(sheet.cells, { first: region.headingRow, last: region.lastRow });
  const ledgersIn = (spans: readonly Span[]): readonly FoundBlock[] =>
    spans.flatMap((columns) => blockAt(sheet, merges, region, columns) ?? []);
  const alone = (): readonly FoundBlock[] => ledgersIn(groups);
  if (groups.length < 2) return alone();
  const part = sheet.cells.slice(firstRowOf(region), region.lastRow + 1);
  const items = tablesBeside(part, findHeading(part))?.items ?? null;
  const all = { first: groups[0]?.first ?? 0, last: groups[groups.length - 1]?.last ?? 0 };
  if (items === null) {
    const each = alone();
    if (each.length > 1) return each;
    const whole = ledgersIn([all]);
    return whole.length > 0 ? whole : each;
  }
  const joined = ledgersIn([items]);
  if (joined.length === 0) return alone();
  const isOutside = ({ first, last }: Span): boolean => last < items.first || first > items.last;
  return [...joined, ...ledgersIn(groups.filter(isOutside))].sort((a, b) => a.block.firstColumn - b.block.firstColumn);
};
