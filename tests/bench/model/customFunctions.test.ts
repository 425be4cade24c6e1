import { afterEach, describe, expect, it } from "@jest/globals";
import type { CustomFunction, FunctionCall, FunctionResult } from "../../../bench/model/workbookModel";
import { at, closeModels, openModel } from "./open";

afterEach(closeModels);

const parameter = (matrix = false, optional = false) => ({ matrix, optional, repeating: false });
const RATE: CustomFunction = {
  name: "ZG.完成率",
  parameters: [parameter(true), parameter(false, true), parameter(false, true)],
  returnsMatrix: false,
};
const LIST: CustomFunction = { name: "ZG.逾期清单", parameters: [parameter(true)], returnsMatrix: true };
const STATUS: CustomFunction = { name: "ZG.规范状态", parameters: [parameter()], returnsMatrix: false };

/** A model whose calls are collected and answered by hand. */
async function withFunctions() {
  const open = await openModel();
  const messages: FunctionCall[][] = [];
  open.model.registerFunctions([RATE, LIST, STATUS]);
  open.model.onCalls((calls) => messages.push([...calls]));
  const answer = (value: FunctionResult["value"], message?: string): void =>
    open.model.resolve(
      (messages[messages.length - 1] ?? []).map((call) => ({
        id: call.id,
        ...(value === undefined ? {} : { value }),
        ...(message ? { message } : {}),
      })),
    );
  return { ...open, messages, answer };
}

