import { isBlank, textOf } from "../ledger/cell";
import type { BlockRow } from "./blockRows";
import type { MergedArea } from "./foreignSheet";
import { itemColumn, type ItemColumns } from "./itemColumns";
import type { SectionedRow, SectionTitles } from "./itemRows";
import { separateNumber } from "./numberPrefix";

/**
 * Rows that head those below them (一、党的领导方面, merged over the columns) are taken out and their titles given to the rows below. The
 * numbering that appears first is that of 方面, a second one below it that of 问题.
 */
export const withSections = (
  rows: readonly BlockRow[],
  columns: ItemColumns,
  merges: readonly MergedArea[],
  firstColumn: number,
): readonly SectionedRow[] => {
  const wide = new Map(merges.filter((area) => area.columnCount > 1).map((area) => [area.row, area]));
  const own = itemColumn(columns);
  const isSection = ({ at, cells }: BlockRow): string | null => {
    const column = cells.findIndex((cell) => !isBlank(cell));
    const words = textOf(cells[column]);
    if (cells.length < 3 || words === "" || /^[\d.]+$/.test(words)) return null;
    if (cells.slice(column + 1).some((cell) => !isBlank(cell))) return null;
    const area = wide.get(at);
    if (area && area.column - firstColumn === column && area.columnCount * 2 >= cells.length) return words;
    return column === 0 && column !== own && column !== columns.measure && column !== columns.aspect ? words : null;
  };

  const styles: string[] = [];
  let titles: SectionTitles | null = null;
  let pending: { readonly row: BlockRow; readonly style: number; readonly words: string } | null = null;
  const result: SectionedRow[] = [];
  // a title with nothing below it heads nothing: it is an item itself
  const settle = (next: number): void => {
    if (pending === null || next > pending.style || own < 0) return;
    const { row, words } = pending;
    const cells = row.cells.map((_, column) => (column === own ? words : ""));
    result.push({ at: row.at, cells, section: null, beginsSection: true });
  };
  for (const row of rows) {
    const words = isSection(row);
    if (words === null) {
      result.push({ ...row, section: titles, beginsSection: pending !== null });
      pending = null;
      continue;
    }
    const kind = separateNumber(words)?.kind ?? "";
    if (!styles.includes(kind)) styles.push(kind);
    const style = styles.indexOf(kind);
    settle(style);
    titles =
      style === 0 || titles === null ? { aspect: words, problem: "" } : { aspect: titles.aspect, problem: words };
    pending = { row, style, words };
  }
  settle(0);
  return result;
};
