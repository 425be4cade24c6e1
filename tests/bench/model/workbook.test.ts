import { afterEach, describe, expect, it } from "@jest/globals";
import type { ModelEvent } from "../../../bench/model/workbookModel";
import { at, closeModels, openModel } from "./open";

afterEach(closeModels);

const error = (code: string) => expect.objectContaining({ code });

describe("sheets", () => {
  it("are added, renamed, moved, hidden, frozen, copied and deleted, and formulas follow", async () => {
    const { model, sheet, put, read } = await openModel();
    const second = model.addSheet("措施清单");
    put("A1", [[5]], second);
    put("A1", [["=措施清单!A1*2"]]);
    expect(await read("A1")).toBe(10);
    expect(model.activeSheet()).toBe(sheet);
    model.updateSheet(second, {
      name: "措施 清单",
      tabColor: "#00FF00",
      frozenRows: 2,
      frozenColumns: 1,
      showGridlines: false,
      position: 0,
    });
    expect(model.sheets()[0]).toEqual({
      id: second,
      name: "措施 清单",
      position: 0,
      visibility: "Visible",
      tabColor: "#00FF00",
      frozenRows: 2,
      frozenColumns: 1,
      showGridlines: false,
    });
    expect(model.formulas(sheet, at("A1"))).toEqual([["='措施 清单'!A1*2"]]);
    put("A1", [[7]], second);
    expect(await read("A1")).toBe(14);
    model.updateSheet(second, { visibility: "VeryHidden" });
    expect(model.sheets()[0]?.visibility).toBe("VeryHidden");
    expect(() => model.activateSheet(second)).toThrow(error("InvalidOperation"));
    expect(() => model.deleteSheet(sheet)).toThrow(error("InvalidOperation"));
    model.updateSheet(second, { visibility: "Visible" });
    model.deleteSheet(second);
    expect(await read("A1")).toEqual({ error: "#REF!" });
    expect(() => model.values(second, at("A1"))).toThrow(error("ItemNotFound"));
  });

  it("are renamed where only a defined name knows them, also with a quotation mark", async () => {
    const { model, put, read } = await openModel();
    const second = model.addSheet('甲"乙');
    model.setName({ name: "截至日", scope: "", formula: `='甲"乙'!$A$1`, visible: true, comment: "" });
    model.updateSheet(second, { name: "丙" });
    expect(model.names().map(({ formula }) => formula)).toEqual(["=丙!$A$1"]);
    put("A1", [[7]], second);
    put("A1", [["=截至日"]]);
    expect(await read("A1")).toBe(7);
  });

  it("refuse names that Excel refuses", async () => {
    const { model } = await openModel();
    for (const name of ["", "a/b", "a".repeat(32), "'x"])
      expect(() => model.addSheet(name)).toThrow(error("InvalidArgument"));
    expect(() => model.addSheet("sheet1")).toThrow(error("ItemAlreadyExists"));
    model.addSheet();
    expect(model.sheets().map((info) => info.name)).toEqual(["Sheet1", "Sheet2"]);
  });
});

