import { cellPlace, isBlank } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import type { MergedArea } from "../foreignSheet";
import type { SheetPage } from "./sheetPage";
import { fitRows, heightOf, linesOf, linesPerRow } from "./textFit";

/** The parts of a text that rows of so many lines hold. Line breaks between parts are the rows' own. */
const partsOf = (cell: CellValue, width: number, fontSize: number, perRow: number): readonly CellValue[] => {
  if (typeof cell !== "string") return [cell];
  const lines = linesOf(cell, width, fontSize);
  if (lines.length <= perRow) return [cell];
  return Array.from({ length: Math.ceil(lines.length / perRow) }, (_, part) =>
    lines
      .slice(part * perRow, (part + 1) * perRow)
      .join("")
      .replace(/\n$/, ""),
  );
};

/**
 * A page whose texts are seen whole: what is longer than a row can be high goes on in further rows, beside which the other cells of the row are
 * merged; merged parents grow by these rows, and get rows of their own where their text needs more than all of them.
 *
 * @param highest points; at most 409, where Excel ends a row. Lower rows leave less of a page blank before a break
 */
export const continueRows = (page: SheetPage, highest: number): SheetPage => {
  const { cells, columnWidths, fontSize } = page;
  const head = page.titleRowCount + page.headingRowCount;
  const end = head + page.bodyRowCount;
  const perRow = linesPerRow(fontSize, highest);
  const down = page.merges.filter(({ row, rowCount }) => rowCount > 1 && row >= head && row < end);
  const inMerge = new Set<number>();
  for (const { row, column, rowCount } of down)
    for (let r = row; r < row + rowCount; r += 1) inMerge.add(cellPlace(r, column));
  const wide = new Set(page.merges.filter(({ columnCount }) => columnCount > 1).map(({ row }) => row));

  const parts = cells.map((row, r) =>
    r < head || r >= end || wide.has(r)
      ? []
      : row.map((cell, column) =>
          inMerge.has(cellPlace(r, column)) ? [] : partsOf(cell, columnWidths[column] ?? 0, fontSize, perRow),
        ),
  );
  const counts = parts.map((row) => row.reduce((most, each) => Math.max(most, each.length), 1));
  for (const { row, column, rowCount } of down) {
    const cell = cells[row]?.[column] ?? "";
    if (isBlank(cell)) continue;
    let room = 0;
    for (let r = row; r < row + rowCount; r += 1) room += (counts[r] ?? 1) * highest;
    const missing = heightOf(String(cell), columnWidths[column] ?? 0, fontSize) - room;
    const last = row + rowCount - 1;
    if (missing > 0) counts[last] = (counts[last] ?? 1) + Math.ceil(missing / highest);
  }

  const starts: number[] = [];
  let total = 0;
  for (const count of counts) {
    starts.push(total);
    total += count;
  }
  starts.push(total);
  const startOf = (row: number): number => starts[row] ?? total;
  const merges: MergedArea[] = page.merges.map((area) => ({
    ...area,
    row: startOf(area.row),
    rowCount: startOf(area.row + area.rowCount) - startOf(area.row),
  }));
  const continuedRows: number[] = [];
  const newCells = cells.flatMap((row, r) => {
    const count = counts[r] ?? 1;
    if (count === 1) return [row];
    row.forEach((_, column) => {
      const own = parts[r]?.[column] ?? [];
      if (own.length === 1) merges.push({ row: startOf(r), column, rowCount: count, columnCount: 1 });
    });
    return Array.from({ length: count }, (_, part) => {
      if (part > 0) continuedRows.push(startOf(r) + part);
      return row.map((cell, column): CellValue => {
        const own = parts[r]?.[column] ?? [];
        if (own.length > 1) return own[part] ?? "";
        return part === 0 ? cell : "";
      });
    });
  });
  const heights = fitRows({ cells: newCells, merges, columnWidths }, fontSize, head, highest);
  const bodyRowCount = startOf(end) - startOf(head);
  return {
    ...page,
    cells: newCells,
    formats: page.formats.flatMap((row, r) => Array.from({ length: counts[r] ?? 1 }, () => row)),
    merges,
    continuedRows,
    fromTop: true,
    bodyRowCount,
    rowHeights: heights.map((height, row) => (row < head ? (page.rowHeights[row] ?? null) : height)),
    sectionRows: page.sectionRows.map(startOf),
    sumRows: page.sumRows.map(({ row, from }) => ({ row: startOf(row), from })),
    uncertain: page.uncertain.map(({ row, column }) => ({ row: startOf(row), column })),
  };
};
