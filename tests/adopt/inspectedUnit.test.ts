import { fillLayout } from "../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../src/adopt/layout/learnLayout";
import { completionRate, progressSummary } from "../../src/functions/functions";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { adopted, mappingOf } from "./ledgers/adopted";
import { rowsOf, sheetOf } from "./ledgers/sheet";
import { writtenLedger } from "./ledgers/written";

const table = `
  被巡察单位 ¦ 序号 ¦ 具体问题 ¦ 整改措施 ¦ 整改状态
  城南街道 ¦ 1 ¦ 值班记录缺页 ¦ 补齐记录 ¦ 已完成
  ¦ 2 ¦ 物资出库没有签字 ¦ 双人签字 ¦ 整改中
  ¦ ¦ ¦ 每月盘点 ¦ 已完成
  城北街道 ¦ 3 ¦ 公示栏没有更新 ¦ 每周更新 ¦ 已完成
  ¦ 4 ¦ 会议没有记录 ¦ 补写记录 ¦ 已完成
`;
const [blank, merged] = [sheetOf("台账", rowsOf(table)), sheetOf("台账", rowsOf(table), ["A2:A4", "A5:A6"])];
const rangeOf = ({ cells }: ForeignSheet) => cells.map((row) => [...row]);
const unitsOf = (sheet: ForeignSheet) => adopted(sheet).issues.map(({ extra }) => extra.被巡察单位);

describe("被巡察单位 that stands once above its items", () => {
  it.each([
    ["blank below", blank],
    ["merged", merged],
  ])("holds for each of them in functions and import: %s", (_, sheet) => {
    expect(completionRate(rangeOf(sheet), "2023-9-30", "被巡察单位=城南街道")).toBe(0.5);
    expect(completionRate(rangeOf(sheet), "2023-9-30", "被巡察单位=城北街道")).toBe(1);
    expect(progressSummary(rangeOf(sheet), "被巡察单位", "2023-9-30").map((row) => row.slice(0, 3))).toEqual([
      ["分组", "总数", "已完成"],
      ["城南街道", 2, 1],
      ["城北街道", 2, 2],
      ["合计", 4, 3],
    ]);
    expect(unitsOf(sheet)).toEqual(["城南街道", "城南街道", "城北街道", "城北街道"]);
  });

  it.each([
    ["blank below", blank],
    ["merged", merged],
  ])("stands as it stood in 导出原格式: %s", (_, sheet) => {
    const page = fillLayout(writtenLedger(adopted(sheet)), learnLayout(sheet, mappingOf(sheet)), {
      asOf: { year: 2023, month: 9, day: 30 },
    });
    expect(page.cells).toEqual(sheet.cells);
    expect(page.merges.filter(({ column }) => column === 0)).toEqual(sheet.merges);
  });

  it("is beyond a title and a 方面, and not taken from the rows above a first one", () => {
    const sheet = sheetOf(
      "台账",
      rowsOf(`
        序号 ¦ 被巡察单位 ¦ 方面 ¦ 具体问题 ¦ 整改状态
        1 ¦ ¦ 党的建设 ¦ 值班记录缺页 ¦ 已完成
        2 ¦ 城南街道 ¦ ¦ 物资出库没有签字 ¦ 整改中
        3 ¦ ¦ 作风建设 ¦ 会议没有记录 ¦ 已完成
      `),
    );
    expect(unitsOf(sheet)).toEqual([undefined, "城南街道", "城南街道"]);
    expect(completionRate(rangeOf(sheet), "2023-9-30", "被巡察单位=城南街道")).toBe(0.5);
  });

  it("is no 整改单位: a blank one was not named", () => {
    const sheet = sheetOf("台账", rowsOf(table.replace("被巡察单位", "整改单位")));
    expect(adopted(sheet).issues.map(({ extra }) => extra.整改单位)).toEqual([
      "城南街道",
      undefined,
      "城北街道",
      undefined,
    ]);
    expect(completionRate(rangeOf(sheet), "2023-9-30", "整改单位=城南街道")).toBe(1);
  });
});
