import type { CellValue } from "../../src/ledger/model";
import { adoptedFrom, rowsBothWays } from "./ledgers/bothWays";
import { sheetOf } from "./ledgers/sheet";

type Row = readonly CellValue[];

const headings = ["序号", "方面", "具体问题", "整改措施", "问题金额（万元）", "责任科室", "整改状态"];
const item = (seq: number, aspect: string, money: CellValue): Row => [
  seq,
  aspect,
  `事项${seq}`,
  "逐笔核对",
  money,
  "财务科",
  "整改中",
];
const moneyOf = (rows: readonly Row[]): number =>
  adoptedFrom(sheetOf("台账", [headings, ...rows])).issues.reduce(
    (sum, { extra }) => sum + Number(extra["问题金额（万元）"]),
    0,
  );

describe("sums that stand in the second column", () => {
  it("are no items, and their money is not counted again", () => {
    const rows: readonly Row[] = [
      item(1, "财务", 12.5),
      item(2, "财务", 7.5),
      ["", "财务小计", "2个", "", 20],
      item(3, "采购", 4),
      ["", "采购小计", "1个", "", 4, "", "已完成0个，整改中1个"],
      ["", "合计", "3个", "", 24],
    ];
    const sheet = sheetOf("台账", [headings, ...rows]);
    expect(rowsBothWays(sheet)).toEqual({ imported: [2, 3, 5], counted: [2, 3, 5] });
    expect(moneyOf(rows)).toBe(24);
  });

  it.each<[string, Row]>([
    ["a number of items", ["", "共2项"]],
    ["a number of items with a rate", ["", "共计2项", "", "", "", "", "完成率50%"]],
    ["what was counted", ["", "完成数", 1]],
    ["what was counted, as a rate", ["", "", "整改率", "", "50%"]],
    ["a sum in the first column with words beside its figures", ["小计", 2, "", "", "", "", "完成1"]],
  ])("are none as %s either", (_, row) => {
    const sheet = sheetOf("台账", [headings, item(1, "财务", 1), item(2, "财务", 2), row]);
    expect(rowsBothWays(sheet)).toEqual({ imported: [2, 3], counted: [2, 3] });
  });

  it.each<[string, Row]>([
    ["a deadline", ["", "报销小计", "票据未复核", "", "", "", "2023年6月"]],
    ["a text", ["", "", "固定资产数", "补登", "", "", "整改中"]],
  ])("are items where %s stands beside such a word", (_, row) => {
    const sheet = sheetOf("台账", [headings, item(1, "财务", 1), row]);
    expect(rowsBothWays(sheet)).toEqual({ imported: [2, 3], counted: [2, 3] });
  });
});
