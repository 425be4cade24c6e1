import type { LedgerChange } from "../../src/ledger/change";
import { addIssue, day, openLedger, type OpenLedger } from "./openLedger";

describe("writing changes", () => {
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
  const measureRow = (id: string) => open.rows("措施清单").find((row) => row["编号"] === id);

  test("fills the blank row of a new table first, then appends below and lets the table grow", async () => {
    const first = await addIssue(open, [{}, {}]);
    expect(open.rows("问题清单")).toHaveLength(1);
    expect(open.rows("措施清单")).toHaveLength(2);
    const second = await addIssue(open);
    expect(open.rows("问题清单").map((row) => row["编号"])).toEqual([first.issue, second.issue]);
    expect(open.rows("措施清单").map((row) => row["问题编号"])).toEqual([first.issue, first.issue, second.issue]);
    await open.model.settle();
    expect(open.rows("措施清单").map((row) => row["具体问题"])).toEqual(Array(3).fill("部分单位目录编制不完整"));
    expect(open.rows("问题清单").map((row) => row["措施进度"])).toEqual(["0/2", "0/1"]);
  });

  test("what apply hands back is what a new reading finds", async () => {
    const { ledger } = await addIssue(open, [{}, { status: "正在整改" }]);
    const again = (await open.read()).ledger;
    const bare = (source: typeof ledger) => ({
      issues: source.issues.map(({ source: _source, ...issue }) => issue),
      measures: source.measures.map(({ source: _source, ...measure }) => measure),
      changes: source.changes.map(({ source: _source, ...change }) => change),
    });
    expect(bare(ledger)).toEqual(bare(again));
  });

  test("saves ten measures in two syncs, with their rows of 变更记录", async () => {
    const { measures } = await addIssue(
      open,
      Array.from({ length: 10 }, () => ({})),
    );
    const { ledger } = await open.read();
    const changes = measures.map((id) =>
      edit(id, { status: "正在整改", currentProgress: "已召开专题会研究", evidence: "会议纪要" }),
    );
    const { result, syncs } = await open.cost(() => open.operations.apply(changes, ledger, "张三"));
    expect(result.refusals).toEqual([]);
    expect(syncs).toBeLessThanOrEqual(2);
    expect(measures.map((id) => measureRow(id)?.["状态"])).toEqual(Array(10).fill("正在整改"));
    expect(measureRow(measures[0] ?? "")?.["更新人"]).toBe("张三");
    const log = open.rows("变更记录").filter((row) => row["字段"] === "本期进展");
    expect(log).toHaveLength(10);
    expect(log[0]).toMatchObject({ 更新人: "张三", 编号: measures[0], 原值: "", 新值: "已召开专题会研究" });
  });

  test("an added issue costs two syncs, also where the table 变更记录 has to be made", async () => {
    const { ledger } = await open.read();
    const change: LedgerChange = {
      kind: "addIssue",
      id: "W-000001",
      fields: {
        aspect: "甲",
        problem: "乙",
        text: "丙",
        type: "限期整改",
        leader: "丁",
        leadDept: "戊",
        persons: "己",
        deadlineText: "2022年12月31日",
      },
      measures: [],
    };
    const { result, syncs } = await open.cost(() => open.operations.apply([change], ledger, "张三"));
    expect(result.refusals).toEqual([]);
    expect(syncs).toBe(2);
    expect(open.rows("变更记录")).toHaveLength(1);
    expect(open.model.content().sheets.find(({ name }) => name === "变更记录")?.tabColor).toBe("#A6A6A6");
  });

  test.each(["=1+1", "+86 471 1234567", "00123", "-5", "@sum", "1-2", "TRUE", "'引号", "12%", "1E5"])(
    "text %s stays as it was typed",
    async (text) => {
      const { measures } = await addIssue(open, [{ evidence: text }]);
      await open.apply(edit(measures[0] ?? "", { gap: text }));
      const { ledger } = await open.read();
      expect(ledger.measures[0]).toMatchObject({ evidence: text, gap: text });
    },
  );

  test("dates are written as numbers with a date format", async () => {
    const { measures } = await addIssue(open);
    await open.apply(edit(measures[0] ?? "", { status: "已完成", completedOn: day(2022, 9, 28) }));
    expect(measureRow(measures[0] ?? "")).toMatchObject({ 完成日期: 44832, 时限日期: 44926 });
  });

  test("leaves cells alone that nobody changed, columns of the user's own, and finds rows after a sort", async () => {
    const { measures } = await addIssue(open, [{ seq: "1" }, { seq: "2" }, { seq: "3" }]);
    const table = open.model.tables().find(({ name }) => name === "措施清单");
    if (!table) throw new Error("no table");
    const { sheet, range } = table;
    open.model.resizeTable(table.id, { ...range, columnCount: range.columnCount + 1 });
    open.model.write(
      sheet,
      { row: 1, column: range.columnCount, rowCount: 4, columnCount: 1 },
      [["我的备注"], ["a"], ["b"], ["c"]],
      "user",
    );
    const { ledger } = await open.read();
    open.model.sort(
      sheet,
      { row: 2, column: 0, rowCount: 3, columnCount: range.columnCount + 1 },
      [{ column: 2, ascending: false }],
      false,
    );
    const outcome = await open.operations.apply([edit(measures[0] ?? "", { evidence: "台账" })], ledger, "张三");
    expect(outcome.refusals).toEqual([]);
    expect(measureRow(measures[0] ?? "")).toMatchObject({ 佐证材料: "台账", 我的备注: "a" });
    expect(open.rows("措施清单").map((row) => row["我的备注"])).toEqual(["c", "b", "a"]);
    expect(open.rows("措施清单").map((row) => row["佐证材料"])).toEqual(["", "", "台账"]);
  });

  test("reads columns by heading in any order", async () => {
    const { measures } = await addIssue(open, [{ evidence: "纪要" }]);
    const table = open.model.tables().find(({ name }) => name === "措施清单");
    if (!table) throw new Error("no table");
    const [headings = [], ...body] = open.model.values(table.sheet, table.range);
    const formats = open.model.numberFormats(table.sheet, table.range);
    const turned = { ...table.range };
    open.model.deleteTable(table.id, true);
    open.model.setNumberFormats(
      table.sheet,
      turned,
      formats.map((row) => [...row].reverse()),
    );
    open.model.write(table.sheet, turned, [[...headings].reverse(), ...body.map((row) => [...row].reverse())], "user");
    open.model.addTable(table.sheet, turned, true, "措施清单");
    const { ledger } = await open.read();
    expect(ledger.measures[0]).toMatchObject({ id: measures[0], evidence: "纪要" });
    await open.apply(edit(measures[0] ?? "", { gap: "待采购" }));
    expect(measureRow(measures[0] ?? "")).toMatchObject({ 佐证材料: "纪要", 未完成原因及下一步: "待采购" });
  });

  test("refuses a cell that someone else changed meanwhile, shows both values, and writes the other change", async () => {
    const { measures } = await addIssue(open, [{}, {}]);
    const { ledger } = await open.read();
    const [first = "", second = ""] = measures;
    const column = ledger.rows.measures[0]?.cells
      ? Object.keys(open.rows("措施清单")[0] ?? {}).indexOf("佐证材料")
      : -1;
    const sheet = open.model.tables().find(({ name }) => name === "措施清单")?.sheet ?? "";
    open.model.write(sheet, { row: 2, column, rowCount: 1, columnCount: 1 }, [["别人写的"]], "remote");
    const outcome = await open.operations.apply(
      [edit(first, { evidence: "我写的" }), edit(second, { evidence: "我的第二条" })],
      ledger,
      "张三",
    );
    expect(outcome.refusals).toEqual([
      {
        change: 0,
        table: "measures",
        id: first,
        column: "佐证材料",
        reason: { kind: "changedMeanwhile", seen: "", found: "别人写的" },
      },
    ]);
    expect(measureRow(first)?.["佐证材料"]).toBe("别人写的");
    expect(measureRow(second)?.["佐证材料"]).toBe("我的第二条");
  });

  test("someone else's change between our two syncs that moves rows is noticed, not passed over", async () => {
    const { measures } = await addIssue(open, [{}, {}, {}]);
    const { ledger } = await open.read();
    const [first = "", , third = ""] = measures;
    open.host.faults.beforeBatch(2, () => open.host.asOtherUser((user) => user.deleteRow("措施清单", 0)));
    const outcome = await open.operations.apply([edit(third, { evidence: "第三条" })], ledger, "张三");
    expect(measureRow(first)).toBeUndefined();
    expect(outcome.written.updates).toEqual([]);
    expect(outcome.refusals).toContainEqual(expect.objectContaining({ id: third, reason: { kind: "rowGone" } }));
  });

  test("gives a row typed by hand its 编号 along with the next write", async () => {
    const { issue, measures } = await addIssue(open);
    const table = open.model.tables().find(({ name }) => name === "措施清单");
    if (!table) throw new Error("no table");
    open.model.resizeTable(table.id, { ...table.range, rowCount: table.range.rowCount + 1 });
    open.model.write(table.sheet, { row: 3, column: 1, rowCount: 1, columnCount: 1 }, [[issue]], "user");
    open.model.write(table.sheet, { row: 3, column: 4, rowCount: 1, columnCount: 1 }, [["手工加的措施"]], "user");
    expect((await open.read()).ledger.measures).toHaveLength(2);
    await open.apply(edit(measures[0] ?? "", { evidence: "台账" }));
    const typed = open.rows("措施清单").find((row) => row["整改措施"] === "手工加的措施");
    expect(typed?.["编号"]).toMatch(/^C-[0-9A-Z]{6}$/);
  });

  test("splits what is too large for one message, and only that", async () => {
    const { issue } = await addIssue(open);
    const changes = Array.from({ length: 12 }, (_, index): LedgerChange => ({
      kind: "addMeasure",
      id: `C-00000${"0123456789AB"[index] ?? ""}`,
      issueId: issue,
      fields: { text: "长".repeat(2000) },
    }));
    open.dispose();
    open = await openLedger({ messageLimit: 60_000 });
    const second = await addIssue(open);
    const { ledger } = await open.read();
    const { result, syncs } = await open.cost(() =>
      open.operations.apply(
        changes.map((change) => ({ ...change, issueId: second.issue }) as LedgerChange),
        ledger,
        "张三",
      ),
    );
    expect(result.refusals).toEqual([]);
    expect(syncs).toBeGreaterThan(2);
    expect(open.rows("措施清单")).toHaveLength(13);
    expect((await open.read()).ledger.measures.filter(({ text }) => text.length === 2000)).toHaveLength(12);
  });

  test("in a workbook that counts days from 1904 every day is the same day", async () => {
    // the bench shows serials as if from 1900; so the cell 统计日 is made to hold and show what Excel's 1904 system does
    const settings = open.model.sheets().find(({ name }) => name === "台账设置")?.id ?? "";
    const cell = { row: 0, column: 1, rowCount: 1, columnCount: 1 };
    open.model.write(settings, cell, [[day(2022, 9, 30) - 1462]], "user");
    open.model.setNumberFormats(settings, cell, [['"2022-09-30"']]);
    const { measures } = await addIssue(open, [{ currentProgress: "已启动" }]);
    const { ledger } = await open.read();
    expect(ledger.date1904).toBe(true);
    expect(ledger.measures[0]).toMatchObject({ id: measures[0], due: { year: 2022, month: 12, day: 31 } });
    expect(measureRow(measures[0] ?? "")?.["时限日期"]).toBe(day(2022, 12, 31) - 1462);
    expect(Math.floor(ledger.measures[0]?.updatedAt ?? 0)).toBe(day(2022, 9, 30));
  });
});
