import type { Fields } from "../ledger/change";
import { ledgerTables } from "../ledger/schema";
import type { Additions } from "./additions";
import { appendRows } from "./appendRows";
import { addLedgerSheet } from "./ledgerSheet";
import type { NewLedger } from "./newLedger";
import type { TablesRead } from "./readTables";
import { queueRestore } from "./restoreTable";
import { freeSheetName } from "./sheetNames";

/**
 * Queues the rows of an import for 导入对照: below those of earlier imports, or in a new sheet, marked, that is to get the name returned when all
 * else is done.
 */
export const keepMapping = (
  context: Excel.RequestContext,
  read: TablesRead,
  kept: readonly Fields[],
  additions: Additions,
  naming: NewLedger["naming"],
): { readonly sheet: Excel.Worksheet; readonly name: string } | null => {
  const state = read.states.imports;
  const table = read.tables.find(({ key }) => key === "imports");
  if (state && table) {
    const { steps, first, rowCount } = appendRows(state, table, kept);
    additions.restore(() => queueRestore(context, state, { first, rowCount }));
    for (const { queue } of steps) queue(context);
    return null;
  }
  const schema = ledgerTables.imports;
  const marked = naming(schema.name);
  const sheet = additions.sheet(addLedgerSheet(context, schema, kept, marked), marked.sheet);
  sheet.tables.getItem(marked.table).name = schema.name;
  return { sheet, name: freeSheetName(schema.name, read.sheetNames, String) };
};
