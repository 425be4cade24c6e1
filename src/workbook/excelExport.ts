import { ledgerPages } from "../adopt/layout/ledgerPages";
import type { CalendarDate } from "../ledger/calendarDate";
import type { Issue } from "../ledger/model";
import { words } from "../locales";
import { ledgerOf } from "./applyChanges";
import type { ExportOperations, FileContent, FileOutcome } from "./exportOperations";
import {
  everyItem,
  exportLayout,
  fillForm,
  layoutPage,
  printPage,
  printSheet,
  type ExportContext,
  type Include,
} from "./exportSheets";
import { exportSources } from "./exportSources";
import { readTables } from "./readTables";
import type { Runner } from "./run";
import { copyAsValues } from "./valuesCopy";
import { xlsxOf, type FileSheet } from "./xlsxFile";

export interface ExportDependencies {
  now(): { readonly today: CalendarDate };
  /** Bytes per message; for tests. */
  readonly messageLimit?: number;
}

const isPublic: Include = ({ publicity }: Issue) => publicity !== "不公开";

type Ready =
  Exclude<FileOutcome, { readonly kind: "file" }> | { readonly kind: "sheets"; readonly sheets: readonly FileSheet[] };

const fileSheets = async (
  context: Excel.RequestContext,
  content: FileContent,
  options: ExportContext,
  include: Include,
): Promise<Ready> => {
  if (content.kind === "ledger") {
    const tables = await readTables(context);
    if (tables.states.issues === undefined && tables.states.measures === undefined) return { kind: "noLedger" };
    const pages = ledgerPages(ledgerOf(tables, options.today), include);
    return { kind: "sheets", sheets: pages.map((each) => ({ ...each, filtered: true })) };
  }
  const ready =
    content.kind === "layout"
      ? await layoutPage(context, content.kept, options, include)
      : await printPage(context, options, include);
  if (ready.kind !== "page") return ready;
  const name = content.kind === "layout" ? content.kept.mapping.sheet : words("zh-CN").exports.sheets[content.kind];
  return { kind: "sheets", sheets: [{ name: name.slice(0, 31), page: ready.page }] };
};

/** The operations of the way back on the workbook that Excel has open. */
export const createExportOperations = (runner: Runner, dependencies: ExportDependencies): ExportOperations => {
  const contextOf = (alive: () => void): ExportContext => ({
    today: dependencies.now().today,
    alive,
    ...(dependencies.messageLimit === undefined ? {} : { limit: dependencies.messageLimit }),
  });
  return {
    exportSources: () => runner.read(exportSources),
    exportLayout: (kept) => runner.write((context, alive) => exportLayout(context, kept, contextOf(alive))),
    fillForm: (sheet) => runner.write((context, alive) => fillForm(context, sheet, contextOf(alive))),
    printForm: () => runner.write((context, alive) => printSheet(context, contextOf(alive))),
    exportFile: async (content, { unpublic }) => {
      const ready = await runner.read((context, alive) =>
        fileSheets(context, content, contextOf(alive), unpublic ? everyItem : isPublic),
      );
      if (ready.kind !== "sheets") return ready;
      const name = `${words("zh-CN").exports.files[content.kind]}.xlsx`;
      return { kind: "file", name, bytes: await xlsxOf(ready.sheets) };
    },
    copyAsValues: (sheet) => runner.write((context) => copyAsValues(context, sheet)),
  };
};
