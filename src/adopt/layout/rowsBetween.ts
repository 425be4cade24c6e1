import type { CellValue } from "../../ledger/model";
import { groupsOf, type GroupSum } from "./groupSums";
import type { LedgerLayout } from "./ledgerLayout";
import type { PageRow } from "./pageRows";
import { endKey, gapKeys, rowKeys } from "./rowKeys";
import { isAboutBelow, type Gap, type StandingRow } from "./standingRows";
import { titlesAbove } from "./titlesAbove";

/** A line of sums with the rows that it sums up. */
export interface SumLine {
  readonly line: GroupSum;
  readonly isOf: (index: number) => boolean;
}

/** A row of the body that is none of an item. */
export interface RowBetween {
  /** The row of the items that it stands above; as many as there are: below all. */
  readonly before: number;
  readonly cells: readonly (readonly [column: number, value: CellValue])[];
  readonly merges: StandingRow["merges"];
  /** It heads what is below it. */
  readonly heads: boolean;
  readonly sum: SumLine | null;
  /** Merged cells go across it. */
  readonly within?: true;
}

/** Where a row stands that the gap of the item below did not have: notes on what is above, sums, a new page; titles last. */
const order = { noteAbove: -5, group: -4, page: -3, all: -2, pageTop: -1, title: 1e6 } as const;

/** Page of each row: that of the sheet, as far as pages follow each other. */
const pagesOf = (keys: readonly string[], pageOf: ReadonlyMap<string, number>): readonly number[] => {
  let page = 0;
  return keys.map((key) => (page = Math.max(page, pageOf.get(key) ?? page)));
};

/**
 * Titles, sums, notes, blank rows and what a new page repeats. Between two rows that stood so in the sheet all stands as it stood; elsewhere sums and
 * titles where they belong by now, notes with the item they are about, and pages begin with the first item of theirs that is there still.
 */
export const rowsBetween = (
  rows: readonly PageRow[],
  layout: LedgerLayout,
): { readonly between: readonly RowBetween[]; readonly doubtful: ReadonlySet<GroupSum> } => {
  const { standing, groupSums } = layout;
  const keys = rowKeys(rows);
  const pages = pagesOf(keys, standing.pageOf);
  const { lines, doubtful } = groupsOf(rows, groupSums);
  const lastOf = new Map(lines.map((line, index) => [line, index]));
  const byAbove = new Map([...standing.gaps.values()].map((gap) => [gap.above, gap]));
  const gapAt = (
    before: number,
  ): { readonly gap: Gap | undefined; readonly stood: boolean; readonly above: string } => {
    const { above, below } = gapKeys(rows, keys, before);
    const gap = standing.gaps.get(before === rows.length ? endKey : below);
    return { gap, stood: gap !== undefined && gap.above === above, above };
  };
  const titles = titlesAbove(rows, layout, (before) => {
    const { gap, stood } = gapAt(before);
    return stood && gap ? gap.rows : [];
  });
  let nextTitle = 0;
  const between: RowBetween[] = [];
  // the blank rows of a form are no gaps where nothing is written
  for (let before = 0; before <= rows.length && rows.length > 0; before += 1) {
    const { gap, stood, above } = gapAt(before);
    const isInside = rows[before]?.groups.item === rows[before - 1]?.groups.item;
    if (isInside && !stood && pages[before] === pages[before - 1]) continue;
    const found: { readonly key: number; readonly row: RowBetween }[] = [];
    const placeOf = (row: StandingRow | undefined, otherwise: number): number => {
      const at = row === undefined ? -1 : (gap?.rows.indexOf(row) ?? -1);
      return at < 0 ? otherwise : at;
    };
    const put = (row: StandingRow, otherwise: number): void => {
      found.push({ key: placeOf(row, otherwise), row: { ...row, before, heads: false, sum: null } });
    };
    const putSum = (line: GroupSum, isOf: SumLine["isOf"]): void => {
      const standingRow = gap?.rows.find(({ sum }) => sum === line);
      const row = { before, cells: [], merges: line.merges, heads: false, sum: { line, isOf } };
      found.push({ key: placeOf(standingRow, order[line.over]), row });
    };

    const ended = before > 0 ? (lines[before - 1] ?? null) : null;
    if (ended !== null && lastOf.get(ended) === before - 1) putSum(ended, (index) => lines[index] === ended);
    const [pageAbove, page] = [pages[before - 1], pages[before]];
    if (pageAbove !== undefined && pageAbove !== page) {
      const line = groupSums.ofPage[pageAbove] ?? null;
      if (line !== null) putSum(line, (index) => pages[index] === pageAbove);
      for (const row of page === undefined ? [] : (standing.pageTops[page] ?? [])) put(row, order.pageTop);
    }
    const onTop = new Set(page !== undefined && pageAbove !== page ? standing.pageTops[page] : []);
    const own: TitleList = [];
    while (titles[nextTitle]?.before === before) {
      const title = titles[nextTitle];
      nextTitle += 1;
      if (title) own.push(title);
    }
    for (const title of own)
      found.push({
        key: placeOf(title.from ?? undefined, order.title),
        row: { before, cells: title.cells, merges: title.merges, heads: true, sum: null },
      });
    const ownTitles = (gap?.rows ?? []).filter(({ kind }) => kind === "title");
    const titlesStand = ownTitles.length === own.length && own.every(({ from }, at) => from === ownTitles[at]);
    for (const row of gap?.rows ?? []) {
      const { kind, sum } = row;
      if (onTop.has(row)) continue;
      const isGap = !isInside && titlesStand && before > 0 && before < rows.length;
      if (kind === "blank" && (stood || (isGap && row.within !== true))) put(row, 0);
      if (kind === "note" && (stood || isAboutBelow(row))) put(row, 0);
      if (kind === "page" && stood) put(row, 0);
      if (sum?.over === "all" && stood) putSum(sum, (index) => index < before);
    }
    const notes = stood || isInside ? [] : (byAbove.get(above)?.rows ?? []);
    for (const row of notes) if (row.kind === "note" && !isAboutBelow(row)) put(row, order.noteAbove);
    between.push(...found.sort((a, b) => a.key - b.key).map(({ row }) => row));
  }
  return { between, doubtful };
};

type TitleList = ReturnType<typeof titlesAbove>[number][];
