import { bench, startNodeExcel, type NodeExcel } from "../../support/nodeExcel";
import { sheetContent, workbookContent } from "../xlsx/sampleContent";

let excel: NodeExcel;
beforeEach(async () => {
  excel = await startNodeExcel();
});
afterEach(() => excel.dispose());

const run = <T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
  Excel.run((context) => batch(context, context.workbook.worksheets.getActiveWorksheet()));

describe("worksheets", () => {
  it("are added, found by name or id, renamed, hidden, moved, copied and deleted", () =>
    run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("问题清单").load("id,name,position,visibility");
      await context.sync();
      expect([added.name, added.position, added.visibility]).toEqual(["问题清单", 1, "Visible"]);
      const byId = worksheets.getItem(added.id).load("name");
      added.name = "措施清单";
      added.tabColor = "#FF0000";
      added.showGridlines = false;
      added.position = 0;
      const copy = added.copy("End").load("name,position");
      worksheets.load("items/name,items/tabColor,items/showGridlines");
      await context.sync();
      expect(byId.name).toBe("问题清单");
      expect(worksheets.items[0]).toMatchObject({ name: "措施清单", tabColor: "#FF0000", showGridlines: false });
      expect(copy.position).toBe(2);
      copy.delete();
      const count = worksheets.getCount();
      await context.sync();
      expect(count.value).toBe(2);
    }));

  it("cannot have the name of another or one that Excel forbids", async () => {
    const named = (name: string): Promise<unknown> =>
      run(async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      });
    await expect(named("sheet1")).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    await expect(named("a/b")).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("freeze rows and columns and say where", () =>
    run(async (context, sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect(frozen.address).toBe("Sheet1!A1:B3");
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }));

  it("keep their page layout", () =>
    run(async (context, sheet) => {
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.setPrintTitleRows("$1:$2");
      sheet.pageLayout.setPrintArea("A1:H40");
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.centerHorizontally = true;
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
      sheet.pageLayout.load("orientation,zoom,centerHorizontally");
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
      const area = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
      const footer = sheet.pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
      await context.sync();
      expect(sheet.pageLayout.orientation).toBe("Landscape");
      expect(sheet.pageLayout.zoom.horizontalFitToPages).toBe(1);
      expect(titles.address).toBe("Sheet1!1:2");
      expect(area.address).toBe("Sheet1!A1:H40");
      expect(footer.centerFooter).toBe("第 &P 页");
    }));

  it("end pages where it was asked for", () =>
    run(async (context, sheet) => {
      sheet.horizontalPageBreaks.add("A21");
      sheet.horizontalPageBreaks.add(sheet.getRange("A11:C11"));
      sheet.horizontalPageBreaks.load("items/rowIndex");
      await context.sync();
      expect(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([10, 20]);
      sheet.horizontalPageBreaks.removePageBreaks();
      const count = sheet.horizontalPageBreaks.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    }));

  it("come from another file, under a free name", async () => {
    const base64 = Buffer.from(
      await bench().writeXlsx(
        workbookContent([
          sheetContent({ id: "a", name: "说明" }),
          sheetContent({
            id: "b",
            name: "Sheet1",
            cells: [{ row: 1, column: 0, value: "表头", style: { bold: true } }],
            merges: [{ row: 1, column: 0, rowCount: 1, columnCount: 2 }],
          }),
        ]),
      ),
    ).toString("base64");
    await run(async (context, sheet) => {
      const ids = context.workbook.insertWorksheetsFromBase64(base64, { sheetNamesToInsert: ["Sheet1"] });
      await context.sync();
      const added = context.workbook.worksheets.getItem(ids.value[0] ?? "").load("name,position");
      const cell = added.getRange("A2").load("values");
      cell.format.font.load("bold");
      await context.sync();
      expect([added.name, added.position, cell.values, cell.format.font.bold]).toEqual([
        "Sheet1 (2)",
        1,
        [["表头"]],
        true,
      ]);
      added.delete();
      sheet.activate();
      await context.sync();
    });
    await expect(
      run(async (context) => {
        context.workbook.insertWorksheetsFromBase64("bm8geGxzeA==");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("keep custom properties", () =>
    run(async (context, sheet) => {
      sheet.customProperties.add("ledger", "3");
      const property = sheet.customProperties.getItemOrNullObject("LEDGER").load("key,value");
      const none = sheet.customProperties.getItemOrNullObject("other").load("value");
      await context.sync();
      expect([property.key, property.value, none.isNullObject]).toEqual(["ledger", "3", true]);
    }));
});

describe("names", () => {
  it("point at cells, hold constants and can be deleted", () =>
    run(async (context, sheet) => {
      sheet.getRange("B2").values = [[42]];
      context.workbook.names.add("截至日", sheet.getRange("B2"), "统计日");
      context.workbook.names.add("临期天数", "=7");
      const date = context.workbook.names.getItem("截至日").load("formula,value,type,scope,comment,visible");
      const days = context.workbook.names.getItem("临期天数").load("value,type");
      const cell = context.workbook.names.getItem("截至日").getRange().load("values,address");
      const sum = sheet.getRange("D1");
      sum.formulas = [["=截至日+临期天数"]];
      sum.load("values");
      await context.sync();
      expect(date).toMatchObject({
        formula: "=Sheet1!$B$2",
        value: "Sheet1!$B$2",
        type: "Range",
        scope: "Workbook",
        comment: "统计日",
      });
      expect([days.value, days.type]).toEqual([7, "Integer"]);
      expect(cell.values).toEqual([[42]]);
      expect(sum.values).toEqual([[49]]);
      context.workbook.names.getItem("截至日").delete();
      const gone = context.workbook.names.getItemOrNullObject("截至日").load("name");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    }));
});

describe("formats", () => {
  it("read back as they were set, and as null where cells differ", () =>
    run(async (context, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.format.font.bold = true;
      range.format.font.color = "red";
      range.format.fill.color = "#DDEBF7";
      range.format.wrapText = true;
      range.format.horizontalAlignment = "Center";
      range.format.verticalAlignment = "Top";
      range.numberFormat = [
        ["@", "0.0%"],
        ["@", "0.0%"],
      ];
      sheet.getRange("A1").format.font.bold = false;
      range.load(
        "numberFormat,format/wrapText,format/horizontalAlignment,format/verticalAlignment,format/font/bold,format/font/color,format/fill/color",
      );
      await context.sync();
      expect(range.numberFormat).toEqual([
        ["@", "0.0%"],
        ["@", "0.0%"],
      ]);
      expect(range.format).toMatchObject({ wrapText: true, horizontalAlignment: "Center", verticalAlignment: "Top" });
      expect(range.format.font.color).toBe("#FF0000");
      expect(range.format.font.bold).toBeNull();
      expect(range.format.fill.color).toBe("#DDEBF7");
    }));

  it("keep widths in points, a standard column being 48", () =>
    run(async (context, sheet) => {
      const standard = sheet.getRange("C:C").load("format/columnWidth");
      const range = sheet.getRange("A1:B1");
      range.format.columnWidth = 90;
      range.format.rowHeight = 30;
      range.load("format/columnWidth,format/rowHeight");
      const both = sheet.getRange("B1:C1").load("format/columnWidth");
      await context.sync();
      expect(standard.format.columnWidth).toBe(48);
      expect(range.format.columnWidth).toBe(90);
      expect(range.format.rowHeight).toBe(30);
      expect(both.format.columnWidth).toBeNull();
    }));

  it("draw borders on the right edges", () =>
    run(async (context, sheet) => {
      const range = sheet.getRange("B2:C3");
      range.format.borders.getItem("EdgeBottom").style = "Continuous";
      range.format.borders.getItem("InsideHorizontal").weight = "Thick";
      await context.sync();
      const bottom = sheet.getRange("B3").format.borders.getItem("EdgeBottom").load("style,weight");
      const inside = sheet.getRange("C2").format.borders.getItem("EdgeBottom").load("style,weight");
      const none = sheet.getRange("B2").format.borders.getItem("EdgeLeft").load("style");
      await context.sync();
      expect([bottom.style, bottom.weight]).toEqual(["Continuous", "Thin"]);
      expect(inside.weight).toBe("Thick");
      expect(none.style).toBe("None");
    }));

  it("hide and group rows and columns", () =>
    run(async (context, sheet) => {
      const columns = sheet.getRange("C:D");
      columns.group("ByColumns");
      columns.hideGroupDetails("ByColumns");
      columns.load("columnHidden");
      sheet.getRange("2:2").rowHidden = true;
      const rows = sheet.getRange("A1:A3").load("rowHidden");
      const row = sheet.getRange("A2").load("rowHidden,hidden");
      await context.sync();
      expect(columns.columnHidden).toBe(true);
      expect(rows.rowHidden).toBeNull();
      expect([row.rowHidden, row.hidden]).toEqual([true, true]);
    }));

  it("merge and unmerge cells, and a table refuses merged ones", () =>
    run(async (context, sheet) => {
      sheet.getRange("A1:B1").merge();
      const merged = sheet.getRange("A1:C3").getMergedAreasOrNullObject().load("address");
      await context.sync();
      expect(merged.address).toBe("Sheet1!A1:B1");
      sheet.getRange("A1:B1").unmerge();
      const none = sheet.getRange("A1:C3").getMergedAreasOrNullObject().load("address");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }));
});

describe("data validation", () => {
  it("is set, read back, changed and cleared", () =>
    run(async (context, sheet) => {
      const range = sheet.getRange("B2:B10");
      range.dataValidation.rule = { list: { source: "未启动,正在整改,已完成", inCellDropDown: true } };
      range.dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "状态", message: "请选一个" };
      range.dataValidation.prompt = { showPrompt: true, title: "状态", message: "从列表选" };
      range.dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks");
      await context.sync();
      expect(range.dataValidation.type).toBe("List");
      expect(range.dataValidation.rule).toMatchObject({
        list: { source: "未启动,正在整改,已完成", inCellDropDown: true },
      });
      expect(range.dataValidation.errorAlert).toMatchObject({ style: "Warning", message: "请选一个" });
      expect(range.dataValidation.prompt.message).toBe("从列表选");
      sheet.getRange("B2:B3").values = [["已完成"], ["乱写"]];
      const good = sheet.getRange("B2").dataValidation.load("valid");
      const bad = sheet.getRange("B3").dataValidation.load("valid");
      await context.sync();
      expect([good.valid, bad.valid]).toEqual([true, false]);
      range.dataValidation.clear();
      range.dataValidation.load("type");
      await context.sync();
      expect(range.dataValidation.type).toBe("None");
    }));

  it("takes numbers, dates and a range as source", () =>
    run(async (context, sheet) => {
      const date = sheet.getRange("C2");
      date.dataValidation.rule = { date: { formula1: "2022-01-01", operator: "GreaterThan" } };
      const whole = sheet.getRange("D2");
      whole.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 31, operator: "Between" } };
      const list = sheet.getRange("E2");
      list.dataValidation.rule = { list: { source: sheet.getRange("H1:H3"), inCellDropDown: true } };
      for (const range of [date, whole, list]) range.dataValidation.load("type,rule");
      await context.sync();
      expect(date.dataValidation.type).toBe("Date");
      expect(whole.dataValidation.rule.wholeNumber).toMatchObject({ formula1: 1, formula2: 31, operator: "Between" });
      expect(list.dataValidation.rule.list?.source).toBe("=Sheet1!$H$1:$H$3");
    }));
});

describe("conditional formats", () => {
  it("are added with formula and colours, listed, changed and cleared", () =>
    run(async (context, sheet) => {
      const range = sheet.getRange("A2:A20");
      const red = range.conditionalFormats.add("Custom");
      red.custom.rule.formula = '=LEFT($A2,2)="已逾"';
      red.custom.format.font.color = "#C00000";
      red.custom.format.fill.color = "#FFC7CE";
      const text = range.conditionalFormats.add("ContainsText");
      text.textComparison.rule = { operator: "Contains", text: "滞后" };
      text.textComparison.format.font.bold = true;
      await context.sync();
      expect(excel.model.conditionalFormats("sheet-1")).toHaveLength(2);
      range.conditionalFormats.load("items/type,items/id,items/priority");
      const count = range.conditionalFormats.getCount();
      await context.sync();
      expect(range.conditionalFormats.items.map((item) => item.type)).toEqual(["ContainsText", "Custom"]);
      expect(count.value).toBe(2);
      const custom = range.conditionalFormats.items[1];
      if (!custom) throw new Error("no custom format");
      custom.custom.rule.load("formula");
      custom.custom.format.font.load("color");
      custom.stopIfTrue = true;
      await context.sync();
      expect(custom.custom.rule.formula).toBe('=LEFT($A2,2)="已逾"');
      expect(custom.custom.format.font.color).toBe("#C00000");
      expect(excel.model.conditionalFormats("sheet-1").map((item) => item.stopIfTrue)).toEqual([false, true]);
      range.conditionalFormats.clearAll();
      await context.sync();
      expect(excel.model.conditionalFormats("sheet-1")).toEqual([]);
    }));
});

describe("ranges", () => {
  it("give their neighbours and parts", () =>
    run(async (context, sheet) => {
      const range = sheet.getRange("B2:D4");
      const all = {
        cell: range.getCell(0, 1),
        row: range.getRow(2),
        column: range.getColumn(0),
        lastCell: range.getLastCell(),
        below: range.getRowsBelow(2),
        above: range.getRowsAbove(1),
        after: range.getColumnsAfter(1),
        offset: range.getOffsetRange(1, -1),
        resized: range.getResizedRange(-1, 2),
        absolute: range.getAbsoluteResizedRange(1, 1),
        wholeRow: range.getEntireRow(),
        wholeColumn: range.getEntireColumn(),
        bounding: range.getBoundingRect("F6"),
        both: range.getIntersection("C3:F9"),
      };
      Object.values(all).forEach((item) => item.load("address"));
      const none = range.getIntersectionOrNullObject("F6").load("address");
      await context.sync();
      const addresses = Object.fromEntries(
        Object.entries(all).map(([key, item]) => [key, item.address.replace("Sheet1!", "")]),
      );
      expect(addresses).toEqual({
        cell: "C2",
        row: "B4:D4",
        column: "B2:B4",
        lastCell: "D4",
        below: "B5:D6",
        above: "B1:D1",
        after: "E2:E4",
        offset: "A3:C5",
        resized: "B2:F3",
        absolute: "B2",
        wholeRow: "2:4",
        wholeColumn: "B:D",
        bounding: "B2:F6",
        both: "C3:D4",
      });
      expect(none.isNullObject).toBe(true);
    }));

  it("find the used part, and nothing on an empty sheet", () =>
    run(async (context, sheet) => {
      const nothing = sheet.getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      expect(nothing.isNullObject).toBe(true);
      sheet.getRange("B2:C5").values = [
        ["a", ""],
        ["", ""],
        ["", ""],
        ["", "b"],
      ];
      const used = sheet.getUsedRange(true).load("address");
      const column = sheet.getRange("B:B").getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      expect(used.address).toBe("Sheet1!B2:C5");
      expect(column.address).toBe("Sheet1!B2");
    }));

  it("copy formulas with their references moved", () =>
    run(async (context, sheet) => {
      sheet.getRange("A1:C2").values = [
        [1, "=A1*10", "text"],
        [2, "", ""],
      ];
      sheet.getRange("B2:C2").copyFrom("B1:C1");
      const copied = sheet.getRange("B2:C2").load("formulas,values");
      await context.sync();
      expect(copied.formulas).toEqual([["=A2*10", "text"]]);
      expect(copied.values).toEqual([[20, "text"]]);
    }));

  it("carry hyperlinks", () =>
    run(async (context, sheet) => {
      const range = sheet.getRange("A1");
      range.hyperlink = { documentReference: "Sheet1!B2", textToDisplay: "去看" };
      range.load("hyperlink,values");
      const none = sheet.getRange("A2").load("hyperlink");
      await context.sync();
      expect(range.hyperlink).toMatchObject({ documentReference: "Sheet1!B2", textToDisplay: "去看" });
      expect(range.values).toEqual([["去看"]]);
      expect(none.hyperlink).toBeNull();
    }));

  it("find cells of a kind as areas", () =>
    run(async (context, sheet) => {
      sheet.getRange("A1:B3").values = [
        ["a", 1],
        ["", "=B1+1"],
        ["c", 3],
      ];
      const blanks = sheet.getRange("A1:B3").getSpecialCellsOrNullObject("Blanks").load("address");
      const formulas = sheet.getRange("A1:B3").getSpecialCells("Formulas").load("address,cellCount");
      await context.sync();
      expect(blanks.address).toBe("Sheet1!A2");
      expect([formulas.address, formulas.cellCount]).toEqual(["Sheet1!B2", 1]);
    }));
});

describe("the document", () => {
  it("keeps custom XML by namespace, and properties", () =>
    run(async (context) => {
      const part = context.workbook.customXmlParts.add(
        '<?xml version="1.0"?><t:tpl xmlns:t="urn:zg:template">旧</t:tpl>',
      );
      context.workbook.properties.title = "整改台账";
      context.workbook.properties.custom.add("schema", 3);
      part.setXml('<t:tpl xmlns:t="urn:zg:template">新</t:tpl>');
      const found = context.workbook.customXmlParts
        .getByNamespace("urn:zg:template")
        .getOnlyItemOrNullObject()
        .load("id,namespaceUri");
      const xml = found.getXml();
      const none = context.workbook.customXmlParts.getByNamespace("urn:other").getOnlyItemOrNullObject().load("id");
      context.workbook.properties.load("title");
      const schema = context.workbook.properties.custom.getItem("schema").load("value,type");
      await context.sync();
      expect(xml.value).toContain("新");
      expect(found.namespaceUri).toBe("urn:zg:template");
      expect(none.isNullObject).toBe(true);
      expect(context.workbook.properties.title).toBe("整改台账");
      expect([schema.value, schema.type]).toEqual([3, "Number"]);
      expect(excel.host.extras.content().properties["title"]).toBe("整改台账");
    }));

  it("gives the selection of the user", () =>
    run(async (context, sheet) => {
      sheet.getRange("B3:C4").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect([selected.address, active.address]).toEqual(["Sheet1!B3:C4", "Sheet1!B3"]);
    }));

  it("speaks the language of the data", () =>
    run(async (context) => {
      const { application } = context.workbook;
      application.cultureInfo.load("name");
      application.cultureInfo.datetimeFormat.load("shortDatePattern");
      application.load("calculationMode");
      await context.sync();
      expect([
        application.cultureInfo.name,
        application.cultureInfo.datetimeFormat.shortDatePattern,
        application.calculationMode,
      ]).toEqual(["zh-CN", "yyyy/M/d", "Automatic"]);
    }));
});
