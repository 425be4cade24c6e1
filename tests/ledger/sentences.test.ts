import { formatDateChinese } from "../../src/ledger/calendarDate";
import type { Refusal } from "../../src/ledger/change";
import { parseDeadline } from "../../src/ledger/deadline";
import type { RowProblem } from "../../src/ledger/model";
import { ledgerTables, type TableKey } from "../../src/ledger/schema";
import { words } from "../../src/locales";
import { day } from "./ledgerBuilder";

const zh = words("zh-CN").ledger;
const en = words("en-US").ledger;

const problem = (more: Partial<RowProblem>): RowProblem => ({
  table: "问题清单",
  row: 7,
  column: "完成日期",
  expected: { kind: "date" },
  got: "九月末",
  ...more,
});
const refusal = (reason: Refusal["reason"], column = "状态"): Refusal => ({
  change: 0,
  table: "issues",
  id: "W-000001",
  column,
  reason,
});

describe("sentences about cells that could not be read", () => {
  it("name table, row, column, what was expected and what stands there", () => {
    expect(zh.describeProblem(problem({}))).toBe("“问题清单”第7行“完成日期”应为日期，如2024-9-30，现为“九月末”。");
    for (const part of ["问题清单", "7", "完成日期", "date", "九月末"])
      expect(en.describeProblem(problem({}))).toContain(part);
  });

  it("list the choices", () => {
    const text = zh.describeProblem(
      problem({ column: "状态", expected: { kind: "choice", choices: ["未启动", "已完成"] }, got: "好了" }),
    );
    expect(text).toBe("“问题清单”第7行“状态”应为未启动、已完成之一，现为“好了”。");
  });

  it("name no row for a column or table as a whole", () => {
    expect(zh.describeProblem(problem({ row: 0, column: "责任人", expected: { kind: "column" }, got: "" }))).toBe(
      "“问题清单”“责任人”这一列缺失，请补上这个表头。",
    );
    expect(zh.describeProblem(problem({ row: 0, column: "", expected: { kind: "table" }, got: "" }))).toBe(
      "“问题清单”这张表缺失。",
    );
  });

  it("say which setting is wanted", () => {
    const text = zh.describeProblem(
      problem({ column: "整改时限", expected: { kind: "setting", item: "反馈日期" }, got: "立行立改" }),
    );
    expect(text).toContain("“立行立改”");
    expect(text).toContain("反馈日期");
  });
});

describe("sentences about refused changes", () => {
  it("show both values of a conflict", () => {
    const text = zh.describeRefusal(refusal({ kind: "changedMeanwhile", seen: "", found: "已完成" }));
    expect(text).toBe("“问题清单”W-000001“状态”刚才已被他人修改：您看到的是空白，现在是“已完成”。请核对后再改。");
    expect(en.describeRefusal(refusal({ kind: "changedMeanwhile", seen: "正在整改", found: "已完成" }))).toMatch(
      /正在整改.*已完成/,
    );
  });

  it("name the rows of a doubled 编号", () => {
    expect(zh.describeRefusal(refusal({ kind: "doubledId", rows: [3, 9] }, "编号"))).toContain("第3、9行");
  });
});

describe("the deadline as understood", () => {
  const understood = (text: string, baseDate: ReturnType<typeof day> | null = null): string => {
    const { date, ...rest } = parseDeadline(text, { baseDate });
    return zh.deadlineUnderstood({ ...rest, date: date === null ? null : formatDateChinese(date) });
  };
  it("is shown while typing", () => {
    expect(understood("2022年9月底前，并长期坚持")).toBe("理解为：2022年9月30日，此后长期坚持。");
    expect(understood("立行立改", day(2022, 5, 10))).toBe("理解为：2022年6月9日（推定）。");
    expect(understood("长期坚持")).toBe("理解为：长期坚持，没有截止日期。");
    expect(understood("立行立改")).toContain("反馈日期");
    expect(understood("9月底")).toContain("年份");
    expect(understood("换届前")).toContain("看不懂");
    expect(understood("")).toBe("");
  });
});

describe("names", () => {
  it("of tables are those of the sheets", () => {
    for (const key of Object.keys(ledgerTables) as TableKey[]) {
      expect(zh.tableNames[key]).toBe(ledgerTables[key].name);
      expect(en.tableNames[key]).toContain(ledgerTables[key].name);
    }
  });
});
