import type { Fields } from "../ledger/change";
import type { TableSchema } from "../ledger/schema";
import { cellInput } from "./cellInput";
import { columnFormat, columnLetter, firstBodyRow } from "./sheetLayout";
import { messageBytes, type WriteStep } from "./writeSteps";

export interface RowBlock extends WriteStep {
  readonly rows: number;
}

/** Paths and names of a block's message. */
const bytesOfBlock = 2_000;
/** A cell besides its text: quotes, comma, and a format where a cell of its column differs from the others. */
const bytesOfCell = 12;

/** Queues a block of rows of a sheet whose columns have their formats: only cells that differ get one of their own, before their values. */
const queueRows = (sheet: Excel.Worksheet, schema: TableSchema, first: number, rows: readonly Fields[]): void => {
  const { columns } = schema;
  const inputs = rows.map((row) => columns.map((column) => cellInput(column, row[column.key] ?? "")));
  const last = first + rows.length - 1;
  columns.forEach((column, at) => {
    const usual = columnFormat(column);
    const formats = inputs.map((line) => line[at]?.format ?? usual);
    if (formats.every((format) => format === usual)) return;
    const letter = columnLetter(at);
    sheet.getRange(`${letter}${first}:${letter}${last}`).numberFormat = formats.map((format) => [format]);
  });
  const block = sheet.getRange(`A${first}:${columnLetter(columns.length - 1)}${last}`);
  block.values = inputs.map((line) => line.map(({ value }) => value));
  block.format.autofitRows();
};

/** Rows of a new sheet in blocks that fit a message each; a single row always goes. `sheet` is asked when a block is queued. */
export const rowBlocks = (
  sheet: () => Excel.Worksheet | undefined,
  schema: TableSchema,
  rows: readonly Fields[],
  limit: number,
): readonly RowBlock[] => {
  const blocks: { first: number; rows: Fields[]; bytes: number }[] = [];
  rows.forEach((row, at) => {
    const bytes = messageBytes(row) + schema.columns.length * bytesOfCell;
    const last = blocks[blocks.length - 1];
    if (last === undefined || last.bytes + bytes > limit)
      blocks.push({ first: firstBodyRow + at, rows: [row], bytes: bytesOfBlock + bytes });
    else {
      last.rows.push(row);
      last.bytes += bytes;
    }
  });
  return blocks.map(({ first, rows: part, bytes }) => ({
    bytes,
    rows: part.length,
    queue: () => {
      const target = sheet();
      if (target) queueRows(target, schema, first, part);
    },
  }));
};
