import { adoptSheet } from "../../src/adopt/adoptSheet";
import { findLedgers } from "../../src/adopt/findLedgers";
import { mapSheet } from "../../src/adopt/mapSheet";
import { cycleAndStatusList, measuresInOneCell } from "../adopt/ledgers";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import type { ExportOutcome } from "../../src/workbook/exportOperations";
import type { KeptImport } from "../../src/workbook/importOperations";
import { strFromU8, unzipSync } from "fflate";
import { recalculate } from "../support/libreoffice";
import { bench } from "../support/nodeExcel";
import { sheetContent, workbookContent } from "../bench/xlsx/sampleContent";
import type { LedgerChange } from "../../src/ledger/change";
import { addIssue, day, issueFields, openLedger, type OpenLedger } from "./openLedger";

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

  const exportLayout = async (kept: KeptImport): Promise<ExportOutcome | undefined> =>
    (await open.operations.exportLayouts([kept]))[0];

  test("writes the ledger in the layout of the imported sheet, within three syncs, and leaves that sheet alone", async () => {
    await imported(measuresInOneCell);
    const before = JSON.stringify(sheetNamed("巡察整改台账"));
    const { kept } = await open.operations.exportSources();
    const [latest] = kept;
    if (latest === undefined) throw new Error("no import is kept");
    const { result, syncs } = await open.cost(() => exportLayout(latest));
    expect(result).toEqual({
      kind: "written",
      sheet: "整改台账（原格式）",
      items: 3,
      uncertain: [],
      blank: [],
      unanswered: [],
    });
    expect(syncs).toBeLessThanOrEqual(3);
    expect(JSON.stringify(sheetNamed("巡察整改台账"))).toBe(before);
    expect(values("整改台账（原格式）").slice(2)).toEqual(measuresInOneCell.cells.slice(2));
    const { columns, rows } = sheetNamed("整改台账（原格式）");
    expect(columns.find(({ index }) => index === 0)?.width).toBeCloseTo(77 / 0.75 / 7, 0);
    expect(rows.find(({ index }) => index === 0)?.height).toBeCloseTo(41, 0);
  });

  test("lines of sums among the items and below them keep their bold and their fill, within three syncs", async () => {
    const sheet: ForeignSheet = {
      name: "分组台账",
      firstRow: 1,
      firstColumn: 1,
      merges: [],
      cells: [
        ["序号", "具体问题", "整改措施", "责任部门", "整改状态"],
        [1, "仓库无盘点", "按季盘点", "后勤科", "已完成"],
        [2, "合同未编号", "统一编号", "后勤科", "正在整改"],
        ["小计", "2项", "", "", ""],
        [3, "例会无纪要", "补写纪要", "办公室", "已完成"],
        ["小计", "1项", "", "", ""],
        ["合计", "3项", "", "", ""],
      ],
    };
    await imported(sheet);
    const yellow = { fill: "#FFF2CC", bold: true };
    await Excel.run(async (context) => {
      const original = context.workbook.worksheets.getItem("分组台账");
      for (const address of ["A4:E4", "A6:E7"]) {
        const { format } = original.getRange(address);
        format.font.bold = true;
        format.fill.color = yellow.fill;
      }
      await context.sync();
    });
    const [latest] = (await open.operations.exportSources()).kept;
    if (latest === undefined) throw new Error("no import is kept");
    await addIssue(open, []);
    const { syncs } = await open.cost(() => exportLayout(latest));
    expect(syncs).toBeLessThanOrEqual(3);
    const name = "整改台账（原格式）";
    const { cells } = sheetNamed(name);
    const styleAt = (r: number, c: number) => cells.find(({ row, column }) => row === r && column === c)?.style;
    const looks = values(name).map(([first], row) => [
      first,
      styleAt(row, 0)?.bold === true,
      styleAt(row, 4)?.fill ?? "",
    ]);
    const plain = [false, ""];
    const summed = [true, "#FFF2CC"];
    expect(looks).toEqual([
      ...[
        ["序号", ...plain],
        [1, ...plain],
        [2, ...plain],
        ["小计", ...summed],
        [3, ...plain],
        [4, ...plain],
      ],
      ...[
        ["小计", ...summed],
        ["合计", ...summed],
      ],
    ]);
  });

  test("takes a free name, finds the sheet under a new one, and without it writes what the import kept", async () => {
    await imported(measuresInOneCell);
    const [latest] = (await open.operations.exportSources()).kept;
    if (latest === undefined) throw new Error("no import is kept");
    const first = await exportLayout(latest);
    expect(await exportLayout(latest)).toMatchObject({ sheet: "整改台账（原格式）（2）" });
    for (const name of ["整改台账（原格式）", "整改台账（原格式）（2）"]) open.model.deleteSheet(sheetNamed(name).id);
    open.model.updateSheet(sheetNamed("巡察整改台账").id, { name: "去年的表" });
    const renamed = await open.cost(() => exportLayout(latest));
    expect(renamed.result).toEqual({ ...first, source: { kind: "renamed", sheet: "去年的表" } });
    expect(renamed.syncs).toBeLessThanOrEqual(3);
    expect(values("整改台账（原格式）").slice(2)).toEqual(measuresInOneCell.cells.slice(2));
    for (const name of ["整改台账（原格式）", "去年的表"]) open.model.deleteSheet(sheetNamed(name).id);

    const kept = await open.cost(() => exportLayout(latest));
    expect(kept.result).toMatchObject({ kind: "written", items: 3, source: { kind: "kept", sheet: "巡察整改台账" } });
    expect(kept.syncs).toBeLessThanOrEqual(3);
    const [headings, ...rows] = values("整改台账（原格式）");
    expect(headings).toEqual(measuresInOneCell.cells[2]);
    // 方面 stood in rows of their own, which no column keeps; the measures stand in one cell as they did, the words of 是否 come from the ledger
    expect(rows.map((row) => row[1])).toEqual(["1.河道巡查记录不规范", "2.供水应急预案未更新", "3.支部换届提醒不及时"]);
    expect(rows[0]?.[2]).toBe("1.统一巡查记录表样；\n2.每月抽查一次；\n3.抽查结果在例会通报。");
    expect(rows.map((row) => row[7])).toEqual(["是", "否", "是"]);
    const { columns } = sheetNamed("整改台账（原格式）");
    expect(columns.find(({ index }) => index === 0)?.width).toBeCloseTo(77 / 0.75 / 7, 0);
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

  test("tells in a form without measures what they report, and names answers that the ledger does not have", async () => {
    await addIssue(
      open,
      [
        { text: "补登出入库单", progress: "已补登六十张" },
        { text: "换发新账簿", progress: "账簿已领回" },
      ],
      { seq: "1", status: "已完成", completedOn: day(2022, 9, 1), closure: "已销号", closedOn: day(2022, 9, 20) },
    );
    await addIssue(open, [], { seq: "2", text: "库房温湿度无记录" });
    const headings = ["序号", "存在问题", "整改情况", "是否完成整改", "是否销号"];
    await place({ name: "附表", firstRow: 1, firstColumn: 1, cells: [headings], merges: [] });
    const result = await open.operations.fillForm("附表");
    expect(values("附表（已填）").map((row) => row.slice(2))).toEqual([
      headings.slice(2),
      ["一是已补登六十张；二是账簿已领回。", "是", "是"],
      ["", "否", ""],
    ]);
    expect(result).toMatchObject({ unanswered: [{ heading: "是否销号", items: ["2"] }] });
  });

  /** A form with a title, two rows that wait, the look of its body, and notes below the table. */
  const formFile = async (): Promise<Uint8Array<ArrayBuffer>> => {
    const style = { fontName: "楷体", fontSize: 14, border: { top: { style: "Thin", color: "#000000" } } };
    const heading = ["序号", "具体问题", "整改措施", "责任领导", "状态"];
    const bytes = await bench().writeXlsx(
      workbookContent([
        sheetContent({ id: "a", name: "填表说明", cells: [{ row: 0, column: 0, value: "请于月底前报送" }] }),
        sheetContent({
          id: "b",
          name: "附件2",
          cells: [
            { row: 0, column: 0, value: "整改情况汇总表", style: { bold: true, fontSize: 18 } },
            ...heading.map((value, column) => ({ row: 1, column, value, style: { bold: true, fill: "#DDEBF7" } })),
            ...[2, 3].flatMap((row) => heading.map((_, column) => ({ row, column, value: "", style }))),
            { row: 5, column: 0, value: "注：本表一式两份。", note: "盖章后报送", style: { italic: true } },
          ],
          merges: [
            { row: 0, column: 0, rowCount: 1, columnCount: 5 },
            { row: 5, column: 0, rowCount: 1, columnCount: 5 },
          ],
          columns: [{ index: 1, width: 33 }],
        }),
      ]),
    );
    return new Uint8Array(bytes);
  };
  const filledForm = [
    ["整改情况汇总表", "", "", "", ""],
    ["序号", "具体问题", "整改措施", "责任领导", "状态"],
    [1, "部分单位目录编制不完整", "一", "李四", "未启动"],
    ["", "", "二", "", ""],
    [2, "=不是公式", "三", "李四", "未启动"],
    ["注：本表一式两份。", "", "", "", ""],
  ];
  const twoIssues = async (): Promise<void> => {
    await addIssue(open, [{ text: "一" }, { text: "二" }], { seq: "1" });
    await addIssue(open, [{ text: "三" }], { seq: "2", text: "=不是公式" });
  };

  test("a form in a file comes into the workbook and is filled: its fonts, widths and the notes below stay", async () => {
    await twoIssues();
    const before = open.model.sheets().length;
    const file = { name: "附件.xlsx", bytes: await formFile() };
    const { result, syncs } = await open.cost(() => open.operations.fillFormFile(file));
    expect(result).toEqual({
      kind: "written",
      sheet: "附件2（已填）",
      items: 2,
      unanswered: [],
      uncertain: [],
      blank: [],
    });
    expect(syncs).toBeLessThanOrEqual(3);
    expect(open.model.sheets()).toHaveLength(before + 1);
    expect(values("附件2（已填）")).toEqual(filledForm);
    const { cells, merges, columns } = sheetNamed("附件2（已填）");
    const styleAt = (r: number, c: number) => cells.find(({ row, column }) => row === r && column === c)?.style;
    expect(styleAt(0, 0)).toMatchObject({ bold: true, fontSize: 18 });
    for (const row of [2, 3, 4]) expect(styleAt(row, 2)).toMatchObject({ fontName: "楷体", fontSize: 14 });
    expect(styleAt(5, 0)).toMatchObject({ italic: true });
    expect(cells.find(({ note }) => note !== undefined)).toMatchObject({ row: 5, note: "盖章后报送" });
    expect(merges).toEqual(
      expect.arrayContaining([
        { row: 2, column: 1, rowCount: 2, columnCount: 1 },
        { row: 5, column: 0, rowCount: 1, columnCount: 5 },
      ]),
    );
    expect(columns.find(({ index }) => index === 1)?.width).toBeCloseTo(33, 0);
    expect(cells.every(({ formula }) => !formula)).toBe(true);
  });

  test("where Excel does not take the file's sheet over, the form is drawn anew and the user hears of it", async () => {
    await twoIssues();
    const file = { name: "附件.xlsx", bytes: await formFile() };
    open.host.faults.beforeBatch(2, () => open.host.faults.failAction(1, "GeneralException", "unsupported features"));
    const outcome = await open.operations.fillFormFile(file);
    expect(outcome).toMatchObject({ kind: "written", sheet: "附件2（已填）", source: { kind: "plain" } });
    expect(values("附件2（已填）").map((row) => row.slice(0, 5))).toEqual(filledForm);
  });

  test("a file that is no workbook, or holds no form, is said to be none, and nothing is written", async () => {
    const before = open.model.sheets().length;
    const other = await bench().writeXlsx(
      workbookContent([sheetContent({ id: "a", name: "通讯录", cells: [{ row: 0, column: 0, value: "姓名" }] })]),
    );
    const fill = (name: string, bytes: Uint8Array) =>
      open.operations.fillFormFile({ name, bytes: new Uint8Array(bytes) });
    expect(await fill("a.xlsx", new Uint8Array([0xd0, 0xcf, 0x11]))).toEqual({ kind: "unreadable", file: "a.xlsx" });
    expect(await fill("b.xlsx", other)).toEqual({ kind: "noFormInFile", file: "b.xlsx" });
    expect(await fill("c.xlsx", new Uint8Array(3_600_000))).toMatchObject({ kind: "fileTooLarge", megabytes: 3.5 });
    expect(open.model.sheets()).toHaveLength(before);
  });

  test("an export that fails half-way leaves no sheet behind", async () => {
    await twoIssues();
    const before = open.model.sheets().length;
    open.host.faults.beforeBatch(2, () => open.host.faults.failAction(30, "GeneralException", "no"));
    await expect(open.operations.printForm()).rejects.toThrow();
    expect(open.model.sheets()).toHaveLength(before);
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
    const { result, requests } = await open.cost(() => open.operations.printForm());
    expect(result).toMatchObject({ kind: "written", items: 40 });
    const { page, merges } = sheetNamed("整改台账（打印）");
    const breaks = page.rowBreaks ?? [];
    expect(breaks.length).toBeGreaterThan(2);
    for (const row of breaks)
      expect(merges.filter((area) => area.row < row && area.row + area.rowCount > row)).toEqual([]);
    expect(requests.length).toBeGreaterThan(3);
    expect(Math.max(...requests)).toBeLessThanOrEqual(limit * 1.3);
  });

  test("a file of its own holds two sheets of values and no item that is 不公开 unless asked for", async () => {
    await addIssue(open, [{ text: "公开的措施" }], { publicity: "社会公开" });
    await addIssue(open, [{ text: "内部的措施" }], { publicity: "不公开" });
    const narrow = await open.operations.exportFile(
      { kind: "ledger" },
      { unpublic: false, phones: false, columns: null },
    );
    const wide = await open.operations.exportFile({ kind: "ledger" }, { unpublic: true, phones: false, columns: null });
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

  test("a file of its own tells nothing of the workbook and its user, in LibreOffice as in its parts", async () => {
    await addIssue(open, [{ text: "逐项核对", persons: "王五 13900000001" }], {
      note: "内部研究过",
      text: "=不是公式",
    });
    const file = await open.operations.exportFile(
      { kind: "ledger" },
      { unpublic: false, phones: false, columns: null },
    );
    if (file.kind !== "file") throw new Error(file.kind);
    expect(file.leftOut).toEqual(expect.arrayContaining(["备注", "公开", "更新人"]));
    const parts = unzipSync(file.bytes);
    const paths = Object.keys(parts);
    expect(paths.filter((path) => /comment|external|vml|custom|drawing|persons|calcChain/i.test(path))).toEqual([]);
    const textOf = (path: string): string => (parts[path] === undefined ? "" : strFromU8(parts[path]));
    const book = textOf("xl/workbook.xml");
    expect(book).not.toMatch(/state="(?:hidden|veryHidden)"/);
    const names = [...book.matchAll(/<definedName [^>]*name="([^"]*)"/g)].map(([, name]) => name);
    expect(names.filter((name) => !/^_xlnm\.(?:Print_Titles|_FilterDatabase|Print_Area)$/.test(name ?? ""))).toEqual(
      [],
    );
    expect(textOf("docProps/core.xml")).not.toMatch(/<(?:dc:creator|cp:lastModifiedBy)>(?!Unknown<)[^<]/);
    const all = paths
      .filter((path) => /\.(?:xml|rels)$/.test(path))
      .map(textOf)
      .join("\n");
    expect(all).not.toMatch(/<f>|<f |13900000001|内部研究过|张三|整改台账\.xlsx|TargetMode="External"/);

    const sheets = await recalculate(file.bytes);
    expect(Object.keys(sheets)).toEqual(["问题清单", "措施清单"]);
    const rows = (name: string): readonly Readonly<Record<string, string>>[] => {
      const [headings = [], ...body] = sheets[name]?.values ?? [];
      return body.map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ""])));
    };
    expect(rows("问题清单")).toMatchObject([{ 具体问题: "=不是公式", 责任领导: "李四", 整改时限: "2022年12月31日" }]);
    expect(rows("措施清单")).toMatchObject([{ 整改措施: "逐项核对", 责任人: "王五" }]);
    expect(await open.operations.fileColumns({ kind: "ledger" })).toMatchObject({
      kind: "columns",
      columns: expect.arrayContaining([
        { heading: "备注", internal: true },
        { heading: "责任人", internal: false },
      ]),
    });
    const none = { unpublic: false, phones: false, columns: [] };
    expect(await open.operations.exportFile({ kind: "print" }, none)).toEqual({ kind: "noColumns" });
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
