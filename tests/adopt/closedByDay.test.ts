import { fillLayout } from "../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../src/adopt/layout/learnLayout";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { closureRate, explainFigures } from "../../src/functions/functions";
import type { CellValue } from "../../src/ledger/model";
import "../functions/host";
import { adopted, mappingOf } from "./ledgers/adopted";
import { rowsOf, sheetOf } from "./ledgers/sheet";
import { writtenLedger } from "./ledgers/written";

/** Days of 销号 in a sheet that has no column of 销号情况. */
const flat = sheetOf(
  "台账",
  rowsOf(`序号 ¦ 具体问题 ¦ 责任部门 ¦ 完成时限 ¦ 整改状态 ¦ 销号时间
1 ¦ 师资不足 ¦ 人事处 ¦ 2024年6月 ¦ 已完成 ¦ 2024年7月5日
2 ¦ 监管缺位 ¦ 科研院 ¦ 2024年5月 ¦ 已完成 ¦ 2024年6月3日
3 ¦ 审批缓慢 ¦ 审批科 ¦ 2024年8月 ¦ 正在整改 ¦ 2024年9月1日
4 ¦ 档案不全 ¦ 档案室 ¦ 2024年8月 ¦ 已完成 ¦`),
);

const perRow = sheetOf(
  "台账",
  rowsOf(`序号 ¦ 具体问题 ¦ 整改措施 ¦ 责任部门 ¦ 完成时限 ¦ 是否完成 ¦ 销号时间
1 ¦ 师资不足 ¦ 引进教师 ¦ 人事处 ¦ 2024年9月 ¦ 否 ¦
 ¦ ¦ 集体备课 ¦ 教学部 ¦ 2024年6月 ¦ 是 ¦ 2024.7.1
2 ¦ 监管缺位 ¦ 修订规范 ¦ 科研院 ¦ 2024年5月 ¦ 是 ¦ 2024.6.3
 ¦ ¦ 论文查重 ¦ 科研院 ¦ 2024年6月 ¦ 是 ¦ 2024.7.2`),
  ["A2:A3", "B2:B3", "A4:A5", "B4:B5"],
);

const merged = sheetOf(
  "台账",
  rowsOf(`序号 ¦ 具体问题 ¦ 整改措施 ¦ 整改状态 ¦ 销号日期
1 ¦ 师资不足 ¦ 引进教师 ¦ 已完成 ¦ 2024-7-1
 ¦ ¦ 集体备课 ¦ 已完成 ¦
2 ¦ 监管缺位 ¦ 修订规范 ¦ 已完成 ¦ 2024-7-2
 ¦ ¦ 论文查重 ¦ 整改中 ¦`),
  ["A2:A3", "B2:B3", "E2:E3", "A4:A5", "B4:B5", "E4:E5"],
);

const rangeOf = ({ cells }: ForeignSheet): CellValue[][] => cells.map((row) => [...row]);
const closed = (sheet: ForeignSheet) => adopted(sheet).issues.map(({ fields }) => fields.closure);

describe("a day of 销号 where no column says 销号情况", () => {
  it("closes what is done, and is the planned one of what is open", () => {
    expect(closureRate(rangeOf(flat), "2024-9-30")).toBe(0.5);
    expect(closed(flat)).toEqual(["已销号", "已销号", undefined, undefined]);
  });

  it("counts from that day on", () => {
    expect(closureRate(rangeOf(flat), "2024-6-30")).toBe(0.25);
  });

  it("closes an item by all of its rows, or by one cell for all of them", () => {
    for (const sheet of [perRow, merged]) expect(closureRate(rangeOf(sheet), "2024-9-30")).toBe(0.5);
    expect(closed(perRow)).toEqual([undefined, "已销号"]);
    expect(closed(merged)).toEqual(["已销号", undefined]);
  });

  it("is said in 口径说明", () => {
    expect(explainFigures(rangeOf(flat), "2024-9-30")).toContain("2处已完成且“销号时间”有日期的按已销号计");
  });

  it("closes nothing where a column says it", () => {
    const said = sheetOf(
      "台账",
      rowsOf(`序号 ¦ 具体问题 ¦ 整改状态 ¦ 是否销号 ¦ 销号时间
1 ¦ 师资不足 ¦ 已完成 ¦ 是 ¦ 2024年7月5日
2 ¦ 监管缺位 ¦ 已完成 ¦ 否 ¦ 2024年6月3日
3 ¦ 档案不全 ¦ 已完成 ¦ ¦ 2024年6月3日`),
    );
    expect(closureRate(rangeOf(said), "2024-9-30")).toBe(1 / 3);
    expect(closed(said)).toEqual(["已销号", "未申请", undefined]);
  });

  it("comes back in 导出原格式, that of each measure too", () => {
    for (const sheet of [flat, perRow, merged]) {
      const ledger = writtenLedger(adopted(sheet));
      const { cells } = fillLayout(ledger, learnLayout(sheet, mappingOf(sheet)), {
        asOf: { year: 2024, month: 9, day: 30 },
      });
      expect(cells).toEqual(sheet.cells);
    }
  });
});
