import { errorOf } from "./host";
import { completionRate, explainFigures, overdueCount, progressSummary } from "../../src/functions/functions";
import { issueColumns } from "../../src/ledger/schema";
import { day, issueTable } from "./ledgers";

const d = day("2022-9-30");

/** Parents merged over their measures, the status per measure: the common old ledger. */
const perMeasure = [
  ["某局党组巡察整改台账", "", "", "", "", "", "", ""],
  ["截至2022年9月30日", "", "", "", "", "反馈日期：2022年5月10日", "", ""],
  ["序号", "主要方面", "存在问题", "具体问题", "整改举措", "责任科室", "完成时限", "整改状态"],
  [1, "落实部署", "问题一", "甲", "印发制度", "办公室", "立行立改", "已整改到位"],
  ["", "", "", "", "组织培训", "人事科", "2022年12月底前", "已办结"],
  [2, "", "", "乙", "清理账目", "财务科", "2022年8月底前", "已完成"],
  ["", "", "", "", "追缴款项", "财务科、办公室", "", "正按序推进"],
  [3, "队伍建设", "问题二", "丙", "调整分工", "人事科", "2022年6月", "未启动"],
  ["", "", "", "", "", "", "", ""],
];

/** The status merged with the item: one status for several measures. */
const perItem = [
  ["序号", "具体问题", "整改措施", "牵头部门", "整改时限", "是否完成"],
  [1, "甲", "一", "办公室", "2022-6-30", "是"],
  ["", "", "二", "", "", ""],
  [2, "乙", "三", "人事科", "2022-6-30", "否"],
  ["", "", "四", "", "2022-12-31", ""],
];

describe("a foreign ledger", () => {
  it("whose status stands per measure has an issue done when all its measures are", () => {
    expect(completionRate(perMeasure, d)).toBeCloseTo(1 / 3, 12);
    expect(completionRate(perMeasure, d, "", "按措施")).toBeCloseTo(3 / 5, 12);
    expect(completionRate(perMeasure, d, "", "按问题")).toBe(0);
    expect(completionRate(perMeasure, d, "", "按方面")).toBe(0);
  });

  it("has an issue overdue when the last deadline of its measures has passed", () => {
    expect(overdueCount(perMeasure, d)).toBe(2);
    expect(overdueCount(perMeasure, d, "", "按措施")).toBe(2);
    expect(overdueCount(perMeasure, "2022-8-31")).toBe(1);
  });

  it("lends a merged status to every measure below", () => {
    expect(completionRate(perItem, d)).toBe(0.5);
    expect(completionRate(perItem, d, "", "按措施")).toBe(0.5);
    expect(overdueCount(perItem, d)).toBe(0);
    expect(overdueCount(perItem, "2023-1-1")).toBe(1);
    expect(overdueCount(perItem, d, "", "按措施")).toBe(1);
  });

  it("is filtered by item: one that has a matching measure counts whole", () => {
    expect(completionRate(perMeasure, d, "责任科室=办公室")).toBe(0.5);
    expect(completionRate(perMeasure, d, "责任科室=办公室", "按措施")).toBe(0.5);
    expect(completionRate(perMeasure, d, "主要方面=落实部署")).toBe(0.5);
  });

  it("is grouped by the departments of its measures, each item once in the total", () => {
    expect(progressSummary(perMeasure, "责任科室", d).map((row) => row.slice(0, 3))).toEqual([
      ["分组", "总数", "已完成"],
      ["办公室", 2, 1],
      ["人事科", 2, 1],
      ["财务科", 1, 0],
      ["合计（共同承担的只计一次）", 3, 1],
    ]);
  });

  it("names the place of a word in the range as it stands, title rows included", () => {
    const cells = perMeasure.map((row, at) => (at === 6 ? [...row.slice(0, 7), "差不多"] : row));
    expect(errorOf(() => completionRate(cells, d)).message).toContain("区域第7行第8列（整改状态）");
  });

  it("repeats the word of a merged status once per row it was lent to", () => {
    const cells = perItem.map((row, at) => (at === 1 ? [...row.slice(0, 5), "基本"] : row));
    expect(errorOf(() => completionRate(cells, d)).message).toMatch(/第2行.*“基本”.*另有1处/);
  });
});

