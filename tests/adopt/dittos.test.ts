import { adoptSheet } from "../../src/adopt/adoptSheet";
import type { Adoption } from "../../src/adopt/adoption";
import { mapSheet } from "../../src/adopt/mapSheet";
import { completionRate, overdueCount } from "../../src/functions/functions";
import type { CellValue } from "../../src/ledger/model";
import { mappingOf, wholeBlock } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";

const headings = ["序号", "方面", "反馈问题", "具体问题", "牵头部门", "责任人", "整改时限", "状态"];

const adopt = (rows: readonly (readonly CellValue[])[], merges: readonly string[] = []): Adoption => {
  const sheet = sheetOf("台账", [headings, ...rows], merges);
  return adoptSheet(sheet, mapSheet(sheet, wholeBlock(sheet)));
};

const rows = [
  [1, "窗口服务", "限时办结不严", "补正材料反复三次", "政务股", "赵一", "2023年6月底", "整改中"],
  [2, "同上", "〃", "叫号机停用未公告", "同上", " 同 上 ", "同上", "已完成"],
  [3, "〃", "证照保管混乱", "过期印章未销毁", "〃", "钱二", "2023年3月底", "同上"],
  [4, "资金管理", "同上", "押金未及时退还", "财务股", "同上", "2023年3月底", "整改中"],
];

describe("同上 stands for the words above", () => {
  it("in every column that names something, for the import", () => {
    const { issues, counts, problems } = adopt(rows);
    expect(problems).toEqual([]);
    expect(counts).toMatchObject({ aspects: 2, issues: 4 });
    expect(issues.map(({ fields }) => [fields.aspect, fields.problem, fields.leadDept, fields.persons])).toEqual([
      ["窗口服务", "限时办结不严", "政务股", "赵一"],
      ["窗口服务", "限时办结不严", "政务股", "赵一"],
      ["窗口服务", "证照保管混乱", "政务股", "钱二"],
      ["资金管理", "证照保管混乱", "财务股", "钱二"],
    ]);
    expect(issues.map(({ fields }) => [fields.deadlineText, fields.status])).toEqual([
      ["2023年6月底", "正在整改"],
      ["2023年6月底", "已完成"],
      ["2023年3月底", "已完成"],
      ["2023年3月底", "正在整改"],
    ]);
  });

  it("and for the functions, which count the same", () => {
    const cells = [headings, ...rows].map((row) => [...row]);
    expect(completionRate(cells, "2023-9-30")).toBe(0.5);
    expect(completionRate(cells, "2023-9-30", "牵头部门=政务股")).toBeCloseTo(2 / 3, 12);
    expect(overdueCount(cells, "2023-9-30", "牵头部门=政务股")).toBe(1);
    expect(overdueCount(cells, "2023-9-30", "方面=资金管理")).toBe(1);
  });

  it.each(["”", "“", "″", "〃"])("written as %s below a deadline", (mark) => {
    const marked = adopt([
      ...rows.slice(0, 1),
      [2, "窗口服务", "限时办结不严", "叫号机停用未公告", "政务股", "赵一", mark, "整改中"],
    ]);
    expect(marked.problems).toEqual([]);
    expect(marked.issues[1]?.fields.deadlineText).toBe("2023年6月底");
  });

  it("through the blank cells of a merged parent", () => {
    const merged = [
      [1, "窗口服务", "限时办结不严", "补正材料反复三次", "政务股", "赵一", "2023年6月底", "整改中"],
      ["", "", "", "", "", "钱二", "", ""],
      [2, "窗口服务", "限时办结不严", "叫号机停用未公告", "同上", "孙三", "2023年6月底", "已完成"],
    ];
    expect(adopt(merged, ["E2:E3"]).issues.map(({ fields }) => fields.leadDept)).toEqual(["政务股", "政务股"]);
  });
});

describe("同上 is nothing to guess about", () => {
  it("below the blank cell of another item, below nothing, or below a date: it is listed", () => {
    const { issues, problems } = adopt([
      [1, "窗口服务", "限时办结不严", "补正材料反复三次", "同上", "赵一", 45107, "整改中"],
      [2, "窗口服务", "限时办结不严", "叫号机停用未公告", "", "钱二", "同上", "已完成"],
      [3, "窗口服务", "限时办结不严", "过期印章未销毁", "同上", "孙三", "2023年3月底", "整改中"],
    ]);
    expect(issues.map(({ fields }) => fields.leadDept)).toEqual(["同上", undefined, "同上"]);
    expect(problems.map(({ row, heading, expected }) => [row, heading, expected.kind])).toEqual([
      [2, "牵头部门", "sameAsAbove"],
      [3, "整改时限", "deadline"],
      [4, "牵头部门", "sameAsAbove"],
    ]);
  });

  it("is no number of an item and no sum", () => {
    const sheet = sheetOf("台账", [
      ["序号", "具体问题", "问题金额", "状态"],
      [1, "押金未及时退还", 30, "已完成"],
      [2, "专项款闲置", "同上", "已完成"],
    ]);
    const [, second] = adoptSheet(sheet, mappingOf(sheet)).issues;
    expect(second?.fields.money ?? second?.extra).not.toBe(30);
  });
});

it("lists the errors of cells that are kept as texts, which no reader looks at", () => {
  const sheet = sheetOf("台账", [
    ["序号", "方面", "具体问题", "状态", "自定一列"],
    [1, "#REF!", "押金未及时退还", "已完成", "甲"],
    [2, "资金管理", "#N/A", "已完成", "#DIV/0!"],
  ]);
  const { issues, problems } = adoptSheet(sheet, mappingOf(sheet));
  expect(issues).toHaveLength(2);
  expect(problems.map(({ row, column, expected, got }) => [row, column, expected.kind, got])).toEqual([
    [2, 2, "errorKept", "#REF!"],
    [3, 3, "errorKept", "#N/A"],
    [3, 5, "errorKept", "#DIV/0!"],
  ]);
});
