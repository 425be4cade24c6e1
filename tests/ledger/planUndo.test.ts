import type { ChangePlan, Fields, LedgerChange } from "../../src/ledger/change";
import type { Ledger } from "../../src/ledger/model";
import { planChanges, planUndo } from "../../src/ledger/planChanges";
import type { TableKey } from "../../src/ledger/schema";
import { issueRow, ledgerOf, measureRow, noRows, serial } from "./ledgerBuilder";

/** A sheet of plain rows that plans are written to, as the workbook would. */
class Sheet {
  rows: Record<TableKey, Fields[]>;
  private clock = serial(2022, 9, 30) + 0.5;

  constructor(rows: Partial<Record<TableKey, Fields[]>>) {
    this.rows = { ...noRows(), ...rows };
  }

  get ledger(): Ledger {
    return ledgerOf(this.rows);
  }

  private context(editor: string) {
    this.clock += 1 / 1440;
    return { editor, now: this.clock };
  }

  private write({ updates, appends, log }: ChangePlan): void {
    for (const { table, row, column, after } of updates) {
      const at = row.row - 2;
      this.rows[table][at] = { ...this.rows[table][at], [column]: after };
    }
    for (const { table, cells } of appends) this.rows[table].push(cells);
    this.rows.changes.push(...log);
  }

  change(editor: string, ...changes: readonly LedgerChange[]): void {
    const plan = planChanges(this.ledger, changes, this.context(editor));
    expect(plan.refusals).toEqual([]);
    this.write(plan);
  }

  undo(editor: string) {
    const result = planUndo(this.ledger, this.context(editor));
    if (result !== null && result.refusals.length === 0) {
      this.write(result.plan);
      for (const { table, row } of [...result.removals].reverse()) this.rows[table].splice(row.row - 2, 1);
    }
    return result;
  }

  tables() {
    return JSON.parse(JSON.stringify({ ...this.rows, changes: [] })) as unknown;
  }
}

const start = (): Sheet =>
  new Sheet({
    settings: [{ item: "反馈日期", content: serial(2022, 5, 10) }],
    issues: [issueRow()],
    measures: [measureRow({ updatedAt: serial(2022, 9, 16) + 0.5, updatedBy: "赵六" })],
  });
const edit = (fields: Fields): LedgerChange => ({ kind: "editIssue", id: "W-000001", fields });
const progress = (currentProgress: string): LedgerChange => ({
  kind: "editMeasure",
  id: "C-000001",
  fields: { currentProgress },
});
const addition: LedgerChange = {
  kind: "addIssue",
  id: "W-NEW001",
  fields: {
    aspect: "甲",
    problem: "乙",
    text: "丙",
    type: "立行立改",
    leader: "张三",
    leadDept: "办公室",
    persons: "李四",
    deadlineText: "立行立改",
  },
  measures: [{ id: "C-NEW001", fields: { text: "丁" } }],
};

