import { createContext, useCallback, useContext, useEffect, useMemo, useReducer, useRef } from "react";
import type { LedgerChange, RowAppend } from "../ledger/change";
import { rowHandle } from "../ledger/ids";
import { ledgerTables, type TableKey } from "../ledger/schema";
import type { NoticeLayoutKey } from "../notice/document";
import type { ImportedSource } from "../workbook/importOperations";
import { LedgerError } from "../workbook/ledgerError";
import {
  hasWritten,
  type ApplyOutcome,
  type CheckUpOutcome,
  type CreateOutcome,
  type LedgerOperations,
  type NoticeOutcome,
  type UndoOutcome,
  type WorkbookSignal,
} from "../workbook/operations";
import { paneWords } from "./environment";
import { initialState, reduceLedger, type Busy, type LedgerState, type LedgerView, type Report } from "./ledgerState";

/** The state of the ledger in the pane, and the commands that change it. Commands give null when Excel failed; the error is in the state. */
export interface LedgerSession extends LedgerState {
  /** Does something with the workbook: the pane is busy meanwhile, and null means that Excel failed. */
  readonly run: <T>(busy: Busy, work: () => Promise<T>) => Promise<T | null>;
  readonly refresh: () => Promise<void>;
  readonly create: () => Promise<CreateOutcome | null>;
  readonly apply: (
    changes: readonly LedgerChange[],
    editor: string,
    source?: ImportedSource,
  ) => Promise<ApplyOutcome | null>;
  readonly undo: (editor: string) => Promise<UndoOutcome | null>;
  readonly offerAgain: (editor: string) => Promise<ApplyOutcome | null>;
  readonly forgetLost: () => void;
  readonly buildNotice: (layout: NoticeLayoutKey, overwriteEdits: boolean) => Promise<NoticeOutcome | null>;
  readonly writeCheckUp: () => Promise<CheckUpOutcome | null>;
  readonly showRow: (table: TableKey, id: string) => Promise<void>;
  readonly showCell: (table: string, row: number, column: string) => Promise<void>;
  readonly insertFormula: (formula: string) => Promise<Awaited<ReturnType<LedgerOperations["insertFormula"]>> | null>;
  readonly setSelectionAside: () => void;
  readonly dismissError: () => void;
  readonly say: (report: Report | null) => void;
}

const asLedgerError = (reason: unknown): LedgerError =>
  reason instanceof LedgerError
    ? reason
    : new LedgerError("unknown", paneWords().messages.unexpected, paneWords().messages.unexpectedTip, reason);

/** What a write did, in words: rows changed and rows added. */
export const describeWritten = ({ written }: ApplyOutcome): string => {
  const changed = new Set(written.updates.map(({ table, row }) => `${table}/${row.row}`)).size;
  return paneWords().messages.saved({ changed, added: written.appends.length });
};

