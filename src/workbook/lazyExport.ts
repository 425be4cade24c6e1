import { words } from "../locales";
import type { ExportDependencies } from "./excelExport";
import type { ExportOperations } from "./exportOperations";
import { LedgerError } from "./ledgerError";
import type { Runner } from "./run";

/** The operations of the way back, whose code is loaded when one of them is first asked for: a pane that only takes entries does without it. */
export const createLazyExport = (runner: Runner, dependencies: ExportDependencies): ExportOperations => {
  let loaded: ExportOperations | null = null;
  const operations = async (): Promise<ExportOperations> => {
    if (loaded !== null) return loaded;
    try {
      const { createExportOperations } = await import("./excelExport");
      return (loaded ??= createExportOperations(runner, dependencies));
    } catch (cause) {
      throw new LedgerError("notSupported", words().exports.outcomes.libraryFailed, "", cause);
    }
  };
  return {
    exportSources: async () => (await operations()).exportSources(),
    exportLayouts: async (imports) => (await operations()).exportLayouts(imports),
    fillForm: async (sheet) => (await operations()).fillForm(sheet),
    fillFormFile: async (file) => (await operations()).fillFormFile(file),
    printForm: async () => (await operations()).printForm(),
    fileColumns: async (content) => (await operations()).fileColumns(content),
    exportFile: async (content, choice) => (await operations()).exportFile(content, choice),
    copyAsValues: async (sheet) => (await operations()).copyAsValues(sheet),
  };
};
