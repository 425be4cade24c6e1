import type { ChangePlan, Refusal } from "../ledger/change";
import { extraColumn } from "../ledger/extraColumn";
import { ledgerTables, type TableKey } from "../ledger/schema";
import { loaded } from "./additions";
import { idOf } from "./missingIds";
import type { TablesRead } from "./readTables";

/** Whether a cell of a column of the user's own is calculated; body rows from 0, left out: any row. */
export type IsCalculated = (table: TableKey, heading: string, row?: number) => boolean;

const isFormula = (formula: unknown): boolean => typeof formula === "string" && formula.startsWith("=");

/**
 * Queues the formulas of the user's own columns that a plan writes into: what is calculated is the user's and is not written over. The function
 * returned answers after `sync`; null: Excel has not given them, the answer was too large with the rest.
 */
export const queueExtraFormulas = (
  context: Excel.RequestContext,
  { updates, appends }: Pick<ChangePlan, "updates" | "appends">,
): (() => IsCalculated | null) => {
  const wanted = new Map<string, { readonly table: TableKey; readonly heading: string }>();
  const want = (table: TableKey, key: string): void => {
    const heading = extraColumn(key)?.heading;
    if (heading !== undefined) wanted.set(JSON.stringify([table, heading]), { table, heading });
  };
  for (const { table, column } of updates) want(table, column);
  for (const { table, cells } of appends) for (const key of Object.keys(cells)) want(table, key);
  const queued = [...wanted].map(([key, { table, heading }]) => {
    const columns = context.workbook.tables.getItemOrNullObject(ledgerTables[table].name).columns;
    const body = columns.getItemOrNullObject(heading).getDataBodyRange();
    body.load("formulas");
    return { key, body };
  });
  return () => {
    const found = new Map<string, readonly boolean[]>();
    for (const { key, body } of queued) {
      const isNull = loaded(() => body.isNullObject);
      if (isNull === undefined) return null;
      const formulas = isNull ? [] : loaded(() => body.formulas as unknown[][]);
      if (formulas === undefined) return null;
      found.set(
        key,
        formulas.map(([formula]) => isFormula(formula)),
      );
    }
    return (table, heading, row) => {
      const cells = found.get(JSON.stringify([table, heading])) ?? [];
      return row === undefined ? cells.includes(true) : cells[row] === true;
    };
  };
};

/** A plan without what would write over formulas of the user's own: such a change is refused, a new row goes without that cell. */
export const sparingFormulas = <P extends Pick<ChangePlan, "updates" | "appends">>(
  plan: P,
  read: TablesRead,
  isCalculated: IsCalculated,
): { readonly plan: P; readonly refusals: readonly Refusal[] } => {
  const refusals = plan.updates.flatMap(({ table, row, column, change }): readonly Refusal[] => {
    const extra = extraColumn(column);
    const at = row.row - 2 - (read.states[table]?.headingRow ?? 0);
    return extra !== null && isCalculated(table, extra.heading, at)
      ? [{ change, table, id: idOf(row.cells), column: extra.heading, reason: { kind: "formulaColumn" } }]
      : [];
  });
  const refused = new Set(refusals.map(({ change }) => change));
  const appends = plan.appends
    .filter(({ change }) => !refused.has(change))
    .map((append) => ({
      ...append,
      cells: Object.fromEntries(
        Object.entries(append.cells).filter(([key]) => {
          const extra = extraColumn(key);
          return extra === null || !isCalculated(append.table, extra.heading);
        }),
      ),
    }));
  return {
    plan: { ...plan, updates: plan.updates.filter(({ change }) => !refused.has(change)), appends },
    refusals,
  };
};
