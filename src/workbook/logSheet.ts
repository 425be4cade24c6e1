import type { Fields } from "../ledger/change";
import { ledgerTables, type TableKey } from "../ledger/schema";
import { appendRows, type Appending } from "./appendRows";
import { addLedgerSheet } from "./ledgerSheet";
import type { TablesRead } from "./readTables";
import { messageBytes } from "./writeSteps";

/** The name of the sheet, with a number where the user has a sheet of that name. */
export const freeSheetName = (name: string, taken: readonly string[]): string => {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  let candidate = name;
  for (let n = 2; used.has(candidate.toLowerCase()); n += 1) candidate = `${name}${n}`;
  return candidate;
};

/** Rows for a table that may not be there yet: it is made with them, last and with a grey tab. */
export const appendOrCreate = (read: TablesRead, key: TableKey, rows: readonly Fields[]): Appending => {
  const state = read.states[key];
  const table = read.tables.find((raw) => raw.key === key);
  if (state && table) return appendRows(state, table, rows);
  const schema = ledgerTables[key];
  const name = freeSheetName(schema.name, read.sheetNames);
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
