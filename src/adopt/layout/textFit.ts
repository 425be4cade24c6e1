import { cellPlace, isBlank } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import type { MergedArea } from "../foreignSheet";

/** Excel draws no row higher than this. Points. */
export const highestRow = 409;

/** Padding of a cell, both sides, and what renderers differ by. Points. */
const padding = 6;
const verticalPadding = 4;

export const lineHeight = (fontSize: number): number => Math.ceil(fontSize * 1.4);

/** Full-width characters are as wide as the font is high, half-width ones a little more than half of it. */
const widthOf = (char: string, fontSize: number): number =>
  (char.codePointAt(0) ?? 0) < 0x2000 ? fontSize * 0.6 : fontSize * 1.02;

/** The lines that a text takes at a width in points; joined they are the text again, line breaks included. */
export const linesOf = (text: string, width: number, fontSize: number): readonly string[] => {
  const room = Math.max(width - padding, fontSize * 1.1);
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const char of text) {
    const needed = widthOf(char, fontSize);
    if (char !== "\n" && used + needed > room && line !== "") {
      lines.push(line);
      [line, used] = ["", 0];
    }
    line += char;
    used += needed;
    if (char === "\n") {
      lines.push(line);
      [line, used] = ["", 0];
    }
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
};

export const heightOf = (text: string, width: number, fontSize: number): number =>
  linesOf(text, width, fontSize).length * lineHeight(fontSize) + verticalPadding;

/** Lines that a row holds which is as high as may be. */
export const linesPerRow = (fontSize: number, highest: number = highestRow): number =>
  Math.floor((highest - verticalPadding) / lineHeight(fontSize));

interface Grid {
  readonly cells: readonly (readonly CellValue[])[];
  readonly merges: readonly MergedArea[];
  readonly columnWidths: readonly number[];
}

/**
 * Row heights in points that hold the texts: first those of cells of their own, then rows below merged cells grow together where a merged
 * text needs more. No row is higher than Excel draws it.
 */
export const fitRows = (
  { cells, merges, columnWidths }: Grid,
  fontSize: number,
  first: number,
  highest: number = highestRow,
): readonly number[] => {
  const mergedAt = new Map<number, MergedArea>();
  for (const area of merges)
    for (let row = area.row; row < area.row + area.rowCount; row += 1)
      for (let column = area.column; column < area.column + area.columnCount; column += 1)
        mergedAt.set(cellPlace(row, column), area);
  const widthOver = ({ column, columnCount }: MergedArea): number =>
    columnWidths.slice(column, column + columnCount).reduce((sum, width) => sum + width, 0);
  const known = new Map<string, number>();
  const needed = (text: string, width: number): number => {
    const key = `${width}|${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const height = heightOf(text, width, fontSize);
    known.set(key, height);
    return height;
  };
  const heights = cells.map((row, r) => {
    let most = lineHeight(fontSize) + verticalPadding;
    if (r < first) return most;
    row.forEach((cell, column) => {
      if (isBlank(cell)) return;
      const area = mergedAt.get(cellPlace(r, column));
      if (area !== undefined && area.rowCount > 1) return;
      most = Math.max(most, needed(String(cell), area === undefined ? (columnWidths[column] ?? 0) : widthOver(area)));
    });
    return Math.min(most, highest);
  });
  for (const area of merges) {
    const cell = cells[area.row]?.[area.column] ?? "";
    if (area.rowCount < 2 || area.row < first || isBlank(cell)) continue;
    let missing = needed(String(cell), widthOver(area));
    for (let row = area.row; row < area.row + area.rowCount; row += 1) missing -= heights[row] ?? 0;
    // the last rows grow first: what stands beside the beginning stays together
    for (let row = area.row + area.rowCount - 1; row >= area.row && missing > 0; row -= 1) {
      const grown = Math.min(highest, (heights[row] ?? 0) + Math.ceil(missing / (row - area.row + 1)));
      missing -= grown - (heights[row] ?? 0);
      heights[row] = grown;
    }
  }
  return heights;
};
