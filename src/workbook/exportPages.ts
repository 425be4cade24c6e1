import type { SheetMapping } from "../adopt/adoption";
import type { ForeignSheet } from "../adopt/foreignSheet";
import { fillLayout, type FillOptions } from "../adopt/layout/fillLayout";
import { keptLayout } from "../adopt/layout/keptLayout";
import { learnLayout } from "../adopt/layout/learnLayout";
import type { LedgerLayout } from "../adopt/layout/ledgerLayout";
import { pageFrame } from "../adopt/layout/pageFrame";
import { printForm } from "../adopt/layout/printForm";
import { recogniseForm, type RecognisedForm } from "../adopt/layout/recogniseForm";
import type { SheetPage } from "../adopt/layout/sheetPage";
import type { CalendarDate } from "../ledger/calendarDate";
import { isBlank } from "../ledger/cell";
import { measuresByIssue } from "../ledger/groupBy";
import type { Issue, Ledger } from "../ledger/model";
import { effectiveAsOf } from "../ledger/readLedger";
import { draftOutcome } from "../notice/draft";
import { ledgerOf } from "./applyChanges";
import type { LayoutSource, NotExported } from "./exportOperations";
import {
  currentMapping,
  findByHeadings,
  readLedgerAndSheets,
  type FirstRows,
  type FontLook,
  type SheetRead,
} from "./exportReading";
import type { FormPlace } from "./formSheet";
import type { KeptImport } from "./importOperations";
import type { HeadSource } from "./pageSheet";
import { readTables, type TablesRead } from "./readTables";
import { shareOf, shareOfSheet, type SheetShare } from "./sheetShare";

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
  /** Of the body; "": not known. */
  readonly font: string;
  readonly sheetNames: readonly string[];
  readonly source?: LayoutSource;
  /** It holds what is of this one of the sheets that the ledger was put together from. */
  readonly shareOf?: string;
}

/** Whom a paper is for decides which items stand in it. */
export type Include = (issue: Issue) => boolean;
export const everyItem: Include = () => true;

export const hasLedger = ({ states }: TablesRead): boolean =>
  states.issues !== undefined || states.measures !== undefined;

/** 截至日, and what the measures say of items without 整改情况. */
const fillOptions = (ledger: Ledger, today: CalendarDate, include: Include): FillOptions => {
  const asOf = effectiveAsOf(ledger, today);
  const measuresOf = measuresByIssue(ledger.measures);
  const outcome = (issue: Issue): string => draftOutcome(measuresOf(issue), asOf).text;
  return { asOf, outcome, include };
};

interface Filled {
  readonly page: SheetPage;
  readonly items: number;
  readonly blank: readonly string[];
}

/** The ledger in a layout, and the headings of columns that it has nothing for. */
const filled = (
  tables: TablesRead,
  layout: LedgerLayout,
  today: CalendarDate,
  {
    include = everyItem,
    form = false,
    share = null,
  }: { readonly include?: Include; readonly form?: boolean; readonly share?: SheetShare | null },
): Filled => {
  const whole = ledgerOf(tables, today);
  const ledger = share === null ? whole : shareOfSheet(whole, share, layout.order.items[0]?.seq ?? "");
  const page = fillLayout(ledger, layout, { ...fillOptions(ledger, today, include), form });
  const head = page.titleRowCount + page.headingRowCount;
  const body = page.cells.slice(head, head + page.bodyRowCount);
  return {
    page,
    items: ledger.issues.filter(include).length,
    blank: layout.columns.flatMap(({ heading, at, ticks }) => {
      const places = ticks?.columns.map((column) => column.at) ?? [at];
      const isEmpty = body.every((row) => places.every((place) => isBlank(row[place])));
      return heading !== "" && body.length > 0 && isEmpty ? [heading] : [];
    }),
  };
};

