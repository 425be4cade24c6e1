import type { NoticeDocument, ParagraphLevel } from "../notice/document";
import { sheetRows } from "../notice/sheetRows";
import type { NoticeEdit } from "./operations";
import { columnPoints } from "./sheetLayout";

export const noticeSheetName = "通报";

/**
 * A: level, B: text, C (hidden): the text as built, against which edits by hand are found. The headings mark the sheet as ours, and the last
 * one holds a checksum of C, so that deleted and moved rows are noticed as well.
 */
const levelHeading = "层级";
const textHeading = "正文";
const builtHeading = "构建时的正文";

const firstRow = 2;

/** FNV-1a over all built texts: no secret, only a mark. */
const checksum = (texts: readonly string[]): string => {
  let hash = 2166136261;
  for (const code of texts.join("\u0000")) hash = Math.imul(hash ^ (code.codePointAt(0) ?? 0), 16777619);
  return `${texts.length}-${(hash >>> 0).toString(16)}`;
};

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

/** Queues the reading of the sheet 通报; the function returned gives the result after the caller's `sync`. */
export const queueNoticeSheet = (context: Excel.RequestContext): (() => NoticeSheetRead) => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(noticeSheetName);
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

interface Look {
  readonly font: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly align?: "Center" | "Right";
  /** Indents of the cell, about one character of text each. */
  readonly indent?: number;
}

const body: Look = { font: "仿宋", size: 14, indent: 2 };

/** Fonts by GB/T 9704-2012 as far as a sheet goes: title 小标宋 (of which Windows has none, so 宋体 bold), levels 黑体, 楷体, 仿宋. */
const looks: Readonly<Record<ParagraphLevel, Look>> = {
  issuer: { font: "宋体", size: 24, bold: true, align: "Center" },
  docNo: { font: "仿宋", size: 14, align: "Center" },
  title: { font: "宋体", size: 20, bold: true, align: "Center" },
  addressee: { font: "仿宋", size: 14 },
  body,
  h1: { font: "黑体", size: 14, indent: 2 },
  h2: { font: "楷体", size: 14, indent: 2 },
  h3: { ...body, bold: true },
  h4: body,
  label: { ...body, bold: true },
  contact: body,
  attachment: body,
  signature: { font: "仿宋", size: 14, align: "Right" },
  date: { font: "仿宋", size: 14, align: "Right" },
  copyTo: { font: "仿宋", size: 14, indent: 1 },
  printed: { font: "仿宋", size: 14, indent: 1 },
};

/** Excel draws no row higher than this; longer paragraphs are whole in the cell and in the pane, but not on the sheet. Points. */
const highestRow = 409;
const textWidth = 84;

/** Points that a paragraph needs at the width of column B: Excel does not fit the height of rows it did not draw yet. */
const heightOf = (text: string, { size }: Look): number => {
  const charactersPerLine = Math.floor((columnPoints(textWidth) - 30) / size);
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / charactersPerLine)), 0);
  return Math.min(highestRow, lines * size * 1.5 + 4);
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

/**
 * Queues the sheet 通报: made after 看板 if it is not there, else rewritten in its three columns. Text cells are text before they get their
 * values. What stands in other columns is left alone.
 */
export const queueNotice = (
  context: Excel.RequestContext,
  document: NoticeDocument,
  before: Pick<NoticeSheetRead, "kind" | "rowCount">,
  position: number | null,
): void => {
  const { worksheets } = context.workbook;
  const isNew = before.kind === "none";
  const sheet = isNew ? worksheets.add(noticeSheetName) : worksheets.getItem(noticeSheetName);
  if (isNew) {
    setUp(sheet);
    if (position !== null) sheet.position = position;
  }
  const rows = sheetRows(document);
  const lastRow = firstRow + Math.max(rows.length, before.rowCount, 1) - 1;
  const texts = rows.map(({ text }) => text);

  const cells = sheet.getRange(`A${firstRow}:C${lastRow}`);
  cells.clear("Formats");
  cells.numberFormat = Array.from({ length: lastRow - firstRow + 1 }, () => ["@", "@", "@"]);
  cells.values = Array.from({ length: lastRow - firstRow + 1 }, (_, index) => {
    const row = rows[index];
    return row === undefined ? ["", "", ""] : [row.level, row.text, row.text];
  });
  cells.format.verticalAlignment = "Top";
  const heading = sheet.getRange("A1:C1");
  heading.values = [[levelHeading, textHeading, markOf(texts.filter((text) => text !== ""))]];
  heading.format.font.bold = true;
  heading.format.font.color = "#595959";
  sheet.getRange(`A${firstRow}:A${lastRow}`).format.font.color = "#7F7F7F";
  sheet.getRange(`B${firstRow}:B${lastRow}`).format.wrapText = true;

  document.paragraphs.forEach(({ level, text }, index) => {
    const look = looks[level];
    const { format } = sheet.getRange(`B${firstRow + index}`);
    format.font.name = look.font;
    format.font.size = look.size;
    if (look.bold === true) format.font.bold = true;
    format.horizontalAlignment = look.align ?? "Left";
    if (look.indent !== undefined) format.indentLevel = look.indent;
    format.rowHeight = heightOf(text, look);
  });
  sheet.pageLayout.setPrintArea(`B${firstRow}:B${firstRow + Math.max(rows.length, 1) - 1}`);
};
