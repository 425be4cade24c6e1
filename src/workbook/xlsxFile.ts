import type { SheetPage } from "../adopt/layout/sheetPage";
import { words } from "../locales";
import { margin, narrowMargin, type PageWriting } from "./pageSheet";
import { loadXlsxLibrary, type XlsxLibrary } from "./xlsxLibrary";

export interface FileSheet extends Pick<PageWriting, "name" | "page"> {
  /** The body has headings to filter by. */
  readonly filtered?: boolean;
}

/** Columns are as wide as so many digits of this font: it is on every machine, or one of the same widths. */
const defaultFont = { name: "Arial", size: 11, family: 2 };
/** A digit of it has 8 pixels; a pixel is 0.75 points. */
const characters = (points: number): number => points / 0.75 / 8;

/** Points of an inch, in which the file tells margins. */
const inch = 72;

/** Of a column that the sheet hides and the user asks for, in characters: at its own width nobody would see it. */
const widthOfHidden = 16;

type FileWorksheet = ReturnType<InstanceType<XlsxLibrary["Workbook"]>["addWorksheet"]>;

const line = { style: "thin" as const };

const writeCells = (sheet: FileWorksheet, page: SheetPage): void => {
  const { cells, formats, fontSize, titleRowCount, headingRowCount, bodyRowCount } = page;
  const head = titleRowCount + headingRowCount;
  const end = head + bodyRowCount;
  const centred = new Set(page.centredColumns);
  const continued = new Set(page.continuedRows);
  const sections = new Set(page.sectionRows);
  cells.forEach((values, r) => {
    const row = sheet.getRow(r + 1);
    const height = page.rowHeights[r];
    if (height !== null && height !== undefined) row.height = height;
    const [isTitle, isBody] = [r < titleRowCount, r >= head && r < end];
    values.forEach((value, c) => {
      const cell = row.getCell(c + 1);
      // a string is written as a string: there is no text that becomes a formula
      if (value !== "") cell.value = value;
      cell.numFmt = formats[r]?.[c] ?? "General";
      cell.font = {
        name: "宋体",
        size: isTitle && r === 0 ? 16 : isBody ? fontSize : Math.max(fontSize, 9),
        bold: r < head || sections.has(r),
      };
      cell.alignment = {
        wrapText: !isTitle,
        vertical: isBody && page.fromTop ? "top" : "middle",
        horizontal: r < head || (centred.has(c) && !sections.has(r)) ? "center" : "left",
      };
      if (isTitle || r >= end) return;
      cell.border = {
        left: line,
        right: line,
        ...(continued.has(r) ? {} : { top: line }),
        ...(continued.has(r + 1) ? {} : { bottom: line }),
      };
    });
  });
};

const writeSheet = (sheet: FileWorksheet, { page, filtered }: FileSheet): void => {
  const head = page.titleRowCount + page.headingRowCount;
  page.columnWidths.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width > 0 ? characters(width) : widthOfHidden;
  });
  writeCells(sheet, page);
  for (const { row, column, rowCount, columnCount } of page.merges)
    sheet.mergeCells(row + 1, column + 1, row + rowCount, column + columnCount);
  sheet.views = [{ state: "frozen", ySplit: head, xSplit: 0 }];
  sheet.pageSetup.paperSize = 9;
  sheet.pageSetup.orientation = "landscape";
  const side = (page.pageBreaks === null ? margin : narrowMargin) / inch;
  const edge = margin / inch;
  sheet.pageSetup.margins = { left: side, right: side, top: edge, bottom: edge, header: 0.2, footer: 0.2 };
  sheet.pageSetup.horizontalCentered = true;
  if (page.pageBreaks === null) {
    // makes a page smaller where its columns need it, never larger
    Object.assign(sheet.pageSetup, { fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
  } else {
    // Excel ignores page breaks where pages are fitted
    for (const row of page.pageBreaks) sheet.getRow(row).addPageBreak();
  }
  if (head > 0) sheet.pageSetup.printTitlesRow = `${page.titleRowCount + 1}:${head}`;
  sheet.headerFooter.oddFooter = `&C${words("zh-CN").exports.form.footer}`;
  if (filtered === true)
    sheet.autoFilter = {
      from: { row: head, column: 1 },
      to: { row: head + page.bodyRowCount, column: page.columnWidths.length },
    };
};

/** Pages as an .xlsx of their own: values only, one sheet each. */
export const xlsxOf = async (sheets: readonly FileSheet[]): Promise<Uint8Array<ArrayBuffer>> => {
  const { Workbook } = await loadXlsxLibrary();
  const book = new Workbook();
  book.model = { ...book.model, defaultFont };
  for (const sheet of sheets) writeSheet(book.addWorksheet(sheet.name), sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
};
