import type { CalendarDate } from "../ledger/calendarDate";
import type { CellValue } from "../ledger/model";
import { anotherTableFrom } from "./anotherTable";
import { bodyRows, withoutContinued, withoutSections, type BodyRows, type SectionColumn } from "./bodyRows";
import { carryOver, cellReader, type CarriedRows } from "./carryOver";
import { cellReaders, type CellReaders } from "./cellReaders";
import { closingFrom } from "./closing";
import { deadlineFields } from "./deadlineFields";
import { decideColumns, type Recognised, type RecognisedColumn } from "./decideColumns";
import { dittoColumns, withoutDittos } from "./dittos";
import { findHeading } from "./findHeading";
import { footerBelow } from "./footer";
import { FooterRows } from "./footerRows";
import type { MergedArea } from "./foreignSheet";
import { ownTable, type Field } from "./headings";
import { itemColumns, itemField } from "./itemColumns";
import { noUntitledRows, type UntitledRows } from "./itemWalk";
import type { Meaning } from "./meaningReader";
import { withoutLists, type ListColumns } from "./parallelLists";
import { rowMeanings } from "./rowMeanings";
import { linesOf, type SheetLine } from "./sheetLines";
import { tablesBeside, withoutBeside, type TableBeside } from "./tablesBeside";
import { withoutTicks, type TickedColumns } from "./ticks";
import { readTitles } from "./titleSettings";

export interface SheetLedger {
  /** Which of our own tables this is, null for any other ledger. */
  readonly own: "issues" | "measures" | null;
  /** Row of the innermost headings inside the range, 1-based; 0: a single column of status words without a heading. */
  readonly headingRow: number;
  /** One per column of the range, captions before the heading: 整改责任清单/责任人; behind them those of `sectionColumns`. */
  readonly headings: readonly string[];
  /** The same by word, outermost first. */
  readonly paths: readonly (readonly string[])[];
  readonly columns: ReadonlyMap<Field, RecognisedColumn>;
  /** Columns of marks; what these say stands in the first of each group. */
  readonly ticked: readonly TickedColumns[];
  /** The same by the columns of the measures, where these have some of their own beside those of the items (措施状态 beside 问题状态); null: none. */
  readonly ofMeasures: (() => SheetLedger) | null;
  /** Items and measures each have a deadline of their own. */
  readonly deadlineOfMeasures: boolean;
  /** Rows that head those below them (一、党的领导方面) and are no items. */
  readonly sections: number;
  /** What their titles stand in where the range has no such column: behind its last one, in their order. */
  readonly sectionColumns: readonly SectionColumn[];
  /** What one row is, unless the caller asks for something else. */
  readonly level: "issue" | "measure";
  /** What stands where, by the place of the row among those of the ledger. */
  readonly rows: CarriedRows;
  /** What each row means, by its place. */
  readonly meanings: readonly Meaning[];
  /** The same with an object per row, made when they are asked for: to look at a ledger, not to count it. */
  readonly lines: readonly SheetLine[];
  /** The cells of a column, 0-based, by the place of the row, with what merged parents say filled in; "" outside the range. */
  readonly column: (index: number) => (at: number) => CellValue;
  /** 反馈日期 that relative deadlines count from: the caller's, or the one found above the headings. */
  readonly feedbackDate: CalendarDate | null;
  /** Year of the rows above the headings (截至, title), for deadlines that name none. */
  readonly sheetYear: number | null;
  /** Rows below an item have a status of their own, so that an item is done when all its rows are. */
  readonly statusPerLine: boolean;
  /** Row of the range, 1-based, from which on another table stands that is not read; 0: there is none. */
  readonly anotherTable: number;
  /** Row of the range, 1-based, from which on days, units or names stand alone and close the form; 0: there is none. */
  readonly signedAt: number;
  /** Rows that hold a 序号 and nothing else: they are no items. */
  readonly prepared: number;
  /** Rows that hold nothing but the rest of a text that the row above breaks off: they are joined to it. */
  readonly continued: number;
  /** Tables that stand beside the items and are not read. */
  readonly tablesBeside: readonly TableBeside[];
  /** Rows without the text of their item that a 序号 makes something of their own. */
  readonly untitled: UntitledRows;
  /** 延期至 counts only with 延期批准; false where there is no such column, so that every 延期至 counts. */
  readonly extensionNeedsApproval: boolean;
}

