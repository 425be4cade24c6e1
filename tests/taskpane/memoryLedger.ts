import type { CalendarDate } from "../../src/ledger/calendarDate";
import { dateToSerial } from "../../src/ledger/calendarDate";
import { checkUp } from "../../src/ledger/checkUp/checkUp";
import type { ChangePlan, Fields, RowAppend } from "../../src/ledger/change";
import { logRows } from "../../src/ledger/changeLog";
import type { CellValue, Ledger, RawTable } from "../../src/ledger/model";
import { planChanges } from "../../src/ledger/planChanges";
import { planUndo } from "../../src/ledger/planUndo";
import { effectiveAsOf, readLedger } from "../../src/ledger/readLedger";
import { ledgerTables, type TableKey } from "../../src/ledger/schema";
import { verifyPlan } from "../../src/ledger/verifyPlan";
import { buildNotice } from "../../src/notice/buildNotice";
import type { LedgerError } from "../../src/workbook/ledgerError";
import type {
  ApplyOutcome,
  LedgerOperations,
  NoticeEdit,
  Obstacle,
  ReadOutcome,
  SelectedRows,
  WorkbookSignal,
} from "../../src/workbook/operations";

const tableKeys = Object.keys(ledgerTables) as TableKey[];

/** The tables of a workbook as rows of cells by column key. */
export type Rows = Readonly<Record<TableKey, readonly Fields[]>>;

export const emptyRows: Rows = {
  issues: [],
  measures: [],
  events: [],
  rules: [],
  snapshots: [],
  settings: [],
  slots: [],
  wordings: [],
  changes: [],
  imports: [],
};

/**
 * `LedgerOperations` over tables in memory, by the code of src/ledger and src/notice that also works on Excel. What a test asks of it besides:
 * another user's hand, signals, obstacles, failures.
 */
export class MemoryLedger implements LedgerOperations {
  private readonly tables = new Map<TableKey, Fields[]>();
  private readonly listeners = new Set<(signal: WorkbookSignal) => void>();
  private clock: number;
  private notice: string[] | null = null;
  private noticeSheet: string[] | null = null;
  exists = true;
  obstacles: readonly Obstacle[] = [];
  lost: readonly RowAppend[] = [];
  selection: SelectedRows = { table: null, ids: [] };
  activeCell = { address: "看板!H3", value: "" };
  /** Thrown by the next call. */
  failure: LedgerError | null = null;
  /** The workbook has a sheet 体检结果 of the user's own. */
  foreignCheckUp = false;
  readonly shown: string[] = [];
  readonly calls: string[] = [];

  constructor(
    rows: Rows | null,
    readonly today: CalendarDate,
  ) {
    this.exists = rows !== null;
    for (const key of tableKeys) this.tables.set(key, [...(rows ?? emptyRows)[key]]);
    this.clock = dateToSerial(today) + 0.4;
  }

  private rows(table: TableKey): Fields[] {
    return this.tables.get(table) ?? [];
  }

  private raw(): readonly RawTable[] {
    return tableKeys
      .filter((key) => ledgerTables[key].initial || this.rows(key).length > 0)
      .map((key) => {
        const { columns } = ledgerTables[key];
        return {
          key,
          headings: columns.map(({ heading }) => heading),
          firstRow: 2,
          rows: this.rows(key).map((row) => columns.map((column): CellValue => row[column.key] ?? "")),
        };
      });
  }

  ledger(): Ledger {
    return readLedger(this.raw(), { today: this.today });
  }

  /** A cell as it stands in the sheet. */
  cell(table: TableKey, id: string, column: string): CellValue {
    return this.rows(table).find((row) => row["id"] === id || row["item"] === id)?.[column] ?? "";
  }

  /** Another user's hand. */
  edit(table: TableKey, id: string, column: string, value: CellValue): void {
    const index = this.rows(table).findIndex((row) => row["id"] === id || row["item"] === id);
    this.rows(table)[index] = { ...this.rows(table)[index], [column]: value };
  }

  removeRow(table: TableKey, id: string): void {
    this.tables.set(
      table,
      this.rows(table).filter((row) => row["id"] !== id),
    );
  }

  editNotice(row: number, text: string): void {
    if (this.noticeSheet !== null) this.noticeSheet[row - 2] = text;
  }

  signal(signal: WorkbookSignal): void {
    for (const listener of this.listeners) listener(signal);
  }

  private async step(call: string): Promise<void> {
    this.calls.push(call);
    await Promise.resolve();
    const { failure } = this;
    this.failure = null;
    if (failure !== null) throw failure;
  }

  private context(editor: string) {
    this.clock += 1 / 1440;
    return { editor, now: this.clock };
  }

  private write({ updates, appends, log }: Pick<ChangePlan, "updates" | "appends" | "log">): void {
    for (const { table, row, column, after } of updates) {
      const index = row.row - 2;
      this.rows(table)[index] = { ...this.rows(table)[index], [column]: after };
    }
    for (const { table, cells } of appends) this.rows(table).push(cells);
    this.rows("changes").push(...log);
  }

