import type { Fields } from "../ledger/change";
import { ledgerTables, type TableKey } from "../ledger/schema";
import { appendRows, type Appending } from "./appendRows";
import { addLedgerSheet } from "./ledgerSheet";
import type { TablesRead } from "./readTables";
import { freeSheetName } from "./sheetNames";
import { messageBytes } from "./writeSteps";

/** Rows for a table that may not be there yet: it is made with them, last and with a grey tab. */
export const appendOrCreate = (read: TablesRead, key: TableKey, rows: readonly Fields[]): Appending => {
  const state = read.states[key];
  const table = read.tables.find((raw) => raw.key === key);
  if (state && table) return appendRows(state, table, rows);
  const schema = ledgerTables[key];
  const name = freeSheetName(schema.name, read.sheetNames, String);
  return {
    steps: [
      {
        bytes: 6_000 + messageBytes(rows) * 2,
        queue: (context) => void addLedgerSheet(context, schema, rows, { sheet: name }),
      },
    ],
    first: 0,
    rowCount: rows.length,
  };
};
