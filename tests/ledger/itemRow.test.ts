import { calendarDate } from "../../src/ledger/calendarDate";
import type { CountedRow } from "../../src/ledger/figureTypes";
import { itemRow } from "../../src/ledger/itemRow";

const day = (month: number, date = 28) => calendarDate(2023, month, date);
const row = (status: CountedRow["status"], due: number | null, extendedTo: number | null = null): CountedRow => ({
  status,
  longTerm: due === null,
  closed: false,
  closedOn: null,
  completedOn: null,
  due: due === null ? null : day(due),
  extendedTo: extendedTo === null ? null : day(extendedTo),
});
const asOf = { year: 2023, month: 9, day: 30 };
const dates = (...rows: readonly CountedRow[]) => {
  const { due, extendedTo } = itemRow(rows, asOf);
  return [due?.month ?? null, extendedTo?.month ?? null];
};

describe("an item of several rows", () => {
  it("is due when the last of them is, done or not, but for 已取消 ones", () => {
    expect(dates(row("正在整改", 6), row("未启动", 8), row("已取消", 12))).toEqual([8, null]);
    expect(dates(row("正在整改", 6), row("已完成", 8))).toEqual([8, null]);
  });

  it("is extended when its own last day is", () => {
    expect(dates(row("正在整改", 6, 8), row("正在整改", 9))).toEqual([9, null]);
    expect(dates(row("正在整改", 6, 12), row("正在整改", 9))).toEqual([9, 12]);
    expect(dates(row("正在整改", 9), row("正在整改", 12, 8))).toEqual([9, null]);
  });

  it("has no day once all that had one are settled and others have none", () => {
    expect(dates(row("正在整改", 6), row("正在整改", null))).toEqual([6, null]);
    expect(dates(row("已完成", 6), row("正在整改", null))).toEqual([null, null]);
    expect(dates(row("已完成", 6), row("已完成", null))).toEqual([null, null]);
    expect(dates(row("已完成", 6), row("已移交", 8))).toEqual([null, null]);
    expect(dates(row("已完成", 6), row("已完成", 8))).toEqual([8, null]);
  });
});
