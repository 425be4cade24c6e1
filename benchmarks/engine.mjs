/** The bench's engine (Univer, headless) on the columns that the figures need: what its own formulas cost, and a ZG cell all told. */
import { createRequire } from "node:module";
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

const settleTime = 600_000;
const letters = (index) =>
  (index < 26 ? "" : String.fromCharCode(64 + Math.floor(index / 26))) + String.fromCharCode(65 + (index % 26));

/** Function → the nearest formula of the engine's own over the same rows; `c` gives a column as a range by its key. */
const native = (c, asOf) => {
  const open = `${c("status")},"<>已完成",${c("status")},"<>已移交",${c("status")},"<>已取消"`;
  return {
    完成率: `=COUNTIFS(${c("status")},"已完成")`,
    销号率: `=COUNTIFS(${c("closure")},"已销号")`,
    按期完成率: `=SUMPRODUCT((${c("status")}="已完成")*(${c("completedOn")}<=${c("due")}))`,
    逾期数: `=COUNTIFS(${c("due")},"<${asOf}",${open})`,
    逾期完成数: `=SUMPRODUCT((${c("status")}="已完成")*(${c("completedOn")}>${c("due")}))`,
    延期数: `=COUNTIFS(${c("extendedTo")},">0",${c("status")},"<>已取消")`,
    临期数: `=COUNTIFS(${c("due")},">=${asOf}",${c("due")},"<=${asOf + 7}",${open})`,
  };
};

/** Milliseconds by function; `fixed` is what the engine takes for =1+1, `roundTrip` a cell with ZG.逾期数 from entry to value. */
export const measureEngine = async (root, cells, columns, functions, metadata, asOf) => {
  execFileSync(process.execPath, [resolve(root, "bench/build.mjs"), "node"], { stdio: "ignore" });
  const require = createRequire(import.meta.url);
  const { createNodeHost } = require(resolve(root, "build/bench-node.cjs"));
  const node = await createNodeHost();
  try {
    const { model, host } = node;
    const addIn = await node.openAddIn();
    host.functions.register(metadata, "ZG");
    addIn.CustomFunctions.associate(functions);
    const data = model.activeSheet();
    const keys = ["due", "extendedTo", "extensionApproval", "status", "completedOn", "closure", "text", "seq", "id"];
    const indexes = keys.map((key) => columns.findIndex((column) => column.key === key));
    const rect = { row: 0, column: 0, rowCount: cells.length, columnCount: keys.length };
    const rows = cells.map((row) => indexes.map((index) => row[index]));
    model.write(data, rect, rows, "Local");
    await model.settle(settleTime);
    const sheet = model.addSheet("计算");
    const name = model.sheets().find(({ id }) => id === data).name;
    let at = 0;
    const enter = async (formula) => {
      const from = performance.now();
      model.write(sheet, { row: (at += 1), column: 0, rowCount: 1, columnCount: 1 }, [[formula]], "Local");
      await model.settleNative(settleTime);
      await host.idle(settleTime);
      return performance.now() - from;
    };
    const median = async (formula, repeats = 3) => {
      const taken = [];
      for (let run = 0; run < repeats; run += 1) taken.push(await enter(formula));
      return taken.sort((a, b) => a - b)[Math.floor(repeats / 2)];
    };
    const column = (key) => {
      const letter = letters(keys.indexOf(key));
      return `${name}!${letter}2:${letter}${cells.length}`;
    };
    await enter("=1+1");
    const fixed = await median("=1+1");
    const formulas = {};
    for (const [figure, formula] of Object.entries(native(column, asOf))) formulas[figure] = await median(formula);
    const block = `${name}!A1:${letters(keys.length - 1)}${cells.length}`;
    const roundTrip = await median(`=ZG.逾期数(${block},${asOf})`);
    return { fixed, formulas, roundTrip, block: rows };
  } finally {
    node.dispose();
  }
};
