import { isBlank } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import type { LedgerBlock } from "../adoption";
import type { BlockRow } from "../blockRows";
import type { ForeignSheet } from "../foreignSheet";
import type { Field } from "../headings";
import { isContinuationTitle, onlyText, sameWords } from "../repeatedHeadings";
import { withoutSpaces } from "../withoutSpaces";
import { summedOver, type GroupSum, type GroupSums } from "./groupSums";
import type { LearntRow } from "./learnGroups";
import { summedRows } from "./learnSums";
import { endKey, gapKeys, rowKeys } from "./rowKeys";
import type { Gap, StandingRow, StandingRows } from "./standingRows";
import { isSumLine, sumFigures } from "./sumFigures";

export interface BetweenOptions {
  /** First row of the body and the row behind it, lines below the last item that sum it up included; rows of the sheet. */
  readonly from: number;
  readonly to: number;
  /** First column of the page, in the sheet. */
  readonly pageColumn: number;
  /** Of the cells of a row; -1: none. */
  readonly measureAt: number;
  readonly fieldAt: (column: number) => Field | null;
  /** Level of each title, by row of the sheet. */
  readonly levels: ReadonlyMap<number, number>;
  /** Rows that only go on with a text of the row above, and stand in it by now. */
  readonly continued: readonly number[];
  /** The ledger has no place for the titles. */
  readonly apart: boolean;
  readonly headings: readonly (readonly CellValue[])[];
  readonly titleRows: readonly (readonly CellValue[])[];
  /** 方面 by item. */
  readonly aspects: readonly string[];
}

type Rows = readonly (LearntRow & BlockRow)[];

