import { adopted } from "./ledgers/adopted";
import { completionRate, overdueCount, progressSummary } from "../../src/functions/functions";
import { rowsOf, sheetOf } from "./ledgers/sheet";

const said = (table: string) =>
  adopted(sheetOf("台账", rowsOf(table))).problems.map(({ row, column, expected }) => [row, column, expected]);

it("a sheet with completion dates and no status column says so, once", () => {
  expect(
    said(`序号 ¦ 具体问题 ¦ 责任科室 ¦ 整改时限 ¦ 完成日期
1 ¦ 值班脱岗 ¦ 办公室 ¦ 2023年6月30日 ¦
2 ¦ 车辆外借 ¦ 车队 ¦ 2023年6月30日 ¦ 2023年6月20日
3 ¦ 台账缺失 ¦ 财务科 ¦ 2023年6月30日 ¦ 2023年7月2日`),
  ).toEqual([[3, 5, { kind: "statusColumn", count: 2 }]]);
});

it("one with a status, without days, or closed by its 销号 does not", () => {
  const head = "序号 ¦ 具体问题 ¦ 责任科室 ¦ 整改时限 ¦ 完成日期";
  expect(said(`${head} ¦ 状态\n1 ¦ 值班脱岗 ¦ 办公室 ¦ 2023年6月30日 ¦ 2023年6月20日 ¦ 已完成`)).toEqual([]);
  expect(said(`${head}\n1 ¦ 值班脱岗 ¦ 办公室 ¦ 2023年6月30日 ¦`)).toEqual([]);
  expect(said(`${head} ¦ 是否销号\n1 ¦ 值班脱岗 ¦ 办公室 ¦ 2023年6月30日 ¦ 2023年6月20日 ¦ 是`)).toEqual([]);
});

describe("the functions, of a sheet with completion dates and no status column", () => {
  const rangeOf = (heading: string, days: readonly string[]) => [
    ["序号", "具体问题", "责任科室", "整改时限", heading],
    ...days.map((day, at) => [at + 1, `第${at + 1}处值班脱岗`, "办公室", "2023年6月30日", day]),
  ];

  it.each(["实际完成时间", "完成日期"])("count nothing by %s, name it and say what to do", (heading) => {
    const range = rangeOf(heading, ["2023年6月20日", "", "2023年7月2日"]);
    for (const figure of [
      () => completionRate(range, "2023-9-30"),
      () => overdueCount(range, "2023-9-30"),
      () => progressSummary(range, "责任科室", "2023-9-30"),
    ]) {
      expect(figure).toThrow(`没有“状态”列`);
      expect(figure).toThrow(`“${heading}”列有2行填了日期`);
      expect(figure).toThrow("请加一列“整改状态”");
    }
  });

  it("say nothing of dates where none is filled", () => {
    const range = rangeOf("完成日期", ["", ""]);
    expect(() => completionRate(range, "2023-9-30")).toThrow("没有“状态”列");
    expect(() => completionRate(range, "2023-9-30")).not.toThrow("填了日期");
  });

  it("count as soon as the column that they ask for is there", () => {
    const range = rangeOf("实际完成时间", ["2023年6月20日", ""]).map((row, at) => [
      ...row,
      ["整改状态", "已完成", "正在整改"][at] ?? "",
    ]);
    expect(completionRate(range, "2023-9-30")).toBe(0.5);
  });
});
