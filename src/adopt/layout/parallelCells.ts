import { textOf } from "../../ledger/cell";
import { groupBy } from "../../ledger/groupBy";
import type { CellValue } from "../../ledger/model";
import type { MappedColumn } from "../adoption";
import type { Field } from "../headings";
import { bareEntry, numberedEntries, parallelLists, type ListColumns } from "../parallelLists";
import type { SheetReader } from "../sheetReader";
import { bareText, cellMeaning } from "./cellMeaning";
import type { LearntRow } from "./learnGroups";
import { inOneCell, oneCellStyleOf, type OneCellStyle } from "./oneCellStyle";
import { WordMemory } from "./wordMemory";

/** A cell that lists what it says of each of the measures beside it. */
export interface ParallelCell {
  readonly field: Field;
  /** As it stands in the sheet. */
  readonly words: CellValue;
  /** By measure, without what parts them. */
  readonly entries: readonly string[];
  /** What each of them means, for the words of those that mean the same still. */
  readonly memory: readonly WordMemory[];
  readonly style: OneCellStyle;
  /** What stands behind each but the last, and behind the last. */
  readonly ends: readonly [string, string];
}

/** By the text of an item, where no other has the same, and by the column of the page. */
export type ParallelCells = ReadonlyMap<string, ReadonlyMap<number, ParallelCell>>;

/** The first columns of the block and of the page tell where a column stands in each. */
export const parallelCells = (
  rows: readonly LearntRow[],
  columns: readonly MappedColumn[],
  { block, page }: { readonly block: number; readonly page: number },
  { reader, lists }: { readonly reader: SheetReader; readonly lists: ListColumns },
): ParallelCells => {
  const items = [...groupBy(rows, ({ groups }) => groups.item).values()];
  const byText = groupBy(items, ([first]) => first?.itemText ?? "");
  const found = new Map<string, ReadonlyMap<number, ParallelCell>>();
  for (const [text, [own = [], ...others]] of byText) {
    const [row] = own;
    if (row === undefined || own.length > 1 || others.length > 0) continue;
    const parallel = parallelLists(row.cells, lists);
    if (parallel === null) continue;
    const cells = new Map<number, ParallelCell>();
    for (const column of columns) {
      const at = column.index - block;
      const entries = at === lists.measure ? undefined : parallel.get(at);
      if (entries === undefined || column.field === null) continue;
      const memory = entries.map((value) => {
        const words = new WordMemory();
        const meaning = cellMeaning(reader, { value, at: row.at, column }, false);
        if (meaning !== null) words.add(meaning, "", value);
        return words;
      });
      const said = textOf(row.cells[at]);
      const written = (numberedEntries(said) ?? []).map((entry) => entry.text.slice(bareEntry(entry.text).length));
      const style = oneCellStyleOf([said]) ?? { mark: null, separator: "\n" };
      const ends = [written[0] ?? "", written.at(-1) ?? ""] as const;
      cells.set(column.index - page, { field: column.field, words: row.cells[at] ?? "", entries, memory, style, ends });
    }
    found.set(bareText(text), cells);
  }
  return found;
};

/** The cell with what is said of each measure now; as it stood where that is the same. */
export const parallelAgain = (cell: ParallelCell, said: readonly string[]): CellValue => {
  if (said.length === cell.entries.length && said.every((text, at) => text === cell.entries[at])) return cell.words;
  const [between, last] = cell.ends;
  return inOneCell(
    said.map((text, at) => `${text}${at === said.length - 1 ? last : between}`),
    cell.style,
  );
};
