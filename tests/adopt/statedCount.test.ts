import { completionRate } from "../../src/functions/functions";
import { countedIssue } from "../../src/ledger/figures";
import { countedAspects } from "../../src/ledger/rollUp";
import { textOf } from "../../src/ledger/cell";
import type { CellValue } from "../../src/ledger/model";
import { aspectName, withoutCount } from "../../src/adopt/statedCount";
import "../functions/host";
import { adopted } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";
import { asOf, byFunctions, imported } from "./ledgers/totals";
import { writtenLedger } from "./ledgers/written";

const headings = ["序号", "方面", "具体问题", "整改时限", "状态", "完成日期"];
const sheetWith = (first: string, second: string, third = "") =>
  sheetOf("台账", [
    headings,
    [1, first, "叫号机停用", "2023年6月底前", "已完成", "2023-6-20"],
    [2, second, "公示栏没有更新", "2023年6月底前", "整改中", ""],
    [3, third, "库房漏雨", "2023年12月底前", "整改中", ""],
  ]);

describe("a 方面 with the number of what it holds", () => {
  it.each([
    ["党的建设方面（3个）", "党的建设方面", 3],
    ["党的建设方面(共12项问题)", "党的建设方面", 12],
    ["一、党的建设方面（三个问题）", "党的建设方面", 3],
    ["党的建设方面（含2个支部）", "党的建设方面（含2个支部）", null],
    ["党的建设方面（2023）", "党的建设方面（2023）", null],
    ["党的建设方面", "党的建设方面", null],
  ])("%p is %p", (words, name, count) => {
    expect([aspectName(words), withoutCount(words).count]).toEqual([name, count]);
  });

  it("loses it, and says nothing where as many stand below", () => {
    const { issues, problems } = adopted(sheetWith("窗口服务方面（2个）", "", "档案保管方面（1个问题）"));
    expect(issues.map(({ fields }) => textOf(fields.aspect))).toEqual(["窗口服务方面", "窗口服务方面", "档案保管方面"]);
    expect(problems).toEqual([]);
  });

  it("is listed where another number stands below", () => {
    const { problems } = adopted(sheetWith("窗口服务方面（3个）", "", "档案保管方面（1个）"));
    expect(problems).toMatchObject([
      { row: 2, column: 2, field: "aspect", expected: { kind: "statedCount", stated: 3, found: 2 } },
    ]);
  });

  it("is one 方面 with and without it, to the functions as in the ledger that is imported", () => {
    const sheet = sheetWith("窗口服务方面（2个）", "一、窗口服务方面", "档案保管方面");
    const ledger = writtenLedger(adopted(sheet));
    expect(byFunctions(sheet, "按方面")).toEqual(imported(countedAspects(ledger, asOf)));
    expect(byFunctions(sheet)).toEqual(imported(ledger.issues.map(countedIssue)));
    expect(byFunctions(sheet, "按方面")).toMatchObject({ 总数: 2 });
  });

  it("heads a section all the same", () => {
    const rows: readonly (readonly CellValue[])[] = [
      ["序号", "具体问题", "整改时限", "状态"],
      ["一、窗口服务方面（1个）"],
      [1, "叫号机停用", "2023年6月底前", "已完成"],
      ["二、档案保管方面（1个）"],
      [2, "库房漏雨", "2023年12月底前", "整改中"],
    ];
    const sheet = sheetOf("台账", rows);
    expect(adopted(sheet).issues.map(({ fields }) => fields.aspect)).toEqual(["窗口服务方面", "档案保管方面"]);
    const range = rows.map((row) => Array.from({ length: 4 }, (_, at) => row[at] ?? ""));
    expect(completionRate(range, "2023-9-30", "方面=档案保管方面")).toBe(0);
    expect(completionRate(range, "2023-9-30")).toBe(0.5);
  });
});
