import type { Fields, LedgerChange } from "../../src/ledger/change";
import { planChanges, verifyPlan } from "../../src/ledger/planChanges";
import { issueRow, ledgerOf, measureRow, serial } from "./ledgerBuilder";

const context = { editor: "王五", now: serial(2022, 9, 30) + 0.5 };
const seen = { issues: [issueRow(), issueRow({ id: "W-2", seq: "2" })], measures: [measureRow()] };
const edits: readonly LedgerChange[] = [
  { kind: "editIssue", id: "W-000001", fields: { leader: "钱七", nextReview: serial(2022, 12, 1) } },
  { kind: "editIssue", id: "W-2", fields: { leader: "孙八" } },
];
const plan = planChanges(ledgerOf(seen), edits, context);
const verify = (issues: readonly Fields[]) => verifyPlan(plan, ledgerOf({ ...seen, issues }));

describe("verifyPlan", () => {
  it("lets a plan pass whose cells are as they were seen, and follows rows that moved", () => {
    const result = verify([issueRow({ id: "W-9" }), ...seen.issues]);
    expect(result.refusals).toEqual([]);
    expect(result.plan.updates.map(({ row, column, after }) => [row.row, column, after])).toEqual([
      [3, "leader", "钱七"],
      [3, "nextReview", serial(2022, 12, 1)],
      [4, "leader", "孙八"],
    ]);
    expect(result.plan.log).toEqual(plan.log);
  });

  it("lets other people's changes to other cells of the row stand", () => {
    const result = verify([issueRow({ note: "他人所加" }), issueRow({ id: "W-2", seq: "2" })]);
    expect(result.refusals).toEqual([]);
    expect(result.plan.updates[0]?.row.cells.note).toBe("他人所加");
  });

  it("refuses the whole change when one of its cells was changed, with both values, and keeps the rest", () => {
    const result = verify([issueRow({ nextReview: serial(2022, 11, 1) }), issueRow({ id: "W-2", seq: "2" })]);
    expect(result.refusals).toEqual([
      {
        change: 0,
        table: "issues",
        id: "W-000001",
        column: "下次复查日",
        reason: { kind: "changedMeanwhile", seen: "", found: "2022-11-01" },
      },
    ]);
    expect(result.plan.updates.map(({ change }) => change)).toEqual([1]);
    expect(result.plan.log.map(({ id }) => id)).toEqual(["W-2"]);
    expect(result.plan.refusals).toEqual(result.refusals);
  });

  it("refuses a change whose row is gone, once", () => {
    const result = verify([issueRow({ id: "W-2", seq: "2" })]);
    expect(result.refusals).toEqual([
      { change: 0, table: "issues", id: "W-000001", column: "", reason: { kind: "rowGone" } },
    ]);
  });

  it("refuses a change whose 编号 stands twice by now", () => {
    const result = verify([issueRow(), ...seen.issues]);
    expect(result.refusals.map(({ change, column, reason }) => [change, column, reason])).toEqual([
      [0, "编号", { kind: "doubledId", rows: [2, 3] }],
    ]);
  });

  it("does not call two people's edits of one measure a conflict because of 更新时间", () => {
    const edit = planChanges(
      ledgerOf(seen),
      [{ kind: "editMeasure", id: "C-000001", fields: { currentProgress: "我的" } }],
      context,
    );
    const theirs = ledgerOf({
      ...seen,
      measures: [measureRow({ evidence: "照片", updatedAt: serial(2022, 9, 30) + 0.4, updatedBy: "赵六" })],
    });
    const result = verifyPlan(edit, theirs);
    expect(result.refusals).toEqual([]);
    expect(result.plan.updates.map(({ column, before }) => [column, before])).toEqual([
      ["currentProgress", ""],
      ["updatedAt", serial(2022, 9, 30) + 0.4],
      ["updatedBy", "赵六"],
    ]);
  });

  it("keeps the refusals the plan had", () => {
    const mixed = planChanges(
      ledgerOf(seen),
      [{ kind: "editIssue", id: "W-9", fields: { note: "x" } }, ...edits],
      context,
    );
    const result = verifyPlan(mixed, ledgerOf({ ...seen, issues: [issueRow({ id: "W-2", seq: "2" })] }));
    expect(result.plan.refusals.map(({ change, reason }) => [change, reason.kind])).toEqual([
      [0, "unknownRow"],
      [1, "rowGone"],
    ]);
    expect(result.refusals).toHaveLength(1);
  });

  it("refuses a new row whose 编号 is taken by now, and a measure whose issue is gone", () => {
    const addition = planChanges(
      ledgerOf(seen),
      [{ kind: "addMeasure", id: "C-2", issueId: "W-2", fields: { text: "措施" } }],
      context,
    );
    expect(verifyPlan(addition, ledgerOf(seen)).refusals).toEqual([]);
    expect(verifyPlan(addition, ledgerOf({ ...seen, measures: [measureRow({ id: "C-2" })] })).refusals).toEqual([
      { change: 0, table: "measures", id: "C-2", column: "编号", reason: { kind: "idInUse" } },
    ]);
    expect(verifyPlan(addition, ledgerOf({ ...seen, issues: [issueRow()] })).refusals).toEqual([
      { change: 0, table: "measures", id: "C-2", column: "问题编号", reason: { kind: "unknownRow" } },
    ]);
  });

  it("finds a row without 编号 by its contents", () => {
    const byHand = issueRow({ id: "" });
    const edit = planChanges(
      ledgerOf({ issues: [byHand] }),
      [{ kind: "editIssue", id: "行2", fields: { note: "x" } }],
      context,
    );
    const moved = verifyPlan(edit, ledgerOf({ issues: [issueRow(), byHand] }));
    expect(moved.refusals).toEqual([]);
    expect(moved.plan.updates.map(({ row }) => row.row)).toEqual([3, 3]);
    expect(
      verifyPlan(edit, ledgerOf({ issues: [{ ...byHand, leader: "他人" }] })).refusals.map(({ reason }) => reason.kind),
    ).toEqual(["rowGone"]);
  });
});
