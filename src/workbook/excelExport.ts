import type { CalendarDate } from "../ledger/calendarDate";
import type { Issue } from "../ledger/model";
import { words } from "../locales";
import { chosenSheets, columnsOf, fileSheets } from "./exportFile";
import type { ExportOperations } from "./exportOperations";
import { everyItem, type ExportContext, type Include } from "./exportPages";
import { exportLayouts, fillForm, fillFormFile, printSheet } from "./exportSheets";
import { exportSources } from "./exportSources";
import { readFormFile } from "./formFile";
import type { Runner } from "./run";
import { copyAsValues } from "./valuesCopy";
import { xlsxOf } from "./xlsxFile";

export interface ExportDependencies {
  now(): { readonly today: CalendarDate };
  /** Bytes per message; for tests. */
  readonly messageLimit?: number;
}

const isPublic: Include = ({ publicity }: Issue) => publicity !== "不公开";

/** The operations of the way back on the workbook that Excel has open. */
export const createExportOperations = (runner: Runner, dependencies: ExportDependencies): ExportOperations => {
  const contextOf = (alive: () => void): ExportContext => ({
    today: dependencies.now().today,
    alive,
    ...(dependencies.messageLimit === undefined ? {} : { limit: dependencies.messageLimit }),
  });
  return {
    exportSources: () => runner.read(exportSources),
    exportLayouts: (imports) => runner.write((context, alive) => exportLayouts(context, imports, contextOf(alive))),
    fillForm: (sheet) => runner.write((context, alive) => fillForm(context, sheet, contextOf(alive))),
    fillFormFile: async (file) => {
      const form = await readFormFile(file);
      if (form.kind !== "form") return form;
      return runner.write((context, alive) => fillFormFile(context, form, contextOf(alive)));
    },
    printForm: () => runner.write((context, alive) => printSheet(context, contextOf(alive))),
    fileColumns: async (content) => {
      const all = await runner.read((context, alive) => fileSheets(context, content, contextOf(alive), everyItem));
      return all.kind === "sheets" ? { kind: "columns", columns: columnsOf(all) } : all;
    },
    exportFile: async (content, choice) => {
      const include = choice.unpublic ? everyItem : isPublic;
      const all = await runner.read((context, alive) => fileSheets(context, content, contextOf(alive), include));
      if (all.kind !== "sheets") return all;
      const { sheets, leftOut } = chosenSheets(all, choice);
      if (sheets.length === 0) return { kind: "noColumns" };
      const name = `${words("zh-CN").exports.files[content.kind]}.xlsx`;
      return { kind: "file", name, bytes: await xlsxOf(sheets), leftOut };
    },
    copyAsValues: (sheet) => runner.write((context) => copyAsValues(context, sheet)),
  };
};
