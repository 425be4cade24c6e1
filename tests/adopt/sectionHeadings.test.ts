import { adoptSheet } from "../../src/adopt/adoptSheet";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { mapSheet } from "../../src/adopt/mapSheet";
import { readRange } from "../../src/adopt/readRange";
import { completionRate, explainFigures, overdueCount, progressSummary } from "../../src/functions/functions";
import { textOf } from "../../src/ledger/cell";
import type { CellValue } from "../../src/ledger/model";
import "../functions/host";
import { measuresInOneCell } from "./ledgers";
import { wholeBlock } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";
import { threeTitleLevels } from "./ledgers/threeTitleLevels";

const day = "2023-9-30";

const issuesOf = (sheet: ForeignSheet) => adoptSheet(sheet, mapSheet(sheet, wholeBlock(sheet))).issues;
/** Row and 方面 of each item, as import and functions see them. */
const imported = (sheet: ForeignSheet): readonly (readonly [number, string])[] =>
  issuesOf(sheet).map(({ row, fields }) => [row, textOf(fields.aspect)]);
const counted = ({ cells }: ForeignSheet): readonly (readonly [number, string])[] => {
  const { lines, column, columns } = readRange(cells);
  const aspect = column(columns.get("aspect")?.index ?? -1);
  return lines
    .filter(({ item }, at) => item !== lines[at - 1]?.item)
    .map(({ row, at }) => [row, textOf(aspect(at)).replace(/^[一二三]、/, "")]);
};

const headings = ["序号", "具体问题", "整改措施", "整改时限", "状态"];
const sections: readonly (readonly CellValue[])[] = [
  ["一、窗口服务方面"],
  [1, "叫号机停用", "更换设备", "2023年6月底前", "已完成"],
  ["", "", "张贴指引", "", "已完成"],
  ["二、档案保管方面"],
  [2, "库房漏雨", "修缮屋顶", "2023年8月底前", "整改中"],
  [3, "目录缺页", "补录目录", "2023年12月底前", "已完成"],
];

describe("rows that head a section", () => {
  it("are no items of a range, whose figures are those of its items", () => {
    expect(completionRate([...measuresInOneCell.cells.map((row) => [...row])], day, "", "忽略未识别")).toBeCloseTo(
      2 / 3,
    );
    expect(explainFigures([...measuresInOneCell.cells.map((row) => [...row])], day)).toContain(
      "2行是分段标题，不计为项",
    );
    const { cells } = sheetOf("台账", [headings, ...sections]);
    const range = cells.map((row) => [...row]);
    expect(completionRate(range, day)).toBeCloseTo(2 / 3);
    expect(overdueCount(range, day)).toBe(1);
  });

  it("give the items below their 方面, to filter, to group and to count by", () => {
    const range = sheetOf("台账", [headings, ...sections]).cells.map((row) => [...row]);
    expect(completionRate(range, day, "方面=档案保管方面")).toBe(0.5);
    expect(completionRate(range, day, "", "按方面")).toBe(0.5);
    expect(progressSummary(range, "方面", day).map((row) => row.slice(0, 3))).toEqual([
      ["分组", "总数", "已完成"],
      ["窗口服务方面", 1, 1],
      ["档案保管方面", 2, 1],
      ["合计", 3, 2],
    ]);
    expect(explainFigures(range, day)).toContain("下面各项的方面取自这些标题");
  });

  it.each<[string, readonly (readonly CellValue[])[]]>([
    ["with 序号 in front", [headings, ...sections]],
    [
      "of two levels",
      [
        headings,
        ["一、窗口服务方面"],
        ["（一）设备管理不严"],
        [1, "叫号机停用", "更换设备", "", "已完成"],
        ["（二）指引不清"],
        [2, "楼层图过期", "重印楼层图", "", "整改中"],
        ["二、档案保管方面"],
        ["（一）库房失修"],
        [3, "库房漏雨", "修缮屋顶", "", "整改中"],
      ],
    ],
    [
      "in the column of the items",
      [headings.slice(1), ...sections.map((row) => (row.length === 1 ? row : row.slice(1)))],
    ],
    [
      "in the column of 方面, below which rows have none of their own",
      [["方面", ...headings.slice(1)], ["窗口服务"], ["", "叫号机停用", "更换设备", "", "已完成"], ["档案保管"]].concat(
        [["", "库房漏雨", "修缮屋顶", "", "整改中"]],
      ),
    ],
    ["where the last heads nothing, which is an item then", [headings, ...sections, ["三、另行研究的事项"]]],
    [
      "of a ledger that has a column of 方面 besides",
      [
        ["序号", "方面", ...headings.slice(1)],
        ["一、窗口服务方面"],
        [1, "窗口服务方面", "叫号机停用", "更换设备", "", "已完成"],
        ["", "", "", "张贴指引", "", "已完成"],
      ],
    ],
  ])("are the same to import and functions: %s", (_, rows) => {
    const sheet = sheetOf("台账", rows);
    expect(counted(sheet)).toEqual(imported(sheet));
  });

  it("of a third level are one 问题 with the title above them, to import and functions alike: no title is lost", () => {
    expect(issuesOf(threeTitleLevels).map(({ fields }) => [fields.aspect, fields.problem, fields.text])).toEqual([
      ["政治建设方面", "学习教育：中心组", "未列计划"],
      ["政治建设方面", "学习教育：中心组", "未研讨"],
      ["政治建设方面", "学习教育：宣讲", "未宣讲"],
      ["政治建设方面", "议事决策：上会范围", "未上会"],
      ["作风建设方面", "服务群众：窗口", "排队久"],
    ]);
    const cells = threeTitleLevels.cells.map((row) => [...row]);
    expect(completionRate(cells, day)).toBe(0.4);
    expect(completionRate(cells, day, "", "按问题")).toBe(0.25);
    expect(completionRate(cells, day, "问题=学习教育：宣讲")).toBe(1);
  });

  it("are told from a 问题 that is not broken down by the row below, which has one of its own", () => {
    const at = (next: string) =>
      sheetOf("台账", [
        ["问题", "具体问题", "整改措施", "状态"],
        ["值班空转"],
        [next, "夜间无人接听", "双人值班", "已完成"],
      ]);
    expect([imported(at("会务混乱")), counted(at("会务混乱"))].map((items) => items.map(([row]) => row))).toEqual([
      [2, 3],
      [2, 3],
    ]);
    expect([imported(at("")), counted(at(""))].map((items) => items.map(([row]) => row))).toEqual([[3], [3]]);
    expect(issuesOf(at(""))[0]?.fields.problem).toBe("值班空转");
  });

  it("do not make 完成时间 the day of completion where all items are done", () => {
    const sheet = sheetOf("台账", [
      ["序号", "具体问题", "完成时间", "状态"],
      ["一、窗口服务方面"],
      [1, "叫号机停用", "2023年6月底前", "已完成"],
    ]);
    expect(readRange(sheet.cells).columns.get("deadlineText")?.index).toBe(2);
    expect(issuesOf(sheet)[0]?.fields.deadlineText).toBe("2023年6月底前");
  });
});

it("办公室小计 with figures behind is no item of a range, as it is none of the import", () => {
  const sheet = sheetOf("台账", [
    headings,
    [1, "叫号机停用", "更换设备", "", "已完成"],
    ["办公室小计", 1, "", "", "100%"],
  ]);
  expect([imported(sheet).length, counted(sheet).length]).toEqual([1, 1]);
});
