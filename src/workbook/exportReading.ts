import type { SheetMapping } from "../adopt/adoption";
import { findLedgers } from "../adopt/findLedgers";
import type { ForeignSheet, MergedArea } from "../adopt/foreignSheet";
import { asChoices, mapSheet } from "../adopt/mapSheet";
import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import type { KeptImport } from "./importOperations";
import { queueTables, readTables, type TablesRead } from "./readTables";
import { readSheets } from "./readSheets";

const pathKey = (path: readonly string[]): string => path.join("\u0000");

/** A sheet of the user's as it stands, with the look of its first rows. */
export interface SheetRead {
  readonly sheet: ForeignSheet;
  readonly look: FirstRows;
}

/** By row of `ForeignSheet.cells`, as far as they were looked at. */
export interface FirstRows {
  /** Points. */
  readonly heights: readonly number[];
  /** "" and 0: not known. */
  readonly fonts: readonly FontLook[];
}

export interface FontLook {
  readonly name: string;
  readonly size: number;
  /** #RRGGBB; "": the usual one, or not known. */
  readonly color: string;
  readonly italic: boolean;
}

/** The ledger's tables and sheets of the user's. */
export interface LedgerAndSheets {
  readonly tables: TablesRead;
  /** In the order of the names; null: there is no such sheet, or nothing on it. */
  readonly read: readonly (SheetRead | null)[];
}

/** Columns and rows of a sheet that are looked at one by one. */
const measuredColumns = 120;
const measuredRows = 25;
/** A form has no more rows that wait than this; a sheet may be drawn to its end. */
const mostWaiting = 200;
/** Fonts are looked at in B, and in A where B is blank: a margin column, or a title over all columns. */
const fontColumns = [1, 0];

/** Queues a sheet with everything around its values, wherever they stand; the function returned gives it after `sync`. */
const queueSheet = (worksheet: Excel.Worksheet): ((date1904: boolean) => SheetRead | null) => {
  worksheet.load("name");
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("values,numberFormat,rowIndex,columnIndex,rowCount,columnCount");
  // rows of a form that wait for items have lines and no values
  const drawn = worksheet.getUsedRangeOrNullObject(false);
  drawn.load("rowIndex,rowCount");
  const merged = drawn.getMergedAreasOrNullObject();
  merged.load("areaCount");
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  const widths = Array.from({ length: measuredColumns }, (_, at) => {
    const { format } = worksheet.getRangeByIndexes(0, at, 1, 1);
    format.load("columnWidth");
    return format;
  });
  const rows = Array.from({ length: measuredRows }, (_, at) =>
    fontColumns.map((column) => {
      const { format } = worksheet.getRangeByIndexes(at, column, 1, 1);
      format.load("rowHeight,font/name,font/size,font/color,font/italic");
      return { column, format };
    }),
  );
  return (date1904) => {
    if (worksheet.isNullObject || used.isNullObject) return null;
    const { rowIndex, columnIndex, rowCount, columnCount } = used;
    const values = used.values as CellValue[][];
    const drawnBelow = drawn.isNullObject ? 0 : drawn.rowIndex + drawn.rowCount - rowIndex - rowCount;
    const waiting = Math.min(Math.max(drawnBelow, 0), mostWaiting);
    const cells = [...values, ...Array.from({ length: waiting }, () => Array.from({ length: columnCount }, () => ""))];
    const shown = used.numberFormat as string[][];
    const merges = merged.isNullObject
      ? []
      : merged.areas.items.flatMap((area): MergedArea[] => {
          const [row, column] = [area.rowIndex - rowIndex, area.columnIndex - columnIndex];
          const rows = Math.min(area.rowCount, cells.length - row);
          const columns = Math.min(area.columnCount, columnCount - column);
          const isRead = row >= 0 && column >= 0 && rows > 0 && columns > 0;
          return isRead ? [{ row, column, rowCount: rows, columnCount: columns }] : [];
        });
    const numbers = Array.from({ length: columnCount }, (_, at) => at).filter((at) =>
      cells.some((row) => typeof row[at] === "number"),
    );
    const own = rows.slice(rowIndex);
    return {
      look: {
        heights: own.map(([first]) => first?.format.rowHeight ?? 0),
        fonts: own.map((formats, at) => {
          const written = formats.find(({ column }) => !isBlank(cells[at]?.[column - columnIndex]));
          const font = (written ?? formats[0])?.format.font;
          return {
            name: font?.name ?? "",
            size: font?.size ?? 0,
            color: font?.color ?? "",
            italic: font?.italic === true,
          };
        }),
      },
      sheet: {
        name: worksheet.name,
        firstRow: rowIndex + 1,
        firstColumn: columnIndex + 1,
        cells,
        merges,
        formats: new Map(numbers.map((at) => [at, shown.map((row) => String(row[at] ?? ""))])),
        columnWidths: widths.slice(columnIndex, columnIndex + columnCount).map(({ columnWidth }) => columnWidth),
        ...(date1904 ? { date1904: true } : {}),
      },
    };
  };
};

