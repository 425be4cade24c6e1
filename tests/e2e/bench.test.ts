import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { readXlsx } from "../../bench/xlsx/readXlsx";
import { writeXlsx } from "../../bench/xlsx/writeXlsx";
import { sampleContent, sheetContent, workbookContent } from "../bench/xlsx/sampleContent";
import { savedFile } from "../support/benchWorkbook";
import { openBench, type OpenBench } from "../support/browser";
import { agrees, recalculate, strippedOfCachedValues } from "../support/libreoffice";

/** The bench itself: workbook, ribbon, pane and window.bench around the production build of the add-in. */
describe("the bench in a browser", () => {
  let bench: OpenBench;
  beforeAll(async () => {
    const folder = resolve(__dirname, "../../build/tests");
    mkdirSync(folder, { recursive: true });
    const file = resolve(folder, "样例.xlsx");
    writeFileSync(file, await writeXlsx(sampleContent));
    bench = await openBench({ file });
  }, 240_000);
  afterAll(async () => bench.close());

  test("opens the file named on the command line, with the add-in's tab and pane", async () => {
    expect(await bench.page.title()).toContain("样例.xlsx");
    expect(await bench.page.locator(".ribbon-tabs").getByRole("tab").allTextContents()).toEqual(["开始", "整改台账"]);
    expect(await bench.page.evaluate(() => [window.bench.sheetNames(), window.bench.activeSheet()])).toEqual([
      ["措施清单", "看板", "台账 设置"],
      "看板",
    ]);
    const pane = await bench.pane();
    expect(await pane.evaluate(() => Office.context.host)).toBe("Excel");
  });

  test("calculates native formulas and the add-in's functions", async () => {
    const values = await bench.page.evaluate(async () => {
      window.bench.setFormula("措施清单!J10", '=COUNTIFS(措施清单[状态],"正在整改")');
      window.bench.setFormula("措施清单!K10", "=ZG.完成率(措施清单[[#Headers],[#Data],[编号]:[金额(万元)]])");
      await window.bench.settle();
      return window.bench.values("措施清单!J10:K10");
    });
    expect(values[0]?.[0]).toBe(1);
    expect(values[0]?.[1]).toBeCloseTo(2 / 3, 9);
  });

  test("saves a file in which LibreOffice finds the values that the bench shows", async () => {
    const bytes = await savedFile(bench);
    const content = await readXlsx(bytes);
    const found = await recalculate(strippedOfCachedValues(bytes));
    const cached = await recalculate(bytes, "never");
    const differing = content.sheets.flatMap((sheet) =>
      sheet.cells.flatMap((cell) => {
        if (/UNIQUE/.test(cell.formula ?? "")) return [];
        const there = /ZG\./.test(cell.formula ?? "") ? cached : found;
        const value = there[sheet.name]?.values[cell.row]?.[cell.column];
        return agrees(cell.value, value)
          ? []
          : [`${sheet.name} ${cell.row},${cell.column}: ${JSON.stringify(cell.value)} and ${value}`];
      }),
    );
    expect(content.sheets[1]?.cells.some((cell) => cell.formula?.includes("ZG."))).toBe(true);
    expect(differing).toEqual([]);
  });

  test("keeps the add-in's runtime alive while the pane is closed, and opens it from the ribbon", async () => {
    const pane = await bench.pane();
    await pane.evaluate(() => {
      const modes: string[] = [];
      Object.assign(window, { modes });
      return Office.addin.onVisibilityModeChanged((message) => void modes.push(message.visibilityMode));
    });
    const closed = bench.page.getByRole("complementary", { name: "整改台账", includeHidden: true });
    await bench.page.getByRole("button", { name: "关闭窗格" }).click();
    expect(await closed.isVisible()).toBe(false);
    await bench.page.getByRole("button", { name: "打开录入" }).click();
    await closed.waitFor({ state: "visible" });
    const modes = (): Promise<string[]> => pane.evaluate(() => (window as unknown as { modes: string[] }).modes);
    await pane.waitForFunction(() => (window as unknown as { modes: string[] }).modes.length === 2);
    expect(await modes()).toEqual(["Hidden", "Taskpane"]);
  });

  test("draws the pane at the width it is given, by mouse and by keyboard, never under 320 pixels", async () => {
    const width = async (): Promise<number | undefined> =>
      (await bench.page.locator('iframe[name="pane"]').boundingBox())?.width;
    await bench.page.evaluate(() => window.bench.setPaneWidth(100));
    await bench.page.waitForFunction(() => window.bench.paneFrame().getBoundingClientRect().width <= 320);
    expect(await width()).toBe(320);
    await bench.page.getByRole("separator").focus();
    await bench.page.keyboard.press("ArrowLeft");
    await bench.page.keyboard.press("ArrowLeft");
    expect(await width()).toBe(360);
  });

  test("counts what a command costs", async () => {
    const counters = await bench.page.evaluate(async () => {
      window.bench.resetCounters();
      await window.bench.press("统计看板");
      return window.bench.counters();
    });
    expect(counters.byCommand["showBoard"]?.syncs).toBeGreaterThan(0);
    expect(counters.syncs).toBeGreaterThanOrEqual(counters.byCommand["showBoard"]?.syncs ?? Infinity);
  });

  test("lets another user edit the workbook, whom the add-in sees as remote", async () => {
    const pane = await bench.pane();
    await pane.evaluate(async () => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      await Excel.run(async (context) => {
        context.workbook.tables
          .getItem("措施清单")
          .onChanged.add(async (event) => void seen.push(`${event.source} ${event.address}`));
        await context.sync();
      });
    });
    await bench.page.evaluate(() => window.bench.otherUser.setValues("措施清单!C3", [["已完成"]]));
    await pane.waitForFunction(() => (window as unknown as { seen: string[] }).seen.length > 0);
    expect(await pane.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual(["Remote C3"]);
    expect(await bench.page.evaluate(() => window.bench.values("措施清单!C3"))).toEqual([["已完成"]]);
  });

  test("fails the action it was told to fail, with Excel's error", async () => {
    const pane = await bench.pane();
    await bench.page.evaluate(() => window.bench.faults.failAction(1, "AccessDenied"));
    const code = await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("J20").values = [[1]];
        await context.sync();
        return "no error";
      }).catch((error: { code: string }) => error.code),
    );
    expect(code).toBe("AccessDenied");
  });

  test("opens a second window on the same workbook, whose changes arrive in the first as remote", async () => {
    const first = await bench.pane();
    const handle = await bench.page.evaluateHandle(() => window.bench.secondWindow());
    const second = await handle.asElement()?.contentFrame();
    if (!second) throw new Error("no second window");
    await first.evaluate(() => void (window as unknown as { seen: string[] }).seen.splice(0));
    await second.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("措施清单").getRange("C4").values = [["未启动"]];
        await context.sync();
      }),
    );
    await first.waitForFunction(() => (window as unknown as { seen: string[] }).seen.length > 0);
    expect(await first.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual(["Remote C4"]);
    await bench.page.evaluate(() => window.bench.closeSecondWindow());
  });

  test("saves by its button, under the name of the file", async () => {
    const [download] = await Promise.all([
      bench.page.waitForEvent("download"),
      bench.page.getByRole("button", { name: "保存" }).first().click(),
    ]);
    expect(download.suggestedFilename()).toBe("样例.xlsx");
    const content = await readXlsx(new Uint8Array(readFileSync(await download.path())));
    expect(content.sheets.map((sheet) => sheet.name)).toEqual(["措施清单", "看板", "台账 设置"]);
  });

  test("opens a file that is dropped on the page", async () => {
    const bytes = Array.from(
      await writeXlsx(
        workbookContent([sheetContent({ id: "sheet1", name: "拖来的", cells: [{ row: 0, column: 0, value: 42 }] })]),
      ),
    );
    const transfer = await bench.page.evaluateHandle((data) => {
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(data)], "拖来.xlsx"));
      return files;
    }, bytes);
    await bench.page.dispatchEvent("main", "dragover", { dataTransfer: transfer });
    await bench.page.getByText("松开鼠标").waitFor();
    await bench.page.dispatchEvent("main", "drop", { dataTransfer: transfer });
    await bench.page.waitForFunction(() => document.title.startsWith("拖来.xlsx"));
    expect(await bench.page.evaluate(() => [window.bench.sheetNames(), window.bench.values("A1")])).toEqual([
      ["拖来的"],
      [[42]],
    ]);
  });

  test("says what is wrong with a file that it cannot open, and keeps the workbook", async () => {
    await bench.page
      .locator('input[type="file"]')
      .setInputFiles({ name: "坏.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("no workbook") });
    await bench.page.getByRole("alert").filter({ hasText: "坏.xlsx" }).waitFor();
    expect(await bench.page.evaluate(() => window.bench.sheetNames())).toEqual(["拖来的"]);
    await bench.page.getByRole("button", { name: "知道了" }).click();
  });

  test("starts the add-in anew with a dark theme, and in an empty workbook", async () => {
    await bench.page.evaluate(() => window.bench.setTheme("dark"));
    const dark = await bench.pane();
    expect(await dark.evaluate(() => Office.context.officeTheme.bodyBackgroundColor.toLowerCase())).toMatch(/^#[0-5]/);
    await bench.page.evaluate(async () => {
      await window.bench.setTheme("light");
      await window.bench.open(null);
    });
    expect(await bench.page.evaluate(() => [window.bench.sheetNames(), window.bench.tableNames()])).toEqual([
      ["Sheet1"],
      [],
    ]);
    expect(await (await bench.pane()).evaluate(() => Office.context.host)).toBe("Excel");
  });

  test("completes the add-in's functions while a formula is typed", async () => {
    const grid = await bench.page.locator("main").boundingBox();
    if (!grid) throw new Error("no grid");
    await bench.page.mouse.click(grid.x + 300, grid.y + 200);
    await bench.page.keyboard.type("=ZG.", { delay: 30 });
    await bench.page.getByText("已完成÷总数").first().waitFor();
    await bench.page.keyboard.press("Escape");
    await bench.page.keyboard.press("Escape");
  });

  test("asked nobody but this machine", () => {
    expect(bench.requests.length).toBeGreaterThan(20);
    expect(bench.outsideRequests).toEqual([]);
  });
});
