import { dateOf, isBlank, textOf } from "../../ledger/cell";
import { dateToSerial, type CalendarDate } from "../../ledger/calendarDate";
import type { CellValue, Issue, Ledger } from "../../ledger/model";
import { groupBy } from "../../ledger/groupBy";
import { shortened } from "../../ledger/shortened";
import type { MergedArea } from "../foreignSheet";
import { asksYesNo, assignmentFields, type Field } from "../headings";
import { dateStyleOf, plainDates, writeDay } from "./dateStyle";
import { groupsOf, type GroupSum } from "./groupSums";
import type { FooterFigure, LayoutColumn, LedgerLayout, SectionStyle } from "./ledgerLayout";
import { markLike } from "./markStyle";
import { pageRows, type PageRow } from "./pageRows";
import type { SheetPage, UnansweredColumn } from "./sheetPage";
import { placedRows } from "./standingRows";
import { withFigures, type SummedRows } from "./sumFigures";
import { acrossItems, asItStood, ofBoth, spreadDown } from "./spreadDown";
import { fitRows } from "./textFit";
import { ticksFor } from "./tickStyle";
import { WordMemory } from "./wordMemory";
import { writeCell, type WriteContext } from "./writeCell";

export interface FillOptions {
  /** The day that the 截至 line shows. */
  readonly asOf: CalendarDate;
  /** What is said of an item where it has no 整改情况 of its own; default: nothing. */
  readonly outcome?: (issue: Issue) => string;
  /**
   * The layout is a form of somebody else's: words that the ledger keeps of the sheet it came from (搞定 for a status) stay out of it, and what
   * it asks (是否销号) is answered 是 or 否. Default: the layout is that of the ledger's own sheet, which gets its words back.
   */
  readonly form?: boolean;
  /** Items that are written; default: all. */
  readonly include?: (issue: Issue) => boolean;
}

const writtenDay = /\d{4}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*日?/;

/** The same day in the spelling that stands there. */
const dayLike = (spelling: string, day: CalendarDate): string =>
  textOf(writeDay(day, { ...(dateStyleOf([spelling]) ?? plainDates), months: false }, false));

/** Title rows with the day of the 截至 line, wherever it stands: in the words, or in the cell behind them. */
const withDay = (
  rows: LedgerLayout["titleRows"],
  asOf: CalendarDate,
  date1904: boolean,
): readonly (readonly CellValue[])[] =>
  rows.map((row) => {
    let expects = false;
    return row.map((cell): CellValue => {
      const words = textOf(cell);
      if (expects && words !== "") {
        expects = false;
        if (typeof cell === "number" && dateOf(cell, date1904) !== null) return dateToSerial(asOf, date1904);
        return typeof cell === "string" && dateOf(cell) !== null ? dayLike(cell, asOf) : cell;
      }
      if (typeof cell !== "string" || !/截[至止]/.test(cell)) return cell;
      if (/截[至止](?:日期?|时间)?[:：]?$/.test(words)) expects = true;
      return cell.replace(
        new RegExp(`(截[至止](?:日期?|时间)?[:：]?\\s*)(${writtenDay.source})`),
        (_, label: string, spelling: string) => `${label}${dayLike(spelling, asOf)}`,
      );
    });
  });

/** A row above the items that it heads. */
const sectionWords = ({ mark, memory }: SectionStyle, text: string, number: number): CellValue =>
  memory.usual(text) ?? (mark === null ? text : `${markLike(mark, number)}${text}`);

/** A row above an item that is none of its own. */
interface RowBetween {
  readonly before: number;
  readonly cells: readonly (readonly [column: number, value: CellValue])[];
  readonly merges: readonly Pick<MergedArea, "column" | "columnCount">[];
  /** It heads what is below it; else it is blank. */
  readonly heads: boolean;
}

const sectionRows = (rows: readonly PageRow[], sections: readonly SectionStyle[]): readonly RowBetween[] => {
  const numbers = new Map<string, number>();
  return rows.flatMap((row, before) => {
    const above = rows[before - 1];
    return sections.flatMap((style): RowBetween[] => {
      const text = row.issue[style.level];
      const same = above !== undefined && above.groups[style.level] === row.groups[style.level];
      if (text === "" || same || above?.issue[style.level] === text) return [];
      const number = (numbers.get(style.level) ?? 0) + 1;
      numbers.set(style.level, number);
      const { column, columnCount } = style;
      const merges = columnCount > 1 ? [{ column, columnCount }] : [];
      return [{ before, cells: [[column, sectionWords(style, text, number)]], merges, heads: true }];
    });
  });
};

