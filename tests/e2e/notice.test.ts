import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Frame, Locator } from "playwright-core";
import { axeFindings } from "../support/axe";
import { openBench, type OpenBench } from "../support/browser";

/**
 * From the ledger to the paper that is signed, in one go as the user does it: choose a layout, fill what it asks for, build, review, mend in the
 * sheet, build again, copy, save the .docx, and take back what the leader changed in it.
 */
describe("a notice on its way to the signature", () => {
  let bench: OpenBench;
  let pane: Frame;
  let docx = new Uint8Array();

  const settle = (): Promise<void> => bench.page.evaluate(() => window.bench.settle());
  const syncs = (): Promise<number> => bench.page.evaluate(() => window.bench.counters().syncs);
  const resetCounters = (): Promise<void> => bench.page.evaluate(() => window.bench.resetCounters());
  const preview = (): Locator => pane.getByRole("region", { name: "预览" });
  const sheetText = async (sheet: string): Promise<string> =>
    (
      await bench.page.evaluate((name) => {
        const used = window.bench.usedRange(name);
        return window.bench.values(used).map((row) => String(row[1] ?? ""));
      }, sheet)
    ).join("\n");
  const build = async (name: string): Promise<void> => {
    await resetCounters();
    await pane.getByRole("button", { name, exact: true }).click();
    await pane.getByText(/^已写到工作表/).waitFor();
    expect(await syncs()).toBeLessThanOrEqual(3);
    await settle();
  };
  const fold = async (name: RegExp): Promise<void> => {
    const button = pane.getByRole("button", { name });
    if ((await button.getAttribute("aria-expanded")) === "false") await button.click();
  };
  /** The cell of 问题清单 in the row of a 序号. */
  const cell = (seq: string, heading: string): Promise<string> =>
    bench.page.evaluate(
      ([wanted, column]) => {
        const cells = window.bench.values("问题清单");
        const headings = cells[0] ?? [];
        const row = cells.findIndex((line, at) => at > 0 && String(line[headings.indexOf("序号")]) === wanted);
        const top = Number(/!\$?[A-Z]+\$?(\d+)/.exec(window.bench.tableAddress("问题清单"))?.[1] ?? 1);
        const at = headings.indexOf(column);
        const letter =
          (at >= 26 ? String.fromCharCode(64 + Math.floor(at / 26)) : "") + String.fromCharCode(65 + (at % 26));
        return `问题清单!${letter}${top + row}`;
      },
      [seq, heading] as const,
    );
  const write = async (address: string, text: string): Promise<void> => {
    await bench.page.evaluate(([a, t]) => window.bench.setValues(a, [[t]]), [address, text] as const);
    await settle();
  };

  beforeAll(async () => {
    bench = await openBench();
    pane = await bench.pane();
    await pane.getByRole("tab", { name: "出件", exact: true }).click();
    await pane.getByRole("radio", { name: /^C 式/ }).waitFor();
  }, 300_000);
  afterAll(async () => bench.close());

  test("a layout is chosen, and its slots are filled where they are asked for", async () => {
    await pane.getByRole("radio", { name: /^C 式/ }).check();
    await fold(/^本版式的要素/);
    const attitude = pane.getByRole("textbox", { name: "整改态度", exact: true });
    await attitude.fill("中心党组把巡察整改作为头等大事，逐条照单全收。");
    await resetCounters();
    await pane.getByRole("button", { name: "保存要素（1）" }).click();
    const name = pane.getByRole("textbox", { name: "姓名" });
    await name.fill("林书瑶");
    await bench.page.keyboard.press("Enter");
    await pane.getByText("已写入：修改 1 行").waitFor();
    expect(await syncs()).toBeLessThanOrEqual(2);
  }, 60_000);

  test("the notice quotes the problems by aspect and has the ledger's figures", async () => {
    await build("构建通报");
    const text = await sheetText("通报");
    expect(text).toContain("中心党组把巡察整改作为头等大事，逐条照单全收。");
    expect(text).toContain("18个具体问题中，已完成整改13个");
    expect(text).toContain("1.关于“学习贯彻数字政府建设部署不够深入”问题的整改");
    expect(await preview().innerText()).toContain("逐条照单全收");
    expect(await pane.getByRole("button", { name: "校核：没有发现" }).count()).toBe(1);
  }, 60_000);

  test("what must not go public holds the paper back, and is mended in the sheet", async () => {
    const address = await cell("1", "整改情况公开表述");
    await write(address, "已组织专题研讨，联系人手机13800001234。");
    await build("重新构建");
    await pane.getByText("审查中禁止公开 1 处").waitFor();
    expect(await pane.getByRole("button", { name: "存为 Word 文件" }).count()).toBe(0);
    await fold(/^公开前审查/);
    await pane.getByRole("button", { name: /^定位“13800001234”/ }).click();
    await settle();
    const selection = await bench.page.evaluate(() => window.bench.selection());
    expect(selection.replace(/\$/g, "")).toContain(address.replace(/^.*![A-Z]+/, ""));
    expect(selection).toContain("问题清单");
    await write(address, "已组织专题研讨，形成材料11篇。");
    await build("重新构建");
    expect(await pane.getByText("审查中禁止公开").count()).toBe(0);
  }, 90_000);

  test("one finding is allowed, and the allowance stays when the paper is built again", async () => {
    await fold(/^公开前审查/);
    const open = Number(/\d+/.exec((await pane.getByRole("button", { name: /^公开前审查/ }).textContent()) ?? "")?.[0]);
    expect(open).toBeGreaterThan(0);
    await pane.getByRole("button", { name: /^放行/ }).first().click();
    await resetCounters();
    await pane.getByRole("button", { name: "确认放行" }).click();
    await pane.getByText(/^已写入/).waitFor();
    expect(await syncs()).toBeLessThanOrEqual(2);
    await build("重新构建");
    const left = open === 1 ? "没有待处理的" : `${open - 1} 处待处理`;
    await pane.getByRole("button", { name: `公开前审查：${left}` }).waitFor();
    expect((await bench.page.evaluate(() => window.bench.values("审查放行"))).length).toBe(2);
  }, 60_000);

  test("the text is copied, with its formats too, and saved as a .docx", async () => {
    await bench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await pane.getByRole("button", { name: "复制到 Word" }).click();
    await pane.getByText(/^已复制/).waitFor();
    const download = bench.page.waitForEvent("download");
    await pane.getByRole("button", { name: "存为 Word 文件" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/通报\.docx$/);
    docx = new Uint8Array(readFileSync(await file.path()));
    const xml = strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array());
    expect(xml).toContain("逐条照单全收");
  }, 90_000);

  test("what the leader changed in Word is taken back, and the next notice has it in those words", async () => {
    const parts = unzipSync(docx);
    const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    const changed = xml.replace("已组织专题研讨，形成材料11篇。", "已组织专题研讨三次，形成材料11篇，成果已转化运用。");
    expect(changed).not.toBe(xml);
    parts["word/document.xml"] = strToU8(changed);
    await fold(/^取回修改稿/);
    await pane.locator('input[type="file"][accept*="docx"]').setInputFiles({
      name: "修改稿.docx",
      mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      buffer: Buffer.from(zipSync(parts)),
    });
    await pane.getByText("成果已转化运用").first().waitFor();
    expect(await axeFindings(pane)).toEqual([]);
    await resetCounters();
    await pane.getByRole("button", { name: /^取回\d+处/ }).click();
    await pane.getByText(/^已写入/).waitFor();
    expect(await syncs()).toBeLessThanOrEqual(2);
    await build("重新构建");
    expect(await sheetText("通报")).toContain("已组织专题研讨三次，形成材料11篇，成果已转化运用。");
    expect(await preview().innerText()).toContain("成果已转化运用");
  }, 90_000);

  test("the report goes to its own sheet, with every item", async () => {
    await pane.getByRole("radio", { name: /^整改进展情况报告/ }).check();
    await build("构建整改报告");
    const text = await sheetText("整改报告");
    expect(text).toContain("附件2 ");
    expect(text.match(/牵头部门：/g)?.length).toBeGreaterThanOrEqual(18);
  }, 60_000);

  test("the page is right at 320 px and in dark colours, and axe finds nothing on it", async () => {
    for (const theme of ["light", "dark"] as const) {
      await bench.page.evaluate((name) => window.bench.setTheme(name), theme);
      pane = await bench.pane();
      await bench.page.evaluate(() => window.bench.setPaneWidth(320));
      await pane.getByRole("tab", { name: "出件", exact: true }).click();
      await pane.getByRole("radio", { name: /^A 式/ }).check();
      await build("构建通报");
      await fold(/^公开前审查/);
      await fold(/^校核/);
      await fold(/^取回修改稿/);
      expect(await axeFindings(pane)).toEqual([]);
      expect(await pane.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      for (const [index, title] of ["公开前审查", "校核", "复制和保存", "预览"].entries()) {
        await pane.getByRole("region", { name: title, exact: true }).first().scrollIntoViewIfNeeded();
        await bench.screenshot(`notice-${theme}-${index + 1}`);
      }
    }
  }, 120_000);
});
