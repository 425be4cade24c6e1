import { isBlank, textOf } from "../ledger/cell";
import type { BlockRow } from "./blockRows";
import type { MergedArea } from "./foreignSheet";
import { itemColumn, type ItemColumns } from "./itemColumns";
import type { SectionedRow } from "./itemRows";
import { mayHead, sectionTest, SectionWalk, titleAsItem, type SectionTitle } from "./sections";

/**
 * Rows that head those below them (一、党的领导方面) are taken out and their titles given to the first row below: by their values, as in a range
 * of the functions (`sectionTest`), and where a cell that stands alone is merged over at least half of the columns.
 */
export const withSections = (
  rows: readonly BlockRow[],
  columns: ItemColumns,
  merges: readonly MergedArea[],
  firstColumn: number,
): readonly SectionedRow[] => {
  const wide = new Map(merges.filter((area) => area.columnCount > 1).map((area) => [area.row, area]));
  const own = itemColumn(columns);
  const byValues = sectionTest(
    rows.map(({ cells }) => cells),
    columns,
  );
  const byMerge = ({ at, cells }: BlockRow): SectionTitle | null => {
    const area = wide.get(at);
    if (area === undefined) return null;
    const column = cells.findIndex((cell) => !isBlank(cell));
    const words = textOf(cells[column]);
    if (words === "" || !mayHead(words, cells.length) || cells.slice(column + 1).some((cell) => !isBlank(cell)))
      return null;
    return area.column - firstColumn === column && area.columnCount * 2 >= cells.length ? { words, field: null } : null;
  };

  const walk = new SectionWalk<BlockRow>();
  const result: SectionedRow[] = [];
  // a title with nothing below it heads nothing: it is an item itself
  const settle = (empty: { readonly row: BlockRow; readonly words: string } | null): void => {
    if (empty === null || own < 0) return;
    const { at, cells } = empty.row;
    result.push({ at, cells: titleAsItem(empty.words, own, cells), section: null, beginsSection: true });
  };
  rows.forEach((row, at) => {
    const title = byMerge(row) ?? byValues(at);
    if (title !== null) {
      settle(walk.title(row, title));
      return;
    }
    const section = walk.below();
    result.push({ ...row, section, beginsSection: section !== null });
  });
  settle(walk.end());
  return result;
};
