import type { LedgerChange } from "../../src/ledger/change";
import { addIssue, day, openLedger, type OpenLedger } from "./openLedger";

describe("撤销上一步", () => {
  let open: OpenLedger;
  beforeEach(async () => {
    open = await openLedger();
  });
  afterEach(() => open.dispose());

  const edit = (id: string, fields: Readonly<Record<string, string | number>>): LedgerChange => ({
    kind: "editMeasure",
    id,
    fields,
  });

  test("gives cells their former values back, in two syncs, and logs it", async () => {
    const { measures } = await addIssue(open, [{ status: "正在整改", evidence: "=旧" }]);
    await open.apply(edit(measures[0] ?? "", { status: "已完成", completedOn: day(2022, 9, 29), evidence: "新" }));
    const { result, syncs } = await open.cost(() => open.operations.undoLast("张三"));
    expect(result).toMatchObject({ kind: "undone", rows: 0 });
    expect(syncs).toBe(2);
    expect(open.rows("措施清单")[0]).toMatchObject({ 状态: "正在整改", 完成日期: "", 佐证材料: "=旧" });
    expect(open.rows("变更记录").some((row) => row["字段"] === "撤销：状态")).toBe(true);
  });

  test("takes added rows away again, and the formulas of the others stay", async () => {
    const first = await addIssue(open);
    await addIssue(open, [{}, {}, {}]);
    expect(await open.operations.undoLast("张三")).toMatchObject({ kind: "undone", rows: 4 });
    expect(open.rows("问题清单").map((row) => row["编号"])).toEqual([first.issue]);
    expect(open.rows("措施清单").map((row) => row["编号"])).toEqual(first.measures);
    await open.model.settle();
    expect(open.rows("问题清单")[0]?.["措施进度"]).toBe("0/1");
    expect((await open.read()).lost).toEqual([]);
  });

  test("the only rows of the ledger leave a blank row behind that is filled next", async () => {
    await addIssue(open);
    expect(await open.operations.undoLast("张三")).toMatchObject({ kind: "undone", rows: 2 });
    expect((await open.read()).ledger.issues).toEqual([]);
    const { issue } = await addIssue(open);
    expect(open.rows("问题清单").map((row) => row["编号"])).toEqual([issue]);
    await open.model.settle();
    expect(open.rows("问题清单")[0]?.["措施进度"]).toBe("0/1");
  });

  test("is refused where a cell was changed since, and nothing is written", async () => {
    const { measures } = await addIssue(open);
    await open.apply(edit(measures[0] ?? "", { evidence: "我的", gap: "原因" }));
    const table = open.model.tables().find(({ name }) => name === "措施清单");
    const column = table?.columns.findIndex(({ name }) => name === "佐证材料") ?? -1;
    open.model.write(table?.sheet ?? "", { row: 2, column, rowCount: 1, columnCount: 1 }, [["别人的"]], "remote");
    const outcome = await open.operations.undoLast("张三");
    expect(outcome).toMatchObject({
      kind: "refused",
      refusals: [{ column: "佐证材料", reason: { kind: "changedMeanwhile", seen: "我的", found: "别人的" } }],
    });
    expect(open.rows("措施清单")[0]).toMatchObject({ 佐证材料: "别人的", 未完成原因及下一步: "原因" });
  });

  test("takes back only what this editor did", async () => {
    await addIssue(open);
    expect(await open.operations.undoLast("李四")).toEqual({ kind: "nothing" });
  });
});