describe("口径说明", () => {
  it("says the rate in one sentence and what was recognised", () => {
    const text = explainFigures(perMeasure, d);
    expect(text).toContain("3项中完成1项，完成率33.3%（长期整改计入分母，截至2022年9月30日，另有已取消0项");
    expect(text).toContain("逾期2项");
    expect(text).toContain("状态=整改状态列");
    expect(text).toContain("时限=完成时限列");
    expect(text).toContain("全部措施完成才算完成");
    expect(text).toContain("反馈日期为2022年5月10日");
    expect(text).toContain("全部识别");
  });

  it("lists what was not understood and still answers", () => {
    const cells = perMeasure.map((row, at) => (at === 7 ? [...row.slice(0, 6), "尽快", "差不多"] : row));
    const text = explainFigures(cells, d);
    expect(text).toContain("第8行整改状态列“差不多”");
    expect(text).toContain("第8行完成时限列“尽快”");
    expect(text).toContain("未识别2处");
  });

  it("says the condition, the level and that the day is today's", () => {
    jest.useFakeTimers({ now: new Date(2022, 8, 30, 12) });
    const text = explainFigures(perMeasure, null, "责任科室=办公室、财务科", "按措施");
    jest.useRealTimers();
    expect(text).toContain("责任科室=办公室、财务科");
    expect(text).toContain("按整改措施统计");
    expect(text).toContain("取计算当天");
    expect(text).toContain("截至2022年9月30日");
  });

  it("says how many rows are blank in the period that is read, of those that are counted", () => {
    const cells = [
      ["序号", "具体问题", "责任科室", "整改情况（6月）", "整改情况（9月）"],
      [1, "甲", "办公室", "正在整改", "已完成"],
      [2, "乙", "财务科", "已完成", ""],
      [3, "丙", "人事科", "已完成", ""],
      [4, "丁", "人事科", "", ""],
    ];
    expect(completionRate(cells, d)).toBe(0.25);
    const text = explainFigures(cells, d);
    expect(text).toContain("状态=整改情况（9月）列");
    expect(text).toContain("状态分列填写，只读“整改情况（9月）”：2行在这一列空白而在其他列有字，按空白计，没有沿用");
    expect(explainFigures(cells, d, "责任科室=财务科")).toContain("：1行在这一列空白");
    expect(explainFigures(cells, d, "责任科室=办公室")).not.toContain("状态分列填写");
  });

  it("says that every 延期至 counts where nobody noted the approval", () => {
    const cells = [
      ["问题", "整改时限", "延期至", "状态"],
      ["甲", "2022.6.30", "2022.12.31", "整改中"],
    ];
    expect(explainFigures(cells, d)).toContain("一律按已批准计");
  });

  it("says how many rows without a 具体问题 were taken for items, and how many for measures of the item above", () => {
    const headings = ["序号", "具体问题", "整改措施", "状态"];
    const forgotten = Array.from({ length: 5 }, (_, at) => [
      at + 1,
      at === 3 ? "" : `事项${at}`,
      `措施${at}`,
      "已完成",
    ]);
    expect(explainFigures([headings, ...forgotten], d)).toContain("5项中完成5项");
    expect(explainFigures([headings, ...forgotten], d)).toContain("1行没有写具体问题，各算一项");
    const perMeasureSeq = Array.from({ length: 6 }, (_, at) => [
      at + 1,
      at % 3 === 0 ? `事项${at}` : "",
      `措施${at}`,
      "已完成",
    ]);
    expect(explainFigures([headings, ...perMeasureSeq], d)).toContain("2项中完成2项");
    expect(explainFigures([headings, ...perMeasureSeq], d)).toContain("序号按措施编，4行没有写具体问题的并入上一项");
    expect(explainFigures(perMeasure, d)).not.toContain("没有写");
  });

  it("says where all deadlines are firsts of months, which cells may show as months", () => {
    const ledger = (...days: readonly string[]) => [
      ["具体问题", "整改时限", "状态"],
      ...days.map((each, at) => [`事项${at}`, day(each), "整改中"]),
    ];
    const said = "整改时限列的日期都是每月1日";
    expect(explainFigures(ledger("2022-6-1", "2022-9-1", "2022-12-1"), d)).toContain(said);
    expect(explainFigures(ledger("2022-6-1", "2022-9-1", "2022-9-1"), d)).not.toContain(said);
    expect(explainFigures(ledger("2022-6-1", "2022-9-1", "2022-12-1", "2022-12-31"), d)).not.toContain(said);
    expect(overdueCount(ledger("2022-6-1", "2022-9-1", "2022-12-1"), d)).toBe(2);
    expect(explainFigures(ledger("2022-6-1", "2022-9-1", "2022-12-1"), d)).toContain("加口径“月份按月底”");
  });

  it("counts firsts of months as whole months by 月份按月底, and says so", () => {
    const ledger = [
      ["具体问题", "整改时限", "延期至", "状态"],
      ["钥匙无人登记", day("2022-6-1"), "", "整改中"],
      ["值班脱岗", day("2022-6-15"), "", "整改中"],
      ["年检逾期", day("2022-5-1"), day("2022-6-1"), "整改中"],
      ["印章外借", "2022-6-1", "", "整改中"],
    ];
    const overdue = (asOf: string, switches: string) => overdueCount(ledger, day(asOf), "", switches);
    expect(["2022-6-2", "2022-6-16", "2022-6-30", "2022-7-1"].map((asOf) => overdue(asOf, ""))).toEqual([3, 4, 4, 4]);
    expect(["2022-6-2", "2022-6-16", "2022-6-30", "2022-7-1"].map((asOf) => overdue(asOf, "月份按月底"))).toEqual([
      1, 2, 2, 4,
    ]);
    expect(explainFigures(ledger, d, "", "月份按月底")).toContain("按该月最后一天计算");
  });

  it("leaves the days of our own tables alone by 月份按月底", () => {
    const own = issueTable({ status: "正在整改", due: day("2022-6-1"), deadlineText: day("2022-6-1") });
    expect(overdueCount(own, day("2022-6-2"), "", "月份按月底")).toBe(1);
    expect(explainFigures(own, d, "", "月份按月底")).not.toContain("最后一天");
  });

  it("says how many items have no status and how many no deadline: their cells may be merged with one above", () => {
    const headings = ["序号", "具体问题", "整改时限", "整改状态"];
    const merged = [
      headings,
      [1, "灯箱破损", "2022年6月底", "整改中"],
      [2, "井盖缺失", "", ""],
      [3, "护栏锈蚀", "", "已完成"],
      [4, "线缆下垂", "", "已取消"],
      [5, "路牌歪斜", "长期坚持", "/"],
      [6, "树枝遮挡", "尽快", "整改中"],
    ];
    const hint = "合并单元格只有第一行有值，函数看不到合并，请核对";
    expect(explainFigures(merged, d)).toContain(`；有1项状态为空（按尚未整改计）、1项没有时限（不计逾期），${hint}；`);
    const [, first, ...others] = merged;
    expect(explainFigures([headings, first ?? [], ...others.slice(1)], d)).not.toContain(hint);
    expect(explainFigures([headings, [1, "灯箱破损", "", "整改中"]], d)).toContain("；有1项没有时限（不计逾期），合并");
    expect(
      explainFigures(
        [
          ["具体问题", "状态"],
          ["灯箱破损", ""],
          ["井盖缺失", "已完成"],
        ],
        d,
      ),
    ).toContain("；有1项状态为空（按尚未整改计），合并");
  });

  it("says how many items are blank in a column of the conditions, for the same reason", () => {
    const cells = [
      ["序号", "具体问题", "责任科室", "整改时限", "整改状态"],
      [1, "灯箱破损", "工程科", "2022年6月底", "整改中"],
      [2, "井盖缺失", "", "2022年6月底", "已完成"],
      [3, "护栏锈蚀", "财务科", "2022年6月底", "已完成"],
      ["", "", "", "2022年6月底", "已完成"],
      [4, "线缆下垂", "", "2022年6月底", "整改中"],
    ];
    const blank = "2项的“责任科室”为空白，不在条件之内";
    expect(explainFigures(cells, d, "责任科室=财务科")).toContain(blank);
    expect(explainFigures(cells, d, "责任科室=")).not.toContain("不在条件之内");
    expect(explainFigures(cells, d)).not.toContain("不在条件之内");
  });

  it("leaves out what is blank in the tables of the add-in, where nothing is merged", () => {
    const headings = issueColumns.map(({ heading }) => heading);
    const known: Readonly<Record<string, string>> = { id: "WT-001", text: "灯箱破损" };
    const row = issueColumns.map(({ key }) => known[key] ?? "");
    expect(explainFigures([headings, row], d)).not.toContain("看不到合并");
  });

  it("says so of a single column of statuses", () => {
    expect(explainFigures([["已完成"], ["整改中"]], d)).toContain("只有一列");
  });
});
