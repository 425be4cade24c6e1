import { extraColumn } from "../ledger/extraColumn";
import type { CellValue, RawTable } from "../ledger/model";
import { ledgerTables, type TableSchema } from "../ledger/schema";
import { cellInput, everyCell, extraInput, untouched } from "./cellInput";
import { isBlankRow, placesOf } from "./columns";
import { strandedLogRows } from "./leftovers";
import { setDropDown } from "./ledgerSheet";
import { formulaOf } from "./nativeFormulas";
import type { TableState } from "./readTables";
import { blockLimit, bytesPerMessage, messageBytes, type WriteStep } from "./writeSteps";

export type RowCells = Readonly<Record<string, CellValue>>;

export interface Appending {
  readonly steps: readonly WriteStep[];
  /** Body row, 0-based, of the first appended row. */
  readonly first: number;
  /** Body rows that the table will have. */
  readonly rowCount: number;
}

/** Blank rows at the end of the body (an empty new table has one) are filled before the table grows; stranded rows of 变更记录 are taken in. */
const firstFree = (table: RawTable, state: TableState): number => {
  const stranded = strandedLogRows(state);
  if (stranded > 0) return state.rowCount + stranded;
  let free = state.rowCount;
  while (free > 0 && isBlankRow(table.key, table.headings, table.rows[free - 1] ?? [])) free -= 1;
  return free;
};

interface Block {
  readonly schema: TableSchema;
  readonly state: TableState;
  /** Body row, 0-based. */
  readonly first: number;
  readonly rows: readonly RowCells[];
  readonly bodyRows: number;
}

/**
 * One block of rows at the end of a table, the way that survives co-authoring (Microsoft: values below the body, not `rows.add`): formats
 * before values, or Excel would read them as it likes; then the formulas, which `resize` alone fills only where Excel has recorded them; the
 * drop-downs over the whole column, so that they stay one rule; row heights for the wrapped text; then the table's new size.
 */
const queueBlock = (context: Excel.RequestContext, { schema, state, first, rows, bodyRows }: Block): void => {
  const sheet = context.workbook.worksheets.getItem(state.sheet);
  const places = placesOf(schema.columns, state.headings);
  const width = state.headings.length;
  const top = state.headingRow + 1;
  const inputs = rows.map((row) => {
    const line = Array.from({ length: width }, () => untouched);
    for (const column of schema.columns) {
      const place = places.get(column.key);
      // "" clears what a failed write may have left; formula cells must not be text
      if (place === undefined) continue;
      line[place] =
        column.kind === "formula" ? { value: null, format: "General" } : cellInput(column, row[column.key] ?? "");
    }
    for (const [key, value] of Object.entries(row)) {
      const extra = extraColumn(key);
      const place = extra === null ? -1 : state.headings.indexOf(extra.heading);
      if (extra !== null && place >= 0) line[place] = extraInput(extra.isDay, "", value);
    }
    return line;
  });
  const block = sheet.getRangeByIndexes(top + first, state.firstColumn, rows.length, width);
  block.numberFormat = inputs.map((line) => line.map(({ format }) => format));
  block.values = inputs.map((line) => line.map(({ value }) => value));
  for (const column of schema.columns) {
    const place = places.get(column.key);
    if (place === undefined) continue;
    if (column.kind === "formula") {
      const cells = sheet.getRangeByIndexes(top + first, state.firstColumn + place, rows.length, 1);
      cells.formulas = everyCell(formulaOf(schema.key, column.key));
    }
    if (column.kind === "choice") {
      setDropDown(sheet.getRangeByIndexes(top, state.firstColumn + place, bodyRows, 1), column);
    }
  }
  block.format.autofitRows();
  if (bodyRows > state.rowCount) {
    context.workbook.tables
      .getItem(schema.name)
      .resize(sheet.getRangeByIndexes(state.headingRow, state.firstColumn, bodyRows + 1, width));
  }
};

/** A cell's format, and what stands for its value where a row has none. */
const bytesOfCell = 21;

/** Bytes of a row in the message: its values, and a format for each cell of the table. */
const bytesOfRow = (cells: number, row: RowCells): number => messageBytes(Object.values(row)) + cells * bytesOfCell;

/** What a block costs whatever its rows: formulas (a character of Chinese is three bytes), drop-downs, paths. */
const bytesOfBlock = (schema: TableSchema): number =>
  schema.columns.reduce((sum, { key }) => sum + formulaOf(schema.key, key).length * 3 + 300, 1_000);

/** Rows in blocks of which several fit a message; a single row always goes. */
const blocksOf = (
  schema: TableSchema,
  cells: number,
  rows: readonly RowCells[],
  limit: number,
): readonly { readonly rows: readonly RowCells[]; readonly bytes: number }[] => {
  const blocks: { rows: RowCells[]; bytes: number }[] = [];
  const around = bytesOfBlock(schema);
  for (const row of rows) {
    const bytes = bytesOfRow(cells, row);
    const last = blocks[blocks.length - 1];
    if (last === undefined || last.bytes + bytes > blockLimit(limit))
      blocks.push({ rows: [row], bytes: around + bytes });
    else {
      last.rows.push(row);
      last.bytes += bytes;
    }
  }
  return blocks;
};

/**
 * Steps that append rows to a table; each leaves the table whole, so that a failure between two of them loses no row. `schema` may hold columns
 * of the user's own besides ours: their cells go by the key they have there.
 */
export const appendRows = (
  state: TableState,
  table: RawTable,
  rows: readonly RowCells[],
  limit: number = bytesPerMessage,
  schema: TableSchema = ledgerTables[state.key],
): Appending => {
  const first = firstFree(table, state);
  const cells = Math.max(schema.columns.length, state.headings.length);
  let next = first;
  const steps = blocksOf(schema, cells, rows, limit).map(({ rows: block, bytes }): WriteStep => {
    const begin = next;
    next += block.length;
    const bodyRows = Math.max(state.rowCount, next);
    return { bytes, queue: (context) => queueBlock(context, { schema, state, first: begin, rows: block, bodyRows }) };
  });
  return { steps, first, rowCount: Math.max(state.rowCount, next) };
};
