import type { MappedColumn, SheetMapping } from "./adoption";
import { blockRows } from "./blockRows";
import type { ForeignSheet, MergedArea } from "./foreignSheet";
import { askedByMarks, tickGroups } from "./tickGroups";
import { withoutTicks, type TickedColumns } from "./ticks";

/** A sheet whose marks are read: the first column of each group holds the words, and the mapping has no more than that one of them. */
export interface TickedSheet {
  readonly sheet: ForeignSheet;
  readonly mapping: SheetMapping;
  /** By columns of the sheet; empty where no marks tell anything. */
  readonly ticked: readonly TickedColumns[];
}

export const tickedSheet = (sheet: ForeignSheet, mapping: SheetMapping): TickedSheet => {
  const mayTell = mapping.columns.filter(({ field, level }) => field !== null && level === undefined);
  const rows = blockRows(sheet, mapping.block);
  const asked = askedByMarks(
    mayTell,
    rows.map(({ at }) => sheet.cells[at] ?? []),
  );
  const { date1904 } = sheet;
  const ticked = [...tickGroups(mayTell), ...asked].map((group) =>
    date1904 === true ? { ...group, date1904 } : group,
  );
  if (ticked.length === 0) return { sheet, mapping, ticked };
  const cells = [...sheet.cells];
  for (const { at } of rows) cells[at] = withoutTicks(cells[at] ?? [], ticked);
  const places = new Map<number, number>();
  for (const { columns } of ticked) for (const { index } of columns) places.set(index, columns[0]?.index ?? index);
  // a mark that stands for several rows does so in the column of the words
  const merges = sheet.merges.map((area): MergedArea => {
    const column =
      area.columnCount === 1 && area.row > mapping.block.lastHeadingRow ? places.get(area.column) : undefined;
    const said = column === undefined ? "" : (sheet.cells[area.row]?.[area.column] ?? "");
    return column === undefined || said === "" ? area : { ...area, column };
  });
  const firsts = new Map(ticked.map((group) => [group.columns[0]?.index, group]));
  const columns = mapping.columns.flatMap((column): MappedColumn[] => {
    if (!places.has(column.index)) return [column];
    const group = firsts.get(column.index);
    if (group === undefined) return [];
    const captions = column.path.slice(0, -1);
    return [{ ...column, path: group.isCaptioned ? captions : [...captions, group.caption] }];
  });
  return { sheet: { ...sheet, cells, merges }, mapping: { ...mapping, columns }, ticked };
};
