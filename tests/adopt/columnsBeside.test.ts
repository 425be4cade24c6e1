import { readRange } from "../../src/adopt/readRange";
import { completionRate, overdueCount, progressSummary } from "../../src/functions/functions";
import type { CellValue } from "../../src/ledger/model";
import "../functions/host";
import { adopted, mappingOf } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";

const texts = ["雨污分流不彻底", "河道垃圾清理不及时"];

/** Two items under these headings: what stands in each row behind 序号 and the problem. */
const sheetWith = (headings: readonly string[], rows: readonly (readonly CellValue[])[]) =>
  sheetOf("台账", [["序号", "具体问题", ...headings], ...rows.map((cells, at) => [at + 1, texts[at] ?? "", ...cells])]);

type Sheet = ReturnType<typeof sheetWith>;
const cellsOf = (sheet: Sheet): CellValue[][] => sheet.cells.map((row) => [...row]);
const fieldsOf = (sheet: Sheet): readonly (string | null)[] => {
  const mapped = mappingOf(sheet).columns.map(({ field }) => field);
  const bound = [...readRange(sheet.cells).columns.values()];
  expect(mapped.map((_, at) => bound.find(({ index }) => index === at)?.field ?? null)).toEqual(mapped);
  return mapped.slice(2);
};
const overdue = (sheet: Sheet): number => overdueCount(cellsOf(sheet), "2024-9-30");

describe("who leads beside who is responsible", () => {
  const headings = "牵头部门 牵头单位 牵头科室 牵头处室 牵头部室 主办单位 主责部门 牵头单位（盖章）".split(" ");
  const pairs = headings.flatMap((lead) => ["责任单位", "责任部门", "责任科室"].map((other) => [lead, other] as const));

  it.each(pairs)("%s and %s: the former leads, on either side, and the latter is kept", (lead, other) => {
    const after = sheetWith(
      [other, lead, "整改状态"],
      [
        ["东城分局", "排水科", "已完成"],
        ["西城分局", "河道科", "正在整改"],
      ],
    );
    expect(fieldsOf(after)).toEqual([null, "leadDept", "status"]);
    expect(adopted(after).issues.map(({ fields, extra }) => [fields.leadDept, fields.coDepts, extra[other]])).toEqual([
      ["排水科", undefined, "东城分局"],
      ["河道科", undefined, "西城分局"],
    ]);
    const summary = progressSummary(cellsOf(after), "牵头部门", "2024-9-30");
    expect(summary.slice(1, -1).map(([name, total]) => [name, total])).toEqual([
      ["排水科", 1],
      ["河道科", 1],
    ]);
    const before = sheetWith([lead, other, "整改状态"], [["排水科", "东城分局", "已完成"]]);
    expect(fieldsOf(before)).toEqual(["leadDept", null, "status"]);
  });

  it("where nobody has filled in who leads, who is responsible does", () => {
    const sheet = sheetWith(["责任单位", "牵头单位", "整改状态"], [["东城分局", "", "已完成"]]);
    expect(fieldsOf(sheet)).toEqual(["leadDept", null, "status"]);
  });

  it("two that do not lead are told apart by their words, as before", () => {
    const sheet = sheetWith(["责任单位", "责任部门", "整改状态"], [["东城分局", "排水科", "已完成"]]);
    expect(fieldsOf(sheet)).toEqual([null, "leadDept", "status"]);
  });
});

