import { explainFigures } from "../../src/functions/functions";
import { countedIssue } from "../../src/ledger/figures";
import type { CellValue } from "../../src/ledger/model";
import { adoptedFrom, rowsBothWays } from "./ledgers/bothWays";
import { sheetOf } from "./ledgers/sheet";
import { byFunctions, imported } from "./ledgers/totals";
import { writtenLedger } from "./ledgers/written";

type Row = readonly CellValue[];

const ledger: readonly Row[] = [
  ["序号", "具体问题", "整改措施", "责任部门", "整改时限", "整改状态"],
  [1, "叫号机停用", "更换设备", "窗口科", "2023年6月", "已完成"],
  [2, "库房漏雨", "修缮屋顶", "后勤科", "2023年8月", "整改中"],
];
const unnumbered: readonly Row[] = ledger.map((row) => row.slice(1));
const both = (...rows: readonly number[]) => ({ imported: rows, counted: rows });

const statistics: readonly Row[] = [
  ["责任部门", "问题数", "已完成", "完成率"],
  ["窗口科", 1, 1, "100%"],
  ["后勤科", 1, 0, "0%"],
];
const kinds: readonly (readonly [string, readonly Row[]])[] = [
  ["counts by department", statistics],
  ["counts by department with their sum", [...statistics, ["合计", 2, 1, "50%"]]],
  [
    "counts by kind",
    [
      ["类型", "数量", "说明"],
      ["制度类", 3, "含修订"],
      ["管理类", 1, ""],
    ],
  ],
  [
    "people",
    [
      ["姓名", "职务"],
      ["甲", "组长"],
      ["乙", "成员"],
    ],
  ],
  [
    "people with their numbers",
    [
      ["姓名", "职务", "联系电话"],
      ["甲", "组长", "8000001"],
    ],
  ],
  [
    "statuses",
    [
      ["状态", "个数"],
      ["已完成", 1],
      ["整改中", 1],
    ],
  ],
];
const gaps: readonly (readonly Row[])[] = [[[""]], [["附：情况统计"]], [[""], ["附：情况统计"]], [[""], [""]]];

describe("a list of another kind below the ledger", () => {
  describe.each(kinds)("%s", (_, list) => {
    it.each(gaps)("is none of its rows below %j", (...gap) => {
      const sheet = sheetOf("台账", [...ledger, ...gap, ...list]);
      expect(rowsBothWays(sheet)).toEqual(both(2, 3));
      expect(byFunctions(sheet)).toMatchObject({ 总数: 2, 已完成: 1, 正在整改: 1, 逾期: 1 });
      expect(byFunctions(sheet)).toEqual(imported(writtenLedger(adoptedFrom(sheet)).issues.map(countedIssue)));
      expect(adoptedFrom(sheet).problems.map(({ row, expected }) => [row, expected.kind])).toEqual([
        [4 + gap.length, "anotherTable"],
      ]);
      const cells = sheet.cells.map((row) => [...row]);
      expect(explainFigures(cells, "2023-9-30")).toContain("是另一张表，未计入");
    });

    it("is none of the rows of a ledger without 序号", () => {
      const sheet = sheetOf("台账", [...unnumbered, [""], ...list]);
      expect(rowsBothWays(sheet)).toEqual(both(2, 3));
      expect(byFunctions(sheet)).toMatchObject({ 总数: 2, 已完成: 1 });
    });
  });

  it.each<[string, readonly Row[]]>([
    [
      "begun with a note",
      [
        ["注：√", "已完成"],
        ["○", "整改中"],
        ["×", "未启动"],
      ],
    ],
    [
      "begun with a note in a cell of its own",
      [
        ["注：", "√", "已完成"],
        ["", "○", "整改中"],
      ],
    ],
    ["of signs alone", [[""], ["√", "已完成"], ["○", "整改中"]]],
  ])("may be a legend: %s", (_, legend) => {
    const sheet = sheetOf("台账", [...ledger, ...legend]);
    expect(rowsBothWays(sheet)).toEqual(both(2, 3));
    expect(adoptedFrom(sheet).problems.map(({ expected }) => expected.kind)).toEqual(["anotherTable"]);
  });
});

