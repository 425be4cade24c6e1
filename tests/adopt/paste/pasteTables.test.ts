import { adoptPaste } from "../../../src/adopt/paste/adoptPaste";

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

describe("a pasted table without headings", () => {
  const rows = [
    "1\t纪律建设方面\t会议考勤三个月没有登记\t补登考勤，专人核对\t办公室\t2026年6月底\t已完成",
    "2\t纪律建设方面\t车辆钥匙由驾驶员自行保管\t钥匙集中保管\t后勤科、车队\t2026年9月底\t正在整改",
  ];

  it("is mapped by its values as far as they show it, and no further", () => {
    const { adoption, table, left } = adoptPaste(rows.join("\n"));
    expect(table?.mapping.columns.map(({ field, certainty }) => [field, certainty])).toEqual([
      ["seq", "content"],
      ["aspect", "content"],
      ["text", "content"],
      [null, "none"],
      ["leadDept", "content"],
      ["deadlineText", "content"],
      ["status", "content"],
    ]);
    expect(adoption.issues.map(({ row, fields }) => [row, fields.seq, fields.text, fields.status])).toEqual([
      [1, "1", "会议考勤三个月没有登记", "已完成"],
      [2, "2", "车辆钥匙由驾驶员自行保管", "正在整改"],
    ]);
    expect(left).toEqual([]);
  });

  it("does not say which of two times or two departments is which", () => {
    const { table } = adoptPaste(
      rows.map((row) => `${row}\t2026年7月1日\t${row.includes("后勤") ? "车队" : "人事科"}`).join("\n"),
    );
    const fields = table?.mapping.columns.map(({ field }) => field);
    expect(fields).toEqual(["seq", "aspect", "text", null, null, null, "status", null, null]);
  });

  it("keeps its rows where a title stands above and paragraphs stand below", () => {
    const { adoption, left } = adoptPaste(["渔港办任务表", ...rows, "3.其他事项另行安排", "联系人：周舟"].join("\n"));
    expect(adoption.issues.map(({ row }) => row)).toEqual([2, 3]);
    expect(left).toEqual([
      { line: 1, text: "渔港办任务表" },
      { line: 4, text: "3.其他事项另行安排" },
      { line: 5, text: "联系人：周舟" },
    ]);
  });

  it("whose cells show nothing has columns that can be named, and every cell is listed until then", () => {
    const { adoption, left, table } = adoptPaste("渔政\t值班表\n船检\t交接簿");
    expect(adoption.issues).toEqual([]);
    expect(left).toHaveLength(4);
    expect(table?.mapping.columns.map(({ field }) => field)).toEqual([null, null]);
  });

  it("is none where Word put a tab behind its numbers", () => {
    const { adoption, table } = adoptPaste(
      "一、\t财务管理方面\n1.\t账目长期挂账\n整改措施：清理往来\n2.\t印章外借不登记",
    );
    expect(table).toBeNull();
    expect(adoption.issues.map(({ fields, measures }) => [fields.aspect, fields.text, measures.length])).toEqual([
      ["财务管理方面", "账目长期挂账", 1],
      ["财务管理方面", "印章外借不登记", 0],
    ]);
  });
});

test("a numbered paragraph behind a pasted table is no row of it", () => {
  const table = "序号\t具体问题\t整改措施\n1\t巡查日志缺页\t补齐日志\n2\t油料没有台账\t建立台账";
  const { adoption, left } = adoptPaste(`${table}\n一、其他事项\n3.请各站按月报送`);
  expect(adoption.issues.map(({ fields }) => fields.text)).toEqual(["巡查日志缺页", "油料没有台账"]);
  expect(left).toEqual([
    { line: 4, text: "一、其他事项" },
    { line: 5, text: "3.请各站按月报送" },
  ]);
});