/** Titles and blank rows between the items, those of one item in the order in which they stood. */
const rowsBetween = (rows: readonly PageRow[], { sections, standing }: LedgerLayout): readonly RowBetween[] => {
  const placed = placedRows(rows, standing).map(({ before, row }): RowBetween => ({
    before,
    cells: row.cells,
    merges: row.merges,
    heads: row.level !== null,
  }));
  const titled = sectionRows(rows, sections);
  // a gap is above the title
  return [...placed, ...titled].sort((a, b) => a.before - b.before);
};

/** The column of an item in which its measures may say something else. */
const isShared = ({ field, perMeasure, group }: LayoutColumn, { layout }: WriteContext): boolean =>
  field !== null &&
  ofBoth.has(field) &&
  !perMeasure &&
  group === "item" &&
  layout.columns.filter((other) => other.field === field).length === 1;

/** The cells of a column row by row. An item says it once, unless its measures say something else. */
const writtenColumn = (column: LayoutColumn, rows: readonly PageRow[], context: WriteContext): readonly CellValue[] => {
  const values = rows.map((row) => writeCell(column, row, context));
  if (!isShared(column, context)) return values;
  const ofMeasures = { ...column, perMeasure: true };
  // what the ledger says and not how the sheet words it: 2024年3月底 is remembered for the item only
  const memory = new WordMemory();
  const differs = (row: PageRow): boolean =>
    textOf(writeCell({ ...ofMeasures, memory }, row, context)) !==
    textOf(writeCell({ ...column, memory }, row, context));
  const own = rows.map((row) => (row.measure === null ? "" : writeCell(ofMeasures, row, context)));
  const differing = new Set(
    rows.filter((row, at) => !isBlank(own[at]) && differs(row)).map(({ groups }) => groups.item),
  );
  return rows.map(({ groups }, at) => {
    const words = own[at] ?? "";
    return (differing.has(groups.item) && !isBlank(words) ? words : values[at]) ?? "";
  });
};

/** A form wants a word for every item here: how far it is, and what it asks. */
const isAnswer = ({ field, ownHeading, heading }: LayoutColumn): boolean =>
  ownHeading === null && (field === "status" || (field === "closure" && asksYesNo(heading)));

const nameOf = (row: PageRow | undefined): string =>
  row === undefined ? "" : row.issue.seq || shortened(row.issue.text, 12);

/** Items with a row that says nothing (of a 销号情况: the first), by their 序号 or, without one, the beginning of their text. */
const itemsWithout = (
  { field }: LayoutColumn,
  rows: readonly PageRow[],
  written: readonly CellValue[],
): readonly string[] => {
  const found = new Map<number, string>();
  rows.forEach(({ groups }, at) => {
    const isFirst = rows[at - 1]?.groups.item !== groups.item;
    if (isBlank(written[at]) && (isFirst || field === "status")) found.set(groups.item, nameOf(rows[at]));
  });
  return [...found.values()];
};

const shortFields: ReadonlySet<Field | null> = new Set<Field | null>([
  "seq",
  "problemSeq",
  "type",
  "longTerm",
  ...assignmentFields.filter((field) => field !== "extensionApproval"),
  "status",
  "completedOn",
  "closure",
  "closedOn",
]);

const shifted = (merges: readonly MergedArea[], rows: number): readonly MergedArea[] =>
  merges.map((area) => ({ ...area, row: area.row + rows }));

/**
 * The ledger in a layout: what stood around the body as it stood (but for the 截至 day and sums, which are worked out anew), and a row for every
 * measure, with its parents above and beside it the way the layout has them. Time grows with the number of cells.
 */
