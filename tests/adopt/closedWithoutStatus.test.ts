import { fillLayout } from "../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../src/adopt/layout/learnLayout";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { completionRate, explainFigures } from "../../src/functions/functions";
import { countedIssue, countedMeasure } from "../../src/ledger/figures";
import type { CellValue } from "../../src/ledger/model";
import { adopted, mappingOf } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";
import { byFunctions, imported } from "./ledgers/totals";
import { writtenLedger } from "./ledgers/written";

/** 状态 and 销号 of the items, and 状态 of their measures. */
const standing = (sheet: ForeignSheet) =>
  adopted(sheet).issues.map(({ fields, measures }) => [
    fields.status,
    fields.closure,
    measures.map((measure) => measure.fields.status),
  ]);

const rangeOf = ({ cells }: ForeignSheet): CellValue[][] => cells.map((row) => [...row]);

const expectSameSheet = (sheet: ForeignSheet): void => {
  const ledger = writtenLedger(adopted(sheet));
  const { cells } = fillLayout(ledger, learnLayout(sheet, mappingOf(sheet)), {
    asOf: { year: 2023, month: 9, day: 30 },
  });
  expect(cells).toEqual(sheet.cells);
};

describe("an item that is 已销号 and has no status beside it", () => {
  it("is 已完成 with its measures where the sheet has no status column; of the others nothing is said", () => {
    const rows: CellValue[][] = [
      ["序号", "具体问题", "整改措施", "整改时限", "是否销号"],
      [1, "雨棚漏水", "更换雨棚", "2023年5月底", "是"],
      ["", "", "疏通落水管", "2023年6月底", ""],
      [2, "台阶破损", "修补台阶", "2023年5月底", "否"],
      [3, "照明不足", "加装路灯", "2023年5月底", ""],
    ];
    const sheet = sheetOf("清单", rows, ["A2:A3", "B2:B3", "E2:E3"]);
    expect(standing(sheet)).toEqual([
      ["已完成", "已销号", ["已完成", "已完成"]],
      [undefined, "未申请", [undefined]],
      [undefined, undefined, [undefined]],
    ]);
    expectSameSheet(sheet);
  });

  it("is 已完成 where its status is blank, and keeps a status that says otherwise", () => {
    const sheet = sheetOf("清单", [
      ["序号", "具体问题", "整改措施", "整改状态", "销号情况"],
      [1, "雨棚漏水", "更换雨棚", "", "已销号"],
      [2, "台阶破损", "修补台阶", "整改中", "已销号"],
      [3, "照明不足", "加装路灯", "", "未销号"],
    ]);
    expect(standing(sheet).map(([status]) => status)).toEqual(["已完成", "正在整改", undefined]);
  });

  it("counts the same before the import: where a word stands in one of its rows, 销号 says nothing of the others", () => {
    const sheet = sheetOf("清单", [
      ["序号", "具体问题", "整改措施", "整改时限", "整改状态", "销号情况"],
      [1, "雨棚漏水", "更换雨棚", "2023年5月底", "", "已销号"],
      ["", "", "疏通落水管", "2023年6月底", "", ""],
      [2, "台阶破损", "修补台阶", "2023年5月底", "整改中", "已销号"],
      ["", "", "加装扶手", "2023年5月底", "", ""],
      [3, "照明不足", "加装路灯", "2023年5月底", "", "已销号"],
      ["", "", "定期检修", "2023年5月底", "", "未销号"],
      [4, "门锁损坏", "更换门锁", "2023年5月底", "/", "同意销号"],
      [5, "车位不足", "重划车位", "2023年5月底", "", ""],
    ]);
    const { issues, measures } = writtenLedger(adopted(sheet));
    expect(byFunctions(sheet)).toMatchObject({ 总数: 5, 已完成: 2, 正在整改: 2, 尚未整改: 1, 逾期: 3 });
    expect(byFunctions(sheet)).toEqual(imported(issues.map(countedIssue)));
    expect(byFunctions(sheet, "按措施")).toEqual(imported(measures.map(countedMeasure)));
    expect(explainFigures(rangeOf(sheet), "2023-9-30")).toContain("4处状态为空、已销号的按已完成计");
  });

  it("is asked whether it is where 销号 is not understood, as far as the status is blank", () => {
    const sheet = (status: string) =>
      rangeOf(
        sheetOf("清单", [
          ["序号", "具体问题", "整改状态", "销号情况"],
          [1, "雨棚漏水", status, "材料在途"],
        ]),
      );
    expect(() => completionRate(sheet(""), "2023-9-30")).toThrow(/第2行.*材料在途/);
    expect(completionRate(sheet("整改中"), "2023-9-30")).toBe(0);
  });
});
