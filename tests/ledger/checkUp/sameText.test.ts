import type { Fields } from "../../../src/ledger/change";
import { issueRow, measureRow } from "../ledgerBuilder";
import { findingsOf, placesOf } from "./findings";

/** Issues with texts of their own, changed by `more`. */
const issues = (...more: readonly Fields[]) => ({
  issues: more.map((fields, i) =>
    issueRow({ id: `W-00000${i + 1}`, seq: String(i + 1), text: `第${i}处目录没有更新`, ...fields }),
  ),
});

describe("texts that stand twice", () => {
  test("an issue with the text of another one is found at the later row", () => {
    const rows = issues({ text: "目录更新不及时" }, { text: "考勤不严" }, { text: "目录 更新不及时。" });
    expect(findingsOf("repeatedIssue", rows)).toMatchObject([{ row: 4, column: "具体问题", values: { rows: [2] } }]);
  });

  test("other words, a cancelled double and placeholders are no double", () => {
    expect(placesOf("repeatedIssue", issues({ text: "目录更新不及时" }, { text: "目录更新不全" }))).toEqual([]);
    expect(placesOf("repeatedIssue", issues({ text: "甲事" }, { text: "甲事", status: "已取消" }))).toEqual([]);
    expect(placesOf("repeatedIssue", issues({ text: "另行管理" }, { text: "另行管理" }))).toEqual([]);
  });

  test("without 具体问题 the 问题 is the double, and the finding is at it", () => {
    const rows = issues({ text: "" }, { text: "" });
    expect(placesOf("repeatedIssue", rows)).toEqual(["issues/3/问题"]);
  });

  test("a measure is a double below the same issue only", () => {
    const measures = (second: string) => ({
      ...issues({}, {}),
      measures: [measureRow(), measureRow({ id: "C-000002", seq: "2", issueId: second })],
    });
    expect(findingsOf("repeatedMeasure", measures("W-000001"))).toMatchObject([{ row: 3, values: { rows: [2] } }]);
    expect(placesOf("repeatedMeasure", measures("W-000002"))).toEqual([]);
  });
});

describe("方面 and 问题 in two spellings", () => {
  test("one stray space or a mark makes two 方面 of one: the rarer spelling is found with all its rows", () => {
    const aspect = "落实重大决策部署方面";
    const rows = issues(
      { aspect },
      { aspect: "落实重大 决策部署方面" },
      { aspect },
      { aspect: "“落实重大决策部署”方面" },
    );
    const found = findingsOf("aspectSpelledTwice", rows);
    expect(found.map(({ row, values }) => [row, values.other])).toEqual([
      [3, aspect],
      [5, aspect],
    ]);
    expect(placesOf("aspectSpelledTwice", issues({ aspect }, { aspect: "全面从严治党方面" }))).toEqual([]);
  });

  test("a cancelled issue is in no figure, so its spelling does no harm", () => {
    const other = { aspect: "落实重大 决策部署方面", problem: "数据共享 推进不快", status: "已取消" };
    for (const rule of ["aspectSpelledTwice", "problemSpelledTwice"] as const) {
      expect(placesOf(rule, issues({}, other))).toEqual([]);
      expect(placesOf(rule, issues({}, { ...other, aspect: "落实重大 决策部署方面", status: "未启动" }))).toHaveLength(
        1,
      );
    }
  });

  test("方面 behind the text or not is one 方面", () => {
    expect(placesOf("aspectSpelledTwice", issues({ aspect: "履行职责方面" }, { aspect: "履行职责" }))).toHaveLength(1);
  });

  test("a 问题 in two spellings below one 方面 is found, below two 方面 it is two problems", () => {
    const same = { problem: "数据共享 推进不快" };
    expect(findingsOf("problemSpelledTwice", issues({}, {}, same))).toMatchObject([
      { row: 4, column: "问题", values: { got: "数据共享 推进不快", other: "数据共享推进不快", rows: [4] } },
    ]);
    expect(placesOf("problemSpelledTwice", issues({}, { ...same, aspect: "队伍建设方面" }))).toEqual([]);
  });

  test("one 问题 with two numbers counts twice and is found", () => {
    expect(findingsOf("problemNumberedTwice", issues({}, {}, { problemSeq: "4" }))).toMatchObject([
      { row: 4, column: "问题序号", values: { got: "4", other: "1" } },
    ]);
    expect(placesOf("problemNumberedTwice", issues({}, { problem: "制度执行不严", problemSeq: "2" }))).toEqual([]);
  });

  test.each([
    ["一、落实决策部署方面", "落实决策部署方面"],
    ["（一）落实决策部署方面", "1.落实决策部署"],
    ["在落实决策部署方面", "落实决策部署方面存在的问题"],
    ["“落实决策部署”方面的问题", "落实决策部署方面"],
    ["落实Ａ类部署方面", "落实A类部署方面"],
  ])("“%s” and “%s” are one 方面", (a, b) => {
    expect(placesOf("aspectSpelledTwice", issues({ aspect: a }, { aspect: b }))).toHaveLength(1);
  });

  test.each([
    ["（1）数据共享推进不快", "数据共享推进不快"],
    ["关于数据共享推进不快的问题", "数据共享推进不快"],
    ["数据共享推进不快；", "存在数据共享推进不快问题"],
    ["=1+1", "= 1+1"],
    ["完成率≥90%", "完成率 ≥ 90 %"],
  ])("“%s” and “%s” are one 问题", (a, b) => {
    expect(placesOf("problemSpelledTwice", issues({ problem: a }, { problem: b }))).toHaveLength(1);
  });

  test("numbers tell equal texts apart, and figures are no punctuation", () => {
    for (const [a, b] of [
      ["一、履行职责方面", "二、履行职责方面"],
      ["欠缴费用1.5万元", "欠缴费用15万元"],
      ["2021-2022年台账不全", "20212022年台账不全"],
      ["完成率≥90%", "完成率90%"],
    ] as const) {
      expect(placesOf("aspectSpelledTwice", issues({ aspect: a }, { aspect: b }))).toEqual([]);
      expect(placesOf("problemSpelledTwice", issues({ problem: a }, { problem: b }))).toEqual([]);
      expect(placesOf("textAlike", issues({ aspect: a, problem: a }, { aspect: b, problem: b }))).toEqual([]);
    }
    expect(placesOf("problemSpelledTwice", issues({ problem: "欠缴1,000元" }, { problem: "欠缴1000元" }))).toHaveLength(
      1,
    );
  });

  test("其他问题 alone stays what it is", () => {
    expect(placesOf("problemSpelledTwice", issues({ problem: "问题" }, { problem: "存在问题" }))).toEqual([]);
    expect(placesOf("aspectSpelledTwice", issues({ aspect: "方面" }, { aspect: "问题" }))).toEqual([]);
  });
});

