import { adoptPaste } from "../../src/adopt/adoptPaste";

describe("a pasted table with merged cells", () => {
  it("gives every item what is merged over it, captions and title included", () => {
    const { adoption, table } = adoptPaste(
      [
        "整改任务分解表\t←\t←\t←\t←",
        "序号\t具体问题\t整改安排\t←\t备注",
        "〃\t〃\t整改措施\t整改时限\t〃",
        "1\t渔船检验超期\t补办检验\t2024年3月底\t",
        "〃\t〃\t公布检验计划\t〃\t",
        "2\t救生衣数量不足\t按定员配齐\t〃\t",
        "3\t值守记录漏签\t补签并抽查\t2024年6月底\t",
      ].join("\n"),
    );
    expect(table?.mapping.columns.map(({ field }) => field)).toEqual([
      "seq",
      "text",
      "measure",
      "deadlineText",
      "note",
    ]);
    expect(adoption.issues.map(({ fields, measures }) => [fields.text, fields.deadlineText, measures.length])).toEqual([
      ["渔船检验超期", "2024年3月底", 2],
      ["救生衣数量不足", "2024年3月底", 1],
      ["值守记录漏签", "2024年6月底", 1],
    ]);
  });

  it("without headings is named cell by cell, its marks left out", () => {
    const { adoption, left } = adoptPaste("渔政站\t值班表\n〃\t交接簿");
    expect(adoption.issues).toEqual([]);
    expect(left.map(({ text }) => text)).toEqual(["渔政站", "值班表", "交接簿"]);
  });
});

test("an old notice by 方面, its problems quoted, is read by its numbering", () => {
  const { adoption, left } = adoptPaste(`五、选人用人方面
（一）关于“干部交流力度不够”问题。
整改情况：已交流干部6名，制定轮岗办法。
（二）关于“档案审核不细”问题。
整改情况：三份档案已补齐并复核。
六、财务管理方面
（一）关于“现金支付超限额”问题。
整改情况：已修订现金管理办法。`);
  expect(adoption.issues.map(({ fields }) => [fields.aspect, fields.text, fields.outcome])).toEqual([
    ["选人用人方面", "关于“干部交流力度不够”问题。", "已交流干部6名，制定轮岗办法。"],
    ["选人用人方面", "关于“档案审核不细”问题。", "三份档案已补齐并复核。"],
    ["财务管理方面", "关于“现金支付超限额”问题。", "已修订现金管理办法。"],
  ]);
  expect(left).toEqual([]);
});
