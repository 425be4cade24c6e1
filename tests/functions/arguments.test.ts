import { errorOf } from "./host";
import { completionRate, overdueCount, progressSummary } from "../../src/functions/functions";
import { day, issueTable, measureTable } from "./ledgers";

const ledger = issueTable(
  {
    status: "已完成",
    leadDept: "办公室、人事科",
    feedbackSource: "审计",
    leader: "张三",
    completedOn: day("2022-8-1"),
  },
  { status: "正在整改", leadDept: "人事科", feedbackSource: "巡察", leader: "李四" },
  { status: "已整改", leadDept: "财务科（资产办）", feedbackSource: "审计", leader: "张 三" },
  { status: "正在整改", leadDept: "", feedbackSource: "督察", leader: "王五\n张三" },
);
const d = day("2022-9-30");

describe("条件", () => {
  it.each([
    ["牵头部门=人事科", 1 / 2],
    ["牵头部门=办公室、财务科", 1],
    ["来源=审计;责任领导=张三", 1],
    ["来源=审计、督察", 2 / 3],
    ["来源＝审计；责任领导＝张三", 1],
    ["责任领导=张三", 2 / 3],
    ["牵头部门=", 0],
    ["状态=已完成", 1],
    ["状态=已整改", 1],
    ["责任科室=人事科", 1 / 2],
    ["完成日期=2022-8-1", 1],
  ])("%s keeps the rows that meet it", (condition, rate) => {
    expect(completionRate(ledger, d, condition)).toBeCloseTo(rate, 12);
  });

  it("on 状态 is met by the word as it stands and by what it was taken for", () => {
    const met = (condition: string) => progressSummary(ledger, "来源", d, condition).at(-1)?.[1];
    expect(met("状态=已完成")).toBe(2);
    expect(met("状态=已整改")).toBe(1);
  });

  it("names a column that the ledger has not, and the columns it has", () => {
    const error = errorOf(() => completionRate(ledger, d, "责任股长=张三"));
    expect(error).toMatchObject({ code: "#VALUE!" });
    expect(error.message).toContain("“条件”");
    expect(error.message).toContain("“责任股长”");
    expect(error.message).toContain("牵头部门");
  });

  it("refuses what is no condition", () => {
    expect(errorOf(() => completionRate(ledger, d, "人事科")).message).toContain("“人事科”");
  });

  it("takes 反馈日期 as the day that relative deadlines count from, not as a filter", () => {
    const immediate = issueTable({ status: "正在整改", deadlineText: "立行立改" });
    expect(overdueCount(immediate, "2022-6-10", "反馈日期=2022-5-10")).toBe(1);
    expect(overdueCount(immediate, "2022-6-9", "反馈日期=2022-5-10")).toBe(0);
    expect(errorOf(() => overdueCount(immediate, d)).message).toContain("反馈日期=");
    expect(errorOf(() => overdueCount(immediate, d, "反馈日期=五月")).message).toContain("“五月”");
  });
});

describe("口径", () => {
  it("refuses an unknown word and lists the valid ones", () => {
    const error = errorOf(() => completionRate(ledger, d, "", "剔除长期、按科室"));
    expect(error.code).toBe("#VALUE!");
    for (const word of [
      "“口径”",
      "“按科室”",
      "按措施",
      "按问题",
      "按方面",
      "含基本完成",
      "剔除长期",
      "剔除移交",
      "按原时限",
      "忽略未识别",
    ])
      expect(error.message).toContain(word);
  });

  it("refuses two levels at once", () => {
    expect(errorOf(() => completionRate(ledger, d, "", "按问题、按方面")).message).toMatch(/按问题.*按方面/);
  });

  it("names the column that a level needs and the ledger has not", () => {
    expect(errorOf(() => completionRate(ledger, d, "", "按措施")).message).toContain("“整改措施”");
    expect(errorOf(() => completionRate(measureTable({ status: "已完成" }), d, "", "按问题")).message).toContain(
      "“问题”",
    );
  });

  it("counts by 方面 on request: done when all its issues are", () => {
    const two = issueTable(
      { aspect: "一", status: "已完成" },
      { aspect: "一", status: "正在整改" },
      { aspect: "二", status: "已完成" },
    );
    expect(completionRate(two, d, "", "按方面")).toBe(0.5);
  });
});

describe("统计日", () => {
  const late = issueTable({ status: "正在整改", due: day("2022-9-29") });

  it.each([day("2022-9-30"), "2022-9-30", "2022年9月30日", day("2022-9-30") + 0.75])("understands %p", (asOf) => {
    expect(overdueCount(late, asOf)).toBe(1);
  });

  it.each([[null], [undefined], [""], [0]])("is the day of calculation when it is %p", (asOf) => {
    jest.useFakeTimers({ now: new Date(2022, 8, 29, 23, 30) });
    expect(overdueCount(late, asOf)).toBe(0);
    jest.setSystemTime(new Date(2022, 8, 30, 0, 30));
    expect(overdueCount(late, asOf)).toBe(1);
    jest.useRealTimers();
  });

  it.each(["月底", 5, true])("refuses %p and names the argument", (asOf) => {
    const error = errorOf(() => overdueCount(late, asOf));
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toContain("“统计日”");
  });
});

describe("台账", () => {
  it("names what is missing where no heading is recognised", () => {
    const error = errorOf(() =>
      completionRate(
        [
          ["甲", "乙"],
          ["已完成", "1"],
        ],
        d,
      ),
    );
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toContain("状态");
  });

  it("names the status column where other headings are recognised", () => {
    const error = errorOf(() =>
      completionRate(
        [
          ["序号", "具体问题"],
          [1, "甲"],
        ],
        d,
      ),
    );
    expect(error.message).toContain("“状态”");
    expect(error.message).toContain("具体问题");
  });

  it("needs a deadline column for overdue, also with a single column of statuses", () => {
    expect(
      errorOf(() =>
        overdueCount(
          [
            ["具体问题", "状态"],
            ["甲", "已完成"],
          ],
          d,
        ),
      ).message,
    ).toContain("整改时限");
    expect(errorOf(() => overdueCount([["已完成"], ["整改中"]], d)).message).toContain("整改时限");
  });
});
