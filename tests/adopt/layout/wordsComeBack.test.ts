import { fillLayout } from "../../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../../src/adopt/layout/learnLayout";
import type { SheetPage } from "../../../src/adopt/layout/sheetPage";
import type { ForeignSheet } from "../../../src/adopt/foreignSheet";
import type { CellValue, Issue, Ledger, Measure } from "../../../src/ledger/model";
import { adopted, mappingOf } from "../ledgers/adopted";
import { mergedDown, rowsOf, sheetOf } from "../ledgers/sheet";
import { writtenLedger } from "../ledgers/written";

const wayBack = (sheet: ForeignSheet, edit: (ledger: Ledger) => Ledger = (ledger) => ledger): SheetPage =>
  fillLayout(edit(writtenLedger(adopted(sheet))), learnLayout(sheet, mappingOf(sheet)), {
    asOf: { year: 2023, month: 9, day: 30 },
  });
const column = (page: SheetPage, at: number): readonly (CellValue | undefined)[] =>
  page.cells.slice(1).map((row) => row[at]);
const withIssue =
  (text: string, change: Partial<Issue>) =>
  (ledger: Ledger): Ledger => ({
    ...ledger,
    issues: ledger.issues.map((issue) => (issue.text === text ? { ...issue, ...change } : issue)),
  });
const withMeasure =
  (text: string, change: Partial<Measure>) =>
  (ledger: Ledger): Ledger => ({
    ...ledger,
    measures: ledger.measures.map((measure) => (measure.text === text ? { ...measure, ...change } : measure)),
  });

describe("a word of the status in rows of their own", () => {
  const sheet = sheetOf(
    "台账",
    rowsOf(`
    序号 ¦ 存在问题 ¦ 整改措施 ¦ 责任部门 ¦ 整改状态
    1 ¦ 值班簿漏签 ¦ 补签并核对 ¦ 办公室 ¦ 已销号
    ¦ ¦ 每周抽查 ¦ 人事科 ¦ 同意销号
    2 ¦ 钥匙无人管 ¦ 建登记簿 ¦ 办公室 ¦ 已销号
    ¦ ¦ 每月盘点 ¦ 后勤科 ¦ √
    3 ¦ 会费未交 ¦ 逐人补交 ¦ 党办 ¦ 同意销号
    4 ¦ 台账缺页 ¦ 补齐缺页 ¦ 党办 ¦ 已整改到位
    5 ¦ 车辆未登记 ¦ 登记造册 ¦ 党办 ¦ 已整改到位
  `),
    mergedDown("A B", [
      [2, 3],
      [4, 5],
    ]),
  );

  it("comes back as it stood", () => {
    expect(wayBack(sheet).cells).toEqual(sheet.cells);
  });

  it("gives way where it is not true any more", () => {
    expect(column(wayBack(sheet, withIssue("值班簿漏签", { closure: "退回" })), 4).slice(0, 2)).toEqual([
      "已整改到位",
      "已整改到位",
    ]);
    expect(column(wayBack(sheet, withMeasure("每周抽查", { status: "正在整改" })), 4).slice(0, 2)).toEqual([
      "已销号",
      "正在整改",
    ]);
    // an item of which one measure is done was never closed by its word
    expect(column(wayBack(sheet, withIssue("钥匙无人管", { closure: "退回" })), 4)[2]).toBe("已整改到位");
  });
});

describe("what stands where there is nothing to say", () => {
  const sheet = sheetOf(
    "台账",
    rowsOf(`
    序号 ¦ 存在问题 ¦ 整改措施 ¦ 责任领导 ¦ 责任部门 ¦ 配合部门 ¦ 整改时限 ¦ 整改情况 ¦ 未完成原因 ¦ 状态 ¦ 完成时间 ¦ 备注 ¦ 金额
    1 ¦ 读书班走过场 ¦ 重办读书班 ¦ 程远 ¦ 党办 ¦ / ¦ 2022年9月底 ¦ 已重办 ¦ / ¦ 已完成 ¦ 2022年9月1日 ¦ / ¦ /
    2 ¦ 学习记录缺页 ¦ — ¦ / ¦ 党办 ¦ 无 ¦ / ¦ — ¦ 人手不足 ¦ 整改中 ¦ — ¦ — ¦ 无
    3 ¦ 窗口排队久 ¦ 增开窗口 ¦ 何雨 ¦ 政务科 ¦ 党办 ¦ 长期坚持 ¦ 已增开 ¦ / ¦ / ¦ / ¦ ¦ 3
    ¦ ¦ 设引导员 ¦ / ¦ 政务科 ¦ / ¦ / ¦ 已设 ¦ / ¦ 已完成 ¦ / ¦ ¦ -
  `),
    mergedDown("A B", [[4, 5]]),
  );

  it("comes back: / and — and 无", () => {
    expect(wayBack(sheet).cells).toEqual(sheet.cells);
  });

  it("gives way to what is said by now, and comes back beside it", () => {
    const edit = (ledger: Ledger): Ledger =>
      withMeasure("设引导员", { leader: "何雨" })(
        withIssue("学习记录缺页", { leader: "程远", outcome: "补了两册" })(ledger),
      );
    expect(wayBack(sheet, edit).cells.slice(2)).toEqual([
      [2, "学习记录缺页", "—", "程远", "党办", "无", "/", "补了两册", "人手不足", "整改中", "—", "—", "无"],
      [3, "窗口排队久", "增开窗口", "何雨", "政务科", "党办", "长期坚持", "已增开", "/", "/", "/", "", 3],
      ["", "", "设引导员", "何雨", "政务科", "/", "/", "已设", "/", "已完成", "/", "", "-"],
    ]);
  });
});
