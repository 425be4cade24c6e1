import { ledgerTables } from "../../src/ledger/schema";
import { openLedger, type OpenLedger } from "./openLedger";

describe("新建台账", () => {
  let open: OpenLedger;
  afterEach(() => open.dispose());

  const sheetNamed = (name: string) => {
    const sheet = open.model.content().sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const value = (sheet: string, row: number, column: number) =>
    open.model.values(sheetNamed(sheet).id, { row, column, rowCount: 1, columnCount: 1 })[0]?.[0];

  test("makes the sheets behind the user's own, in the order a colleague sees them, within three syncs", async () => {
    open = await openLedger({ create: false });
    const { result, syncs } = await open.cost(() => open.operations.createLedger());
    expect(result).toEqual({
      kind: "created",
      sheets: ["问题清单", "措施清单", "看板", "办理记录", "制度清单", "台账设置", "通报设置"],
    });
    expect(syncs).toBeLessThanOrEqual(3);
    expect(open.model.content().sheets.map(({ name }) => name)).toEqual(["Sheet1", ...result.sheets]);
    expect(open.host.missingApis).toEqual([]);
  });

  test("says on the first line of the working sheets what must not be typed there", async () => {
    open = await openLedger({ board: true });
    expect(value("问题清单", 0, 0)).toBe("严禁录入涉密内容、问题线索、举报人信息");
    expect(value("措施清单", 0, 0)).toBe("严禁录入涉密内容、问题线索、举报人信息");
  });

  test("gives every table its name, its headings in order, and one blank row with formulas", async () => {
    open = await openLedger({ board: true });
    for (const schema of Object.values(ledgerTables).filter(({ initial }) => initial)) {
      const table = open.model.tables().find(({ name }) => name === schema.name);
      expect(table?.columns.map(({ name }) => name)).toEqual(schema.columns.map(({ heading }) => heading));
      expect(table?.range).toMatchObject({ row: 1, column: 0 });
    }
    const last = { row: 2, column: ledgerTables.issues.columns.length - 2, rowCount: 1, columnCount: 2 };
    const [[progress, light] = []] = open.model.formulas(sheetNamed("问题清单").id, last);
    expect(String(progress)).toContain("SUMPRODUCT");
    expect(String(light)).toContain("已逾期");
    await open.model.settle();
    expect(open.model.values(sheetNamed("问题清单").id, last)).toEqual([["", ""]]);
  });

  test("an empty ledger reads as one without rows, problems or obstacles", async () => {
    open = await openLedger({ board: true });
    const { ledger, obstacles, asOf } = await open.read();
    expect(ledger.issues).toEqual([]);
    expect(ledger.measures).toEqual([]);
    expect(ledger.problems).toEqual([]);
    expect(obstacles).toEqual([]);
    expect(asOf).toEqual({ year: 2022, month: 9, day: 30 });
    expect(ledger.settings).toMatchObject({ soonDays: 7, immediateDays: 30, lagDays: 14, periodDays: 14 });
  });

  test("text columns are text, dates are dates, choices have drop-downs, and a row typed below gets all of them with the table", async () => {
    open = await openLedger({ board: true });
    const sheet = sheetNamed("问题清单");
    const { columns } = ledgerTables.issues;
    const formats =
      open.model.numberFormats(sheet.id, { row: 2, column: 0, rowCount: 1, columnCount: columns.length })[0] ?? [];
    columns.forEach(({ kind, heading }, index) => {
      const expected = kind === "date" ? "yyyy-mm-dd" : kind === "formula" ? "General" : "@";
      expect([heading, formats[index]]).toEqual([heading, expected]);
    });
    const status = sheet.validations.find(({ formula1 }) => formula1.includes("已移交"));
    expect(status).toMatchObject({
      type: "list",
      formula1: "未启动,正在整改,基本完成,已完成,已移交,已取消",
      allowBlank: true,
    });
    expect(status?.ranges[0]).toMatchObject({ row: 2, column: columns.findIndex(({ key }) => key === "status") });
    const typed = (row: number): void => {
      const text = columns.findIndex(({ key }) => key === "text");
      open.model.begin();
      open.model.write(sheet.id, { row, column: text, rowCount: 1, columnCount: 1 }, [["00123"]], "user");
      open.model.commit();
    };
    typed(2);
    typed(3);
    expect(open.model.tables().find(({ name }) => name === "问题清单")?.range.rowCount).toBe(3);
    const grown = sheetNamed("问题清单").validations.filter(({ formula1 }) => formula1.includes("已移交"));
    expect(grown.flatMap(({ ranges }) => ranges).reduce((sum, { rowCount }) => sum + rowCount, 0)).toBe(2);
    expect(open.rows("问题清单").map((row) => row["具体问题"])).toEqual(["00123", "00123"]);
  });

  test("folds rare columns away, freezes the headings and prints on A4 landscape with them on every page", async () => {
    open = await openLedger({ board: true });
    const sheet = sheetNamed("问题清单");
    const rare = ledgerTables.issues.columns.flatMap((column, index) => (column.rare === true ? [index] : []));
    for (const index of rare) {
      expect(sheet.columns.find((column) => column.index === index)).toMatchObject({ hidden: true, outline: 1 });
    }
    expect(sheet.frozenRows).toBe(2);
    expect(sheet.page).toMatchObject({ orientation: "Landscape", fitToWidth: 1, titleRows: "$1:$2" });
    expect(sheet.page.paperSize).toMatch(/a4/i);
    expect(sheet.merges).toEqual([]);
  });

  test("the day of all figures is 截至日, and today while it is blank", async () => {
    open = await openLedger({ board: true });
    const name = open.model.names().find((candidate) => candidate.name === "统计日");
    expect(name?.formula.replaceAll("$", "")).toMatch(/台账设置'?!B1$/);
    await open.model.settle();
    expect(value("台账设置", 0, 1)).toBe(44834);
    await open.apply({ kind: "setSetting", item: "截至日", content: 44700 });
    await open.model.settle();
    expect(value("台账设置", 0, 1)).toBe(44700);
    expect((await open.read()).asOf).toEqual({ year: 2022, month: 5, day: 19 });
  });

  test.each([
    ["a sheet", () => open.model.addSheet("措施清单")],
    [
      "a table",
      () => {
        const id = open.model.addSheet("别的");
        open.model.addTable(id, { row: 0, column: 0, rowCount: 2, columnCount: 2 }, true, "问题清单");
      },
    ],
    [
      "a name",
      () => open.model.setName({ name: "截至日", scope: "", formula: "=Sheet1!$A$1", visible: true, comment: "" }),
    ],
  ])("touches nothing where %s of ours exists", async (_, prepare) => {
    open = await openLedger({ create: false });
    prepare();
    const before = open.model.content().sheets.map(({ name }) => name);
    const outcome = await open.operations.createLedger();
    expect(outcome.kind).toBe("exists");
    expect(open.model.content().sheets.map(({ name }) => name)).toEqual(before);
  });

  test.each([0.05, 0.6, 0.97])(
    "takes away what it had made when Excel fails after %d of its actions, and a second try makes the ledger",
    async (part) => {
      open = await openLedger({ create: false });
      const { actions } = await open.cost(() => open.operations.createLedger());
      open.dispose();
      open = await openLedger({ create: false });
      const failing = Math.round(actions * part);
      open.host.faults.beforeBatch(2, () => open.host.faults.failAction(failing, "GeneralException"));
      await expect(open.operations.createLedger()).rejects.toMatchObject({ name: "LedgerError" });
      expect(open.model.content().sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
      expect(open.model.tables()).toEqual([]);
      expect(open.model.names()).toEqual([]);
      expect((await open.operations.createLedger()).kind).toBe("created");
    },
  );

  test("names the sheets that it could not take away again", async () => {
    open = await openLedger({ create: false });
    open.host.faults.beforeBatch(2, () => open.host.faults.failAction(400, "GeneralException"));
    open.host.faults.beforeBatch(3, () => open.host.faults.failAction(1, "GeneralException"));
    await expect(open.operations.createLedger()).rejects.toMatchObject({
      userMessage: expect.stringContaining("请手工删除：问题清单") as string,
    });
  });
});
