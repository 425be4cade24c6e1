import { adoptSheet } from "../../src/adopt/adoptSheet";
import { findLedgers } from "../../src/adopt/findLedgers";
import { mapSheet } from "../../src/adopt/mapSheet";
import { cycleAndStatusList, measuresInOneCell } from "../adopt/ledgers";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import type { LedgerChange } from "../../src/ledger/change";
import { addIssue, issueFields, openLedger, type OpenLedger } from "./openLedger";

/** Puts a fictional sheet into the workbook. */
const place = async (sheet: ForeignSheet): Promise<void> =>
  Excel.run(async (context) => {
    const added = context.workbook.worksheets.add(sheet.name);
    const range = added.getRangeByIndexes(0, 0, sheet.cells.length, sheet.cells[0]?.length ?? 0);
    range.values = sheet.cells.map((row) => [...row]);
    for (const { row, column, rowCount, columnCount } of sheet.merges)
      added.getRangeByIndexes(row, column, rowCount, columnCount).merge();
    added.getRange("A:A").format.columnWidth = 77;
    added.getRange("1:1").format.rowHeight = 41;
    await context.sync();
  });

describe("the way back into sheets", () => {
  let open: OpenLedger;
  beforeEach(async () => {
    open = await openLedger();
  });
  afterEach(() => open.dispose());

  const sheetNamed = (name: string) => {
    const found = open.model.content().sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  const values = (name: string): readonly (readonly unknown[])[] => {
    const { id } = sheetNamed(name);
    const used = open.model.usedRange(id, true);
    return open.model
      .values(id, { row: 0, column: 0, rowCount: used?.rowCount ?? 0, columnCount: used?.columnCount ?? 0 })
      .map((row) => row.map((cell) => cell ?? ""));
  };

  const imported = async (sheet: ForeignSheet): Promise<void> => {
    await place(sheet);
    const [read] = (await open.operations.readSheets()).filter(({ name }) => name === sheet.name);
    const [best] = read === undefined ? [] : findLedgers([read]);
    if (read === undefined || best === undefined) throw new Error("no ledger found");
    const mapping = mapSheet(read, best.block);
    const outcome = await open.operations.importLedger(adoptSheet(read, mapping), { sheet: read, mapping });
    if (outcome.kind !== "imported") throw new Error(outcome.kind);
  };

  test("writes the ledger in the layout of the imported sheet, within three syncs, and leaves that sheet alone", async () => {
    await imported(measuresInOneCell);
    const before = JSON.stringify(sheetNamed("巡察整改台账"));
    const { kept } = await open.operations.exportSources();
    const [latest] = kept;
    if (latest === undefined) throw new Error("no import is kept");
    const { result, syncs } = await open.cost(() => open.operations.exportLayout(latest));
    expect(result).toEqual({
      kind: "written",
      sheet: "整改台账（原格式）",
      items: 3,
      uncertain: [],
      blank: [],
    });
    expect(syncs).toBeLessThanOrEqual(3);
    expect(JSON.stringify(sheetNamed("巡察整改台账"))).toBe(before);
    expect(values("整改台账（原格式）").slice(2)).toEqual(measuresInOneCell.cells.slice(2));
    const { columns, rows } = sheetNamed("整改台账（原格式）");
    expect(columns.find(({ index }) => index === 0)?.width).toBeCloseTo(77 / 0.75 / 7, 0);
    expect(rows.find(({ index }) => index === 0)?.height).toBeCloseTo(41, 0);
  });

  test("takes a free name, and says so where the sheet of the layout is gone", async () => {
    await imported(measuresInOneCell);
    const [latest] = (await open.operations.exportSources()).kept;
    if (latest === undefined) throw new Error("no import is kept");
    await open.operations.exportLayout(latest);
    expect(await open.operations.exportLayout(latest)).toMatchObject({ sheet: "整改台账（原格式）（2）" });
    open.model.deleteSheet(sheetNamed("巡察整改台账").id);
    expect(await open.operations.exportLayout(latest)).toEqual({ kind: "sheetGone", sheet: "巡察整改台账" });
  });

  test("fills a form beside it, and texts stay texts", async () => {
    await addIssue(open, [{ text: "=1+1" }, { text: "@核对" }]);
    const form = {
      ...cycleAndStatusList,
      name: "表样",
      cells: [...cycleAndStatusList.cells.slice(0, 3), cycleAndStatusList.cells[8] ?? []],
    };
    await place({ ...form, merges: form.merges.filter(({ row }) => row < 3) });
    const before = JSON.stringify(sheetNamed("表样"));
    const { result, syncs } = await open.cost(() => open.operations.fillForm("表样"));
    expect(result).toMatchObject({ kind: "written", sheet: "表样（已填）", items: 1 });
    expect(result).toMatchObject({ blank: expect.arrayContaining(["举一反三情况"]) });
    expect(syncs).toBeLessThanOrEqual(3);
    expect(JSON.stringify(sheetNamed("表样"))).toBe(before);
    expect(values("表样（已填）").map((row) => row[5])).toEqual([
      "",
      "反馈日期：2022年5月10日",
      "整改措施具体内容（含措施分解）",
      "=1+1",
      "@核对",
      "",
    ]);
    expect(sheetNamed("表样（已填）").cells.every(({ formula }) => !formula)).toBe(true);
    expect(await open.operations.fillForm("没有这张表")).toEqual({ kind: "sheetGone", sheet: "没有这张表" });
  });

  test("a sheet without headings of a ledger is no form, and without a ledger nothing is exported", async () => {
    await place({ ...cycleAndStatusList, name: "通讯录", cells: [["姓名", "电话"]], merges: [] });
    expect(await open.operations.fillForm("通讯录")).toEqual({ kind: "notAForm", sheet: "通讯录" });
    open.dispose();
    open = await openLedger({ create: false });
    expect(await open.operations.printForm()).toEqual({ kind: "noLedger" });
  });

  test("the print form is A4 landscape with its headings on every page", async () => {
    await addIssue(open, [{}, { text: "第二条措施" }]);
    const { result, syncs } = await open.cost(() => open.operations.printForm());
    expect(result).toMatchObject({ kind: "written", sheet: "整改台账（打印）", items: 1 });
    expect(syncs).toBeLessThanOrEqual(3);
    const { page, merges } = sheetNamed("整改台账（打印）");
    expect(page).toMatchObject({ orientation: "Landscape", scale: 100 });
    expect(page.fitToWidth).toBeUndefined();
    expect(JSON.stringify(page)).toContain("$3:$3");
    expect(JSON.stringify(merges)).toContain(JSON.stringify({ row: 3, column: 3, rowCount: 2, columnCount: 1 }));
  });

  test("the print form of a long ledger ends its pages where merged cells end, in messages that fit", async () => {
    const limit = 60_000;
    open.dispose();
    open = await openLedger({ messageLimit: limit });
    for (let n = 0; n < 2; n += 1)
      await open.apply(
        ...Array.from({ length: 20 }, (_, at): LedgerChange => ({
          kind: "addIssue",
          id: open.id("issue"),
          fields: issueFields({ problem: `问题${n}之${at % 4}` }),
          measures: [1, 2, 3].map((m) => ({ id: open.id("measure"), fields: { text: `第${m}条措施` } })),
        })),
      );
    const { counters } = open.host;
    const sizes: number[] = [];
    const count = counters.count.bind(counters);
    counters.count = (label, batch) => {
      sizes.push(batch.requestBytes);
      count(label, batch);
    };
    const { result } = await open.cost(() => open.operations.printForm());
    expect(result).toMatchObject({ kind: "written", items: 40 });
    const { page, merges } = sheetNamed("整改台账（打印）");
    const breaks = page.rowBreaks ?? [];
    expect(breaks.length).toBeGreaterThan(2);
    for (const row of breaks)
      expect(merges.filter((area) => area.row < row && area.row + area.rowCount > row)).toEqual([]);
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(limit * 1.3);
  });

  test("a file of its own holds two sheets of values and no item that is 不公开 unless asked for", async () => {
    await addIssue(open, [{ text: "公开的措施" }], { publicity: "社会公开" });
    await addIssue(open, [{ text: "内部的措施" }], { publicity: "不公开" });
    const narrow = await open.operations.exportFile({ kind: "ledger" }, { unpublic: false });
    const wide = await open.operations.exportFile({ kind: "ledger" }, { unpublic: true });
    if (narrow.kind !== "file" || wide.kind !== "file") throw new Error("no file");
    const { Workbook } = await import("@cj-tech-master/excelts");
    const textsOf = async (
      bytes: Uint8Array,
    ): Promise<{ readonly names: readonly string[]; readonly texts: string }> => {
      const book = new Workbook();
      await book.xlsx.load(bytes);
      const texts = book.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues())).join();
      return { names: book.worksheets.map(({ name }) => name), texts };
    };
    const [small, whole] = [await textsOf(narrow.bytes), await textsOf(wide.bytes)];
    expect(small.names).toEqual(["问题清单", "措施清单"]);
    expect(small.texts).toContain("公开的措施");
    expect(small.texts).not.toContain("内部的措施");
    expect(whole.texts).toContain("内部的措施");
    expect(whole.texts).not.toContain("formula");
  });
});

describe("functions turned into values", () => {
  let open: OpenLedger;
  beforeEach(async () => {
    open = await openLedger();
  });
  afterEach(() => open.dispose());

  test("a sheet without them is not copied", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("汇报").getRange("A1:B1").formulas = [["=1+2", "文字"]];
      await context.sync();
    });
    const count = open.model.sheets().length;
    expect(await open.operations.copyAsValues("汇报")).toEqual({ kind: "noFunctions", sheet: "汇报" });
    expect(await open.operations.copyAsValues("没有")).toEqual({ kind: "sheetGone", sheet: "没有" });
    expect(open.model.sheets()).toHaveLength(count);
  });
});
