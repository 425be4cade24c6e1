import type { CalendarDate } from "../ledger/calendarDate";
import type { Refusal, RowAppend } from "../ledger/change";
import type { Ledger } from "../ledger/model";
import type { LedgerError } from "../workbook/ledgerError";
import type { Obstacle, SelectedRows } from "../workbook/operations";

/** The ledger as last read, and what goes with it. */
export interface LedgerView {
  readonly ledger: Ledger;
  readonly asOf: CalendarDate;
  readonly today: CalendarDate;
  readonly lost: readonly RowAppend[];
  readonly obstacles: readonly Obstacle[];
}

export type Busy = "reading" | "creating" | "saving" | "undoing" | "building" | "showing" | "importing";

/** What the pane says after a command, and whether it can be taken back. */
export interface Report {
  readonly text: string;
  readonly undoable: boolean;
  /** Default false. */
  readonly failed?: boolean;
  /** Why it was not done. */
  readonly refusals?: readonly Refusal[];
  readonly obstacles?: readonly Obstacle[];
}

export interface LedgerState {
  readonly phase: "loading" | "noLedger" | "ready" | "failed";
  readonly view: LedgerView | null;
  readonly stale: boolean;
  /** Seconds Excel has kept us waiting, as signalled. */
  readonly waiting: 0 | 1 | 15;
  readonly busy: Busy | null;
  readonly error: LedgerError | null;
  readonly report: Report | null;
  /** Rows selected in the sheet; null when none of ours or when the user set the selection aside. */
  readonly selection: SelectedRows | null;
}

export type LedgerAction =
  | { readonly kind: "began"; readonly busy: Busy }
  | { readonly kind: "ended" }
  | { readonly kind: "failed"; readonly error: LedgerError }
  | { readonly kind: "noLedger" }
  | { readonly kind: "read"; readonly view: LedgerView }
  | {
      readonly kind: "ledger";
      readonly ledger: Ledger;
      readonly lost?: readonly RowAppend[];
      readonly obstacles?: readonly Obstacle[];
    }
  | { readonly kind: "report"; readonly report: Report | null }
  | { readonly kind: "errorSeen" }
  | { readonly kind: "stale" }
  | { readonly kind: "waiting"; readonly seconds: 0 | 1 | 15 }
  | { readonly kind: "selection"; readonly rows: SelectedRows | null };

export const initialState: LedgerState = {
  phase: "loading",
  view: null,
  stale: false,
  waiting: 0,
  busy: null,
  error: null,
  report: null,
  selection: null,
};

const writing: readonly Busy[] = ["creating", "saving", "undoing", "building", "importing"];

export const reduceLedger = (state: LedgerState, action: LedgerAction): LedgerState => {
  switch (action.kind) {
    case "began":
      // A report stays in sight while the user looks around, and goes when the next thing is written
      return { ...state, busy: action.busy, error: null, report: writing.includes(action.busy) ? null : state.report };
    case "ended":
      return { ...state, busy: null, waiting: 0 };
    case "failed":
      return { ...state, error: action.error, phase: state.phase === "loading" ? "failed" : state.phase };
    case "noLedger":
      return { ...state, phase: "noLedger", view: null, stale: false, selection: null };
    case "read":
      return { ...state, phase: "ready", view: action.view, stale: false };
    case "ledger": {
      if (state.view === null) return state;
      const { ledger, lost = state.view.lost, obstacles = state.view.obstacles } = action;
      const view = { ...state.view, ledger, asOf: ledger.settings.asOf ?? state.view.today, lost, obstacles };
      return { ...state, view, stale: false };
    }
    case "report":
      return { ...state, report: action.report };
    case "errorSeen":
      return { ...state, error: null };
    case "stale":
      return state.view === null ? state : { ...state, stale: true };
    case "waiting":
      return { ...state, waiting: action.seconds };
    case "selection":
      return { ...state, selection: action.rows };
  }
};
