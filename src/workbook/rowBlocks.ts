import type { Fields } from "../ledger/change";
import type { ColumnSchema, TableSchema } from "../ledger/schema";
import { cellInput, type CellInput } from "./cellInput";
import { columnFormat, columnLetter, firstBodyRow } from "./sheetLayout";
import { blockLimit, messageBytes, type WriteStep } from "./writeSteps";

/** What is written, row by row, one input for each column. */
type Inputs = readonly (readonly CellInput[])[];

const formatOf = (column: ColumnSchema, input: CellInput | undefined): string => input?.format ?? columnFormat(column);

export interface RowBlock extends WriteStep {
  readonly rows: number;
}

/** Paths and names of a block's message, and of each column that gets formats. */
const bytesOfBlock = 2_000;
const bytesOfColumn = 300;

/** Queues a block of rows of a sheet whose columns have their formats: only cells that differ get one of their own, before their values. */
const queueRows = (sheet: Excel.Worksheet, { columns }: TableSchema, first: number, rows: Inputs): void => {
  const last = first + rows.length - 1;
  columns.forEach((column, at) => {
    const formats = rows.map((line) => formatOf(column, line[at]));
    if (formats.every((format) => format === columnFormat(column))) return;
    const letter = columnLetter(at);
    sheet.getRange(`${letter}${first}:${letter}${last}`).numberFormat = formats.map((format) => [format]);
  });
  const block = sheet.getRange(`A${first}:${columnLetter(columns.length - 1)}${last}`);
  block.values = rows.map((line) => line.map(({ value }) => value));
  block.format.autofitRows();
};

interface Sizes {
  readonly block: number;
  readonly rows: readonly number[];
}

/** Bytes as `queueRows` sends them, or a little more: formats of columns where any row of the sheet differs. */
const sizesOf = ({ columns }: TableSchema, rows: Inputs): Sizes => {
  const formatted = columns.flatMap((column, at) =>
    rows.some((line) => formatOf(column, line[at]) !== columnFormat(column)) ? [{ column, at }] : [],
  );
  const formats = new Map<string, number>();
  const bytesOfFormat = (format: string): number => {
    const bytes = formats.get(format) ?? messageBytes([format]) + 1;
    formats.set(format, bytes);
    return bytes;
  };
  return {
    block: bytesOfBlock + formatted.length * bytesOfColumn,
    rows: rows.map((line) =>
      formatted.reduce(
        (sum, { column, at }) => sum + bytesOfFormat(formatOf(column, line[at])),
        messageBytes(line.map(({ value }) => value)) + 1,
      ),
    ),
  };
};

/** Rows of a new sheet in blocks of which several fit a message; a single row always goes. `sheet` is asked when a block is queued. */
export const rowBlocks = (
  sheet: () => Excel.Worksheet | undefined,
  schema: TableSchema,
  rows: readonly Fields[],
  limit: number,
): readonly RowBlock[] => {
  const inputs = rows.map((row) => schema.columns.map((column) => cellInput(column, row[column.key] ?? "")));
  const sizes = sizesOf(schema, inputs);
  const blocks: { first: number; rows: CellInput[][]; bytes: number }[] = [];
  inputs.forEach((row, at) => {
    const bytes = sizes.rows[at] ?? 0;
    const last = blocks[blocks.length - 1];
    if (last === undefined || last.bytes + bytes > blockLimit(limit))
      blocks.push({ first: firstBodyRow + at, rows: [row], bytes: sizes.block + bytes });
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
