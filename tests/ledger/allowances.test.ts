import type { Fields, LedgerChange } from "../../src/ledger/change";
import { planChanges, planUndo, verifyPlan } from "../../src/ledger/planChanges";
import { checkUp } from "../../src/ledger/checkUp/checkUp";
import { issueRow, ledgerOf } from "./ledgerBuilder";

const row = (more: Fields = {}): Fields => ({
  rule: "责任人姓名",
  text: "李明",
  place: "W-1",
  state: "放行",
  reason: "已经公开报道",
  time: 44834.5,
  editor: "张三",
  ...more,
});
const place = { rule: "责任人姓名", text: "李明", place: "W-1", placeKind: "issue" } as const;
const allow: LedgerChange = { kind: "allowFinding", ...place, reason: "已经公开报道" };
const withdraw: LedgerChange = { kind: "withdrawAllowance", ...place };
const context = { editor: "李四", now: 44835.25 };
const issues = [issueRow({ id: "W-1" })];
const reasonsOf = ({ refusals }: { readonly refusals: readonly { readonly reason: { readonly kind: string } }[] }) =>
  refusals.map(({ reason }) => reason.kind);

describe("放行", () => {
  it("adds a row, and one only for what is allowed twice in one go", () => {
    const plan = planChanges(ledgerOf({ issues }), [allow, allow], context);
    expect(plan.appends).toEqual([{ table: "allowances", cells: row({ time: 44835.25, editor: "李四" }), change: 0 }]);
    expect(plan.log.map(({ id, field }) => [id, field])).toEqual([["审查放行/责任人姓名/W-1/李明", "新增"]]);
  });

  it("gives an item typed by hand its 编号, and goes by it", () => {
    const { updates, appends } = planChanges(
      ledgerOf({ issues: [issueRow({ id: "" })] }),
      [{ ...allow, place: "行2" }],
      context,
    );
    expect(updates).toMatchObject([{ table: "issues", column: "id", after: expect.stringMatching(/^W-/) }]);
    expect(appends[0]?.cells["place"]).toBe(updates[0]?.after);
  });

  it("of something withdrawn takes its row again, with the new reason", () => {
    const ledger = ledgerOf({ issues, allowances: [row({ state: "已撤回" })] });
    const { appends, updates } = planChanges(ledger, [{ ...allow, reason: "领导同意" }], context);
    expect(appends).toEqual([]);
    expect(updates.map(({ column, after }) => [column, after])).toEqual([
      ["reason", "领导同意"],
      ["state", "放行"],
      ["time", 44835.25],
      ["editor", "李四"],
    ]);
  });

  it("of something allowed already writes nothing", () => {
    const { updates, appends, refusals } = planChanges(ledgerOf({ issues, allowances: [row()] }), [allow], context);
    expect([updates, appends, refusals]).toEqual([[], [], []]);
  });

  it("is refused where the item is gone, and where someone else allowed the same meanwhile", () => {
    expect(reasonsOf(planChanges(ledgerOf({ issues }), [{ ...allow, place: "W-9" }], context))).toEqual(["unknownRow"]);
    const plan = planChanges(ledgerOf({ issues }), [allow], context);
    expect(reasonsOf(verifyPlan(plan, ledgerOf({ issues, allowances: [row()] })))).toEqual(["idInUse"]);
  });

  it("outside the items goes by the part of the paper", () => {
    const change: LedgerChange = { ...allow, place: "下一步工作打算", placeKind: "part" };
    const { appends } = planChanges(ledgerOf({ issues }), [change], context);
    expect(appends[0]?.cells["place"]).toBe("下一步工作打算");
  });
});

describe("撤回放行", () => {
  it("says so in the row and keeps the reason", () => {
    const { updates } = planChanges(ledgerOf({ issues, allowances: [row()] }), [withdraw], context);
    expect(updates.map(({ column, before, after }) => [column, before, after])).toEqual([
      ["state", "放行", "已撤回"],
      ["time", 44834.5, 44835.25],
      ["editor", "张三", "李四"],
    ]);
  });

  it("is refused where there is no such row, and where there are two", () => {
    expect(reasonsOf(planChanges(ledgerOf({ issues }), [withdraw], context))).toEqual(["unknownRow"]);
    const twice = planChanges(ledgerOf({ issues, allowances: [row(), row()] }), [withdraw], context);
    expect(twice.refusals.map(({ reason }) => reason)).toEqual([{ kind: "doubledId", rows: [2, 3] }]);
    expect(twice.updates).toEqual([]);
  });
});

describe("撤销上一步", () => {
  const logged = (field: string, before: string, after: string): Fields => ({
    time: 44834.5,
    editor: "张三",
    id: "审查放行/责任人姓名/W-1/李明",
    field,
    before,
    after,
  });

  it("takes the row of an allowance away", () => {
    const ledger = ledgerOf({ issues });
    const plan = planChanges(ledger, [allow], { editor: "张三", now: 44834.5 });
    const after = ledgerOf({ issues, allowances: plan.appends.map(({ cells }) => cells), changes: plan.log });
    const undo = planUndo(after, { editor: "张三", now: 44836 });
    expect(undo?.removals.map(({ table, id }) => [table, id])).toEqual([
      ["allowances", "审查放行/责任人姓名/W-1/李明"],
    ]);
  });

  it("gives a withdrawn one back", () => {
    const ledger = ledgerOf({
      issues,
      allowances: [row({ state: "已撤回" })],
      changes: [logged("状态", "放行", "已撤回")],
    });
    const undo = planUndo(ledger, { editor: "张三", now: 44836 });
    expect(undo?.plan.updates.map(({ column, after }) => [column, after])).toEqual([["state", "放行"]]);
  });
});

it("体检 does not find a word of secrecy again in the row that lets it stand", () => {
  const day = { year: 2022, month: 9, day: 30 };
  const secrets = (allowances: readonly Fields[], changes: readonly Fields[]): number =>
    checkUp(ledgerOf({ issues, allowances, changes }), { asOf: day, today: day }).findings.filter(
      ({ rule }) => rule === "secret",
    ).length;
  const log = { time: 44834.5, editor: "张三", field: "新增", before: "", after: "内容：机密" };
  expect(secrets([row({ text: "机密" })], [{ ...log, id: "审查放行/涉密或内部字样/W-1/机密" }])).toBe(0);
  expect(secrets([], [{ ...log, id: "W-1" }])).toBe(1);
});
