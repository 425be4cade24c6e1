import type { SheetMapping } from "../adopt/adoption";
import { findLedgers } from "../adopt/findLedgers";
import type { ForeignSheet, MergedArea } from "../adopt/foreignSheet";
import { mapSheet } from "../adopt/mapSheet";
import type { CellValue } from "../ledger/model";
import type { KeptImport } from "./importOperations";
import { queueTables, readTables, type TablesRead } from "./readTables";
import { readSheets } from "./readSheets";

/** The ledger's tables and a sheet of the user's as they stand. */
export interface LedgerAndSheet {
  readonly tables: TablesRead;
  /** null: there is no such sheet, or nothing on it. */
  readonly sheet: ForeignSheet | null;
  /** Of the sheet's first rows, in points. */
  readonly heights: readonly number[];
}

/** Columns and rows that are measured one by one. */
const measuredColumns = 120;
const measuredRows = 25;

const readTogether = async (context: Excel.RequestContext, name: string): Promise<LedgerAndSheet> => {
  const finish = queueTables(context);
  const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
  worksheet.load("name");
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("values,numberFormat,rowIndex,columnIndex,rowCount,columnCount");
  const merged = used.getMergedAreasOrNullObject();
  merged.load("areaCount");
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  await context.sync();
  const tables = finish();
  if (worksheet.isNullObject || used.isNullObject) return { tables, sheet: null, heights: [] };

  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const widths = Array.from({ length: Math.min(columnCount, measuredColumns) }, (_, at) => {
    const { format } = worksheet.getRangeByIndexes(0, columnIndex + at, 1, 1);
    format.load("columnWidth");
    return format;
  });
  const heights = Array.from({ length: Math.min(rowCount, measuredRows) }, (_, at) => {
    const { format } = worksheet.getRangeByIndexes(rowIndex + at, 0, 1, 1);
    format.load("rowHeight");
    return format;
  });
  await context.sync();
  const cells = used.values as CellValue[][];
  const formats = used.numberFormat as string[][];
  const merges = merged.isNullObject
    ? []
    : merged.areas.items.map((area): MergedArea => {
        const [row, column] = [area.rowIndex - rowIndex, area.columnIndex - columnIndex];
        return {
          row,
          column,
          rowCount: Math.min(area.rowCount, rowCount - row),
          columnCount: Math.min(area.columnCount, columnCount - column),
        };
      });
  const numbers = Array.from({ length: columnCount }, (_, at) => at).filter((at) =>
    cells.some((row) => typeof row[at] === "number"),
  );
  return {
    tables,
    heights: heights.map(({ rowHeight }) => rowHeight),
    sheet: {
      name,
      firstRow: rowIndex + 1,
      firstColumn: columnIndex + 1,
      cells,
      merges,
      formats: new Map(numbers.map((at) => [at, formats.map((row) => String(row[at] ?? ""))])),
      columnWidths: widths.map(({ columnWidth }) => columnWidth),
      ...(tables.date1904 ? { date1904: true } : {}),
    },
  };
};

/**
 * Two syncs; where Excel finds the sheet too large for one message (or it has more than 512 merged areas), it is read in parts, like an import.
 */
export const readLedgerAndSheet = async (
  context: Excel.RequestContext,
  name: string,
  options: { readonly alive: () => void; readonly limit?: number },
): Promise<LedgerAndSheet> => {
  try {
    return await readTogether(context, name);
  } catch {
    options.alive();
    const tables = await readTables(context);
    options.alive();
    const sheets = await readSheets(context, options);
    return { tables, sheet: sheets.find((sheet) => sheet.name === name) ?? null, heights: [] };
  }
};

const pathKey = (path: readonly string[]): string => path.join("\u0000");

/**
 * What the kept import says of the sheet as it stands now: rows may have been added or moved since, so the ledger is looked for again, and each
 * column is taken for what it was taken for then.
 */
export const currentMapping = (sheet: ForeignSheet, { mapping }: KeptImport): SheetMapping => {
  const fresh = findLedgers([sheet]).map(({ block }) => mapSheet(sheet, block));
  const known = new Map(mapping.columns.map((column) => [pathKey(column.path), column]));
  const shared = (each: SheetMapping): number => each.columns.filter(({ path }) => known.has(pathKey(path))).length;
  const best = fresh.reduce<SheetMapping | null>(
    (before, each) => (shared(each) > (before === null ? 0 : shared(before)) ? each : before),
    null,
  );
  if (best === null) return mapping;
  return {
    ...best,
    columns: best.columns.map((column) => {
      const kept = known.get(pathKey(column.path));
      if (kept === undefined) return column;
      const { index, path, samples } = column;
      const { field, certainty, level } = kept;
      return { index, path, samples, field, certainty, ...(level === undefined ? {} : { level }) };
    }),
  };
};
