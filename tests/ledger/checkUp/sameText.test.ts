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
    ["一、党建工作基础薄弱", "党建工作基础簿弱"],
    ["对下属单位监督检查流于形式", "对下属单位监督检查流子形式"],
    ["档案管理责任不清", "档案管理責任不清"],
    ["台账不全", "台帐不全"],
    ["作风", "做风"],
    ["制度执行得不严", "制度执行的不严"],
    ["自己职责不清", "自已职责不清"],
    ["资金监管不严", "资金鉴管不严"],
    ["对象认定不精准", "对像认定不精准"],
    ["固定资产登记簿未及时更新", "固定资产登记薄未及时更新"],
    ["水产养殖尾水治理不到位", "水产养植尾水治理不到位"],
    ["工程竣工验收不及时", "工程峻工验收不及时"],
    ["项目前期勘察深度不够", "项目前期堪察深度不够"],
    ["赡养义务宣传不够", "瞻养义务宣传不够"],
    ["账户核销手续不全", "账户核消手续不全"],
    ["招商引资政策兑现慢", "招商引资政册兑现慢"],
    ["城镇规划执行不严", "城镇规化执行不严"],
    ["权力运行监督不到位", "权利运行监督不到位"],
    ["收入未及时入账", "收人未及时入账"],
    ["长效机制不健全", "常效机制不健全"],
    ["干部担当精神不足", "千部担当精神不足"],
    ["公费支出审批不严格", "公废支出审批不严格"],
    ["监督检查力度不够大", "监督检查的力度不够大"],
    ["项目资金监管不到位", "项目和资金监管不到位"],
    ["村干部监督管理不严格", "对村干部监督管理不严格"],
    ["公益岗位管理不规范", "公益性岗位管理不规范"],
    ["办公用房清理整改不彻底", "办公用房等清理整改不彻底"],
    ["日常监督管理存在漏洞", "日常监督管理存存在漏洞"],
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
    ["招标过程中低价中标问题突出", "招标过程中高价中标问题突出"],
    ["制度执行不够严格", "制度执行不严格"],
    ["防汛物资储备数量不足且未及时补充", "防火物资储备数量不足且未及时补充"],
    ["应付账款长期挂账未清理", "预付账款长期挂账未清理"],
    ["项目结算资料归档不完整不及时", "项目决算资料归档不完整不及时"],
    ["在编人员考勤管理不严格", "在岗人员考勤管理不严格"],
    ["退役军人优待政策落实不到位", "现役军人优待政策落实不到位"],
    ["河长巡查记录不完整不规范", "林长巡查记录不完整不规范"],
    ["羊养殖补贴发放不及时不足额", "牛养殖补贴发放不及时不足额"],
    ["项目立项论证不充分把关不严", "项目选项论证不充分把关不严"],
    ["违规资金追缴工作推进缓慢", "违规资金退缴工作推进缓慢"],
    ["政治工作抓得不紧不实", "整治工作抓得不紧不实"],
    ["征地补偿档案管理不规范", "整地补偿档案管理不规范"],
    ["代建工程监管责任不明确", "待建工程监管责任不明确"],
    ["水利设施安全隐患排查不彻底", "水力设施安全隐患排查不彻底"],
    ["固定资产折旧处理不规范", "固定资产拆旧处理不规范"],
    ["中期验收组织不力", "终期验收组织不力"],
    ["专业人员安置不及时", "转业人员安置不及时"],
    ["小麦种植保险理赔不及时", "小米种植保险理赔不及时"],
    ["污水管网建设进度明显滞后", "雨水管网建设进度明显滞后"],
    ["城市居民低保动态管理不到位", "城镇居民低保动态管理不到位"],
    ["供水管网漏损治理推进缓慢", "供热管网漏损治理推进缓慢"],
    ["岗前培训组织不够经常有效", "岗位培训组织不够经常有效"],
    ["春耕物资调配工作组织不力", "春防物资调配工作组织不力"],
    ["学校食堂采购验收把关不严", "学校食品采购验收把关不严"],
    ["预算编制不科学执行不严格", "概算编制不科学执行不严格"],
    ["党费收缴使用管理不够规范", "会费收缴使用管理不够规范"],
    ["公车使用登记审批手续不全", "公房使用登记审批手续不全"],
    ["养老机构安全检查流于形式", "养护机构安全检查流于形式"],
    ["医保基金监管存在薄弱环节", "社保基金监管存在薄弱环节"],
    ["山洪灾害监测预警能力不足", "山火灾害监测预警能力不足"],
    ["水库大坝安全鉴定工作滞后", "水闸大坝安全鉴定工作滞后"],
    ["危房改造对象认定不够精准", "危桥改造对象认定不够精准"],
    ["专项债券资金使用效率不高", "专项国券资金使用效率不高"],
    ["农村公路日常养护责任不实", "农村水路日常养护责任不实"],
    ["对外投资收益未及时入账", "对外投资损益未及时入账"],
    ["工程采购需求论证不充分", "工具采购需求论证不充分"],
    ["存量土地处置推进缓慢", "存量土地依法处置推进缓慢"],
    ["项目资金使用管理不规范", "项目资金使用管理较不规范"],
    ["企业改制遗留问题未解决", "企业改制遗留问题未全解决"],
    ["设备采购验收手续不齐全", "旧设备采购验收手续不齐全"],
    ["完成整改任务12项进度滞后", "完成整改任务112项进度滞后"],
    ["对李明同志处理决定执行不到位", "对李明明同志处理决定执行不到位"],
    ["张村集体土地台账登记不全", "章村集体土地台账登记不全"],
    ["党建设", "党的建设"],
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
