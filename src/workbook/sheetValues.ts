import type { CellValue } from "../ledger/model";
import { hostErrorCode } from "./hostErrors";
import type { SheetOutline } from "./sheetOutline";

export type Rows = readonly (readonly CellValue[])[];

/** Bytes of a cell in Excel's answer before any was seen: a sheet of long texts has more, one of blanks less. */
export const firstGuess = 100;

/** UTF-8 bytes of values in a message, never less than they are; Chinese has three per character. */
const bytesOf = (rows: Rows): number => {
  let bytes = 0;
  for (const row of rows) for (const cell of row) bytes += typeof cell === "string" ? cell.length * 3 + 3 : 12;
  return bytes;
};

interface Reading {
  readonly outline: SheetOutline;
  readonly rows: CellValue[][];
  bytesPerCell: number;
}

interface Part {
  readonly reading: Reading;
  readonly range: Excel.Range;
  readonly count: number;
}

/** Rows of a sheet's used range. */
export const rowsIn = ({ sheet, row, column, columnCount }: SheetOutline, first: number, count: number): Excel.Range =>
  sheet.getRangeByIndexes(row + first, column, count, columnCount);

/** As many rows, of as many sheets, as fit a message by what is known of them; at least one. */
const queueParts = (readings: readonly Reading[], limit: number): readonly Part[] => {
  const parts: Part[] = [];
  let room = limit;
  for (const reading of readings) {
    const { outline, rows, bytesPerCell } = reading;
    const left = outline.rowCount - rows.length;
    if (left === 0) continue;
    const bytesPerRow = bytesPerCell * outline.columnCount;
    const fitting = Math.floor(room / bytesPerRow);
    if (fitting < 1 && parts.length > 0) break;
    const count = Math.min(left, Math.max(1, fitting));
    const range = rowsIn(outline, rows.length, count);
    range.load("values");
    parts.push({ reading, range, count });
    room -= count * bytesPerRow;
    if (count < left) break;
  }
  return parts;
};

const isTooLarge = (error: unknown): boolean =>
  ["ResponsePayloadSizeLimitExceeded", "RangeExceedsLimit"].includes(hostErrorCode(error));

/** Rows below may be longer than those seen: the guess falls slowly and rises at once. */
const learn = (reading: Reading, values: Rows): void => {
  const cells = values.length * reading.outline.columnCount;
  const seen = (bytesOf(values) / Math.max(1, cells)) * 1.25;
  reading.bytesPerCell = Math.max(seen, reading.bytesPerCell / 4, 4);
};

const readOn = async (
  context: Excel.RequestContext,
  readings: readonly Reading[],
  limit: number,
  after: (rows: number) => void,
): Promise<void> => {
  const parts = queueParts(readings, limit);
  const [first] = parts;
  if (first === undefined) return;
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error) || (parts.length === 1 && first.count === 1)) throw error;
    for (const { reading } of parts) reading.bytesPerCell *= 4;
    return readOn(context, readings, limit, after);
  }
  for (const { reading, range } of parts) {
    const values = range.values as CellValue[][];
    for (const row of values) reading.rows.push(row);
    learn(reading, values);
  }
  after(readings.reduce((sum, { rows }) => sum + rows.length, 0));
  return readOn(context, readings, limit, after);
};

/**
 * The values of the sheets' used ranges, in messages that stay below `limit` bytes by what came so far; a message that Excel finds too large all
 * the same is asked for again in smaller parts. `after`: rows read so far, called after each message.
 */
export const readValues = async (
  context: Excel.RequestContext,
  outlines: readonly SheetOutline[],
  limit: number,
  after: (rows: number) => void,
): Promise<readonly Rows[]> => {
  const readings = outlines.map((outline): Reading => ({ outline, rows: [], bytesPerCell: firstGuess }));
  await readOn(context, readings, limit, after);
  return readings.map(({ rows }) => rows);
};
