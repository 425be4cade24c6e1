import type { ForeignSheet, MergedArea } from "../adopt/foreignSheet";
import type { CellValue } from "../ledger/model";
import { countsFrom1904, dateColumns, readDateFormats, type DateFormats, type ShownNumber } from "./dateCells";
import type { Progress } from "./importOperations";
import { queueMerges, readMerges, wholeSlice } from "./mergedAreas";
import { outlineSheets, type SheetOutline } from "./sheetOutline";
import { firstGuess, rowsIn, readValues, type Rows } from "./sheetValues";
import { bytesPerMessage } from "./writeSteps";

interface Contents extends DateFormats {
  readonly cells: readonly Rows[];
  readonly merges: readonly (readonly MergedArea[])[];
  /** Points. */
  readonly widths: readonly (readonly number[])[];
}

/** Columns whose width is asked for, one by one; the rest of a very wide sheet is taken to be as Excel makes them. */
const columnsMeasured = 100;
const usualWidth = 48;

const queueWidths = ({ sheet, column, columnCount }: SheetOutline): (() => readonly number[]) => {
  const formats = Array.from({ length: Math.min(columnCount, columnsMeasured) }, (_, at) => {
    const { format } = sheet.getRangeByIndexes(0, column + at, 1, 1);
    format.load("columnWidth");
    return format;
  });
  return () => Array.from({ length: columnCount }, (_, at) => formats[at]?.columnWidth ?? usualWidth);
};

/** Bytes of a cell with its format and its shown text, for workbooks that fit one message with everything. */
const bytesAtOnce = firstGuess + 60;

/** Everything in one message; null where Excel does not give it like that (more than 512 merged areas, longer texts than thought). */
const readAtOnce = async (
  context: Excel.RequestContext,
  outlines: readonly SheetOutline[],
): Promise<Contents | null> => {
  const queued = outlines.map((outline) => {
    const range = rowsIn(outline, 0, outline.rowCount);
    range.load("values,numberFormat,text");
    return { range, merges: queueMerges(wholeSlice(outline)), widths: queueWidths(outline) };
  });
  try {
    await context.sync();
  } catch {
    return null;
  }
  const cells = queued.map(({ range }) => range.values as CellValue[][]);
  const shown: ShownNumber[] = [];
  const formats = queued.map(({ range }, at) => {
    const numberFormat = range.numberFormat as string[][];
    const found = new Map<number, readonly string[]>();
    for (const { index, rows } of dateColumns(cells[at] ?? [])) {
      found.set(
        index,
        numberFormat.map((row) => String(row[index] ?? "")),
      );
      for (const row of rows)
        shown.push({
          value: cells[at]?.[row]?.[index] ?? "",
          format: String(numberFormat[row]?.[index] ?? ""),
          text: String(range.text[row]?.[index] ?? ""),
        });
    }
    return found;
  });
  return {
    cells,
    formats,
    shown,
    merges: queued.map(({ merges }) => merges()),
    widths: queued.map(({ widths }) => widths()),
  };
};

const readInParts = async (
  context: Excel.RequestContext,
  outlines: readonly SheetOutline[],
  limit: number,
  { alive, progress }: { readonly alive: () => void; readonly progress: (rows: number) => void },
): Promise<Contents> => {
  const cells = await readValues(context, outlines, limit, (rows) => {
    alive();
    progress(rows);
  });
  const merges = await readMerges(context, outlines, alive);
  const widths = outlines.map(queueWidths);
  await context.sync();
  alive();
  return {
    cells,
    merges,
    widths: widths.map((widthsOf) => widthsOf()),
    ...(await readDateFormats(context, outlines, cells, limit, alive)),
  };
};

const foreignSheet = (
  { name, row, column }: SheetOutline,
  { cells, merges, formats, shown, widths }: Contents,
  at: number,
): ForeignSheet => ({
  name,
  firstRow: row + 1,
  firstColumn: column + 1,
  cells: cells[at] ?? [],
  merges: merges[at] ?? [],
  formats: formats[at] ?? new Map<number, readonly string[]>(),
  columnWidths: widths[at] ?? [],
  ...(countsFrom1904(shown) ? { date1904: true } : {}),
});

/**
 * The sheets of the workbook that are not ours, as they stand; nothing is written. Three syncs where everything fits a message, else as many as the
 * values need. `alive` is called after each message.
 */
export const readSheets = async (
  context: Excel.RequestContext,
  {
    alive,
    limit = bytesPerMessage,
    progress,
  }: { readonly alive: () => void; readonly limit?: number; readonly progress?: Progress },
): Promise<readonly ForeignSheet[]> => {
  const outlines = await outlineSheets(context);
  alive();
  if (outlines.length === 0) return [];
  const total = outlines.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const cellCount = outlines.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  const report = (rows: number): void => progress?.(rows, total);
  report(0);
  const atOnce = cellCount * bytesAtOnce <= limit ? await readAtOnce(context, outlines) : null;
  alive();
  const contents = atOnce ?? (await readInParts(context, outlines, limit, { alive, progress: report }));
  report(total);
  return outlines.map((outline, at) => foreignSheet(outline, contents, at));
};
