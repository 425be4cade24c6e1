import type { Adoption } from "../adopt/adoption";
import { serialIn } from "../ledger/calendarDate";
import { cellTextLimit } from "../ledger/cell";
import { ledgerTables } from "../ledger/schema";
import { words } from "../locales";
import { isBlankRow } from "./columns";
import { clashOf } from "./createLedger";
import { fillLedger } from "./fillLedger";
import type { CancelSignal, ImportedSource, ImportOutcome, Progress } from "./importOperations";
import { Cancelled, type Import } from "./importJob";
import { importRows, type ImportRows } from "./importRows";
import { keptRows } from "./keptImports";
import { LedgerError } from "./ledgerError";
import { newImportedLedger } from "./newImportedLedger";
import { readTables, type TablesRead } from "./readTables";
import { bytesPerMessage } from "./writeSteps";

export interface ImportContext {
  readonly random: () => number;
  /** Serial of the 1900 date system with time of day. */
  readonly now: number;
  /** Called after each message: Excel has answered. */
  readonly alive: () => void;
  readonly limit?: number;
  readonly progress?: Progress;
  readonly signal?: CancelSignal;
}

const tooLongError = ({ tooLong }: ImportRows): LedgerError => {
  const { message, tip } = words().workbook.textTooLong({ cells: tooLong, longest: cellTextLimit });
  return new LedgerError("tooLarge", message, tip);
};

const isBlankTable = (read: TablesRead, key: "issues" | "measures"): boolean => {
  const table = read.tables.find((raw) => raw.key === key);
  return table === undefined || table.rows.every((row) => isBlankRow(key, table.headings, row));
};

/**
 * Writes a new ledger from an adopted sheet, or fills an empty one: a sync to look, then as many messages as the rows need. Sheets get their
 * names with the last message; what was written is taken back when Excel fails or the user cancels.
 */
export const importLedger = async (
  context: Excel.RequestContext,
  adoption: Adoption,
  source: ImportedSource,
  { random, now, alive, limit = bytesPerMessage, progress, signal }: ImportContext,
): Promise<ImportOutcome> => {
  const rows = importRows(adoption, source, random);
  if (rows.tooLong.length > 0) return { kind: "failed", error: tooLongError(rows), left: [] };
  const { names } = context.workbook;
  names.load("items/name");
  const read = await readTables(context);
  if (!isBlankTable(read, "issues") || !isBlankTable(read, "measures")) return { kind: "ledgerExists" };

  const total = rows.issues.rows.length + rows.measures.rows.length;
  const job: Import = {
    rows,
    kept: [source, ...(source.others ?? [])].flatMap((part) => keptRows(part, serialIn(now, part.sheet.date1904))),
    limit,
    pause: () => {
      alive();
      if (signal?.cancelled === true) throw new Cancelled();
    },
    report: (done) => progress?.(done, total),
  };
  progress?.(0, total);
  if (read.states.issues !== undefined && read.states.measures !== undefined) return fillLedger(context, read, job);
  const { any, ...clash } = clashOf(
    read.sheetNames,
    Object.values(read.states).map(({ key }) => ledgerTables[key].name),
    names.items.map(({ name }) => name),
  );
  return any ? { kind: "exists", ...clash } : newImportedLedger(context, read, job);
};
