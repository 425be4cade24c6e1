import { addedPart } from "../../src/adopt/addedPart";
import { adoptParts } from "../../src/adopt/adoptParts";
import { compareAdoption } from "../../src/adopt/compareAdoption";
import { findLedgers } from "../../src/adopt/findLedgers";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { mapSheet } from "../../src/adopt/mapSheet";
import { departmentOf, departmentsByName, hasSameLayout, type SheetPart } from "../../src/adopt/sourceSheets";
import { adopted } from "./ledgers/adopted";
import { rowsOf, sheetOf } from "./ledgers/sheet";
import { writtenLedger } from "./ledgers/written";

const head = "序号 ¦ 具体问题 ¦ 整改措施 ¦ 责任人 ¦ 完成时限 ¦ 整改状态";
const sheetNamed = (name: string, rows: string, heading = head): ForeignSheet =>
  sheetOf(name, rowsOf(`${heading}\n${rows.trim()}`));
const office = sheetNamed(
  "办公室",
  `1 ¦ 公文迟办 ¦ 每日清点 ¦ 王一 ¦ 2023年6月底 ¦ 已完成
   2 ¦ 值班记录缺页 ¦ 补齐记录 ¦ 李二 ¦ 很快 ¦ 整改中`,
);
const finance = sheetNamed(
  "财务科",
  `1 ¦ 报销单缺附件 ¦ 补齐附件 ¦ 周三 ¦ 2023年6月底 ¦ 已完成
   2 ¦ 值班记录缺页 ¦ 专人值守 ¦ 吴四 ¦ 2023年9月底 ¦ 整改中
   ¦ ¦ 每周抽查 ¦ 吴四 ¦ 2023年9月底 ¦ 整改中`,
);
const partsOf = (...sheets: readonly ForeignSheet[]): readonly SheetPart[] =>
  findLedgers(sheets)
    .map(({ sheet, block }) => ({ at: sheet, part: sheets[sheet], block }))
    .sort((a, b) => a.at - b.at)
    .flatMap(({ part, block }) => (part === undefined ? [] : [{ sheet: part, mapping: mapSheet(part, block) }]));
const both = partsOf(office, finance);
const together = adoptParts(both, { namesAreDepartments: true });