describe("styles and layout", () => {
  it("are set on a rectangle and read where they agree", async () => {
    const { model, sheet } = await openModel();
    model.setStyle(sheet, at("A1:B2"), {
      bold: true,
      fill: "#FFFF00",
      horizontal: "Center",
      wrap: true,
      border: { top: { style: "medium", color: "#FF0000" } },
    });
    model.setStyle(sheet, at("B2"), { bold: false });
    const style = model.style(sheet, at("A1:B2"));
    expect(style).toMatchObject({
      fill: "#FFFF00",
      horizontal: "Center",
      wrap: true,
      border: { top: { style: "medium", color: "#FF0000" } },
    });
    expect(style.bold).toBeUndefined();
    expect(model.style(sheet, at("A1")).bold).toBe(true);
    expect(model.usedRange(sheet, true)).toBeNull();
    expect(model.usedRange(sheet, false)).toEqual(at("A1:B2"));
  });

  it("keep values when formats are cleared, and formats when values are cleared", async () => {
    const { model, sheet, put, now } = await openModel();
    put("A1", [[0.5]]);
    model.setNumberFormats(sheet, at("A1"), [["0%"]]);
    model.clear(sheet, at("A1"), "Contents", "addin");
    expect([now("A1"), model.numberFormats(sheet, at("A1"))]).toEqual([[[""]], [["0%"]]]);
    put("A1", [[0.5]]);
    model.clear(sheet, at("A1"), "Formats", "addin");
    expect([now("A1"), model.numberFormats(sheet, at("A1"))]).toEqual([[[0.5]], [["General"]]]);
    model.clear(sheet, at("A1"), "All", "addin");
    expect(model.usedRange(sheet, false)).toBeNull();
  });

  it("on whole columns hold for cells to come", async () => {
    const { model, sheet, put, now } = await openModel();
    put("B1", [["1"]]);
    model.setStyle(sheet, { row: 0, column: 1, rowCount: 1048576, columnCount: 1 }, { italic: true });
    model.setNumberFormats(
      sheet,
      { row: 0, column: 1, rowCount: 1048576, columnCount: 1 },
      Array.from({ length: 1048576 }, () => ["@"]),
    );
    put("B500", [["=1+1"]]);
    await model.settle();
    expect(now("B500")).toEqual([["=1+1"]]);
    expect(now("B1")).toEqual([[1]]);
    expect(model.style(sheet, at("B500")).italic).toBe(true);
    expect(model.numberFormats(sheet, at("B1:C1"))).toEqual([["@", "General"]]);
    expect(model.content().sheets[0]?.columns).toEqual([{ index: 1, style: { italic: true }, numberFormat: "@" }]);
    model.clear(sheet, { row: 0, column: 1, rowCount: 1048576, columnCount: 1 }, "Formats", "addin");
    expect(model.numberFormats(sheet, at("B500:B501"))).toEqual([["General"], ["General"]]);
  });

  it("have widths in characters and heights in points, hidden lines and outline levels", async () => {
    const { model, sheet } = await openModel();
    model.setColumnLayout(sheet, 2, 2, { width: 30.5, outline: 1, hidden: true });
    expect(model.columnLayout(sheet, 3)).toEqual({ width: 30.5, hidden: true, outline: 1 });
    expect(model.columnLayout(sheet, 4)).toMatchObject({ hidden: false, outline: 0 });
    model.setRowLayout(sheet, 5, 1, { height: 42, hidden: true });
    expect(model.rowLayout(sheet, 5)).toEqual({ height: 42, hidden: true, outline: 0 });
    model.setRowLayout(sheet, 5, 1, { hidden: false });
    model.setColumnLayout(sheet, 2, 2, { hidden: false });
    expect(model.rowLayout(sheet, 5).hidden).toBe(false);
    expect(model.columnLayout(sheet, 2)).toEqual({ width: 30.5, hidden: false, outline: 1 });
  });

  it("fit a column to its longest text", async () => {
    const { model, sheet, put } = await openModel();
    put("A1", [["一二三四五六七八九十"], ["x"]]);
    model.autofit(sheet, at("A1:A2"), "columns");
    expect(model.columnLayout(sheet, 0).width).toBeGreaterThan(20);
    expect(model.columnLayout(sheet, 0).width).toBeLessThan(24);
  });
});