const usualFont: FontLook = { name: "", size: 0, color: "", italic: false };
const black = /^(?:#000000)?$/;

/** An example stands out by its colour or its slant; what replaces it is written like other text. */
const looksLikeExample = (fonts: FirstRows["fonts"], row: number): boolean => {
  const [own, above] = [fonts[row], fonts[row - 1]];
  if (own === undefined) return false;
  const coloured = !black.test(own.color) && own.color.toUpperCase() !== above?.color.toUpperCase();
  return coloured || (own.italic && above?.italic !== true);
};

/** The layout of a sheet in the size of its own body. */
const layoutOf = (
  sheet: ForeignSheet,
  mapping: SheetMapping,
  fonts: FirstRows["fonts"],
): { readonly layout: LedgerLayout; readonly bodyRow: number; readonly font: string } => {
  const layout = learnLayout(sheet, mapping);
  const bodyRow = pageFrame(sheet, mapping).firstRow + layout.titleRows.length + layout.headingRows.length;
  const { name, size } = fonts[bodyRow] ?? usualFont;
  return { layout: size > 0 ? { ...layout, fontSize: size } : layout, bodyRow, font: name };
};

const pageOfSheet = (
  { sheet, look }: SheetRead,
  mapping: SheetMapping,
  tables: TablesRead,
  today: CalendarDate,
  include: Include,
  share: SheetShare | null,
): PreparedPage => {
  const { layout, bodyRow, font } = layoutOf(sheet, mapping, look.fonts);
  const { firstRow, firstColumn } = pageFrame(sheet, mapping);
  return {
    kind: "page",
    ...filled(tables, layout, today, { include, share }),
    ...(share !== null && { shareOf: sheet.name }),
    head: {
      sheet: sheet.name,
      row: sheet.firstRow - 1 + firstRow,
      column: sheet.firstColumn - 1 + firstColumn,
      firstRow: sheet.firstRow - 1,
      footerRow: sheet.firstRow + mapping.block.lastRow,
      heights: look.heights.slice(firstRow, bodyRow),
    },
    font,
    sheetNames: tables.sheetNames,
  };
};

/** The layout of a sheet that is not there under its name any more: of the one that has its headings, or as the import kept it. */
const layoutElsewhere = async (
  context: Excel.RequestContext,
  kept: KeptImport,
  tables: TablesRead,
  { today, ...reading }: ExportContext,
  include: Include,
): Promise<PreparedPage | NotExported> => {
  const name = kept.mapping.sheet;
  const share = shareOf(tables, kept);
  reading.alive();
  // the others of a group have the same headings
  const renamed = share === null ? await findByHeadings(context, kept, tables) : null;
  if (renamed !== null) {
    const page = pageOfSheet(renamed, currentMapping(renamed.sheet, kept), tables, today, include, share);
    return { ...page, source: { kind: "renamed", sheet: renamed.sheet.name } };
  }
  if (kept.layout === undefined) return { kind: "sheetGone", sheet: name };
  return {
    kind: "page",
    ...filled(tables, keptLayout(kept.mapping, kept.layout), today, { include, share }),
    ...(share !== null && { shareOf: name }),
    head: null,
    font: "",
    sheetNames: tables.sheetNames,
    source: { kind: "kept", sheet: name },
  };
};

/**
 * The ledger in the layouts of the sheets that were imported together, or of the only one. One sync where the sheets are as they were; one more
 * where an only one is looked for.
 */
export const layoutPages = async (
  context: Excel.RequestContext,
  imports: readonly KeptImport[],
  options: ExportContext,
  include: Include = everyItem,
): Promise<readonly (PreparedPage | NotExported)[]> => {
  const names = imports.map(({ mapping }) => mapping.sheet);
  const { tables, read } = await readLedgerAndSheets(context, names, options);
  if (!hasLedger(tables)) return [{ kind: "noLedger" }];
  const pages: (PreparedPage | NotExported)[] = [];
  for (const [at, kept] of imports.entries()) {
    const found = read[at] ?? null;
    pages.push(
      found === null
        ? await layoutElsewhere(context, kept, tables, options, include)
        : pageOfSheet(found, currentMapping(found.sheet, kept), tables, options.today, include, shareOf(tables, kept)),
    );
  }
  return pages;
};

/** A form, filled, and where that stands on a copy of it. */
export interface PreparedForm extends PreparedPage {
  readonly place: FormPlace;
  readonly replaced: readonly string[];
}

/** @param original the form's sheet as it stands */
export const pageOfForm = (
  form: RecognisedForm,
  { sheet: original, look }: SheetRead,
  tables: TablesRead,
  today: CalendarDate,
): PreparedForm => {
  const { layout, bodyRow, font } = layoutOf(form.sheet, form.mapping, look.fonts);
  const { firstRow, firstColumn } = pageFrame(form.sheet, form.mapping);
  const { page, items, blank } = filled(tables, layout, today, { form: true });
  const bodyEnd = Math.max(bodyRow, form.bodyEnd);
  // a row that waits tells what is set in every one
  const waits = form.lookRow < bodyEnd && (form.empty || form.lookRow > bodyRow);
  const [preset, next] = waits
    ? [original.cells[form.lookRow], original.cells[form.lookRow + 1]].map((row) => row?.slice(firstColumn) ?? [])
    : [];
  const counts = (column: number): boolean =>
    typeof preset?.[column] === "number" && typeof next?.[column] === "number" && preset[column] !== next[column];
  const numbers = new Set(
    layout.columns.flatMap(({ field, at }) => (field === "seq" || field === "problemSeq" ? [at] : [])),
  );
  const body = page.cells.slice(bodyRow - firstRow, bodyRow - firstRow + page.bodyRowCount);
  const keptColumns = new Set(
    page.columnWidths.flatMap((_, column) =>
      waits && !numbers.has(column) && !counts(column) && body.every((row) => isBlank(row[column])) ? [column] : [],
    ),
  );
  const isSet = (heading: string): boolean =>
    layout.columns.some(
      (column) => column.heading === heading && keptColumns.has(column.at) && !isBlank(preset?.[column.at]),
    );
  return {
    kind: "page",
    page,
    items,
    replaced: form.replaced,
    blank: blank.filter((heading) => !isSet(heading)),
    head: null,
    font,
    sheetNames: tables.sheetNames,
    place: {
      original,
      firstRow,
      firstColumn,
      bodyRow,
      bodyEnd,
      lookRow: Math.max(bodyRow, form.lookRow),
      keptColumns,
      rowHeight: form.bodyEnd > bodyRow ? (look.heights[form.lookRow] ?? 0) : 0,
      plainFont: !form.empty && !waits && looksLikeExample(look.fonts, bodyRow),
    },
  };
};

/** A form on a sheet. */
export const formPage = async (
  context: Excel.RequestContext,
  name: string,
  { today, ...reading }: ExportContext,
): Promise<PreparedForm | NotExported> => {
  const {
    tables,
    read: [read = null],
  } = await readLedgerAndSheets(context, [name], reading);
  if (!hasLedger(tables)) return { kind: "noLedger" };
  if (read === null) return { kind: "sheetGone", sheet: name };
  const form = recogniseForm(read.sheet);
  return form === null ? { kind: "notAForm", sheet: name } : pageOfForm(form, read, tables, today);
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
    font: "",
    sheetNames: tables.sheetNames,
  };
};
