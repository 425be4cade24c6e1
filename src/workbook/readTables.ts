import type { CalendarDate } from "../ledger/calendarDate";
import { dateToSerial, parseDate } from "../ledger/calendarDate";
import type { CellValue, RawTable } from "../ledger/model";
import { ledgerTables, type TableKey } from "../ledger/schema";
import { hostErrorCode } from "./hostErrors";
import { workingDayName } from "./settingCells";

/** What is known of a table besides its cells: enough to write into it without looking again. Rows and columns are 0-based. */
export interface TableState {
  readonly key: TableKey;
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly headingRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly filtered: boolean;
  readonly protected: boolean;
  readonly showTotals: boolean;
  /** Values of the rows below the body, as many as were asked for. */
  readonly below: readonly (readonly CellValue[])[];
}

export interface TablesRead {
  readonly tables: readonly RawTable[];
  readonly states: Partial<Readonly<Record<TableKey, TableState>>>;
  readonly sheetNames: readonly string[];
  /** All tables of the workbook, the user's own too. */
  readonly tableNames: readonly string[];
  /** Tables that look like copies of ours, by name. */
  readonly suspects: Partial<Readonly<Record<TableKey, readonly string[]>>>;
  readonly date1904: boolean;
  /** Tells this workbook from others and from its copies: GUID of the table 问题清单. */
  readonly workbookId: string;
}

/** How many rows below each table have to be blank for what is going to be appended; 1 where nothing is said. */
export type RowsBelow = Partial<Readonly<Record<TableKey, number>>>;

export const tableKeys = Object.keys(ledgerTables).filter((key): key is TableKey => key in ledgerTables);

/** Rows per message when the whole ledger is too large for one (Excel on the web answers with at most 5 MB). */
const rowsPerMessage = 2000;

const asMatrix = (values: unknown): readonly (readonly CellValue[])[] =>
  Array.isArray(values) ? (values as readonly (readonly CellValue[])[]) : [];

const queueTable = (context: Excel.RequestContext, key: TableKey, rowsBelow: number, withBody: boolean) => {
  const table = context.workbook.tables.getItemOrNullObject(ledgerTables[key].name);
  table.load("id,showTotals");
  const heading = table.getHeaderRowRange();
  heading.load("values,rowIndex,columnIndex");
  const body = table.getDataBodyRange();
  body.load("rowCount");
  if (withBody) body.load("values");
  const below = body.getRowsBelow(rowsBelow);
  below.load("values");
  table.autoFilter.load("isDataFiltered");
  table.worksheet.load("name");
  table.worksheet.protection.load("protected");
  return { key, table, heading, body, below };
};

type QueuedTable = ReturnType<typeof queueTable>;

const stateOf = ({ key, table, heading, body, below }: QueuedTable): TableState => ({
  key,
  sheet: table.worksheet.name,
  headings: (asMatrix(heading.values)[0] ?? []).map((value) => String(value).trim()),
  headingRow: heading.rowIndex,
  firstColumn: heading.columnIndex,
  rowCount: body.rowCount,
  filtered: table.autoFilter.isDataFiltered,
  protected: table.worksheet.protection.protected,
  showTotals: table.showTotals,
  below: asMatrix(below.values),
});

const rawTable = (state: TableState, rows: readonly (readonly CellValue[])[]): RawTable => ({
  key: state.key,
  headings: state.headings,
  firstRow: state.headingRow + 2,
  rows,
});

/** Names that Excel gives to the table of a copied sheet: the name and a number (表名1, 表名_2). */
const suspectsOf = (names: readonly string[]): TablesRead["suspects"] => {
  const suspects: Partial<Record<TableKey, readonly string[]>> = {};
  for (const key of tableKeys) {
    const { name } = ledgerTables[key];
    const found = names.filter(
      (other) => other !== name && other.startsWith(name) && /^[_ ]?\d+$/.test(other.slice(name.length)),
    );
    if (found.length > 0) suspects[key] = found;
  }
  return suspects;
};

/** 统计日 is always a day: where its serial and the day shown are 1462 days apart, the workbook counts from 1904. No API tells it. */
const is1904 = (serial: unknown, shown: unknown): boolean => {
  const day: CalendarDate | null = typeof shown === "string" ? parseDate(shown) : null;
  return day !== null && typeof serial === "number" && Math.floor(serial) === dateToSerial(day, true);
};

