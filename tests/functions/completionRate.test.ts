import { errorOf } from "./host";
import { completionRate } from "../../src/functions/functions";
import { formatRate } from "../../src/ledger/rate";
import { day, issueTable, measureTable, times } from "./ledgers";

const d = day("2022-9-30");

describe("完成率", () => {
  it("is done over total, with long-term and moved items in the total and cancelled ones outside", () => {
    const ledger = issueTable(
      { status: "已完成" },
      { status: "已完成" },
      { status: "正在整改" },
      { status: "正在整改", longTerm: "是" },
      { status: "已移交" },
      { status: "" },
      { status: "已取消" },
    );
    expect(completionRate(ledger, d)).toBeCloseTo(2 / 6, 12);
  });

  it.each([
    ["19 of 25", 19, 0, 6, "", 0, "76%"],
    ["688 of 697 with 4 基本完成", 688, 4, 5, "", 2, "98.71%"],
    ["the same 含基本完成", 688, 4, 5, "含基本完成", 2, "99.28%"],
    ["453 of 471 with 18 延期 in the denominator", 453, 0, 18, "", 2, "96.18%"],
    ["1275 of 2164", 1275, 0, 889, "", 1, "58.9%"],
  ] as const)("gives the published %s", (_, done, basic, open, rules, decimals, published) => {
    const ledger = issueTable(
      ...times(done, { status: "已完成" }),
      ...times(basic, { status: "基本完成取得阶段性成果并持续整改" }),
      ...times(open, { status: "申请延期" }),
    );
    const denominator = done + basic + open;
    const rate = completionRate(ledger, d, "", rules);
    expect(formatRate({ numerator: Math.round(rate * denominator), denominator }, decimals)).toBe(published);
  });

  it("gives Hohhot's 15 of 18 by issue and 7 of 9 by problem", () => {
    const row = (problem: number, status: string) => ({
      aspect: "一",
      problemSeq: String(problem),
      problem: `问题${problem}`,
      status,
    });
    const ledger = issueTable(
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((problem) => row(problem, "已完成")),
      ...[1, 3, 4, 5, 6, 8].map((problem) => row(problem, "已完成")),
      { ...row(2, "正在整改"), longTerm: "是" },
      { ...row(7, "正在整改"), longTerm: "是" },
      { ...row(7, "正在整改"), longTerm: "是" },
    );
    expect(completionRate(ledger, d)).toBeCloseTo(15 / 18, 12);
    expect(completionRate(ledger, d, "", "按问题")).toBeCloseTo(7 / 9, 12);
  });

  it("counts as done only what was done by the day asked for", () => {
    const ledger = issueTable(
      { status: "已完成", completedOn: day("2022-9-30") },
      { status: "已完成", completedOn: day("2022-10-1") },
      { status: "已完成" },
    );
    expect(completionRate(ledger, d)).toBeCloseTo(2 / 3, 12);
    expect(completionRate(ledger, "2022年10月1日")).toBe(1);
  });

  it("takes open long-term items and moved ones out of both sides when asked to", () => {
    const ledger = issueTable(
      { status: "已完成", longTerm: "是" },
      { status: "正在整改" },
      { status: "正在整改", longTerm: "是" },
      { status: "已移交" },
    );
    expect(completionRate(ledger, d, "", "剔除长期")).toBeCloseTo(1 / 3, 12);
    expect(completionRate(ledger, d, "", "剔除移交")).toBeCloseTo(1 / 3, 12);
    expect(completionRate(ledger, d, "", "剔除长期、剔除移交")).toBeCloseTo(1 / 2, 12);
  });

  it("takes 措施清单 by measure", () => {
    expect(completionRate(measureTable({ status: "已完成" }, { status: "未启动" }), d)).toBe(0.5);
  });

  it("takes a single column without a heading for statuses, empty cells being no rows", () => {
    expect(completionRate([["已完成"], ["整改中"], [""], ["已整改到位"], ["已取消"]], d)).toBeCloseTo(2 / 3, 12);
  });

  it("ignores rows that are blank below the ledger", () => {
    const ledger = issueTable({ status: "已完成" }, { status: "正在整改" });
    const width = ledger[0]?.length ?? 0;
    expect(completionRate([...ledger, ...times(500, times(width, ""))], d)).toBe(0.5);
  });

  it("is #N/A where there is nothing to rate, and says what is outside", () => {
    const error = errorOf(() => completionRate(issueTable({ status: "已取消" }), d));
    expect(error.code).toBe("#N/A");
    expect(error.message).toContain("已取消1项");
    expect(errorOf(() => completionRate(issueTable(), d)).code).toBe("#N/A");
  });

  it("refuses a status word it does not know, naming the row in the range, the word and how many more", () => {
    const ledger = issueTable(
      { status: "已完成" },
      { status: "差不多了" },
      { status: "已完成" },
      { status: "延期完成" },
    );
    const error = errorOf(() => completionRate(ledger, d));
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toContain("第3行");
    expect(error.message).toContain("“差不多了”");
    expect(error.message).toContain("另有1处");
  });

  it("refuses a status word that can mean two things, says so and what to do; an understood word in its place counts", () => {
    const error = errorOf(() => completionRate(issueTable({ status: "延期完成" }, { status: "未销号" }), d));
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toContain("“延期完成”有两种意思（已完成，或申请延期（正在整改）），不能代为判断，另有1处。");
    expect(error.message).toContain("请在表中写明是哪一种；或导入台账，导入时选定一种");
    const written = issueTable({ status: "申请延期（正在整改）" }, { status: "已完成（未销号）" });
    expect(completionRate(written, d)).toBe(0.5);
  });

  it("counts an unknown status as 尚未整改 with 忽略未识别", () => {
    expect(completionRate(issueTable({ status: "已完成" }, { status: "差不多了" }), d, "", "忽略未识别")).toBe(0.5);
  });

  it("does not mind unknown words in rows that the condition leaves out", () => {
    const ledger = issueTable({ status: "已完成", leadDept: "办公室" }, { status: "差不多了", leadDept: "人事科" });
    expect(completionRate(ledger, d, "牵头部门=办公室")).toBe(1);
  });

  it("does not mind a deadline it cannot read, which it does not use", () => {
    expect(completionRate(issueTable({ status: "正在整改", deadlineText: "尽快" }), d)).toBe(0);
  });

  it("refuses a 完成日期 that is no date on a done item only", () => {
    expect(completionRate(issueTable({ status: "正在整改", completedOn: "快了" }), d)).toBe(0);
    const error = errorOf(() => completionRate(issueTable({ status: "已完成", completedOn: "快了" }), d));
    expect(error.message).toContain("“快了”");
  });

  it("names a cell that holds an error", () => {
    const error = errorOf(() => completionRate(issueTable({ status: "已完成" }, { status: "#N/A" }), d));
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toMatch(/第3行第19列（状态）是错误值 #N\/A/);
  });

  it("reads errors and data types that Excel passes as objects", () => {
    const ledger: unknown[][] = issueTable({ status: "已完成" });
    const withDate = ledger.map((row) =>
      row.map((cell) => (cell === "已完成" ? { type: "String", basicValue: "已完成" } : cell)),
    );
    expect(completionRate(withDate, d)).toBe(1);
    const withError = ledger.map((row) => row.map((cell) => (cell === "已完成" ? { code: "#DIV/0!" } : cell)));
    expect(errorOf(() => completionRate(withError, d)).message).toContain("#DIV/0!");
  });
});
