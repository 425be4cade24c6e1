import { readRange } from "../../src/adopt/readRange";
import { unreadStatuses } from "../../src/adopt/unreadStatuses";
import { completionRate, explainFigures, overdueCount } from "../../src/functions/functions";
import type { CellValue } from "../../src/ledger/model";
import "../functions/host";
import { adopted, mappingOf } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";

const base = ["序号", "具体问题", "责任部门", "整改时限"];

/** Two items, due at the end of June and of August 2024, with two columns. */
const withTwo = (first: string, second: string, words: readonly (readonly CellValue[])[]) =>
  sheetOf("台账", [
    [...base, first, second],
    [1, "食堂采购未比价", "后勤科", "2024年6月30日", ...(words[0] ?? [])],
    [2, "公车使用登记不全", "办公室", "2024年8月31日", ...(words[1] ?? [])],
  ]);

const cellsOf = (sheet: ReturnType<typeof sheetOf>): CellValue[][] => sheet.cells.map((row) => [...row]);
const byBoth = (sheet: ReturnType<typeof sheetOf>) => ({
  statuses: adopted(sheet).issues.map(({ fields }) => fields.status),
  counted: readRange(sheet.cells).lines.map(({ counted }) => counted.status),
  rate: completionRate(cellsOf(sheet), "2024-9-30"),
  overdue: overdueCount(cellsOf(sheet), "2024-9-30"),
});

/** As it is read: the first item done, the second one going on and overdue. */
const right = {
  statuses: ["已完成", "正在整改"],
  counted: ["已完成", "正在整改"],
  rate: 0.5,
  overdue: 1,
};

describe("two columns of the status", () => {
  const older = [
    ["正在整改", "已完成"],
    ["未启动", "正在整改"],
  ];
  const newerFirst = older.map((row) => [...row].reverse());

  it.each([
    ["上期整改状态", "本期整改状态"],
    ["上月完成情况", "本月完成情况"],
    ["前期整改状态", "目前整改状态"],
    ["上季度状态", "本季度状态"],
    ["2023年整改状态", "2024年整改状态"],
    ["整改状态（2023年）", "整改状态（2024年）"],
    ["整改状态（去年）", "整改状态（今年）"],
    ["整改状态（11月）", "当前整改状态"],
  ])("%s and %s: the newer is read, on either side", (earlier, later) => {
    expect(byBoth(withTwo(earlier, later, older))).toEqual(right);
    expect(byBoth(withTwo(later, earlier, newerFirst))).toEqual(right);
    const said = explainFigures(cellsOf(withTwo(earlier, later, older)), "2024-9-30");
    expect(said).toContain(`状态只读“${later}”列，另有“${earlier}”列没有读取`);
  });

  const asserted = [
    ["已完成", "已完成"],
    ["已完成", "正在整改"],
  ];

  it.each([
    ["整改状态（自评）", "整改状态（督导组认定）"],
    ["单位自评整改状态", "巡察办认定整改状态"],
    ["自评状态", "认定状态"],
    ["整改状态（自验）", "整改状态（验收）"],
    ["自查完成情况", "核查完成情况"],
  ])("%s and %s: the one of the body that decides is read, on either side", (own, decided) => {
    expect(byBoth(withTwo(own, decided, asserted))).toEqual(right);
    const turned = withTwo(
      decided,
      own,
      asserted.map((row) => [...row].reverse()),
    );
    expect(byBoth(turned)).toEqual(right);
    expect(explainFigures(cellsOf(turned), "2024-9-30")).toContain(`状态只读“${decided}”列，另有“${own}”列没有读取`);
  });

  it("是否完成（自查） and 是否完成（核查） answer each for themselves", () => {
    const sheet = withTwo("是否完成（自查）", "是否完成（核查）", [
      ["是", "是"],
      ["是", "否"],
    ]);
    expect(byBoth(sheet)).toEqual(right);
  });

  it("自评 and 认定 below one caption", () => {
    const sheet = sheetOf("台账", [
      [...base, "整改状态", ""],
      ["", "", "", "", "自评", "认定"],
      [1, "食堂采购未比价", "后勤科", "2024年6月30日", "已完成", "已完成"],
      [2, "公车使用登记不全", "办公室", "2024年8月31日", "已完成", "正在整改"],
    ]);
    expect(byBoth(sheet)).toEqual(right);
  });

  it("of which the body has decided nothing yet: what they say themselves is read", () => {
    const sheet = withTwo("整改状态（自评）", "整改状态（认定）", [
      ["已完成", ""],
      ["正在整改", ""],
    ]);
    expect(byBoth(sheet)).toEqual(right);
    expect(explainFigures(cellsOf(sheet), "2024-9-30")).not.toContain("没有读取");
  });

  it("a row that the body has not decided is told as blank, not taken over", () => {
    const sheet = withTwo("整改状态（自评）", "整改状态（认定）", [
      ["已完成", "已完成"],
      ["已完成", ""],
    ]);
    expect(adopted(sheet).issues.map(({ fields }) => fields.status ?? "")).toEqual(["已完成", ""]);
    expect(adopted(sheet).problems.map(({ expected }) => expected)).toEqual([
      { kind: "blankPeriod", heading: "整改状态（自评）", said: "已完成" },
    ]);
    expect(explainFigures(cellsOf(sheet), "2024-9-30")).toContain("状态分列填写，只读“整改状态（认定）”：1行");
  });

  it("that neither a period nor a judge tells apart: the nearer heading is read, the other is named", () => {
    const sheet = withTwo("整改状态", "验收状态", [
      ["已完成", "通过"],
      ["正在整改", "未通过"],
    ]);
    expect(byBoth(sheet)).toEqual(right);
    expect(explainFigures(cellsOf(sheet), "2024-9-30")).toContain("状态只读“整改状态”列，另有“验收状态”列没有读取");
    expect(unreadStatuses(mappingOf(sheet).columns).map(({ path }) => path)).toEqual([["验收状态"]]);
  });

  it("progress in words beside a status is no second one", () => {
    const sheet = withTwo("整改状态", "最新进展", [
      ["已完成", "已签订三家比价合同"],
      ["正在整改", "已补登上半年记录"],
    ]);
    expect(byBoth(sheet)).toEqual(right);
    expect(explainFigures(cellsOf(sheet), "2024-9-30")).not.toContain("没有读取");
    expect(unreadStatuses(mappingOf(sheet).columns)).toEqual([]);
  });
});
