import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import type { SheetContent } from "../../bench/model/content";
import { departmentStatus, repeatedParents, threeHeaderRows } from "../adopt/ledgers";
import { sheetOf } from "../adopt/ledgers/sheet";
import { bench } from "../support/nodeExcel";
import { sheetContent, stateOf, workbookOf } from "./foreignWorkbook";
import { day, openLedger, type OpenLedger } from "./openLedger";

describe("reading the sheets of a workbook", () => {
  let open: OpenLedger;
  afterEach(() => open.dispose());

  const openWith = async (...sheets: readonly SheetContent[]): Promise<void> => {
    open = await openLedger({ content: workbookOf(...sheets) });
  };
  const byName = async (name: string): Promise<ForeignSheet> => {
    const sheet = (await open.operations.readSheets()).find((candidate) => candidate.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };

  test("gives cells, merged areas and headings of three rows as they stand, in three syncs, and writes nothing", async () => {
    await openWith(sheetContent(threeHeaderRows), sheetContent(departmentStatus));
    const before = stateOf(open);
    const { result, syncs } = await open.cost(() => open.operations.readSheets());
    expect(syncs).toBeLessThanOrEqual(3);
    expect(result.map(({ name }) => name)).toEqual([threeHeaderRows.name, departmentStatus.name]);
    for (const [at, original] of [threeHeaderRows, departmentStatus].entries()) {
      expect(result[at]?.cells).toEqual(original.cells);
      const areas = (sheet: ForeignSheet | undefined) =>
        (sheet?.merges ?? [])
          .map(({ row, column, rowCount, columnCount }) => [row, column, rowCount, columnCount].join())
          .sort();
      expect(areas(result[at])).toEqual(areas(original));
    }
    expect(stateOf(open)).toEqual(before);
    expect(open.host.missingApis).toEqual([]);
  });

  test("tells where a block begins that does not begin at A1, and how wide its columns are", async () => {
    const sheet = sheetOf(
      "清单",
      [
        ["序号", "问题"],
        [1, "目录更新滞后"],
      ],
      ["A1:A2"],
      { firstRow: 4, firstColumn: 3 },
    );
    await openWith(
      sheetContent(sheet, {
        columns: [
          { index: 2, width: 20 },
          { index: 3, width: 40 },
        ],
      }),
    );
    const read = await byName("清单");
    expect(read).toMatchObject({
      firstRow: 4,
      firstColumn: 3,
      merges: [{ row: 0, column: 0, rowCount: 2, columnCount: 1 }],
    });
    const [narrow = 0, wide = 0] = read.columnWidths ?? [];
    expect(read.columnWidths).toHaveLength(2);
    expect(wide / narrow).toBeCloseTo(2, 0);
  });

  test("gives number formats of the columns that may hold days, days as serials, and errors as text", async () => {
    const sheet = sheetOf("清单", [
      ["问题", "时限", "金额", "备注"],
      ["甲", day(2022, 9, 1), 12, ""],
      ["乙", day(2022, 12, 1), 80, ""],
    ]);
    const content = sheetContent(sheet, { formats: { 1: 'yyyy"年"m"月"' } });
    await openWith({ ...content, cells: [...content.cells, { row: 1, column: 3, value: { error: "#N/A" } }] });
    const read = await byName("清单");
    expect(read.cells[1]).toEqual(["甲", 44805, 12, "#N/A"]);
    expect([...(read.formats ?? [])]).toEqual([[1, ["General", 'yyyy"年"m"月"', 'yyyy"年"m"月"']]]);
    expect(read.date1904).toBeUndefined();
  });

  test("sees by a day's number and the year shown that a workbook counts from 1904", async () => {
    const sheet = sheetOf("清单", [
      ["问题", "时限"],
      ["甲", 43370],
    ]);
    open = await openLedger({
      content: { ...workbookOf(sheetContent(sheet, { formats: { 1: "yyyy-mm-dd" } })), date1904: true },
    });
    expect((await byName("清单")).date1904).toBe(true);
  });

  test("leaves out the add-in's own sheets, very hidden and empty ones; a hidden one is read", async () => {
    open = await openLedger({ board: true });
    await open.operations.buildNotice("A", { overwriteEdits: false });
    await open.operations.writeCheckUp();
    const content = open.model.content();
    open.dispose();
    open = await openLedger({
      content: {
        ...content,
        sheets: [
          ...content.sheets,
          sheetContent(repeatedParents, { visibility: "Hidden" }),
          sheetContent({ ...repeatedParents, name: "不给看" }, { visibility: "VeryHidden" }),
        ],
      },
    });
    expect(open.model.sheets().map(({ name }) => name)).toEqual(
      expect.arrayContaining(["看板", "通报", "体检结果", "问题清单"]),
    );
    expect((await open.operations.readSheets()).map(({ name }) => name)).toEqual([repeatedParents.name]);
  });

  test.each(["看板", "通报", "体检结果", "第一批（导入中）"])(
    "a user's own sheet called %s is read like any other",
    async (name) => {
      await openWith(sheetContent({ ...repeatedParents, name }));
      expect((await open.operations.readSheets()).map((sheet) => sheet.name)).toEqual([name]);
    },
  );

  test("reads a large sheet in several messages, none above the limit, and says how far it is", async () => {
    const long = "整改措施".repeat(40);
    const rows = Array.from({ length: 400 }, (_, at) => [at + 1, `问题${at}`, at < 50 ? "短" : long, day(2022, 9, 1)]);
    const sheet = sheetOf("清单", [["序号", "问题", "措施", "时限"], ...rows]);
    const messageLimit = 40_000;
    open = await openLedger({
      content: workbookOf(sheetContent(sheet, { formats: { 3: "yyyy-mm-dd" } })),
      messageLimit,
    });
    const seen: number[] = [];
    open.host.counters.reset();
    const [read] = await open.operations.readSheets((done, total) => seen.push(done / total));
    const { syncs, responseBytes } = open.host.counters.total;
    expect(read?.cells).toEqual(sheet.cells);
    expect(read?.formats?.get(3)).toHaveLength(401);
    expect(syncs).toBeGreaterThan(5);
    expect(responseBytes / syncs).toBeLessThan(messageLimit);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen[0]).toBe(0);
    expect(seen[seen.length - 1]).toBe(1);
    expect(new Set(seen).size).toBeGreaterThan(4);
  });

  test("an answer that is too large all the same is asked for again in smaller parts", async () => {
    const sheet = sheetOf(
      "清单",
      Array.from({ length: 60 }, (_, at) => [`${at}`, "长".repeat(30_000)]),
    );
    await openWith(sheetContent(sheet));
    open.host.faults.payloadLimits = true;
    expect((await byName("清单")).cells).toEqual(sheet.cells);
  });

  test("finds more merged areas than Excel tells at a time, those across the cuts too", async () => {
    const rows = Array.from({ length: 1400 }, (_, at) => [at % 2 === 0 ? at / 2 : "", `问题${at}`]);
    const merges = Array.from({ length: 700 }, (_, at) => `A${at * 2 + 1}:A${at * 2 + 2}`);
    const sheet = sheetOf("清单", rows, merges);
    await openWith(sheetContent(sheet));
    const read = await byName("清单");
    expect([...read.merges].sort((a, b) => a.row - b.row)).toEqual(sheet.merges);
    expect(read.cells).toEqual(sheet.cells);
  });

  test("shows a place of any sheet by row and column, and says when the sheet is gone", async () => {
    await openWith(bench().emptySheetContent("sheet-1", "封面"), sheetContent(repeatedParents));
    expect(await open.operations.showPlace(repeatedParents.name, 3, 5)).toBe(true);
    const { sheet, rect } = open.model.selection();
    expect(open.model.sheets().find(({ id }) => id === sheet)?.name).toBe(repeatedParents.name);
    expect(rect).toMatchObject({ row: 2, column: 4, rowCount: 1, columnCount: 1 });
    expect(await open.operations.showPlace("没有", 1, 1)).toBe(false);
  });
});
