import { serialIn } from "../ledger/calendarDate";
import type { ChangeContext, ChangePlan, LedgerChange, Refusal, RowAppend } from "../ledger/change";
import { logRows } from "../ledger/changeLog";
import type { Ledger } from "../ledger/model";
import { planChanges } from "../ledger/planChanges";
import { readLedger, type ReadOptions } from "../ledger/readLedger";
import type { TableKey } from "../ledger/schema";
import { verifyPlan } from "../ledger/verifyPlan";
import { confirmCopies } from "./copiedTables";
import { queueExtraFormulas, sparingFormulas, type IsCalculated } from "./extraFormulas";
import type { ImportedSource } from "./importOperations";
import { importedWith, keptAgain } from "./importGroups";
import { importsIn, isReadAlike, keptRows } from "./keptImports";
import { idOf, idsPerWrite, missingIds } from "./missingIds";
import { obstaclesTo } from "./obstacles";
import type { ApplyOutcome } from "./operations";
import { readTables, tableKeys, type RowsBelow, type TablesRead } from "./readTables";
import { writePlan } from "./writePlan";

export interface ApplyContext {
  /** 更新人 */
  readonly editor: string;
  /** Serial of the 1900 date system with time of day. */
  readonly now: number;
  readonly today: ReadOptions["today"];
  readonly random: () => number;
  /** Ids of the rows that this pane tried to append so far; those of a plan are added before it is written. */
  readonly ownIds: Set<string>;
  /** A newer version of a sheet that the changes come from: how it was read is kept along with them. */
  readonly source?: ImportedSource;
  /** Bytes per message; for tests. */
  readonly limit?: number;
}

export interface Applied {
  readonly outcome: ApplyOutcome;
  /** "" when nothing was sent to Excel. */
  readonly workbookId: string;
}

/** The moment in the workbook's own date system. */
export const changeContext = ({ editor, now }: ApplyContext, date1904: boolean | undefined): ChangeContext => ({
  editor: editor.trim(),
  now: serialIn(now, date1904),
});

export const ledgerOf = (
  { tables, date1904 }: Pick<TablesRead, "tables" | "date1904">,
  today: ReadOptions["today"],
): Ledger => readLedger(tables, { today, date1904 });

const nothing = { updates: [], appends: [] } as const;

/** Rows that have to be blank below each table for the appends of a plan, its log included. */
export const rowsNeeded = ({ appends, log }: Pick<ChangePlan, "appends" | "log">): RowsBelow => {
  const needed: Partial<Record<TableKey, number>> = { changes: Math.max(1, log.length + idsPerWrite) };
  for (const { table } of appends) needed[table] = (needed[table] ?? 0) + 1;
  return needed;
};

/** Tables whose rows may get a missing 编号 along with a plan: those in which nothing stands in the way. */
const writableTables = (read: TablesRead, copies: TablesRead["suspects"]): readonly TableKey[] =>
  tableKeys.filter((table) => {
    const state = read.states[table];
    return (
      state !== undefined && !state.filtered && !state.protected && !state.showTotals && copies[table] === undefined
    );
  });

const strayRefusals = (astray: readonly (ChangePlan["updates"][number] | RowAppend)[]): readonly Refusal[] =>
  astray.map((stray) => ({
    change: stray.change,
    table: stray.table,
    id: idOf("row" in stray ? stray.row.cells : stray.cells),
    column: "",
    reason: { kind: "rowGone" },
  }));

/** Where the first answer was too large to hold them. */
const formulasAgain = async (context: Excel.RequestContext, plan: ChangePlan): Promise<IsCalculated> => {
  const formulas = queueExtraFormulas(context, plan);
  await context.sync();
  return formulas() ?? (() => false);
};

/** At most so many. */
const mappingRows = ({ source }: ApplyContext): number => {
  const { others = [], beside = [] } = source ?? {};
  const mappings = [...(source === undefined ? [] : [source]), ...others, ...beside];
  return mappings.reduce((count, { mapping }) => count + mapping.columns.length, 1);
};

