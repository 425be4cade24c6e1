import type { CheckUp, Finding } from "../ledger/checkUp/checkUp";
import { checkGrades, type CheckGrade } from "../ledger/checkUp/finding";
import { highestRow } from "../adopt/layout/textFit";
import { ledgerTables } from "../ledger/schema";
import { words, type Locale } from "../locales";
import { runs } from "./runs";
import { columnPoints } from "./sheetLayout";
import { messageBytes, type WriteStep } from "./writeSteps";

export const checkUpSheetName = "体检结果";

/** Rows of the sheet, 1-based: name, summary, note, headings, the first finding. */
const headingRow = 4;
const firstRow = 5;

/** Characters of 等级, 表, 行, 编号, 列, 说明, 怎样改: A4 landscape holds them at a size that can be read. */
const widths = [9, 10, 7, 13, 16, 52, 50] as const;
const lastColumn = "G";

const rowFormats = ["@", "@", "General", "@", "@", "@", "@"];

const lineHeight = 15;

const gradeColors: Readonly<Record<CheckGrade, string>> = { must: "#C00000", verify: "#7F6000", hint: "#595959" };

export interface CheckUpSheetRead {
  readonly kind: "none" | "foreign" | "ours";
  /** Last row that holds something, 1-based. */
  readonly lastRow: number;
  readonly protected: boolean;
}

const locales: readonly Locale[] = ["zh-CN", "en-US"];

/** The name above and the headings of one of our languages mark the sheet as ours. */
export const isCheckUpSheet = (top: readonly (readonly unknown[])[]): boolean =>
  locales.some((locale) => {
    const { title, headings } = words(locale).checkUp.sheet;
    return top[0]?.[0] === title && headings.every((heading, i) => top[headingRow - 1]?.[i] === heading);
  });

/** Queues the reading of the sheet 体检结果; the function returned gives the result after the caller's `sync`. */
export const queueCheckUpSheet = (context: Excel.RequestContext): (() => CheckUpSheetRead) => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(checkUpSheetName);
  sheet.load("name");
  const top = sheet.getRange(`A1:${lastColumn}${headingRow}`);
  top.load("values");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount");
  const { protection } = sheet;
  protection.load("protected");
  return () => {
    if (sheet.isNullObject) return { kind: "none", lastRow: 0, protected: false };
    return {
      kind: isCheckUpSheet(top.values) ? "ours" : "foreign",
      lastRow: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
      protected: protection.protected,
    };
  };
};

type Cells = readonly (string | number)[];

const cellsOf = ({ grade, table, row, id, column, rule, values }: Finding): Cells => {
  const { grades, rules, sheet } = words().checkUp;
  const { title, reason, mend } = rules[rule];
  return [
    grades[grade],
    ledgerTables[table].name,
    row === 0 ? "" : row,
    id,
    column,
    sheet.reason({ title, reason: reason(values) }),
    mend(values),
  ];
};

/** Half-width characters count one, full-width ones two. */
const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + ((character.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2), 0);

/** Points that a row needs: Excel does not fit the height of rows it did not draw yet. */
const heightOf = (cells: Cells): number => {
  const lines = cells.map((cell, i) => Math.ceil(widthOf(String(cell)) / ((widths[i] ?? 10) - 1)));
  return Math.min(highestRow, lines.reduce((most, n) => Math.max(most, n), 1) * lineHeight + 3);
};

const sheetIn = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem(checkUpSheetName);

const setUp = (sheet: Excel.Worksheet): void => {
  widths.forEach((width, i) => {
    const letter = String.fromCharCode(65 + i);
    sheet.getRange(`${letter}:${letter}`).format.columnWidth = columnPoints(width);
  });
  sheet.freezePanes.freezeRows(headingRow);
  sheet.showGridlines = false;
  const page = sheet.pageLayout;
  page.orientation = "Landscape";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.setPrintTitleRows(`$${headingRow}:$${headingRow}`);
  page.headersFooters.defaultForAllPages.centerFooter = words().checkUp.sheet.footer;
};

