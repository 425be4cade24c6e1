import { formatDateChinese } from "../../ledger/calendarDate";
import { headingOf } from "../../ledger/cellKind";
import type { CellValue, Ledger } from "../../ledger/model";
import { beginningOf } from "../../ledger/shortened";
import { words } from "../../locales";
import type { Field } from "../headings";
import { continueRows } from "./continueRows";
import { plainDates } from "./dateStyle";
import { fillLayout, type FillOptions } from "./fillLayout";
import { noGroupSums } from "./groupSums";
import { noOrder } from "./itemOrder";
import type { GroupLevel, LayoutColumn, LedgerLayout } from "./ledgerLayout";
import { breakPages } from "./pageBreaks";
import type { SheetPage } from "./sheetPage";
import { nothingStands } from "./standingRows";
import { WordMemory } from "./wordMemory";

/** Field, heading, group, and width in points: together as wide as A4 landscape between margins of half an inch. */
const columns: readonly (readonly [Field, string, GroupLevel, number])[] = [
  ["seq", headingOf("issues", "seq"), "item", 28],
  ["aspect", headingOf("issues", "aspect"), "aspect", 56],
  ["problem", headingOf("issues", "problem"), "problem", 78],
  ["text", headingOf("issues", "text"), "item", 110],
  ["measure", headingOf("measures", "text"), "measure", 144],
  ["leader", headingOf("issues", "leader"), "item", 44],
  ["leadDept", headingOf("issues", "leadDept"), "item", 52],
  ["persons", headingOf("issues", "persons"), "item", 44],
  ["deadlineText", headingOf("issues", "deadlineText"), "item", 58],
  ["progress", headingOf("issues", "outcome"), "item", 110],
  ["status", headingOf("issues", "status"), "item", 42],
];

/** Points: small enough for eleven columns, large enough to be read. */
const fontSize = 9;
/** A third of what a page has below its headings: a page ends between rows, and high rows would leave much of it blank. */
const highestRow = 156;

/** Height of A4 landscape between margins of half an inch, less what rounding to pixels adds to the rows of a page. */
const pageRoom = 523 - 15;
/** A text longer than this is said again by its beginning. */
const shortText = 40;

const isText: ReadonlySet<Field> = new Set<Field>(["aspect", "problem", "text", "measure"]);

/** Under a page break: what heads the rows is said again, an account of them is pointed to. */
const again = (column: number, value: CellValue): CellValue => {
  const [field] = columns[column] ?? [];
  if (typeof value !== "string" || value === "" || field === undefined) return value;
  const { continued, above } = words("zh-CN").exports.form;
  if (field === "progress") return above;
  if (!isText.has(field)) return value;
  return continued({
    text: beginningOf(value, shortText) === value ? value : `${beginningOf(value, shortText / 2)}……`,
  });
};

const columnOf = ([field, heading, group]: (typeof columns)[number], at: number): LayoutColumn => ({
  at,
  heading,
  field,
  ownHeading: null,
  perMeasure: field === "measure",
  group,
  spread: "merged",
  spans: new Map(),
  joins: new Map(),
  format: "General",
  memory: new WordMemory(),
  numbers: false,
  dates: plainDates,
  mark: null,
  marksFollowSeq: true,
  separator: null,
});

const printLayout = (title: string, asOf: string): LedgerLayout => {
  const blank = columns.slice(1).map(() => "");
  const wide = { column: 0, rowCount: 1, columnCount: columns.length };
  return {
    titleRows: [
      [title, ...blank],
      [asOf, ...blank],
    ],
    headingRows: [columns.map(([, heading]) => heading)],
    headMerges: [
      { ...wide, row: 0 },
      { ...wide, row: 1 },
    ],
    footerRows: [],
    footerMerges: [],
    footerFigures: [],
    bodyRows: [],
    groupSums: noGroupSums,
    columnWidths: columns.map(([, , , width]) => width),
    columns: columns.map(columnOf),
    measuresOf: new Map(),
    sections: [],
    standing: nothingStands,
    dittos: new Map(),
    oneCell: null,
    listCells: new Map(),
    parallelCells: new Map(),
    reportedRows: new Map(),
    headed: false,
    showsExtension: true,
    fontSize,
    itemField: "text",
    statusChoices: {},
    order: noOrder,
    seqLevel: "issue",
  };
};

/** The ledger in the common merged form for A4 landscape, every text whole. Columns that nothing fills keep their place: it is a form. */
export const printForm = (ledger: Ledger, options: FillOptions): SheetPage => {
  const { unit, round } = ledger.settings;
  const { form } = words("zh-CN").exports;
  const title = form.title({ unit, round });
  const layout = printLayout(title, form.asOf({ day: formatDateChinese(options.asOf) }));
  const page = continueRows(fillLayout(ledger, layout, { ...options, form: true }), highestRow);
  // two lines for the headings: they are larger than the body, and four characters do not fit the narrow columns
  const rowHeights = page.rowHeights.map((height, row) => [28, 18, 32][row] ?? height);
  return breakPages({ ...page, rowHeights }, { room: pageRoom, again });
};
