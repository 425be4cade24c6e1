import { isBlank, textOf } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import type { LedgerBlock, SheetMapping } from "../adoption";
import { belongsToHeadings } from "../headingRows";
import type { ForeignSheet, MergedArea } from "../foreignSheet";
import type { ItemRows } from "../itemRows";
import type { FooterFigure, LedgerLayout } from "./ledgerLayout";
import { isOfLast, summedOver } from "./groupSums";
import { isSumLine, sumFigures } from "./sumFigures";

type Rows = readonly (readonly CellValue[])[];

/** Title and notes above the headings, at most so many rows. */
const mostTitleRows = 12;
/** Signatures and notes below the body. */
const mostFooterRows = 20;
/** Points; Excel's default, and as wide as a heading needs in four characters. */
const usualWidth = 64;

const filled = (row: readonly CellValue[]): readonly CellValue[] => row.filter((cell) => !isBlank(cell));

/** The first row of the title: rows of another ledger above (more than three cells and no label) end it. */
const firstTitleRow = (cells: Rows, heading: number): number => {
  let first = heading;
  while (first > 0 && heading - first < mostTitleRows) {
    const above = filled(cells[first - 1] ?? []);
    if (above.length > 3 && !above.some((cell) => /[:：]/.test(textOf(cell)))) break;
    first -= 1;
  }
  return first;
};

/** Rows below the body up to the next gap of two blank rows or the next ledger. */
const footerEnd = (cells: Rows, from: number): number => {
  let [end, blank] = [from, 0];
  for (let at = from; at < Math.min(cells.length, from + mostFooterRows) && blank < 2; at += 1) {
    if (filled(cells[at] ?? []).length === 0) blank += 1;
    else {
      blank = 0;
      end = at + 1;
    }
  }
  return end;
};

/** The row behind the lines below the last item that sum up its group or page, as others amid the items do: they belong to the body. */
const sumsEnd = (cells: Rows, body: number, from: number, end: number): number => {
  let behind = from;
  for (let at = from; at < end; at += 1) {
    const row = cells[at] ?? [];
    if (filled(row).length === 0) continue;
    if (!isSumLine(row) || !isOfLast(row)) break;
    const over = summedOver(row);
    if (!cells.slice(body, from).some((each) => isSumLine(each) && summedOver(each) === over)) break;
    behind = at + 1;
  }
  return behind;
};

/** A column of the page begins with the sheet's first one, unless another table stands to the left. */
const firstPageColumn = (cells: Rows, { firstHeadingRow, lastRow, firstColumn }: LedgerBlock): number =>
  cells.slice(firstHeadingRow, lastRow + 1).every((row) => row.slice(0, firstColumn).every((cell) => isBlank(cell)))
    ? 0
    : firstColumn;

interface FrameParts {
  readonly titleRows: Rows;
  readonly headingRows: Rows;
  readonly headMerges: readonly MergedArea[];
  readonly footerRows: Rows;
  readonly footerMerges: readonly MergedArea[];
  readonly footerFigures: readonly FooterFigure[];
  readonly bodyRows: Rows;
  readonly columnWidths: LedgerLayout["columnWidths"];
}

export interface PageFrame {
  /** Column of the sheet that is the first of the page. */
  readonly firstColumn: number;
  /** First row of the title, and the row behind the footer; rows of `ForeignSheet.cells`. */
  readonly firstRow: number;
  readonly endRow: number;
  /** First row of the body. */
  readonly bodyRow: number;
  readonly parts: (items: readonly ItemRows[], measures: number) => FrameParts;
}

/** What stands around the body: it is written again as it stands, but for figures that count the body. */
export const pageFrame = (sheet: ForeignSheet, mapping: SheetMapping): PageFrame => {
  const { block } = mapping;
  const { cells } = sheet;
  const first = firstPageColumn(cells, block);
  const cut = (from: number, to: number): Rows =>
    cells.slice(from, to).map((row) => row.slice(first, block.lastColumn + 1));
  const firstRow = firstTitleRow(cells, block.firstHeadingRow);
  let body = block.lastHeadingRow + 1;
  while (body <= block.lastHeadingRow + 2 && belongsToHeadings((cells[body] ?? []).slice(first, block.lastColumn + 1)))
    body += 1;
  const endRow = footerEnd(cells, block.lastRow + 1);
  const footer = sumsEnd(cells, body, block.lastRow + 1, endRow);
  const within = (from: number, to: number): readonly MergedArea[] =>
    sheet.merges.flatMap((area) => {
      const column = Math.max(area.column, first);
      const end = Math.min(area.column + area.columnCount, block.lastColumn + 1);
      if (area.row < from || area.row + area.rowCount > to || end <= column) return [];
      return [{ row: area.row - from, column: column - first, rowCount: area.rowCount, columnCount: end - column }];
    });
  const footerRows = cut(footer, endRow);

  const fields = new Map(mapping.columns.map(({ index, field }) => [index - first, field]));
  const figures = (items: readonly ItemRows[], measures: number): readonly FooterFigure[] => {
    const sum = (column: number): number =>
      items.reduce(
        (total, { rows }) =>
          rows.reduce((part, each) => {
            const value = each.cells[column + first - block.firstColumn];
            return typeof value === "number" ? part + value : part;
          }, total),
        0,
      );
    const hasNumbers = (column: number): boolean =>
      items.some(({ rows }) => rows.some((each) => typeof each.cells[column + first - block.firstColumn] === "number"));
    const summed = { items: items.length, measures, sum, hasNumbers };
    return footerRows.flatMap((cells, row) =>
      sumFigures(cells, (column) => fields.get(column) ?? null, summed).map((figure) => ({ ...figure, row })),
    );
  };
  return {
    firstColumn: first,
    firstRow,
    endRow,
    bodyRow: body,
    parts: (items, measures) => ({
      titleRows: cut(firstRow, block.firstHeadingRow),
      headingRows: cut(block.firstHeadingRow, body),
      headMerges: within(firstRow, body),
      footerRows,
      footerMerges: within(footer, endRow),
      footerFigures: figures(items, measures),
      bodyRows: cut(body, footer),
      columnWidths: Array.from(
        { length: block.lastColumn + 1 - first },
        (_, at) => sheet.columnWidths?.[at + first] ?? usualWidth,
      ),
    }),
  };
};
