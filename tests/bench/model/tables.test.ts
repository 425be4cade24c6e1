import { afterEach, describe, expect, it } from "@jest/globals";
import type { ModelEvent } from "../../../bench/model/workbookModel";
import { at, closeModels, openModel } from "./open";

afterEach(closeModels);

/** 编号, 状态, 金额（万元） with three rows at A1:C4. */
async function withTable(name = "问题清单") {
  const open = await openModel();
  open.put("A1", [
    ["编号", "状态", "金额（万元）"],
    ["a", "已完成", 1],
    ["b", "正在整改", 2],
    ["c", "已完成", 3],
  ]);
  const id = open.model.addTable(open.sheet, at("A1:C4"), true, name);
  return { ...open, id, table: () => open.model.tables().find((table) => table.id === id) ?? fail() };
}
const fail = (): never => {
  throw new Error("The table is gone");
};

describe("a table that grows", () => {
  it("takes rows written right below its body, and structured references follow", async () => {
    const { put, read, table } = await withTable();
    put("E1", [['=COUNTIFS(问题清单[状态],"已完成")']]);
    expect(await read("E1")).toBe(2);
    put("A5", [
      ["d", "已完成", 4],
      ["e", "已完成", 5],
    ]);
    expect(table().range).toEqual(at("A1:C6"));
    expect(await read("E1")).toBe(4);
  });

  it("gives new rows the formats, formulas, validations and conditional formats of the last row", async () => {
    const { model, sheet, put, read, table, now } = await withTable();
    put("D1", [["双倍"]]);
    model.resizeTable(table().id, at("A1:D4"));
    put("D2", [["=[@[金额（万元）]]*2"], ["=[@[金额（万元）]]*2"], ["=[@[金额（万元）]]*2"]]);
    model.setNumberFormats(sheet, at("A2:A4"), [["@"], ["@"], ["@"]]);
    model.setValidation(sheet, at("B2:B4"), {
      type: "list",
      formula1: "已完成,正在整改",
      allowBlank: true,
      dropDown: true,
    });
    model.addConditionalFormat(sheet, {
      ranges: [at("A2:D4")],
      type: "custom",
      formula: '=$B2="已完成"',
      format: { fill: "#00FF00" },
      priority: 1,
      stopIfTrue: false,
    });
    // The row below the validation is free of rules, so the table may grow over it.
    put("A5", [["d", "已完成", 4, null]]);
    expect(table().range).toEqual(at("A1:D4"));
    model.resizeTable(table().id, at("A1:D5"));
    expect(await read("D5")).toBe(8);
    expect(model.numberFormats(sheet, at("A5"))).toEqual([["@"]]);
    expect(model.validations(sheet)[0]?.ranges).toEqual([at("B2:B5")]);
    expect(model.conditionalFormats(sheet)[0]?.ranges).toEqual([at("A2:D5")]);
    expect(model.formulas(sheet, at("D5"))).toEqual([["=[@金额（万元）]*2"]]);
    expect(now("A6:D6")).toEqual([["", "", "", ""]]);
  });

  it("does not grow when the last value written is empty", async () => {
    const { put, table } = await withTable();
    put("A5", [["d", "已完成", ""]]);
    expect(table().range).toEqual(at("A1:C4"));
  });

  it("does not grow over cells, validations or merged cells that stand below it, nor with a totals row", async () => {
    for (const block of ["cells", "validation", "merge", "totals"] as const) {
      const { model, sheet, put, table } = await withTable();
      if (block === "cells") put("C5", [["备注"]]);
      if (block === "validation")
        model.setValidation(sheet, at("B5"), {
          type: "whole",
          operator: "greaterThan",
          formula1: "0",
          allowBlank: true,
          dropDown: false,
        });
      if (block === "merge") model.merge(sheet, at("B5:C5"), false);
      if (block === "totals") model.updateTable(table().id, { showTotals: true });
      const before = table().range;
      put(block === "totals" ? "A6" : "A5", [["d", "已完成"]]);
      expect(table().range).toEqual(before);
      closeModels();
    }
  });

  it("does not grow when the write leaves a gap or stands beside it", async () => {
    const { put, table } = await withTable();
    put("A6", [["d"]]);
    put("E5", [["x"]]);
    expect(table().range).toEqual(at("A1:C4"));
  });

  it("grows also when the user types below it", async () => {
    const { model, sheet, table } = await withTable();
    const events: ModelEvent[] = [];
    model.onEvent((event) => events.push(event));
    type(model, sheet, { 4: { 0: { v: "d", t: 1 } } });
    expect(table().range).toEqual(at("A1:C5"));
    expect(events).toContainEqual({ kind: "cells", sheet, rect: at("A5"), origin: "user", type: "RangeEdited" });
  });
});