describe("方面, 问题 and 具体问题 one character apart", () => {
  test.each([
    ["数据共享推进不够快", "数据共享推进不够快的"],
    ["党建工作基础薄弱", "党建工作基础簿弱"],
    ["落实重大决策部署", "落实重大决策布署"],
    ["整改责任未落实到人", "整改责任末落实到人"],
    ["制度执行不够严格", "制度执行不严格"],
    ["一、党建工作基础薄弱", "党建工作基础簿弱"],
    ["对下属单位监督检查流于形式", "对下属单位监督检查流子形式"],
    ["档案管理责任不清", "档案管理責任不清"],
  ])("“%s” and “%s” are a hint", (a, b) => {
    expect(placesOf("textAlike", issues({ problem: a }, { problem: b }))).toEqual(["issues/3/问题"]);
    expect(placesOf("textAlike", issues({ aspect: a }, { aspect: b }))).toEqual(["issues/3/方面"]);
    expect(placesOf("issueAlike", issues({ text: a }, { text: b }))).toEqual(["issues/3/具体问题"]);
  });

  test.each([
    ["一是第一季度未开展检查", "一是第二季度未开展检查"],
    ["2021年台账登记不全", "2022年台账登记不全"],
    ["上半年未开展专项检查工作", "下半年未开展专项检查工作"],
    ["项目管理制度落实到位", "项目管理制度落实不到位"],
    ["第项目管理制度落实不到位", "第二项目管理制度落实不到位"],
    ["甲标段工程进度明显滞后", "乙标段工程进度明显滞后"],
    ["A标段工程进度明显滞后", "B标段工程进度明显滞后"],
    ["平台建设推进缓慢", "A平台建设推进缓慢"],
    ["张村道路硬化工程质量不高", "李村道路硬化工程质量不高"],
    ["红星村道路硬化工程质量不高", "红旗村道路硬化工程质量不高"],
    ["对张某违规领取补贴处理不到位", "对李某违规领取补贴处理不到位"],
    ["财务科未按规定登记资产台账", "财政科未按规定登记资产台账"],
    ["每月未按规定开展廉政谈话", "每季未按规定开展廉政谈话"],
    ["资金监管不到位", "资产监管不到位"],
    ["管理松散", "管理较松散"],
    ["台帐不全", "台账不全"],
    ["招标过程中低价中标问题突出", "招标过程中高价中标问题突出"],
  ])("“%s” and “%s” are two", (a, b) => {
    const twice = issues({ aspect: a, problem: a, text: a }, { aspect: b, problem: b, text: b });
    expect(placesOf("textAlike", twice)).toEqual([]);
    expect(placesOf("textAlike", issues({ problem: a }, { problem: b }))).toEqual([]);
    expect(placesOf("issueAlike", issues({ text: a }, { text: b }))).toEqual([]);
  });

  test("a list of things that differ in one character is a list", () => {
    const texts = ["未按期公开松岭情况简报", "未按期公开杏岭情况简报", "未按期公开柏岭情况简报"];
    expect(placesOf("issueAlike", issues(...texts.map((text) => ({ text }))))).toEqual([]);
  });

  test("具体问题 are compared within one 问题, without cancelled ones", () => {
    const [a, b] = ["党建工作基础薄弱", "党建工作基础簿弱"];
    expect(placesOf("issueAlike", issues({ text: a }, { text: b, problem: "制度执行不严" }))).toEqual([]);
    expect(placesOf("issueAlike", issues({ text: a }, { text: b, status: "已取消" }))).toEqual([]);
    expect(findingsOf("issueAlike", issues({ text: a }, { text: b }))).toMatchObject([
      { grade: "hint", values: { got: b, other: a, rows: [3] } },
    ]);
  });

  test("doubles are doubles whatever number stands before them", () => {
    const rows = issues({ text: "（1）目录更新不及时" }, { text: "2.目录更新不及时" });
    expect(findingsOf("repeatedIssue", rows)).toMatchObject([{ row: 3, values: { rows: [2] } }]);
    const measures = ["1.每月核对一次", "②每月核对一次。"].map((text, i) => measureRow({ id: `C-${i}`, text }));
    expect(placesOf("repeatedMeasure", { ...issues({}), measures })).toEqual(["measures/3/整改措施"]);
  });
});