describe("the beginning and the end of a period in one heading row", () => {
  it.each([
    ["整改期限（起）", "整改期限（止）"],
    ["整改期限起", "整改期限止"],
    ["整改时限(开始)", "整改时限(结束)"],
    ["开始时间", "结束时间"],
    ["起始日期", "截止日期"],
    ["整改开始时间", "整改结束时间"],
    ["计划开始时间", "计划完成时间"],
  ])("%s and %s: the end is the deadline", (start, end) => {
    const sheet = sheetWith(
      [start, end, "整改状态"],
      [
        ["2024年6月1日", "2024年6月30日", "已完成"],
        ["2024年6月1日", "2024年10月31日", "正在整改"],
      ],
    );
    expect(fieldsOf(sheet)).toEqual([null, "deadlineText", "status"]);
    expect(overdue(sheet)).toBe(0);
    expect(adopted(sheet).issues.map(({ fields }) => fields.deadlineText)).toEqual(["2024年6月30日", "2024年10月31日"]);
  });

  it("整改起止时间 in one column ends with its end", () => {
    const sheet = sheetWith(
      ["整改起止时间", "整改状态"],
      [
        ["2024年4月1日至6月30日", "正在整改"],
        ["2024年4月1日—2024年10月31日", "正在整改"],
      ],
    );
    expect(fieldsOf(sheet)).toEqual(["deadlineText", "status"]);
    expect(overdue(sheet)).toBe(1);
  });

  it("a beginning alone is no deadline", () => {
    const sheet = sheetWith(["整改期限（起）", "责任单位", "整改状态"], [["2024年6月1日", "东城分局", "正在整改"]]);
    expect(fieldsOf(sheet)).toEqual([null, "leadDept", "status"]);
  });

  it("结束时间 beside a deadline is when it ended", () => {
    const sheet = sheetWith(
      ["整改时限", "结束时间", "整改状态"],
      [
        ["2024年6月30日", "2024年6月20日", "已完成"],
        ["2024年8月31日", "", "正在整改"],
      ],
    );
    expect(fieldsOf(sheet)).toEqual(["deadlineText", "completedOn", "status"]);
    expect(overdue(sheet)).toBe(1);
  });

  it("a note in brackets that names no beginning stays one", () => {
    const sheet = sheetWith(["整改时限（自反馈之日起）", "整改状态"], [["2024年6月30日", "正在整改"]]);
    expect(fieldsOf(sheet)).toEqual(["deadlineText", "status"]);
  });
});

describe("审批情况 beside 延期至", () => {
  const rows = [
    ["2024年7月31日", "2024年12月31日", "审批中", "正在整改"],
    ["2024年6月30日", "2024年10月31日", "已批准", "正在整改"],
  ];

  it.each(["审批情况", "审批意见", "批准情况", "批复意见", "是否批准"])("%s says whether it was granted", (heading) => {
    const sheet = sheetWith(["整改时限", "延期至", heading, "整改状态"], rows);
    expect(fieldsOf(sheet)).toEqual(["deadlineText", "extendedTo", "extensionApproval", "status"]);
    expect(overdue(sheet)).toBe(1);
    expect(adopted(sheet).issues.map(({ fields }) => fields.extensionApproval)).toEqual(["未批准", "已批准"]);
  });

  it.each(["审批中", "未批准", "不同意"])("%s grants none", (word) => {
    const sheet = sheetWith(
      ["整改时限", "延期至", "审批意见", "整改状态"],
      [["2024年7月31日", "2024年12月31日", word, "正在整改"]],
    );
    expect(overdue(sheet)).toBe(1);
  });

  it("below one caption, with the reason between them", () => {
    const sheet = sheetOf("台账", [
      ["序号", "具体问题", "整改时限", "延期情况", "", "", "整改状态"],
      ["", "", "", "延期至", "原因", "审批情况", ""],
      [1, texts[0] ?? "", "2024年7月31日", "2024年12月31日", "汛期", "审批中", "正在整改"],
    ]);
    expect(fieldsOf(sheet)).toEqual(["deadlineText", "extendedTo", null, "extensionApproval", "status"]);
    expect(overdue(sheet)).toBe(1);
  });

  it("elsewhere, or not filled in, says nothing of it: the extension counts", () => {
    const far = sheetWith(
      ["审批情况", "整改时限", "延期至", "整改状态"],
      [["审批中", "2024年7月31日", "2024年12月31日", "正在整改"]],
    );
    expect(fieldsOf(far)).toEqual([null, "deadlineText", "extendedTo", "status"]);
    expect(overdue(far)).toBe(0);
    const blank = sheetWith(
      ["整改时限", "延期至", "审批情况", "整改状态"],
      [["2024年7月31日", "2024年12月31日", "", "正在整改"]],
    );
    expect(fieldsOf(blank)).toEqual(["deadlineText", "extendedTo", null, "status"]);
    expect(overdue(blank)).toBe(0);
    expect(completionRate(cellsOf(blank), "2024-9-30")).toBe(0);
  });
});