describe("custom functions", () => {
  it("show #BUSY! at once, hold nothing up, and show their value when it is there", async () => {
    const { model, put, now, messages, answer } = await withFunctions();
    put("A1", [["状态"], ["已完成"]]);
    put("C1", [["=ZG.完成率(A1:A2)", "=C1*2", "=1+1", "=IFERROR(C1,-1)"]]);
    await model.settleNative();
    expect(now("C1:F1")).toEqual([[{ error: "#BUSY!" }, { error: "#BUSY!" }, 2, -1]]);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.[0]).toMatchObject({
      name: "ZG.完成率",
      args: [[["状态"], ["已完成"]], null, null],
      address: "Sheet1!C1",
    });
    answer(0.5);
    await model.settle();
    expect(now("C1:F1")).toEqual([[0.5, 1, 2, 0.5]]);
  });

  it("leave in one message per pass, and are not called again while their arguments stay", async () => {
    const { model, put, now, messages, answer } = await withFunctions();
    put("A1", [["已完成"], ["销号"], ["已完成"], [1]]);
    put("B1", [["=ZG.规范状态(A1)"], ["=ZG.规范状态(A2)"], ["=ZG.规范状态(A3)"]]);
    await model.settleNative();
    expect(messages.map((calls) => calls.map((call) => call.address))).toEqual(
      [["Sheet1!B1", "Sheet1!B2", "Sheet1!B3"]].map((line) => expect.arrayContaining(line)),
    );
    answer("已完成");
    await model.settle();
    put("A4", [[2]]);
    put("A1", [["已完成"]]);
    model.today = 45721;
    await model.settle();
    expect(messages).toHaveLength(1);
    put("A2", [["退回"]]);
    await model.settleNative();
    expect(messages).toHaveLength(2);
    expect(messages[1]).toHaveLength(1);
    expect(now("B1:B3")).toEqual([["已完成"], ["已完成"], ["已完成"]]);
  });

  it("are called again when everything is recalculated", async () => {
    const { model, put, messages, answer } = await withFunctions();
    put("A1", [["=ZG.规范状态(B1)"]]);
    await model.settleNative();
    answer("x");
    await model.settle();
    model.recalculate();
    await model.settleNative();
    expect(messages).toHaveLength(2);
  });

  it("show the last result while a new one is on its way", async () => {
    const { model, put, now, answer } = await withFunctions();
    put("A1", [["x", "=ZG.规范状态(A1)"]]);
    await model.settleNative();
    answer("旧");
    await model.settle();
    put("A1", [["y"]]);
    await model.settleNative();
    expect(now("B1")).toEqual([["旧"]]);
    answer("新");
    await model.settle();
    expect(now("B1")).toEqual([["新"]]);
  });

  it("spill a matrix, which shrinks and grows with the result", async () => {
    const { model, sheet, put, now, answer, read } = await withFunctions();
    put("A1", [[1]]);
    put("C1", [["=ZG.逾期清单(A1:A2)"]]);
    put("G1", [["=SUM(D1:D5)"]]);
    await model.settleNative();
    answer([
      ["序号", "天数"],
      [1, 30],
      [2, 12],
    ]);
    expect(await read("G1")).toBe(42);
    expect(now("C1:D4")).toEqual([
      ["序号", "天数"],
      [1, 30],
      [2, 12],
      ["", ""],
    ]);
    expect(model.formulas(sheet, at("C1:C2"))).toEqual([["=ZG.逾期清单(A1:A2)"], [1]]);
    put("A1", [[2]]);
    await model.settleNative();
    answer([
      ["序号", "天数"],
      [9, 1],
    ]);
    expect(await read("G1")).toBe(1);
    expect(now("C1:D4")).toEqual([
      ["序号", "天数"],
      [9, 1],
      ["", ""],
      ["", ""],
    ]);
    expect(model.content().sheets[0]?.cells.find((cell) => cell.row === 0 && cell.column === 2)).toMatchObject({
      spill: { rowCount: 2, columnCount: 2 },
    });
  });

  it("give #SPILL! where a cell stands in the way", async () => {
    const { model, put, now, answer } = await withFunctions();
    put("A3", [["steht"]]);
    put("A1", [["=ZG.逾期清单(F1:F2)"]]);
    await model.settleNative();
    answer([[1], [2], [3]]);
    await model.settle();
    expect(now("A1:A3")).toEqual([[{ error: "#SPILL!" }], [""], ["steht"]]);
    put("A3", [[""]]);
    await model.settle();
    expect(now("A1:A3")).toEqual([[1], [2], [3]]);
  });

  it("tell blank cells, omitted arguments and errors apart", async () => {
    const { model, sheet, put, now, messages } = await withFunctions();
    model.setNumberFormats(sheet, at("B2"), [["@"]]);
    put("A1", [
      ["x", "=1/0"],
      [true, null],
      [0, 2.5],
    ]);
    put("D1", [
      ["=ZG.完成率(A1:B3,,C9)"],
      ["=ZG.规范状态(B1)"],
      ["=ZG.规范状态(A1:A3)"],
      ["=ZG.规范状态(C1)"],
      ["=ZG.规范状态()"],
    ]);
    await model.settleNative();
    const calls = messages.flat();
    expect(calls.find((call) => call.address === "Sheet1!D1")?.args).toEqual([
      [
        ["x", { error: "#DIV/0!" }],
        [true, ""],
        [0, 2.5],
      ],
      null,
      "",
    ]);
    expect(calls.find((call) => call.address === "Sheet1!D4")?.args).toEqual([""]);
    expect(calls.map((call) => call.address).sort()).toEqual(["Sheet1!D1", "Sheet1!D4"]);
    expect(now("D2:D5")).toEqual([
      [{ error: "#DIV/0!" }],
      [{ error: "#VALUE!" }],
      [{ error: "#BUSY!" }],
      [{ error: "#VALUE!" }],
    ]);
  });

  it("read tables with their headings, and are called again when a row comes", async () => {
    const { model, sheet, put, now, messages, answer } = await withFunctions();
    put("A1", [
      ["编号", "状态"],
      ["a", "已完成"],
    ]);
    model.addTable(sheet, at("A1:B2"), true, "问题清单");
    put("D1", [["=ZG.完成率(问题清单[[#All],[编号]:[状态]],TODAY())"]]);
    await model.settleNative();
    expect(messages[0]?.[0]?.args).toEqual([
      [
        ["编号", "状态"],
        ["a", "已完成"],
      ],
      45720,
      null,
    ]);
    answer(1);
    await model.settle();
    put("A3", [["b", "正在整改"]]);
    await model.settleNative();
    expect(messages[1]?.[0]?.args[0]).toEqual([
      ["编号", "状态"],
      ["a", "已完成"],
      ["b", "正在整改"],
    ]);
    answer(0.5);
    await model.settle();
    expect(now("D1")).toEqual([[0.5]]);
  });

  it("are #NAME? until they are registered", async () => {
    const { model, put, now } = await openModel();
    put("A1", [["=ZG.完成率(D1:D2)", "=ISERROR(A1)"]]);
    await model.settle();
    expect(now("A1:B1")).toEqual([[{ error: "#NAME?" }, true]]);
    model.onCalls((calls) => model.resolve(calls.map((call) => ({ id: call.id, value: 0.75 }))));
    model.registerFunctions([RATE]);
    await model.settle();
    expect(now("A1:B1")).toEqual([[0.75, false]]);
  });

  it("put errors with their message on the cell, and native formulas get the error", async () => {
    const { model, sheet, put, now, answer } = await withFunctions();
    put("A1", [["=ZG.规范状态(D1)", '=IF(ISNA(A1),"无",A1)']]);
    await model.settleNative();
    answer({ error: "#N/A" }, "看不懂的状态");
    await model.settle();
    expect(now("A1:B1")).toEqual([[{ error: "#N/A" }, "无"]]);
    expect(model.functionMessage(sheet, 0, 0)).toBe("看不懂的状态");
  });

  it("may stand twice in a formula and inside another", async () => {
    const { model, put, now } = await withFunctions();
    model.onCalls((calls) =>
      setTimeout(() => model.resolve(calls.map((call) => ({ id: call.id, value: `<${String(call.args[0])}>` }))), 5),
    );
    put("A1", [["a", "b", "=ZG.规范状态(A1)&ZG.规范状态(B1)", "=ZG.规范状态(ZG.规范状态(A1))"]]);
    await model.settle();
    expect(now("C1:D1")).toEqual([["<a><b>", "<<a>>"]]);
  });

  it("do not make an answer for a call that is gone disturb anything", async () => {
    const { model, put, now, messages } = await withFunctions();
    put("A1", [["=ZG.规范状态(B1)"]]);
    await model.settleNative();
    put("A1", [["fest"]]);
    model.resolve([
      { id: messages[0]?.[0]?.id ?? 0, value: "spät" },
      { id: 999, value: 1 },
    ]);
    await model.settle();
    expect(now("A1")).toEqual([["fest"]]);
  });
});

describe("TODAY", () => {
  it("gives the played day, and formulas follow when it changes", async () => {
    const { model, put, read } = await openModel();
    put("A1", [["=TODAY()", "=A1+7", '=IF(TODAY()>45720,"后","前")', "=NOW()>=TODAY()"]]);
    expect(await read("A1")).toBe(45720);
    expect(await read("C1")).toBe("前");
    expect(await read("D1")).toBe(true);
    model.today = { year: 2025, month: 3, day: 5 };
    expect(await read("A1")).toBe(45721);
    expect(await read("B1")).toBe(45728);
    expect(await read("C1")).toBe("后");
  });

  it("is the real day when none is played", async () => {
    const { put, read } = await openModel({ today: undefined });
    put("A1", [["=TODAY()"]]);
    const real = new Date();
    expect(await read("A1")).toBe(
      Math.round((Date.UTC(real.getFullYear(), real.getMonth(), real.getDate()) - Date.UTC(1899, 11, 30)) / 86_400_000),
    );
  });
});
