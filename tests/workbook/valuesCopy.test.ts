import { unzipSync, strFromU8 } from "fflate";
import { bench } from "../support/nodeExcel";
import { shownTexts } from "../support/libreoffice";
import { createOperations } from "../../src/workbook/excelOperations";
import { repeatedParents } from "../adopt/ledgers";
import { openFunctions, type FunctionsExcel } from "./openFunctions";
import { memoryStore, steadyRandom, today } from "./openLedger";

describe("a copy whose functions are values", () => {
  let functions: FunctionsExcel;
  beforeAll(async () => {
    functions = await openFunctions();
    await functions.write("老台账", repeatedParents.cells);
  });
  afterAll(() => functions.dispose());

  test("holds what the functions gave and spilled, and the sheet itself keeps its formulas", async () => {
    const { excel } = functions;
    const spilled = await functions.spill('=ZG.整改汇总(老台账!A1:I8,"牵头领导")', 4, 5);
    expect(spilled[1]?.[0]).toBe("陈一鸣");
    const sheets = excel.model.content().sheets;
    const source = sheets.find(({ cells }) => cells.some(({ formula }) => formula?.includes("ZG") === true));
    if (source === undefined) throw new Error("no sheet with the function");
    // reads what the function spilled, and would be #REF! once that is a value
    const cell = source.cells.find(({ formula }) => formula?.includes("ZG") === true) ?? { row: 0, column: 0 };
    const anchor = `${String.fromCharCode(65 + cell.column)}${cell.row + 1}`;
    excel.model.write(
      source.id,
      { row: 20, column: 0, rowCount: 1, columnCount: 2 },
      [[`=ROWS(${anchor}#)`, "=1+2"]],
      "addin",
    );
    const operations = createOperations({
      now: () => ({ serial: 44834.5, today }),
      random: steadyRandom(),
      store: memoryStore(),
    });
    excel.host.counters.reset();
    expect(await operations.copyAsValues(source.name)).toEqual({
      kind: "values",
      sheet: `${source.name}（数值）`,
      cells: 2,
    });
    expect(excel.host.counters.total.syncs).toBeLessThanOrEqual(3);
    const copy = excel.model.content().sheets.find(({ name }) => name === `${source.name}（数值）`);
    if (copy === undefined) throw new Error("no copy");
    const formulas = copy.cells.filter(({ formula }) => formula !== undefined && formula !== "");
    expect(formulas.map(({ row, column }) => [row, column])).toEqual([[20, 1]]);
    const area = { row: 0, column: 0, rowCount: 4, columnCount: 5 };
    expect(excel.model.values(copy.id, area)).toEqual(excel.model.values(source.id, area));
    // the copy as a file of its own: LibreOffice, which knows none of our functions, shows the figures
    const file = await bench().writeXlsx({ ...excel.model.content(), sheets: [copy], activeSheet: 0 });
    const parts = Object.entries(unzipSync(file)).map(([path, part]) => (path.endsWith(".xml") ? strFromU8(part) : ""));
    expect(parts.filter((xml) => /_xldudf|ZG[._]/.test(xml))).toEqual([]);
    const shown = (await shownTexts(file, "always"))[copy.name] ?? [];
    expect(
      shown
        .slice(0, 20)
        .flat()
        .filter((text) => text.startsWith("#")),
    ).toEqual([]);
    expect(shown.slice(0, 4).map((row) => row.slice(0, 5))).toEqual(excel.model.texts(copy.id, area));

    const kept = excel.model.content().sheets.find(({ id }) => id === source.id);
    expect(kept?.cells.some(({ formula }) => formula?.includes("ZG"))).toBe(true);
  });
});
