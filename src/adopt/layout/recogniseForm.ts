import { isBlank, textOf } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import type { MappedColumn, SheetMapping } from "../adoption";
import { findHeading } from "../findHeading";
import { findLedgers } from "../findLedgers";
import type { ForeignSheet } from "../foreignSheet";
import { exactMeaning } from "../headings";
import { mapSheet } from "../mapSheet";

/** A form with what its headings were taken for. */
export interface RecognisedForm {
  /** The sheet without the blank rows that wait for items. */
  readonly sheet: ForeignSheet;
  readonly mapping: SheetMapping;
  /** Row behind those that wait for items or hold the old ones; of the sheet as it stands. */
  readonly bodyEnd: number;
  /** No item stands in it yet. */
  readonly empty: boolean;
}

const isNumber = (cell: CellValue): boolean => /^\d{1,4}$/.test(textOf(cell));

/** A row that waits for an item: blank, or with its 序号 only. */
const waits = (row: readonly CellValue[]): boolean => {
  const [only, ...others] = row.filter((cell) => !isBlank(cell));
  return others.length === 0 && (only === undefined || isNumber(only));
};

const withoutRows = (sheet: ForeignSheet, from: number, to: number): ForeignSheet => {
  const count = to - from;
  if (count <= 0) return sheet;
  const merges = sheet.merges.flatMap((area) => {
    const end = area.row + area.rowCount;
    if (area.row >= to) return [{ ...area, row: area.row - count }];
    return end <= from ? [area] : [];
  });
  return { ...sheet, cells: [...sheet.cells.slice(0, from), ...sheet.cells.slice(to)], merges };
};

/** 完成情况, in whatever longer heading: beside 进展 it asks for a word. */
const asksHowFar = /完成(?:情况|状态)/;

/**
 * Two columns for the progress and none for the status ({完成情况, 进展} under 整改情况): the one asks for a word, the other for an account. In a
 * form nothing stands below them that could decide it.
 */
const withStatus = (mapping: SheetMapping): SheetMapping => {
  const { columns } = mapping;
  const progress = columns.filter(({ field, path }) => {
    const match = field === null ? exactMeaning(path.at(-1) ?? "") : null;
    return field === "progress" || (match !== null && "field" in match.meaning && match.meaning.field === "progress");
  });
  const asking = progress.filter(({ path }) => asksHowFar.test(path.at(-1) ?? ""));
  const [status] = asking;
  if (progress.length !== 2 || asking.length !== 1 || status === undefined) return mapping;
  if (columns.some(({ field }) => field === "status")) return mapping;
  return {
    ...mapping,
    columns: columns.map((column): MappedColumn =>
      progress.includes(column)
        ? { ...column, field: column === status ? "status" : "progress", certainty: "content" }
        : column,
    ),
  };
};

/**
 * The form of the superiors on a sheet: its headings, recognised like those of an import, and what stands around the rows to be filled. A form
 * that holds items already, its own examples or last month's, is one too: they are replaced. null: no headings of a ledger.
 */
export const recogniseForm = (sheet: ForeignSheet): RecognisedForm | null => {
  const heading = findHeading(sheet.cells, sheet.merges);
  if (heading === null || !heading.matches.some((match) => match !== null)) return null;
  const body = heading.bodyRow - 1;
  let end = body;
  while (end < sheet.cells.length && waits(sheet.cells[end] ?? [])) end += 1;
  const [filled] = findLedgers([sheet]).filter(({ kind, rows, block }) => {
    const isHere = block.firstHeadingRow === heading.firstRow - 1 || block.lastHeadingRow === heading.lastRow - 1;
    return kind === "foreign" && rows > 0 && isHere && end < block.lastRow && end === body;
  });
  const known = heading.matches.filter((match) => match !== null).length;
  if (filled !== undefined) {
    const { block } = filled;
    return { sheet, mapping: mapSheet(sheet, block), bodyEnd: block.lastRow + 1, empty: false };
  }
  if (known < 2) return null;
  const form = withoutRows(sheet, body, end);
  const named = heading.paths.flatMap((path, column) => (path.length > 0 ? [column] : []));
  const block = {
    firstHeadingRow: heading.firstRow - 1,
    lastHeadingRow: heading.lastRow - 1,
    lastRow: body - 1,
    firstColumn: named[0] ?? 0,
    lastColumn: named.at(-1) ?? 0,
  };
  return { sheet: form, mapping: withStatus(mapSheet(form, block)), bodyEnd: end, empty: true };
};
