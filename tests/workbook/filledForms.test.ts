import type { CellValue } from "../../src/ledger/model";
import { sheetContent, workbookContent } from "../bench/xlsx/sampleContent";
import { recalculate } from "../support/libreoffice";
import { bench } from "../support/nodeExcel";
import { addIssue, day, openLedger } from "./openLedger";

/**
 * A form as it is sent: title, two heading rows, an example in red, rows that wait with what is set in all of them, a formula, a cell merged over two
 * columns, a hidden column, a list to choose from, notes of several lines and signatures below.
 */
const rows: readonly (readonly CellValue[])[] = [
  ["整改情况上报表"],
  ["序号", "单位", "问题情况", "", "整改情况", "", "是否完成", "字数", "内部编码"],
  ["", "", "具体问题", "", "整改措施", "责任领导", "", "", ""],
  ["示例", "某某站", "示例：制度未落实", "", "示例：修订制度", "王某", "是", "=LEN(C4)", "X0"],
  [1, "渔政站", "", "", "", "", "否", "=LEN(C5)", ""],
  [2, "渔政站", "", "", "", "", "否", "=LEN(C6)", ""],
  ["填表说明：1.一个问题一行；"],
  ["2.措施写到责任领导。"],
  ["填报人：", "", "", "", "审核人：", ""],
  ["", "", "", "", "", "（公章）"],
];
const area = (row: number, column: number, rowCount: number, columnCount: number) => ({
  row,
  column,
  rowCount,
  columnCount,
});
const form = async (): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await bench().writeXlsx(
      workbookContent([
        sheetContent({ id: "a", name: "说明", cells: [{ row: 0, column: 0, value: "月底前报送" }] }),
        sheetContent({
          id: "b",
          name: "附件1",
          frozenRows: 3,
          cells: rows.flatMap((row, r) =>
            row.map((value, column) => ({
              row: r,
              column,
              ...(typeof value === "string" && value.startsWith("=") ? { formula: value, value: 0 } : { value }),
              style: { color: r === 3 ? "#FF0000" : "#000000" },
            })),
          ),
          merges: [
            area(0, 0, 1, 9),
            ...[0, 1, 6, 7, 8].map((column) => area(1, column, 2, 1)),
            area(1, 2, 1, 2),
            area(1, 4, 1, 2),
            ...[2, 3, 4, 5].map((row) => area(row, 2, 1, 2)),
            area(6, 0, 1, 9),
            area(7, 0, 1, 9),
          ],
          columns: [{ index: 8, width: 9, hidden: true }],
          validations: [
            { ranges: [area(3, 6, 3, 1)], type: "list", formula1: "是,否", allowBlank: true, dropDown: true },
          ],
        }),
      ]),
    ),
  );

describe("a form as it is sent, filled", () => {
  it("loses nothing of its own, says every item once, and keeps no example", async () => {
    const open = await openLedger();
    try {
      await addIssue(open, [{ text: "补齐日志" }, { text: "=每月抽查" }], { seq: "1", text: "巡航日志缺页" });
      await addIssue(open, [{ text: "建立台账" }], {
        seq: "2",
        text: "油料无台账",
        status: "已完成",
        completedOn: day(2022, 9, 1),
      });
      await addIssue(open, [{ text: "按定员配齐" }], { seq: "3", text: "救生衣不足" });
      const result = await open.operations.fillFormFile({ name: "附件.xlsx", bytes: await form() });
      expect(result).toMatchObject({
        kind: "written",
        sheet: "附件1（已填）",
        items: 3,
        unanswered: [],
        replaced: ["示例：制度未落实"],
      });
      const content = open.model.content();
      const sheet = content.sheets.find(({ name }) => name === "附件1（已填）");
      if (sheet === undefined) throw new Error("no sheet");
      const filled = (await recalculate(await bench().writeXlsx({ ...content, sheets: [sheet], names: [] })))[
        sheet.name
      ];
      const shown = (filled?.values ?? []).map((row) => Array.from({ length: 8 }, (_, at) => row[at] ?? ""));
      // each row its own: LEN of its 具体问题
      expect(shown.slice(5, 7).map((row) => row[7])).toEqual(["5", "5"]);
      expect(shown.slice(3).map((row) => row.slice(0, 7))).toEqual([
        ["1", "渔政站", "巡航日志缺页", "", "补齐日志", "李四", "否"],
        ["", "", "", "", "=每月抽查", "", ""],
        ["2", "渔政站", "油料无台账", "", "建立台账", "李四", "是"],
        ["3", "渔政站", "救生衣不足", "", "按定员配齐", "李四", "否"],
        ["填表说明：1.一个问题一行；", "", "", "", "", "", ""],
        ["2.措施写到责任领导。", "", "", "", "", "", ""],
        ["填报人：", "", "", "", "审核人：", "", ""],
        ["", "", "", "", "", "（公章）", ""],
      ]);
      expect(sheet.merges).toEqual(expect.arrayContaining([area(3, 2, 2, 2), area(5, 2, 1, 2), area(7, 0, 1, 9)]));
      expect(sheet.frozenRows).toBe(3);
      expect(sheet.columns.find(({ index }) => index === 8)?.hidden).toBe(true);
      expect(sheet.cells.filter(({ row, style }) => row > 2 && style?.color === "#FF0000")).toEqual([]);
      expect(
        sheet.validations.some(({ ranges }) => ranges.some(({ row, rowCount }) => row <= 3 && row + rowCount >= 7)),
      ).toBe(true);
    } finally {
      open.dispose();
    }
  }, 240_000);
});

