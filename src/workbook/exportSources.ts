import { ledgerTables } from "../ledger/schema";
import type { ExportSources } from "./exportOperations";
import { keptImports } from "./keptImports";

const ours: ReadonlySet<string> = new Set(Object.values(ledgerTables).map(({ name }) => name.toLowerCase()));

/** Sheets that are not the ledger's own, and the imports that the workbook keeps. */
export const exportSources = async (context: Excel.RequestContext): Promise<ExportSources> => {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name,items/visibility");
  tables.load("items/name,items/worksheet/name");
  const kept = await keptImports(context);
  const own = new Set(
    tables.items.flatMap(({ name, worksheet }) => (ours.has(name.toLowerCase()) ? [worksheet.name] : [])),
  );
  return {
    sheets: worksheets.items.flatMap(({ name, visibility }) =>
      visibility === "Visible" && !own.has(name) ? [name] : [],
    ),
    kept,
  };
};
