import { fillLayout } from "../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../src/adopt/layout/learnLayout";
import { accountBehind } from "../../src/ledger/statusNote";
import { normalStatus } from "../../src/ledger/status";
import { adopted, mappingOf } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";
import { writtenLedger } from "./ledgers/written";

const account = (cell: string): string => accountBehind(cell, normalStatus(cell)?.note ?? "");

describe("what a status cell tells behind its word", () => {
  it.each([
    ["已完成。已建立三审三校制度，开展培训2次。", "已建立三审三校制度，开展培训2次。"],
    ["已完成：印发《值班管理办法》，每日抽查", "印发《值班管理办法》，每日抽查"],
    ["正在整改\n已清理往来账12笔，追回欠款3万元", "已清理往来账12笔，追回欠款3万元"],
    ["已完成", ""],
    ["已完成（2023年8月）", ""],
    ["已完成，2023年8月30日", ""],
    ["已完成，并长期坚持", ""],
    ["已完成（县委巡察办6月已经组织验收）", ""],
    ["已完成，县委已验收", ""],
  ])("%p tells %p", (cell, told) => {
    expect(account(cell)).toBe(told);
  });
});

describe("a column of status words and accounts", () => {
  const rows = (heading: string, more: readonly string[] = []) => [
    ["序号", "具体问题", "责任科室", "整改时限", heading, ...more],
    [1, "稿件把关不严", "宣传科", "2023年4月底", "已完成。已建立三审三校制度，开展培训2次。", ...more.map(() => "")],
    [2, "公示栏未更新", "办公室", "2023年5月底", "正在整改", ...more.map(() => "")],
    [3, "值班脱岗", "办公室", "2023年5月底", "已完成", ...more.map(() => "")],
  ];
  const asOf = { year: 2023, month: 9, day: 30 };

  it("gives 整改情况 besides the status, and comes back as it was", () => {
    const sheet = sheetOf("台账", rows("整改落实情况"));
    const { issues } = adopted(sheet);
    expect(issues.map(({ fields }) => [fields.status, fields.outcome ?? ""])).toEqual([
      ["已完成", "已建立三审三校制度，开展培训2次。"],
      ["正在整改", ""],
      ["已完成", ""],
    ]);
    expect(issues[0]?.fields.note).toBe("〔原状态：已完成。已建立三审三校制度，开展培训2次。〕");
    expect(fillLayout(writtenLedger(adopted(sheet)), learnLayout(sheet, mappingOf(sheet)), { asOf }).cells).toEqual(
      sheet.cells,
    );
  });

  it("is the 进展情况 of each measure, where these stand in rows", () => {
    const sheet = sheetOf("台账", [
      ["序号", "具体问题", "整改措施", "整改时限", "整改落实情况"],
      [1, "稿件把关不严", "建立三审制度", "2023年4月底", "已完成。已建立三审三校制度，开展培训2次。"],
      ["", "", "开展培训", "2023年6月底", "正在整改，已经联系党校老师授课"],
      [2, "值班脱岗", "每日抽查", "2023年5月底", "已完成"],
    ]);
    const [issue] = adopted(sheet).issues;
    expect(issue?.fields.outcome).toBeUndefined();
    expect(issue?.measures.map(({ fields }) => fields.progress)).toEqual([
      "已建立三审三校制度，开展培训2次。",
      "已经联系党校老师授课",
    ]);
    expect(fillLayout(writtenLedger(adopted(sheet)), learnLayout(sheet, mappingOf(sheet)), { asOf }).cells).toEqual(
      sheet.cells,
    );
  });

  it("leaves 整改情况 to a column of its own", () => {
    const sheet = sheetOf("台账", rows("整改状态", ["整改进展情况"]));
    expect(adopted(sheet).issues.map(({ fields }) => fields.outcome ?? "")).toEqual(["", "", ""]);
    expect(fillLayout(writtenLedger(adopted(sheet)), learnLayout(sheet, mappingOf(sheet)), { asOf }).cells).toEqual(
      sheet.cells,
    );
  });
});
