import { fillLayout } from "../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../src/adopt/layout/learnLayout";
import { findLedgers } from "../../src/adopt/findLedgers";
import { mapSheet } from "../../src/adopt/mapSheet";
import { chosenSheets, columnsOf } from "../../src/workbook/exportFile";
import { adopted, mappingOf } from "../adopt/ledgers/adopted";
import { sheetOf } from "../adopt/ledgers/sheet";
import { writtenLedger } from "../adopt/ledgers/written";
import { adoptSheet } from "../../src/adopt/adoptSheet";
import { sheetContent, workbookContent } from "../bench/xlsx/sampleContent";
import { bench } from "../support/nodeExcel";
import { openLedger } from "./openLedger";

/** The third column is hidden in the sheet: Excel says it is 0 points wide. */
const sheet = sheetOf(
  "台账",
  [
    ["序号", "具体问题", "谈话要点", "整改措施"],
    [1, "值班记录缺页", "已约谈两人", "补齐记录"],
    [2, "门禁卡外借", "待核实", "收回门禁卡"],
  ],
  [],
  { columnWidths: [30, 120, 0, 120] },
);
const page = fillLayout(writtenLedger(adopted(sheet)), learnLayout(sheet, mappingOf(sheet)), {
  asOf: { year: 2023, month: 9, day: 30 },
});
const sheets = { kind: "sheets" as const, sheets: [{ name: "台账", page }] };

describe("a column that the sheet hides", () => {
  it("stays behind in a file of its own unless it is asked for", () => {
    expect(columnsOf(sheets).filter(({ internal }) => internal)).toEqual([{ heading: "谈话要点", internal: true }]);
    const plain = chosenSheets(sheets, { unpublic: true, phones: true, columns: null });
    expect(JSON.stringify(plain.sheets)).not.toContain("已约谈两人");
    expect(plain.leftOut).toEqual(["谈话要点"]);
    const asked = chosenSheets(sheets, { unpublic: true, phones: true, columns: ["具体问题", "谈话要点"] });
    expect(JSON.stringify(asked.sheets)).toContain("已约谈两人");
  });

  it("of an opened .xlsx stays behind too, and is seen in the file when it is asked for", async () => {
    const bytes = await bench().writeXlsx(
      workbookContent([
        sheetContent({
          id: "a",
          name: "台账",
          cells: sheet.cells.flatMap((row, r) => row.map((value, column) => ({ row: r, column, value }))),
          columns: [{ index: 2, width: 12, hidden: true }],
        }),
      ]),
    );
    const open = await openLedger({ content: await bench().readXlsx(bytes) });
    try {
      const read = (await open.operations.readSheets()).find(({ name }) => name === "台账");
      const [best] = read === undefined ? [] : findLedgers([read]);
      if (read === undefined || best === undefined) throw new Error("no ledger found");
      const mapping = mapSheet(read, best.block);
      await open.operations.importLedger(adoptSheet(read, mapping), { sheet: read, mapping });
      const [kept] = (await open.operations.exportSources()).kept;
      if (kept === undefined) throw new Error("no import is kept");
      const content = { kind: "layout" as const, kept };
      const found = await open.operations.fileColumns(content);
      expect(found).toMatchObject({ columns: expect.arrayContaining([{ heading: "谈话要点", internal: true }]) });
      const choice = { unpublic: true, phones: true };
      const plain = await open.operations.exportFile(content, { ...choice, columns: null });
      expect(plain).toMatchObject({ kind: "file", leftOut: ["谈话要点"] });
      const asked = await open.operations.exportFile(content, { ...choice, columns: ["具体问题", "谈话要点"] });
      if (asked.kind !== "file") throw new Error(asked.kind);
      const [written] = (await bench().readXlsx(asked.bytes)).sheets;
      const column = written?.columns.find(({ index }) => index === 1);
      expect(column?.hidden ?? false).toBe(false);
      expect(column?.width).toBeGreaterThan(8);
      expect(written?.cells.map(({ value }) => value)).toContain("已约谈两人");
    } finally {
      open.dispose();
    }
  });
});
