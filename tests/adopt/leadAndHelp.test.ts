import { fillLayout } from "../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../src/adopt/layout/learnLayout";
import { adopted, mappingOf } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";
import { writtenLedger } from "./ledgers/written";

const sheet = sheetOf("台账", [
  ["序号", "具体问题", "整改措施", "责任部门", "整改时限"],
  [1, "库房钥匙无人登记", "建立登记簿", "办公室牵头，人事科配合", "2023年4月底"],
  [2, "车辆年检逾期", "逐车核对", "牵头：后勤科；配合：财务科、办公室", "2023年5月底"],
  [3, "值班脱岗", "每日抽查", "人事科", "2023年5月底"],
]);

describe("a department cell that says who leads and who helps", () => {
  it("becomes 牵头部门 and 配合部门, without a remark", () => {
    expect(adopted(sheet).issues.map(({ fields }) => [fields.leadDept, fields.coDepts, fields.note])).toEqual([
      ["办公室", "人事科", undefined],
      ["后勤科", "财务科、办公室", undefined],
      ["人事科", undefined, undefined],
    ]);
  });

  it("stands as it stood in 导出原格式, and in the way of the column where the ledger says something else", () => {
    const ledger = writtenLedger(adopted(sheet));
    const layout = learnLayout(sheet, mappingOf(sheet));
    const asOf = { year: 2023, month: 9, day: 30 };
    expect(fillLayout(ledger, layout, { asOf }).cells).toEqual(sheet.cells);
    const issues = ledger.issues.map((issue) => (issue.seq === "3" ? { ...issue, coDepts: "保卫科" } : issue));
    const measures = ledger.measures.map((each) => (each.text === "每日抽查" ? { ...each, coDepts: "保卫科" } : each));
    expect(fillLayout({ ...ledger, issues, measures }, layout, { asOf }).cells[3]?.[3]).toBe("人事科牵头，保卫科配合");
  });

  it("leaves a 配合部门 of its own alone", () => {
    const both = sheetOf("台账", [
      ["序号", "具体问题", "整改措施", "牵头部门", "配合部门"],
      [1, "库房钥匙无人登记", "建立登记簿", "办公室牵头，人事科配合", "保卫科"],
    ]);
    const [issue] = adopted(both).issues;
    expect([issue?.fields.leadDept, issue?.fields.coDepts]).toEqual(["办公室牵头，人事科配合", "保卫科"]);
  });

  it("says so of each row of an item: the item has all who lead and all who help, and the sheet comes out as it was", () => {
    const rows = sheetOf("台账", [
      ["序号", "具体问题", "整改措施", "责任部门", "责任人"],
      [1, "库房钥匙无人登记", "建立登记簿", "办公室牵头，人事科配合", "钱七 0471-1234567"],
      ["", "", "每月抽查", "后勤科牵头，人事科、财务科配合", "钱七"],
      ["", "", "补办手续", "办公室", "孙八、钱七"],
    ]);
    const adoption = adopted(rows);
    const [issue] = adoption.issues;
    expect([issue?.fields.leadDept, issue?.fields.coDepts]).toEqual(["办公室、后勤科", "人事科、财务科"]);
    expect(issue?.fields.persons).toBe("钱七 0471-1234567、孙八");
    const layout = learnLayout(rows, mappingOf(rows));
    const { cells } = fillLayout(writtenLedger(adoption), layout, { asOf: { year: 2023, month: 9, day: 30 } });
    expect(cells).toEqual(rows.cells);
  });
});
