import type { CellUpdate } from "../ledger/change";
import { isBlank } from "../ledger/cell";
import { ledgerTables } from "../ledger/schema";
import { readLedger } from "../ledger/readLedger";
import { words } from "../locales";
import { addColumns } from "./addColumns";
import { trackAdditions, type Additions } from "./additions";
import { appendRows, type Appending } from "./appendRows";
import { placesOf } from "./columns";
import { confirmCopies } from "./copiedTables";
import { markedNaming, unmarkSheet } from "./importMark";
import type { Import } from "./importJob";
import type { ImportOutcome } from "./importOperations";
import type { ImportRows } from "./importRows";
import { keepMapping } from "./keepMapping";
import { LedgerError } from "./ledgerError";
import { allObstacles } from "./obstacles";
import type { Obstacle } from "./operations";
import type { OwnColumn } from "./ownColumns";
import type { TablesRead, TableState } from "./readTables";
import { queueRestore } from "./restoreTable";
import { updateCells } from "./updateCells";
import { sendImport, type ImportStep } from "./sendImport";
import { messageBytes } from "./writeSteps";

const filledTables = ["issues", "measures"] as const;
type FilledTable = (typeof filledTables)[number];

/** Whatever stands in the way of filling the tables, cells below and beside them included: one sync, one more where a table may be a copy. */
const obstaclesToFilling = async (
  context: Excel.RequestContext,
  read: TablesRead,
  rows: ImportRows,
): Promise<readonly Obstacle[]> => {
  const copies = await confirmCopies(context, read);
  const names = [...filledTables, "settings" as const].map((key) => ledgerTables[key].name);
  const known = allObstacles(read, copies, new Set()).filter(({ table }) => names.includes(table));
  if (known.length > 0) return known;
  const asked = filledTables.flatMap((key) => {
    const state = read.states[key];
    const { own, rows: cells } = rows[key];
    if (!state) return [];
    const sheet = context.workbook.worksheets.getItem(state.sheet);
    const width = state.headings.length;
    const columns = missingColumns(state, own).length;
    const below = [state.headingRow + 1 + state.rowCount, state.firstColumn, cells.length, width + columns] as const;
    const right = [state.headingRow, state.firstColumn + width, state.rowCount + 1, columns] as const;
    return [below, right]
      .filter(([, , rowCount, columnCount]) => rowCount > 0 && columnCount > 0)
      .map((place) => {
        const used = sheet.getRangeByIndexes(...place).getUsedRangeOrNullObject(true);
        used.load("address");
        return { table: ledgerTables[key].name, used };
      });
  });
  await context.sync();
  return asked.flatMap(({ table, used }): readonly Obstacle[] =>
    used.isNullObject ? [] : [{ kind: "occupiedBelow", table, address: used.address }],
  );
};

const obstacleError = (obstacles: readonly Obstacle[]): LedgerError => {
  const { obstacle, importObstacle } = words().workbook;
  const sentences = obstacles.map((found) => {
    const sentence: (p: never) => string = obstacle[found.kind];
    return sentence(found as never);
  });
  return new LedgerError("rangeConflict", importObstacle.message({ obstacles: sentences }), importObstacle.tip);
};

/** Blank settings that the sheet above its headings answers; what the user has entered stays. */
const settingUpdates = (read: TablesRead, { settings }: ImportRows): readonly CellUpdate[] =>
  readLedger(read.tables, { date1904: read.date1904 }).rows.settings.flatMap((row): readonly CellUpdate[] => {
    const after = settings[String(row.cells["item"] ?? "").trim()];
    const before = row.cells["content"] ?? "";
    return after === undefined || !isBlank(before)
      ? []
      : [{ table: "settings", row, column: "content", before, after, change: -1 }];
  });

interface Filling {
  readonly widen: ImportStep | null;
  readonly appending: Appending;
}

const missingColumns = (state: TableState, own: readonly OwnColumn[]): readonly OwnColumn[] =>
  own.filter((column) => !placesOf([column], state.headings).has(column.key));

/** One of the two tables: columns of the user's own that it lacks, then the rows by the usual append. */
const fillTable = (
  context: Excel.RequestContext,
  key: FilledTable,
  read: TablesRead,
  { rows, limit }: Pick<Import, "rows" | "limit">,
  additions: Additions,
): Filling | null => {
  const state = read.states[key];
  const table = read.tables.find((raw) => raw.key === key);
  if (!state || !table) return null;
  const { schema, own, rows: cells } = rows[key];
  const missing = missingColumns(state, own);
  const widened = { ...state, headings: [...state.headings, ...missing.map(({ heading }) => heading)] };
  const appending = appendRows(widened, table, cells, limit, schema);
  const { first, rowCount } = appending;
  additions.restore(() => queueRestore(context, state, { first, rowCount, columns: missing.length }));
  const widen: ImportStep = {
    bytes: 2_000 + missing.length * 1_500,
    rows: 0,
    queue: () => addColumns(context, state, missing),
  };
  return { widen: missing.length === 0 ? null : widen, appending };
};

/**
 * Fills the empty tables of a ledger that is there already: its sheets, settings and further columns stay as the user has them. When Excel fails or
 * the user cancels, the tables are emptied again.
 */
export const fillLedger = async (
  context: Excel.RequestContext,
  read: TablesRead,
  job: Import,
): Promise<ImportOutcome> => {
  const { rows, kept, limit } = job;
  const obstacles = await obstaclesToFilling(context, read, rows);
  if (obstacles.length > 0) return { kind: "failed", error: obstacleError(obstacles), left: [] };
  const additions = trackAdditions(context);
  const fillings = filledTables.flatMap((key) => fillTable(context, key, read, { rows, limit }, additions) ?? []);
  const settings = settingUpdates(read, rows);
  const naming = markedNaming([ledgerTables.imports.name], read.sheetNames, read.tableNames);
  const keep: ImportStep = {
    bytes: 20_000 + 2 * messageBytes(kept),
    rows: 0,
    queue: () => {
      const keeping = keepMapping(context, read, kept, additions, naming);
      const first = context.workbook.worksheets.getItem(read.states.issues?.sheet ?? ledgerTables.issues.name);
      first.activate();
      if (keeping === null) return;
      keeping.sheet.name = keeping.name;
      unmarkSheet(keeping.sheet);
    },
  };
  const counted = (steps: Appending["steps"], count: number): readonly ImportStep[] =>
    steps.map((step, at) => ({
      ...step,
      rows: Math.round((count * (at + 1)) / steps.length) - Math.round((count * at) / steps.length),
    }));
  const steps: readonly ImportStep[] = [
    ...fillings.flatMap(({ widen }) => widen ?? []),
    ...counted(updateCells(read, settings), 0),
    ...fillings.flatMap(({ appending }, at) =>
      counted(appending.steps, rows[filledTables[at] ?? "issues"].rows.length),
    ),
    keep,
  ];
  additions.restore(() => {
    const back = settings.map((update) => ({ ...update, after: update.before }));
    for (const { queue } of updateCells(read, back)) queue(context);
  });
  const sheets = filledTables.map((key) => read.states[key]?.sheet ?? ledgerTables[key].name);
  return sendImport(context, steps, additions, job, sheets);
};
