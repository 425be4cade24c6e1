import { afterEach, describe, expect, it } from "@jest/globals";
import type { SheetContent, WorkbookContent } from "../../../bench/model/content";
import { bench } from "../../support/nodeExcel";
import { at, closeModels, openModel } from "./open";

afterEach(closeModels);

/** A workbook that uses all that a content can hold. */
function fullContent(): WorkbookContent {
  const { emptySheetContent } = bench();
  const ledger: SheetContent = {
    ...emptySheetContent("s1", "问题清单"),
    tabColor: "#FF0000",
    cells: [
      {
        row: 0,
        column: 0,
        value: "编号",
        style: { bold: true, fill: "#DDEBF7", border: { bottom: { style: "thin", color: "#000000" } } },
      },
      { row: 0, column: 1, value: "时限日期" },
      { row: 0, column: 2, value: "预警" },
      {
        row: 1,
        column: 0,
        value: "=不是公式",
        numberFormat: "@",
        style: {
          wrap: true,
          horizontal: "Center",
          vertical: "Top",
          locked: false,
          indent: 2,
          fontName: "宋体",
          fontSize: 10.5,
          color: "#FF0000",
          italic: true,
        },
      },
      { row: 1, column: 1, value: 45700, numberFormat: "yyyy-mm-dd", note: "原为45699" },
      {
        row: 1,
        column: 2,
        value: "已逾期20天",
        formula:
          '=IF(问题清单[[#This Row],[时限日期]]<截至日,"已逾期"&(截至日-问题清单[[#This Row],[时限日期]])&"天","")',
      },
      { row: 2, column: 0, value: "00123", numberFormat: "@" },
      { row: 2, column: 1, value: { error: "#N/A" } },
      {
        row: 2,
        column: 2,
        value: { error: "#N/A" },
        formula:
          '=IF(问题清单[[#This Row],[时限日期]]<截至日,"已逾期"&(截至日-问题清单[[#This Row],[时限日期]])&"天","")',
      },
      { row: 4, column: 4, value: true },
      { row: 4, column: 5, value: "#N/A" },
      {
        row: 5,
        column: 4,
        value: "链接",
        hyperlink: "https://example.org/",
        style: { underline: true, color: "#0563C1" },
      },
      { row: 6, column: 4, value: 1, formula: "=SEQUENCE(2,2)", spill: { rowCount: 2, columnCount: 2 } },
      { row: 6, column: 5, value: 2 },
      { row: 7, column: 4, value: 3 },
      { row: 7, column: 5, value: 4 },
      { row: 9, column: 0, style: { fill: "#FFFF00" } },
    ],
    merges: [at("E11:F12")],
    columns: [
      { index: 0, width: 12.7109375 },
      { index: 1, width: 20, hidden: true, outline: 1 },
      { index: 6, style: { bold: true }, numberFormat: "@" },
    ],
    rows: [
      { index: 0, height: 30 },
      { index: 20, hidden: true, outline: 2 },
    ],
    frozenRows: 1,
    frozenColumns: 1,
    tables: [
      {
        id: "7",
        name: "问题清单",
        range: at("A1:C3"),
        showHeaders: true,
        showTotals: false,
        style: "TableStyleLight9",
        showBandedRows: false,
        showFilterButton: true,
        columns: [
          { id: 1, name: "编号" },
          { id: 4, name: "时限日期" },
          {
            id: 3,
            name: "预警",
            formula:
              '=IF(问题清单[[#This Row],[时限日期]]<截至日,"已逾期"&(截至日-问题清单[[#This Row],[时限日期]])&"天","")',
          },
        ],
        filters: [],
      },
    ],
    validations: [
      {
        ranges: [at("A2:A3"), at("E5:E6")],
        type: "list",
        formula1: "已完成,正在整改",
        allowBlank: true,
        dropDown: true,
        errorAlert: { show: true, style: "Warning", title: "状态", message: "请从列表中选择" },
        prompt: { show: true, title: "状态", message: "选一个" },
      },
      {
        ranges: [at("B2:B3")],
        type: "date",
        operator: "between",
        formula1: "36526",
        formula2: "73050",
        allowBlank: true,
        dropDown: false,
      },
    ],
    conditionalFormats: [
      {
        id: "a",
        ranges: [at("A2:C3")],
        type: "custom",
        formula: '=LEFT($C2,3)="已逾期"',
        format: { fill: "#FFC7CE", color: "#9C0006", bold: true },
        priority: 1,
        stopIfTrue: true,
      },
      {
        id: "b",
        ranges: [at("B2:B3")],
        type: "cellValue",
        operator: "greaterThan",
        formula: "100",
        format: { color: "#0000FF" },
        priority: 2,
        stopIfTrue: false,
      },
      {
        id: "c",
        ranges: [at("C2:C3")],
        type: "containsText",
        operator: "containsText",
        text: "到期",
        format: { fill: "#BDD7EE" },
        priority: 3,
        stopIfTrue: false,
      },
      { id: "d", ranges: [at("B2:B3")], type: "dataBar", priority: 4, stopIfTrue: false, raw: { kept: "as it came" } },
    ],
    page: {
      ...emptySheetContent("x", "x").page,
      orientation: "Landscape",
      fitToWidth: 1,
      titleRows: "$1:$1",
      printArea: "$A$1:$C$3",
      header: { left: "", center: "台账", right: "" },
    },
    protection: { protected: true, options: { allowFormatCells: true } },
    showGridlines: false,
    customProperties: { role: "issues" },
    selection: "B2",
  };
  return {
    sheets: [
      { ...emptySheetContent("s0", "封面"), visibility: "VeryHidden", cells: [{ row: 0, column: 0, value: 45710 }] },
      ledger,
      {
        ...emptySheetContent("s2", "看板"),
        visibility: "Hidden",
        cells: [{ row: 0, column: 0, formula: "=COUNTA(问题清单[编号])", value: 2 }],
      },
    ],
    names: [
      { name: "截至日", scope: "", formula: "=封面!$A$1", visible: true, comment: "统计日" },
      { name: "编号列", scope: "", formula: "=问题清单[编号]", visible: false, comment: "" },
    ],
    activeSheet: 1,
    date1904: false,
    settings: { theme: { dark: true } },
    customXml: ["<a xmlns='urn:x'/>"],
    properties: { "ledger.schema": 3 },
    keptParts: { "xl/media/image1.png": new Uint8Array([1, 2, 3]) },
  };
}

