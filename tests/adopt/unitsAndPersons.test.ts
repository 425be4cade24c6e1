import { fillLayout } from "../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../src/adopt/layout/learnLayout";
import { completionRate, progressSummary } from "../../src/functions/functions";
import { unitsAndPersons } from "../../src/ledger/unitsAndPersons";
import { adopted, mappingOf } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";
import { writtenLedger } from "./ledgers/written";

describe("departments with their people", () => {
  it.each([
    ["人事科：张三；法规科：李四", "人事科、法规科", "张三、李四"],
    ["环卫处:李军", "环卫处", "李军"],
    ["人事科：张三、李四；办公室", "人事科、办公室", "张三、李四"],
    ["人事科：张三科长\n法规科：李四", "人事科、法规科", "张三科长、李四"],
    ["人事科：张三 13800001234", "人事科", "张三 13800001234"],
    ["环卫处（李军）", "环卫处", "李军"],
    ["李军（环卫处）", "环卫处", "李军"],
    ["环卫处(李军、王红)；法规科（钱七科长）", "环卫处、法规科", "李军、王红、钱七科长"],
    ["李军（环卫处）、钱七（法规科）", "环卫处、法规科", "李军、钱七"],
    ["环卫处（李军 13800001234）", "环卫处", "李军 13800001234"],
    ["人事科（老干部科）：张三", "人事科（老干部科）", "张三"],
    ["环卫处（李军）、办公室（人事科）", "环卫处、办公室（人事科）", "李军"],
  ])("%p are parted", (text, units, persons) => {
    expect(unitsAndPersons(text)).toEqual({ units, persons });
  });

  it.each([
    "牵头：办公室；配合：人事科",
    "责任人：张三",
    "组长：张三",
    "分管：张三",
    "人事科",
    "人事科：负责归档",
    "办公室主任：张三",
    "张三：李四",
    "张三（局长）",
    "张三（环卫处处长）",
    "办公室（人事科）",
    "人事科（老干部科）",
    "办公室（文秘、档案）",
    "环卫处（牵头）",
    "张三（李四）",
  ])("%s are as they were", (text) => {
    expect(unitsAndPersons(text)).toBeNull();
  });
});

const sheet = sheetOf("台账", [
  ["序号", "具体问题", "责任科室", "整改时限", "整改状态"],
  [1, "考勤登记漏记", "人事科：张三；法规科：李四", "2023年4月底", "已完成"],
  [2, "公示栏未更新", "环卫处：李军", "2023年5月底", "整改中"],
  [3, "值班脱岗", "人事科", "2023年5月底", "整改中"],
]);
const cells = sheet.cells.map((row) => [...row]);

describe("a cell of departments that names people", () => {
  it("becomes 牵头部门 and 责任人", () => {
    expect(adopted(sheet).issues.map(({ fields }) => [fields.leadDept, fields.persons, fields.note])).toEqual([
      ["人事科、法规科", "张三、李四", undefined],
      ["环卫处", "李军", undefined],
      ["人事科", undefined, undefined],
    ]);
  });

  it("says the same to conditions and 整改汇总", () => {
    expect(completionRate(cells, "2023-9-30", "责任科室=人事科")).toBe(0.5);
    expect(completionRate(cells, "2023-9-30", "责任人=张三")).toBe(1);
    expect(() => completionRate(cells, "2023-9-30", "责任科室=张三")).toThrow();
    expect(progressSummary(cells, "责任科室", "2023-9-30").map(([name, total]) => [name, total])).toEqual([
      ["分组", "总数"],
      ["人事科", 2],
      ["法规科", 1],
      ["环卫处", 1],
      ["合计（共同承担的只计一次）", 3],
    ]);
    expect(progressSummary(cells, "责任人", "2023-9-30").map(([name]) => name)).toContain("李军");
  });

  it("says the same where the brackets part them", () => {
    const named = sheetOf("台账", [
      ["序号", "具体问题", "责任单位", "整改时限", "整改状态"],
      [1, "垃圾清运不及时", "环卫处（李军）", "2023年4月底", "已完成"],
      [2, "合同未归档", "钱七（法规科）", "2023年5月底", "整改中"],
      [3, "公文迟办", "办公室（人事科）", "2023年5月底", "整改中"],
      [4, "台账缺页", "张三（局长）", "2023年5月底", "整改中"],
    ]);
    expect(adopted(named).issues.map(({ fields }) => [fields.leadDept, fields.persons, fields.note])).toEqual([
      ["环卫处", "李军", undefined],
      ["法规科", "钱七", undefined],
      ["办公室（人事科）", undefined, undefined],
      ["张三（局长）", undefined, undefined],
    ]);
    const range = named.cells.map((row) => [...row]);
    expect(completionRate(range, "2023-9-30", "责任单位=环卫处")).toBe(1);
    expect(completionRate(range, "2023-9-30", "责任人=钱七")).toBe(0);
    expect(progressSummary(range, "责任单位", "2023-9-30").map(([name]) => name)).toEqual([
      "分组",
      "环卫处",
      "法规科",
      "办公室（人事科）",
      "张三",
      "合计",
    ]);
    const layout = learnLayout(named, mappingOf(named));
    const asOf = { year: 2023, month: 9, day: 30 };
    expect(fillLayout(writtenLedger(adopted(named)), layout, { asOf }).cells).toEqual(named.cells);
  });

  it("stands as it stood in 导出原格式, and says who it is now", () => {
    const ledger = writtenLedger(adopted(sheet));
    const layout = learnLayout(sheet, mappingOf(sheet));
    const asOf = { year: 2023, month: 9, day: 30 };
    expect(fillLayout(ledger, layout, { asOf }).cells).toEqual(sheet.cells);
    const issues = ledger.issues.map((issue) => (issue.seq === "2" ? { ...issue, persons: "王五" } : issue));
    expect(fillLayout({ ...ledger, issues }, layout, { asOf }).cells[2]?.[2]).toBe("环卫处：王五");
  });

  it("leaves the people of a column of their own alone, and keeps its words", () => {
    const both = sheetOf("台账", [
      ["序号", "具体问题", "责任科室", "责任人"],
      [1, "考勤登记漏记", "人事科：张三", "张三"],
      [2, "公示栏未更新", "环卫处：李军", "王五"],
      [3, "值班脱岗", "人事科：张三", ""],
    ]);
    expect(adopted(both).issues.map(({ fields }) => [fields.leadDept, fields.persons, fields.note])).toEqual([
      ["人事科", "张三", undefined],
      ["环卫处", "王五", "〔原牵头部门：环卫处：李军〕"],
      ["人事科", "张三", undefined],
    ]);
  });
});

describe("责任单位及责任人", () => {
  it("is both", () => {
    const named = sheetOf("台账", [
      ["序号", "具体问题", "整改措施", "责任单位及责任人", "整改时限"],
      [1, "公示栏未更新", "每月更新", "环卫处：李军", "2023年5月底"],
      ["", "", "专人负责", "法规科：钱七", "2023年6月底"],
    ]);
    const [issue] = adopted(named).issues;
    expect([issue?.fields.leadDept, issue?.fields.persons]).toEqual(["环卫处、法规科", "李军、钱七"]);
    expect(issue?.measures.map(({ fields }) => [fields.leadDept, fields.persons])).toEqual([
      ["环卫处", "李军"],
      ["法规科", "钱七"],
    ]);
  });
});
