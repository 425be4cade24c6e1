import type { CalendarDate } from "../ledger/calendarDate";
import type { ChangePlan, LedgerChange, Refusal, RowAppend } from "../ledger/change";
import type { Ledger, RowProblem } from "../ledger/model";
import type { TableKey } from "../ledger/schema";
import type { NoticeDocument, NoticeLayoutKey } from "../notice/document";
import type { ImportedSource } from "./importOperations";

/**
 * All that the pane and the commands can do with the workbook. The pane gets an object of this type as a prop and never touches Excel.
 * Every method rejects only with `LedgerError`; mistakes of users and other people's changes are values.
 */
export interface LedgerOperations {
  /** One sync. */
  read(): Promise<ReadOutcome>;
  createLedger(): Promise<CreateOutcome>;
  /**
   * Plans `changes` against `basis` (what the user saw), verifies against the sheet, writes what is not refused. Two syncs. All or
   * nothing for one change, row by row for a list. `source`: the newer version of a sheet that they come from; how it was read is kept with
   * them, where that is new.
   */
  apply(
    changes: readonly LedgerChange[],
    basis: Ledger,
    editor: string,
    source?: ImportedSource,
  ): Promise<ApplyOutcome>;
  /** Takes the add-in's last command back from 变更记录. */
  undoLast(editor: string): Promise<UndoOutcome>;
  /** Builds a paper and writes its sheet (通报, 整改报告). Where the sheet was edited by hand since, nothing is written unless `overwriteEdits`. */
  buildNotice(layout: NoticeLayoutKey, options: { readonly overwriteEdits: boolean }): Promise<NoticeOutcome>;
  /** Checks the ledger as it stands now and writes the sheet 体检结果. Three syncs. */
  writeCheckUp(): Promise<CheckUpOutcome>;
  /** Selects the row of an item; false when it is no longer there. */
  showRow(table: TableKey, id: string): Promise<boolean>;
  /** Selects a cell, for row problems and findings. */
  showCell(table: string, row: number, column: string): Promise<boolean>;
  /** Ids of the rows of 问题清单 or 措施清单 that the selection touches. */
  selectedRows(): Promise<SelectedRows>;
  /** Appends rows again that a co-author's append replaced. */
  offerAgain(rows: readonly RowAppend[], editor: string): Promise<ApplyOutcome>;
  /** Ends the reminder of lost rows without writing them. */
  forgetLost(rows: readonly RowAppend[]): void;
  /** Writes a custom-function formula into the selected cell; refuses when the cell is not empty. */
  insertFormula(
    formula: string,
  ): Promise<
    { readonly kind: "inserted"; readonly address: string } | { readonly kind: "notEmpty"; readonly address: string }
  >;
  /** Hints from Excel: what was read is stale, the selection moved, Excel keeps us waiting. Returns the function that stops it. */
  subscribe(listener: (signal: WorkbookSignal) => void): () => void;
}

export type ReadOutcome =
  | { readonly kind: "noLedger" }
  | {
      readonly kind: "ledger";
      readonly ledger: Ledger;
      /** 截至日, or today where it is blank. */
      readonly asOf: CalendarDate;
      readonly today: CalendarDate;
      /** Rows this pane added that are gone since. */
      readonly lost: readonly RowAppend[];
      /** What stands in the way of writing: filter, protection, a copied sheet. Each is shown before it hurts. */
      readonly obstacles: readonly Obstacle[];
    };

export type Obstacle =
  | { readonly kind: "filtered"; readonly table: string }
  | { readonly kind: "protected"; readonly table: string }
  | { readonly kind: "columnMissing"; readonly table: string; readonly column: string }
  | { readonly kind: "columnDoubled"; readonly table: string; readonly column: string }
  | { readonly kind: "tableMissing"; readonly table: string }
  | { readonly kind: "tableCopied"; readonly table: string; readonly copies: readonly string[] }
  | { readonly kind: "totalsRow"; readonly table: string }
  | { readonly kind: "occupiedBelow"; readonly table: string; readonly address: string };

export type CreateOutcome =
  | { readonly kind: "created"; readonly sheets: readonly string[] }
  /** A sheet, table or name of one of ours is there already: nothing was touched. */
  | {
      readonly kind: "exists";
      readonly sheets: readonly string[];
      readonly tables: readonly string[];
      readonly names: readonly string[];
    };

export interface ApplyOutcome {
  /** What was written; empty when all was refused. */
  readonly written: Pick<ChangePlan, "updates" | "appends">;
  readonly refusals: readonly Refusal[];
  readonly obstacles: readonly Obstacle[];
  /** The ledger as it was just before the write, with the written cells in it: the pane need not read again to show it. */
  readonly ledger: Ledger;
}

/** Whether anything was written. */
export const hasWritten = ({ written: { updates, appends } }: Pick<ApplyOutcome, "written">): boolean =>
  updates.length + appends.length > 0;

export type UndoOutcome =
  | { readonly kind: "undone"; readonly fields: number; readonly rows: number; readonly ledger: Ledger }
  | { readonly kind: "nothing" }
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[]; readonly obstacles: readonly Obstacle[] };

/** A paper, and the ledger it was built from: the pane shows and checks both together, and need not read again. */
interface PaperBuilt {
  readonly document: NoticeDocument;
  readonly ledger: Ledger;
}

export type NoticeOutcome =
  | (PaperBuilt & {
      readonly kind: "built";
      readonly sheet: string;
      readonly problems: readonly RowProblem[];
      /** 公开 of some items is 未定: a draft, that must not go out. */
      readonly blocked: boolean;
    })
  | { readonly kind: "noLedger" }
  /** The sheet was edited by hand since it was built. */
  | (PaperBuilt & { readonly kind: "edited"; readonly sheet: string; readonly edits: readonly NoticeEdit[] })
  /** A sheet of that name that the add-in did not make: it is never touched. */
  | (PaperBuilt & { readonly kind: "foreignSheet"; readonly sheet: string })
  | { readonly kind: "obstacle"; readonly obstacles: readonly Obstacle[] };

export type CheckUpOutcome =
  | {
      readonly kind: "written";
      readonly sheet: string;
      /** How many findings the sheet lists. */
      readonly findings: number;
      /** The ledger as it was checked: the pane need not read again to show the same. */
      readonly ledger: Ledger;
    }
  | { readonly kind: "noLedger" }
  /** A sheet named 体检结果 that the add-in did not make: it is never touched. */
  | { readonly kind: "foreignSheet"; readonly sheet: string }
  | { readonly kind: "obstacle"; readonly obstacles: readonly Obstacle[] };

export interface NoticeEdit {
  /** Row of the sheet, 1-based. */
  readonly row: number;
  readonly built: string;
  readonly found: string;
}

export interface SelectedRows {
  readonly table: "issues" | "measures" | null;
  readonly ids: readonly string[];
}

export type WorkbookSignal =
  | { readonly kind: "stale" }
  | { readonly kind: "selection"; readonly rows: SelectedRows }
  /** Excel has not answered: after 1 s (perhaps a cell is being edited), after 15 s; `done` when it has. */
  | { readonly kind: "waiting"; readonly seconds: 1 | 15 }
  | { readonly kind: "done" };
