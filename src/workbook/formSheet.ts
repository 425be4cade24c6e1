import type { ForeignSheet } from "../adopt/foreignSheet";
import type { SheetPage } from "../adopt/layout/sheetPage";
import type { CellValue } from "../ledger/model";
import { formMerges } from "./formMerges";
import { bodyLook, callSteps, stepsOf } from "./pageSheet";
import type { WriteStep } from "./writeSteps";

/** Where a page comes to stand on a copy of its form. */
export interface FormPlace {
  /** The form as it stands, rows that wait for items included. */
  readonly original: ForeignSheet;
  /** Rows and columns of `original.cells`: first of the page, first of its body, behind its body. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly bodyRow: number;
  readonly bodyEnd: number;
  /** The row that the filled ones are to look like. */
  readonly lookRow: number;
  /** Columns of the page that the ledger has nothing for: what the form has set there in its first row (a unit, a formula) stands in every row. */
  readonly keptColumns: ReadonlySet<number>;
  /** Of the first row that waits for an item, in points; 0: not known. */
  readonly rowHeight: number;
  /** The only rows to take the look from are examples in a colour or a slant of their own. */
  readonly plainFont: boolean;
}

export interface FormWriting {
  /** Of the copy. */
  readonly name: string;
  readonly page: SheetPage;
  readonly place: FormPlace;
  /** Makes the copy and gives it that name. */
  readonly begin: (context: Excel.RequestContext) => void;
}

interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly format: string;
}

/** Cells of title, headings and footer that say something else than on the form; rows and columns of the filled sheet, 0-based. */
const changedCells = ({ page, place }: FormWriting): readonly ChangedCell[] => {
  const { original, firstRow, firstColumn, bodyRow, bodyEnd } = place;
  const head = bodyRow - firstRow;
  const behind = head + page.bodyRowCount;
  return page.cells.flatMap((cells, r) => {
    if (r >= head && r < behind) return [];
    const source = r < head ? firstRow + r : bodyEnd + r - behind;
    return cells.flatMap((value, c): ChangedCell[] => {
      if (value === (original.cells[source]?.[firstColumn + c] ?? "")) return [];
      const row = original.firstRow - 1 + firstRow + r;
      const column = original.firstColumn - 1 + firstColumn + c;
      return [{ row, column, value, format: page.formats[r]?.[c] ?? "General" }];
    });
  });
};

/**
 * Steps that fill a copy of a form: the rows that wait for items become as many as the ledger needs, in the look of the first of them; what stands
 * around them keeps its own, notes below the table included.
 */
export const formSteps = (writing: FormWriting): readonly WriteStep[] => {
  const { name, page, place, begin } = writing;
  const { original, firstRow, firstColumn, bodyRow, bodyEnd, lookRow, keptColumns } = place;
  const head = bodyRow - firstRow;
  const [waiting, needed] = [bodyEnd - bodyRow, page.bodyRowCount];
  const top = original.firstRow - 1 + bodyRow;
  const left = original.firstColumn - 1 + firstColumn;
  const width = page.columnWidths.length;
  const sheetIn = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem(name);

  const makeRoom = (sheet: Excel.Worksheet): void => {
    if (waiting > 0) {
      const old = sheet.getRangeByIndexes(top, left, waiting, width);
      old.unmerge();
      const look = original.firstRow - 1 + lookRow;
      if (look > top)
        sheet.getRangeByIndexes(top, left, 1, width).copyFrom(sheet.getRangeByIndexes(look, left, 1, width));
    }
    const rows = (from: number, count: number): Excel.Range =>
      sheet.getRangeByIndexes(from, 0, count, 1).getEntireRow();
    // behind the first row: sums below the table that reach from the first row to the last grow with it
    if (needed > waiting) rows(top + Math.min(1, waiting), needed - waiting).insert("Down");
    else if (needed > 0 && needed < waiting) rows(top + needed, waiting - needed).delete("Up");
    if (needed === 0) {
      if (waiting > 0) sheet.getRangeByIndexes(top, left, waiting, width).clear("Contents");
      return;
    }
    const body = sheet.getRangeByIndexes(top, left, needed, width);
    // rows below the headings would look like headings
    if (waiting === 0) bodyLook(sheet, page, { row: top, column: left });
    else if (needed > 1)
      sheet
        .getRangeByIndexes(top + 1, left, needed - 1, width)
        // contents too: lists to choose from come along, and what is kept; the rest is written over
        .copyFrom(sheet.getRangeByIndexes(top, left, 1, width));
    body.format.wrapText = true;
    if (place.plainFont) {
      body.format.font.color = "#000000";
      body.format.font.italic = false;
    }
  };
  // null leaves a cell alone
  const written = <T>(row: readonly T[]): (T | null)[] =>
    row.map((value, column) => (waiting > 0 && keptColumns.has(column) ? null : value));
  const body = stepsOf(page.cells.slice(head, head + needed)).map(([first, end, bytes]): WriteStep => ({
    bytes,
    queue: (context) => {
      const range = sheetIn(context).getRangeByIndexes(top + first, left, end - first, width);
      range.numberFormat = page.formats.slice(head + first, head + end).map(written);
      range.values = page.cells.slice(head + first, head + end).map(written);
    },
  }));
  const ofLedger = page.merges.filter(({ row }) => row >= head && row < head + needed);
  const wide = original.merges.flatMap(({ row, column, rowCount, columnCount }) =>
    waiting > 0 && row === lookRow && rowCount === 1 && columnCount > 1 && column >= firstColumn
      ? [[column - firstColumn, columnCount] as const]
      : [],
  );
  const inBody = formMerges(ofLedger, new Map(wide), head, needed);
  const heights = page.rowHeights
    .slice(head, head + needed)
    .map((height, at) => ({ at, height: Math.max(height ?? 0, place.rowHeight) }));
  return [
    {
      bytes: 6_000,
      queue: (context) => {
        begin(context);
        makeRoom(sheetIn(context));
      },
    },
    ...body,
    ...callSteps(sheetIn, changedCells(writing), (sheet, { row, column, value, format }) => {
      const cell = sheet.getRangeByIndexes(row, column, 1, 1);
      // a text stays a text, and a form's own number format stays with its number
      if (typeof value === "string") cell.numberFormat = [[format]];
      cell.values = [[value]];
    }),
    ...callSteps(sheetIn, page.sectionRows, (sheet, row) => {
      const { format } = sheet.getRangeByIndexes(top + row - head, left, 1, width);
      format.font.bold = true;
      format.horizontalAlignment = "Left";
    }),
    ...callSteps(sheetIn, inBody, (sheet, { row, column, rowCount, columnCount }) =>
      sheet.getRangeByIndexes(top + row - head, left + column, rowCount, columnCount).merge(),
    ),
    ...callSteps(sheetIn, heights, (sheet, { at, height }) => {
      if (height > 0) sheet.getRangeByIndexes(top + at, 0, 1, 1).format.rowHeight = height;
    }),
    { bytes: 500, queue: (context) => sheetIn(context).activate() },
  ];
};