/** Rows of 导入对照 for the sheets that the changes come from; none where it was read like this before. */
const mappingToKeep = ({ source, now }: ApplyContext, read: TablesRead): readonly RowAppend[] => {
  const table = read.tables.find(({ key }) => key === "imports");
  if (source === undefined) return [];
  const parts = [source, ...(source.others ?? [])];
  const kept = table === undefined ? [] : importsIn(table, read.date1904);
  const [last] = kept;
  const before = last === undefined ? [] : importedWith(kept, last);
  if (parts.every(({ mapping }) => before.some((each) => isReadAlike(each, mapping)))) return [];
  const importedAt = serialIn(now, read.date1904);
  const again = table === undefined ? [] : keptAgain(table, read.date1904, source.beside ?? [], importedAt);
  return [...again, ...parts.flatMap((part) => keptRows(part, importedAt))].map((cells) => ({
    table: "imports",
    cells,
    change: -1,
  }));
};

/** Reads, verifies and writes a plan that was made against an earlier reading. Two syncs. */
export const writeVerified = async (
  context: Excel.RequestContext,
  plan: ChangePlan,
  apply: ApplyContext,
): Promise<Applied> => {
  const formulas = queueExtraFormulas(context, plan);
  const read = await readTables(context, {
    ...rowsNeeded(plan),
    imports: mappingRows(apply),
  });
  const copies = await confirmCopies(context, read);
  const fresh = ledgerOf(read, apply.today);
  const refused = (refusals: readonly Refusal[], obstacles: ApplyOutcome["obstacles"]): Applied => ({
    outcome: { written: nothing, refusals, obstacles, ledger: fresh },
    workbookId: read.workbookId,
  });

  const sparing = sparingFormulas(
    verifyPlan(plan, fresh).plan,
    read,
    formulas() ?? (await formulasAgain(context, plan)),
  );
  const verified = { ...sparing.plan, refusals: [...sparing.plan.refusals, ...sparing.refusals] };
  if (verified.updates.length === 0 && verified.appends.length === 0) return refused(verified.refusals, []);
  verified.appends.forEach(({ cells }) => apply.ownIds.add(idOf(cells)));
  apply.ownIds.delete("");
  const kept = mappingToKeep(apply, read);
  const obstacles = obstaclesTo({ ...verified, appends: [...verified.appends, ...kept] }, read, copies, apply.ownIds);
  if (obstacles.length > 0) return refused(verified.refusals, obstacles);

  const ids = missingIds(fresh, writableTables(read, copies), verified.updates, apply.random, [
    ...verified.appends.map(({ cells }) => idOf(cells)),
    ...verified.updates.map(({ after }) => String(after)),
  ]);
  const updates = [...verified.updates, ...ids];
  const log = logRows({ updates, appends: verified.appends }, changeContext(apply, fresh.date1904), fresh.date1904);
  const appends = [...verified.appends, ...kept];
  const { tables, astray } = await writePlan(context, read, { updates, appends, log }, apply.limit);
  return {
    outcome: {
      written: {
        updates: verified.updates.filter((update) => !astray.includes(update)),
        appends: verified.appends.filter((append) => !astray.includes(append)),
      },
      refusals: [...verified.refusals, ...strayRefusals(astray)],
      obstacles: [],
      ledger: ledgerOf({ tables, date1904: read.date1904 }, apply.today),
    },
    workbookId: read.workbookId,
  };
};

/** Plans changes against what the user saw; null when there is nothing to write, with the reasons in `refusals`. */
export const planAgainst = (changes: readonly LedgerChange[], basis: Ledger, apply: ApplyContext): ChangePlan =>
  planChanges(basis, changes, changeContext(apply, basis.date1904));

/** The outcome of a plan in which nothing is left to write: Excel is not asked. */
export const nothingToWrite = (plan: ChangePlan, basis: Ledger): ApplyOutcome => ({
  written: nothing,
  refusals: plan.refusals,
  obstacles: [],
  ledger: basis,
});

/** A plan that appends rows again which were lost. */
export const planAgain = (rows: readonly RowAppend[], apply: ApplyContext, date1904: boolean): ChangePlan => {
  const appends = rows.map((row, change) => ({ ...row, change }));
  return {
    updates: [],
    appends,
    refusals: [],
    log: logRows({ updates: [], appends }, changeContext(apply, date1904), date1904),
  };
};
