import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { associated } from "./host";
import { customFunctions } from "../../src/functions/functions";
import { switchWords } from "../../src/functions/switchesArgument";

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly options?: Readonly<Record<string, boolean>>;
    readonly result: { readonly dimensionality?: string };
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
    }[];
  }[];
}

const folder = mkdtempSync(join(tmpdir(), "functions-metadata-"));
execFileSync(process.execPath, [resolve(__dirname, "../../scripts/functionsMetadata.mjs"), folder]);
const read = (file: string): Metadata => JSON.parse(readFileSync(join(folder, file), "utf8")) as Metadata;
const chinese = read("functions.json");
const english = read("functions.en-US.json");

describe("the metadata of the custom functions", () => {
  it("has exactly the functions that are associated on load", () => {
    const ids = chinese.functions.map((fn) => fn.id).sort();
    expect(ids).toEqual(Object.keys(customFunctions).sort());
    expect(ids).toEqual(Object.keys(associated).sort());
    for (const fn of chinese.functions) expect(typeof associated[fn.id]).toBe("function");
  });

  it("has ids and names that Excel accepts, each once", () => {
    for (const { functions } of [chinese, english]) {
      for (const fn of functions) {
        expect(fn.id).toMatch(/^[A-Z][A-Z0-9._]{2,127}$/);
        expect(fn.name).toMatch(/^\p{L}[\p{L}0-9._]{2,127}$/u);
        expect(fn.name).not.toMatch(/^[A-Z]{1,3}\d+$/i);
      }
      expect(new Set(functions.map((fn) => fn.name)).size).toBe(functions.length);
    }
  });

  it("names the functions alike in every language, so that a workbook reads the same everywhere", () => {
    expect(english.functions.map((fn) => fn.name)).toEqual(chinese.functions.map((fn) => fn.name));
    expect(chinese.functions.map((fn) => fn.name)).toEqual([
      "完成率",
      "销号率",
      "按期完成率",
      "逾期数",
      "逾期完成数",
      "延期数",
      "临期数",
      "整改汇总",
      "逾期清单",
      "口径说明",
      "规范状态",
      "规范时限",
      "剩余天数",
    ]);
  });

  it("describes every function and parameter, in Chinese and in English", () => {
    for (const fn of chinese.functions) {
      expect(fn.description).toMatch(/[\u4e00-\u9fff]{4}/);
      for (const parameter of fn.parameters) {
        expect(parameter.name).toMatch(/^[\u4e00-\u9fff]+$/);
        expect(parameter.description).toMatch(/[\u4e00-\u9fff]{4}/);
      }
    }
    for (const fn of english.functions) {
      expect(fn.description).toMatch(/[a-z]{3}/);
      for (const parameter of fn.parameters) expect(parameter.name).toMatch(/^[a-z_]+$/);
    }
  });

  it("has the parameters of product.md in their order", () => {
    const signature = (id: string) =>
      chinese.functions
        .find((fn) => fn.id === id)
        ?.parameters.map((p) => (p.optional === true ? `[${p.name}]` : p.name));
    const common = ["台账", "[统计日]", "[条件]", "[口径]"];
    for (const id of [
      "COMPLETIONRATE",
      "CLOSURERATE",
      "ONTIMERATE",
      "OVERDUECOUNT",
      "DONELATECOUNT",
      "EXTENDEDCOUNT",
      "EXPLAINFIGURES",
    ])
      expect(signature(id)).toEqual(common);
    expect(signature("DUESOONCOUNT")).toEqual(["台账", "[统计日]", "[天数]", "[条件]", "[口径]"]);
    expect(signature("PROGRESSSUMMARY")).toEqual(["台账", "分组", "[统计日]", "[条件]", "[口径]"]);
    expect(signature("OVERDUELIST")).toEqual(["台账", "[统计日]", "[列]", "[条件]", "[口径]"]);
    expect(signature("NORMALSTATUS")).toEqual(["状态"]);
    expect(signature("NORMALDEADLINE")).toEqual(["时限", "[反馈日期]"]);
    expect(signature("DAYSLEFT")).toEqual(["时限", "[统计日]", "[反馈日期]"]);
  });

  it("takes the ledger as a range of anything, errors included, and asks Excel for nothing special", () => {
    expect(chinese.allowErrorForDataTypeAny).toBe(true);
    for (const fn of chinese.functions) {
      const perCell = fn.parameters[0]?.name !== "台账";
      expect(fn.parameters[0]?.dimensionality).toBe(perCell ? undefined : "matrix");
      for (const parameter of fn.parameters) expect(parameter.type).toBe("any");
      expect(fn.options).toBeUndefined();
    }
    const spilling = chinese.functions.filter((fn) => fn.result.dimensionality === "matrix").map((fn) => fn.id);
    expect(spilling).toEqual(["PROGRESSSUMMARY", "OVERDUELIST"]);
  });

  it("tells the user every word of 口径", () => {
    const description =
      chinese.functions[0]?.parameters.find((parameter) => parameter.name === "口径")?.description ?? "";
    for (const word of switchWords) expect(description).toContain(word);
  });
});
