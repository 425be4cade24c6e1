import { textOf } from "./cell";
import { columnOf, headingOf } from "./cellKind";
import type { CellUpdate, ChangeContext, Fields, Refusal, RefusalReason, RowAppend } from "./change";
import { cellIn, extraColumn } from "./extraColumn";
import { checkValue, sameValue } from "./fieldCheck";
import { newId, rowHandle, type IdKind } from "./ids";
import type { CellValue, Ledger, RowSource } from "./model";
import { splitNames } from "./names";
import { nameColumn, rowName } from "./rowName";
import { ledgerTables, type TableKey } from "./schema";
import { seededRandom } from "./seededRandom";

/** Tables whose rows have a 编号 of their own. */
export type IdTable = "issues" | "measures" | "events" | "rules";

const idKinds: Readonly<Record<IdTable, IdKind>> = {
  issues: "issue",
  measures: "measure",
  events: "event",
  rules: "rule",
};

/** What a row taken over from another ledger needs: an issue may have lost its text, and is known by its measures. */
const asFoundNeeds: Readonly<Record<IdTable, readonly string[]>> = {
  issues: [],
  measures: ["text"],
  events: [],
  rules: [],
};

/** What the changes of one list share: the ledger, what earlier changes add to it, and the ids in use. */
export class Planning {
  readonly updates: CellUpdate[] = [];
  readonly appends: RowAppend[] = [];
  readonly refusals: Refusal[] = [];
  readonly taken: Set<string>;
  private readonly missing: ReadonlySet<string>;

  constructor(
    readonly ledger: Ledger,
    readonly context: ChangeContext,
  ) {
    const { rows, problems } = ledger;
    this.taken = new Set(
      (Object.keys(idKinds) as IdTable[]).flatMap((table) => rows[table].map(({ cells }) => textOf(cells.id))),
    );
    this.taken.delete("");
    this.missing = new Set(
      problems
        .filter(({ expected }) => expected.kind === "column")
        .map(({ table, column }) => JSON.stringify([table, column])),
    );
  }

  hasColumn(table: TableKey, key: string): boolean {
    const extra = extraColumn(key);
    if (extra !== null) return this.ledger.extraHeadings[table].includes(extra.heading);
    return !this.missing.has(JSON.stringify([ledgerTables[table].name, headingOf(table, key)]));
  }

  /** Takes a change over, or only its refusals when it has any. */
  settle(draft: Draft): void {
    if (draft.refusals.length > 0) {
      this.refusals.push(...draft.refusals);
      for (const id of draft.claimed) this.taken.delete(id);
    } else {
      this.updates.push(...draft.updates);
      this.appends.push(...draft.appends);
    }
  }
}

/** What one change writes. Nothing of it counts once something is refused. */
export class Draft {
  readonly updates: CellUpdate[] = [];
  readonly appends: RowAppend[] = [];
  readonly refusals: Refusal[] = [];
  readonly claimed: string[] = [];

  constructor(
    readonly planning: Planning,
    readonly change: number,
    /** See `AsFound`. */
    readonly asFound = false,
  ) {}

  private get date1904(): boolean {
    return this.planning.ledger.date1904 === true;
  }

  /** `column`: a key of the schema, "" for the row. */
  refuse(table: TableKey, id: string, column: string, reason: RefusalReason): void {
    this.refusals.push({
      change: this.change,
      table,
      id,
      column: column === "" ? "" : headingOf(table, column),
      reason,
    });
  }

  require(table: TableKey, id: string, keys: readonly string[], cells: Fields): void {
    for (const key of keys) if (textOf(cells[key]) === "") this.refuse(table, id, key, { kind: "required" });
  }

  /** The given fields as they will stand in the cells; what cannot stand there is refused. */
  check(table: TableKey, id: string, fields: Fields, cells: Fields): Map<string, CellValue> {
    const checked = new Map<string, CellValue>();
    for (const [key, value] of Object.entries(fields)) {
      const column = columnOf(table, key);
      if (column === undefined && extraColumn(key) === null) this.refuse(table, id, key, { kind: "unknownColumn" });
      else if (column?.kind === "formula") this.refuse(table, id, key, { kind: "formulaColumn" });
      else if (!this.planning.hasColumn(table, key)) this.refuse(table, id, key, { kind: "columnMissing" });
      else {
        const result = checkValue(table, key, value, cells, this.date1904);
        if ("reason" in result) this.refuse(table, id, key, result.reason);
        else checked.set(key, result.value);
      }
    }
    return checked;
  }

