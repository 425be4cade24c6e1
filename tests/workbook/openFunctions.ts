import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { CellScalar, FunctionsJson } from "../../bench/node";
import type { CellValue } from "../../src/ledger/model";
import { startNodeExcel, type NodeExcel } from "../support/nodeExcel";

/** A workbook with the add-in's functions registered, as Excel has them after it loaded the add-in. */
export interface FunctionsExcel {
  readonly excel: NodeExcel;
  /** Writes cells of a sheet, made when it is new, from A1 on. */
  write(sheet: string, cells: readonly (readonly CellValue[])[]): Promise<void>;
  /** Puts formulas below one another into a sheet of their own and gives what they show, the upper left cell of what spills. */
  calculate(...formulas: readonly string[]): Promise<CellScalar[]>;
  /** What the last formulas showed as errors say, by their place among them. */
  messageOf(index: number): string | undefined;
  /** The cells of the area that a formula spilled, put into a sheet of its own. */
  spill(formula: string, rowCount: number, columnCount: number): Promise<CellScalar[][]>;
  dispose(): void;
}

const functionsJson = (): FunctionsJson => {
  const folder = mkdtempSync(join(tmpdir(), "functions-"));
  execFileSync(process.execPath, [resolve(__dirname, "../../scripts/functionsMetadata.mjs"), folder]);
  return JSON.parse(readFileSync(join(folder, "functions.json"), "utf8")) as FunctionsJson;
};

const settleTime = 60_000;

export const openFunctions = async (): Promise<FunctionsExcel> => {
  const excel = await startNodeExcel();
  excel.host.functions.register(functionsJson(), "ZG");
  // loaded after office.js, as the runtime page does: it associates the functions with the runtime it finds
  jest.isolateModules(() => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    require("../../src/functions/functions");
  });

  const sheetNamed = (context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> => {
    const { worksheets } = context.workbook;
    const found = worksheets.getItemOrNullObject(name);
    return context.sync().then(() => (found.isNullObject ? worksheets.add(name) : found));
  };
  let written = 0;
  const put = async (formulas: readonly string[]): Promise<string> => {
    written += 1;
    const name = `公式${written}`;
    await Excel.run(async (context) => {
      const sheet = await sheetNamed(context, name);
      sheet.getRangeByIndexes(0, 0, formulas.length, 1).formulas = formulas.map((formula) => [formula]);
      await context.sync();
    });
    await excel.host.idle(settleTime);
    return name;
  };
  const cellsOf = (name: string, rowCount: number, columnCount: number): CellScalar[][] => {
    const id = excel.model.sheets().find((sheet) => sheet.name === name)?.id ?? "";
    return excel.model.values(id, { row: 0, column: 0, rowCount, columnCount });
  };

  return {
    excel,
    write: (name, cells) =>
      Excel.run(async (context) => {
        const sheet = await sheetNamed(context, name);
        sheet.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 0).values = cells.map((row) => [...row]);
        await context.sync();
      }),
    calculate: async (...formulas) => cellsOf(await put(formulas), formulas.length, 1).map(([cell]) => cell ?? ""),
    messageOf: (index) => excel.host.functions.messages.get(`公式${written}!A${index + 1}`),
    spill: async (formula, rowCount, columnCount) => cellsOf(await put([formula]), rowCount, columnCount),
    dispose: () => excel.dispose(),
  };
};
