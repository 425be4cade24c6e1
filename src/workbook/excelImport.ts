import { importLedger } from "./importLedger";
import { importLeftovers, removeImportLeftovers } from "./importLeftovers";
import type { ImportOperations } from "./importOperations";
import { keptImports } from "./keptImports";
import { readSheets } from "./readSheets";
import type { Runner } from "./run";
import { showPlace } from "./selection";

export interface ImportDependencies {
  now(): { readonly serial: number };
  random(): number;
  /** Bytes per message; for tests. */
  readonly messageLimit?: number;
}

/** The operations of an import on the workbook that Excel has open. */
export const createImportOperations = (runner: Runner, dependencies: ImportDependencies): ImportOperations => {
  const limit = dependencies.messageLimit === undefined ? {} : { limit: dependencies.messageLimit };
  return {
    readSheets: (progress) =>
      runner.read((context, alive) =>
        readSheets(context, { alive, ...limit, ...(progress === undefined ? {} : { progress }) }),
      ),
    importLedger: (adoption, source, options = {}) =>
      runner.write((context, alive) =>
        importLedger(context, adoption, source, {
          random: () => dependencies.random(),
          now: dependencies.now().serial,
          alive,
          ...limit,
          ...options,
        }),
      ),
    keptImports: () => runner.read(keptImports),
    leftovers: () => runner.read(importLeftovers),
    removeLeftovers: (sheets) => runner.write((context) => removeImportLeftovers(context, sheets)),
    showPlace: (sheet, row, column) => runner.read((context) => showPlace(context, sheet, row, column)),
  };
};
