import { tickedField, tickedWord, type TickedField } from "./captionWords";
import type { MappedColumn, SheetMapping } from "./adoption";
import { blockRows } from "./blockRows";
import type { ForeignSheet, MergedArea } from "./foreignSheet";
import { normalHeading } from "./headings";
import { withoutTicks, type TickedColumns } from "./ticks";

/** A sheet whose marks are read: the first column of each group holds the words, and the mapping has no more than that one of them. */
export interface TickedSheet {
  readonly sheet: ForeignSheet;
  readonly mapping: SheetMapping;
  /** By columns of the sheet; empty where no marks tell anything. */
  readonly ticked: readonly TickedColumns[];
}

const fieldBelow = ({ path, field }: MappedColumn): TickedField | null => {
  for (const caption of path.slice(0, -1)) {
    const found = tickedField(normalHeading(caption), normalHeading(path.at(-1) ?? ""));
    if (found !== null && found === field) return found;
  }
  return null;
};

/** Columns of one field below the same captions, each under a word that a mark may choose. */
const tickedColumns = ({ columns }: SheetMapping): readonly TickedColumns[] => {
  const groups = new Map<string, { field: TickedField; columns: { index: number; word: string }[] }>();
  for (const column of columns) {
    const field = fieldBelow(column);
    if (field === null || column.level !== undefined) continue;
    const key = [field, ...column.path.slice(0, -1)].join("\n");
    const group = groups.get(key) ?? { field, columns: [] };
    group.columns.push({ index: column.index, word: tickedWord(normalHeading(column.path.at(-1) ?? "")) });
    groups.set(key, group);
  }
  return [...groups.values()].filter((group) => group.columns.length > 1);
};

export const tickedSheet = (sheet: ForeignSheet, mapping: SheetMapping): TickedSheet => {
  const ticked = tickedColumns(mapping);
  if (ticked.length === 0) return { sheet, mapping, ticked };
  const cells = [...sheet.cells];
  for (const { at } of blockRows(sheet, mapping.block)) cells[at] = withoutTicks(cells[at] ?? [], ticked);
  const places = new Map<number, number>();
  for (const { columns } of ticked) for (const { index } of columns) places.set(index, columns[0]?.index ?? index);
  // a mark that stands for several rows does so in the column of the words
  const merges = sheet.merges.map((area): MergedArea => {
    const column =
      area.columnCount === 1 && area.row > mapping.block.lastHeadingRow ? places.get(area.column) : undefined;
    const said = column === undefined ? "" : (sheet.cells[area.row]?.[area.column] ?? "");
    return column === undefined || said === "" ? area : { ...area, column };
  });
  const columns = mapping.columns.flatMap((column): MappedColumn[] => {
    const first = places.get(column.index);
    if (first === undefined) return [column];
    return first === column.index ? [{ ...column, path: column.path.slice(0, -1) }] : [];
  });
  return { sheet: { ...sheet, cells, merges }, mapping: { ...mapping, columns }, ticked };
};
