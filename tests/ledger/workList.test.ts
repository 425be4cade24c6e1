import { workList, type WorkFilter } from "../../src/ledger/workList";
import { day, issueRow, ledgerOf, measureRow, serial } from "./ledgerBuilder";

const asOf = day(2022, 9, 30);
const updated = { updatedAt: serial(2022, 9, 25) };
const ledger = ledgerOf({
  issues: [
    issueRow({ closure: "已申请" }),
    issueRow({ id: "W-2", seq: "2", leadDept: "办公室", closure: "已申请" }),
    issueRow({ id: "W-3", seq: "3" }),
  ],
  measures: [
    measureRow({ id: "C-future", due: serial(2022, 12, 31), ...updated, currentProgress: "有进展" }),
    measureRow({ id: "C-longTerm", due: "", deadlineText: "长期坚持", ...updated }),
    measureRow({ id: "C-soon", due: serial(2022, 10, 3), updatedAt: serial(2022, 9, 1), leadDept: "办公室、人事科" }),
    measureRow({ id: "C-late", due: serial(2022, 9, 20), updatedAt: "" }),
    measureRow({
      id: "C-latest",
      due: serial(2022, 6, 30),
      issueId: "W-3",
      updatedAt: serial(2022, 9, 16),
      leadDept: "",
    }),
    measureRow({ id: "C-done", status: "已完成", completedOn: serial(2022, 9, 1), issueId: "W-2", leadDept: "办公室" }),
    measureRow({ id: "C-cancelled", status: "已取消", due: serial(2022, 1, 1) }),
  ],
  snapshots: [
    { period: "第2期", asOf: serial(2022, 9, 2), id: "C-late", progress: "更早的进展" },
    { period: "第3期", asOf: serial(2022, 9, 16), id: "C-late", progress: "上期进展" },
    { period: "第9期", asOf: serial(2022, 12, 31), id: "C-late", progress: "以后的" },
  ],
});
const ids = (filter: WorkFilter, department = ""): readonly string[] =>
  workList(ledger, asOf, filter, department).cards.map(({ measure }) => measure.id);

describe("workList", () => {
  it("shows the open measures, the longest overdue first, then by date, without a date last", () => {
    expect(ids("all")).toEqual(["C-latest", "C-late", "C-soon", "C-future", "C-longTerm"]);
  });

  it("filters by each of the four numbers", () => {
    expect(ids("overdue")).toEqual(["C-latest", "C-late"]);
    expect(ids("soon")).toEqual(["C-soon"]);
    expect(ids("notUpdated")).toEqual(["C-latest", "C-late", "C-soon"]);
    expect(ids("awaiting")).toEqual(["C-late", "C-done", "C-soon", "C-future", "C-longTerm"]);
  });

  it("counts what the filters show, and issues for 待审", () => {
    expect(workList(ledger, asOf, "soon", "").counts).toEqual({ overdue: 2, soon: 1, notUpdated: 3, awaiting: 2 });
  });

  it("keeps to a department, also one named among others or only on the issue", () => {
    expect(ids("all", "人事科")).toEqual(["C-soon"]);
    expect(ids("all", "办公室")).toEqual(["C-soon"]);
    expect(ids("overdue", "业务科")).toEqual(["C-latest", "C-late"]);
    expect(ids("all", "人事科、业务科")).toHaveLength(5);
    expect(workList(ledger, asOf, "all", "办公室").counts).toEqual({ overdue: 0, soon: 1, notUpdated: 1, awaiting: 1 });
  });

  it("shows the text of the last period, or else 进展情况", () => {
    const { cards, lastPeriod, periodStart } = workList(ledger, asOf, "all", "");
    expect(cards.find(({ measure }) => measure.id === "C-late")?.lastProgress).toBe("上期进展");
    expect([lastPeriod, periodStart]).toEqual(["第3期", day(2022, 9, 16)]);
    const without = ledgerOf({ issues: [issueRow()], measures: [measureRow({ progress: "累计进展" })] });
    expect(workList(without, asOf, "all", "").cards[0]?.lastProgress).toBe("累计进展");
  });

  it("goes by 期次周期 before the first snapshot", () => {
    const without = (updatedAt: number) => ledgerOf({ issues: [issueRow()], measures: [measureRow({ updatedAt })] });
    expect(workList(without(serial(2022, 9, 16)), asOf, "all", "").counts.notUpdated).toBe(1);
    expect(workList(without(serial(2022, 9, 17)), asOf, "all", "").counts.notUpdated).toBe(0);
  });

  it("gives each card its issue, its light and the name a change calls it by", () => {
    const [card] = workList(ledger, asOf, "overdue", "").cards;
    expect(card).toMatchObject({
      handle: "C-latest",
      issue: { id: "W-3" },
      light: { kind: "overdue", days: 92 },
      overdueDays: 92,
    });
    const byHand = ledgerOf({ measures: [measureRow({ id: "", issueId: "" })] });
    expect(workList(byHand, asOf, "all", "").cards[0]).toMatchObject({ handle: "行2", issue: null });
  });
});
