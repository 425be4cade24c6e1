import { isBlank, textOf } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { LedgerBlock } from "./adoption";
import { columnGroups } from "./columnGroups";
import type { ForeignSheet } from "./foreignSheet";

type Row = readonly CellValue[];

/** What stands beside a ledger and is not read. Rows and columns of `ForeignSheet.cells`, 0-based. */
export interface OutsideBlock {
  readonly first: number;
  readonly columns: number;
  /** The first row that holds something there. */
  readonly row: number;
  /** Of the first row with several cells, the first ones. */
  readonly headings: readonly string[];
}

/** How many headings of a table beside the ledger are quoted. */
export const headingsSaid = 6;

/** A row with so many columns of one or more has headings. */
const fewestHeadings = 2;

export const outsideBlock = ({ cells }: ForeignSheet, block: LedgerBlock): readonly OutsideBlock[] => {
  const { firstHeadingRow, firstColumn, lastColumn } = block;
  const isOutside = (row: Row): boolean =>
    row.some((cell, column) => (column < firstColumn || column > lastColumn) && !isBlank(cell)) &&
    row.slice(firstColumn, lastColumn + 1).every((cell) => isBlank(cell));
  let { lastRow } = block;
  while (isOutside(cells[lastRow + 1] ?? [])) lastRow += 1;
  const part = cells.slice(firstHeadingRow, lastRow + 1);
  const sides = [
    { from: 0, rows: part.map((row) => row.slice(0, firstColumn)) },
    { from: lastColumn + 1, rows: part.map((row) => row.slice(lastColumn + 1)) },
  ];
  return sides.flatMap(({ from, rows }) =>
    columnGroups(rows, { first: 0, last: rows.length - 1 }).map(({ first, last }): OutsideBlock => {
      const held = rows.map((row) =>
        row
          .slice(first, last + 1)
          .map(textOf)
          .filter((text) => text !== ""),
      );
      const row = held.findIndex((texts) => texts.length > 0);
      const headings = held.find((texts) => texts.length >= Math.min(fewestHeadings, last - first + 1)) ?? held[row];
      return {
        first: from + first,
        columns: last - first + 1,
        row: firstHeadingRow + row,
        headings: headings?.slice(0, headingsSaid) ?? [],
      };
    }),
  );
};
