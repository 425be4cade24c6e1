import { isBlank } from "../ledger/cell";
import { areShares } from "../ledger/statusShare";
import type { SheetMapping } from "./adoption";
import { blockRows } from "./blockRows";
import { columnRoles, type ColumnRoles } from "./columnRoles";
import type { ForeignSheet } from "./foreignSheet";
import type { Field } from "./headings";
import { itemColumn, itemColumns, type ItemColumns } from "./itemColumns";
import { itemsOf, type ItemRows, type SectionedRow, type UntitledRow } from "./itemRows";
import { mergedTops, type MergedTops } from "./mergedTops";
import { withSections } from "./sectionRows";

/** No item has a second row with a measure of its own: its measures, if it has several, stand in one cell. */
export const isOneCell = (items: readonly ItemRows[], { measure }: ItemColumns): boolean =>
  !items.some(({ rows }) => rows.slice(1).some(({ cells }) => !isBlank(cells[measure])));

/** The rows of a sheet by item, as its mapping tells them, and what they show about its columns. */
export interface SheetItems {
  readonly columns: ItemColumns;
  /** Rows of the body without section headings. */
  readonly rows: readonly SectionedRow[];
  readonly items: readonly ItemRows[];
  readonly untitled: readonly UntitledRow[];
  readonly roles: ColumnRoles;
  readonly tops: MergedTops;
  /** Status columns of the sheet whose numbers are shares of the whole, as `rowMeanings` decides it. */
  readonly shareColumns: ReadonlySet<number>;
}

const shareColumnsOf = ({ columns, block }: SheetMapping, rows: readonly SectionedRow[]): ReadonlySet<number> =>
  new Set(
    columns.flatMap(({ field, index }) =>
      field === "status" && areShares(rows.map(({ cells }) => cells[index - block.firstColumn] ?? "")) ? [index] : [],
    ),
  );

export const sheetItems = (sheet: ForeignSheet, mapping: SheetMapping): SheetItems => {
  const { block } = mapping;
  const byField = new Map<Field, number>();
  for (const { field, index, level } of mapping.columns)
    if (field !== null && !(level === "measure" && byField.has(field))) byField.set(field, index - block.firstColumn);
  const columns = itemColumns((field) => byField.get(field) ?? -1);
  const rows = withSections(blockRows(sheet, block), columns, sheet.merges, block.firstColumn);
  const tops = mergedTops(sheet);
  const own = itemColumn(columns);
  const isCovered = (at: number): boolean => tops(block.firstColumn + own, at) !== undefined;
  const { items, untitled } = own < 0 ? { items: [], untitled: [] } : itemsOf(rows, columns, isCovered);
  const roles = columnRoles(mapping, items);
  return { columns, rows, items, untitled, roles, tops, shareColumns: shareColumnsOf(mapping, rows) };
};
