import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { SheetMapping } from "./adoption";
import type { ForeignSheet } from "./foreignSheet";
import type { Field } from "./headings";

/** Who and by when: merged over several items it is said of each of them. */
const shared: ReadonlySet<Field | null> = new Set<Field | null>([
  "unit",
  "type",
  "goal",
  "feedbackSource",
  "leader",
  "leadDept",
  "coDepts",
  "persons",
  "deadlineText",
  "due",
]);
const beginsItem: ReadonlySet<Field | null> = new Set<Field | null>(["seq", "text"]);

/** A sheet in which every item that such a merged cell reaches has its words. */
export const mergedOverItems = (sheet: ForeignSheet, { columns, block }: SheetMapping): ForeignSheet => {
  const fields = new Map(columns.map(({ index, field }) => [index, field]));
  const starts = columns.flatMap(({ index, field }) => (beginsItem.has(field) ? [index] : []));
  const over = sheet.merges.filter(
    ({ row, column, rowCount, columnCount }) =>
      rowCount > 1 && columnCount === 1 && row > block.lastHeadingRow && shared.has(fields.get(column) ?? null),
  );
  if (over.length === 0) return sheet;
  const cells = sheet.cells.map((row): CellValue[] => [...row]);
  for (const { row: top, column, rowCount } of over)
    for (const row of cells.slice(top + 1, top + rowCount))
      if (starts.some((start) => !isBlank(row[start]))) row[column] = sheet.cells[top]?.[column] ?? "";
  return { ...sheet, cells };
};
