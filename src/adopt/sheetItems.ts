import { isBlank } from "../ledger/cell";
import { areShares } from "../ledger/statusShare";
import type { SheetMapping } from "./adoption";
import { blockRows, type BlockRow } from "./blockRows";
import { columnRoles, type ColumnRoles } from "./columnRoles";
import { continuedTexts, joinedTexts, withCell } from "./continuedTexts";
import { departmentLevel, type DepartmentLevel } from "./departmentTitles";
import { dittoColumns, withoutDittos } from "./dittos";
import type { ForeignSheet } from "./foreignSheet";
import type { Field } from "./headings";
import { itemColumn, itemColumns, type ItemColumns } from "./itemColumns";
import { itemsOf, type ItemRows, type SectionedRow, type UntitledRow } from "./itemRows";
import { mergedTops, type MergedTops } from "./mergedTops";
import { spreadLists, type ListColumns } from "./parallelLists";
import { withInspectedUnit } from "./inspectedUnit";
import { isPrepared } from "./preparedRows";
import { withSections } from "./sectionRows";

/** No item has a second row with a measure of its own: its measures, if it has several, stand in one cell. */
export const isOneCell = (items: readonly ItemRows[], { measure }: ItemColumns): boolean =>
  !items.some(({ rows }) => rows.slice(1).some(({ cells, isMade }) => isMade !== true && !isBlank(cells[measure])));

/** The rows of a sheet by item, as its mapping tells them, and what they show about its columns. */
export interface SheetItems {
  readonly columns: ItemColumns;
  /** Rows of the body without section headings. */
  readonly rows: readonly SectionedRow[];
  readonly items: readonly ItemRows[];
  /** What the titles among the rows are, where these are departments. */
  readonly departmentTitles: DepartmentLevel | null;
  /** Rows with a 序号 and nothing else: they are none of the items. */
  readonly prepared: readonly BlockRow[];
  readonly untitled: readonly UntitledRow[];
  /** Rows of the sheet that only go on with a text of the row above. */
  readonly continued: readonly number[];
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

/** The rows of the body with the words that 同上 stands for, and the sheet with the same. */
const read = (
  sheet: ForeignSheet,
  { columns: mapped, block }: SheetMapping,
  columns: ItemColumns,
): { readonly rows: readonly BlockRow[]; readonly sheet: ForeignSheet } => {
  const rows = blockRows(sheet, block);
  const standing = rows.map(({ cells }) => cells);
  const where = mapped.flatMap(({ field, index }) =>
    field === null ? [] : [[field, index - block.firstColumn] as const],
  );
  const meant = withoutDittos(standing, dittoColumns(where), columns);
  if (meant === standing) return { rows, sheet };
  const cells = [...sheet.cells];
  const named = rows.map(({ at }, place): BlockRow => {
    const row = meant[place] ?? [];
    const whole = sheet.cells[at] ?? [];
    const [before, behind] = [whole.slice(0, block.firstColumn), whole.slice(block.firstColumn + row.length)];
    if (row !== standing[place]) cells[at] = [...before, ...row, ...behind];
    return { at, cells: row };
  });
  return { rows: named, sheet: { ...sheet, cells } };
};

/** Where cells may list what they say of the measures beside them. */
export const listColumns = ({ columns: mapped, block }: SheetMapping, columns: ItemColumns): ListColumns => ({
  measure: itemColumn(columns) === columns.measure ? -1 : columns.measure,
  indexOf: (field) => mapped.flatMap((column) => (column.field === field ? [column.index - block.firstColumn] : [])),
});

/** With a row for each measure of a cell that lists them beside lists of their own. */
const spread = (rows: readonly BlockRow[], mapping: SheetMapping, columns: ItemColumns): readonly BlockRow[] => {
  const found = spreadLists(
    rows.map(({ cells }) => cells),
    listColumns(mapping, columns),
  );
  if (found === null) return rows;
  return found.rows.map((cells, at): BlockRow => {
    const own = { at: rows[found.from[at] ?? 0]?.at ?? 0, cells };
    return found.made[at] === true ? { ...own, isMade: true } : own;
  });
};

/** The rows, and the sheet, with the whole texts of those that the next row goes on with. */
const withoutContinued = (
  rows: readonly BlockRow[],
  sheet: ForeignSheet,
  columns: ItemColumns,
  { progress, block }: { readonly progress: number; readonly block: SheetMapping["block"] },
): {
  readonly joined: { readonly rows: readonly BlockRow[]; readonly sheet: ForeignSheet };
  readonly continued: readonly number[];
} => {
  const found = continuedTexts(
    rows.map(({ cells }) => cells),
    columns,
    [progress],
  );
  if (found.length === 0) return { joined: { rows, sheet }, continued: [] };
  const cells = [...sheet.cells];
  for (const { top, column, text } of found) {
    const at = rows[top]?.at ?? 0;
    cells[at] = withCell(cells[at] ?? [], block.firstColumn + column, text);
  }
  return {
    joined: {
      rows: joinedTexts(rows, found, (row, column, text) => ({ ...row, cells: withCell(row.cells, column, text) })),
      sheet: { ...sheet, cells },
    },
    continued: found.map(({ at }) => rows[at]?.at ?? 0),
  };
};

/** @param asItStands a row that lists its measures beside lists of their own stays one */
export const sheetItems = (sheet: ForeignSheet, mapping: SheetMapping, asItStands = false): SheetItems => {
  const { block } = mapping;
  const { rowsAreItems = false } = sheet;
  const byField = new Map<Field, number>();
  for (const { field, index, level } of mapping.columns)
    if (field !== null && !(level === "measure" && byField.has(field))) byField.set(field, index - block.firstColumn);
  const columns = itemColumns((field) => byField.get(field) ?? -1);
  const meant = read(sheet, mapping, columns);
  const prepared = rowsAreItems ? [] : meant.rows.filter(({ cells }) => isPrepared(cells, columns));
  const written = prepared.length === 0 ? meant.rows : meant.rows.filter((row) => !prepared.includes(row));
  const { joined, continued } = rowsAreItems
    ? { joined: { rows: written, sheet: meant.sheet }, continued: [] }
    : withoutContinued(written, meant.sheet, columns, { progress: byField.get("progress") ?? -1, block });
  const body = { ...joined, rows: asItStands ? joined.rows : spread(joined.rows, mapping, columns) };
  const rows = rowsAreItems
    ? body.rows.map((row): SectionedRow => ({ ...row, section: null, beginsSection: false }))
    : withSections(body.rows, columns, sheet.merges, block.firstColumn);
  const tops = withInspectedUnit(mergedTops(body.sheet), mapping, rows);
  const own = itemColumn(columns);
  const isCovered = (at: number): boolean => tops(block.firstColumn + own, at) !== undefined;
  const { items, untitled } = own < 0 ? { items: [], untitled: [] } : itemsOf(rows, columns, isCovered);
  const roles = columnRoles(mapping, items);
  const sections = rows.flatMap(({ section }) => section ?? []);
  const departmentTitles = departmentLevel(sections, columns, byField.has("leadDept"));
  const told = rowsAreItems ? untitled.filter(({ taken }) => taken !== "alone") : untitled;
  const goOn = continued.map((at): UntitledRow => ({ at, taken: "continued" }));
  return {
    columns,
    rows,
    items,
    departmentTitles,
    prepared,
    untitled: [...told, ...goOn],
    continued,
    roles,
    tops,
    shareColumns: shareColumnsOf(mapping, rows),
  };
};
