import { readFile } from "node:fs/promises";
import type { Frame } from "playwright-core";
import type { SheetContent, WorkbookContent } from "../../bench/model/content";
import { readXlsx } from "../../bench/xlsx/readXlsx";
import { writeXlsx } from "../../bench/xlsx/writeXlsx";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import * as ledgers from "../adopt/ledgers";
import { axeFindings } from "../support/axe";
import { confirmImport, openWorkbook, savedFile } from "../support/benchWorkbook";
import { openBench, type OpenBench } from "../support/browser";
import { sheetContent, workbookOf } from "../support/foreignContent";
import { recalculate } from "../support/libreoffice";

/** Columns of different widths, days that are shown as days, and a body in a font of its own: what a real file has. */
const contentOf = (sheet: ForeignSheet): SheetContent => {
  const content = sheetContent(sheet);
  return {
    ...content,
    cells: content.cells.map((cell) => ({
      ...cell,
      ...(typeof cell.value === "number" && cell.value > 40_000 ? { numberFormat: "yyyy/m/d" } : {}),
      style: { fontName: "宋体", fontSize: 12 },
    })),
    columns: (sheet.cells[0] ?? []).map((_, index) => ({ index, width: 10 + (index % 4) * 5 })),
  };
};

const places = (merges: SheetContent["merges"]): readonly string[] =>
  merges.map(({ row, column, rowCount, columnCount }) => [row, column, rowCount, columnCount].join()).sort();

const named = ({ sheets }: WorkbookContent, name: string): SheetContent => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