describe("a form on a sheet, filled", () => {
  interface Given {
    readonly rows: readonly (readonly CellValue[])[];
    /** Rows whose font stands out, 0-based. */
    readonly red: readonly number[];
    /** Rows with lines, behind the last one with a value too. */
    readonly drawn: readonly number[];
    readonly merged?: readonly string[];
  }
  const place = async ({ rows: given, red, drawn, merged = [] }: Given): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("表样");
      const width = Math.max(...given.map((row) => row.length));
      const filled = given.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
      sheet.getRangeByIndexes(0, 0, given.length, width).values = filled;
      for (const row of red) {
        const { font } = sheet.getRangeByIndexes(row, 0, 1, width).format;
        font.color = "#C00000";
        font.italic = true;
      }
      for (const row of drawn)
        sheet.getRangeByIndexes(row, 0, 1, width).format.borders.getItem("EdgeBottom").style = "Continuous";
      for (const address of merged) sheet.getRange(address).merge();
      await context.sync();
    });
  const filledForm = async (given: Given) => {
    const open = await openLedger();
    try {
      await addIssue(open, [{ text: "补齐日志" }], { seq: "1", text: "巡航日志缺页" });
      await addIssue(open, [{ text: "建立台账" }], { seq: "2", text: "油料无台账" });
      await place(given);
      const outcome = await open.operations.fillForm("表样");
      const sheet = open.model.content().sheets.find(({ name }) => name === "表样（已填）");
      if (sheet === undefined) throw new Error("no sheet");
      const styleOf = (row: number) => sheet.cells.find((cell) => cell.row === row && cell.column === 1)?.style;
      const used = open.model.usedRange(sheet.id, true);
      const values = open.model
        .values(sheet.id, { row: 0, column: 0, rowCount: used?.rowCount ?? 0, columnCount: 4 })
        .map((row) => row.map((cell) => cell ?? ""));
      return { outcome, values, styleOf, merges: sheet.merges };
    } finally {
      open.dispose();
    }
  };
  const headings = ["序号", "具体问题", "整改措施", "责任领导"];
  const items = [
    [1, "巡航日志缺页", "补齐日志", "李四"],
    [2, "油料无台账", "建立台账", "李四"],
  ];

  it("takes no look of an example in red, and says what gave way to the items", async () => {
    const { outcome, values, styleOf } = await filledForm({
      rows: [headings, [1, "示例：会议记录缺失", "示例：补齐记录", "王某"], [], ["填报人："]],
      red: [1],
      drawn: [1],
    });
    expect(outcome).toMatchObject({ kind: "written", items: 2, replaced: ["示例：会议记录缺失"] });
    expect(values).toEqual([headings, ...items, ["", "", "", ""], ["填报人：", "", "", ""]]);
    for (const row of [1, 2])
      expect([row, styleOf(row)?.italic, styleOf(row)?.color]).toEqual([row, undefined, "#000000"]);
  });

  it("fills the rows with a number below an example, and leaves the notes where they were", async () => {
    const { values, styleOf } = await filledForm({
      rows: [
        headings,
        ["示例", "示例：会议记录缺失", "示例：补齐记录", "王某"],
        [1],
        [2],
        [3],
        ["填报人：", "", "审核人："],
      ],
      red: [1],
      drawn: [2, 3, 4],
    });
    expect(values).toEqual([headings, ...items, ["填报人：", "", "审核人：", ""]]);
    for (const row of [1, 2]) {
      expect(styleOf(row)?.color).not.toBe("#C00000");
      expect(styleOf(row)?.border?.bottom?.style).toBe("thin");
    }
  });

  it("fills rows that are only drawn, as wide as they are merged", async () => {
    const { outcome, values, styleOf, merges } = await filledForm({
      rows: [["序号", "具体问题", "", "责任领导"]],
      red: [],
      drawn: [1, 2, 3, 4],
      merged: ["B1:C1", "B2:C2", "B3:C3", "B4:C4", "B5:C5"],
    });
    expect(outcome).toMatchObject({ kind: "written", items: 2 });
    expect(values).toEqual([
      ["序号", "具体问题", "", "责任领导"],
      [1, "巡航日志缺页", "", "李四"],
      [2, "油料无台账", "", "李四"],
    ]);
    expect(merges).toEqual([area(0, 1, 1, 2), area(1, 1, 1, 2), area(2, 1, 1, 2)]);
    for (const row of [1, 2]) expect(styleOf(row)?.border?.bottom?.style).toBe("thin");
  });
});
