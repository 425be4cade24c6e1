import { startNodeExcel, type NodeExcel } from "../../support/nodeExcel";

let excel: NodeExcel;
beforeEach(async () => {
  excel = await startNodeExcel();
});
afterEach(() => excel.dispose());

const put = (address: string, value: string | number, options: Excel.RunOptions = {}): Promise<void> =>
  Excel.run(options, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[value]];
    await context.sync();
  });

const cell = (address: string): Promise<unknown> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load("values");
    await context.sync();
    return range.values[0]?.[0];
  });

describe("cell-edit mode", () => {
  it("refuses batches with InvalidOperationInCellEditMode", async () => {
    excel.host.faults.cellEditing = true;
    await expect(put("A1", "x")).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    excel.host.faults.cellEditing = false;
    await put("A1", "y");
    expect(await cell("A1")).toBe("y");
  });

  it("lets a batch with delayForCellEdit wait until editing ends", async () => {
    excel.host.faults.cellEditing = true;
    let written = false;
    const waiting = put("A1", "patient", { delayForCellEdit: true }).then(() => (written = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(written).toBe(false);
    excel.host.faults.cellEditing = false;
    await waiting;
    expect(await cell("A1")).toBe("patient");
  });
});

describe("faults", () => {
  it("fail the n-th action of the next batch and leave the earlier ones done", async () => {
    excel.host.faults.failAction(2, "AccessDenied");
    const failed = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["first"]];
      sheet.getRange("A2").values = [["second"]];
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: "AccessDenied", debugInfo: { errorLocation: "Range.values" } });
    expect([await cell("A1"), await cell("A2")]).toEqual(["first", ""]);
  });

  it("delay an answer", async () => {
    excel.host.faults.delayNextSync(120);
    const start = Date.now();
    await put("A1", "late");
    expect(Date.now() - start).toBeGreaterThanOrEqual(110);
  });

  it("never answer, though the batch was run", async () => {
    excel.host.faults.neverAnswerNextSync();
    let answered = false;
    void put("A1", "written all the same").then(() => (answered = true));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(answered).toBe(false);
    expect(await cell("A1")).toBe("written all the same");
  });

  it("let another user in between two syncs", async () => {
    await put("A1", "mine");
    excel.host.faults.beforeBatch(2, () => excel.host.asOtherUser((user) => user.write("Sheet1!A1", [["theirs"]])));
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      await context.sync();
      const before = range.values[0]?.[0];
      range.load("values");
      await context.sync();
      return [before, range.values[0]?.[0]];
    });
    expect(seen).toEqual(["mine", "theirs"]);
  });

  it("let another user's appended row land on ours after our sync", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A2").values = [["编号"], ["a"]];
      sheet.tables.add("A1:A2", true).name = "台账";
      await context.sync();
      excel.host.faults.afterBatch(1, () => excel.host.asOtherUser((user) => user.replaceLastRow("台账", ["theirs"])));
      sheet.getRange("A3").values = [["ours"]];
      await context.sync();
      const body = context.workbook.tables.getItem("台账").getDataBodyRange().load("values");
      await context.sync();
      expect(body.values).toEqual([["a"], ["theirs"]]);
    });
  });

  it("refuse requests and responses over 5 MB when the limits of the web are on", async () => {
    const big = "字".repeat(30_000);
    const rows = Array.from({ length: 100 }, () => [big]);
    excel.host.faults.payloadLimits = true;
    const write = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:A100").values = rows;
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    excel.host.faults.payloadLimits = false;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:A100").values = rows;
      await context.sync();
    });
    excel.host.faults.payloadLimits = true;
    const read = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:A100").load("values");
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  it("protected sheets answer AccessDenied", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect();
      await context.sync();
    });
    await expect(put("A1", "x")).rejects.toMatchObject({ code: "AccessDenied" });
    const again = Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getActiveWorksheet().load("protection/protected");
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(true);
      protection.protect();
      await context.sync();
    });
    await expect(again).rejects.toMatchObject({ code: "AccessDenied" });
  });
});

describe("counters", () => {
  it("count syncs with work in them, actions and bytes, under the label that was set", async () => {
    const { cost } = await excel.host.measured("two syncs", async () => {
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2");
        range.values = [[1], [2]];
        await context.sync();
        range.load("values");
        await context.sync();
      });
    });
    expect(cost).toMatchObject({ syncs: 2, actions: 2 });
    expect(cost.requestBytes).toBeGreaterThan(200);
    expect(excel.host.counters.of("something else").syncs).toBe(0);
    expect(excel.host.counters.total.syncs).toBe(2);
  });
});

describe("an API the host does not have", () => {
  it("is answered with ApiNotFound and said aloud", async () => {
    const error = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const failed = Excel.run(async (context) => {
      context.workbook.worksheets
        .getActiveWorksheet()
        .charts.add("ColumnClustered", context.workbook.worksheets.getActiveWorksheet().getRange("A1"));
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("Worksheet.charts"),
    });
    expect(excel.host.missingApis).toEqual(["Worksheet.charts"]);
    expect(error).toHaveBeenCalledWith(expect.stringContaining("Worksheet.charts"));
    error.mockRestore();
  });

  it("is said aloud for the common API too", async () => {
    const error = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const status = await new Promise((resolve) =>
      Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, (result) => resolve(result.status)),
    );
    expect(status).toBe(Office.AsyncResultStatus.Failed);
    expect(error).toHaveBeenCalledWith(expect.stringContaining("the common API's method"));
    error.mockRestore();
  });
});
