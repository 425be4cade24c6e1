import type { LedgerChange } from "../../src/ledger/change";
import { addIssue, openLedger, type OpenLedger } from "./openLedger";

describe("what stands in the way of a write", () => {
  let open: OpenLedger;
  let ids: { readonly issue: string; readonly measures: readonly string[] };
  beforeEach(async () => {
    open = await openLedger();
    ids = await addIssue(open, [{}, {}]);
  });
  afterEach(() => open.dispose());

  const table = (name = "措施清单") => {
    const found = open.model.tables().find((candidate) => candidate.name === name);
    if (!found) throw new Error(`no table ${name}`);
    return found;
  };
  const column = (heading: string, name = "措施清单") =>
    table(name).columns.findIndex((candidate) => candidate.name === heading);
  const edit = (fields: Readonly<Record<string, string>>): LedgerChange => ({
    kind: "editMeasure",
    id: ids.measures[0] ?? "",
    fields,
  });
  const addMeasure = (): LedgerChange => ({
    kind: "addMeasure",
    id: open.id("measure"),
    issueId: ids.issue,
    fields: { text: "新措施" },
  });
  /** What the sheet holds must not change. */
  const refusedBy = async (changes: readonly LedgerChange[], prepare: () => void) => {
    const { ledger } = await open.read();
    prepare();
    const before = [open.rows("问题清单"), open.rows("措施清单"), open.rows("变更记录")];
    const outcome = await open.operations.apply(changes, ledger, "张三");
    expect(outcome.written).toEqual({ updates: [], appends: [] });
    expect([open.rows("问题清单"), open.rows("措施清单"), open.rows("变更记录")]).toEqual(before);
    return outcome.obstacles;
  };

  test("a filtered table", async () => {
    const obstacles = await refusedBy([edit({ evidence: "x" })], () =>
      open.model.filterTable(table().id, column("状态"), ["正在整改"]),
    );
    expect(obstacles).toEqual([{ kind: "filtered", table: "措施清单" }]);
    expect((await open.read()).obstacles).toContainEqual({ kind: "filtered", table: "措施清单" });
  });

  test("a protected sheet", async () => {
    const obstacles = await refusedBy([edit({ evidence: "x" })], () =>
      open.model.setProtection(table().sheet, { protected: true, options: {} }),
    );
    expect(obstacles).toEqual([{ kind: "protected", table: "措施清单" }]);
  });

  test("a renamed column that is to be written, but not one that is not", async () => {
    const obstacles = await refusedBy([edit({ evidence: "x" })], () =>
      open.model.renameTableColumn(table().id, column("佐证材料"), "证明材料"),
    );
    expect(obstacles).toEqual([]);
    const { ledger, obstacles: shown } = await open.read();
    expect(shown).toContainEqual({ kind: "columnMissing", table: "措施清单", column: "佐证材料" });
    const outcome = await open.operations.apply([edit({ gap: "等待经费" })], ledger, "张三");
    expect(outcome.written.updates.map(({ column: key }) => key)).toContain("gap");
  });

  test("a table that was deleted", async () => {
    const { ledger } = await open.read();
    open.model.deleteTable(table().id, true);
    const outcome = await open.operations.apply([addMeasure()], ledger, "张三");
    expect(outcome.obstacles).toEqual([{ kind: "tableMissing", table: "措施清单" }]);
  });

  test("the copy of a sheet, whose table has our headings", async () => {
    const obstacles = await refusedBy([edit({ evidence: "x" })], () => void open.model.copySheet(table().sheet, 2));
    expect(obstacles).toEqual([
      { kind: "tableCopied", table: "措施清单", copies: [expect.stringMatching(/^措施清单_?\d+$/)] },
    ]);
  });

  test("a table of the user's whose name only looks like a copy is none", async () => {
    const sheet = open.model.addSheet("别的");
    open.model.write(sheet, { row: 0, column: 0, rowCount: 1, columnCount: 2 }, [["甲", "乙"]], "user");
    open.model.addTable(sheet, { row: 0, column: 0, rowCount: 2, columnCount: 2 }, true, "措施清单2");
    expect((await open.read()).obstacles).toEqual([]);
    expect((await open.apply(edit({ evidence: "x" }))).obstacles).toEqual([]);
  });

  test("something right below the table stops new rows and not edits", async () => {
    const { sheet, range } = table();
    const row = range.row + range.rowCount;
    open.model.write(sheet, { row: row + 1, column: 4, rowCount: 1, columnCount: 1 }, [["备忘"]], "remote");
    expect((await open.apply(edit({ evidence: "x" }))).obstacles).toEqual([]);
    const outcome = await open.apply(addMeasure(), addMeasure());
    expect(outcome.obstacles).toEqual([
      { kind: "occupiedBelow", table: "措施清单", address: `措施清单!A${row + 2}:X${row + 2}` },
    ]);
  });

  test("a totals row", async () => {
    const obstacles = await refusedBy([addMeasure()], () => open.model.updateTable(table().id, { showTotals: true }));
    expect(obstacles).toEqual([{ kind: "totalsRow", table: "措施清单" }]);
  });
});
