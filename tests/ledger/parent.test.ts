import { classOf, countFigures, overdueDays } from "../../src/ledger/figures";
import type { CountedRow } from "../../src/ledger/figureTypes";
import { isPartlyDone, parentRow } from "../../src/ledger/parent";
import { countedRow as child, day } from "./ledgerBuilder";

const asOf = day(2022, 9, 30);
const classAt = (...children: CountedRow[]) => classOf(parentRow(children, asOf), asOf);

describe("a parent", () => {
  it("is done when all its children are, at the day of the last one", () => {
    const children = [
      child("已完成", { completedOn: day(2022, 6, 1) }),
      child("已完成", { completedOn: day(2022, 8, 1) }),
      child("已完成"),
    ];
    expect(parentRow(children, asOf)).toMatchObject({ status: "已完成", completedOn: day(2022, 8, 1) });
  });

  it("is not done while one child was done only after the day", () => {
    const children = [
      child("已完成", { completedOn: day(2022, 6, 1) }),
      child("已完成", { completedOn: day(2022, 10, 8) }),
    ];
    expect(classAt(...children)).toBe("inProgress");
    expect(classOf(parentRow(children, day(2022, 10, 8)), day(2022, 10, 8))).toBe("done");
  });

  it("ignores cancelled children, and is cancelled when all are", () => {
    expect(classAt(child("已完成"), child("已取消"))).toBe("done");
    expect(classAt(child("已取消"), child("已取消"))).toBeNull();
    expect(classAt()).toBeNull();
  });

  it("is moved when all are, and in progress when some are moved and some done", () => {
    expect(classAt(child("已移交"), child("已移交"))).toBe("moved");
    expect(classAt(child("已移交"), child("已完成"))).toBe("inProgress");
  });

  it("is long-term when all its open children are", () => {
    const longTerm = child("正在整改", { longTerm: true });
    expect(classAt(longTerm, child("已完成"))).toBe("longTerm");
    expect(classAt(longTerm, child("正在整改"))).toBe("inProgress");
    expect(classAt(child("未启动", { longTerm: true }))).toBe("longTerm");
  });

  it("is not begun when nothing is begun or done", () => {
    expect(classAt(child("未启动"), child(""), child(null))).toBe("notBegun");
    expect(classAt(child("未启动"), child("已移交"))).toBe("notBegun");
    expect(classAt(child("未启动"), child("已完成"))).toBe("inProgress");
  });

  it("counts as basically done when every child is at least that", () => {
    expect(parentRow([child("已完成"), child("基本完成")], asOf).status).toBe("基本完成");
    expect(parentRow([child("正在整改"), child("基本完成")], asOf).status).toBe("正在整改");
  });

  it("is overdue when any open child is, whatever was done or moved", () => {
    const past = { due: day(2022, 9, 1) };
    const later = { due: day(2022, 12, 31) };
    expect(overdueDays(parentRow([child("正在整改", past), child("正在整改", later)], asOf), asOf)).toBe(29);
    expect(
      overdueDays(parentRow([child("已完成", past), child("已移交", past), child("正在整改", later)], asOf), asOf),
    ).toBe(0);
  });

  it("is not overdue when its children are done or moved, whatever their deadlines", () => {
    const past = { due: day(2022, 9, 1) };
    expect(overdueDays(parentRow([child("已完成", past), child("已移交", past)], asOf), asOf)).toBe(0);
  });

  it("goes by the extensions of its children", () => {
    const extended = child("正在整改", { due: day(2022, 6, 30), extendedTo: day(2022, 12, 31) });
    const row = parentRow([extended, child("正在整改", { due: day(2022, 10, 31) })], asOf);
    const count = (originalDue: boolean) => countFigures([row], { asOf, soonDays: 31, switches: { originalDue } });
    expect(count(false)).toMatchObject({ overdue: 0, soon: 1 });
    expect(count(true).overdue).toBe(1);
  });

  it("is on time when it was done by the last of its deadlines", () => {
    const early = child("已完成", { due: day(2022, 6, 30), completedOn: day(2022, 6, 20) });
    const last = child("已完成", { due: day(2022, 8, 31), completedOn: day(2022, 8, 20) });
    expect(countFigures([parentRow([early, last], asOf)], { asOf, soonDays: 7 })).toMatchObject({
      doneLate: 0,
      onTimeRate: { numerator: 1, denominator: 1 },
    });
    const late = child("已完成", { due: day(2022, 6, 30), completedOn: day(2022, 9, 2) });
    expect(countFigures([parentRow([late, last], asOf)], { asOf, soonDays: 7 }).doneLate).toBe(1);
  });

  it("is closed when all are, on the day of the last one", () => {
    const closed = (date: number) => child("已完成", { closed: true, closedOn: day(2022, 9, date) });
    expect(parentRow([closed(1), closed(9)], asOf)).toMatchObject({ closed: true, closedOn: day(2022, 9, 9) });
    expect(parentRow([closed(1), child("已完成")], asOf).closed).toBe(false);
  });
});

describe("isPartlyDone", () => {
  it("is some done and some not, cancelled ones aside", () => {
    expect(isPartlyDone([child("已完成"), child("正在整改")], asOf)).toBe(true);
    expect(isPartlyDone([child("已完成"), child("已取消")], asOf)).toBe(false);
    expect(isPartlyDone([child("正在整改"), child("未启动")], asOf)).toBe(false);
  });
});