export const fillLayout = (ledger: Ledger, layout: LedgerLayout, options: FillOptions): SheetPage => {
  const date1904 = ledger.date1904 === true;
  const width = layout.columnWidths.length;
  const rows = pageRows(ledger, layout, options);
  const context: WriteContext = {
    layout,
    fields: new Set(layout.columns.flatMap(({ field }): Field[] => (field === null ? [] : [field]))),
    settings: ledger.settings,
    date1904,
    form: options.form === true,
    outcome: (issue) => issue.outcome || (options.outcome?.(issue) ?? ""),
  };
  const between = rowsBetween(rows, layout);
  const head = layout.titleRows.length + layout.headingRows.length;

  // where each row and each section heading stands on the page
  const at: number[] = [];
  const breaks = new Set<number>();
  const gaps = new Set<number>();
  const body: CellValue[][] = [];
  const formats: string[][] = [];
  const merges: MergedArea[] = [...layout.headMerges];
  const headings: number[] = [];
  const addRow = (): CellValue[] => {
    const row = Array.from({ length: width }, (): CellValue => "");
    body.push(row);
    formats.push(Array.from({ length: width }, () => "@"));
    return row;
  };
  const groups = groupsOf(rows, layout.groupSums);
  const lastOf = new Map(groups.map((group, index) => [group, index]));
  /** Row of the body of each line that sums up a group. */
  const sumLines = new Map<GroupSum, number>();
  let next = 0;
  rows.forEach((_, index) => {
    for (let row = between[next]; row?.before === index; row = between[next]) {
      const onPage = head + body.length;
      if (row.heads) headings.push(onPage);
      for (const { column, columnCount } of row.merges)
        if (columnCount > 1) merges.push({ row: onPage, column, rowCount: 1, columnCount });
      const cells = addRow();
      for (const [column, value] of row.cells) cells[column] = value;
      (row.heads ? breaks : gaps).add(index);
      next += 1;
    }
    at.push(body.length);
    addRow();
    const sum = groups[index] ?? null;
    if (sum === null || lastOf.get(sum) !== index) return;
    for (const { column, columnCount } of sum.merges)
      if (columnCount > 1) merges.push({ row: head + body.length, column, rowCount: 1, columnCount });
    sumLines.set(sum, body.length);
    addRow();
    gaps.add(index + 1);
  });

  const unanswered: UnansweredColumn[] = [];
  // what stands once above a gap holds below it, too; a merged cell ends there
  const allEnds = new Set([...breaks, ...gaps]);
  const endsOf = ({ spread }: LayoutColumn): ReadonlySet<number> => (spread === "blank" ? breaks : allEnds);
  const stoodIn = (column: LayoutColumn, hasDeadline?: (index: number) => boolean) => {
    const written = writtenColumn(column, rows, context);
    const ends = endsOf(column);
    const spread = spreadDown(column, rows, written, ends, hasDeadline);
    return { ...asItStood(column, layout.measuresOf, rows, { ...spread, written }, ends), written };
  };
  const deadlines = layout.columns
    .filter(({ field }) => field === "deadlineText" || field === "due")
    .map((column) => stoodIn(column));
  const hasDeadline = (index: number): boolean => deadlines.some(({ values }) => !isBlank(values[index]));
  for (const column of layout.columns) {
    const stood = stoodIn(column, hasDeadline);
    const { written } = stood;
    const lacking = context.form && isAnswer(column) ? itemsWithout(column, rows, written) : [];
    if (lacking.length > 0) unanswered.push({ heading: column.heading, items: lacking });
    const { values, merged } = acrossItems(column, rows, stood, endsOf(column));
    const { ticks, heading } = column;
    const untold: string[] = [];
    values.forEach((value, index) => {
      const row = at[index] ?? 0;
      const [cells, shown] = [body[row], formats[row]];
      const told = ticks === undefined ? ([[column.at, value]] as const) : ticksFor(ticks, heading, value);
      for (const [place, words] of told ?? []) {
        if (cells) cells[place] = words;
        if (shown && typeof words !== "string") shown[place] = ticks === undefined ? column.format : "General";
      }
      if (told === null) untold.push(nameOf(rows[index]));
    });
    if (untold.length > 0) unanswered.push({ heading, items: [...new Set(untold)] });
    for (const [first, rowCount] of merged)
      for (const place of ticks?.columns.map((each) => each.at) ?? [column.at])
        merges.push({ row: head + (at[first] ?? 0), column: place, rowCount, columnCount: 1 });
  }

  const summedUp = (isOf: (index: number) => boolean): SummedRows => sumsOf(rows, at, body, isOf);
  const summedAll = summedUp(() => true);
  const unknownInBody: { readonly row: number; readonly column: number }[] = [];
  const lines = [...sumLines].map(([sum, row]) => {
    for (const { counts, column } of sum.figures) if (counts === "unknown") unknownInBody.push({ row, column });
    return {
      row,
      cells: withFigures(
        sum.row,
        sum.figures,
        summedUp((index) => groups[index] === sum),
      ),
    };
  });
  const { footer, unknown } = footerOf(
    layout,
    summedAll,
    summedUp((index) => groups[index] === null),
  );
  for (const { row, cells } of lines) {
    body[row] = [...cells];
    formats[row] = cells.map((cell) => (typeof cell === "string" ? "@" : "General"));
  }
  const uncertain = isAsItStood(body, layout.bodyRows)
    ? []
    : [...unknownInBody, ...unknown.map(({ row, column }) => ({ row: body.length + row, column }))];
  const above = [...withDay(layout.titleRows, options.asOf, date1904), ...layout.headingRows];
  const plainFormats = (each: readonly CellValue[]): readonly string[] =>
    each.map((cell) =>
      typeof cell === "number" && dateOf(cell, date1904) !== null && cell > 30000
        ? "yyyy-mm-dd"
        : typeof cell === "string"
          ? "@"
          : "General",
    );
  const cells = [...above, ...body, ...footer];
  merges.push(...shifted(layout.footerMerges, head + body.length));
  const heights = fitRows({ cells, merges, columnWidths: layout.columnWidths }, layout.fontSize, head);
  return {
    cells,
    formats: [...above.map(plainFormats), ...formats, ...footer.map(plainFormats)],
    merges,
    columnWidths: layout.columnWidths,
    rowHeights: heights.map((height, row) => (row < head || row >= head + body.length ? null : height)),
    titleRowCount: layout.titleRows.length,
    headingRowCount: layout.headingRows.length,
    bodyRowCount: body.length,
    sectionRows: headings,
    centredColumns: layout.columns.flatMap(({ field, at: column, ticks }) =>
      shortFields.has(field) ? (ticks?.columns.map((each) => each.at) ?? [column]) : [],
    ),
    fontSize: layout.fontSize,
    continuedRows: [],
    fromTop: false,
    pageBreaks: null,
    // a cell of several numbers is named once
    uncertain: uncertain.flatMap(({ row, column }, each) =>
      uncertain.findIndex((other) => other.row === row && other.column === column) === each
        ? [{ row: head + row, column }]
        : [],
    ),
    unanswered,
  };
};