/** Queues the reading of 统计日; the function returned tells after `sync` whether the workbook counts from 1904. */
export const queueDateSystem = (context: Excel.RequestContext): (() => boolean) => {
  const day = context.workbook.names.getItemOrNullObject(workingDayName).getRangeOrNullObject();
  day.load("values,text");
  return () => !day.isNullObject && is1904(asMatrix(day.values)[0]?.[0], asMatrix(day.text)[0]?.[0]);
};

/** Queues the reading of all tables; the function returned gives the result after the caller's `sync`. */
export const queueTables = (
  context: Excel.RequestContext,
  rowsBelow: RowsBelow = {},
  withBody = true,
): (() => TablesRead) => {
  const queued = tableKeys.map((key) => queueTable(context, key, rowsBelow[key] ?? 1, withBody));
  const { tables, worksheets } = context.workbook;
  tables.load("items/name");
  worksheets.load("items/name");
  const date1904 = queueDateSystem(context);
  return () => {
    const tableNames = tables.items.map((table) => table.name);
    const found = queued.filter(({ table }) => !table.isNullObject);
    const states: Partial<Record<TableKey, TableState>> = {};
    for (const table of found) states[table.key] = stateOf(table);
    const raws = found.flatMap(({ key, body }) => {
      const state = states[key];
      return state ? [rawTable(state, withBody ? asMatrix(body.values) : [])] : [];
    });
    return {
      tables: raws,
      states,
      sheetNames: worksheets.items.map((sheet) => sheet.name),
      tableNames,
      suspects: suspectsOf(tableNames),
      date1904: date1904(),
      workbookId: found.find(({ key }) => key === "issues")?.table.id ?? "",
    };
  };
};

const readInParts = async (context: Excel.RequestContext, rowsBelow: RowsBelow): Promise<TablesRead> => {
  const outline = queueTables(context, rowsBelow, false);
  await context.sync();
  const read = outline();
  const parts = read.tables.flatMap((table) => {
    const rowCount = read.states[table.key]?.rowCount ?? 0;
    const body = context.workbook.tables.getItem(ledgerTables[table.key].name).getDataBodyRange();
    return Array.from({ length: Math.ceil(rowCount / rowsPerMessage) }, (_, part) => ({
      key: table.key,
      body,
      first: part * rowsPerMessage,
      count: Math.min(rowsPerMessage, rowCount - part * rowsPerMessage),
    }));
  });
  const rows = await readParts(context, parts);
  return {
    ...read,
    tables: read.tables.map((table) => ({
      ...table,
      rows: rows.flatMap((part) => (part.key === table.key ? part.values : [])),
    })),
  };
};

interface Part {
  readonly key: TableKey;
  readonly body: Excel.Range;
  readonly first: number;
  readonly count: number;
}

const readParts = async (
  context: Excel.RequestContext,
  [part, ...rest]: readonly Part[],
): Promise<readonly { readonly key: TableKey; readonly values: readonly (readonly CellValue[])[] }[]> => {
  if (part === undefined) return [];
  const range = part.body.getRow(part.first).getResizedRange(part.count - 1, 0);
  range.load("values");
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error) || part.count === 1) throw error;
    const half = Math.ceil(part.count / 2);
    const halves = [
      { ...part, count: half },
      { ...part, first: part.first + half, count: part.count - half },
    ];
    return readParts(context, [...halves, ...rest]);
  }
  return [{ key: part.key, values: asMatrix(range.values) }, ...(await readParts(context, rest))];
};

const isTooLarge = (error: unknown): boolean => hostErrorCode(error) === "ResponsePayloadSizeLimitExceeded";

const tooMuch = (read: TablesRead): boolean =>
  read.tables.some((table) => table.rows.length === 0 && (read.states[table.key]?.rowCount ?? 0) > 0);

/**
 * All tables of the ledger in one sync; in several only where Excel says that the answer would be too large, or leaves the values out
 * without saying so (more than 5 million cells).
 */
export const readTables = async (context: Excel.RequestContext, rowsBelow: RowsBelow = {}): Promise<TablesRead> => {
  const finish = queueTables(context, rowsBelow);
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return readInParts(context, rowsBelow);
  }
  const read = finish();
  return tooMuch(read) ? readInParts(context, rowsBelow) : read;
};