describe("a workbook's content", () => {
  it("comes out as it was put in", async () => {
    const content = fullContent();
    const { model } = await openModel({ content });
    await model.settle();
    const out = model.content();
    const sheet = (source: WorkbookContent) => source.sheets[1];
    expect(sheet(out)?.cells).toEqual(
      sheet(content)?.cells.map((cell) =>
        cell.row === 1 && cell.column === 2 ? { ...cell, value: "已逾期10天" } : cell,
      ),
    );
    expect({ ...out, sheets: out.sheets.map((each) => ({ ...each, cells: [] })) }).toEqual({
      ...content,
      sheets: content.sheets.map((each) => ({ ...each, cells: [] })),
    });
    expect(out.sheets[2]?.cells).toEqual(content.sheets[2]?.cells);
  });

  it("comes out the same after a second opening", async () => {
    const first = await openModel({ content: fullContent() });
    await first.model.settle();
    const once = first.model.content();
    await first.model.load(once);
    await first.model.settle();
    expect(first.model.content()).toEqual(once);
  });

  it("gives a cell what it has from its column, as a file needs it", async () => {
    const { model, sheet, put } = await openModel();
    model.setStyle(sheet, at("B1:B1048576"), { wrap: true });
    model.setNumberFormats(sheet, at("B1:B1048576"), "@");
    put("B3", [["00123"]]);
    const [cell] = model.content().sheets[0]?.cells ?? [];
    expect(cell).toMatchObject({ row: 2, column: 1, value: "00123", numberFormat: "@", style: { wrap: true } });
    expect(model.content().sheets[0]?.cells).toHaveLength(1);
  });

  it("replaces what was open before, and calculates with the new one", async () => {
    const { model, put } = await openModel({ content: fullContent() });
    const events: string[] = [];
    model.onEvent((event) => events.push(event.kind));
    await model.load(bench().emptyWorkbook("空"));
    expect(model.tables()).toEqual([]);
    expect(model.names()).toEqual([]);
    expect(model.sheets().map((info) => info.name)).toEqual(["空"]);
    const sheet = model.sheets()[0]?.id ?? "";
    put("A1", [["=SUM(问题清单[编号])"], ["=1+1"]], sheet);
    await model.settle();
    expect(model.values(sheet, at("A1:A2"))).toEqual([[{ error: "#NAME?" }], [2]]);
    expect(events).toContain("loaded");
  });

  it("moves with inserted rows and columns as a whole", async () => {
    const content = fullContent();
    const open = {
      ...content,
      sheets: content.sheets.map((sheet) => ({ ...sheet, protection: { protected: false, options: {} } })),
    };
    const { model } = await openModel({ content: open });
    model.insertCells("s1", { row: 0, column: 0, rowCount: 2, columnCount: 16384 }, "Down", "addin");
    model.insertCells("s1", { row: 0, column: 0, rowCount: 1048576, columnCount: 1 }, "Right", "addin");
    await model.settle();
    const sheet = model.content().sheets[1];
    expect(sheet?.tables[0]?.range).toEqual(at("B3:D5"));
    expect(sheet?.merges).toEqual([at("F13:G14")]);
    expect(sheet?.validations.map((rule) => rule.ranges)).toEqual([[at("B4:B5"), at("F7:F8")], [at("C4:C5")]]);
    expect(sheet?.conditionalFormats.find((format) => format.id === "a")).toMatchObject({
      ranges: [at("B4:D5")],
      formula: '=LEFT($D4,3)="已逾期"',
    });
    expect(sheet?.cells.find((cell) => cell.note)).toMatchObject({ row: 3, column: 2 });
    expect(sheet?.cells.find((cell) => cell.hyperlink)).toMatchObject({ row: 7, column: 5 });
    expect(sheet?.columns.map((column) => [column.index, column.outline, column.hidden])).toEqual(
      expect.arrayContaining([[2, 1, true]]),
    );
    expect(sheet?.rows).toEqual(
      expect.arrayContaining([expect.objectContaining({ index: 22, hidden: true, outline: 2 })]),
    );
    expect(model.values("s1", at("D4"))).toEqual([["已逾期10天"]]);
  });
});