function type(model: Awaited<ReturnType<typeof openModel>>["model"], sheet: string, cellValue: object): void {
  model.engine.commands.syncExecuteCommand("sheet.mutation.set-range-values", {
    unitId: model.unitId,
    subUnitId: sheet,
    cellValue,
  });
}

describe("structured references", () => {
  it("are understood in all spellings of Excel", async () => {
    const { put, read } = await withTable("T_清单.1");
    const spellings: readonly (readonly [string, unknown])[] = [
      ["=SUM(T_清单.1[金额（万元）])", 6],
      ["=SUM(t_清单.1[金额（万元）])", 6],
      ["=SUM(T_清单.1[[金额（万元）]])", 6],
      ["=SUM(T_清单.1[金额(万元)])", 6],
      ["=ROWS(T_清单.1[#All])", 4],
      ["=ROWS(T_清单.1[#Data])", 3],
      ["=ROWS(T_清单.1[])", 3],
      ["=ROWS(T_清单.1)", 3],
      ["=COLUMNS(T_清单.1[[编号]:[金额（万元）]])", 3],
      ['=T_清单.1[[#Headers],[状态]]&""', "状态"],
      ["=ROWS(T_清单.1[[#All],[编号]:[状态]])", 4],
      ["=COUNTA(T_清单.1[[#Headers],[#Data],[编号]])", 4],
    ];
    for (const [formula, expected] of spellings) {
      put("F1", [[formula]]);
      expect([formula, await read("F1")]).toEqual([formula, expected]);
    }
  });

  it("know the row in which they stand, with and without the table's name", async () => {
    const { model, sheet, put, read, id, now } = await withTable();
    put("D1", [["合"]]);
    model.resizeTable(id, at("A1:D4"));
    const formula = "=[@编号]&问题清单[@状态]&[@[金额（万元）]]&问题清单[[#This Row],[编号]]&COLUMNS([@])";
    put("D2", [[formula], [formula], [formula]]);
    await model.settle();
    expect(now("D2:D4")).toEqual([["a已完成1a4"], ["b正在整改2b4"], ["c已完成3c4"]]);
    expect(model.formulas(sheet, at("D2"))).toEqual([["=[@编号]&[@状态]&[@金额（万元）]&[@编号]&COLUMNS([@])"]]);
    put("G3", [["=问题清单[@状态]"]]);
    expect(await read("G3")).toBe("正在整改");
    expect(model.content().sheets[0]?.cells.find((cell) => cell.row === 2 && cell.column === 6)?.formula).toBe(
      "=问题清单[[#This Row],[状态]]",
    );
  });

  it("hold column names with parentheses, quotes, brackets and spaces", async () => {
    const { model, sheet, put, read } = await openModel();
    put("A1", [
      ["金额(万元)", "a'b", "x[1]", "是 否", "#号", "数，量"],
      [1, 2, 3, 4, 5, 6],
    ]);
    model.addTable(sheet, at("A1:F2"), true, "表甲");
    put("H1", [
      [
        "=SUM(表甲[金额(万元)])+SUM(表甲[a''b])*10+SUM(表甲[x'[1']])*100+SUM(表甲[是 否])*1000+SUM(表甲['#号])*10000+SUM(表甲[数，量])*100000",
      ],
    ]);
    expect(await read("H1")).toBe(654321);
  });

  it("calculate in equal texts on two sheets for each its own table", async () => {
    const { model, sheet, put, now } = await openModel();
    const other = model.addSheet();
    put("A1", [
      ["数", "倍"],
      [1, null],
    ]);
    put(
      "A1",
      [
        ["数", "倍"],
        [10, null],
      ],
      other,
    );
    model.addTable(sheet, at("A1:B2"), true, "甲");
    model.addTable(other, at("A1:B2"), true, "乙");
    put("B2", [["=[@数]*2"]]);
    put("B2", [["=[@数]*2"]], other);
    await model.settle();
    expect([now("B2"), now("B2", other)]).toEqual([[[2]], [[20]]]);
  });

  it("follow a renamed table and a renamed header", async () => {
    const { model, sheet, put, read, id } = await withTable();
    model.setName({ name: "全部状态", scope: "", formula: "=问题清单[状态]", visible: true, comment: "" });
    put("E1", [['=COUNTIFS(问题清单[状态],"已完成")', '=COUNTIFS(全部状态,"已完成")']]);
    put("B1", [["办理状态"]]);
    model.updateTable(id, { name: "清单" });
    expect(model.formulas(sheet, at("E1"))).toEqual([['=COUNTIFS(清单[办理状态],"已完成")']]);
    put("B3", [["已完成"]]);
    expect(await read("E1")).toBe(3);
    expect(await read("F1")).toBe(3);
  });

  it("on another sheet follow a table that grows, short and long formulas alike", async () => {
    const { model, put, read } = await withTable();
    const board = model.addSheet("看板");
    const long =
      '=COUNTIFS(问题清单[状态],"已完成")+0*LEN("这一段只是为了让公式长过六十四个字符，因为引擎对长公式的缓存另有一套办法。这一段只是为了让公式长过六十四个字符。")';
    put(
      "A1",
      [
        [
          '=COUNTIFS(问题清单[状态],"已完成")',
          long,
          "=SUM(问题清单[金额（万元）])",
          '=SUMPRODUCT((问题清单[状态]="已完成")*问题清单[金额（万元）])+0*LEN("让公式长过六十四个字符，让公式长过六十四个字符，让公式长过六十四个字符")',
        ],
      ],
      board,
    );
    const line = async () => [
      await read("A1", board),
      await read("B1", board),
      await read("C1", board),
      await read("D1", board),
    ];
    expect(await line()).toEqual([2, 2, 6, 4]);
    put("A5", [["d", "正在整改", 10]]);
    expect(await line()).toEqual([2, 2, 16, 4]);
    put("B5", [["已完成"]]);
    expect(await line()).toEqual([3, 3, 16, 14]);
    put("C5", [[20]]);
    expect(await line()).toEqual([3, 3, 26, 24]);
    put("A6", [["e", "已完成", 1]]);
    put("B3", [["已完成"]]);
    expect(await line()).toEqual([5, 5, 27, 27]);
  });

  it("reach the totals row, and leave it out of the data", async () => {
    const { model, put, read, id, table } = await withTable();
    model.updateTable(id, { showTotals: true });
    expect(table().range).toEqual(at("A1:C5"));
    put("C5", [["=SUBTOTAL(109,[金额（万元）])"]]);
    put("E1", [["=问题清单[[#Totals],[金额（万元）]]", "=SUM(问题清单[金额（万元）])", "=ROWS(问题清单[#All])"]]);
    expect(await read("E1")).toBe(6);
    expect(await read("F1")).toBe(6);
    expect(await read("G1")).toBe(5);
    model.updateTable(id, { showTotals: false });
    expect(await read("F1")).toBe(6);
    expect(table().range).toEqual(at("A1:C4"));
  });
});