/** What the sheet has between the rows of its items: titles, sums, notes, blank rows and what each new page repeats. */
export const learnBetween = (
  { cells, merges }: ForeignSheet,
  { firstColumn, lastColumn }: LedgerBlock,
  rows: Rows,
  options: BetweenOptions,
): { readonly standing: StandingRows; readonly groupSums: GroupSums } => {
  const { from, to, pageColumn, levels, apart, headings, titleRows, aspects } = options;
  /** By row of the sheet: where the first of the areas ends that are merged over it and others. */
  const inMerge = new Map<number, number>();
  for (const { row, rowCount } of merges)
    if (rowCount > 1)
      for (let r = row; r < row + rowCount; r += 1)
        inMerge.set(r, Math.min(inMerge.get(r) ?? Infinity, row + rowCount - 1));
  const titles = new Set(titleRows.flatMap((row) => onlyText(row) ?? []).map(withoutSpaces));
  const onPage = (at: number): readonly CellValue[] => (cells[at] ?? []).slice(pageColumn, lastColumn + 1);
  const mergesOf = (at: number, rowsAtMost = 1): StandingRow["merges"] =>
    merges.flatMap(({ row, column, rowCount, columnCount }) =>
      row === at && rowCount <= rowsAtMost && column >= pageColumn
        ? [{ column: column - pageColumn, rowCount, columnCount }]
        : [],
    );
  const isPage = (row: readonly CellValue[]): boolean => {
    const text = onlyText(row);
    if (text !== null && (isContinuationTitle(text) || titles.has(withoutSpaces(text)))) return true;
    return headings.some((heading) => sameWords(row, heading));
  };
  /** What is merged over a blank row of an item is the item's; a 方面 that goes on with the next item below it is merged across it. */
  const isWithin = (at: number, next: LearntRow & BlockRow): boolean =>
    next.first && (inMerge.get(at) ?? -1) >= next.at;
  const kindOf = (at: number, next: (LearntRow & BlockRow) | undefined): StandingRow["kind"] | null => {
    if (levels.has(at)) return "title";
    if (options.continued.includes(at)) return null;
    const row = onPage(at);
    if (row.every((cell) => isBlank(cell))) return inMerge.has(at) && !(next && isWithin(at, next)) ? null : "blank";
    return isPage(row) ? "page" : isSumLine(row) ? "sum" : "note";
  };

  const keyed = rows.map((row) => ({ ...row, place: row.groups.item }));
  const keys = rowKeys(keyed);
  const gaps = new Map<string, Gap>();
  const pageOf = new Map<string, number>();
  const pageTops: (readonly StandingRow[])[] = [[]];
  const pageOfRow: number[] = [];
  const sumsOfPage: (GroupSum | null)[] = [];
  const sumsOf: (GroupSum | null)[] = [];
  const titlesOf: (readonly StandingRow[])[] = [];
  let [group, page, under] = [0, 0, [] as readonly StandingRow[]];
  let hasGroups = false;
  const byAspect: boolean[] = [];

  const sumLine = (at: number, before: number, isFirstOfGroup: boolean): GroupSum => {
    const row = onPage(at);
    const says = summedOver(row);
    const over = says === "group" && !isFirstOfGroup ? "all" : says;
    const start = over === "page" ? pageOfRow.indexOf(page) : over === "all" ? 0 : group;
    const own = summedRows(rows, start, before, pageColumn - firstColumn, options.measureAt);
    return { at, row, merges: mergesOf(at), figures: sumFigures(row, options.fieldAt, own), over };
  };

  for (let before = 0; before <= rows.length; before += 1) {
    const [above, row] = [rows[before - 1], rows[before]];
    const isInside = row !== undefined && !row.first;
    const own: StandingRow[] = [];
    let summed = false;
    let endsPage = false;
    for (let at = above === undefined ? from : above.at + 1; at < (row?.at ?? to); at += 1) {
      const kind = kindOf(at, row);
      if (kind === null) continue;
      const sum = kind === "sum" ? sumLine(at, before, !summed && !isInside) : null;
      if (sum?.over === "group") {
        summed = true;
        hasGroups = true;
        const items = new Set(rows.slice(group, before).map(({ groups }) => groups.item));
        for (const item of items) sumsOf[item] = sum;
        byAspect.push(new Set([...items].map((item) => aspects[item])).size === 1);
        group = before;
      }
      if (sum?.over === "page") {
        sumsOfPage[page] = sum;
        endsPage = true;
      }
      if (kind === "page") endsPage = true;
      const filled = onPage(at).flatMap((value, column) => (isBlank(value) ? [] : [[column, value] as const]));
      own.push({
        kind,
        cells: filled,
        merges: mergesOf(at, kind === "page" ? headings.length : 1),
        level: levels.get(at) ?? 0,
        sum,
        ...(kind === "blank" && inMerge.has(at) && { within: true as const }),
      });
    }
    if (endsPage && before > 0 && row !== undefined) {
      page += 1;
      const first = own.findIndex(({ kind }) => kind === "page");
      const last = own.map(({ kind }) => kind).lastIndexOf("page");
      pageTops[page] = own
        .slice(Math.max(0, first), last + 1)
        .filter(({ kind }) => kind === "page" || kind === "blank");
    }
    if (row !== undefined) {
      pageOfRow.push(page);
      pageOf.set(keys[before] ?? "", page);
    }
    const { above: keyAbove, below } = gapKeys(keyed, keys, before);
    if (own.length > 0) gaps.set(row === undefined ? endKey : below, { above: keyAbove, rows: own });
    if (row === undefined || !row.first) continue;
    for (const each of own)
      if (each.kind === "title") under = [...under.filter(({ level }) => level < each.level), each];
    titlesOf[row.groups.item] = under;
  }
  const ofItems = aspects.map((_, item) => sumsOf[item] ?? null);
  const named = new Map<GroupSum, string>();
  ofItems.forEach((sum, item) => {
    if (sum !== null) named.set(sum, aspects[item] ?? "");
  });
  const areApart = new Set(named.values()).size === named.size && ![...named.values()].includes("");
  return {
    standing: {
      gaps,
      titles: apart ? titlesOf : [],
      pageOf: page > 0 ? pageOf : new Map(),
      pageTops,
    },
    groupSums: {
      of: hasGroups ? ofItems : [],
      ofPage: Array.from({ length: page + 1 }, (_, at) => sumsOfPage[at] ?? null),
      aspects: hasGroups && areApart && byAspect.every(Boolean) ? aspects : [],
    },
  };
};