describe("cells", () => {
  it("are inserted and deleted with references following", async () => {
    const { model, sheet, put, now, read } = await openModel();
    const other = model.addSheet("另");
    put("A1", [
      [1, 10],
      [2, 20],
      [3, 30],
    ]);
    put("A1", [["=SUM(Sheet1!A1:A3)", "=Sheet1!B3"]], other);
    model.insertCells(sheet, at("A2"), "Down", "addin");
    expect(now("A1:B4")).toEqual([
      [1, 10],
      ["", 20],
      [2, 30],
      [3, ""],
    ]);
    put("A2", [[100]]);
    expect(await read("A1", other)).toBe(106);
    expect(model.formulas(other, at("A1:B1"))).toEqual([["=SUM(Sheet1!A1:A4)", "=Sheet1!B3"]]);
    model.deleteCells(sheet, at("A1:A2"), "Up", "addin");
    expect(now("A1:B3")).toEqual([
      [2, 10],
      [3, 20],
      ["", 30],
    ]);
    model.insertCells(sheet, at("A1:A3"), "Right", "addin");
    expect(now("A1:C1")).toEqual([["", 2, 10]]);
    model.deleteCells(sheet, at("A1:A3"), "Left", "addin");
    expect(now("A1:B1")).toEqual([[2, 10]]);
    expect(await read("B1", other)).toBe(30);
  });

  it("are sorted in Excel's order with their formulas and formats", async () => {
    const { model, sheet, put, now } = await openModel();
    put("A1", [
      ["名", "数", "倍"],
      ["乙", 2, "=B2*2"],
      ["甲", 10, "=B3*2"],
      ["", 1, "=B4*2"],
      ["丙", "x", "=B5&B5"],
      ["丁", true, "=B6"],
    ]);
    model.setStyle(sheet, at("A3"), { bold: true });
    model.sort(sheet, at("A1:C6"), [{ column: 1, ascending: false }], true);
    await model.settle();
    expect(now("A1:C6")).toEqual([
      ["名", "数", "倍"],
      ["丁", true, true],
      ["丙", "x", "xx"],
      ["甲", 10, 20],
      ["乙", 2, 4],
      ["", 1, 2],
    ]);
    expect(model.formulas(sheet, at("C4"))).toEqual([["=B4*2"]]);
    expect(model.style(sheet, at("A4")).bold).toBe(true);
    model.sort(sheet, at("A1:C6"), [{ column: 0, ascending: true }], true);
    expect(now("A6")).toEqual([[""]]);
  });

  it("are merged with the upper left value, across or as a whole", async () => {
    const { model, sheet, put, now } = await openModel();
    put("A1", [
      ["", "b"],
      ["c", "d"],
    ]);
    model.merge(sheet, at("A1:B2"), true);
    expect(model.merges(sheet)).toEqual([at("A1:B1"), at("A2:B2")]);
    expect(now("A1:B2")).toEqual([
      ["b", ""],
      ["c", ""],
    ]);
    model.merge(sheet, at("A1:B2"), false);
    expect(model.merges(sheet)).toEqual([at("A1:B2")]);
    model.unmerge(sheet, at("B2"));
    expect(model.merges(sheet)).toEqual([]);
  });

  it("keep notes and hyperlinks", async () => {
    const { model, sheet, put, now } = await openModel();
    put("A1", [["见附件"]]);
    model.setHyperlink(sheet, 0, 0, "https://example.org/a");
    model.setNote(sheet, 0, 0, "复核过");
    expect(now("A1")).toEqual([["见附件"]]);
    expect(model.hyperlink(sheet, 0, 0)).toBe("https://example.org/a");
    expect(model.notes(sheet)).toEqual([{ row: 0, column: 0, text: "复核过" }]);
    model.clear(sheet, at("A1"), "Hyperlinks", "addin");
    model.setNote(sheet, 0, 0, "");
    expect(model.hyperlink(sheet, 0, 0)).toBeUndefined();
    expect(model.notes(sheet)).toEqual([]);
  });
});

describe("a protected sheet", () => {
  it("answers AccessDenied to everything but unlocked cells and what its options allow", async () => {
    const { model, sheet, put, now } = await openModel();
    put("A1", [
      ["编号", "值"],
      ["a", 1],
    ]);
    const table = model.addTable(sheet, at("A1:B2"), true, "保护表");
    model.setStyle(sheet, at("B2"), { locked: false });
    model.setProtection(sheet, { protected: true, options: { allowFormatCells: true } });
    expect(() => put("A2", [["b"]])).toThrow(error("AccessDenied"));
    expect(() => put("A3", [["c", 2]])).toThrow(error("AccessDenied"));
    put("B2", [[5]]);
    expect(now("A2:B2")).toEqual([["a", 5]]);
    model.setStyle(sheet, at("A1"), { bold: true });
    expect(() => model.insertCells(sheet, at("A2:B2"), "Down", "addin")).toThrow(error("AccessDenied"));
    expect(() => model.resizeTable(table, at("A1:B3"))).toThrow(error("AccessDenied"));
    expect(() => model.sort(sheet, at("A1:B2"), [{ column: 0, ascending: true }], true)).toThrow(error("AccessDenied"));
    expect(() => model.clear(sheet, at("A2"), "Contents", "addin")).toThrow(error("AccessDenied"));
    expect(() => model.setValidation(sheet, at("A2"), null)).toThrow(error("AccessDenied"));
    model.setProtection(sheet, { protected: false, options: {} });
    put("A2", [["b"]]);
    expect(now("A2")).toEqual([["b"]]);
  });
});

describe("rules", () => {
  it("replace each other where they overlap", async () => {
    const { model, sheet } = await openModel();
    model.setValidation(sheet, at("A1:A10"), { type: "list", formula1: "=Z1:Z3", allowBlank: true, dropDown: true });
    model.setValidation(sheet, at("A3:A4"), {
      type: "textLength",
      operator: "LessThan",
      formula1: "10",
      allowBlank: false,
      dropDown: false,
    });
    expect(model.validations(sheet)).toMatchObject([
      { ranges: [at("A1:A2"), at("A5:A10")], type: "list", formula1: "=Z1:Z3" },
      { ranges: [at("A3:A4")], type: "textLength", operator: "lessThan" },
    ]);
    model.setValidation(sheet, at("A1:A10"), null);
    expect(model.validations(sheet)).toEqual([]);
  });

  it("are listed by priority and removed from a part of their range", async () => {
    const { model, sheet } = await openModel();
    const format = { type: "custom", formula: "=TRUE", format: { bold: true }, stopIfTrue: false } as const;
    const low = model.addConditionalFormat(sheet, { ...format, ranges: [at("A1:A10")], priority: 5 });
    const high = model.addConditionalFormat(sheet, { ...format, ranges: [at("A1:A10")], priority: 1 });
    expect(model.conditionalFormats(sheet).map((each) => each.id)).toEqual([high, low]);
    model.removeConditionalFormats(sheet, at("A1:A5"));
    expect(model.conditionalFormats(sheet).map((each) => each.ranges)).toEqual([[at("A6:A10")], [at("A6:A10")]]);
    model.removeConditionalFormats(sheet, null);
    expect(model.conditionalFormats(sheet)).toEqual([]);
  });
});