describe("tables", () => {
  it("make header cells texts, unique and never blank", async () => {
    const { model, sheet, put, now } = await openModel();
    put("A1", [
      ["x", "x", "", 2025],
      [1, 2, 3, 4],
    ]);
    model.addTable(sheet, at("A1:D2"), true, "表头");
    expect(now("A1:D1")).toEqual([["x", "x2", "列3", "2025"]]);
    put("B1", [["x"]]);
    expect(now("B1")).toEqual([["x2"]]);
    put("A1", [[""]]);
    expect(now("A1")).toEqual([["列1"]]);
    expect(model.tables()[0]?.columns.map((column) => column.name)).toEqual(["列1", "x2", "列3", "2025"]);
  });

  it("refuse a name that is taken or no name, an overlap, and merged cells", async () => {
    const { model, sheet, put, id } = await withTable();
    put("E1", [["x"], [1]]);
    expect(() => model.addTable(sheet, at("E1:E2"), true, "问题清单")).toThrow(
      expect.objectContaining({ code: "ItemAlreadyExists" }),
    );
    expect(() => model.addTable(sheet, at("E1:E2"), true, "a b")).toThrow(
      expect.objectContaining({ code: "InvalidArgument" }),
    );
    expect(() => model.addTable(sheet, at("C1:E2"), true)).toThrow(
      expect.objectContaining({ code: "InvalidArgument" }),
    );
    expect(() => model.merge(sheet, at("A2:B2"), false)).toThrow(expect.objectContaining({ code: "InvalidOperation" }));
    expect(() => model.resizeTable(id, at("A2:C5"))).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
    model.merge(sheet, at("G1:H1"), false);
    expect(() => model.addTable(sheet, at("G1:H3"), true)).toThrow(
      expect.objectContaining({ code: "MergedRangeConflict" }),
    );
  });

  it("get a suffix when their sheet is copied, and the copy counts for itself", async () => {
    const { model, sheet, put, read } = await withTable();
    put("E1", [["=SUM(问题清单[金额（万元）])"]]);
    const copy = model.copySheet(sheet, 1);
    expect(model.tables().map((table) => table.name)).toEqual(["问题清单", "问题清单1"]);
    expect(model.sheets().map((info) => info.name)).toEqual(["Sheet1", "Sheet1 (2)"]);
    put("C2", [[100]], copy);
    expect(await read("E1", copy)).toBe(105);
    expect(await read("E1")).toBe(6);
  });

  it("hide rows by a filter, misplace bulk writes over them as Excel does, and do not delete them", async () => {
    const { model, sheet, put, now, id, table } = await withTable();
    model.filterTable(id, 1, ["已完成"]);
    expect(table().filters).toEqual([{ column: 1, values: ["已完成"] }]);
    expect([2, 3, 4].map((row) => model.rowLayout(sheet, row - 1).hidden)).toEqual([false, true, false]);
    put("C2", [[10], [20], [30]]);
    expect(now("C2:C4")).toEqual([[10], [2], [10]]);
    model.deleteCells(sheet, at("A2:C4"), "Up", "addin");
    expect(table().range).toEqual(at("A1:C4"));
    put("C3", [[7]]);
    expect(now("C3")).toEqual([[7]]);
    model.filterTable(id, 1, []);
    expect(model.rowLayout(sheet, 2).hidden).toBe(false);
    expect(table().filters).toEqual([]);
  });

  it("keep one blank row when all rows are deleted, and lose rows deleted among others", async () => {
    const { model, sheet, put, read, now, table } = await withTable();
    put("E10", [["=SUM(问题清单[金额（万元）])"]]);
    model.deleteCells(sheet, at("A3:C3"), "Up", "addin");
    expect(table().range).toEqual(at("A1:C3"));
    expect(now("A2:C4")).toEqual([
      ["a", "已完成", 1],
      ["c", "已完成", 3],
      ["", "", ""],
    ]);
    expect(await read("E10")).toBe(4);
    model.deleteCells(sheet, at("A2:C3"), "Up", "addin");
    expect(table().range).toEqual(at("A1:C2"));
    expect(now("A2:C2")).toEqual([["", "", ""]]);
    expect(await read("E10")).toBe(0);
  });

  it("push what stands below them when rows are inserted, and refuse to be cut", async () => {
    const { model, sheet, put, now, table, read } = await withTable();
    put("B6", [["注"]]);
    put("E1", [["=B6", "=SUM(问题清单[金额（万元）])"]]);
    model.insertCells(sheet, at("A3:C4"), "Down", "addin");
    expect(table().range).toEqual(at("A1:C6"));
    expect(now("B8")).toEqual([["注"]]);
    expect(await read("E1")).toBe("注");
    expect(model.formulas(sheet, at("E1"))).toEqual([["=B8"]]);
    expect(() => model.insertCells(sheet, at("A3"), "Down", "addin")).toThrow(
      expect.objectContaining({ code: "InsertDeleteConflict" }),
    );
    expect(() => model.deleteCells(sheet, at("A1:C1"), "Up", "addin")).toThrow(
      expect.objectContaining({ code: "InsertDeleteConflict" }),
    );
  });

  it("work on a sheet that is not the active one as well", async () => {
    const { model, put, now } = await openModel();
    const other = model.addSheet("措施清单");
    put("A1", [["数"], [1], [2], [3]], other);
    const id = model.addTable(other, at("A1:A4"), true, "措施清单");
    model.deleteCells(other, { row: 2, column: 0, rowCount: 1, columnCount: 16384 }, "Up", "addin");
    expect(model.tables().find((table) => table.id === id)?.range).toEqual(at("A1:A3"));
    model.insertCells(other, { row: 1, column: 0, rowCount: 1, columnCount: 16384 }, "Down", "addin");
    expect(model.tables().find((table) => table.id === id)?.range).toEqual(at("A1:A4"));
    expect(now("A1:A4", other)).toEqual([["数"], [""], [1], [3]]);
    expect(model.activeSheet()).not.toBe(other);
  });

  it("name their columns from header cells that a new column gets", async () => {
    const { model, sheet, put, table, id } = await withTable();
    put("D1", [["备注"]]);
    model.resizeTable(id, at("A1:E4"));
    expect(table().columns.map((column) => column.name)).toEqual(["编号", "状态", "金额（万元）", "备注", "列5"]);
    model.insertCells(sheet, { row: 0, column: 1, rowCount: 1048576, columnCount: 1 }, "Right", "addin");
    expect(table().columns.map((column) => column.name)).toEqual([
      "编号",
      "列2",
      "状态",
      "金额（万元）",
      "备注",
      "列5",
    ]);
    model.deleteCells(sheet, { row: 0, column: 2, rowCount: 1048576, columnCount: 1 }, "Left", "addin");
    expect(table().columns.map((column) => column.name)).toEqual(["编号", "列2", "金额（万元）", "备注", "列5"]);
  });
});
