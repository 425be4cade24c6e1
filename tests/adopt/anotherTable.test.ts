import { explainFigures } from "../../src/functions/functions";
import type { CellValue } from "../../src/ledger/model";
import "../functions/host";
import { adoptedFrom, rowsBothWays } from "./ledgers/bothWays";
import { sheetOf } from "./ledgers/sheet";

type Row = readonly CellValue[];

const ledger: readonly Row[] = [
  ["序号", "具体问题", "整改措施", "整改时限", "整改状态"],
  [1, "叫号机停用", "更换设备", "2023年6月", "已完成"],
  [2, "库房漏雨", "修缮屋顶", "2023年9月", "整改中"],
];
const moved: readonly Row[] = [
  ["编号", "移交事项", "接收单位", "期限", "结果"],
  [1, "一处围墙权属", "资产科", "2023年8月", "已办结"],
];
const both = (rows: readonly number[]) => ({ imported: rows, counted: rows });

describe("another table below the ledger", () => {
  it.each<[string, readonly Row[]]>([
    ["directly", []],
    ["after a blank row", [[""]]],
    ["below its title", [["移交事项清单"]]],
    ["below its title after a blank row", [[""], ["移交事项清单"]]],
  ])("is none of its rows, and is said to be left out: %s", (_, between) => {
    const sheet = sheetOf("台账", [...ledger, ...between, ...moved]);
    expect(rowsBothWays(sheet)).toEqual(both([2, 3]));
    expect(adoptedFrom(sheet).problems.map(({ row, expected }) => [row, expected.kind])).toEqual([
      [4 + between.length, "anotherTable"],
    ]);
    expect(
      explainFigures(
        sheet.cells.map((row) => [...row]),
        "2023-9-30",
      ),
    ).toContain("另一张表");
  });

  it("is said to be left out where it is a ledger of its own", () => {
    const sheet = sheetOf("台账", [["限期整改台账"], ...ledger, ["立行立改台账"], ...ledger.slice(0, 2)]);
    const { issues, problems } = adoptedFrom(sheet);
    expect(issues).toHaveLength(2);
    expect(problems.map(({ row, expected }) => [row, expected.kind])).toEqual([[6, "anotherTable"]]);
  });

  it("is none where the headings are repeated", () => {
    const sheet = sheetOf("台账", [...ledger, ledger[0] ?? [], [3, "门锁老化", "换锁", "2023年9月", "整改中"]]);
    expect(rowsBothWays(sheet)).toEqual(both([2, 3, 5]));
    expect(adoptedFrom(sheet).problems).toEqual([]);
  });
});
