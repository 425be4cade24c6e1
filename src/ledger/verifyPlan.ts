import { shownText, textOf } from "./cell";
import { cellKind, headingOf } from "./cellKind";
import type { CellUpdate, ChangePlan, Refusal, RefusalReason, RowAppend } from "./change";
import { logRows } from "./changeLog";
import { cellIn, extraColumn } from "./extraColumn";
import { sameValue } from "./fieldCheck";
import type { CellValue, Ledger, RowSource } from "./model";
import { nameColumn, rowName } from "./rowName";
import type { TableKey } from "./schema";

/** Written with every edit of a measure; two people who edit different columns of one row do not disagree about these. */
const bookkeeping: readonly string[] = ["updatedAt", "updatedBy"];

const sameCells = (a: RowSource["cells"], b: RowSource["cells"]): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => (a[key] ?? "") === (b[key] ?? ""));

/** The rows that `seen` may be now: by what names it, or by its contents where it has none. */
const candidates = (fresh: Ledger, seen: RowSource): readonly RowSource[] => {
  const rows = fresh.rows[seen.table];
  const key = rowName(seen.table, seen.cells);
  if (key !== "") return rows.filter(({ table, cells }) => rowName(table, cells) === key);
  const alike = rows.filter(({ cells }) => sameCells(cells, seen.cells));
  const inPlace = alike.filter(({ row }) => row === seen.row);
  return inPlace.length > 0 ? inPlace : alike;
};

/**
 * Holds a plan against the sheet as it is now. A change of which one cell is no longer what the user saw, or whose row is gone, is
 * refused whole; the rest of the plan stands, with the rows where they are now. `refusals` are the new ones (`seen` and `found` as shown
 * text, days as 2022-09-30); `plan.refusals` has the plan's own as well.
 */
export const verifyPlan = (
  plan: ChangePlan,
  fresh: Ledger,
): { readonly plan: ChangePlan; readonly refusals: readonly Refusal[] } => {
  const refusals = distinct([
    ...plan.updates.flatMap((update) => checkUpdate(update, fresh)),
    ...plan.appends.flatMap((append) => checkAppend(append, plan, fresh)),
  ]);
  const refused = new Set(refusals.map(({ change }) => change));
  const updates = plan.updates
    .filter(({ change }) => !refused.has(change))
    .map((update): CellUpdate => {
      const row = candidates(fresh, update.row)[0] ?? update.row;
      return { ...update, row, before: cellIn(row, update.column) ?? "" };
    });
  const appends = plan.appends.filter(({ change }) => !refused.has(change));
  const [logged] = plan.log;
  const context = { editor: textOf(logged?.editor), now: Number(logged?.time ?? 0) };
  return {
    plan: {
      updates,
      appends,
      refusals: [...plan.refusals, ...refusals],
      log: logRows({ updates, appends }, context, fresh.date1904),
    },
    refusals,
  };
};

/** A row that is gone is gone once, however many of its cells were to change. */
const distinct = (refusals: readonly Refusal[]): readonly Refusal[] => [
  ...new Map(refusals.map((each) => [JSON.stringify(each), each])).values(),
];

const refusal = (change: number, table: TableKey, id: string, column: string, reason: RefusalReason): Refusal => ({
  change,
  table,
  id,
  column: column === "" ? "" : headingOf(table, column),
  reason,
});

const checkUpdate = ({ table, row: seen, column, before, change }: CellUpdate, fresh: Ledger): readonly Refusal[] => {
  const id = rowName(table, seen.cells);
  const refuse = (reason: RefusalReason, where = column): readonly Refusal[] => [
    refusal(change, table, id, where, reason),
  ];
  const rows = candidates(fresh, seen);
  const [row] = rows;
  if (row === undefined) return refuse({ kind: "rowGone" }, "");
  if (rows.length > 1) return refuse({ kind: "doubledId", rows: rows.map((each) => each.row) }, nameColumn(table));
  const found = cellIn(row, column);
  if (found === undefined) return refuse({ kind: "columnMissing" });
  if (bookkeeping.includes(column)) return [];
  if (sameValue(table, column, before, found, seen.cells, fresh.date1904 === true)) return [];
  const kind = cellKind(table, column, seen.cells);
  const shown = (value: CellValue): string => shownText(value, kind, fresh.date1904);
  return refuse({ kind: "changedMeanwhile", seen: shown(before), found: shown(found) });
};

const checkAppend = ({ table, cells, change }: RowAppend, plan: ChangePlan, fresh: Ledger): readonly Refusal[] => {
  const key = rowName(table, cells);
  const taken = fresh.rows[table].some((row) => rowName(table, row.cells) === key);
  if (taken) return [refusal(change, table, key, nameColumn(table), { kind: "idInUse" })];
  const gone = Object.keys(cells).find((name) => {
    const extra = extraColumn(name);
    return extra !== null && !fresh.extraHeadings[table].includes(extra.heading);
  });
  if (gone !== undefined) return [refusal(change, table, key, gone, { kind: "columnMissing" })];
  if (table !== "measures") return [];
  const issueId = textOf(cells.issueId);
  const isThere =
    fresh.rows.issues.some((row) => textOf(row.cells.id) === issueId) ||
    plan.appends.some((append) => append.table === "issues" && textOf(append.cells.id) === issueId) ||
    plan.updates.some(
      (update) => update.table === "issues" && update.column === "id" && textOf(update.after) === issueId,
    );
  return isThere ? [] : [refusal(change, "measures", key, "issueId", { kind: "unknownRow" })];
};
