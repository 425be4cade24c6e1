import { startNodeExcel, type NodeExcel } from "../../support/nodeExcel";

let excel: NodeExcel;
beforeEach(async () => {
  excel = await startNodeExcel();
});
afterEach(() => excel.dispose());

describe("ribbon commands", () => {
  it("run the associated action and end when it calls completed", async () => {
    let source = "";
    Office.actions.associate("buildNotice", (event: Office.AddinCommands.Event) => {
      source = event.source.id;
      void Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["通报"]];
        await context.sync();
      }).then(() => event.completed());
    });
    const result = await excel.host.ribbon.invoke(excel.instance, "buildNotice", "Button.Notice");
    expect(result).toMatchObject({ completed: true, status: 0 });
    expect(source).toBe("Button.Notice");
    expect(excel.host.counters.of("buildNotice")).toMatchObject({ syncs: 1, actions: 1 });
  });

  it("end at once with an error when no such action is associated", async () => {
    const result = await excel.host.ribbon.invoke(excel.instance, "nobody");
    expect(result.completed).toBe(false);
  });

  it("change their buttons with requestUpdate", async () => {
    await Office.ribbon.requestUpdate({
      tabs: [{ id: "Tab.Ledger", controls: [{ id: "Button.Notice", enabled: false }] }],
    });
    expect(excel.host.ribbon.enabled.get("Button.Notice")).toBe(false);
  });
});

describe("the pane and start-up", () => {
  it("shows and hides, and tells the add-in", async () => {
    const seen: string[] = [];
    await Office.addin.onVisibilityModeChanged((message) => void seen.push(message.visibilityMode));
    await Office.addin.hide();
    expect(excel.instance.paneState).toBe("Background");
    await Office.addin.showAsTaskpane();
    expect(excel.instance.paneState).toBe("Visible");
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(seen).toEqual(["Hidden", "Taskpane"]);
  });

  it("remembers the start-up behaviour in the document", async () => {
    expect(await Office.addin.getStartupBehavior()).toBe(Office.StartupBehavior.none);
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe(Office.StartupBehavior.load);
    // Not among the add-in's settings, and not lost when those are saved.
    await new Promise<void>((resolve) => Office.context.document.settings.saveAsync(() => resolve()));
    await Excel.run(async (context) => {
      const count = context.workbook.settings.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
    expect(await Office.addin.getStartupBehavior()).toBe(Office.StartupBehavior.load);
  });
});

describe("Office.context", () => {
  it("says language, host and what is supported in the Excel that is played", async () => {
    expect(Office.context.displayLanguage).toBe("zh-CN");
    expect(Office.context.host).toBe(Office.HostType.Excel);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
    expect(Office.context.requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
  });

  it("refuses an API of a newer Excel than the one that is played", async () => {
    const error = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const failed = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").getDependents().load("addresses");
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: "ApiNotFound" });
    error.mockRestore();
  });

  it("has the colours of the theme", async () => {
    expect(Office.context.officeTheme.bodyBackgroundColor.toLowerCase()).toBe("#ffffff");
    const dark = await excel.openAddIn({ theme: "dark" });
    expect(dark.Office.context.officeTheme.bodyBackgroundColor.toLowerCase()).toBe("#262626");
  });

  it("keeps document settings, in the same store as workbook.settings", async () => {
    Office.context.document.settings.set("filter", { department: "人事科" });
    await new Promise<void>((resolve) => Office.context.document.settings.saveAsync(() => resolve()));
    expect(excel.model.settings()["filter"]).toEqual({ department: "人事科" });
    await Excel.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject("filter").load("value");
      const missing = context.workbook.settings.getItemOrNullObject("none").load("value");
      await context.sync();
      expect(setting.value).toEqual({ department: "人事科" });
      expect(missing.isNullObject).toBe(true);
    });
  });
});