/** The way back through the pane, in a real browser. */
describe("handing in a ledger in the form it came in", () => {
  let bench: OpenBench;
  let pane: Frame;

  const open = async (sheet: SheetContent): Promise<void> => {
    pane = await openWorkbook(bench, workbookOf(sheet), `${sheet.name}.xlsx`);
    await pane.getByRole("button", { name: "导入现有台账" }).waitFor();
  };
  const importIt = async (): Promise<void> => {
    await pane.getByRole("button", { name: "导入现有台账" }).click();
    await confirmImport(bench, pane);
  };
  const papers = async () => {
    await pane.getByRole("tab", { name: "出件" }).click();
    return pane.getByRole("region", { name: "导出" });
  };
  const texts = (sheet: string): Promise<string[][]> =>
    bench.page.evaluate((name) => window.bench.texts(window.bench.usedRange(name)), sheet);

  beforeAll(async () => {
    bench = await openBench({ query: "open=none" });
    pane = await bench.pane();
  }, 300_000);
  afterAll(async () => bench.close());

  test.each(Object.entries(ledgers))(
    "%s: what comes out reads like what went in",
    async (name, sheet) => {
      await open(contentOf(sheet));
      await importIt();
      const section = await papers();
      await section.getByRole("button", { name: "导出原格式" }).click();
      await section.getByText(/已写入新工作表“整改台账（原格式）”/).waitFor({ timeout: 60_000 });
      await bench.screenshot(`export-${name}`);
      expect(await texts("整改台账（原格式）")).toEqual(await texts(sheet.name));
      const content = await readXlsx(await savedFile(bench));
      const [before, after] = [named(content, sheet.name), named(content, "整改台账（原格式）")];
      expect(places(after.merges)).toEqual(places(before.merges));
      for (const { index, width = 0 } of before.columns)
        expect([index, after.columns.find((column) => column.index === index)?.width ?? 0]).toEqual([
          index,
          expect.closeTo(width, 0),
        ]);
      const words = after.cells.filter(({ value }) => value !== undefined && value !== "");
      const fonts = new Set(words.map(({ style }) => `${style?.fontName} ${style?.fontSize}`));
      expect([...fonts]).toEqual(["宋体 12"]);
      expect(await bench.page.evaluate(() => window.bench.missingApis())).toEqual([]);
    },
    240_000,
  );

  test("a form in a file is chosen in the pane and filled", async () => {
    const form = contentOf(ledgers.departmentStatus);
    const empty = {
      ...form,
      name: "上级表样",
      cells: form.cells.filter(({ row }) => row < 2),
      merges: form.merges.slice(0, 1),
    };
    const bytes = await writeXlsx(workbookOf(empty));
    await open(contentOf(ledgers.repeatedParents));
    await importIt();
    const section = await papers();
    const chooser = bench.page.waitForEvent("filechooser");
    await section.getByRole("button", { name: "填入文件里的表样…" }).click();
    await (
      await chooser
    ).setFiles({
      name: "上级表样.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(bytes),
    });
    await section.getByText(/已写入新工作表“上级表样（已填）”，共4个问题/).waitFor({ timeout: 60_000 });
    const [title = [], headings = [], first = []] = await texts("上级表样（已填）");
    expect(title[0]).toBe("河湾区文化中心党组 十三届区委第二轮巡察整改台账");
    expect(headings.slice(0, 4)).toEqual(["序号", "问题", "整改措施", "责任部门"]);
    expect(first.slice(0, 4)).toEqual(["1", "中心组学习以读文件代替研讨", "制定年度研讨计划并按季度检查", "机关党委"]);
    expect(await bench.page.evaluate(() => window.bench.missingApis())).toEqual([]);
  }, 240_000);

  test("a file of its own is downloaded, opens in LibreOffice and holds the chosen columns only", async () => {
    await open(contentOf(ledgers.departmentStatus));
    await importIt();
    const section = await papers();
    // as in Excel, where the pane is a frame of another origin and may not ask where to
    await pane.evaluate(() => Reflect.set(window, "showSaveFilePicker", undefined));
    const download = async () => {
      const event = bench.page.waitForEvent("download");
      await section.getByRole("button", { name: "导出为独立文件" }).click();
      const file = await event;
      return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
    };
    await section.getByRole("combobox", { name: "内容" }).selectOption("layout");
    const narrow = await download();
    expect(narrow.name).toBe("整改台账（原格式）.xlsx");
    await section.getByText(/没有带出的列：备注/).waitFor();
    const sheets = await recalculate(narrow.bytes);
    expect(Object.keys(sheets)).toEqual(["台账"]);
    const rows = sheets["台账"]?.values ?? [];
    expect(rows[1]).toEqual(["序号", "问题", "整改措施", "责任部门", "责任人", "整改时限", "整改情况", "整改状态"]);
    expect(rows[2]?.slice(3)).toEqual(["办公室", "钱小满", "2023年3月底前", "已开通电话预约", "已完成"]);
    expect(JSON.stringify(rows)).not.toMatch(/13900000001|等待验收/);

    await section.getByRole("button", { name: "选择列…" }).click();
    await section.getByRole("checkbox", { name: "备注（内部）" }).check();
    await section.getByRole("checkbox", { name: "责任部门" }).uncheck();
    await section.getByRole("checkbox", { name: "保留姓名、部门旁的电话号码" }).check();
    const wide = JSON.stringify((await recalculate((await download()).bytes))["台账"]?.values);
    expect(wide).toMatch(/13900000001/);
    expect(wide).toMatch(/等待验收/);
    expect(wide).not.toMatch(/责任部门/);
  }, 300_000);

  test.each(["light", "dark"] as const)(
    "the page has no findings of axe at 320 pixels, %s, and the keyboard reaches everything",
    async (theme) => {
      await open(contentOf(ledgers.departmentStatus));
      await importIt();
      await bench.page.evaluate((t) => window.bench.setTheme(t), theme);
      await bench.page.evaluate(() => window.bench.setPaneWidth(320));
      pane = await bench.pane();
      const section = await papers();
      await section.getByText(/原表：台账/).waitFor({ timeout: 30_000 });
      await section.getByRole("button", { name: "选择列…" }).click();
      await section.getByRole("group", { name: /带出的列/ }).waitFor();
      expect(await axeFindings(pane)).toEqual([]);
      expect(await pane.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      for (const label of ["导出原格式", "打印表", "导出为独立文件", "固化为数值"]) {
        await section.getByRole("button", { name: label }).scrollIntoViewIfNeeded();
        await bench.screenshot(`papers-320-${theme}-${label}`);
      }
      const controls = await section.locator("button, select, input:not([type=file])").count();
      await section.getByRole("button", { name: "导出原格式" }).focus();
      const reached = new Set<string>();
      for (let n = 0; n < controls; n += 1) {
        const label = await pane.evaluate(() => {
          const active = document.activeElement;
          if (!active?.closest("section")) return "";
          active.setAttribute("data-reached", "");
          return active.outerHTML.slice(0, 40) + String(document.querySelectorAll("[data-reached]").length);
        });
        if (label !== "") reached.add(label);
        await bench.page.keyboard.press("Tab");
      }
      expect(await section.locator("[data-reached]").count()).toBe(controls);
    },
    240_000,
  );
});