const plainLook: FirstRows = { heights: [], fonts: [] };

/**
 * One sync; where Excel finds the sheets too large for one message (or one has more than 512 merged areas), they are read in parts, like an import.
 */
export const readLedgerAndSheets = async (
  context: Excel.RequestContext,
  names: readonly string[],
  options: { readonly alive: () => void; readonly limit?: number },
): Promise<LedgerAndSheets> => {
  try {
    const finish = queueTables(context);
    const sheets = names.map((name) => queueSheet(context.workbook.worksheets.getItemOrNullObject(name)));
    await context.sync();
    const tables = finish();
    return { tables, read: sheets.map((sheet) => sheet(tables.date1904)) };
  } catch {
    options.alive();
    const tables = await readTables(context);
    options.alive();
    const sheets = await readSheets(context, options);
    const readOf = (name: string): SheetRead | null => {
      const sheet = sheets.find((each) => each.name === name);
      return sheet === undefined ? null : { sheet, look: plainLook };
    };
    return { tables, read: names.map(readOf) };
  }
};

/** A workbook with more sheets than this is not searched for one that was renamed. */
const mostSheets = 30;

/**
 * The sheet that has all the headings of an import, whatever its name is now; null where there is none, or where the sheets are too large to be
 * read together. One sync.
 */
export const findByHeadings = async (
  context: Excel.RequestContext,
  { mapping }: KeptImport,
  { sheetNames, states, date1904 }: TablesRead,
): Promise<SheetRead | null> => {
  const own = new Set(Object.values(states).map(({ sheet }) => sheet));
  const others = sheetNames.filter((name) => !own.has(name));
  if (others.length === 0 || others.length > mostSheets) return null;
  const queued = others.map((name) => queueSheet(context.workbook.worksheets.getItem(name)));
  try {
    await context.sync();
  } catch {
    return null;
  }
  const wanted = mapping.columns.map(({ path }) => pathKey(path));
  for (const finish of queued) {
    const read = finish(date1904);
    const found = read === null ? [] : findLedgers([read.sheet]).map(({ block }) => mapSheet(read.sheet, block));
    const isIt = found.some(({ columns }) => {
      const has = new Set(columns.map(({ path }) => pathKey(path)));
      return wanted.every((key) => has.has(key));
    });
    if (isIt) return read;
  }
  return null;
};

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
    ...asChoices(mapping.statusChoices),
    columns: best.columns.map((column) => {
      const kept = known.get(pathKey(column.path));
      if (kept === undefined) return column;
      const { index, path, samples } = column;
      const { field, certainty, level } = kept;
      return { index, path, samples, field, certainty, ...(level === undefined ? {} : { level }) };
    }),
  };
};
