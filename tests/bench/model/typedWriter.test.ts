import { afterEach, describe, expect, it } from "@jest/globals";
import { at, closeModels, openModel } from "./open";

afterEach(closeModels);

/** [what is written, value, number format] as Excel en-US has them. */
const COERCED: readonly (readonly [string, unknown, string])[] = [
  ["007", 7, "General"],
  ["-12.5", -12.5, "General"],
  ["+86", 86, "General"],
  [".5", 0.5, "General"],
  ["1E5", 100000, "0.00E+00"],
  ["1,234", 1234, "#,##0"],
  ["1,234.50", 1234.5, "#,##0.00"],
  ["12%", 0.12, "0%"],
  ["12.5%", 0.125, "0.00%"],
  ["(5)", -5, "General"],
  ["$3", 3, "$#,##0_);[Red]($#,##0)"],
  ["1 1/2", 1.5, "# ?/?"],
  ["TRUE", true, "General"],
  ["false", false, "General"],
  ["2025-03-04", 45720, "m/d/yyyy"],
  ["3/4/2025", 45720, "m/d/yyyy"],
  ["4-Mar-2025", 45720, "d-mmm-yy"],
  ["Mar 4, 2025", 45720, "d-mmm-yy"],
  ["2025-03-04 12:00", 45720.5, "m/d/yyyy h:mm"],
  ["10:30", 0.4375, "h:mm"],
  ["#N/A", { error: "#N/A" }, "General"],
  ["12345678901234567", 12345678901234600, "General"],
];

/** Texts that stay what they are. */
const TEXTS = [
  "2025年3月4日",
  "2025-02-30",
  "13/40",
  "12%左右",
  "1,23",
  "三",
  " ",
  "A-1",
  "2024年底前",
  "#不是错误",
  "1E",
  ".",
];

