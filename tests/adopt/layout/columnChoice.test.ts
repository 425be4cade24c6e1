import { columnHeadings, isInternal, keepColumns, withoutPhoneNumbers } from "../../../src/adopt/layout/columnChoice";
import type { SheetPage } from "../../../src/adopt/layout/sheetPage";

const cells = [
  ["汇总表", "", "", ""],
  ["序号", "责任", "", "备注"],
  ["", "部门", "责任人及联系电话", ""],
  [1, "办公室", "张三 13900000001、李四（13900000002）", "另报"],
  ["填表人：小郑", "", "", "第1页"],
];
const page: SheetPage = {
  cells,
  formats: cells.map((row) => row.map(() => "@")),
  merges: [
    { row: 0, column: 0, rowCount: 1, columnCount: 4 },
    { row: 1, column: 0, rowCount: 2, columnCount: 1 },
    { row: 1, column: 1, rowCount: 1, columnCount: 2 },
    { row: 1, column: 3, rowCount: 2, columnCount: 1 },
  ],
  columnWidths: [30, 60, 90, 120],
  rowHeights: cells.map(() => null),
  titleRowCount: 1,
  headingRowCount: 2,
  bodyRowCount: 1,
  sectionRows: [],
  sumRows: [],
  continuedRows: [],
  centredColumns: [0, 3],
  fromTop: false,
  fontSize: 11,
  pageBreaks: null,
  uncertain: [],
  unanswered: [],
};

describe("columns that go into a file", () => {
  it("are named by their headings with the captions above them", () => {
    expect(columnHeadings(page)).toEqual(["序号", "责任／部门", "责任／责任人及联系电话", "备注"]);
  });

  it.each(["备注", "法规政策依据", "联系电话", "佐证材料", "公开", "问题公开表述", "更新人", "代办人"])(
    "stay behind where they are for the unit's own use: %s",
    (heading) => expect(isInternal(heading)).toBe(true),
  );

  it.each(["责任人及联系电话", "整改时限", "公开情况说明", "具体问题"])("go along: %s", (heading) =>
    expect(isInternal(heading)).toBe(false),
  );

  it("leave merged cells narrower, and what stood around the table where it is read", () => {
    const kept = keepColumns(page, (column) => column === 0 || column === 2);
    expect(kept.cells).toEqual([
      ["汇总表", ""],
      ["序号", "责任"],
      ["", "责任人及联系电话"],
      [1, "张三 13900000001、李四（13900000002）"],
      ["填表人：小郑", "第1页"],
    ]);
    expect(kept.merges).toEqual([
      { row: 0, column: 0, rowCount: 1, columnCount: 2 },
      { row: 1, column: 0, rowCount: 2, columnCount: 1 },
    ]);
    expect([kept.columnWidths, kept.centredColumns]).toEqual([[30, 90], [0]]);
  });

  it("hold no phone numbers beside names, and every other number", () => {
    expect(withoutPhoneNumbers(page).cells[3]).toEqual([1, "办公室", "张三、李四", "另报"]);
  });
});