describe("sheets of several departments", () => {
  it("have the same layout by what their columns hold, whatever their order", () => {
    const other = sheetNamed("人事科", "会议没有记录 ¦ 1 ¦ 补写", "具体问题 ¦ 序号 ¦ 整改措施");
    const renamed = sheetNamed(
      "人事科",
      "1 ¦ 会议没有记录 ¦ 补写 ¦ 冯五 ¦ 2023年6月底 ¦ 已完成",
      head.replace("责任人", "主要责任人"),
    );
    const [first, second, third, fourth] = partsOf(office, finance, other, renamed).map(({ mapping }) => mapping);
    if (!first || !second || !third || !fourth) throw new Error("a ledger was not found");
    expect([hasSameLayout(first, second), hasSameLayout(first, third), hasSameLayout(first, fourth)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("say where one of them names another day than the first, which holds", () => {
    const until = (sheet: ForeignSheet, day: string): ForeignSheet => ({
      ...sheet,
      cells: [[`截至${day}`, "", "", "", "", ""], ...sheet.cells],
    });
    const days = ["2023年9月30日", "2023年8月31日", "2023年9月30日"];
    const sheets = [office, finance, { ...finance, name: "人事科" }].map((sheet, at) => until(sheet, days[at] ?? ""));
    const { problems, settings } = adoptParts(partsOf(...sheets));
    expect(settings.截至日).toBe(45199);
    expect(problems.filter(({ expected }) => expected.kind === "otherSetting")).toEqual([
      {
        ...{ sheet: "财务科", row: 1, column: 1, heading: "截至日", field: "note", got: "2023年8月31日" },
        expected: { kind: "otherSetting", used: "2023年9月30日" },
      },
    ]);
  });

  it("are one ledger, counted on, each item with its department and its sheet", () => {
    expect(
      together.issues.map(({ fields, sheet, row, extra }) => [
        fields.seq,
        fields.text,
        fields.leadDept,
        sheet,
        row,
        extra.原工作表,
      ]),
    ).toEqual([
      ["1", "公文迟办", "办公室", "办公室", 2, "办公室"],
      ["2", "值班记录缺页", "办公室", "办公室", 3, "办公室"],
      ["3", "报销单缺附件", "财务科", "财务科", 2, "财务科"],
      ["4", "值班记录缺页", "财务科", "财务科", 3, "财务科"],
    ]);
    expect(together.counts).toEqual({ aspects: 0, problems: 0, issues: 4, measures: 5 });
    expect(together.issues.flatMap(({ measures }) => measures.map(({ fields }) => fields.leadDept))).toEqual([
      "办公室",
      "办公室",
      "财务科",
      "财务科",
      "财务科",
    ]);
    expect(together.extraColumns.issues).toEqual(["原工作表"]);
    expect(together.problems.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([["办公室", 3, 5]]);
  });

  it("keep numbers that run on by themselves, and numbers that are none", () => {
    const next = sheetNamed("财务科", "3 ¦ 报销单缺附件 ¦ 补齐 ¦ 周三 ¦ 2023年6月底 ¦ 已完成");
    expect(adoptParts(partsOf(office, next)).issues.map(({ fields }) => fields.seq)).toEqual(["1", "2", "3"]);
  });

  it("say no department where they are not asked, where they say one themselves, and by no other name", () => {
    expect(adoptParts(both).issues.map(({ fields }) => fields.leadDept)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const named = sheetNamed("财务科", "1 ¦ 报销单缺附件 ¦ 财务科 ¦ 已完成", "序号 ¦ 具体问题 ¦ 牵头部门 ¦ 整改状态");
    const blank = sheetNamed("人事科", "1 ¦ 会议没有记录 ¦ ¦ 已完成", "序号 ¦ 具体问题 ¦ 牵头部门 ¦ 整改状态");
    expect(departmentsByName(partsOf(named, blank))).toEqual([null, "人事科"]);
    expect(
      ["办公室", "2.财务科", "人事科 (2)", "法规科整改台账", "8月", "Sheet1", "汇总表", "张三"].map(departmentOf),
    ).toEqual(["办公室", "财务科", "人事科", "法规科", null, null, null, null]);
  });
});

describe("a newer version of several sheets", () => {
  const ledger = writtenLedger(together);

  it("is compared together: nothing is gone, nothing is new", () => {
    const { newIssues, goneIssues, changed, same } = compareAdoption(ledger, together);
    expect([newIssues, goneIssues, changed, same]).toEqual([[], [], [], 9]);
  });

  it("finds the same words again in the sheet that they are of", () => {
    const without = sheetNamed("办公室", "1 ¦ 公文迟办 ¦ 每日清点 ¦ 王一 ¦ 2023年6月底 ¦ 已完成");
    const newer = adoptParts(partsOf(without, finance), { namesAreDepartments: true });
    const { goneIssues, newIssues } = compareAdoption(ledger, newer);
    expect([goneIssues.map(({ leadDept, text }) => [leadDept, text]), newIssues]).toEqual([
      [["办公室", "值班记录缺页"]],
      [],
    ]);
  });
});

describe("a second sheet beside a ledger of the first", () => {
  const first = writtenLedger(adopted(office));

  it("is all new when both are read, and of the first nothing is gone", () => {
    const { newIssues, goneIssues, goneMeasures } = compareAdoption(first, together);
    expect(newIssues.map(({ fields }) => [fields.seq, fields.text])).toEqual([
      ["3", "报销单缺附件"],
      ["4", "值班记录缺页"],
    ]);
    expect([goneIssues, goneMeasures]).toEqual([[], []]);
  });

  it("is added behind what is there, and never twice", () => {
    const alone = adoptParts(partsOf(finance), { namesAreDepartments: true });
    const { newIssues, goneIssues, changed, same } = addedPart(first, alone);
    expect(newIssues.map(({ fields }) => [fields.seq, fields.text])).toEqual([
      ["3", "报销单缺附件"],
      ["4", "值班记录缺页"],
    ]);
    expect([goneIssues, changed, same]).toEqual([[], [], 0]);
    expect(addedPart(writtenLedger(together), alone)).toMatchObject({ newIssues: [], same: 2 });
  });
});
