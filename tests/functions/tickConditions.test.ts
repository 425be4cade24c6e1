import { completionRate, overdueCount, overdueList, progressSummary } from "../../src/functions/functions";
import type { CellValue } from "../../src/ledger/model";
import "./host";

const captioned: CellValue[][] = [
  ["序号", "具体问题", "整改时限", "整改情况", "", ""],
  ["", "", "", "未启动", "正在整改", "已完成"],
  [1, "会议记录不全", "2023年6月底前", "", "", "√"],
  [2, "公章管理不严", "2023年6月底前", "", "√", ""],
  [3, "合同未备案", "2023年6月底前", "√", "", ""],
];
const plain: CellValue[][] = [["序号", "具体问题", "整改时限", "未启动", "正在整改", "已完成"], ...captioned.slice(2)];
const alone: CellValue[][] = [
  ["序号", "具体问题", "整改时限", "已完成（打√）"],
  [1, "会议记录不全", "2023年6月底前", "√"],
  [2, "公章管理不严", "2023年6月底前", ""],
  [3, "合同未备案", "2023年6月底前", "未启动"],
];

const counted = (cells: CellValue[][], condition: string): unknown =>
  progressSummary(cells, "序号", "2023-9-30", condition).at(-1)?.[1];

describe("a condition on a column of marks", () => {
  it.each([
    ["已完成=√", 1],
    ["已完成=✓", 1],
    ["正在整改=√", 1],
    ["未启动=√", 1],
    ["未启动=是", 1],
    ["已完成=已完成", 1],
    ["已完成=", 2],
    ["整改状态=已完成", 1],
    ["整改状态=已完成、未启动", 2],
    ["已完成=×", 0],
  ])("%s", (condition, rows) => {
    for (const cells of [captioned, plain]) expect([condition, counted(cells, condition)]).toEqual([condition, rows]);
  });

  it("names the caption as it stands in the sheet", () => {
    expect(counted(captioned, "整改情况=已完成")).toBe(1);
    expect(counted(captioned, "整改情况/已完成=√")).toBe(1);
  });

  it.each([
    ["已完成=√", 1],
    ["已完成（打√）=√", 1],
    ["已完成=", 1],
    ["已完成=未启动", 1],
    ["整改状态=已完成", 1],
    ["整改状态=未启动", 1],
  ])("%s where the column stands alone", (condition, rows) => {
    expect(counted(alone, condition)).toBe(rows);
  });

  it("shows and groups by what stands in the sheet", () => {
    expect(progressSummary(plain, "正在整改", "2023-9-30").map((row) => row.slice(0, 3))).toEqual([
      ["分组", "总数", "已完成"],
      ["√", 1, 0],
      ["未填", 2, 1],
      ["合计", 3, 1],
    ]);
    expect(overdueList(plain, "2023-9-30", "序号、正在整改、未启动")).toEqual([
      ["序号", "正在整改", "未启动", "逾期天数"],
      [2, "√", "", 92],
      [3, "", "√", 92],
    ]);
    expect(overdueCount(plain, "2023-9-30", "未启动=√")).toBe(1);
    expect(completionRate(plain, "2023-9-30", "已完成=√")).toBe(1);
  });
});