describe("planUndo", () => {
  it("sets edited cells back to what they were, days, times and line breaks included", () => {
    const sheet = start();
    const before = sheet.tables();
    sheet.change(
      "王五",
      edit({ status: "已完成", completedOn: serial(2022, 9, 28), note: " 第一行\n第二行 " }),
      progress("已核对"),
    );
    sheet.change("王五", edit({ note: "改写" }));
    sheet.undo("王五");
    expect(sheet.rows.issues[0]?.note).toBe(" 第一行\n第二行 ");
    sheet.undo("王五");
    expect({ ...(sheet.tables() as object) }).toEqual({
      ...(before as object),
      issues: [{ ...issueRow(), completedOn: "", note: "" }],
      measures: [measureRow({ updatedAt: serial(2022, 9, 16) + 0.5, updatedBy: "赵六", currentProgress: "" })],
    });
  });

  it("removes added rows, measures with their issue", () => {
    const sheet = start();
    const before = sheet.tables();
    sheet.change("王五", addition);
    expect(sheet.rows.issues).toHaveLength(2);
    const result = sheet.undo("王五");
    expect(result?.removals.map(({ table, id }) => [table, id])).toEqual([
      ["issues", "W-NEW001"],
      ["measures", "C-NEW001"],
    ]);
    expect(sheet.tables()).toEqual(before);
  });

  it("goes one further back each time and ends with nothing", () => {
    const sheet = start();
    sheet.change("王五", edit({ note: "一" }));
    sheet.change("王五", edit({ note: "二" }));
    sheet.undo("王五");
    expect(sheet.rows.issues[0]?.note).toBe("一");
    sheet.change("王五", edit({ note: "三" }));
    sheet.undo("王五");
    expect(sheet.rows.issues[0]?.note).toBe("一");
    sheet.undo("王五");
    expect(sheet.rows.issues[0]?.note).toBe("");
    expect(sheet.undo("王五")).toBeNull();
  });

  it("logs itself, so that the history stays whole", () => {
    const sheet = start();
    sheet.change("王五", edit({ note: "一" }));
    sheet.undo("王五");
    expect(sheet.rows.changes.map(({ id, field, before, after }) => [id, field, before, after])).toEqual([
      ["W-000001", "备注", "", "一"],
      ["W-000001", "撤销：备注", "一", ""],
    ]);
  });

  it("takes back only what this editor did", () => {
    const sheet = start();
    sheet.change("王五", edit({ note: "一" }));
    sheet.change("赵六", edit({ goal: "二" }));
    sheet.undo("王五");
    expect(sheet.rows.issues[0]).toMatchObject({ note: "", goal: "二" });
    expect(sheet.undo("孙八")).toBeNull();
  });

  it("refuses all of it when one cell was changed since, with both values", () => {
    const sheet = start();
    sheet.change("王五", edit({ note: "一", goal: "目标" }));
    sheet.rows.issues[0] = { ...sheet.rows.issues[0], note: "手改" };
    const result = sheet.undo("王五");
    expect(result?.refusals).toEqual([
      {
        change: 0,
        table: "issues",
        id: "W-000001",
        column: "备注",
        reason: { kind: "changedMeanwhile", seen: "一", found: "手改" },
      },
    ]);
    expect(result?.plan.updates).toEqual([]);
    expect(sheet.rows.issues[0]?.goal).toBe("目标");
  });

  it("refuses when the row is gone or its 编号 stands twice", () => {
    const gone = start();
    gone.change("王五", progress("一"));
    gone.rows.measures = [];
    expect(gone.undo("王五")?.refusals[0]).toMatchObject({ table: "measures", reason: { kind: "rowGone" } });
    const doubled = start();
    doubled.change("王五", edit({ note: "一" }));
    doubled.rows.issues.push(issueRow());
    expect(doubled.undo("王五")?.refusals[0]?.reason).toEqual({ kind: "doubledId", rows: [2, 3] });
  });

  it("keeps an added row that was changed by hand or that others refer to", () => {
    const changed = start();
    changed.change("王五", addition);
    changed.rows.issues[1] = { ...changed.rows.issues[1], note: "手加" };
    expect(changed.undo("王五")?.refusals).toEqual([
      expect.objectContaining({
        id: "W-NEW001",
        reason: expect.objectContaining({ kind: "changedMeanwhile" }) as unknown,
      }),
    ]);
    const referred = start();
    referred.change("王五", addition);
    referred.rows.measures.push(measureRow({ id: "C-HAND", issueId: "W-NEW001" }));
    expect(referred.undo("王五")?.refusals).toEqual([
      { change: 0, table: "issues", id: "W-NEW001", column: "", reason: { kind: "referredTo", count: 1 } },
    ]);
  });

  it("leaves a 编号 once given", () => {
    const sheet = new Sheet({ issues: [issueRow({ id: "" })] });
    sheet.change("王五", { kind: "editIssue", id: "行2", fields: { note: "一" } });
    const id = sheet.rows.issues[0]?.id;
    sheet.undo("王五");
    expect(sheet.rows.issues[0]).toMatchObject({ id, note: "" });
    expect(id).toMatch(/^W-/);
  });

  it("sets settings and slots back and removes new ones", () => {
    const sheet = start();
    const before = sheet.tables();
    sheet.change(
      "王五",
      { kind: "setSetting", item: "反馈日期", content: "2022-6-1" },
      { kind: "setSetting", item: "临期天数", content: 10 },
      { kind: "setSlot", item: "下一步打算", seq: "1", title: "题", content: "文" },
    );
    sheet.undo("王五");
    expect(sheet.tables()).toEqual(before);
  });
});
