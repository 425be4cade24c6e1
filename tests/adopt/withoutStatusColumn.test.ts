import { adopted } from "./ledgers/adopted";
import { rowsOf, sheetOf } from "./ledgers/sheet";

const said = (table: string) =>
  adopted(sheetOf("台账", rowsOf(table))).problems.map(({ row, column, expected }) => [row, column, expected]);

it("a sheet with completion dates and no status column says so, once", () => {
  expect(
    said(`序号 ¦ 具体问题 ¦ 责任科室 ¦ 整改时限 ¦ 完成日期
1 ¦ 值班脱岗 ¦ 办公室 ¦ 2023年6月30日 ¦
2 ¦ 车辆外借 ¦ 车队 ¦ 2023年6月30日 ¦ 2023年6月20日
3 ¦ 台账缺失 ¦ 财务科 ¦ 2023年6月30日 ¦ 2023年7月2日`),
  ).toEqual([[3, 5, { kind: "statusColumn", count: 2 }]]);
});

it("one with a status, without days, or closed by its 销号 does not", () => {
  const head = "序号 ¦ 具体问题 ¦ 责任科室 ¦ 整改时限 ¦ 完成日期";
  expect(said(`${head} ¦ 状态\n1 ¦ 值班脱岗 ¦ 办公室 ¦ 2023年6月30日 ¦ 2023年6月20日 ¦ 已完成`)).toEqual([]);
  expect(said(`${head}\n1 ¦ 值班脱岗 ¦ 办公室 ¦ 2023年6月30日 ¦`)).toEqual([]);
  expect(said(`${head} ¦ 是否销号\n1 ¦ 值班脱岗 ¦ 办公室 ¦ 2023年6月30日 ¦ 2023年6月20日 ¦ 是`)).toEqual([]);
});
