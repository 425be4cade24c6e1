import type { CalendarDate } from "../ledger/calendarDate";
import type { Ledger } from "../ledger/model";
import { effectiveAsOf } from "../ledger/readLedger";
import { createLedger } from "./createLedger";
import {
  ledgerOf,
  nothingToWrite,
  planAgain,
  planAgainst,
  writeVerified,
  type Applied,
  type ApplyContext,
} from "./applyChanges";
import { confirmCopies } from "./copiedTables";
import { listen } from "./events";
import { writeCheckUpSheet } from "./excelCheckUp";
import { createLazyExport } from "./lazyExport";
import { createImportOperations } from "./excelImport";
import { buildNoticeSheet } from "./excelNotice";
import { forgetAdded, lostRows, rememberAdded, type KeyedStore } from "./lostRows";
import type { ExportOperations } from "./exportOperations";
import type { ImportOperations } from "./importOperations";
import { allObstacles } from "./obstacles";
import type { ApplyOutcome, LedgerOperations, ReadOutcome, WorkbookSignal } from "./operations";
import { readTables } from "./readTables";
import { createRunner, type Patience } from "./run";
import { insertFormula, selectedRows, showBoard, showCell, showRow } from "./selection";
import { undoChanges } from "./undoChanges";

export interface OperationsDependencies {
  /** The moment as serial of the 1900 date system with time of day, and the day, both local. */
  now(): { readonly serial: number; readonly today: CalendarDate };
  /** 0 ≤ x < 1 */
  random(): number;
  /** Device-local: remembers the rows this pane added. */
  readonly store: KeyedStore;
  readonly patience?: Patience;
  /** Bytes per message; for tests. */
  readonly messageLimit?: number;
}

/** The workbook that a file is: two files may hold copies of one ledger. */
const documentUrl = (): string => {
  const office: unknown = typeof Office === "undefined" ? undefined : Office.context?.document?.url;
  return typeof office === "string" ? office : "";
};

export interface ExcelOperations extends LedgerOperations, ImportOperations, ExportOperations {
  /** Goes to the sheet 看板; false where there is none. */
  showBoard(): Promise<boolean>;
}

/** The operations on the workbook that Excel has open. Listens to the workbook as long as someone subscribes. */
export const createOperations = (dependencies: OperationsDependencies): ExcelOperations => {
  const { store } = dependencies;
  const listeners = new Set<(signal: WorkbookSignal) => void>();
  const signal = (message: WorkbookSignal): void => listeners.forEach((listener) => listener(message));
  const runner = createRunner(signal, dependencies.patience);
  let stopListening: (() => void) | null = null;
  let workbook = "";
  const ownIds = new Set<string>();

  const workbookOf = (id: string): string => (id === "" ? "" : `${documentUrl()}#${id}`);

  const applyContext = (editor: string): ApplyContext => {
    const { serial, today } = dependencies.now();
    const context = { editor, now: serial, today, random: () => dependencies.random(), ownIds };
    return dependencies.messageLimit === undefined ? context : { ...context, limit: dependencies.messageLimit };
  };

  const remember = ({ outcome, workbookId }: Applied, now: number): ApplyOutcome => {
    if (workbookId !== "") workbook = workbookOf(workbookId);
    rememberAdded(store, workbook, outcome.written.appends, now);
    return outcome;
  };

  const read = async (context: Excel.RequestContext): Promise<ReadOutcome> => {
    const tables = await readTables(context);
    if (tables.states.issues === undefined && tables.states.measures === undefined) return { kind: "noLedger" };
    const copies = await confirmCopies(context, tables);
    const { serial, today } = dependencies.now();
    const ledger: Ledger = ledgerOf(tables, today);
    workbook = workbookOf(tables.workbookId);
    return {
      kind: "ledger",
      ledger,
      asOf: effectiveAsOf(ledger, today),
      today,
      lost: lostRows(store, workbook, ledger, serial),
      obstacles: allObstacles(tables, copies, ownIds),
    };
  };

  return {
    ...createImportOperations(runner, dependencies),
    ...createLazyExport(runner, dependencies),
    read: () => runner.read(read),
    createLedger: () => runner.write(createLedger),
    apply: async (changes, basis, editor, source) => {
      const apply = source === undefined ? applyContext(editor) : { ...applyContext(editor), source };
      const plan = planAgainst(changes, basis, apply);
      if (plan.updates.length === 0 && plan.appends.length === 0) return nothingToWrite(plan, basis);
      return remember(await runner.write((context) => writeVerified(context, plan, apply)), apply.now);
    },
    undoLast: async (editor) => {
      const { outcome, workbookId, removals } = await runner.write((context) =>
        undoChanges(context, applyContext(editor)),
      );
      if (outcome.kind === "undone") {
        forgetAdded(
          store,
          workbookOf(workbookId),
          removals.map(({ table, row }) => ({ table, cells: row.cells })),
        );
      }
      return outcome;
    },
    buildNotice: (layout, { overwriteEdits }) =>
      runner.write((context, alive) =>
        buildNoticeSheet(context, layout, {
          alive,
          overwriteEdits,
          today: dependencies.now().today,
          limit: dependencies.messageLimit,
        }),
      ),
    writeCheckUp: () =>
      runner.write((context) => writeCheckUpSheet(context, dependencies.now(), dependencies.messageLimit)),
    showRow: (table, id) => runner.read((context) => showRow(context, table, id)),
    showCell: (table, row, column) => runner.read((context) => showCell(context, table, row, column)),
    showBoard: () => runner.read(showBoard),
    selectedRows: () => runner.read(selectedRows),
    offerAgain: async (rows, editor) => {
      const apply = applyContext(editor);
      const plan = planAgain(rows, apply, false);
      return remember(await runner.write((context) => writeVerified(context, plan, apply)), apply.now);
    },
    forgetLost: (rows) => forgetAdded(store, workbook, rows),
    insertFormula: (formula) => runner.write((context) => insertFormula(context, formula)),
    subscribe: (listener) => {
      listeners.add(listener);
      stopListening ??= listen(runner, signal);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stopListening?.();
        stopListening = null;
      };
    },
  };
};
