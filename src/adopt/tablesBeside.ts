import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { anotherTableFrom } from "./anotherTable";
import { columnGroups, type Span } from "./columnGroups";
import { filledCount } from "./filledCount";
import { findHeading, type HeadingBlock } from "./findHeading";
import { footerBelow } from "./footer";
import { groupFacts, type ItemPlace } from "./groupFacts";
import { namesItem, nameOf } from "./headingNames";
import { ownTable } from "./headings";
import { isTitleOver } from "./repeatedHeadings";
import { standsBeside } from "./standsBeside";

type Row = readonly CellValue[];
type Cells = readonly Row[];

/** A table that stands beside the items and is not read with them. Columns 0-based. */
export interface TableBeside extends Span {
  /** What stands in its headings, or in its first row. */
  readonly headings: readonly string[];
}

export interface BesideItems {
  /** The columns of the items. */
  readonly items: Span;
  readonly tables: readonly TableBeside[];
  /** First row of the headings of the items. */
  readonly headingRow: number;
}

/** Headings stand in one of the first rows. */
const rowsSearched = 20;
/** A row with so many cells is no title. */
const fewestInRow = 3;

interface Group {
  readonly columns: Span;
  readonly heading: HeadingBlock;
}

const fieldsOf = ({ columns, heading }: Group): ReadonlyMap<string, number> => {
  const fields = new Map<string, number>();
  heading.matches.forEach((match, at) => {
    if (match !== null && match.distance < 2 && !fields.has(nameOf(match)))
      fields.set(nameOf(match), columns.first + at);
  });
  return fields;
};

const rowsIn = (rows: Cells, { columns, heading }: Group, end: number): number => {
  let count = 0;
  for (let at = heading.bodyRow - 1; at < end; at += 1) {
    let column = columns.first;
    while (column <= columns.last && isBlank(rows[at]?.[column])) column += 1;
    if (column <= columns.last) count += 1;
  }
  return count;
};

/** The group that holds the items: of several with a heading of theirs the one with most fields and rows. */
const groupOfItems = (rows: Cells, groups: readonly Span[], end: number): Group | null => {
  const top = rows.slice(0, rowsSearched);
  const found = groups.flatMap((columns): readonly Group[] => {
    const heading = findHeading(top.map((row) => row.slice(columns.first, columns.last + 1)));
    return heading === null ? [] : [{ columns, heading }];
  });
  const withItems = found.filter(({ heading }) => heading.matches.some((match) => match !== null && namesItem(match)));
  const [one, ...others] = withItems.length > 0 ? withItems : found;
  if (one === undefined || others.length === 0) return one ?? null;
  const weight = (group: Group): number => fieldsOf(group).size * Math.log2(2 + rowsIn(rows, group, end));
  return others.reduce((a, b) => (weight(b) > weight(a) ? b : a), one);
};

/** The rows with blank cells where other tables stand; nearly all of them hold nothing there and stay as they are. */
export const withoutBeside = (rows: Cells, { items: { first, last }, headingRow }: BesideItems): Cells => {
  const width = rows[0]?.length ?? 0;
  const outside = Array.from({ length: width }, (_, column) => column).filter((at) => at < first || at > last);
  return rows.map((row, at) => {
    let holds = false;
    for (const column of outside) holds ||= !isBlank(row[column]);
    if (!holds || (at < headingRow && isTitleOver(row, first))) return row;
    return row.map((cell, column) => (column < first || column > last ? "" : cell));
  });
};

/**
 * The columns of the items and the tables that stand to their right or left behind an empty column. null: there is no such column, or nothing tells
 * which are those of the items.
 *
 * @param rows of a range, or of a sheet from the titles of a ledger to where it ends at the latest
 * @param heading of these rows over all columns, without merged areas: functions know of none
 */
export const tablesBeside = (rows: Cells, heading: HeadingBlock | null): BesideItems | null => {
  // nearly always every column has a heading
  if (heading !== null && (heading.paths.every((path) => path.length > 0) || ownTable(heading.headings) !== null))
    return null;
  const from =
    heading === null
      ? rows.slice(0, rowsSearched).findIndex((row) => filledCount(row) >= fewestInRow)
      : heading.firstRow - 1;
  if (from < 0) return null;
  const end = heading === null ? rows.length : endOf(rows, heading);
  const groups = columnGroups(rows, { first: from, last: end - 1 });
  if (groups.length < 2) return null;
  const main = groupOfItems(rows, groups, end);
  if (main === null) return null;

  const { firstRow, lastRow, bodyRow } = headingOver(main, heading);
  const place: ItemPlace = {
    columns: main.columns,
    headings: { first: firstRow - 1, last: lastRow - 1 },
    body: bodyRow - 1,
    end,
  };
  const fields = new Map(fieldsOf(main));
  const at = groups.indexOf(main.columns);
  const isBeside = (columns: Span): boolean => {
    const facts = groupFacts(rows, columns, place);
    if (standsBeside(rows, facts, fields)) return true;
    const found = heading === null ? null : fieldsOf({ columns: { first: 0, last: 0 }, heading });
    for (const [name, column] of found ?? [])
      if (column >= columns.first && column <= columns.last && !fields.has(name)) fields.set(name, column);
    return false;
  };
  // from the items outwards: what belongs to them has fields that a table farther out may repeat
  const right = groups.slice(at + 1).map((columns) => ({ columns, beside: isBeside(columns) }));
  const left = groups
    .slice(0, at)
    .reverse()
    .map((columns) => ({ columns, beside: isBeside(columns) }));
  const outermost = (side: typeof right): Span => side.filter(({ beside }) => !beside).at(-1)?.columns ?? main.columns;
  const items = { first: outermost(left).first, last: outermost(right).last };
  const tables = groups.flatMap((columns): readonly TableBeside[] =>
    columns.last < items.first || columns.first > items.last
      ? [{ ...columns, headings: groupFacts(rows, columns, place).headings.filter((words) => words !== "") }]
      : [],
  );
  return { items, tables, headingRow: place.headings.first };
};

/** The headings of the items; of few columns alone a caption may be taken for the only row of them (问题情况 above 具体问题). */
const headingOver = ({ columns, heading }: Group, whole: HeadingBlock | null): HeadingBlock => {
  if (whole === null) return heading;
  const isDeeper = whole.firstRow === heading.firstRow && whole.lastRow > heading.lastRow;
  return isDeeper || columns.last - columns.first < 2 ? whole : heading;
};

const endOf = (rows: Cells, heading: HeadingBlock): number =>
  anotherTableFrom(rows, heading.bodyRow - 1, footerBelow(rows, heading), firstHeaded(heading));

const firstHeaded = ({ paths }: HeadingBlock): number => paths.findIndex((path) => path.length > 0);
