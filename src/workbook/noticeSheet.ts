import { textHash } from "../ledger/textHash";
import type { NoticeDocument } from "../notice/document";
import { sheetRows, type NoticeSheetRow } from "../notice/sheetRows";
import { withoutTabs } from "../notice/withoutTabs";
import { bodyLook, heightOf, lookAreas, textWidth, type Look } from "./noticeLooks";
import type { NoticeEdit } from "./operations";
import { runs } from "./runs";
import { columnPoints } from "./sheetLayout";
import { messageBytes, type WriteStep } from "./writeSteps";

/**
 * A: level, B: text, C (hidden): the text as built, against which edits by hand are found. The headings mark the sheet as ours, and the last
 * one holds a checksum of C, so that deleted and moved rows are noticed as well.
 */
const levelHeading = "层级";
const textHeading = "正文";
const builtHeading = "构建时的正文";

const firstRow = 2;

const checksum = (texts: readonly string[]): string => `${texts.length}-${textHash(texts.join("\u0000")).toString(16)}`;

const markOf = (texts: readonly string[]): string => `${builtHeading} ${checksum(texts)}`;

export interface NoticeSheetRead {
  readonly kind: "none" | "foreign" | "ours";
  readonly edits: readonly NoticeEdit[];
  /** Rows, counted from the first below the headings, that hold something of an earlier notice. */
  readonly rowCount: number;
}

const textOf = (value: unknown): string => (value === undefined || value === null ? "" : String(value));

/** Differences between the text as built and as it stands, by row. */
const editsOf = (rows: readonly (readonly unknown[])[], mark: string): readonly NoticeEdit[] => {
  const edits = rows.flatMap((row, index): readonly NoticeEdit[] => {
    const [found, built] = [textOf(row[1]), textOf(row[2])];
    return found === built ? [] : [{ row: firstRow + index, built, found }];
  });
  const texts = rows.map((row) => textOf(row[2])).filter((text) => text !== "");
  const found = markOf(texts);
  const isWhole = mark === found || edits.some(({ built }) => built === "");
  // rows that are gone or were moved: only their number and order can be told
  return isWhole || mark === ""
    ? edits
    : [...edits, { row: firstRow - 1, built: mark.replace(builtHeading, "").trim(), found: checksum(texts) }];
};

/** The headings mark the sheet as ours. */
export const isNoticeSheet = ([heading]: readonly (readonly unknown[])[]): boolean =>
  heading?.[0] === levelHeading && heading[1] === textHeading && textOf(heading[2]).startsWith(builtHeading);

/** Queues the reading of the sheet of a paper; the function returned gives the result after the caller's `sync`. */
export const queueNoticeSheet = (context: Excel.RequestContext, name: string): (() => NoticeSheetRead) => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("values,rowIndex,columnIndex");
  return () => {
    if (sheet.isNullObject) return { kind: "none", edits: [], rowCount: 0 };
    if (used.isNullObject) return { kind: "foreign", edits: [], rowCount: 0 };
    const values: readonly (readonly unknown[])[] = used.values;
    const [heading = [], ...rows] = values;
    const isOurs = used.rowIndex === 0 && used.columnIndex === 0 && isNoticeSheet(values);
    if (!isOurs) return { kind: "foreign", edits: [], rowCount: 0 };
    return { kind: "ours", edits: editsOf(rows, textOf(heading[2])), rowCount: rows.length };
  };
};

const setUp = (sheet: Excel.Worksheet): void => {
  sheet.getRange("A:A").format.columnWidth = columnPoints(8);
  sheet.getRange("B:B").format.columnWidth = columnPoints(textWidth);
  sheet.getRange("C:C").columnHidden = true;
  sheet.freezePanes.freezeRows(firstRow - 1);
  sheet.showGridlines = false;
  const page = sheet.pageLayout;
  page.orientation = "Portrait";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: 1 };
};