describe("events", () => {
  it("say what changed and who did it", async () => {
    const { model, sheet, put } = await openModel();
    const events: ModelEvent[] = [];
    const stop = model.onEvent((event) => events.push(event));
    put("A1", [["编号"], ["a"]]);
    model.write(sheet, at("B1"), [["=1+1"]], "remote");
    const id = model.addTable(sheet, at("A1:A2"), true, "表");
    put("A3", [["b"]]);
    model.filterTable(id, 0, ["a"]);
    model.filterTable(id, 0, []);
    model.insertCells(sheet, { row: 9, column: 0, rowCount: 1, columnCount: 16384 }, "Down", "addin");
    model.select(sheet, at("B2"));
    const other = model.addSheet("另");
    model.updateSheet(other, { name: "新" });
    model.activateSheet(other);
    model.deleteSheet(other);
    await model.settle();
    stop();
    put("C1", [[1]]);
    expect(events.filter((event) => event.kind !== "calculated")).toEqual([
      { kind: "cells", sheet, rect: at("A1:A2"), origin: "addin", type: "RangeEdited" },
      { kind: "cells", sheet, rect: at("B1"), origin: "remote", type: "RangeEdited" },
      { kind: "tableAdded", table: id, sheet, origin: "addin" },
      { kind: "tableChanged", table: id, sheet, origin: "addin" },
      { kind: "cells", sheet, rect: at("A3"), origin: "addin", type: "RangeEdited" },
      { kind: "tableFiltered", table: id, sheet, origin: "addin" },
      { kind: "tableFiltered", table: id, sheet, origin: "addin" },
      {
        kind: "cells",
        sheet,
        rect: { row: 9, column: 0, rowCount: 1, columnCount: 16384 },
        origin: "addin",
        type: "RowInserted",
      },
      { kind: "selection", sheet, rect: at("B2") },
      { kind: "sheetAdded", sheet: other, origin: "addin" },
      { kind: "sheetRenamed", sheet: other, origin: "addin" },
      { kind: "activated", sheet: other },
      { kind: "activated", sheet },
      { kind: "sheetDeleted", sheet: other, origin: "addin" },
    ]);
    expect(events).toContainEqual({ kind: "calculated", sheet });
    expect(model.selection()).toEqual({ sheet, rect: at("B2") });
  });

  it("come from the user for what is done in the grid, after Excel's rules were applied", async () => {
    const { model, sheet, put, now } = await openModel();
    put("A1", [
      ["编号", "倍"],
      [1, null],
    ]);
    model.addTable(sheet, at("A1:B2"), true, "表");
    model.setNumberFormats(sheet, at("D1"), [["@"]]);
    const events: ModelEvent[] = [];
    model.onEvent((event) => events.push(event));
    const user = (cellValue: object) =>
      model.engine.commands.syncExecuteCommand("sheet.mutation.set-range-values", {
        unitId: model.unitId,
        subUnitId: sheet,
        cellValue,
      });
    user({ 1: { 1: { f: "=[@编号]*2" } }, 0: { 3: { f: "=1+1" } } });
    await model.settle();
    expect(now("B2")).toEqual([[2]]);
    expect(now("D1")).toEqual([["=1+1"]]);
    expect(model.formulas(sheet, at("B2"))).toEqual([["=[@编号]*2"]]);
    user({ 0: { 0: { v: "序号", t: 1 } } });
    expect(model.tables()[0]?.columns[0]?.name).toBe("序号");
    expect(model.formulas(sheet, at("B2"))).toEqual([["=[@序号]*2"]]);
    expect(
      events
        .filter((event) => event.kind === "cells")
        .every((event) => event.kind === "cells" && event.origin === "user"),
    ).toBe(true);
    model.setProtection(sheet, { protected: true, options: {} });
    user({ 1: { 0: { v: 99, t: 2 } } });
    expect(now("A2")).toEqual([[1]]);
  });
});
