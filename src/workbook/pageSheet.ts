import type { MergedArea } from "../adopt/foreignSheet";
import type { SheetPage } from "../adopt/layout/sheetPage";
import type { CellValue } from "../ledger/model";
import { words } from "../locales";
import { runs } from "./runs";
import { columnLetter, columnsAddress } from "./sheetLayout";
import { messageBytes, type WriteStep } from "./writeSteps";

/** Title, headings and footer of a sheet whose look comes along; cells 0-based. */
export interface HeadSource {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Row of the sheet that is the first of `ForeignSheet.cells`. */
  readonly firstRow: number;
  /** First row of the footer. */
  readonly footerRow: number;
  /** Of title and headings, in points. */
  readonly heights: readonly number[];
}

export interface PageWriting {
  readonly name: string;
  readonly page: SheetPage;
  readonly head: HeadSource | null;
  /** Of the body; default: the workbook's. */
  readonly font?: string;
}

const outside = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const bytesPerStep = 400_000;
/** About how many bytes a call takes in a message, its paths included. */
const bytesPerCall = 460;
const callsPerStep = 100;
/** Of paper, in points; the narrow one beside columns that fill the width. */
export const margin = 36;
export const narrowMargin = 27;

/** Numbers of rows per step, by the size of their texts. */
export const stepsOf = (cells: readonly (readonly CellValue[])[]): readonly (readonly [number, number, number])[] => {
  const found: [number, number, number][] = [];
  cells.forEach((row, at) => {
    const bytes = messageBytes(row) + row.length * 8;
    const last = found[found.length - 1];
    if (last !== undefined && last[2] + bytes <= bytesPerStep) {
      last[1] = at + 1;
      last[2] += bytes;
    } else found.push([at, at + 1, bytes]);
  });
  return found;
};

const setUp = (sheet: Excel.Worksheet, { page, head }: PageWriting): void => {
  for (const [width, first, last] of runs(page.columnWidths))
    sheet.getRange(columnsAddress(first, last)).format.columnWidth = width;
  const headRows = page.titleRowCount + page.headingRowCount;
  const layout = sheet.pageLayout;
  layout.orientation = "Landscape";
  layout.paperSize = "A4";
  for (const side of ["leftMargin", "rightMargin", "topMargin", "bottomMargin"] as const) layout[side] = margin;
  if (page.pageBreaks === null) {
    // makes a page smaller where its columns need it, never larger
    layout.zoom = { horizontalFitToPages: 1 };
  } else {
    // Excel ignores page breaks where pages are fitted, and a pixel per column must not make a second page beside the first
    layout.zoom = { scale: 100 };
    for (const side of ["leftMargin", "rightMargin"] as const) layout[side] = narrowMargin;
  }
  layout.centerHorizontally = true;
  layout.headersFooters.defaultForAllPages.centerFooter = words("zh-CN").exports.form.footer;
  layout.setPrintArea(`A1:${columnLetter(page.columnWidths.length - 1)}${page.cells.length}`);
  if (headRows === 0) return;
  layout.setPrintTitleRows(`$${page.titleRowCount + 1}:$${headRows}`);
  sheet.freezePanes.freezeRows(headRows);
  const top = sheet.getRangeByIndexes(0, 0, headRows, page.columnWidths.length);
  if (head !== null) {
    const source = sheet.context.workbook.worksheets
      .getItem(head.sheet)
      .getRangeByIndexes(head.row, head.column, headRows, page.columnWidths.length);
    top.copyFrom(source, "Formats");
    return;
  }
  top.format.wrapText = true;
  top.format.horizontalAlignment = "Center";
  top.format.verticalAlignment = "Center";
  top.format.font.bold = true;
  if (page.titleRowCount > 0) sheet.getRange("A1").format.font.size = 16;
};

/** Calls of one kind, as steps of a hundred: a huge ledger has tens of thousands of merged cells. */
export const callSteps = <T>(
  sheetIn: (context: Excel.RequestContext) => Excel.Worksheet,
  items: readonly T[],
  call: (sheet: Excel.Worksheet, item: T) => void,
): readonly WriteStep[] =>
  Array.from({ length: Math.ceil(items.length / callsPerStep) }, (_, part): WriteStep => {
    const own = items.slice(part * callsPerStep, (part + 1) * callsPerStep);
    return {
      bytes: own.length * bytesPerCall,
      queue: (context) => {
        const sheet = sheetIn(context);
        for (const item of own) call(sheet, item);
      },
    };
  });

/** Lines around every cell; a range of one row has no horizontal ones inside. */
const drawLines = (sheet: Excel.Worksheet, { row, column, rowCount, columnCount }: MergedArea): void => {
  if (rowCount === 0) return;
  const { borders } = sheet.getRangeByIndexes(row, column, rowCount, columnCount).format;
  const inside = [
    ...(rowCount > 1 ? ["InsideHorizontal" as const] : []),
    ...(columnCount > 1 ? ["InsideVertical" as const] : []),
  ];
  for (const edge of [...outside, ...inside]) borders.getItem(edge).style = "Continuous";
};

