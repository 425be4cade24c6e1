import { strFromU8, unzipSync } from "fflate";
import type { CellContent } from "../../../bench/model/content";
import { readXlsx } from "../../../bench/xlsx/readXlsx";
import { writeXlsx } from "../../../bench/xlsx/writeXlsx";
import {
  agrees,
  recalculate,
  roundTrip,
  strippedOfCachedValues,
  toPdf,
  type CalcSheet,
} from "../../support/libreoffice";
import { sampleContent, sheetContent, workbookContent } from "./sampleContent";

/** LibreOffice 7.4 knows neither UNIQUE nor the add-in's functions. */
const unknownThere = (cell: CellContent): boolean => /UNIQUE|ZG\./.test(cell.formula ?? "");

function differences(found: Record<string, CalcSheet>, skip: (cell: CellContent) => boolean): string[] {
  return sampleContent.sheets.flatMap((sheet) =>
    sheet.cells
      .filter((cell) => !skip(cell) && !agrees(cell.value, found[sheet.name]?.values[cell.row]?.[cell.column]))
      .map(
        (cell) =>
          `${sheet.name} ${cell.row},${cell.column}: ${JSON.stringify(cell.value)} and ${found[sheet.name]?.values[cell.row]?.[cell.column]}`,
      ),
  );
}

describe("a written workbook in LibreOffice", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await writeXlsx(sampleContent);
  });

  test("has the same values when LibreOffice calculates without any cached value", async () => {
    const stripped = strippedOfCachedValues(bytes);
    expect(strFromU8(unzipSync(stripped)["xl/worksheets/sheet2.xml"] ?? new Uint8Array())).not.toContain(
      "<v>0.6667</v>",
    );
    expect(differences(await recalculate(stripped), unknownThere)).toEqual([]);
  });

  test("shows the cached value of an add-in's function when it does not calculate", async () => {
    const found = await recalculate(bytes, "never");
    expect(differences(found, (cell) => /UNIQUE/.test(cell.formula ?? ""))).toEqual([]);
    expect(found["看板"]?.values[7]?.[1]).toBe("0.6667");
  });

  test("keeps its spilled formula as an array", async () => {
    const { 看板: board } = await recalculate(bytes);
    expect(board?.values.slice(0, 3).map((row) => row[6])).toEqual(["2", "4", "6"]);
  });

  test("keeps tables, drop-downs, conditional formats and names when LibreOffice writes it back", async () => {
    const back = await readXlsx(await roundTrip(bytes));
    const [ledger] = back.sheets;
    expect(ledger?.tables.map((t) => [t.name, t.range, t.showTotals])).toEqual([
      ["措施清单", { row: 0, column: 0, rowCount: 5, columnCount: 6 }, true],
    ]);
    expect(ledger?.validations).toContainEqual(
      expect.objectContaining({
        type: "list",
        formula1: "未启动,正在整改,基本完成,已完成,已取消",
        ranges: [{ row: 1, column: 2, rowCount: 3, columnCount: 1 }],
      }),
    );
    expect(ledger?.conditionalFormats.map((f) => f.formula)).toContain('=$C2="已完成"');
    expect(back.names.map((n) => n.name)).toEqual(expect.arrayContaining(["截至日", "临期天数"]));
    expect(ledger?.columns).toContainEqual(expect.objectContaining({ index: 3, hidden: true, outline: 1 }));
  });

  test("prints", async () => {
    expect(strFromU8((await toPdf(bytes)).slice(0, 5))).toBe("%PDF-");
  });
});

test("tells a number from the text that looks like it", async () => {
  const cells = [
    { row: 0, column: 0, value: "007" },
    { row: 0, column: 1, value: 7 },
    { row: 1, column: 0, value: 2, formula: "=LEN(A1)-COUNT(A1:B1)" },
  ];
  const { S: sheet } = await recalculate(
    strippedOfCachedValues(await writeXlsx(workbookContent([sheetContent({ id: "sheet1", name: "S", cells })]))),
  );
  expect(sheet?.values).toEqual([["007", "7"], ["2"]]);
});