/** A block of rows: text cells are text before they get their values. */
const writeRows = (sheet: Excel.Worksheet, first: number, values: readonly (readonly string[])[]): void => {
  const cells = sheet.getRange(`A${first}:C${first + values.length - 1}`);
  cells.numberFormat = values.map(() => ["@", "@", "@"]);
  cells.values = values.map((row) => [...row]);
};

const applyLook = (format: Excel.RangeFormat, { font, size, bold, align, indent }: Look): void => {
  format.font.name = font;
  format.font.size = size;
  format.font.bold = bold === true;
  format.horizontalAlignment = align ?? "Left";
  format.indentLevel = indent ?? 0;
};

/** Looks by level and not by paragraph, so that the message of 500 items stays small. */
const writeLooks = (sheet: Excel.Worksheet, rows: readonly NoticeSheetRow[]): void => {
  const last = firstRow + Math.max(rows.length, 1) - 1;
  const text = sheet.getRange(`B${firstRow}:B${last}`);
  text.format.wrapText = true;
  applyLook(text.format, bodyLook);
  for (const [look, areas] of lookAreas(rows, firstRow)) {
    for (const area of areas) applyLook(sheet.getRanges(area).format, look);
  }
  for (const [height, from, to] of runs(rows.map(heightOf))) {
    sheet.getRange(`A${firstRow + from}:A${firstRow + to}`).format.rowHeight = height;
  }
  const all = sheet.getRange(`A${firstRow}:C${last}`);
  all.format.verticalAlignment = "Top";
  sheet.getRange(`A${firstRow}:A${last}`).format.font.color = "#7F7F7F";
};

const rowsPerStep = 200;
/** About what one paragraph adds to the message besides its text. */
const bytesPerLook = 500;

/**
 * Steps that write the sheet of a paper: made at `position` if it is not there, else rewritten in its three columns. What stands in other
 * columns is left alone.
 */
export const noticeSteps = (
  name: string,
  document: NoticeDocument,
  before: Pick<NoticeSheetRead, "kind" | "rowCount">,
  position: number | null,
): readonly WriteStep[] => {
  const rows = sheetRows(document).map((row) => ({ ...row, text: withoutTabs(row.text) }));
  const texts = rows.map(({ text }) => text);
  const blank = Array.from({ length: Math.max(0, Math.max(before.rowCount, 1) - rows.length) }, () => ["", "", ""]);
  const values = [...rows.map(({ level, text }) => [level, text, text]), ...blank];
  const sheetIn = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem(name);

  const start: WriteStep = {
    bytes: 2000,
    queue: (context) => {
      const isNew = before.kind === "none";
      const sheet = isNew ? context.workbook.worksheets.add(name) : sheetIn(context);
      if (isNew) {
        setUp(sheet);
        if (position !== null) sheet.position = position;
      }
      sheet.getRange(`A${firstRow}:C${firstRow + values.length - 1}`).clear("Formats");
      const heading = sheet.getRange("A1:C1");
      heading.values = [[levelHeading, textHeading, markOf(texts.filter((text) => text !== ""))]];
      heading.format.font.bold = true;
      heading.format.font.color = "#595959";
    },
  };
  const blocks = Array.from({ length: Math.ceil(values.length / rowsPerStep) }, (_, index): WriteStep => {
    const block = values.slice(index * rowsPerStep, (index + 1) * rowsPerStep);
    return {
      bytes: messageBytes(block),
      queue: (context) => writeRows(sheetIn(context), firstRow + index * rowsPerStep, block),
    };
  });
  const looks: WriteStep = {
    bytes: 2000 + rows.length * bytesPerLook,
    queue: (context) => {
      const sheet = sheetIn(context);
      writeLooks(sheet, rows);
      sheet.pageLayout.setPrintArea(`B${firstRow}:B${firstRow + Math.max(rows.length, 1) - 1}`);
    },
  };
  return [start, ...blocks, looks];
};