/** Look of the rows of items, where nothing else gives them one. */
export const bodyLook = (
  sheet: Excel.Worksheet,
  { bodyRowCount, columnWidths, fromTop, fontSize, centredColumns }: SheetPage,
  { row, column, font = "" }: { readonly row: number; readonly column: number; readonly font?: string },
): void => {
  if (bodyRowCount === 0) return;
  drawLines(sheet, { row, column, rowCount: bodyRowCount, columnCount: columnWidths.length });
  const { format } = sheet.getRangeByIndexes(row, column, bodyRowCount, columnWidths.length);
  format.wrapText = true;
  format.verticalAlignment = fromTop ? "Top" : "Center";
  format.horizontalAlignment = "General";
  format.fill.clear();
  format.font.bold = false;
  format.font.size = fontSize;
  if (font !== "") format.font.name = font;
  for (const at of centredColumns)
    sheet.getRangeByIndexes(row, column + at, bodyRowCount, 1).format.horizontalAlignment = "Center";
};

const lookOf = (sheet: Excel.Worksheet, { page, font, head }: PageWriting): void => {
  const { titleRowCount, headingRowCount, bodyRowCount, columnWidths, cells } = page;
  const behind = titleRowCount + headingRowCount + bodyRowCount;
  if (head !== null && cells.length > behind) {
    const [rows, columns] = [cells.length - behind, columnWidths.length];
    const source = sheet.context.workbook.worksheets.getItem(head.sheet);
    sheet
      .getRangeByIndexes(behind, 0, rows, columns)
      .copyFrom(source.getRangeByIndexes(head.footerRow, head.column, rows, columns), "Formats");
  }
  drawLines(sheet, { row: titleRowCount, column: 0, rowCount: headingRowCount, columnCount: columnWidths.length });
  bodyLook(sheet, page, { row: titleRowCount + headingRowCount, column: 0, font: font ?? "" });
};

/**
 * Steps that write a page to a new sheet of this name, which must be free. Formats go before values, so that texts stay texts; merged cells come
 * last, when their values are there.
 */
export const pageSteps = (writing: PageWriting): readonly WriteStep[] => {
  const { name, page, head } = writing;
  const width = page.columnWidths.length;
  const sheetIn = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem(name);
  const begin: WriteStep = {
    bytes: 4000 + width * 100,
    queue: (context) => {
      context.workbook.worksheets.add(name);
      setUp(sheetIn(context), writing);
    },
  };
  const body = stepsOf(page.cells).map(([first, end, bytes]): WriteStep => ({
    bytes,
    queue: (context) => {
      const range = sheetIn(context).getRangeByIndexes(first, 0, end - first, width);
      range.numberFormat = page.formats.slice(first, end).map((row) => [...row]);
      range.values = page.cells.slice(first, end).map((row) => [...row]);
    },
  }));
  const heights = page.rowHeights.map((height, row) => head?.heights[row] ?? height);
  const tall = runs(heights).flatMap(([height, first, last]) => (height === null ? [] : [{ height, first, last }]));
  const look: WriteStep = { bytes: 8_000, queue: (context) => lookOf(sheetIn(context), writing) };
  const end: WriteStep = { bytes: bytesPerCall, queue: (context) => sheetIn(context).activate() };
  return [
    begin,
    ...body,
    look,
    ...callSteps(sheetIn, page.continuedRows, (sheet, row) => {
      sheet.getRangeByIndexes(row, 0, 1, width).format.borders.getItem("EdgeTop").style = "None";
    }),
    ...callSteps(sheetIn, page.sectionRows, (sheet, row) => {
      const { format } = sheet.getRangeByIndexes(row, 0, 1, width);
      format.font.bold = true;
      format.horizontalAlignment = "Left";
    }),
    // bold or filled as it was: nothing has to be read for that
    ...callSteps(sheetIn, head === null ? [] : page.sumRows, (sheet, { row, from }) => {
      if (head === null) return;
      const source = sheet.context.workbook.worksheets.getItem(head.sheet);
      const line = source.getRangeByIndexes(head.firstRow + from, head.column, 1, width);
      sheet.getRangeByIndexes(row, 0, 1, width).copyFrom(line, "Formats");
    }),
    ...callSteps(sheetIn, page.merges, (sheet, { row, column, rowCount, columnCount }) =>
      sheet.getRangeByIndexes(row, column, rowCount, columnCount).merge(),
    ),
    ...callSteps(sheetIn, tall, (sheet, { height, first, last }) => {
      sheet.getRangeByIndexes(first, 0, last - first + 1, 1).format.rowHeight = height;
    }),
    ...callSteps(sheetIn, page.pageBreaks ?? [], (sheet, row) => {
      sheet.horizontalPageBreaks.add(`A${row + 1}`);
    }),
    end,
  ];
};