/** The ledger fills the sheet with what stood there: no figure can have changed. */
const isAsItStood = (body: readonly (readonly CellValue[])[], bodyRows: LedgerLayout["bodyRows"]): boolean =>
  body.length === bodyRows.length && body.every((row, r) => row.every((cell, c) => cell === bodyRows[r]?.[c]));

/** What some of the rows come to; `at` is where each stands in the body. */
const sumsOf = (
  rows: readonly PageRow[],
  at: readonly number[],
  body: readonly (readonly CellValue[])[],
  isOf: (index: number) => boolean,
): SummedRows => {
  const own = rows.flatMap((row, index) => (isOf(index) ? [{ row, cells: body[at[index] ?? -1] ?? [] }] : []));
  const firsts = own.filter(({ row }, index) => own[index - 1]?.row.groups.item !== row.groups.item);
  return {
    items: firsts.length,
    measures: firsts.reduce((sum, { row }) => sum + row.measures.length, 0),
    sum: (column) => {
      const total = own.reduce(
        (so, { cells }) => so + (typeof cells[column] === "number" ? Number(cells[column]) : 0),
        0,
      );
      return Math.round(total * 1e6) / 1e6;
    },
  };
};

/** Footer lines, their sums worked out anew, those of the last group from its rows; those that counted something else are as they stood. */
const footerOf = (
  { footerRows, footerFigures, groupSums: { last } }: LedgerLayout,
  summed: SummedRows,
  lastGroup: SummedRows,
): { readonly footer: readonly (readonly CellValue[])[]; readonly unknown: readonly FooterFigure[] } => {
  const figuresOf = groupBy(footerFigures, ({ row }) => row);
  return {
    footer: footerRows.map((row, at) =>
      last !== null && at === 0 ? withFigures(row, last, lastGroup) : withFigures(row, figuresOf.get(at) ?? [], summed),
    ),
    unknown: [
      ...(last ?? []).map((figure) => ({ ...figure, row: 0 })),
      ...footerFigures.filter(({ row }) => last === null || row > 0),
    ].filter(({ counts }) => counts === "unknown"),
  };
};