export interface ReadOptions {
  readonly feedbackDate?: CalendarDate | null;
  /** 立行立改天数, default 30. */
  readonly immediateDays?: number;
  /** 月前含当月, default false. */
  readonly beforeIncludesPeriod?: boolean;
  /** 月份按月底, default false: in a foreign ledger, deadlines that are dates of the first of a month are the whole month. */
  readonly firstsAreMonths?: boolean;
  /** Merged areas by the cells of the range, where they are known. */
  readonly merges?: readonly MergedArea[];
}

type Cells = readonly (readonly CellValue[])[];

/**
 * Recognises a ledger in a block of cells: its heading rows, its columns by heading, its rows with what they mean for the figures. Nothing
 * is thrown: cells that are not understood are problems of their line. A block without any known heading has no columns and no lines,
 * unless it is a single column, which is taken for statuses. Time grows with the number of cells.
 *
 * @param given rows of the range, all of the same length, as Excel gives them (dates are serials, "" is empty, errors are text)
 */
export const readRange = (given: Cells, options: ReadOptions = {}): SheetLedger => {
  const whole = findHeading(given, options.merges);
  const beside = tablesBeside(given, whole);
  const isCut = beside !== null && beside.tables.length > 0;
  const cells = isCut ? withoutBeside(given, beside) : given;
  const block = isCut ? findHeading(cells, options.merges) : whole;
  if (!block) return (cells[0]?.length ?? 0) === 1 ? readStatuses(cells) : ledgerWithout([], new Map());
  const isFooter = ownTable(block.headings) ? undefined : footerBelow(cells, block);
  const first = block.bodyRow - 1;
  const firstHeaded = block.headings.findIndex((heading) => heading !== "");
  const end = isFooter ? anotherTableFrom(cells, first, isFooter, firstHeaded) : cells.length;
  const ofLedger = end < cells.length ? cells.slice(0, end) : cells;
  const closing = isFooter && closingFrom(ofLedger, first, isFooter, block.matches);
  const written = ofLedger.slice(first, closing?.end);
  const above = readTitles(cells.slice(0, block.firstRow - 1));
  const footers = new FooterRows(written, isFooter);
  const recognised = decideColumns(block, footers, above.asOf);
  const { own, ticked } = recognised;
  const body =
    ticked.length === 0 ? written : written.map((row, at) => (footers.has(at) ? row : withoutTicks(row, ticked)));
  const feedbackDate = options.feedbackDate ?? above.feedbackDate;
  const readersOf = (columns: ReadonlyMap<Field, RecognisedColumn>): CellReaders =>
    cellReaders({
      own: own !== null,
      statusHeading: columns.get("status")?.heading ?? "",
      feedbackDate,
      planDate: above.planDate,
      asOf: above.asOf,
      sheetYear: above.year,
      sheetYears: above.years,
      immediateDays: options.immediateDays,
      beforeIncludesPeriod: options.beforeIncludesPeriod,
      firstsAreMonths: own === null && options.firstsAreMonths === true,
    });
  const asWritten = bodyRows(body, block.bodyRow - 1, recognised, footers);
  const { rows: standing, continued } =
    own === null ? withoutContinued(asWritten, recognised) : { rows: asWritten, continued: 0 };
  const all =
    own === null
      ? withoutLists(asMeant(standing, recognised.columns), recognised.used, listColumns(recognised))
      : standing;
  const kept = own === null ? withoutSections(all, recognised, firstHeaded) : all;
  const made = kept.sectionColumns;
  const ofItems = new Map([...recognised.columns, ...made.map((column) => [column.field, column] as const)]);
  const { used, ofMeasures } = recognised;
  const ledgerBy = (columns: typeof ofItems, lower: SheetLedger["ofMeasures"]): SheetLedger => {
    const rows = carryOver(kept, { columns, used }, own !== null);
    return withLines({
      own,
      headingRow: block.lastRow,
      headings: [...block.headings, ...made.map(({ heading }) => heading)],
      paths: [...block.paths, ...made.map(({ heading }) => [heading])],
      columns,
      ticked,
      ofMeasures: lower,
      deadlineOfMeasures: deadlineFields.some((field) => ofMeasures.has(field)),
      sections: kept.sections,
      sectionColumns: made,
      level: own === "measures" || itemField(columns) === "measure" ? "measure" : "issue",
      rows,
      meanings: rowMeanings(own, columns, readersOf(columns), rows, ofItems),
      column: (index) => cellReader(rows, index),
      feedbackDate,
      sheetYear: above.year,
      statusPerLine: rows.statusPerLine && !(lower !== null && ofMeasures.has("status")),
      anotherTable: end < cells.length ? end + 1 : 0,
      signedAt: (closing?.signedAt ?? -1) + 1,
      prepared: kept.prepared,
      continued,
      tablesBeside: beside?.tables ?? [],
      untitled: rows.untitled,
      extensionNeedsApproval: columns.has("extensionApproval"),
    });
  };
  const byMeasures = (): SheetLedger => ledgerBy(new Map([...ofItems, ...ofMeasures]), null);
  return ledgerBy(ofItems, ofMeasures.size === 0 ? null : byMeasures);
};

