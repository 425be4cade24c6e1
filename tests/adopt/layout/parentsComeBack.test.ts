import type { ForeignSheet } from "../../../src/adopt/foreignSheet";
import { fillLayout } from "../../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../../src/adopt/layout/learnLayout";
import type { SheetPage } from "../../../src/adopt/layout/sheetPage";
import { adopted, mappingOf } from "../ledgers/adopted";
import { mergedDown, rowsOf, sheetOf } from "../ledgers/sheet";
import { writtenLedger } from "../ledgers/written";

const wayBack = (sheet: ForeignSheet): SheetPage =>
  fillLayout(writtenLedger(adopted(sheet)), learnLayout(sheet, mappingOf(sheet)), {
    asOf: { year: 2023, month: 9, day: 30 },
  });
const places = (merges: SheetPage["merges"]): readonly string[] =>
  merges.map(({ row, column, rowCount, columnCount }) => [row, column, rowCount, columnCount].join()).sort();

const pairs: readonly (readonly [number, number])[] = [
  [2, 3],
  [4, 6],
];
const noAspect = rowsOf(`
  序号 ¦ 反馈问题 ¦ 具体问题 ¦ 整改措施 ¦ 责任科室 ¦ 状态
  1 ¦ 仓储管理松散 ¦ 出库单缺签字 ¦ 补齐签字 ¦ 仓储科 ¦ 已完成
  ¦ ¦ 货架标签脱落 ¦ 重贴标签 ¦ 仓储科 ¦ 整改中
  2 ¦ 车队管理松散 ¦ 油卡混用 ¦ 一车一卡 ¦ 车队 ¦ 整改中
  ¦ ¦ 里程不登记 ¦ 每日登记 ¦ 车队 ¦ 整改中
  ¦ ¦ ¦ 每月抽查 ¦ 办公室 ¦ 整改中
`);
const repeated = noAspect.map((row, at) => [
  ["序号", 1, 1, 2, 2, 2][at] ?? "",
  ["反馈问题", ...[2, 3].flatMap((n) => Array.from({ length: n }, () => (n === 2 ? "仓储管理松散" : "车队管理松散")))][
    at
  ] ?? "",
  ...row.slice(2),
]);

const sheets: readonly [string, ForeignSheet][] = [
  ["merged 问题 and 序号 without a column of 方面", sheetOf("台账", noAspect, [...mergedDown("A B", pairs), "C5:C6"])],
  ["blank 问题 and 序号 without a column of 方面", sheetOf("台账", noAspect)],
  ["repeated 问题 and 序号 without a column of 方面", sheetOf("台账", repeated)],
];

describe("parents over several items", () => {
  it.each(sheets)("come back: %s", (_, sheet) => {
    const { cells, merges } = wayBack(sheet);
    expect(cells).toEqual(sheet.cells);
    expect(places(merges)).toEqual(places(sheet.merges));
  });
});
