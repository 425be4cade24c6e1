import type { CellUpdate, ChangePlan, Fields, RowAppend } from "../ledger/change";
import type { CellValue, RawTable } from "../ledger/model";
import { ledgerTables, type TableKey } from "../ledger/schema";
import type { Appending } from "./appendRows";
import { cellInput } from "./cellInput";
import { columnPlaces, columnSchema, placeOf } from "./columns";
import { appendOrCreate } from "./logSheet";
import { idOf, idTables } from "./missingIds";
import { tableKeys, type TablesRead } from "./readTables";
import { updateCells } from "./updateCells";
import { bytesPerMessage, sendSteps, type WriteStep } from "./writeSteps";

/** Rows to delete, by their row in the sheet (1-based) as just read. */
export type RemovedRows = Partial<Readonly<Record<TableKey, readonly number[]>>>;

export interface WritePlan extends Pick<ChangePlan, "updates" | "appends" | "log"> {
  readonly removals?: RemovedRows;
}

export interface Written {
  /** The tables as they are now, formulas of new rows aside. */
  readonly tables: readonly RawTable[];
  /** Updates and appends that did not land where they should: someone else moved the rows in the same moment. */
  readonly astray: readonly (CellUpdate | RowAppend)[];
}

type AppendingTo = readonly [TableKey, Appending, readonly Fields[]];

const appendings = (read: TablesRead, { appends, log }: WritePlan): readonly AppendingTo[] =>
  tableKeys.flatMap((key): readonly AppendingTo[] => {
    const rows = key === "changes" ? log : appends.filter(({ table }) => table === key).map(({ cells }) => cells);
    return rows.length === 0 ? [] : [[key, appendOrCreate(read, key, rows), rows]];
  });

/** Where a row holds something in columns of the user's own: only what its command wrote there, or it would not be taken back. */
const filledExtras = (read: TablesRead, key: TableKey, row: number): readonly number[] => {
  const table = read.tables.find((raw) => raw.key === key);
  if (!table) return [];
  const ours = new Set(columnPlaces(key, table.headings).values());
  const cells = table.rows[row - table.firstRow] ?? [];
  return cells.flatMap((cell, place) => (ours.has(place) || cell === "" ? [] : [place]));
};

/** Deletes from the bottom, so that the rows above keep their place; the last row of a table is emptied, since a table has one. */
const removeRows = (read: TablesRead, removals: RemovedRows): readonly WriteStep[] =>
  tableKeys.flatMap((key): readonly WriteStep[] => {
    const state = read.states[key];
    const rows = [...(removals[key] ?? [])].sort((a, b) => b - a);
    if (!state || rows.length === 0) return [];
    const emptied = rows.length === state.rowCount ? rows[rows.length - 1] : undefined;
    return rows.map((row) => ({
      bytes: 600,
      queue: (context) => {
        if (row !== emptied) {
          context.workbook.tables
            .getItem(ledgerTables[key].name)
            .rows.getItemAt(row - state.headingRow - 2)
            .delete();
          return;
        }
        const sheet = context.workbook.worksheets.getItem(state.sheet);
        for (const place of filledExtras(read, key, row))
          sheet.getRangeByIndexes(row - 1, state.firstColumn + place, 1, 1).values = [[""]];
        for (const [column, place] of columnPlaces(key, state.headings)) {
          if (columnSchema(key, column)?.kind === "formula") continue;
          sheet.getRangeByIndexes(row - 1, state.firstColumn + place, 1, 1).values = [[""]];
        }
      },
    }));
  });

/** The value a cell will hold, for the tables handed back. */
const held = (table: TableKey, column: string, value: CellValue): CellValue => {
  const schema = columnSchema(table, column);
  const input = schema ? cellInput(schema, value).value : value;
  return typeof input === "number" ? input : value;
};

