import { ledgerTables, type TableKey, type TableSchema } from "../ledger/schema";
import { trackAdditions } from "./additions";
import { boardSheetName } from "./boardSheet";
import { markedNaming, unmarkSheet } from "./importMark";
import type { Import } from "./importJob";
import type { ImportOutcome } from "./importOperations";
import { keepMapping } from "./keepMapping";
import { setDropDowns } from "./ledgerSheet";
import { newSheetNames, queueArrival, queueReaders, queueSheets, type NewLedger, type NewSheets } from "./newLedger";
import type { TablesRead } from "./readTables";
import { rowBlocks } from "./rowBlocks";
import { columnLetter, headingRow } from "./sheetLayout";
import { sendImport, type ImportStep } from "./sendImport";
import { messageBytes } from "./writeSteps";

/** Sheets, formulas, drop-downs and 看板 of a ledger without rows, roughly, in bytes of a message. */
const bytesOfSheets = 165_000;
const bytesOfReaders = 200_000;

/** Makes one of the tables as large as its rows and gives it its name. */
const finishTable = (sheet: Excel.Worksheet, schema: TableSchema, marked: string, rowCount: number): void => {
  const table = sheet.tables.getItem(marked);
  if (rowCount > 1) {
    table.resize(sheet.getRange(`A${headingRow}:${columnLetter(schema.columns.length - 1)}${headingRow + rowCount}`));
    setDropDowns(sheet, schema, rowCount);
  }
  table.name = schema.name;
};

/**
 * A ledger in sheets of its own. Rows come first, under marked names and without formulas, so that Excel calculates once; then, with the last
 * message, tables get their names, what reads them is written, and the sheets get their names as the very last.
 */
export const newImportedLedger = async (
  context: Excel.RequestContext,
  read: TablesRead,
  job: Import,
): Promise<ImportOutcome> => {
  const { rows, kept, limit } = job;
  const schemas: Partial<Readonly<Record<TableKey, TableSchema>>> = {
    issues: rows.issues.schema,
    measures: rows.measures.schema,
  };
  const ledger: NewLedger = {
    schema: (key) => schemas[key] ?? ledgerTables[key],
    settings: rows.settings,
    naming: markedNaming([...newSheetNames, ledgerTables.imports.name], read.sheetNames, read.tableNames),
  };
  const additions = trackAdditions(context);
  const rowCounts = {
    issues: Math.max(1, rows.issues.rows.length),
    measures: Math.max(1, rows.measures.rows.length),
  };
  let sheets: NewSheets = new Map();

  const begin = (): void => {
    sheets = queueSheets(context, additions, ledger);
  };
  const blocks = (["issues", "measures"] as const).flatMap((key) =>
    rowBlocks(() => sheets.get(key), ledger.schema(key), rows[key].rows, limit),
  );
  const finish = (): void => {
    for (const [key, sheet] of sheets) {
      const schema = ledger.schema(key);
      const count = key === "issues" || key === "measures" ? rowCounts[key] : 1;
      finishTable(sheet, schema, ledger.naming(schema.name).table, count);
    }
    const board = queueReaders(context, sheets, additions, ledger, rowCounts);
    const keeping = keepMapping(context, read, kept, additions, ledger.naming);
    queueArrival(sheets, board, read.sheetNames.length);
    const named = [
      ...[...sheets].map(([key, sheet]) => ({ sheet, name: ledgerTables[key].name })),
      { sheet: board, name: boardSheetName },
      ...(keeping === null ? [] : [keeping]),
    ];
    for (const { sheet, name } of named) sheet.name = name;
    for (const { sheet } of named) unmarkSheet(sheet);
  };
  const steps: readonly ImportStep[] = [
    { bytes: bytesOfSheets, rows: 0, queue: begin },
    ...blocks,
    { bytes: bytesOfReaders + 2 * messageBytes(kept), rows: 0, queue: finish },
  ];
  return sendImport(context, steps, additions, job, newSheetNames);
};
