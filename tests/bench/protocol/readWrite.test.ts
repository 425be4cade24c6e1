import { startNodeExcel, type NodeExcel } from "../../support/nodeExcel";

let excel: NodeExcel;
beforeEach(async () => {
  excel = await startNodeExcel();
});
afterEach(() => excel.dispose());

describe("reading and writing through the real Excel.run", () => {
  it("gives back what was written, with values, texts, formulas and types", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B2:C3").values = [
        ["状态", 2],
        [true, "=C2*2"],
      ];
      const range = sheet
        .getRange("B2:C3")
        .load("values,formulas,text,valueTypes,address,rowIndex,columnIndex,cellCount");
      await context.sync();
      expect(range.values).toEqual([
        ["状态", 2],
        [true, 4],
      ]);
      expect(range.formulas[1]).toEqual([true, "=C2*2"]);
      expect(range.text).toEqual([
        ["状态", "2"],
        ["TRUE", "4"],
      ]);
      expect(range.valueTypes).toEqual([
        ["String", "Double"],
        ["Boolean", "Double"],
      ]);
      expect(range.address).toBe("Sheet1!B2:C3");
      expect([range.rowIndex, range.columnIndex, range.cellCount]).toEqual([1, 1, 4]);
    });
  });

  it("leaves a cell alone where null is written and clears it where an empty text is", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C1");
      range.values = [["a", "b", "c"]];
      await context.sync();
      range.values = [[null, "", "d"]] as never;
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["a", "", "d"]]);
    });
  });

  it("writes one value into every cell of a range", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
      range.values = 7 as never;
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [7, 7],
        [7, 7],
      ]);
    });
  });

  it("refuses a matrix of the wrong size with InvalidArgument and the place", async () => {
    const failed = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [["a"]];
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.values" },
    });
  });

  it("fails in office.js when a property is read before it was loaded", async () => {
    const failed = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      await context.sync();
      return range.values;
    });
    await expect(failed).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  it("keeps what ran before the failing action and nothing after it", async () => {
    const failed = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["before"]];
      sheet.getRange("A2").values = [["too", "wide"]];
      sheet.getRange("A3").values = [["after"]];
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: "InvalidArgument" });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A3").load("values");
      await context.sync();
      expect(range.values).toEqual([["before"], [""], [""]]);
    });
  });

  it("writes more than office.js sends in one piece, in the right rows", async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => [index, `第${index}行`, index * 2]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C1000").values = rows;
      await context.sync();
      const last = sheet.getUsedRange().getLastRow().load("values,address");
      await context.sync();
      expect(last.values).toEqual([rows[999]]);
      expect(last.address).toBe("Sheet1!A1000:C1000");
    });
  });
});

describe("null objects", () => {
  it("answer isNullObject, and what is done to them is ignored", async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject("没有的表").load("name");
      const sheet = context.workbook.worksheets.getItemOrNullObject("没有的表");
      sheet.getRange("A1").values = [["lost"]];
      sheet.name = "lost";
      await context.sync();
      expect(table.isNullObject).toBe(true);
      expect(sheet.isNullObject).toBe(true);
    });
    expect(excel.model.sheets().map((sheet) => sheet.name)).toEqual(["Sheet1"]);
  });

  it("are an error when the method is not the OrNullObject one", async () => {
    const failed = Excel.run(async (context) => {
      context.workbook.tables.getItem("没有的表").load("name");
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

describe("ranges kept across syncs", () => {
  it("move with their cells when rows are inserted above them", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("B5");
      range.values = [["here"]];
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      range.load("address,values");
      await context.sync();
      expect(range.address).toBe("Sheet1!B7");
      expect(range.values).toEqual([["here"]]);
    });
  });

  it("move once when another user deletes a row above them", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A6").values = [["编号"], ["a"], ["b"], ["c"], ["d"], ["e"]];
      sheet.tables.add("A1:A6", true).name = "台账";
      const range = sheet.getRange("A5").load("values");
      await context.sync();
      await excel.host.asOtherUser((user) => user.deleteRow("台账", 0));
      range.load("values,address");
      await context.sync();
      expect([range.values, range.address]).toEqual([[["d"]], "Sheet1!A4"]);
    });
  });

  it("answer InvalidReference when their cells were deleted", async () => {
    const failed = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("B5");
      range.load("address");
      await context.sync();
      sheet.getRange("5:5").delete("Up");
      range.load("values");
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: "InvalidReference" });
  });

  it("are let go at the end of Excel.run", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      await context.sync();
    });
    await excel.host.idle();
    expect(excel.instance.referenceCount).toBe(0);
  });
});