  isSame(row: RowSource, key: string, value: CellValue): boolean {
    return sameValue(row.table, key, cellIn(row, key) ?? "", value, row.cells, this.date1904);
  }

  /** The rows that stand, and those this and earlier changes add. */
  cellsOf(table: TableKey): readonly Fields[] {
    const added = [...this.planning.appends, ...this.appends].filter((append) => append.table === table);
    return [...this.planning.ledger.rows[table].map(({ cells }) => cells), ...added.map(({ cells }) => cells)];
  }

  /** Refuses a reference to a row that is in none of `tables`. */
  checkReference(
    table: TableKey,
    id: string,
    key: string,
    cells: ReadonlyMap<string, CellValue>,
    tables: readonly IdTable[],
  ): void {
    const known = new Set(tables.flatMap((name) => this.cellsOf(name).map((row) => textOf(row.id))));
    if (splitNames(textOf(cells.get(key))).some((name) => !known.has(name))) {
      this.refuse(table, id, key, { kind: "unknownRow" });
    }
  }

  /** Adds a row; blank cells are left out, and so are columns that the sheet lacks. */
  append(table: IdTable, id: string, cells: ReadonlyMap<string, CellValue>, required: readonly string[]): void {
    const present = [...cells].filter(([key, value]) => value !== "" && this.planning.hasColumn(table, key));
    const row = { ...Object.fromEntries(present), id };
    this.require(table, id, ["id", ...(this.asFound ? asFoundNeeds[table] : required)], row);
    if (this.planning.taken.has(id)) this.refuse(table, id, "id", { kind: "idInUse" });
    else this.claim(id);
    this.appends.push({ table, cells: row, change: this.change });
  }

  private claim(id: string): void {
    this.planning.taken.add(id);
    this.claimed.push(id);
  }

  /** The row with this 编号 (or handle, see `rowHandle`); refuses and gives null when there is none, or more than one. */
  find(table: IdTable, handle: string): RowSource | null {
    const rows = this.planning.ledger.rows[table].filter((source) => rowHandle(source) === handle);
    const [row] = rows;
    if (row === undefined) this.refuse(table, handle, "", { kind: "unknownRow" });
    else if (rows.length > 1)
      this.refuse(table, handle, "id", { kind: "doubledId", rows: rows.map((each) => each.row) });
    else return row;
    return null;
  }

  /** The row that these cells name in a table without 编号; undefined: there is none. Refuses when there is more than one. */
  named(table: TableKey, id: string, name: Fields): RowSource | undefined {
    const wanted = rowName(table, name);
    const rows = this.planning.ledger.rows[table].filter(({ cells }) => rowName(table, cells) === wanted);
    // which of them is meant is for a person to say
    if (rows.length > 1)
      this.refuse(table, id, nameColumn(table), { kind: "doubledId", rows: rows.map(({ row }) => row) });
    return rows[0];
  }

  /** The 编号 of a row; one that has none gets one now. */
  idOf(source: RowSource, table: IdTable): string {
    const id = textOf(source.cells.id);
    if (id !== "") return id;
    const given = [...this.planning.updates, ...this.updates].find(
      (update) => update.column === "id" && update.table === table && update.row.row === source.row,
    );
    if (given !== undefined) return textOf(given.after);
    const { editor, now } = this.planning.context;
    const random = seededRandom(`${editor}/${now}/${table}/${source.row}`);
    const fresh = newId(idKinds[table], random, this.planning.taken);
    this.claim(fresh);
    this.update(source, "id", fresh);
    return fresh;
  }

  /** Writes a cell, unless it says the same already or the sheet lacks the column. */
  update(row: RowSource, column: string, after: CellValue): void {
    const before = cellIn(row, column);
    if (before === undefined || this.isSame(row, column, after)) return;
    this.updates.push({
      table: row.table,
      row,
      column,
      before,
      after,
      change: this.change,
    });
  }
}