const writeTop = (sheet: Excel.Worksheet, summary: string): void => {
  const { title, note, headings } = words().checkUp.sheet;
  const above = sheet.getRange(`A1:A${headingRow - 1}`);
  above.numberFormat = [["@"], ["@"], ["@"]];
  above.values = [[title], [summary], [note]];
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange("A1").format.font.size = 16;
  sheet.getRange("A1").format.rowHeight = 28;
  sheet.getRange("A3").format.font.color = "#595959";
  const heading = sheet.getRange(`A${headingRow}:${lastColumn}${headingRow}`);
  heading.values = [[...headings]];
  heading.format.font.bold = true;
  heading.format.fill.color = "#DDEBF7";
  heading.format.verticalAlignment = "Center";
  heading.format.rowHeight = 24;
  sheet.getRange(`C${headingRow}`).format.horizontalAlignment = "Center";
};

const writeRows = (sheet: Excel.Worksheet, first: number, rows: readonly Cells[]): void => {
  const last = first + rows.length - 1;
  const cells = sheet.getRange(`A${first}:${lastColumn}${last}`);
  cells.clear("Formats");
  cells.numberFormat = rows.map(() => [...rowFormats]);
  cells.values = rows.map((row) => [...row]);
  cells.format.wrapText = true;
  cells.format.verticalAlignment = "Top";
  sheet.getRange(`C${first}:C${last}`).format.horizontalAlignment = "Center";
  for (const edge of ["EdgeTop", "EdgeBottom", "InsideHorizontal"] as const) {
    const line = cells.format.borders.getItem(edge);
    line.style = "Continuous";
    line.color = "#D9D9D9";
  }
  for (const [height, from, to] of runs(rows.map(heightOf))) {
    sheet.getRange(`A${first + from}:A${first + to}`).format.rowHeight = height;
  }
};

const rowsPerStep = 200;

/**
 * Steps that write the sheet 体检结果: it is made at `position` if it is not there, else its columns A to G are replaced. What stands in other
 * columns is left alone.
 */
export const checkUpSteps = (
  { findings, asOf, counts }: CheckUp,
  before: CheckUpSheetRead,
  { time, position }: { readonly time: string; readonly position: number | null },
): readonly WriteStep[] => {
  const { sheet: texts } = words().checkUp;
  const rows: readonly Cells[] = findings.length === 0 ? [["", "", "", "", "", texts.none, ""]] : findings.map(cellsOf);
  const last = firstRow + rows.length - 1;
  const summary = texts.summary({ asOf, time, counts });

  const begin = (context: Excel.RequestContext): void => {
    if (before.kind === "none") {
      const sheet = context.workbook.worksheets.add(checkUpSheetName);
      if (position !== null) sheet.position = position;
      setUp(sheet);
    } else if (before.lastRow > last) {
      const rest = sheetIn(context).getRange(`A${last + 1}:${lastColumn}${before.lastRow}`);
      rest.clear();
      rest.format.rowHeight = lineHeight;
    }
    writeTop(sheetIn(context), summary);
  };
  const body = Array.from({ length: Math.ceil(rows.length / rowsPerStep) }, (_, step): WriteStep => {
    const part = rows.slice(step * rowsPerStep, (step + 1) * rowsPerStep);
    return {
      bytes: messageBytes(part) + part.length * 200,
      queue: (context) => writeRows(sheetIn(context), firstRow + step * rowsPerStep, part),
    };
  });
  const finish = (context: Excel.RequestContext): void => {
    const sheet = sheetIn(context);
    for (const [grade, from, to] of runs(findings.map((finding) => finding.grade))) {
      const cells = sheet.getRange(`A${firstRow + from}:A${firstRow + to}`);
      cells.format.font.color = gradeColors[grade];
      cells.format.font.bold = grade === checkGrades[0];
    }
    sheet.pageLayout.setPrintArea(`A1:${lastColumn}${last}`);
  };
  return [{ bytes: 4000, queue: begin }, ...body, { bytes: 1000, queue: finish }];
};