const listColumns = ({ columns, ofMeasures }: Recognised): ListColumns => ({
  measure: itemField(columns) === "measure" ? -1 : (columns.get("measure")?.index ?? -1),
  indexOf: (field) => [columns, ofMeasures].flatMap((each) => each.get(field)?.index ?? []),
});

/** With the words that 同上 stands for. */
const asMeant = (rows: BodyRows, columns: ReadonlyMap<Field, RecognisedColumn>): BodyRows => {
  if (!rows.filled.holdsDittos) return rows;
  const where = dittoColumns([...columns].map(([field, { index }]) => [field, index]));
  const cells = withoutDittos(
    rows.cells,
    where,
    itemColumns((field) => columns.get(field)?.index ?? -1),
  );
  return cells === rows.cells ? rows : { ...rows, cells };
};

const withLines = (ledger: Omit<SheetLedger, "lines">): SheetLedger => {
  let lines: readonly SheetLine[] | null = null;
  return {
    ...ledger,
    get lines() {
      return (lines ??= linesOf(ledger.rows, ledger.meanings));
    },
  };
};

/** A single column without a heading: every cell that is not empty is the status of an item. */
const readStatuses = (cells: Cells): SheetLedger => {
  const status: RecognisedColumn = { field: "status", index: 0, heading: "", certainty: "content" };
  return ledgerWithout(cells, new Map([["status", status]]));
};

/** A ledger without headings, and without rows where it has no columns. */
const ledgerWithout = (cells: Cells, columns: ReadonlyMap<Field, RecognisedColumn>): SheetLedger => {
  const used = [...columns.values()].map(({ index }) => index);
  const rows = carryOver(bodyRows(cells, 0, { columns, used }), { columns, used }, true);
  return withLines({
    own: null,
    headingRow: 0,
    headings: [],
    paths: [],
    columns,
    ticked: [],
    ofMeasures: null,
    deadlineOfMeasures: false,
    sections: 0,
    sectionColumns: [],
    level: "issue",
    rows,
    meanings: rowMeanings(null, columns, cellReaders({ statusHeading: "" }), rows, columns),
    column: (index) => cellReader(rows, index),
    feedbackDate: null,
    sheetYear: null,
    statusPerLine: false,
    anotherTable: 0,
    signedAt: 0,
    prepared: 0,
    continued: 0,
    tablesBeside: [],
    untitled: noUntitledRows,
    extensionNeedsApproval: false,
  });
};
