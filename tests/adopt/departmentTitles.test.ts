import { fillLayout } from "../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../src/adopt/layout/learnLayout";
import { completionRate, explainFigures, progressSummary } from "../../src/functions/functions";
import { adopted, mappingOf } from "./ledgers/adopted";
import { rowsOf, sheetOf } from "./ledgers/sheet";
import { writtenLedger } from "./ledgers/written";

const asOf = { year: 2023, month: 9, day: 30 };
const d = "2023-9-30";
const sheetWith = (first: string, second: string, head = "序号 ¦ 具体问题 ¦ 整改措施 ¦ 整改状态") =>
  sheetOf(
    "台账",
    rowsOf(`
      ${head}
      ${first} ¦ ¦ ¦
      1 ¦ 公文迟办 ¦ 每日清点 ¦ 已完成
      ¦ ¦ 每周通报 ¦ 已完成
      2 ¦ 值班记录缺页 ¦ 补齐记录 ¦ 整改中
      ${second} ¦ ¦ ¦
      3 ¦ 报销单缺附件 ¦ 补齐附件 ¦ 已完成
    `),
  );
const rangeOf = ({ cells }: ReturnType<typeof sheetOf>) => cells.map((row) => [...row]);

describe("titles among the items that are all departments", () => {
  it.each([
    ["plain", "办公室", "财务科"],
    ["numbered", "一、办公室", "二、财务科"],
  ])("are 牵头部门 of the items below them: %s", (_, first, second) => {
    const sheet = sheetWith(first, second);
    const { issues, counts } = adopted(sheet);
    expect(issues.map(({ fields }) => [fields.text, fields.leadDept, fields.aspect])).toEqual([
      ["公文迟办", "办公室", undefined],
      ["值班记录缺页", "办公室", undefined],
      ["报销单缺附件", "财务科", undefined],
    ]);
    expect(issues.flatMap(({ measures }) => measures.map(({ fields }) => fields.leadDept))).toEqual([
      "办公室",
      "办公室",
      "办公室",
      "财务科",
    ]);
    expect(counts.aspects).toBe(0);
    expect(completionRate(rangeOf(sheet), d, "牵头部门=办公室")).toBe(0.5);
    expect(completionRate(rangeOf(sheet), d, "牵头部门=财务科")).toBe(1);
    expect(progressSummary(rangeOf(sheet), "牵头部门", d).map((row) => row.slice(0, 2))).toEqual([
      ["分组", "总数"],
      ["办公室", 2],
      ["财务科", 1],
      ["合计", 3],
    ]);
    expect(explainFigures(rangeOf(sheet), d)).toContain("牵头部门");
    const page = fillLayout(writtenLedger(adopted(sheet)), learnLayout(sheet, mappingOf(sheet)), { asOf });
    expect(page.cells).toEqual(sheet.cells);
  });

  it("follow an item to its new department in 导出原格式", () => {
    const sheet = sheetWith("一、办公室", "二、财务科");
    const ledger = writtenLedger(adopted(sheet));
    const issues = ledger.issues.map((issue) => (issue.seq === "2" ? { ...issue, leadDept: "财务科" } : issue));
    const { cells } = fillLayout({ ...ledger, issues }, learnLayout(sheet, mappingOf(sheet)), { asOf });
    expect(cells.map((row) => row.slice(0, 2))).toEqual([
      ["序号", "具体问题"],
      ["一、办公室", ""],
      [1, "公文迟办"],
      ["", ""],
      ["二、财务科", ""],
      [2, "值班记录缺页"],
      [3, "报销单缺附件"],
    ]);
  });

  it("stand below those of 方面, where these are others", () => {
    const sheet = sheetOf(
      "台账",
      rowsOf(`
        序号 ¦ 具体问题 ¦ 整改措施 ¦ 整改状态
        一、党的建设方面 ¦ ¦ ¦
        （一）办公室 ¦ ¦ ¦
        1 ¦ 公文迟办 ¦ 每日清点 ¦ 已完成
        （二）财务科 ¦ ¦ ¦
        2 ¦ 报销单缺附件 ¦ 补齐附件 ¦ 整改中
      `),
    );
    expect(adopted(sheet).issues.map(({ fields }) => [fields.aspect, fields.problem, fields.leadDept])).toEqual([
      ["党的建设方面", undefined, "办公室"],
      ["党的建设方面", undefined, "财务科"],
    ]);
    expect(completionRate(rangeOf(sheet), d, "牵头部门=财务科;方面=党的建设方面")).toBe(0);
    const page = fillLayout(writtenLedger(adopted(sheet)), learnLayout(sheet, mappingOf(sheet)), { asOf });
    expect(page.cells).toEqual(sheet.cells);
  });

  it.each([
    ["other titles stand among them", sheetWith("办公室", "作风建设"), [undefined, undefined, undefined]],
    [
      "the sheet has a column of departments",
      sheetWith("办公室", "财务科", "序号 ¦ 具体问题 ¦ 责任部门 ¦ 整改状态"),
      ["每日清点", "补齐记录", "补齐附件"],
    ],
  ])("stay 方面 where %s", (_, sheet, departments) => {
    const { issues } = adopted(sheet);
    expect(issues.map(({ fields }) => fields.aspect)).toEqual(["办公室", "办公室", issues[2]?.fields.aspect]);
    expect(issues.map(({ fields }) => String(fields.leadDept ?? "").split("、")[0] || undefined)).toEqual(departments);
    expect(completionRate(rangeOf(sheet), d, "方面=办公室")).toBe(0.5);
  });
});
