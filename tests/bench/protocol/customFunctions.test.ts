import type { FunctionsJson } from "../../../bench/node";
import { startNodeExcel, type NodeExcel } from "../../support/nodeExcel";

/** `CustomFunctions.Error` of office.js, which its typings have in a package of their own. */
interface FunctionErrors {
  readonly Error: new (code: string, message: string) => Error;
  readonly ErrorCode: { readonly notAvailable: string; readonly invalidValue: string };
}

const json: FunctionsJson = {
  functions: [
    {
      id: "RATE",
      name: "完成率",
      parameters: [{ name: "台账", dimensionality: "matrix" }],
      result: { dimensionality: "scalar" },
    },
    {
      id: "LIST",
      name: "清单",
      parameters: [
        { name: "台账", dimensionality: "matrix" },
        { name: "列", optional: true },
      ],
      result: { dimensionality: "matrix" },
    },
    { id: "FAIL", name: "失败", parameters: [{ name: "词" }], result: { dimensionality: "scalar" } },
    { id: "WHERE", name: "位置", parameters: [{ name: "一" }], result: { dimensionality: "scalar" } },
  ],
};

let excel: NodeExcel;
beforeEach(async () => {
  excel = await startNodeExcel();
  excel.host.functions.register(json, "ZG");
});
afterEach(() => excel.dispose());

async function put(address: string, values: (string | number)[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = values;
    await context.sync();
  });
}

async function read(address: string): Promise<unknown[][]> {
  await excel.host.idle(10_000);
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load("values");
    await context.sync();
    return range.values;
  });
}

describe("custom functions", () => {
  it("are called by the real runtime of office.js with the cells of a range, and their value lands in the cell", async () => {
    excel.CustomFunctions.associate(
      "RATE",
      (rows: unknown[][]) => rows.flat().filter((word) => word === "已完成").length / rows.length,
    );
    await put("A1:A4", [["已完成"], ["已完成"], ["正在整改"], ["已完成"]]);
    await put("C1", [["=ZG.完成率(A1:A4)"]]);
    expect(await read("C1")).toEqual([[0.75]]);
  });

  it("calculate again when a cell they read changes", async () => {
    excel.CustomFunctions.associate(
      "RATE",
      (rows: unknown[][]) => rows.flat().filter((word) => word === "已完成").length / rows.length,
    );
    await put("A1:A2", [["已完成"], ["正在整改"]]);
    await put("C1", [["=ZG.完成率(A1:A2)*2"]]);
    expect(await read("C1")).toEqual([[1]]);
    await put("A2", [["已完成"]]);
    expect(await read("C1")).toEqual([[2]]);
  });

  it("spill a table, with null for what was left out", async () => {
    const seen: unknown[] = [];
    excel.CustomFunctions.associate("LIST", (rows: unknown[][], column: unknown) => {
      seen.push(column);
      return [["序号", "词"], ...rows.map((row, index) => [index + 1, row[0]])];
    });
    await put("A1:A2", [["甲"], ["乙"]]);
    await put("C1", [["=ZG.清单(A1:A2)"]]);
    expect(await read("C1:D3")).toEqual([
      ["序号", "词"],
      [1, "甲"],
      [2, "乙"],
    ]);
    expect(seen[0]).toBeNull();
  });

  it("turn a CustomFunctions.Error into #VALUE! or #N/A with its message, and any other error into #VALUE!", async () => {
    const { Error: FunctionError, ErrorCode } = excel.window["CustomFunctions"] as FunctionErrors;
    excel.CustomFunctions.associate("FAIL", (word: string) => {
      if (word === "na") throw new FunctionError(ErrorCode.notAvailable, "没有日期");
      if (word === "value") throw new FunctionError(ErrorCode.invalidValue, "第3行：看不懂");
      throw new TypeError("a bug");
    });
    await put("C1:C3", [['=ZG.失败("na")'], ['=ZG.失败("value")'], ['=ZG.失败("x")']]);
    expect(await read("C1:C3")).toEqual([["#N/A"], ["#VALUE!"], ["#VALUE!"]]);
    expect([...excel.host.functions.messages].sort()).toEqual([
      ["Sheet1!C1", "没有日期"],
      ["Sheet1!C2", "第3行：看不懂"],
    ]);
  });

  it("wait for a promise, and a plain formula beside them does not", async () => {
    excel.CustomFunctions.associate(
      "WHERE",
      (value: number) => new Promise((resolve) => setTimeout(() => resolve(value + 1), 150)),
    );
    await put("A1", [[1]]);
    await put("C1:D1", [["=ZG.位置(A1)", "=A1+10"]]);
    await excel.model.settleNative();
    const [custom, plain] =
      excel.model.values(excel.model.activeSheet(), { row: 0, column: 2, rowCount: 1, columnCount: 2 })[0] ?? [];
    expect(plain).toBe(11);
    expect(custom).toEqual({ error: "#BUSY!" });
    expect(await read("C1")).toEqual([[2]]);
  });

  it("do not see errors unless functions.json allows it: the error goes on", async () => {
    const call = jest.fn(() => 1);
    excel.CustomFunctions.associate("RATE", call);
    await put("A1:A2", [["=1/0"], ["x"]]);
    await put("C1", [["=ZG.完成率(A1:A2)"]]);
    expect(await read("C1")).toEqual([["#DIV/0!"]]);
    expect(call).not.toHaveBeenCalled();
  });

  it("see errors as CustomFunctions.Error where functions.json allows it", async () => {
    excel.host.functions.register({ ...json, allowErrorForDataTypeAny: true }, "ZG");
    excel.CustomFunctions.associate("RATE", (rows: { code?: string }[][]) => `saw ${rows[0]?.[0]?.code ?? "nothing"}`);
    await put("A1:A2", [["=1/0"], ["x"]]);
    await put("C1", [["=ZG.完成率(A1:A2)"]]);
    expect(await read("C1")).toEqual([["saw #DIV/0!"]]);
  });
});

describe("custom functions in a newer Excel", () => {
  it("answer in arrays, which the host understands too", async () => {
    const newer = await startNodeExcel({ version: "excel365" });
    try {
      newer.host.functions.register(json, "ZG");
      newer.CustomFunctions.associate("RATE", () => 0.5);
      newer.CustomFunctions.associate("FAIL", () => {
        const { Error: FunctionError, ErrorCode } = newer.window["CustomFunctions"] as FunctionErrors;
        throw new FunctionError(ErrorCode.notAvailable, "没有");
      });
      await newer.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("C1:C2").values = [
          ["=ZG.完成率(A1:A2)"],
          ['=ZG.失败("x")'],
        ];
        await context.sync();
      });
      await newer.host.idle(10_000);
      const rect = { row: 0, column: 2, rowCount: 2, columnCount: 1 };
      expect(newer.model.values(newer.model.activeSheet(), rect)).toEqual([[0.5], [{ error: "#N/A" }]]);
      expect(newer.host.functions.messages.get("Sheet1!C2")).toBe("没有");
    } finally {
      newer.dispose();
    }
  });
});
