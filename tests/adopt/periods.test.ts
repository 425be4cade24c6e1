import { readRange } from "../../src/adopt/readRange";
import { adopted, mappingOf } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";

const inTwo = (earlier: string, later: string, words: readonly [string, string] = ["正在整改", "已完成"]) =>
  sheetOf("台账", [
    ["序号", "具体问题", "责任部门", earlier, later],
    [1, "食堂采购未比价", "后勤科", ...words],
    [2, "公车使用登记不全", "后勤科", ...words],
  ]);

describe("two columns of a field, each of a period", () => {
  it.each([
    ["整改状态（6月）", "整改状态（9月）"],
    ["6月整改状态", "9月整改状态"],
    ["6月进展情况", "7月进展情况"],
    ["上半年整改状态", "下半年整改状态"],
    ["整改状态（第一季度）", "整改状态（第二季度）"],
    ["整改状态（2022年12月）", "整改状态（2023年3月）"],
    ["整改状态（12月）", "整改状态（1月）"],
  ])("%s and %s: the later one is read, wherever it stands", (earlier, later) => {
    const sheet = inTwo(earlier, later);
    expect(readRange(sheet.cells).columns.get("status")?.heading).toBe(later);
    expect(readRange(sheet.cells).lines.map(({ counted }) => counted.status)).toEqual(["已完成", "已完成"]);
    const { issues } = adopted(sheet);
    expect(issues.map(({ fields, extra }) => [fields.status, extra[earlier]])).toEqual([
      ["已完成", "正在整改"],
      ["已完成", "正在整改"],
    ]);
  });

  it("of which the later stands on the left are read the same", () => {
    const sheet = inTwo("整改状态（9月）", "整改状态（6月）");
    expect(
      mappingOf(sheet)
        .columns.map(({ field }) => field)
        .slice(3),
    ).toEqual(["status", null]);
  });

  it("of which the later is not filled yet: the earlier is read", () => {
    const sheet = inTwo("整改状态（6月）", "整改状态（9月）", ["正在整改", ""]);
    expect(
      mappingOf(sheet)
        .columns.map(({ field }) => field)
        .slice(3),
    ).toEqual(["status", null]);
    expect(readRange(sheet.cells).lines.map(({ counted }) => counted.status)).toEqual(["正在整改", "正在整改"]);
  });
});
