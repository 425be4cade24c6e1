import type { SheetMapping } from "../adopt/adoption";
import type { ForeignSheet } from "../adopt/foreignSheet";
import { fillLayout, type FillOptions } from "../adopt/layout/fillLayout";
import { learnLayout } from "../adopt/layout/learnLayout";
import { pageFrame } from "../adopt/layout/pageFrame";
import { printForm } from "../adopt/layout/printForm";
import { recogniseForm } from "../adopt/layout/recogniseForm";
import type { SheetPage } from "../adopt/layout/sheetPage";
import { isBlank } from "../ledger/cell";
import type { CalendarDate } from "../ledger/calendarDate";
import type { Issue, Ledger } from "../ledger/model";
import { effectiveAsOf } from "../ledger/readLedger";
import { words } from "../locales";
import { draftOutcome } from "../notice/draft";
import { ledgerOf } from "./applyChanges";
import type { ExportOutcome, NotExported } from "./exportOperations";
import { currentMapping, readLedgerAndSheet } from "./exportReading";
import type { KeptImport } from "./importOperations";
import { freeSheetName, pageSteps, type HeadSource } from "./pageSheet";
import { readTables, type TablesRead } from "./readTables";
import { columnLetter } from "./sheetLayout";
import { bytesPerMessage, sendSteps } from "./writeSteps";

export interface ExportContext {
  readonly today: CalendarDate;
  /** Called after each message to Excel. */
  readonly alive: () => void;
  readonly limit?: number;
}

/** A page that is ready to be written, to a sheet or to a file. */
export interface PreparedPage {
  readonly kind: "page";
  readonly page: SheetPage;
  readonly items: number;
  readonly blank: readonly string[];
  readonly head: HeadSource | null;
  readonly sheetNames: readonly string[];
}

/** Whom a paper is for decides which items stand in it. */
export type Include = (issue: Issue) => boolean;
export const everyItem: Include = () => true;

const hasLedger = ({ states }: TablesRead): boolean => states.issues !== undefined || states.measures !== undefined;

/** 截至日, and what the measures say of items without 整改情况. */
export const fillOptions = (ledger: Ledger, today: CalendarDate, include: Include): FillOptions => {
  const asOf = effectiveAsOf(ledger, today);
  const measures = new Map<string, Ledger["measures"][number][]>();
  for (const measure of ledger.measures) {
    const own = measures.get(measure.issueId);
    if (own) own.push(measure);
    else measures.set(measure.issueId, [measure]);
  }
  const outcome = ({ id }: Issue): string => (id === "" ? "" : draftOutcome(measures.get(id) ?? [], asOf).text);
  return { asOf, outcome, include };
};

const prepared = (
  sheet: ForeignSheet,
  mapping: SheetMapping,
  ledger: Ledger,
  options: FillOptions,
  {
    tables,
    heights,
    original,
  }: { readonly tables: TablesRead; readonly heights: readonly number[]; readonly original: string },
): PreparedPage => {
  const layout = learnLayout(sheet, mapping);
  const page = fillLayout(ledger, layout, options);
  const frame = pageFrame(sheet, mapping);
  const head = page.titleRowCount + page.headingRowCount;
  const body = page.cells.slice(head, head + page.bodyRowCount);
  return {
    kind: "page",
    page,
    items: ledger.issues.filter(options.include ?? everyItem).length,
    blank: layout.columns.flatMap(({ heading, at }) =>
      heading !== "" && body.length > 0 && body.every((row) => isBlank(row[at])) ? [heading] : [],
    ),
    head: {
      sheet: original,
      row: sheet.firstRow - 1 + frame.firstRow,
      column: sheet.firstColumn - 1 + frame.firstColumn,
      heights: heights.slice(frame.firstRow, frame.firstRow + head),
    },
    sheetNames: tables.sheetNames,
  };
};

/** The ledger in the layout of an imported sheet. */
export const layoutPage = async (
  context: Excel.RequestContext,
  kept: KeptImport,
  { today, ...reading }: ExportContext,
  include: Include = everyItem,
): Promise<PreparedPage | NotExported> => {
  const name = kept.mapping.sheet;
  const { tables, sheet, heights } = await readLedgerAndSheet(context, name, reading);
  if (!hasLedger(tables)) return { kind: "noLedger" };
  if (sheet === null) return { kind: "sheetGone", sheet: name };
  const ledger = ledgerOf(tables, today);
  const options = fillOptions(ledger, today, include);
  return prepared(sheet, currentMapping(sheet, kept), ledger, options, { tables, heights, original: name });
};

/** A form, filled. */
export const formPage = async (
  context: Excel.RequestContext,
  name: string,
  { today, ...reading }: ExportContext,
): Promise<PreparedPage | NotExported> => {
  const { tables, sheet, heights } = await readLedgerAndSheet(context, name, reading);
  if (!hasLedger(tables)) return { kind: "noLedger" };
  if (sheet === null) return { kind: "sheetGone", sheet: name };
  const form = recogniseForm(sheet);
  if (form === null) return { kind: "notAForm", sheet: name };
  const ledger = ledgerOf(tables, today);
  const options = fillOptions(ledger, today, everyItem);
  return prepared(form.sheet, form.mapping, ledger, options, { tables, heights, original: name });
};

/** The print form. */
export const printPage = async (
  context: Excel.RequestContext,
  { today }: ExportContext,
  include: Include = everyItem,
): Promise<PreparedPage | NotExported> => {
  const tables = await readTables(context);
  if (!hasLedger(tables)) return { kind: "noLedger" };
  const ledger = ledgerOf(tables, today);
  return {
    kind: "page",
    page: printForm(ledger, fillOptions(ledger, today, include)),
    items: ledger.issues.filter(include).length,
    blank: [],
    head: null,
    sheetNames: tables.sheetNames,
  };
};

const writePage = async (
  context: Excel.RequestContext,
  ready: PreparedPage | NotExported,
  wanted: string,
  { limit = bytesPerMessage, alive }: ExportContext,
): Promise<ExportOutcome> => {
  alive();
  if (ready.kind !== "page") return ready;
  const { page, items, blank, head, sheetNames } = ready;
  const name = freeSheetName(wanted, sheetNames);
  await sendSteps(context, pageSteps({ name, page, head }), () => undefined, limit);
  const uncertain = page.uncertain.map(({ row, column }) => `${columnLetter(column)}${row + 1}`);
  return { kind: "written", sheet: name, items, uncertain, blank };
};

const names = words("zh-CN").exports.sheets;

export const exportLayout = async (
  context: Excel.RequestContext,
  kept: KeptImport,
  options: ExportContext,
): Promise<ExportOutcome> => writePage(context, await layoutPage(context, kept, options), names.layout, options);

export const fillForm = async (
  context: Excel.RequestContext,
  sheet: string,
  options: ExportContext,
): Promise<ExportOutcome> =>
  writePage(
    context,
    await formPage(context, sheet, options),
    `${sheet.slice(0, 31 - names.form.length)}${names.form}`,
    options,
  );

export const printSheet = async (context: Excel.RequestContext, options: ExportContext): Promise<ExportOutcome> =>
  writePage(context, await printPage(context, options), names.print, options);