describe("writing values", () => {
  it.each(COERCED)("takes %s for %j", async (written, value, numberFormat) => {
    const { model, sheet, put } = await openModel();
    put("B2", [[written]]);
    expect(model.values(sheet, at("B2"))).toEqual([[value]]);
    expect(model.numberFormats(sheet, at("B2"))).toEqual([[numberFormat]]);
  });

  it("leaves texts alone that only resemble numbers or dates", async () => {
    const { put, now } = await openModel();
    put("A1", [TEXTS]);
    expect(now(`A1:${String.fromCharCode(64 + TEXTS.length)}1`)).toEqual([TEXTS]);
  });

  it("keeps everything as text in a text cell, also what looks like a formula", async () => {
    const { model, sheet, put, now } = await openModel();
    model.setNumberFormats(sheet, at("A1:D1"), [["@", "@", "@", "@"]]);
    put("A1", [["=1+1", "007", "+86 10", "2025-03-04"]]);
    await model.settle();
    expect(now("A1:D1")).toEqual([["=1+1", "007", "+86 10", "2025-03-04"]]);
    expect(model.formulas(sheet, at("A1"))).toEqual([["=1+1"]]);
  });

  it("makes text of what a leading apostrophe stands before", async () => {
    const { put, now, model, sheet } = await openModel();
    put("A1", [["'007", "'=1+1", "'#N/A"]]);
    await model.settle();
    expect(now("A1:C1")).toEqual([["007", "=1+1", "#N/A"]]);
    expect(model.usedRange(sheet, true)).toEqual(at("A1:C1"));
  });

  it("leaves a cell at null and clears it at an empty text", async () => {
    const { put, now } = await openModel();
    put("A1", [[1, 2]]);
    put("A1", [[null, ""]]);
    expect(now("A1:B1")).toEqual([[1, ""]]);
  });

  it("takes a text that begins with a sign for a formula, and refuses one that is none", async () => {
    const { put, read, model, sheet } = await openModel();
    put("A1", [[5]]);
    put("B1", [["-A1"]]);
    expect(await read("B1")).toBe(-5);
    expect(model.formulas(sheet, at("B1"))).toEqual([["=-A1"]]);
    expect(() => put("C1", [["-- see note"]])).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
    expect(() => put("C1", [["=SUM(A1"]])).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
    expect(() => put("C1", [["=A1+"]])).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });

  it("keeps a cell's own number format when a date or percentage is written as text", async () => {
    const { model, sheet, put } = await openModel();
    model.setNumberFormats(sheet, at("A1"), [["yyyy-mm-dd"]]);
    put("A1", [["3/4/2025"]]);
    expect(model.numberFormats(sheet, at("A1"))).toEqual([["yyyy-mm-dd"]]);
    expect(model.texts(sheet, at("A1"))).toEqual([["2025-03-04"]]);
  });

  it("leaves numbers numbers when their cells become text cells", async () => {
    const { model, sheet, put, now } = await openModel();
    put("A1", [[5, true, "x"]]);
    model.setNumberFormats(sheet, at("A1:C1"), [["@", "@", "@"]]);
    await model.settle();
    expect(now("A1:C1")).toEqual([[5, true, "x"]]);
  });

  it("shows values by their number format", async () => {
    const { model, sheet, put } = await openModel();
    const formats = ['yyyy"年"m"月"d"日"', "0.0%", "#,##0.00", "yyyy/m/d", '0"项"', "[红色]0.0", "@", "General"];
    model.setNumberFormats(sheet, { ...at("A1"), columnCount: formats.length }, [formats]);
    put("A1", [[45720, 0.8333, 1234.5, 45720, 3, -1.25, "x", 0.333333333333333]]);
    expect(model.texts(sheet, { ...at("A1"), columnCount: formats.length })).toEqual([
      ["2025年3月4日", "83.3%", "1,234.50", "2025/3/4", "3项", "-1.3", "x", "0.333333333"],
    ]);
  });

  it("refuses values that do not have the size of the range", async () => {
    const { model, sheet } = await openModel();
    expect(() => model.write(sheet, at("A1:B2"), [[1, 2]], "addin")).toThrow(
      expect.objectContaining({ code: "InvalidArgument" }),
    );
  });

  it("lets reads see earlier writes of the same batch and tells the engine once", async () => {
    const { model, sheet, put, now } = await openModel();
    let mutations = 0;
    const listener = model.engine.commands.onCommandExecuted((command, options) => {
      if (
        command.id === "sheet.mutation.set-range-values" &&
        !(options as { fromFormula?: boolean } | undefined)?.fromFormula
      )
        mutations++;
    });
    model.begin();
    for (let row = 1; row <= 20; row++) put(`A${row}`, [[row]]);
    put("B1", [["=SUM(A1:A20)"]]);
    model.setNumberFormats(sheet, at("B1"), [["0.0"]]);
    model.setStyle(sheet, at("B1"), { bold: true });
    expect(now("A20")).toEqual([[20]]);
    expect(model.formulas(sheet, at("B1"))).toEqual([["=SUM(A1:A20)"]]);
    expect(model.numberFormats(sheet, at("B1"))).toEqual([["0.0"]]);
    expect(mutations).toBe(0);
    model.commit();
    expect(mutations).toBe(1);
    listener.dispose();
    await model.settle();
    expect(model.texts(sheet, at("B1"))).toEqual([["210.0"]]);
  });

  it("writes 10,000 rows of 16 columns in one mutation", async () => {
    const { model, sheet, put, read } = await openModel();
    let mutations = 0;
    const listener = model.engine.commands.onCommandExecuted((command, options) => {
      if (
        command.id === "sheet.mutation.set-range-values" &&
        !(options as { fromFormula?: boolean } | undefined)?.fromFormula
      )
        mutations++;
    });
    const values = Array.from({ length: 10_000 }, (_, row) =>
      Array.from({ length: 16 }, (_, column) => (column % 2 ? `第${row}行` : row)),
    );
    put("A1", values);
    expect(mutations).toBe(1);
    listener.dispose();
    put("R1", [["=SUM(A1:A10000)"]]);
    expect(await read("R1")).toBe(49_995_000);
    expect(model.usedRange(sheet, true)).toEqual({ row: 0, column: 0, rowCount: 10_000, columnCount: 18 });
  });
});