describe("items below a gap", () => {
  it.each<[string, readonly Row[], readonly number[]]>([
    ["a blank row", [[""], [3, "值班记录缺页", "补记", "办公室", "2023年9月", "整改中"]], [5]],
    ["a title", [["二、内部管理方面"], [1, "值班记录缺页", "补记", "办公室", "2023年9月", "整改中"]], [5]],
    ["a blank row, without a number", [[""], ["", "值班记录缺页", "补记", "办公室", "", "未启动"]], [5]],
    ["a blank row, with words of a type only", [[""], [3, "长期坚持", "", "", "长期坚持", "整改中"]], [5]],
    ["their headings again", [[""], ledger[0] ?? [], [3, "值班记录缺页", "补记", "办公室", "", "未启动"]], [6]],
  ])("stay items: %s", (_, rows, more) => {
    const sheet = sheetOf("台账", [...ledger, ...rows]);
    expect(rowsBothWays(sheet)).toEqual(both(2, 3, ...more));
    expect(adoptedFrom(sheet).problems.filter(({ expected }) => expected.kind === "anotherTable")).toEqual([]);
  });

  it("stay items in a ledger without 序号", () => {
    const rows: readonly Row[] = [
      [""],
      ["进展", "补记", "办公室", "2023年9月", "整改中"],
      ["说明", "备注", "", "", ""],
    ];
    const sheet = sheetOf("台账", [...unnumbered, ...rows]);
    expect(rowsBothWays(sheet)).toEqual(both(2, 3, 5, 6));
  });

  it("keep the last item above the title of a list", () => {
    const sheet = sheetOf("台账", [...unnumbered, ["值班记录缺页"], ["情况统计"], ...statistics]);
    expect(rowsBothWays(sheet)).toEqual(both(2, 3, 4));
  });
});

describe("rows that number the columns", () => {
  const page = (first: number): readonly Row[] => [
    [first, "叫号机停用", "更换设备", "窗口科", "2023年6月", "已完成"],
    [first + 1, "库房漏雨", "修缮屋顶", "后勤科", "2023年8月", "整改中"],
  ];
  it.each<[string, Row]>([
    ["1 2 3", [1, 2, 3, 4, 5, 6]],
    ["as texts", ["1", "2", "3", "4", "5", "6"]],
    ["in brackets", ["（1）", "（2）", "（3）", "（4）", "（5）", "（6）"]],
    ["甲 乙 1 2", ["甲", "乙", 1, 2, 3, 4]],
    ["栏次", ["栏次", 1, 2, 3, 4, 5]],
  ])("are no items where the headings are repeated: %s", (_, numbers) => {
    const headings = ledger[0] ?? [];
    const sheet = sheetOf("台账", [headings, numbers, ...page(1), headings, numbers, ...page(3)]);
    expect(rowsBothWays(sheet)).toEqual(both(3, 4, 7, 8));
    const alone = sheetOf("台账", [headings, numbers, ...page(1), numbers, ...page(3)]);
    expect(rowsBothWays(alone)).toEqual(both(3, 4, 6, 7));
  });

  it("are none where they stand on the second page only, and an item with figures stays", () => {
    const headings = ledger[0] ?? [];
    const sheet = sheetOf("台账", [headings, ...page(1), headings, [1, 2, 3, 4, 5, 6], ...page(3)]);
    expect(rowsBothWays(sheet)).toEqual(both(2, 3, 6, 7));
    const odd = sheetOf("台账", [headings, ...page(1), [1, 2, 3, 4, "", ""]]);
    expect(rowsBothWays(odd).counted).toEqual([2, 3, 4]);
  });
});
