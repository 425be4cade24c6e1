import { mayBeDay } from "../adopt/ownDays";
import { dateFromSerial } from "../ledger/calendarDate";
import type { CellValue } from "../ledger/model";
import { showsDay } from "./ownColumns";
import type { SheetOutline } from "./sheetOutline";
import type { Rows } from "./sheetValues";

/** Columns of a sheet whose numbers may be days, with a few of their rows. */
export interface DateColumn {
  readonly index: number;
  readonly rows: readonly number[];
}

/** A number as it is shown: tells the date system of its workbook where the number is a day. */
export interface ShownNumber {
  readonly value: CellValue;
  readonly format: string;
  readonly text: string;
}

/** Cells per column whose shown text is asked for: the first may be too narrow and read ####. */
const shownPerColumn = 3;

export const dateColumns = (cells: Rows): readonly DateColumn[] => {
  const found = new Map<number, number[]>();
  cells.forEach((row, at) =>
    row.forEach((cell, index) => {
      if (!mayBeDay(cell)) return;
      const rows = found.get(index);
      if (rows === undefined) found.set(index, [at]);
      else if (rows.length < shownPerColumn) rows.push(at);
    }),
  );
  return [...found].sort(([a], [b]) => a - b).map(([index, rows]) => ({ index, rows }));
};

/**
 * The workbook counts from 1904: a day's number and the year it is shown with tell, since the same number means a day four years later there. No
 * API tells it, and nothing may be written to find out. Without a day that is shown with its year, 1900 is assumed.
 */
export const countsFrom1904 = (shown: readonly ShownNumber[]): boolean => {
  for (const { value, format, text } of shown) {
    const year = /(?:^|\D)((?:19|20|21)\d\d)(?:\D|$)/.exec(text)?.[1];
    if (typeof value !== "number" || year === undefined || !showsDay(format)) continue;
    const [from1900, from1904] = [dateFromSerial(value, false)?.year, dateFromSerial(value, true)?.year];
    if (from1904 === Number(year)) return true;
    if (from1900 === Number(year)) return false;
  }
  return false;
};

/** Bytes of a number format in a message. */
const bytesOfFormat = 20;

interface FormatPart {
  readonly sheet: number;
  readonly index: number;
  readonly first: number;
  readonly count: number;
}

const partsOf = (outlines: readonly SheetOutline[], columns: readonly (readonly DateColumn[])[], limit: number) => {
  const most = Math.max(1, Math.floor(limit / bytesOfFormat));
  return outlines.flatMap(({ rowCount }, sheet) =>
    (columns[sheet] ?? []).flatMap(({ index }) =>
      Array.from({ length: Math.ceil(rowCount / most) }, (_, at): FormatPart => ({
        sheet,
        index,
        first: at * most,
        count: Math.min(most, rowCount - at * most),
      })),
    ),
  );
};

interface QueuedFormats {
  readonly part: FormatPart;
  readonly range: Excel.Range;
}

/** As many parts as fit a message; at least one. */
const queueFormats = (
  outlines: readonly SheetOutline[],
  parts: readonly FormatPart[],
  limit: number,
): readonly QueuedFormats[] => {
  const queued: QueuedFormats[] = [];
  let room = limit;
  for (const part of parts) {
    const outline = outlines[part.sheet];
    if (!outline) continue;
    room -= part.count * bytesOfFormat;
    if (room < 0 && queued.length > 0) break;
    const range = outline.sheet.getRangeByIndexes(outline.row + part.first, outline.column + part.index, part.count, 1);
    range.load("numberFormat");
    queued.push({ part, range });
  }
  return queued;
};

const readParts = async (
  context: Excel.RequestContext,
  outlines: readonly SheetOutline[],
  parts: readonly FormatPart[],
  limit: number,
  take: (queued: readonly QueuedFormats[]) => void,
): Promise<void> => {
  const queued = queueFormats(outlines, parts, limit);
  if (queued.length === 0) return;
  await context.sync();
  take(queued);
  return readParts(context, outlines, parts.slice(queued.length), limit, take);
};

export interface DateFormats {
  /** By sheet, then column of its used range. */
  readonly formats: readonly ReadonlyMap<number, readonly string[]>[];
  readonly shown: readonly ShownNumber[];
}

/** The number formats of the columns that may hold days, and how a few of their cells are shown; as few messages as fit `limit`. */
export const readDateFormats = async (
  context: Excel.RequestContext,
  outlines: readonly SheetOutline[],
  cells: readonly Rows[],
  limit: number,
  after: () => void,
): Promise<DateFormats> => {
  const columns = cells.map(dateColumns);
  const formats = outlines.map(() => new Map<number, string[]>());
  const samples = outlines.flatMap(({ sheet, row, column }, at) =>
    (columns[at] ?? []).flatMap(({ index, rows }) =>
      rows.map((sample) => {
        const cell = sheet.getRangeByIndexes(row + sample, column + index, 1, 1);
        cell.load("text");
        return { at, index, sample, cell };
      }),
    ),
  );
  await readParts(context, outlines, partsOf(outlines, columns, limit), limit, (queued) => {
    after();
    for (const { part, range } of queued) {
      const lines = formats[part.sheet]?.get(part.index) ?? [];
      for (const [format] of range.numberFormat as unknown[][]) lines.push(String(format));
      formats[part.sheet]?.set(part.index, lines);
    }
  });
  const shown = samples.map(({ at, index, sample, cell }): ShownNumber => ({
    value: cells[at]?.[sample]?.[index] ?? "",
    format: formats[at]?.get(index)?.[sample] ?? "",
    text: String(cell.text[0]?.[0] ?? ""),
  }));
  return { formats, shown };
};
