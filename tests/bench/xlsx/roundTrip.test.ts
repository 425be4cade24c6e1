import { readXlsx, UnreadableFile } from "../../../bench/xlsx/readXlsx";
import { writeXlsx } from "../../../bench/xlsx/writeXlsx";
import type { SheetContent, WorkbookContent } from "../../../bench/model/content";
import { sampleContent, sheetContent, workbookContent } from "./sampleContent";

const byPlace = (sheet: SheetContent): Map<string, SheetContent["cells"][number]> =>
  new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));

describe("a workbook written and read again", () => {
  let back: WorkbookContent;
  beforeAll(async () => {
    back = await readXlsx(await writeXlsx(sampleContent));
  });

  test.each(sampleContent.sheets.map((sheet, index) => [sheet.name, index] as const))(
    "keeps every cell of %s",
    (_, index) => {
      const read = byPlace(back.sheets[index] ?? sheetContent({ id: "", name: "" }));
      for (const cell of sampleContent.sheets[index]?.cells ?? []) {
        const found = read.get(`${cell.row},${cell.column}`);
        expect({ ...found, style: undefined }).toEqual({ ...cell, style: undefined });
        if (cell.style) expect(found?.style).toMatchObject(cell.style);
      }
      expect(read.size).toBe(sampleContent.sheets[index]?.cells.length);
    },
  );

  test.each([
    "visibility",
    "tabColor",
    "merges",
    "frozenRows",
    "frozenColumns",
    "tables",
    "validations",
    "conditionalFormats",
    "page",
    "showGridlines",
    "customProperties",
    "selection",
  ] as const)("keeps %s of every sheet", (part) => {
    expect(back.sheets.map((sheet) => sheet[part])).toEqual(sampleContent.sheets.map((sheet) => sheet[part]));
  });

  test("keeps widths, heights, hidden rows and collapsed groups", () => {
    for (const [index, sheet] of sampleContent.sheets.entries()) {
      for (const column of sheet.columns) expect(back.sheets[index]?.columns).toContainEqual(column);
      expect(back.sheets[index]?.rows).toEqual(sheet.rows);
    }
  });

  test("keeps names, the active sheet, protection, settings, custom XML and properties", () => {
    const names = (content: WorkbookContent) =>
      [...content.names]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ scope, ...rest }) => ({ ...rest, sheet: content.sheets.find((s) => s.id === scope)?.name }));
    expect(names(back)).toEqual(names(sampleContent));
    expect(back.activeSheet).toBe(1);
    expect(back.sheets[1]?.protection).toMatchObject({
      protected: true,
      options: { allowAutoFilter: true, allowFormatColumns: true, allowInsertRows: false, allowEditObjects: false },
    });
    expect(back.settings).toEqual(sampleContent.settings);
    expect(back.customXml).toEqual(sampleContent.customXml);
    expect(back.properties).toEqual(sampleContent.properties);
  });

  test("is the same after a second trip", async () => {
    const again = await readXlsx(await writeXlsx(back));
    expect({ ...again, sheets: again.sheets.map((s) => ({ ...s, cells: byPlace(s) })) }).toEqual({
      ...back,
      sheets: back.sheets.map((s) => ({ ...s, cells: byPlace(s) })),
    });
  });
});

test("keeps the dates of a workbook that counts from 1904 as the serials they were", async () => {
  const content = workbookContent(
    [
      sheetContent({
        id: "sheet1",
        name: "S",
        cells: [{ row: 0, column: 0, value: 44255.25, numberFormat: "yyyy-mm-dd" }],
      }),
    ],
    { date1904: true },
  );
  const back = await readXlsx(await writeXlsx(content));
  expect(back.date1904).toBe(true);
  expect(back.sheets[0]?.cells[0]?.value).toBe(44255.25);
});

test("makes the header cells of a table texts that equal the names of its columns", async () => {
  const table = {
    id: "table1",
    name: "T",
    range: { row: 0, column: 0, rowCount: 2, columnCount: 2 },
    showHeaders: true,
    showTotals: false,
    style: "",
    showBandedRows: false,
    showFilterButton: true,
    columns: [
      { id: 1, name: "2024" },
      { id: 2, name: "a\nb" },
    ],
    filters: [],
  };
  const back = await readXlsx(
    await writeXlsx(
      workbookContent([
        sheetContent({ id: "sheet1", name: "S", cells: [{ row: 0, column: 0, value: 2024 }], tables: [table] }),
      ]),
    ),
  );
  expect(back.sheets[0]?.cells.map((c) => c.value)).toEqual(["2024", "a\nb"]);
  expect(back.sheets[0]?.tables[0]?.columns.map((c) => c.name)).toEqual(["2024", "a\nb"]);
});

test("refuses a drop-down list that Excel could not open", async () => {
  const rule = {
    ranges: [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }],
    type: "list" as const,
    formula1: "部门名称很长的一个部门,".repeat(30),
    allowBlank: true,
    dropDown: true,
  };
  await expect(
    writeXlsx(workbookContent([sheetContent({ id: "sheet1", name: "S", validations: [rule] })])),
  ).rejects.toThrow("255");
});

test.each([
  ["text", new TextEncoder().encode("编号,状态")],
  ["an old .xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
])("says that %s cannot be read", async (_, bytes) => {
  await expect(readXlsx(bytes)).rejects.toThrow(UnreadableFile);
});
