import type { Adoption } from "../../src/adopt/adoption";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import type { CalendarDate } from "../../src/ledger/calendarDate";
import { dateToSerial } from "../../src/ledger/calendarDate";
import { checkUp } from "../../src/ledger/checkUp/checkUp";
import type { ChangePlan, Fields, RowAppend } from "../../src/ledger/change";
import { logRows } from "../../src/ledger/changeLog";
import { extraColumn } from "../../src/ledger/extraColumn";
import type { CellValue, Ledger, RawTable } from "../../src/ledger/model";
import { planChanges } from "../../src/ledger/planChanges";
import { planUndo } from "../../src/ledger/planUndo";
import { effectiveAsOf, readLedger } from "../../src/ledger/readLedger";
import { newId } from "../../src/ledger/ids";
import { ledgerTables, type TableKey } from "../../src/ledger/schema";
import { seededRandom } from "../../src/ledger/seededRandom";
import { verifyPlan } from "../../src/ledger/verifyPlan";
import { buildNotice } from "../../src/notice/buildNotice";
import type { ImportedSource, ImportOperations, ImportOutcome, KeptImport } from "../../src/workbook/importOperations";
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
import { noRows } from "../ledger/ledgerBuilder";

const tableKeys = Object.keys(ledgerTables) as TableKey[];

/** The tables of a workbook as rows of cells by column key. */
export type Rows = Readonly<Record<TableKey, readonly Fields[]>>;

export const emptyRows: Rows = noRows();

/** Rows here hold the user's own columns by heading. */
const nameIn = (column: string): string => extraColumn(column)?.heading ?? column;

/** What else is in the workbook: other people's sheets, and what an import may meet. */
export class MemoryImports {
  sheets: readonly ForeignSheet[] = [];
  kept: readonly KeptImport[] = [];
  /** Names that stand in the way. */
  clash: { readonly sheets: readonly string[]; readonly tables: readonly string[]; readonly names: readonly string[] } =
    {
      sheets: [],
      tables: [],
      names: [],
    };
  marked: readonly string[] = [];
  /** Marked sheets that Excel will not delete. */
  stuck: readonly string[] = [];
  /** Excel fails after half of the rows. */
  failure: LedgerError | null = null;
  /** Awaited between two messages to Excel. */
  pause: () => Promise<void> = () => Promise.resolve();
}

/**
 * `LedgerOperations` over tables in memory, by the code of src/ledger and src/notice that also works on Excel. What a test asks of it besides:
 * another user's hand, signals, obstacles, failures.
 */
