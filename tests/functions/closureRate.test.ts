import { errorOf } from "./host";
import { closureRate } from "../../src/functions/functions";
import { day, issueTable, measureTable, times } from "./ledgers";

const d = day("2022-9-30");

describe("销号率", () => {
  it("is closed over total: done alone is not closed, cancelled is outside", () => {
    const ledger = issueTable(
      { status: "已完成", closure: "已销号" },
      { status: "已完成", closure: "已申请" },
      { status: "已完成" },
      { status: "正在整改", longTerm: "是" },
      { status: "已移交" },
      { status: "已取消", closure: "" },
    );
    expect(closureRate(ledger, d)).toBeCloseTo(1 / 5, 12);
    expect(closureRate(ledger, d, "", "剔除长期、剔除移交")).toBeCloseTo(1 / 3, 12);
  });

  it("gives the published 453 of 471, done being 销号 there", () => {
    const ledger = [["已销号"], ["申请延期"]].flatMap((row, at) => times(at === 0 ? 453 : 18, row));
    expect(closureRate(ledger, d)).toBeCloseTo(453 / 471, 12);
  });

  it("counts what was closed by the day, or without a day", () => {
    const ledger = issueTable(
      { status: "已完成", closure: "已销号", closedOn: day("2022-9-30") },
      { status: "已完成", closure: "已销号", closedOn: day("2022-10-1") },
      { status: "已完成", closure: "已销号" },
    );
    expect(closureRate(ledger, d)).toBeCloseTo(2 / 3, 12);
  });

  it("reads an old ledger's answer, word or opinion, with or without a status column", () => {
    const answers = [
      ["具体问题", "是否销号"],
      ["甲", "是"],
      ["乙", "否"],
      ["丙", ""],
    ];
    expect(closureRate(answers, d)).toBeCloseTo(1 / 3, 12);
    const opinions = [
      ["整改任务", "状态", "验收意见"],
      ["甲", "已完成", "已完成整改，同意销号"],
      ["乙", "已完成", "不同意销号"],
      ["丙", "已销号", ""],
    ];
    expect(closureRate(opinions, d)).toBeCloseTo(2 / 3, 12);
  });

  it("refuses a word it cannot read, and counts it as open with 忽略未识别", () => {
    const ledger = issueTable({ status: "已完成", closure: "已销号" }, { status: "已完成", closure: "看着办" });
    const error = errorOf(() => closureRate(ledger, d));
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toMatch(/第3行.*销号情况.*“看着办”/);
    expect(closureRate(ledger, d, "", "忽略未识别")).toBe(0.5);
  });

  it("is asked of no ledger that says nothing of 销号: 0% would be a guess", () => {
    const ledger = [
      ["具体问题", "状态", "备注二"],
      ["甲", "已完成", "已销号"],
      ["乙", "正在整改", ""],
    ];
    const error = errorOf(() => closureRate(ledger, d));
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toMatch(/销号.*备注二/);
    expect(errorOf(() => closureRate([["已完成"], ["正在整改"]], d)).code).toBe("#VALUE!");
    expect(
      closureRate(
        [
          ["具体问题", "状态", "销号日期"],
          ["甲", "已完成", ""],
        ],
        d,
      ),
    ).toBe(0);
  });

  it("does not exist for measures", () => {
    expect(errorOf(() => closureRate(measureTable({ status: "已完成" }), d))).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining("措施没有销号率") as string,
    });
    const ledger = [
      ["具体问题", "整改措施", "是否销号"],
      ["甲", "一", "是"],
    ];
    expect(closureRate(ledger, d)).toBe(1);
    expect(errorOf(() => closureRate(ledger, d, "", "按措施")).code).toBe("#VALUE!");
  });

  it("is #N/A without anything in the denominator", () => {
    expect(errorOf(() => closureRate(issueTable({ status: "已取消" }), d)).code).toBe("#N/A");
  });
});
