import { groupBy } from "../../ledger/groupBy";
import type { CellValue } from "../../ledger/model";
import type { FooterFigure, LedgerLayout } from "./ledgerLayout";
import type { PageRow } from "./pageRows";
import { withFigures, type SummedRows } from "./sumFigures";

/** The ledger fills the sheet with what stood there: no figure can have changed. */
export const isAsItStood = (body: readonly (readonly CellValue[])[], bodyRows: LedgerLayout["bodyRows"]): boolean =>
  body.length === bodyRows.length && body.every((row, r) => row.every((cell, c) => cell === bodyRows[r]?.[c]));

/** What some of the rows come to; `at` is where each stands in the body. An item that only some rows are of counts where it begins. */
export const sumsOf = (
  rows: readonly PageRow[],
  at: readonly number[],
  body: readonly (readonly CellValue[])[],
  isOf: (index: number) => boolean,
): SummedRows => {
  const own = rows.flatMap((row, index) => (isOf(index) ? [{ row, index, cells: body[at[index] ?? -1] ?? [] }] : []));
  const isSame = (index: number, other: number): boolean => rows[index]?.groups.item === rows[other]?.groups.item;
  const firsts = own.filter(({ index }) => !isSame(index, index - 1));
  const isWhole = (from: number): boolean => {
    for (let index = from; isSame(index, from); index += 1) if (!isOf(index)) return false;
    return true;
  };
  const whole = new Set(firsts.flatMap(({ row, index }) => (isWhole(index) ? [row.groups.item] : [])));
  return {
    items: firsts.length,
    measures:
      firsts.reduce((sum, { row }) => sum + (whole.has(row.groups.item) ? row.measures.length : 0), 0) +
      own.filter(({ row }) => !whole.has(row.groups.item) && row.measure !== null).length,
    sum: (column) => {
      const total = own.reduce(
        (so, { cells }) => so + (typeof cells[column] === "number" ? Number(cells[column]) : 0),
        0,
      );
      return Math.round(total * 1e6) / 1e6;
    },
    hasNumbers: (column) => own.some(({ cells }) => typeof cells[column] === "number"),
  };
};

/** Footer lines, their sums worked out anew; those that counted something else are as they stood. */
export const footerOf = (
  { footerRows, footerFigures }: LedgerLayout,
  summed: SummedRows,
): { readonly footer: readonly (readonly CellValue[])[]; readonly unknown: readonly FooterFigure[] } => {
  const figuresOf = groupBy(footerFigures, ({ row }) => row);
  return {
    footer: footerRows.map((row, at) => withFigures(row, figuresOf.get(at) ?? [], summed)),
    unknown: footerFigures.filter(({ counts }) => counts === "unknown"),
  };
};