const patched = (read: TablesRead, plan: WritePlan, added: readonly AppendingTo[]): readonly RawTable[] => {
  const tables = read.tables.map((table): RawTable => {
    const places = columnPlaces(table.key, table.headings);
    const rows = table.rows.map((row) => [...row]);
    const put = (row: number, column: string, value: CellValue): void => {
      const place = placeOf(places, table.headings, column);
      const cells = (rows[row] ??= table.headings.map((): CellValue => ""));
      if (place !== undefined) cells[place] = held(table.key, column, value);
    };
    for (const { table: key, row, column, after } of plan.updates)
      if (key === table.key) put(row.row - table.firstRow, column, after);
    for (const [key, { first }, cells] of added) {
      if (key !== table.key) continue;
      cells.forEach((fields, index) =>
        Object.entries(fields).forEach(([column, value]) => put(first + index, column, value)),
      );
    }
    const removed = new Set(plan.removals?.[table.key]);
    return { ...table, rows: rows.filter((_, index) => !removed.has(table.firstRow + index)) };
  });
  const made = added.filter(([key]) => read.states[key] === undefined);
  return [...tables, ...made.map(([key, , rows]) => newTable(key, rows))];
};

const newTable = (key: TableKey, rows: readonly Fields[]): RawTable => ({
  key,
  headings: ledgerTables[key].columns.map(({ heading }) => heading),
  firstRow: 3,
  rows: rows.map((fields) =>
    ledgerTables[key].columns.map((column) => held(key, column.key, fields[column.key] ?? "")),
  ),
});

/** Reads the 编号 back that should stand in the rows just written, and the size of the tables. */
const queueProof = (context: Excel.RequestContext, read: TablesRead, touched: ReadonlyMap<TableKey, number>) =>
  [...touched].flatMap(([key, rowCount]) => {
    const state = read.states[key];
    const place = state && columnPlaces(key, state.headings).get("id");
    if (!state || place === undefined) return [];
    const ids = context.workbook.worksheets
      .getItem(state.sheet)
      .getRangeByIndexes(state.headingRow + 1, state.firstColumn + place, rowCount, 1);
    ids.load("values");
    const body = context.workbook.tables.getItem(ledgerTables[key].name).getDataBodyRange();
    body.load("rowCount");
    return [{ key, ids, body, rowCount }];
  });

const isAt = (proof: ReturnType<typeof queueProof>, table: TableKey, row: number, id: string): boolean => {
  const found = proof.find(({ key }) => key === table);
  if (found === undefined || id === "") return true;
  const values: readonly (readonly unknown[])[] = found.ids.values;
  return row < found.body.rowCount && String(values[row]?.[0] ?? "").trim() === id;
};

/**
 * Writes a plan that was verified against `read`: changed cells, then added rows, then deletions, and 变更记录 last, as the mark that the rest
 * arrived (Excel does not roll back what ran before a failing action). One sync, more only above 4 MB.
 */
export const writePlan = async (
  context: Excel.RequestContext,
  read: TablesRead,
  plan: WritePlan,
  limit: number = bytesPerMessage,
): Promise<Written> => {
  const added = appendings(read, plan);
  const ofLog = added.filter(([key]) => key === "changes").flatMap(([, { steps }]) => steps);
  const ofRows = added.filter(([key]) => key !== "changes").flatMap(([, { steps }]) => steps);
  const steps = [...updateCells(read, plan.updates), ...ofRows, ...removeRows(read, plan.removals ?? {}), ...ofLog];

  const touched = new Map<TableKey, number>();
  for (const { table } of plan.updates) touched.set(table, read.states[table]?.rowCount ?? 0);
  for (const [key, { rowCount }] of added) touched.set(key, rowCount);
  for (const key of tableKeys) if (!idTables.includes(key) || plan.removals?.[key] !== undefined) touched.delete(key);

  let proof: ReturnType<typeof queueProof> = [];
  await sendSteps(context, steps, () => (proof = queueProof(context, read, touched)), limit);

  const bodyRow = ({ table, row }: CellUpdate): number => row.row - 2 - (read.states[table]?.headingRow ?? 0);
  const strayUpdates = plan.updates.filter(
    (update) =>
      !isAt(
        proof,
        update.table,
        bodyRow(update),
        update.column === "id" ? String(update.after) : idOf(update.row.cells),
      ),
  );
  const strayAppends = added.flatMap(([key, { first }]) =>
    plan.appends
      .filter(({ table }) => table === key)
      .filter(({ cells }, index) => !isAt(proof, key, first + index, idOf(cells))),
  );
  return { tables: patched(read, plan, added), astray: [...strayUpdates, ...strayAppends] };
};
