import { setLocale } from "../../src/locales";
import { addIssue, day, issueFields, openLedger, type OpenLedger } from "./openLedger";

describe("the sheet 体检结果", () => {
  let open: OpenLedger;
  beforeEach(async () => {
    open = await openLedger();
    // no measure, done without evidence while its measure is open, one 问题 in two spellings, a text that Excel would take for a formula
    await addIssue(open, [], { problem: "=1+1" });
    await addIssue(open, [{}], {
      text: "另一处目录没有更新",
      status: "已完成",
      completedOn: day(2022, 9, 20),
      problem: "= 1+1",
    });
  });
  afterEach(() => {
    setLocale("zh-CN");
    open.dispose();
  });

  const sheet = () => {
    const found = open.model.content().sheets.find(({ name }) => name === "体检结果");
    if (!found) throw new Error("no sheet 体检结果");
    return found;
  };
  const values = (columnCount = 7): readonly (readonly unknown[])[] => {
    const used = open.model.usedRange(sheet().id, true);
    return open.model.values(sheet().id, { row: 0, column: 0, rowCount: used?.rowCount ?? 0, columnCount });
  };
  const found = (): readonly (readonly unknown[])[] => values().slice(4);
  const settle = async (): Promise<void> => {
    const { ledger } = await open.read();
    const [first, second] = ledger.issues.map(({ id }) => id);
    const outcome = await open.operations.apply(
      [
        { kind: "editIssue", id: first ?? "", fields: { status: "已取消" } },
        { kind: "editIssue", id: second ?? "", fields: { status: "已取消" } },
        { kind: "editMeasure", id: ledger.measures[0]?.id ?? "", fields: { status: "已取消" } },
      ],
      ledger,
      "张三",
    );
    expect(outcome.refusals).toEqual([]);
  };

  test("lists every finding of the ledger with its place, reason and remedy, within three syncs", async () => {
    const { result, syncs } = await open.cost(() => open.operations.writeCheckUp());
    if (result.kind !== "written") throw new Error(result.kind);
    expect(syncs).toBeLessThanOrEqual(3);
    expect(found()).toHaveLength(result.findings);
    const { ledger } = await open.read();
    const measure = found().find((row) => String(row[5]).startsWith("问题没有整改措施："));
    expect(measure?.slice(0, 5)).toEqual(["必须改", "问题清单", 3, ledger.issues[0]?.id, "具体问题"]);
    expect(String(measure?.[6])).toContain("至少制定一条整改措施");
    expect(found().map((row) => row[0])).toEqual(expect.arrayContaining(["必须改", "应当核对"]));
  });

  test("says on top as of which day and when, and what it is", async () => {
    await open.operations.writeCheckUp();
    const [[title], [summary], [note], headings] = values() as [unknown[], unknown[], unknown[], unknown[]];
    expect(title).toBe("体检结果");
    expect(summary).toMatch(/^截至2022年9月30日 · 生成于2022-09-30 12:\d\d · 必须改\d+项/);
    expect(note).toContain("请勿在此填写");
    expect(headings).toEqual(["等级", "表", "行", "编号", "列", "说明", "怎样改"]);
  });

  test("is ready for A4 landscape: headings frozen and repeated, texts wrapped in rows that hold them", async () => {
    await open.operations.writeCheckUp();
    const { page, frozenRows, id } = sheet();
    expect(page).toMatchObject({ orientation: "Landscape", fitToWidth: 1 });
    expect(frozenRows).toBe(4);
    const cell = { row: 4, column: 5, rowCount: 1, columnCount: 1 };
    expect(open.model.style(id, cell)).toMatchObject({ wrap: true });
    const long = found().findIndex((row) => String(row[6]).length > 30);
    expect(sheet().rows.find(({ index }) => index === 4 + long)?.height).toBeGreaterThan(30);
  });

  test("keeps texts as text: what looks like a formula is none", async () => {
    await open.operations.writeCheckUp();
    const spelled = found().find((row) => String(row[5]).startsWith("同一问题有两种写法："));
    expect(spelled?.[5]).toContain("“=1+1”");
    expect(
      open.model
        .content()
        .sheets.find(({ name }) => name === "体检结果")
        ?.cells.every(({ formula }) => !formula),
    ).toBe(true);
  });

  test.each(["=2+2", "+86", "@sum", "-1"])("a 编号 typed by hand as %s stays text", async (id) => {
    const table = open.model.tables().find(({ name }) => name === "问题清单");
    if (!table) throw new Error("no table 问题清单");
    const [headings = []] = open.model.values(table.sheet, table.range);
    const cell = { row: table.range.row + 1, column: table.range.column + headings.indexOf("编号") };
    open.model.write(table.sheet, { ...cell, rowCount: 1, columnCount: 1 }, [[id]], "user");
    await open.operations.writeCheckUp();
    expect(found().map((row) => row[3])).toContain(id);
    expect(
      open.model
        .content()
        .sheets.find(({ name }) => name === "体检结果")
        ?.cells.every(({ formula }) => !formula),
    ).toBe(true);
  });

  test("is rewritten without a trace of the longer list before, and other columns are left alone", async () => {
    await open.operations.writeCheckUp();
    const before = found().length;
    open.model.write(sheet().id, { row: 4, column: 8, rowCount: 1, columnCount: 1 }, [["我的批注"]], "user");
    await settle();
    const outcome = await open.operations.writeCheckUp();
    if (outcome.kind !== "written") throw new Error(outcome.kind);
    expect(outcome.findings).toBeLessThan(before);
    expect(found().filter((row) => row.some((value) => value !== ""))).toHaveLength(Math.max(1, outcome.findings));
    expect(values(9)[4]?.[8]).toBe("我的批注");
    expect(open.model.sheets().filter(({ name }) => name.startsWith("体检结果"))).toHaveLength(1);
  });

  test("a sound ledger gives a sheet that says so", async () => {
    await settle();
    expect(await open.operations.writeCheckUp()).toMatchObject({ kind: "written" });
    expect(found()).toEqual([["", "", "", "", "", "没有发现问题。", ""]]);
  });

  test("is known as ours in the other language", async () => {
    await open.operations.writeCheckUp();
    setLocale("en-US");
    expect(await open.operations.writeCheckUp()).toMatchObject({ kind: "written" });
    expect(values()[3]?.[0]).toBe("Grade");
    setLocale("zh-CN");
    expect(await open.operations.writeCheckUp()).toMatchObject({ kind: "written" });
  });

  test("a sheet of that name that is not ours, filled or empty, is never touched", async () => {
    const id = open.model.addSheet("体检结果");
    expect(await open.operations.writeCheckUp()).toEqual({ kind: "foreignSheet", sheet: "体检结果" });
    expect(open.model.usedRange(id, true)).toBeFalsy();
    open.model.write(id, { row: 0, column: 0, rowCount: 1, columnCount: 1 }, [["体检结果"]], "user");
    expect(await open.operations.writeCheckUp()).toMatchObject({ kind: "foreignSheet" });
    expect(open.model.usedRange(id, true)).toMatchObject({ rowCount: 1, columnCount: 1 });
  });

  test("is not written while it is protected, and without a ledger there is none", async () => {
    await open.operations.writeCheckUp();
    const before = values();
    open.model.setProtection(sheet().id, { protected: true, options: {} });
    expect(await open.operations.writeCheckUp()).toEqual({
      kind: "obstacle",
      obstacles: [{ kind: "protected", table: "体检结果" }],
    });
    expect(values()).toEqual(before);
    open.dispose();
    open = await openLedger({ create: false });
    expect(await open.operations.writeCheckUp()).toEqual({ kind: "noLedger" });
  });

  test("a list that is too large for one message is written whole in several", async () => {
    open.dispose();
    open = await openLedger({ messageLimit: 40_000 });
    const changes = Array.from({ length: 120 }, (_, i) => ({
      kind: "addIssue" as const,
      id: open.id("issue"),
      fields: issueFields({ text: `第${i}处目录没有更新`, deadlineText: "2022年1月底" }),
      measures: [],
    }));
    await open.operations.apply(changes, (await open.read()).ledger, "张三");
    const { result, syncs } = await open.cost(() => open.operations.writeCheckUp());
    if (result.kind !== "written") throw new Error(result.kind);
    expect(result.findings).toBeGreaterThanOrEqual(240);
    expect(found()).toHaveLength(result.findings);
    expect(syncs).toBeGreaterThan(3);
  });
});
