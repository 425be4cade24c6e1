import { columnHeadings, isInternal, keepColumns, withoutPhoneNumbers } from "../adopt/layout/columnChoice";
import { ledgerPages } from "../adopt/layout/ledgerPages";
import { words } from "../locales";
import { ledgerOf } from "./applyChanges";
import type { FileChoice, FileColumn, FileContent, NotExported } from "./exportOperations";
import { hasLedger, layoutPages, printPage, type ExportContext, type Include } from "./exportPages";
import { readTables } from "./readTables";
import { freeSheetName, withEnding } from "./sheetNames";
import type { FileSheet } from "./xlsxFile";

interface FileSheets {
  readonly kind: "sheets";
  readonly sheets: readonly FileSheet[];
}

/** The sheets of a file with all their columns. */
export const fileSheets = async (
  context: Excel.RequestContext,
  content: FileContent,
  options: ExportContext,
  include: Include,
): Promise<NotExported | FileSheets> => {
  if (content.kind === "ledger") {
    const tables = await readTables(context);
    if (!hasLedger(tables)) return { kind: "noLedger" };
    const pages = ledgerPages(ledgerOf(tables, options.today), include);
    return { kind: "sheets", sheets: pages.map((each) => ({ ...each, filtered: true })) };
  }
  if (content.kind === "print") {
    const ready = await printPage(context, options, include);
    const name = withEnding(words("zh-CN").exports.sheets.print, "");
    return ready.kind === "page" ? { kind: "sheets", sheets: [{ name, page: ready.page }] } : ready;
  }
  const imports = [content.kept, ...(content.others ?? [])];
  const sheets: FileSheet[] = [];
  for (const [at, ready] of (await layoutPages(context, imports, options, include)).entries()) {
    if (ready.kind !== "page") return ready;
    const name = freeSheetName(
      imports[at]?.mapping.sheet ?? "",
      sheets.map((each) => each.name),
    );
    sheets.push({ name, page: ready.page });
  }
  return { kind: "sheets", sheets };
};

/** Each heading once, although several sheets or columns may have it. What the sheet hides is for the unit's own use, too. */
export const columnsOf = ({ sheets }: FileSheets): readonly FileColumn[] => {
  const hidden = new Map<string, boolean>();
  for (const { page } of sheets)
    columnHeadings(page).forEach((heading, column) => {
      if (heading === "") return;
      hidden.set(heading, page.columnWidths[column] === 0 && hidden.get(heading) !== false);
    });
  return [...hidden].map(([heading, isHidden]) => ({ heading, internal: isInternal(heading) || isHidden }));
};

export interface ChosenSheets {
  readonly sheets: readonly FileSheet[];
  /** Headings of columns that stayed behind. */
  readonly leftOut: readonly string[];
}

/** What may leave: the chosen columns, and none without a heading. */
export const chosenSheets = (all: FileSheets, { columns, phones }: FileChoice): ChosenSheets => {
  const known = columnsOf(all);
  const chosen = new Set(columns ?? known.flatMap(({ heading, internal }) => (internal ? [] : [heading])));
  const sheets = all.sheets.flatMap((sheet): FileSheet[] => {
    const headings = columnHeadings(sheet.page);
    const keeps = (column: number): boolean => chosen.has(headings[column] ?? "");
    if (!headings.some((_, column) => keeps(column))) return [];
    const page = phones ? sheet.page : withoutPhoneNumbers(sheet.page);
    return [{ ...sheet, page: keepColumns(page, keeps) }];
  });
  return { sheets, leftOut: known.flatMap(({ heading }) => (chosen.has(heading) ? [] : [heading])) };
};
