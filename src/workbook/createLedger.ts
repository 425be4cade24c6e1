import { ledgerTables } from "../ledger/schema";
import { words } from "../locales";
import { trackAdditions } from "./additions";
import { toLedgerError } from "./hostErrors";
import { LedgerError } from "./ledgerError";
import { newNames, newSheetNames, plainLedger, queueArrival, queueReaders, queueSheets } from "./newLedger";
import type { CreateOutcome } from "./operations";
import { tableKeys } from "./readTables";

export type Clash = Omit<CreateOutcome & { kind: "exists" }, "kind">;

/** Of a workbook's sheets, tables and names those that a new ledger needs. Excel ignores case in all three; 导入对照 outlives a ledger. */
export const clashOf = (
  sheets: readonly string[],
  tables: readonly string[],
  names: readonly string[],
): Clash & { readonly any: boolean } => {
  const among = (items: readonly string[], wanted: readonly string[]): readonly string[] => {
    const found = new Set(wanted.map((name) => name.toLowerCase()));
    return items.filter((name) => found.has(name.toLowerCase()));
  };
  const clash = {
    sheets: among(sheets, newSheetNames),
    tables: among(
      tables,
      tableKeys.filter((key) => key !== "imports").map((key) => ledgerTables[key].name),
    ),
    names: among(names, newNames),
  };
  return { ...clash, any: clash.sheets.length + clash.tables.length + clash.names.length > 0 };
};

const namesOf = (collection: { readonly items: readonly { readonly name: string }[] }): readonly string[] =>
  collection.items.map(({ name }) => name);

/**
 * Makes an empty ledger in any workbook: two syncs. Where a sheet, table or name of ours is there already, nothing is touched; where Excel
 * fails half-way, what was added is taken away again.
 */
export const createLedger = async (context: Excel.RequestContext): Promise<CreateOutcome> => {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name");
  await context.sync();
  const { any, ...clash } = clashOf(namesOf(worksheets), namesOf(tables), namesOf(names));
  if (any) return { kind: "exists", ...clash };
  const before = worksheets.items.length;

  const additions = trackAdditions(context);
  context.application.suspendApiCalculationUntilNextSync();
  const sheets = queueSheets(context, additions, plainLedger);
  const board = queueReaders(context, sheets, additions, plainLedger);
  queueArrival(sheets, board, before);
  try {
    await context.sync();
  } catch (error) {
    const left = await additions.takeBack();
    if (left.length === 0) throw error;
    const { code, userMessage, tip, cause } = toLedgerError(error);
    throw new LedgerError(code, userMessage + words().workbook.sheetsLeft({ sheets: left }), tip, cause);
  }
  return { kind: "created", sheets: newSheetNames };
};
