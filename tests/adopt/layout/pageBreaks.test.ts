import { breakPages } from "../../../src/adopt/layout/pageBreaks";
import type { SheetPage } from "../../../src/adopt/layout/sheetPage";
import type { CellValue } from "../../../src/ledger/model";

/** Two columns: a text over all rows, and a short one per row of 20 points; below a title of 30 and headings of 20. */
const pageOf = (first: CellValue, rows: number, more: Partial<SheetPage> = {}): SheetPage => {
  const body = Array.from({ length: rows }, (_, at): CellValue[] => [at === 0 ? first : "", `第${at + 1}行`]);
  const cells = [["台账", ""], ["问题", "措施"], ...body];
  return {
    cells,
    formats: cells.map((row) => row.map(() => "@")),
    merges: [
      { row: 0, column: 0, rowCount: 1, columnCount: 2 },
      { row: 2, column: 0, rowCount: rows, columnCount: 1 },
    ],
    columnWidths: [60, 60],
    rowHeights: [30, 20, ...body.map(() => 20)],
    titleRowCount: 1,
    headingRowCount: 1,
    bodyRowCount: rows,
    sectionRows: [],
    sumRows: [],
    continuedRows: [],
    centredColumns: [],
    fromTop: true,
    fontSize: 10,
    pageBreaks: null,
    uncertain: [],
    unanswered: [],
    ...more,
  };
};
const again = (_: number, value: CellValue): CellValue => `${value}（续）`;
const areas = (page: SheetPage): readonly string[] =>
  page.merges.map(({ row, column, rowCount, columnCount }) => [row, column, rowCount, columnCount].join()).sort();

describe("rows on sheets of paper", () => {
  // the first page has room for (150 − 50) / 20 = 5 rows, the others for (150 − 20) / 20 = 6
  it("end where the next row does not fit, and merged cells end with them and go on", () => {
    const page = breakPages(pageOf("问题甲", 12), { room: 150, again });
    expect(page.pageBreaks).toEqual([7, 13]);
    expect(areas(page)).toEqual(["0,0,1,2", "2,0,5,1", "7,0,6,1"]);
    expect([2, 7, 13].map((row) => page.cells[row]?.[0])).toEqual(["问题甲", "问题甲（续）", "问题甲（续）"]);
    expect(page.cells.map((row) => row[1])).toEqual(pageOf("问题甲", 12).cells.map((row) => row[1]));
  });

  it("are not broken where all of them fit", () => {
    const page = pageOf("问题甲", 5);
    expect(breakPages(page, { room: 150, again })).toEqual({ ...page, pageBreaks: [] });
  });

  it("go on with a text that is longer than its part of the page, and lose none of it", () => {
    // 5 characters a line; the 5 rows of the first page hold (100 − 4) / 14 = 6 lines
    const text = Array.from({ length: 45 }, (_, n) => String.fromCharCode(0x4e00 + n)).join("");
    const page = breakPages(pageOf(text, 8), { room: 150, again });
    expect([page.cells[2]?.[0], page.cells[7]?.[0]]).toEqual([text.slice(0, 30), text.slice(30)]);
  });

  it("keep a short text whole: the page ends earlier, or the last row of the part grows", () => {
    // rows 1–4 are another's; the text begins in the last row of the page, which has no room for its two lines
    const base = pageOf("", 9);
    const cells = base.cells.map((row, at) => (at === 6 ? ["六个字的问题啊", row[1] ?? ""] : row));
    const merges = [{ row: 6, column: 0, rowCount: 3, columnCount: 1 }];
    const page = breakPages({ ...base, cells, merges }, { room: 150, again });
    expect(page.pageBreaks?.[0]).toBe(6);
    expect(page.cells[6]?.[0]).toBe("六个字的问题啊");
    const roomy = breakPages({ ...base, cells, merges }, { room: 165, again });
    expect(roomy.pageBreaks?.[0]).toBe(7);
    expect(roomy.rowHeights[6]).toBe(32);
    expect(roomy.cells[7]?.[0]).toBe("六个字的问题啊（续）");
  });

  it("grow below the break where what is said again needs it", () => {
    // one row of 20 points is left for 问题甲甲（续）, which takes two lines of 14 and 4 around them
    const page = breakPages(pageOf("问题甲甲", 6), { room: 150, again });
    expect(page.pageBreaks).toEqual([7]);
    expect(page.rowHeights[7]).toBe(32);
    expect(areas(page)).toEqual(["0,0,1,2", "2,0,5,1"]);
  });

  it("have a line at the end of a page, even where a text goes on over it", () => {
    expect(breakPages(pageOf("甲", 8, { continuedRows: [6, 7] }), { room: 150, again }).continuedRows).toEqual([6]);
  });

  it("are broken a thousand times at most: Excel keeps no more", () => {
    const page = breakPages(pageOf("甲", 7000), { room: 150, again });
    expect(page.pageBreaks).toHaveLength(1000);
  });
});
