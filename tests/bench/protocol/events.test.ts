import { startNodeExcel, type NodeExcel } from "../../support/nodeExcel";

let excel: NodeExcel;
beforeEach(async () => {
  excel = await startNodeExcel();
});
afterEach(() => excel.dispose());

/** Lets the host deliver the events of the batch that was just answered. */
const delivered = async (): Promise<void> => {
  await excel.host.idle();
  await new Promise((resolve) => setTimeout(resolve, 20));
};

async function changesOfSheet(): Promise<Excel.WorksheetChangedEventArgs[]> {
  const seen: Excel.WorksheetChangedEventArgs[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (args) => void seen.push(args));
    await context.sync();
  });
  return seen;
}

const write = (address: string, values: (string | number)[][], from: typeof Excel = Excel): Promise<void> =>
  from.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = values;
    await context.sync();
  });

describe("change events", () => {
  it("tell the add-in of its own edit as Local, with the values before and after of a single cell", async () => {
    await write("B2", [["旧"]]);
    const seen = await changesOfSheet();
    await write("B2", [["新"]]);
    await delivered();
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      type: "WorksheetChanged",
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "ThisLocalAddin",
      address: "B2",
      details: { valueBefore: "旧", valueAfter: "新", valueTypeBefore: "String", valueTypeAfter: "String" },
    });
  });

  it("carry no details for several cells", async () => {
    const seen = await changesOfSheet();
    await write("A1:B1", [["x", "y"]]);
    await delivered();
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ address: "A1:B1" });
    expect(seen[0]?.details).toBeUndefined();
  });

  it("say Remote when another user edits", async () => {
    const seen = await changesOfSheet();
    await excel.host.asOtherUser((user) => user.write("Sheet1!C3", [["别人写的"]]));
    await delivered();
    expect(seen.map((args) => [args.source, args.address, args.triggerSource])).toEqual([["Remote", "C3", "Unknown"]]);
  });

  it("say Remote in one window for what the other window's add-in writes, and Local in its own", async () => {
    const here = await changesOfSheet();
    const second = await excel.openAddIn({ name: "second" });
    const there: Excel.WorksheetChangedEventArgs[] = [];
    await second.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (args) => void there.push(args));
      await context.sync();
    });
    await write("A1", [["from the second"]], second.Excel);
    await delivered();
    expect(here.map((args) => args.source)).toEqual(["Remote"]);
    expect(there.map((args) => args.source)).toEqual(["Local"]);
  });

  it("do not arrive any more after remove", async () => {
    const seen: unknown[] = [];
    const registration = await Excel.run(async (context) => {
      const result = context.workbook.worksheets
        .getActiveWorksheet()
        .onChanged.add(async (args) => void seen.push(args));
      await context.sync();
      return result;
    });
    await Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
    await write("A1", [["x"]]);
    await delivered();
    expect(seen).toEqual([]);
  });

  it("stay away for edits made while enableEvents is off, in the same batch too", async () => {
    const seen = await changesOfSheet();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["heard"]];
      context.runtime.enableEvents = false;
      sheet.getRange("A2").values = [["not heard"]];
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await delivered();
    expect(seen.map((args) => args.address)).toEqual(["A1"]);
  });

  it("reach a table and the collections it is in", async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B2").values = [
        ["编号", "状态"],
        ["a", "x"],
      ];
      const table = sheet.tables.add("A1:B2", true);
      table.load("id");
      await context.sync();
      table.onChanged.add(async (args) => void seen.push(`table ${args.address} ${args.source}`));
      context.workbook.tables.onChanged.add(async (args) => void seen.push(`tables ${args.address}`));
      context.workbook.worksheets.onChanged.add(async (args) => void seen.push(`sheets ${args.address}`));
      await context.sync();
    });
    await write("B2", [["y"]]);
    await delivered();
    expect(seen.sort()).toEqual(["sheets B2", "table B2 Local", "tables B2"]);
  });

  it("hand out the changed range to a handler", async () => {
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (args) => {
        await Excel.run(async (inner) => {
          const range = args.getRange(inner).load("values");
          await inner.sync();
          seen.push(range.values);
        });
      });
      await context.sync();
    });
    await write("A1:B1", [[1, 2]]);
    await delivered();
    await delivered();
    expect(seen).toEqual([[[1, 2]]]);
  });
});

describe("other events", () => {
  it("tell of sheets added, activated and selected in", async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async (args) => void seen.push(`added ${args.source}`));
      worksheets.onActivated.add(async () => void seen.push("activated"));
      worksheets.onSelectionChanged.add(async (args) => void seen.push(`selected ${args.address}`));
      await context.sync();
      const sheet = worksheets.add("看板");
      sheet.activate();
      sheet.getRange("B3").select();
      await context.sync();
    });
    await delivered();
    expect(seen).toEqual(expect.arrayContaining(["added Local", "activated", "selected B3"]));
  });

  it("tell the other window that settings were saved", async () => {
    const second = await excel.openAddIn({ name: "second" });
    let told = 0;
    await second.Excel.run(async (context) => {
      context.workbook.settings.onSettingsChanged.add(async () => void told++);
      await context.sync();
    });
    await Excel.run(async (context) => {
      context.workbook.settings.add("k", { a: 1 });
      await context.sync();
    });
    await delivered();
    expect(told).toBe(1);
  });
});