  async read(): Promise<ReadOutcome> {
    await this.step("read");
    if (!this.exists) return { kind: "noLedger" };
    const ledger = this.ledger();
    return {
      kind: "ledger",
      ledger,
      asOf: effectiveAsOf(ledger, this.today),
      today: this.today,
      lost: this.lost,
      obstacles: this.obstacles,
    };
  }

  async createLedger() {
    await this.step("createLedger");
    if (this.exists) return { kind: "exists", sheets: ["问题清单"], tables: [], names: [] } as const;
    this.exists = true;
    return { kind: "created", sheets: ["问题清单", "措施清单"] } as const;
  }

  private apply1(plan: ChangePlan, context: { editor: string; now: number }): ApplyOutcome {
    const fresh = this.ledger();
    const verified = verifyPlan(plan, fresh);
    const nothing = { updates: [], appends: [] };
    const { refusals } = verified.plan;
    if (this.obstacles.length > 0) return { written: nothing, refusals, obstacles: this.obstacles, ledger: fresh };
    const { updates, appends } = verified.plan;
    this.write({ updates, appends, log: logRows({ updates, appends }, context) });
    return { written: { updates, appends }, refusals, obstacles: [], ledger: this.ledger() };
  }

  async apply(...[changes, basis, editor]: Parameters<LedgerOperations["apply"]>): Promise<ApplyOutcome> {
    await this.step("apply");
    const context = this.context(editor);
    return this.apply1(planChanges(basis, changes, context), context);
  }

  async undoLast(editor: string) {
    await this.step("undoLast");
    const context = this.context(editor);
    const undo = planUndo(this.ledger(), context);
    if (undo === null) return { kind: "nothing" } as const;
    if (undo.refusals.length > 0) return { kind: "refused", refusals: undo.refusals, obstacles: [] } as const;
    this.write(undo.plan);
    for (const { table, row } of undo.removals) this.removeRow(table, String(row.cells["id"]));
    return {
      kind: "undone",
      fields: undo.plan.updates.length,
      rows: undo.removals.length,
      ledger: this.ledger(),
    } as const;
  }

  async buildNotice(...[layout, { overwriteEdits }]: Parameters<LedgerOperations["buildNotice"]>) {
    await this.step("buildNotice");
    const ledger = this.ledger();
    const document = buildNotice(ledger, { layout, asOf: effectiveAsOf(ledger, this.today) });
    const edits: NoticeEdit[] = (this.notice ?? []).flatMap((built, index) => {
      const found = this.noticeSheet?.[index] ?? "";
      return found === built ? [] : [{ row: index + 2, built, found }];
    });
    if (edits.length > 0 && !overwriteEdits) return { kind: "edited", document, edits } as const;
    this.notice = document.paragraphs.map(({ text }) => text);
    this.noticeSheet = [...this.notice];
    return { kind: "built", document, sheet: "通报", problems: ledger.problems } as const;
  }

  async writeCheckUp() {
    await this.step("writeCheckUp");
    if (!this.exists) return { kind: "noLedger" } as const;
    if (this.foreignCheckUp) return { kind: "foreignSheet", sheet: "体检结果" } as const;
    if (this.obstacles.length > 0) return { kind: "obstacle", obstacles: this.obstacles } as const;
    const ledger = this.ledger();
    const { findings } = checkUp(ledger, { asOf: effectiveAsOf(ledger, this.today), today: this.today });
    return { kind: "written", sheet: "体检结果", findings: findings.length, ledger } as const;
  }

  async showRow(table: TableKey, id: string): Promise<boolean> {
    await this.step("showRow");
    this.shown.push(id);
    return this.rows(table).some((row) => row["id"] === id);
  }

  async showCell(table: string, row: number, column: string): Promise<boolean> {
    await this.step("showCell");
    this.shown.push(`${table}!${row}!${column}`);
    return true;
  }

  async selectedRows(): Promise<SelectedRows> {
    await this.step("selectedRows");
    return this.selection;
  }

  async offerAgain(rows: readonly RowAppend[], editor: string): Promise<ApplyOutcome> {
    await this.step("offerAgain");
    const context = this.context(editor);
    const plan: ChangePlan = {
      updates: [],
      appends: rows.map((row, change) => ({ ...row, change })),
      refusals: [],
      log: [],
    };
    const outcome = this.apply1(plan, context);
    this.lost = [];
    return outcome;
  }

  forgetLost(): void {
    this.lost = [];
  }

  async insertFormula(formula: string) {
    await this.step("insertFormula");
    const { address, value } = this.activeCell;
    if (value !== "") return { kind: "notEmpty", address } as const;
    this.activeCell = { address, value: formula };
    return { kind: "inserted", address } as const;
  }

  subscribe(listener: (signal: WorkbookSignal) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
