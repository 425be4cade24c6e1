import { addIssue, openLedger, type OpenLedger } from "./openLedger";

describe("the sheet 通报", () => {
  let open: OpenLedger;
  beforeEach(async () => {
    open = await openLedger();
    await addIssue(open, [{}], { publicity: "社会公开", outcome: "已完成目录编制并通过复核。", status: "正在整改" });
  });
  afterEach(() => open.dispose());

  const sheet = () => {
    const found = open.model.content().sheets.find(({ name }) => name === "通报");
    if (!found) throw new Error("no sheet 通报");
    return found;
  };
  const column = (index: number): readonly unknown[] => {
    const used = open.model.usedRange(sheet().id, true);
    const rows = used
      ? open.model.values(sheet().id, { row: 1, column: index, rowCount: used.rowCount - 1, columnCount: 1 })
      : [];
    return rows.map(([value]) => value);
  };
  const build = (overwriteEdits = false) => open.operations.buildNotice("A", { overwriteEdits });
  const write = (row: number, index: number, text: string): void =>
    open.model.write(sheet().id, { row, column: index, rowCount: 1, columnCount: 1 }, [[text]], "user");

  test("holds one paragraph per row with its level, ready for A4, within three syncs", async () => {
    const { result, syncs } = await open.cost(() => build());
    if (result.kind !== "built") throw new Error(result.kind);
    expect(syncs).toBeLessThanOrEqual(3);
    expect(result.ledger).toEqual((await open.read()).ledger);
    expect(column(1)).toEqual(result.document.paragraphs.map(({ text }) => text));
    expect(column(0)).toContain("标题");
    expect(sheet().page).toMatchObject({ orientation: "Portrait", fitToWidth: 1 });
    expect(sheet().columns.find(({ index }) => index === 2)?.hidden).toBe(true);
    const title = result.document.paragraphs.findIndex(({ level }) => level === "title");
    expect(open.model.style(sheet().id, { row: 1 + title, column: 1, rowCount: 1, columnCount: 1 })).toMatchObject({
      bold: true,
      wrap: true,
    });
  });

  test("stands behind 看板", async () => {
    open.dispose();
    open = await openLedger({ board: true });
    await build();
    const names = open.model.content().sheets.map(({ name }) => name);
    expect(names[names.indexOf("看板") + 1]).toBe("通报");
  });

  test("is rebuilt without a trace of the longer one before", async () => {
    await build();
    const before = column(1).length;
    const { ledger } = await open.read();
    await open.operations.apply(
      [{ kind: "editIssue", id: ledger.issues[0]?.id ?? "", fields: { publicity: "不公开" } }],
      ledger,
      "张三",
    );
    const outcome = await build();
    if (outcome.kind !== "built") throw new Error(outcome.kind);
    expect(outcome.document.paragraphs.length).toBeLessThan(before);
    expect(column(1).filter((text) => text !== "")).toEqual(outcome.document.paragraphs.map(({ text }) => text));
  });

  test("edited by hand it is not overwritten until the user says so, and each edit is shown", async () => {
    await build();
    const built = String(column(1)[2]);
    write(3, 1, "手工改过的一段");
    const outcome = await build();
    expect(outcome).toMatchObject({ kind: "edited", edits: [{ row: 4, built, found: "手工改过的一段" }] });
    expect(column(1)[2]).toBe("手工改过的一段");
    expect(await build(true)).toMatchObject({ kind: "built" });
    expect(column(1)[2]).toBe(built);
  });

  test("notices a row that was deleted and one that was added", async () => {
    await build();
    open.model.deleteCells(sheet().id, { row: 3, column: 0, rowCount: 1, columnCount: 3 }, "Up", "user");
    expect((await build()).kind).toBe("edited");
    await build(true);
    write(column(1).length + 1, 1, "手工加的一段");
    const outcome = await build();
    expect(outcome).toMatchObject({ kind: "edited", edits: [{ built: "", found: "手工加的一段" }] });
  });

  test("a sheet of that name that is not ours is never touched", async () => {
    const id = open.model.addSheet("通报");
    open.model.write(id, { row: 0, column: 0, rowCount: 1, columnCount: 1 }, [["我的通报稿"]], "user");
    const outcome = await open.operations.buildNotice("A", { overwriteEdits: true });
    expect(outcome).toMatchObject({ kind: "foreignSheet", sheet: "通报" });
    expect(open.model.usedRange(id, true)).toMatchObject({ rowCount: 1, columnCount: 1 });
  });

  test("without a ledger there is no notice", async () => {
    open.dispose();
    open = await openLedger({ create: false });
    expect(await build()).toEqual({ kind: "noLedger" });
  });

  test.each(["状态", "公开"])(
    "is not built while the column %s is missing, because its numbers would be wrong",
    async (heading) => {
      const table = open.model.tables().find(({ name }) => name === "问题清单");
      const index = table?.columns.findIndex(({ name }) => name === heading) ?? -1;
      open.model.renameTableColumn(table?.id ?? "", index, "别的");
      expect(await build()).toEqual({
        kind: "obstacle",
        obstacles: [{ kind: "columnMissing", table: "问题清单", column: heading }],
      });
      expect(open.model.content().sheets.map(({ name }) => name)).not.toContain("通报");
    },
  );

  test("is built while a column that it does not need is missing", async () => {
    const table = open.model.tables().find(({ name }) => name === "问题清单");
    const index = table?.columns.findIndex(({ name }) => name === "备注") ?? -1;
    open.model.renameTableColumn(table?.id ?? "", index, "别的");
    expect((await build()).kind).toBe("built");
  });
});
