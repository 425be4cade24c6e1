import type { CellValue } from "../../ledger/model";
import type { MergedArea } from "../foreignSheet";
import type { LedgerLayout, SectionStyle } from "./ledgerLayout";
import { markLike } from "./markStyle";
import type { PageRow } from "./pageRows";
import { placedRows } from "./standingRows";

/** A row above the items that it heads. */
const sectionWords = ({ mark, memory }: SectionStyle, text: string, number: number): CellValue =>
  memory.usual(text) ?? (mark === null ? text : `${markLike(mark, number)}${text}`);

/** A row above an item that is none of its own. */
export interface RowBetween {
  readonly before: number;
  readonly cells: readonly (readonly [column: number, value: CellValue])[];
  readonly merges: readonly Pick<MergedArea, "column" | "columnCount">[];
  /** It heads what is below it; else it is blank. */
  readonly heads: boolean;
}

const sectionRows = (rows: readonly PageRow[], sections: readonly SectionStyle[]): readonly RowBetween[] => {
  const numbers = new Map<string, number>();
  return rows.flatMap((row, before) => {
    const above = rows[before - 1];
    return sections.flatMap((style): RowBetween[] => {
      const text = row.issue[style.level];
      const same = above !== undefined && above.groups[style.level] === row.groups[style.level];
      if (text === "" || same || above?.issue[style.level] === text) return [];
      const number = (numbers.get(style.level) ?? 0) + 1;
      numbers.set(style.level, number);
      const { column, columnCount } = style;
      const merges = columnCount > 1 ? [{ column, columnCount }] : [];
      return [{ before, cells: [[column, sectionWords(style, text, number)]], merges, heads: true }];
    });
  });
};

/** Titles and blank rows between the items, those of one item in the order in which they stood. */
export const rowsBetween = (rows: readonly PageRow[], { sections, standing }: LedgerLayout): readonly RowBetween[] => {
  const placed = placedRows(rows, standing).map(({ before, row }): RowBetween => ({
    before,
    cells: row.cells,
    merges: row.merges,
    heads: row.level !== null,
  }));
  const titled = sectionRows(rows, sections);
  // a gap is above the title
  return [...placed, ...titled].sort((a, b) => a.before - b.before);
};