/** Keeps the pane's copy of the ledger: reads once, then follows its own writes; other people's edits only mark it as stale. */
export const useLedger = (operations: LedgerOperations): LedgerSession => {
  const [state, dispatch] = useReducer(reduceLedger, initialState);
  const view = useRef<LedgerView | null>(null);
  view.current = state.view;
  /** Selecting a row for the user raises a selection signal of our own making. */
  const shown = useRef("");

  const run = useCallback(async <T>(busy: Busy, work: () => Promise<T>): Promise<T | null> => {
    dispatch({ kind: "began", busy });
    try {
      return await work();
    } catch (reason) {
      dispatch({ kind: "failed", error: asLedgerError(reason) });
      return null;
    } finally {
      dispatch({ kind: "ended" });
    }
  }, []);

  const refresh = useCallback(async () => {
    const outcome = await run("reading", () => operations.read());
    if (outcome === null) return;
    if (outcome.kind === "noLedger") dispatch({ kind: "noLedger" });
    else dispatch({ kind: "read", view: outcome });
  }, [operations, run]);

  useEffect(() => {
    void refresh();
    return operations.subscribe((signal: WorkbookSignal) => {
      switch (signal.kind) {
        case "stale":
          return dispatch({ kind: "stale" });
        case "waiting":
          return dispatch({ kind: "waiting", seconds: signal.seconds });
        case "done":
          return dispatch({ kind: "waiting", seconds: 0 });
        case "selection": {
          const { rows } = signal;
          const own = rows.ids.length === 1 && rows.ids[0] === shown.current;
          shown.current = "";
          return own ? undefined : dispatch({ kind: "selection", rows: rows.ids.length === 0 ? null : rows });
        }
      }
    });
  }, [operations, refresh]);

  const commands = useMemo(() => {
    const written = (outcome: ApplyOutcome, lost?: readonly RowAppend[]): ApplyOutcome => {
      const any = hasWritten(outcome);
      // A write that went through has proved that nothing stands in its way any more
      const obstacles = any || outcome.obstacles.length > 0 ? { obstacles: outcome.obstacles } : {};
      dispatch({ kind: "ledger", ledger: outcome.ledger, ...obstacles, ...(lost === undefined ? {} : { lost }) });
      if (any) dispatch({ kind: "report", report: { text: describeWritten(outcome), undoable: true } });
      else if (outcome.obstacles.length > 0) {
        dispatch({
          kind: "report",
          report: { text: paneWords().obstaclesTitle, undoable: false, failed: true, obstacles: outcome.obstacles },
        });
      }
      return outcome;
    };
    return {
      create: async () => {
        const outcome = await run("creating", () => operations.createLedger());
        if (outcome?.kind === "created") await refresh();
        return outcome;
      },
      apply: (changes: readonly LedgerChange[], editor: string, source?: ImportedSource) =>
        run("saving", async () => {
          const basis = view.current?.ledger;
          if (basis === undefined)
            throw new LedgerError("gone", paneWords().messages.notRead, paneWords().messages.notReadTip);
          return written(await operations.apply(changes, basis, editor, source));
        }),
      undo: (editor: string) =>
        run("undoing", async () => {
          const outcome = await operations.undoLast(editor);
          if (outcome.kind === "undone") {
            dispatch({ kind: "ledger", ledger: outcome.ledger });
            dispatch({ kind: "report", report: { text: paneWords().messages.undone(outcome), undoable: false } });
          } else if (outcome.kind === "nothing") {
            dispatch({ kind: "report", report: { text: paneWords().messages.nothingToUndo, undoable: false } });
          } else {
            const { refusals, obstacles } = outcome;
            const text = refusals.length > 0 ? paneWords().messages.undoRefused : paneWords().obstaclesTitle;
            dispatch({ kind: "report", report: { text, undoable: false, failed: true, refusals, obstacles } });
          }
          return outcome;
        }),
      offerAgain: (editor: string) =>
        run("saving", async () => {
          const outcome = await operations.offerAgain(view.current?.lost ?? [], editor);
          if (outcome.refusals.length > 0) {
            dispatch({
              kind: "report",
              report: { text: paneWords().form.notWritten, undoable: false, failed: true, refusals: outcome.refusals },
            });
          }
          const again = new Set(outcome.written.appends.map((row) => row.cells["id"]));
          return written(
            outcome,
            (view.current?.lost ?? []).filter((row) => !again.has(row.cells["id"])),
          );
        }),
      forgetLost: () => {
        if (view.current === null) return;
        operations.forgetLost(view.current.lost);
        dispatch({ kind: "ledger", ledger: view.current.ledger, lost: [] });
      },
      buildNotice: (layout: NoticeLayoutKey, overwriteEdits: boolean) =>
        run("building", async () => {
          const outcome = await operations.buildNotice(layout, { overwriteEdits });
          if ("ledger" in outcome) dispatch({ kind: "ledger", ledger: outcome.ledger });
          return outcome;
        }),
      writeCheckUp: () =>
        run("building", async () => {
          const outcome = await operations.writeCheckUp();
          if (outcome.kind === "written") dispatch({ kind: "ledger", ledger: outcome.ledger });
          return outcome;
        }),
      showRow: async (table: TableKey, id: string) => {
        shown.current = id;
        const row = view.current?.ledger.rows[table].find((each) => rowHandle(each) === id);
        const isNamed = row === undefined || String(row.cells["id"] ?? "").trim() === id;
        const found = await run("showing", () =>
          isNamed ? operations.showRow(table, id) : operations.showCell(ledgerTables[table].name, row.row, ""),
        );
        if (found === false)
          dispatch({ kind: "report", report: { text: paneWords().messages.rowGone, undoable: false } });
      },
      showCell: async (table: string, row: number, column: string) => {
        const found = await run("showing", () => operations.showCell(table, row, column));
        if (found === false)
          dispatch({ kind: "report", report: { text: paneWords().messages.rowGone, undoable: false } });
      },
      insertFormula: (formula: string) => run("saving", () => operations.insertFormula(formula)),
      setSelectionAside: () => dispatch({ kind: "selection", rows: null }),
      dismissError: () => dispatch({ kind: "errorSeen" }),
      say: (report: Report | null) => dispatch({ kind: "report", report }),
    };
  }, [operations, refresh, run]);

  return useMemo(() => ({ ...state, run, refresh, ...commands }), [state, run, refresh, commands]);
};

const LedgerContext = createContext<LedgerSession | null>(null);
export const LedgerProvider = LedgerContext.Provider;

export const useLedgerSession = (): LedgerSession => {
  const session = useContext(LedgerContext);
  if (session === null) throw new Error("LedgerProvider is missing");
  return session;
};

/** The ledger as read; only for components that are drawn when there is one. */
export const useLedgerView = (): LedgerView => {
  const { view } = useLedgerSession();
  if (view === null) throw new Error("no ledger has been read");
  return view;
};