export class MemoryLedger implements LedgerOperations, ImportOperations {
  private readonly tables = new Map<TableKey, Fields[]>();
  private readonly listeners = new Set<(signal: WorkbookSignal) => void>();
  private clock: number;
  private notice: string[] | null = null;
  private noticeSheet: string[] | null = null;
  readonly imports = new MemoryImports();
  /** Headings of the user's own columns. */
  readonly ownColumns = new Map<TableKey, readonly string[]>();
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
        const own = this.ownColumns.get(key) ?? [];
        return {
          key,
          headings: [...columns.map(({ heading }) => heading), ...own],
          firstRow: 2,
          rows: this.rows(key).map((row) =>
            [...columns.map((column) => column.key), ...own].map((name) => row[name] ?? ""),
          ),
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

  /** Rows that come from elsewhere, all at once. */
  fill(rows: Rows): void {
    for (const key of tableKeys) this.rows(key).push(...rows[key]);
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
      this.rows(table)[index] = { ...this.rows(table)[index], [nameIn(column)]: after };
    }
    for (const { table, cells } of appends)
      this.rows(table).push(Object.fromEntries(Object.entries(cells).map(([key, value]) => [nameIn(key), value])));
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

  async apply(...[changes, basis, editor, source]: Parameters<LedgerOperations["apply"]>): Promise<ApplyOutcome> {
    await this.step("apply");
    const context = this.context(editor);
    const outcome = this.apply1(planChanges(basis, changes, context), context);
    if (source !== undefined && outcome.written.updates.length + outcome.written.appends.length > 0) this.keep(source);
    return outcome;
  }

  private keep(source: ImportedSource): void {
    const { others = [], beside = [] } = source;
    const now = [...beside, source, ...others].map(({ mapping }) => ({ mapping, importedAt: this.clock }));
    this.imports.kept = [...now, ...this.imports.kept];
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
    if (edits.length > 0 && !overwriteEdits) return { kind: "edited", document, ledger, sheet: "通报", edits } as const;
    this.notice = document.paragraphs.map(({ text }) => text);
    this.noticeSheet = [...this.notice];
    return {
      kind: "built",
      document,
      ledger,
      sheet: "通报",
      problems: ledger.problems,
      blocked: document.blocked === true,
    } as const;
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

  async readSheets(progress?: (done: number, total: number) => void): Promise<readonly ForeignSheet[]> {
    await this.step("readSheets");
    const { sheets } = this.imports;
    for (let done = 0; done < sheets.length; done += 1) {
      progress?.(done, sheets.length);
      await this.imports.pause();
    }
    return sheets;
  }

  async importLedger(...[adoption, source, options = {}]: Parameters<ImportOperations["importLedger"]>) {
    await this.step("importLedger");
    const { imports } = this;
    if (this.exists && this.rows("issues").length + this.rows("measures").length > 0)
      return { kind: "ledgerExists" } as const;
    if (Object.values(imports.clash).some((names) => names.length > 0))
      return { kind: "exists", ...imports.clash } as const;
    const rows = this.adoptedRows(adoption);
    const total = rows.issues.length + rows.measures.length;
    const end = (
      outcome: { readonly kind: "cancelled" } | { readonly kind: "failed"; readonly error: LedgerError },
    ) => {
      imports.marked = imports.stuck;
      return { ...outcome, left: imports.stuck } satisfies ImportOutcome;
    };
    for (let done = 0; done < total; done += 1) {
      options.progress?.(done, total);
      await imports.pause();
      if (options.signal?.cancelled === true) return end({ kind: "cancelled" });
      if (imports.failure !== null && done * 2 >= total) return end({ kind: "failed", error: imports.failure });
    }
    this.exists = true;
    for (const key of ["issues", "measures", "settings"] as const) this.rows(key).push(...rows[key]);
    this.ownColumns.set("issues", adoption.extraColumns.issues);
    this.ownColumns.set("measures", adoption.extraColumns.measures);
    this.keep(source);
    const { issues, measures } = adoption.counts;
    return { kind: "imported", issues, measures, sheets: ["问题清单", "措施清单"] } as const;
  }

  private adoptedRows({ issues, settings }: Adoption): Pick<Rows, "issues" | "measures" | "settings"> {
    const random = seededRandom("import");
    const taken = new Set<string>();
    const idOf = (kind: "issue" | "measure"): string => {
      const id = newId(kind, random, taken);
      taken.add(id);
      return id;
    };
    const all = issues.map(({ fields, extra, measures }) => {
      const id = idOf("issue");
      return {
        issue: { ...extra, ...fields, id },
        measures: measures.map((measure) => ({
          ...measure.extra,
          ...measure.fields,
          id: idOf("measure"),
          issueId: id,
        })),
      };
    });
    return {
      issues: all.map(({ issue }) => issue),
      measures: all.flatMap(({ measures }) => measures),
      settings: Object.entries(settings).map(([item, content]) => ({ item, content })),
    };
  }

  async keptImports(): Promise<readonly KeptImport[]> {
    await this.step("keptImports");
    return this.imports.kept;
  }

  async leftovers(): Promise<readonly string[]> {
    await this.step("leftovers");
    return this.imports.marked;
  }

  async removeLeftovers(sheets: readonly string[]): Promise<readonly string[]> {
    await this.step("removeLeftovers");
    const left = this.imports.marked.filter((name) => !sheets.includes(name) || this.imports.stuck.includes(name));
    this.imports.marked = left;
    return left.filter((name) => sheets.includes(name));
  }

  async showPlace(sheet: string, row: number, column: number): Promise<boolean> {
    await this.step("showPlace");
    this.shown.push(`${sheet}!R${row}C${column}`);
    return this.imports.sheets.some(({ name }) => name === sheet);
  }

  subscribe(listener: (signal: WorkbookSignal) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
