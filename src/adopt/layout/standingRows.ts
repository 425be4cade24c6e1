import { isBlank, textOf } from "../../ledger/cell";
import type { CellValue, Issue } from "../../ledger/model";
import type { LedgerBlock } from "../adoption";
import type { BlockRow } from "../blockRows";
import type { ForeignSheet, MergedArea } from "../foreignSheet";
import type { SectionedRow } from "../itemRows";
import { separateNumber } from "../numberPrefix";
import type { LearntRow } from "./learnGroups";
import type { NamedRow } from "./rowPlace";

/** A row between the items that holds none: a title (一、…方面), or nothing at all. */
export interface StandingRow {
  /** What stands in it, by column of the page. */
  readonly cells: readonly (readonly [column: number, value: CellValue])[];
  /** Cells merged over several columns; of the page, too. */
  readonly merges: readonly Pick<MergedArea, "column" | "columnCount">[];
  /** 0: a title, 1: one below such a title, and so on; null: a blank row. */
  readonly level: number | null;
}

/** By the text of an item, where no other has the same. */
export interface StandingRows {
  /** The rows that stand right above it. */
  readonly above: ReadonlyMap<string, readonly StandingRow[]>;
  /** The titles that it stands under. */
  readonly titles: ReadonlyMap<string, readonly StandingRow[]>;
}

export const nothingStands: StandingRows = { above: new Map(), titles: new Map() };

const withoutDoubles = <T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> => {
  const counts = new Map<string, number>();
  for (const [text] of entries) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Map(entries.filter(([text]) => counts.get(text) === 1));
};

/**
 * The rows between the items of a sheet. Sums and headings of a new page are none of them, nor is a row that a cell merged over several rows goes through.
 *
 * @param titles title rows that the ledger has no place for, by row of the sheet
 * @param pageColumn first column of the page
 */
export const standingRows = (
  { cells, merges }: ForeignSheet,
  { firstColumn, lastColumn }: LedgerBlock,
  rows: readonly (LearntRow & Pick<SectionedRow, "section">)[],
  titles: ReadonlyMap<number, BlockRow>,
  pageColumn: number,
): StandingRows => {
  const inMerge = new Set<number>();
  for (const { row, rowCount } of merges)
    if (rowCount > 1) for (let r = row; r < row + rowCount; r += 1) inMerge.add(r);
  const standing = (at: number, level: StandingRow["level"]): StandingRow => ({
    cells: (cells[at] ?? [])
      .slice(firstColumn, lastColumn + 1)
      .flatMap((value, column) => (isBlank(value) ? [] : [[firstColumn - pageColumn + column, value] as const])),
    merges: merges.flatMap(({ row, column, rowCount, columnCount }) =>
      row === at && rowCount === 1 && column >= pageColumn ? [{ column: column - pageColumn, columnCount }] : [],
    ),
    level,
  });
  const isEmpty = (at: number): boolean =>
    !inMerge.has(at) && (cells[at] ?? []).slice(firstColumn, lastColumn + 1).every((cell) => isBlank(cell));

  const levelOf = titleLevels();
  let under: readonly StandingRow[] = [];
  const above: (readonly [string, readonly StandingRow[]])[] = [];
  const owned: (readonly [string, readonly StandingRow[]])[] = [];
  rows.forEach((row, index) => {
    if (!row.first) return;
    const own: StandingRow[] = [];
    for (let at = (rows[index - 1]?.at ?? row.at) + 1; at < row.at; at += 1)
      if (isEmpty(at)) own.push(standing(at, null));
      else if (titles.has(at)) own.push(standing(at, levelOf(titles.get(at), row)));
    if (index === 0)
      own.push(
        ...[...titles.keys()].filter((at) => at < row.at).map((at) => standing(at, levelOf(titles.get(at), row))),
      );
    for (const each of own)
      if (each.level !== null) {
        const { level: deeper } = each;
        under = [...under.filter(({ level }) => level !== null && level < deeper), each];
      }
    above.push([row.itemText, own]);
    owned.push([row.itemText, under]);
  });
  return {
    above: withoutDoubles(above.filter(([, own]) => own.length > 0)),
    titles: titles.size === 0 ? new Map() : withoutDoubles(owned),
  };
};

/** Titles that are numbered alike are of one level, in the order in which their numbers appear; one that is the 问题 is never of the first. */
const titleLevels = (): ((title: BlockRow | undefined, row: Pick<SectionedRow, "section">) => number) => {
  const kinds: string[] = [];
  return (title, { section }) => {
    const words = textOf(title?.cells.find((cell) => !isBlank(cell)));
    const kind = separateNumber(words)?.kind ?? "";
    if (!kinds.includes(kind)) kinds.push(kind);
    return Math.max(kinds.indexOf(kind), words === (section?.problem ?? "") ? 1 : 0);
  };
};

/** A row of a page that an item begins in, or goes on in. */
interface PlacedRow extends NamedRow {
  readonly issue: Issue;
  readonly groups: { readonly item: number };
}

const parentKey = ({ aspect, problem }: Issue): string => `${aspect}\u0000${problem}`;

/**
 * Where these rows come to stand: those of an item above it, its titles wherever they change. An item that the sheet did not have stands under the titles
 * of its 方面 and 问题, or under those of the item before it.
 */
export const placedRows = (
  rows: readonly PlacedRow[],
  { above, titles }: StandingRows,
): readonly { readonly before: number; readonly row: StandingRow }[] => {
  if (above.size === 0 && titles.size === 0) return [];
  const ofParent = new Map<string, readonly StandingRow[]>();
  for (const { issue, itemText } of rows) {
    const own = titles.get(itemText);
    if (own !== undefined && issue.aspect !== "" && !ofParent.has(parentKey(issue)))
      ofParent.set(parentKey(issue), own);
  }
  let under: readonly StandingRow[] = [];
  return rows.flatMap(({ issue, itemText, groups }, before) => {
    if (rows[before - 1]?.groups.item === groups.item) return [];
    const now = titles.get(itemText) ?? ofParent.get(parentKey(issue)) ?? under;
    const same = now.findIndex((title, at) => title !== under[at]);
    const changed = same < 0 ? [] : now.slice(same);
    under = now;
    const own = above.get(itemText) ?? [];
    const ownTitles = own.filter(({ level }) => level !== null);
    const asItStood = ownTitles.length === changed.length && ownTitles.every((title, at) => title === changed[at]);
    // a page does not begin with a gap
    const shown = asItStood && before > 0 ? own : changed;
    return shown.map((row) => ({ before, row }));
  });
};
