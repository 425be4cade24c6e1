import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { bench } from "../../support/nodeExcel";
import { at, closeModels, openModel } from "./open";

afterEach(closeModels);

describe("defects of Univer 0.25.1 that the model repairs", () => {
  it("parses later formulas although one had an unbalanced bracket", async () => {
    const { put, read, model, sheet } = await openModel();
    model.engine.commands.syncExecuteCommand("sheet.mutation.set-range-values", {
      unitId: model.unitId,
      subUnitId: sheet,
      cellValue: { 9: { 0: { f: "=SUM(表1[" } } },
    });
    await model.settle();
    put("A1", [["=1+2*3"]]);
    expect(await read("A1")).toBe(7);
    put("A2", [["=A1+1"]]);
    expect(await read("A2")).toBe(8);
    expect(model.formulas(sheet, at("A2"))).toEqual([["=A1+1"]]);
  });

  it("leaves a range unsorted for other formulas when SORT reads it in the same pass", async () => {
    const { put, read, model, sheet } = await openModel();
    put("A1", [[3], [1], [2]]);
    put("C1", [["=SORT(A1:A3)", "=A1:A3*2"]]);
    await read("C1");
    expect(model.values(sheet, at("C1:D3"))).toEqual([
      [1, 6],
      [2, 2],
      [3, 4],
    ]);
  });

  it("reads the table's sheet when INDEX is given a column of a table on another sheet", async () => {
    const { model, put, read, sheet } = await openModel();
    put("A1", [
      ["编号", "状态"],
      ["a", "已完成"],
      ["b", "正在整改"],
    ]);
    model.addTable(sheet, at("A1:B3"), true, "问题清单");
    const other = model.addSheet("看板");
    put("A1", [['=INDEX(问题清单[状态],MATCH("b",问题清单[编号],0))']], other);
    expect(await read("A1", other)).toBe("正在整改");
  });

  it("sums rows that a table got after the formula was parsed", async () => {
    const { model, put, read, sheet } = await openModel();
    put("A1", [["数"], [1], [2]]);
    const id = model.addTable(sheet, at("A1:A3"), true, "数表");
    put("C1", [["=SUM(数表[数])"]]);
    expect(await read("C1")).toBe(3);
    model.insertCells(sheet, { row: 2, column: 0, rowCount: 1, columnCount: 16384 }, "Down", "addin");
    put("A3", [[10]]);
    expect(await read("C1")).toBe(13);
    put("A4", [[20]]);
    expect(await read("C1")).toBe(31);
    expect(model.tables().find((table) => table.id === id)?.range).toEqual(at("A1:A4"));
  });

  it("keeps the columns of a table when a column is inserted to its left", async () => {
    const { model, put, read, sheet } = await openModel();
    put("B2", [
      ["编号", "金额"],
      ["a", 1],
      ["b", 2],
    ]);
    model.addTable(sheet, at("B2:C4"), true, "金额表");
    put("A9", [["=SUM(金额表[金额])"]]);
    expect(await read("A9")).toBe(3);
    model.insertCells(sheet, { row: 0, column: 1, rowCount: 1048576, columnCount: 1 }, "Right", "addin");
    expect(model.tables()[0]?.columns.map((column) => column.name)).toEqual(["编号", "金额"]);
    expect(model.tables()[0]?.range).toEqual(at("C2:D4"));
    put("D3", [[5]]);
    expect(await read("A9")).toBe(7);
  });

  it("follows a table that rows inserted above it have moved", async () => {
    const { model, put, read, sheet } = await openModel();
    put("A3", [["数"], [1], [2]]);
    model.addTable(sheet, at("A3:A5"), true, "数表");
    put("F1", [["=SUM(数表[数])"]]);
    model.insertCells(sheet, { row: 1, column: 0, rowCount: 2, columnCount: 16384 }, "Down", "addin");
    put("A6", [[7]]);
    expect(await read("F1")).toBe(9);
  });

  it("goes on calculating after a formula that throws inside the engine", async () => {
    const { model, put, read } = await openModel();
    model.registerFunctions([{ name: "ZG.坏", parameters: [], returnsMatrix: false }]);
    model.onCalls(() => undefined);
    put("A1", [['=INDIRECT("A"&-1)']]);
    put("A2", [["=1+1"]]);
    await model.settleNative();
    put("A3", [["=A2+1"]]);
    await model.settleNative();
    expect(await read("A3")).toBe(3);
  });

  it("gives 15 significant digits, booleans and errors as such", async () => {
    const { put, read } = await openModel();
    put("A1", [["=2/3", "=0.1+0.2", "=1=1", "=1/0", '="#N/A"&""', "=NA()"]]);
    expect(await read("A1")).toBe(0.666666666666667);
    expect(await read("B1")).toBe(0.3);
    expect(await read("C1")).toBe(true);
    expect(await read("D1")).toEqual({ error: "#DIV/0!" });
    expect(await read("F1")).toEqual({ error: "#N/A" });
  });

  it("does not turn a formula's cell into a text cell because it reads one", async () => {
    const { model, put, read, sheet } = await openModel();
    model.setNumberFormats(sheet, at("A1"), [["@"]]);
    put("A1", [["007"]]);
    put("B1", [["=A1"]]);
    expect(await read("B1")).toBe("007");
    expect(model.numberFormats(sheet, at("B1"))).toEqual([["General"]]);
  });

  it("treats a blank formatted cell as blank", async () => {
    const { model, put, sheet } = await openModel();
    model.setNumberFormats(sheet, at("A1:A3"), [["@"], ["@"], ["@"]]);
    put("A2", [["x"]]);
    put("C1", [
      ['=IF(A1="","空","有")', '=COUNTIFS(A1:A3,"")', "=COUNTA(A1:A3)", '=COUNTIFS(A1:A3,"<>")', "=ISBLANK(A1)"],
    ]);
    await model.settle();
    expect(model.values(sheet, at("C1:G1"))).toEqual([["空", 2, 1, 1, true]]);
  });

  it("forgets formulas that were cleared, overwritten or moved away", async () => {
    const { model, sheet, put, read } = await openModel();
    const complaints = jest.spyOn(console, "error").mockImplementation(() => undefined);
    put("A1", [[1, "=A1*2", "=B1*2", "=C1*2"]]);
    expect(await read("D1")).toBe(8);
    put("C1", [[""]]);
    put("B1", [[5]]);
    expect(await read("D1")).toBe(0);
    put("C1", [["=B1+1"]]);
    model.deleteCells(sheet, at("B1"), "Left", "addin");
    put("A1", [[2]]);
    await model.settle();
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  });

  it("calculates the rows of the sample's table that grew without complaint about those it had", async () => {
    const complaints = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const file = readFileSync(resolve(__dirname, "../../../samples/整改台账-示例.xlsx"));
    const { model, put, read } = await openModel({ content: await bench().readXlsx(file) });
    const sheet = (name: string): string => model.sheets().find((found) => found.name === name)?.id ?? "";
    const [issues, measures] = [sheet("问题清单"), sheet("措施清单")];
    await model.settle();
    const [[issueId = "", old = ""] = []] = model.values(measures, at("B3:D3")).map((row) => [row[0], row[2]]);
    model.write(measures, at("B61:B62"), [[issueId], [issueId]], "user");
    expect(await read("D62", measures)).toBe(old);
    put("G3", [["乙"]], issues);
    expect(await read("D62", measures)).toBe("乙");
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  }, 120_000);
});
