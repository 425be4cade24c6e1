import type { WorkbookSignal } from "../../src/workbook/operations";
import { addIssue, openLedger, type OpenLedger } from "./openLedger";

const until = async (test: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 100 && !test(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
};
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("the workbook and the pane follow each other", () => {
  let open: OpenLedger;
  let ids: { readonly issue: string; readonly measures: readonly string[] };
  let signals: WorkbookSignal[];
  beforeEach(async () => {
    open = await openLedger();
    ids = await addIssue(open, [{}, {}, {}]);
    signals = [];
  });
  afterEach(() => open.dispose());

  const table = (name = "措施清单") => {
    const found = open.model.tables().find((candidate) => candidate.name === name);
    if (!found) throw new Error(`no table ${name}`);
    return found;
  };
  const listening = async (): Promise<() => void> => {
    const stop = open.operations.subscribe((signal) => signals.push(signal));
    await open.read();
    return stop;
  };
  const kinds = (): readonly string[] => signals.map(({ kind }) => kind);

  test("someone else's edits make what was read stale, once for many cells", async () => {
    await listening();
    await open.host.asOtherUser((user) => {
      user.write("措施清单!T3", [["甲"]]);
      user.write("措施清单!T4", [["乙"]]);
      user.write("措施清单!T5", [["丙"]]);
    });
    await until(() => kinds().includes("stale"));
    await pause(400);
    expect(kinds().filter((kind) => kind === "stale")).toHaveLength(1);
  });

  test("what the pane writes itself is not stale", async () => {
    await listening();
    await open.apply({ kind: "editMeasure", id: ids.measures[0] ?? "", fields: { evidence: "纪要" } });
    await pause(600);
    expect(kinds()).not.toContain("stale");
  });

  test("rows selected in the sheet become ids", async () => {
    await listening();
    open.model.select(table().sheet, { row: 3, column: 5, rowCount: 2, columnCount: 1 });
    await until(() => kinds().includes("selection"));
    const selection = signals.find(({ kind }) => kind === "selection");
    expect(selection).toEqual({ kind: "selection", rows: { table: "measures", ids: ids.measures.slice(1) } });
  });

  test("a selection beside the tables is none of ours", async () => {
    const [first] = open.model.sheets();
    open.model.select(first?.id ?? "", { row: 0, column: 0, rowCount: 1, columnCount: 1 });
    expect(await open.operations.selectedRows()).toEqual({ table: null, ids: [] });
    open.model.select(table().sheet, { row: 0, column: 0, rowCount: 2, columnCount: 3 });
    expect(await open.operations.selectedRows()).toEqual({ table: "measures", ids: [] });
  });

  test("after the last listener left nothing is heard any more", async () => {
    const stop = await listening();
    stop();
    await pause(300);
    await open.host.asOtherUser((user) => user.write("措施清单!T3", [["甲"]]));
    await pause(600);
    expect(signals).toEqual([]);
  });

  test("shows the row of an item wherever it stands, and says when it is gone", async () => {
    const { sheet } = table();
    open.model.insertCells(sheet, { row: 0, column: 0, rowCount: 1, columnCount: 16384 }, "Down", "user");
    expect(await open.operations.showRow("measures", ids.measures[2] ?? "")).toBe(true);
    expect(open.model.selection()).toMatchObject({ sheet, rect: { row: 5 } });
    expect(await open.operations.showRow("measures", "C-ABSENT")).toBe(false);
  });

  test("shows a cell by heading", async () => {
    const column = table().columns.findIndex(({ name }) => name === "完成时限");
    expect(await open.operations.showCell("措施清单", 4, "完成时限")).toBe(true);
    expect(open.model.selection()).toMatchObject({
      sheet: table().sheet,
      rect: { row: 3, column, rowCount: 1, columnCount: 1 },
    });
    expect(await open.operations.showCell("措施清单", 99, "完成时限")).toBe(false);
    expect(await open.operations.showCell("没有的表", 4, "完成时限")).toBe(false);
  });

  test("puts a formula into an empty cell and never into a full one", async () => {
    const sheet = open.model.addSheet("统计");
    open.model.activateSheet(sheet);
    open.model.select(sheet, { row: 1, column: 1, rowCount: 1, columnCount: 1 });
    expect(await open.operations.insertFormula("=COUNTA(措施清单[编号])")).toEqual({
      kind: "inserted",
      address: "统计!B2",
    });
    await open.model.settle();
    expect(open.model.values(sheet, { row: 1, column: 1, rowCount: 1, columnCount: 1 })).toEqual([[3]]);
    expect(await open.operations.insertFormula("=1")).toEqual({ kind: "notEmpty", address: "统计!B2" });
  });

  test.each([
    [1, "100.0%"],
    [0.9996, "99.9%"],
    [0.741379, "74.1%"],
    [0, "0.0%"],
  ])("formats the cell of a rate so that %d reads %s", async (rate, text) => {
    const sheet = open.model.addSheet("统计");
    open.model.activateSheet(sheet);
    const cell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    open.model.select(sheet, cell);
    await open.operations.insertFormula("=ZG.完成率(措施清单[[#All],[编号]:[更新人]],截至日)");
    open.model.write(sheet, cell, [[rate]], "addin");
    expect(open.model.texts(sheet, cell)).toEqual([[text]]);
  });
});
