import { groupBy } from "../../ledger/groupBy";
import type { CellValue } from "../../ledger/model";
import type { FooterFigure, LedgerLayout } from "./ledgerLayout";
import type { PageRow } from "./pageRows";
import { withFigures, type SummedRows } from "./sumFigures";

/** The ledger fills the sheet with what stood there: no figure can have changed. */
export const isAsItStood = (body: readonly (readonly CellValue[])[], bodyRows: LedgerLayout["bodyRows"]): boolean =>
  body.length === bodyRows.length && body.every((row, r) => row.every((cell, c) => cell === bodyRows[r]?.[c]));

/** What some of the rows come to; `at` is where each stands in the body. */
export const sumsOf = (
  rows: readonly PageRow[],
  at: readonly number[],
  body: readonly (readonly CellValue[])[],
  isOf: (index: number) => boolean,
): SummedRows => {
  const own = rows.flatMap((row, index) => (isOf(index) ? [{ row, cells: body[at[index] ?? -1] ?? [] }] : []));
  const firsts = own.filter(({ row }, index) => own[index - 1]?.row.groups.item !== row.groups.item);
  return {
    items: firsts.length,
    measures: firsts.reduce((sum, { row }) => sum + row.measures.length, 0),
    sum: (column) => {
      const total = own.reduce(
        (so, { cells }) => so + (typeof cells[column] === "number" ? Number(cells[column]) : 0),
        0,
      );
      return Math.round(total * 1e6) / 1e6;
    },
  };
};

/** Footer lines, their sums worked out anew, those of the last group from its rows; those that counted something else are as they stood. */
export const footerOf = (
  { footerRows, footerFigures, groupSums: { last } }: LedgerLayout,
  summed: SummedRows,
  lastGroup: SummedRows,
): { readonly footer: readonly (readonly CellValue[])[]; readonly unknown: readonly FooterFigure[] } => {
  const figuresOf = groupBy(footerFigures, ({ row }) => row);
  return {
    footer: footerRows.map((row, at) =>
      last !== null && at === 0 ? withFigures(row, last, lastGroup) : withFigures(row, figuresOf.get(at) ?? [], summed),
    ),
    unknown: [
      ...(last ?? []).map((figure) => ({ ...figure, row: 0 })),
      ...footerFigures.filter(({ row }) => last === null || row > 0),
    ].filter(({ counts }) => counts === "unknown"),
  };
};
