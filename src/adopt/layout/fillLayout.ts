import { dateOf, isBlank, textOf } from "../../ledger/cell";
import type { CalendarDate } from "../../ledger/calendarDate";
import type { CellValue, Issue, Ledger } from "../../ledger/model";
import { shortened } from "../../ledger/shortened";
import type { MergedArea } from "../foreignSheet";
import { asksYesNo, assignmentFields, type Field } from "../headings";
import { withDay } from "./dayInTitles";
import type { LayoutColumn, LedgerLayout } from "./ledgerLayout";
import { footerOf, isAsItStood, sumsOf } from "./pageSums";
import { rowsBetween, type SumLine } from "./rowsBetween";
import { pageRows, type PageRow } from "./pageRows";
import type { SheetPage, UnansweredColumn } from "./sheetPage";
import { withFigures, type SummedRows } from "./sumFigures";
import { acrossItems, asItStood, ofBoth, onceAbove, spreadDown } from "./spreadDown";
import { withoutNotes } from "./standingRows";
import { fitRows } from "./textFit";
import { putDittos } from "./dittoCells";
import { rowKeys } from "./rowKeys";
import { ticksFor } from "./tickStyle";
import { aspectCounts } from "./titleCount";
import { WordMemory } from "./wordMemory";
import type { WriteContext } from "./saying";
import { writeCell } from "./writeCell";

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

/** With the departments where titles of the layout name them; an item without one stands where its 方面 says. */
const underDepartments = (ledger: Ledger, { departmentTitles: level }: LedgerLayout): Ledger => {
  if (level === undefined) return ledger;
  const titled = (issue: Issue): Issue => {
    const { leadDept } = issue;
    if (leadDept === "") return issue;
    return level === "aspect" ? { ...issue, aspect: leadDept } : { ...issue, problem: leadDept, problemSeq: "" };
  };
  return { ...ledger, issues: ledger.issues.map(titled) };
};

/**
 * The ledger in a layout: what stood around the body as it stood (but for the 截至 day and sums, which are worked out anew), and a row for every
 * measure, with its parents above and beside it the way the layout has them. Time grows with the number of cells.
 */
export const fillLayout = (written: Ledger, layout: LedgerLayout, options: FillOptions): SheetPage => {
  const ledger = underDepartments(written, layout);
  const date1904 = ledger.date1904 === true;
  const width = layout.columnWidths.length;
  const rows = pageRows(ledger, layout, options);
  const context: WriteContext = {
    layout,
    fields: new Set(layout.columns.flatMap(({ field }): Field[] => (field === null ? [] : [field]))),
    settings: ledger.settings,
    counted: aspectCounts(rows, layout),
    ownHeadings: new Set([...ledger.issues, ...ledger.measures].flatMap(({ source }) => Object.keys(source.extra))),
    date1904,
    form: options.form === true,
    outcome: (issue) => issue.outcome || (options.outcome?.(issue) ?? ""),
  };
  const { between, doubtful } = rowsBetween(
    rows,
    options.form === true ? { ...layout, standing: withoutNotes(layout.standing) } : layout,
  );
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
  const sumLines: { readonly line: SumLine; readonly row: number }[] = [];
  let next = 0;
  for (let index = 0; index <= rows.length; index += 1) {
    for (let row = between[next]; row?.before === index; row = between[next]) {
      const onPage = head + body.length;
      if (row.heads) headings.push(onPage);
      for (const area of row.merges)
        if (area.columnCount > 1 || area.rowCount > 1) merges.push({ row: onPage, ...area });
      if (row.sum !== null) sumLines.push({ line: row.sum, row: body.length });
      const cells = addRow();
      for (const [column, value] of row.cells) {
        cells[column] = value;
        if (typeof value !== "string") formats[formats.length - 1]?.splice(column, 1, "General");
      }
      if (row.within !== true) (row.heads ? breaks : gaps).add(index);
      next += 1;
    }
    if (index === rows.length) break;
    at.push(body.length);
    addRow();
  }

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
    const { values, merged } = onceAbove(column, acrossItems(column, rows, stood, endsOf(column)));
    const { ticks, heading } = column;
    const untold: string[] = [];
    const covered = new Set<number>();
    for (const [first, count] of ticks === undefined ? [] : merged)
      for (let index = first + 1; index < first + count; index += 1) covered.add(index);
    values.forEach((value, index) => {
      const row = at[index] ?? 0;
      const [cells, shown] = [body[row], formats[row]];
      const isContinued =
        covered.has(index) || (!column.perMeasure && rows[index - 1]?.groups.item === rows[index]?.groups.item);
      const told = ticks === undefined ? ([[column.at, value]] as const) : ticksFor(ticks, heading, value, isContinued);
      for (const [place, words] of told ?? []) {
        if (cells) cells[place] = words;
        if (shown && typeof words !== "string")
          shown[place] =
            place === column.at && (ticks?.columns[0]?.holdsDays ?? ticks === undefined) ? column.format : "General";
      }
      if (told === null) untold.push(nameOf(rows[index]));
    });
    if (untold.length > 0) unanswered.push({ heading, items: [...new Set(untold)] });
    for (const [first, count] of merged) {
      const top = at[first] ?? 0;
      // a blank row that the cell goes across is a part of it
      const rowCount = (at[first + count - 1] ?? top) - top + 1;
      for (const place of ticks?.columns.map((each) => each.at) ?? [column.at])
        merges.push({ row: head + top, column: place, rowCount, columnCount: 1 });
    }
  }

  const keys = rowKeys(rows);
  const read = [
    ...at.map((row, index) => ({ row, key: keys[index] ?? "" })),
    ...headings.map((row) => ({ row: row - head, key: "" })),
  ];
  putDittos(
    body,
    read.sort((a, b) => a.row - b.row),
    layout.dittos,
    layout.columns,
  );

  const summedUp = (isOf: (index: number) => boolean): SummedRows => sumsOf(rows, at, body, isOf);
  const unknownInBody: { readonly row: number; readonly column: number }[] = [];
  const lines = sumLines.map(({ line: { line, isOf }, row }) => {
    for (const { counts, column } of line.figures)
      if (counts === "unknown" || doubtful.has(line)) unknownInBody.push({ row, column });
    return { row, cells: withFigures(line.row, line.figures, summedUp(isOf)) };
  });
  const { footer, unknown } = footerOf(
    layout,
    summedUp(() => true),
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
    sumRows: sumLines.map(({ line: { line }, row }) => ({ row: head + row, from: line.at })),
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
