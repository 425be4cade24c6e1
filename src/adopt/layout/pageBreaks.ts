import { isBlank } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import type { MergedArea } from "../foreignSheet";
import type { SheetPage } from "./sheetPage";
import { heightOf, highestRow, linesOf, linesPerRow } from "./textFit";

export interface Paper {
  /** Points that rows may take on a page, title and headings included. */
  readonly room: number;
  /** What a merged cell says again on the next page, once its text has stood whole. */
  readonly again: (column: number, value: CellValue) => CellValue;
}

/** A merged cell, or what of it goes on from the page before. */
interface Piece {
  readonly area: MergedArea;
  /** First row on this page, and the row behind the last of the whole cell. */
  readonly from: number;
  readonly end: number;
  /** What is still to be said. */
  readonly value: CellValue;
}

/** Pages are filled this far at least before a merged cell is cut below its text. */
const fullEnough = 0.6;
/** Excel keeps no more page breaks of a sheet than 1,023; what is behind them it breaks itself. */
const mostBreaks = 1000;
/** A text that takes more of a page than this goes on over the break instead of moving to the next page. */
const longText = 1 / 3;

/**
 * A page whose rows stand on sheets of paper: where a page ends, merged cells end with it and go on below as cells of their own, so that none
 * is cut; what they said is said again, or goes on where it was too long. Rows grow where a part needs room for its text.
 */
export const breakPages = (page: SheetPage, { room, again }: Paper): SheetPage => {
  const { columnWidths, fontSize } = page;
  const head = page.titleRowCount + page.headingRowCount;
  const end = head + page.bodyRowCount;
  const heights = page.rowHeights.map((height) => height ?? 0);
  const cells = page.cells.map((row) => [...row]);
  const isTall = ({ row, rowCount }: MergedArea): boolean => rowCount > 1 && row >= head && row < end;
  const merges = page.merges.filter((area) => !isTall(area));
  const tall = page.merges.filter(isTall).sort((a, b) => a.row - b.row || a.column - b.column);
  const breaks: number[] = [];

  const between = (from: number, to: number): number => {
    let sum = 0;
    for (let row = from; row < to; row += 1) sum += heights[row] ?? 0;
    return sum;
  };
  const headings = between(page.titleRowCount, head);
  const widthOf = ({ column, columnCount }: MergedArea): number =>
    columnWidths.slice(column, column + columnCount).reduce((sum, width) => sum + width, 0);
  const needed = ({ area, value }: Piece): number =>
    isBlank(value) ? 0 : heightOf(String(value), widthOf(area), fontSize);
  const missing = (piece: Piece, to: number): number => needed(piece) - between(piece.from, to);
  const put = ({ area, from }: Piece, to: number, value: CellValue): void => {
    const row = cells[from];
    if (row) row[area.column] = value;
    if (to - from > 1 || area.columnCount > 1) merges.push({ ...area, row: from, rowCount: to - from });
  };

  let next = 0;
  let carried: readonly Piece[] = [];
  let first = head;
  while (first < end) {
    const last = breaks.length === mostBreaks;
    const space = last ? Number.POSITIVE_INFINITY : room - (first === head ? between(0, head) : headings);
    const lastThatFits = (): number => {
      let [to, used] = [first, 0];
      while (to < end && (to === first || used + (heights[to] ?? 0) <= space)) {
        used += heights[to] ?? 0;
        to += 1;
      }
      return to;
    };
    for (const piece of [...carried].sort((a, b) => a.end - b.end)) {
      if (piece.end > lastThatFits()) break;
      const more = missing(piece, piece.end);
      const row = piece.end - 1;
      if (more > 0) heights[row] = Math.min(highestRow, (heights[row] ?? 0) + more);
    }
    let to = lastThatFits();
    const open = [...carried];
    for (let area = tall[next]; area !== undefined && area.row < to; area = tall[next]) {
      open.push({
        area,
        from: area.row,
        end: area.row + area.rowCount,
        value: page.cells[area.row]?.[area.column] ?? "",
      });
      next += 1;
    }

    const crossing = (row: number): readonly Piece[] => open.filter((piece) => piece.from < row && piece.end > row);
    if (to < end) {
      for (let row = to; row > first && between(first, row) >= space * fullEnough; row -= 1) {
        const short = crossing(row).filter((piece) => needed(piece) <= space * longText);
        const growth = Math.max(0, ...short.map((piece) => missing(piece, row)));
        const height = (heights[row - 1] ?? 0) + growth;
        if (between(first, row) + growth > space || height > highestRow) continue;
        heights[row - 1] = height;
        to = row;
        break;
      }
    }

    const goesOn: Piece[] = [];
    for (const piece of open) {
      // a cell below the break after all: the next page begins with it
      if (piece.from >= to) {
        goesOn.push(piece);
        continue;
      }
      if (piece.end <= to) {
        put(piece, piece.end, piece.value);
        continue;
      }
      const text = typeof piece.value === "string" ? piece.value : "";
      const lines = linesOf(text, widthOf(piece.area), fontSize);
      const fitting = linesPerRow(fontSize, between(piece.from, to));
      const whole = lines.length <= fitting;
      const above = whole ? piece.value : lines.slice(0, fitting).join("").replace(/\n$/, "");
      put(piece, to, above);
      const { row, column } = piece.area;
      const below = whole ? again(column, page.cells[row]?.[column] ?? "") : lines.slice(fitting).join("");
      goesOn.push({ ...piece, from: to, value: below });
    }
    carried = goesOn;
    if (to < end) breaks.push(to);
    first = to;
  }
  // a line below each page, and above the next
  const begins = new Set(breaks);
  const continuedRows = page.continuedRows.filter((row) => !begins.has(row));
  return { ...page, cells, merges, rowHeights: heights, continuedRows, pageBreaks: breaks };
};
