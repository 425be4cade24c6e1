import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import type { NoticeParagraph } from "../../src/notice/document";
import { paper } from "../docx/samplePaper";
import { launchBrowser } from "../support/browser";
import { serveFolder, type FolderServer } from "../support/serveFolder";

const root = resolve(__dirname, "../..");
const folder = join(root, "build/paper-page");

/** 500 items of five paragraphs, each with an outcome of 210 characters. */
const large: readonly NoticeParagraph[] = [
  { level: "title", text: "关于巡察整改进展情况的通报" },
  ...Array.from({ length: 500 }, (_, at): NoticeParagraph[] => [
    { level: "h2", text: `（${at + 1}）方面` },
    { level: "h3", text: `${at + 1}.问题` },
    { level: "h4", text: `（${at + 1}）具体问题` },
    { level: "label", text: `整改进展情况：${"一是召开会议研究部署，二是建立健全工作制度。".repeat(10)}`, lead: 7 },
    { level: "body", text: "该项整改工作计划于2026年底完成。" },
  ]).flat(),
];

/** The pane's own modules in a browser, in a page with the pane's policy: alone, and in a frame of another origin as in Excel on the web. */
describe("a paper leaving the pane", () => {
  let server: FolderServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let requests: string[] = [];

  beforeAll(async () => {
    const { status, stderr } = spawnSync(process.execPath, [join(__dirname, "paperPage/build.cjs")], {
      cwd: root,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    server = await serveFolder(folder, (port) => ({
      "/around.html": `<!doctype html><iframe src="http://127.0.0.1:${port}/index.html" width="300" height="300"></iframe>`,
    }));
    browser = await launchBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  beforeEach(async () => {
    context = await browser.newContext({ acceptDownloads: true });
    page = await context.newPage();
    requests = [];
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  });
  afterEach(() => context.close());

  const open = async (): Promise<void> => {
    await page.goto(`http://127.0.0.1:${server.port}/index.html`);
    await page.waitForFunction(() => window.paperPage !== undefined);
  };
  const openFramed = async (): Promise<Frame> => {
    await page.goto(`http://localhost:${server.port}/around.html`);
    const frame = page.frames()[1];
    if (frame === undefined) throw new Error("no frame");
    await frame.waitForFunction(() => window.paperPage !== undefined);
    return frame;
  };
  const textOf = (bytes: readonly number[]): string =>
    strFromU8(unzipSync(new Uint8Array(bytes))["word/document.xml"] ?? new Uint8Array());

  test("is written beside the pane, which goes on hearing: 500 items", async () => {
    await open();
    const { bytes, pause, total } = await page.evaluate(
      (paragraphs) => window.paperPage.write({ paragraphs, sealed: false }),
      large,
    );
    console.info(`500 items: written in ${Math.round(total)} ms, longest pause ${Math.round(pause)} ms`);
    const xml = textOf(bytes);
    expect(xml.match(/<w:p>/g)).toHaveLength(2501);
    expect(xml).toContain("（500）具体问题");
    // written in the pane itself it would be deaf for nearly all of the time; a busy machine slows both
    expect(pause).toBeLessThan(Math.max(250, total / 4));
    expect(await page.evaluate(() => window.paperPage.violations)).toEqual([]);
  });

  test("fetches the library only when it is asked for, from its own chunk", async () => {
    await open();
    const before = [...requests];
    await page.evaluate((paragraphs) => window.paperPage.write({ paragraphs, sealed: false }), paper);
    const later = requests.slice(before.length);
    expect(later.some((path) => /^\/docx\.[0-9a-f]+\.js$/.test(path))).toBe(true);
    const library = (path: string): boolean => readFileSync(join(folder, path), "utf8").includes("w:tblpPr");
    expect(before.filter((path) => path.endsWith(".js") && library(path))).toEqual([]);
    const size = readdirSync(folder)
      .filter((name) => name.endsWith(".js") && library(name))
      .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    console.info(`the chunks with the library: ${Math.round(size / 1024)} KB`);
    expect(size).toBeLessThan(600_000);
  });

  test("is written in the pane where there are no workers", async () => {
    await page.addInitScript(() => Reflect.deleteProperty(window, "Worker"));
    await open();
    const { bytes } = await page.evaluate((paragraphs) => window.paperPage.write({ paragraphs, sealed: true }), paper);
    expect(textOf(bytes)).toContain("云档党发〔2026〕8号");
  });

  test("is a download in a frame of another origin, which may not ask where to", async () => {
    const frame = await openFramed();
    await frame.locator("button").click();
    const arrives = page.waitForEvent("download");
    const saved = await frame.evaluate(() => window.paperPage.save("内容", "关于整改的通报.docx"));
    expect(saved).toMatchObject({ result: "downloading", failed: [{ way: "picker" }] });
    const download = await arrives;
    expect(download.suggestedFilename()).toBe("关于整改的通报.docx");
    expect(readFileSync((await download.path()) ?? "", "utf8")).toBe("内容");
  });

  test("is copied with its formats in a frame without a right to the clipboard", async () => {
    const frame = await openFramed();
    await frame.locator("button").click();
    const copied = await frame.evaluate(
      (paragraphs) => window.paperPage.copy({ paragraphs, sealed: false }, "通报全文"),
      paper,
    );
    expect(copied).toBe("copied");
    await context.grantPermissions(["clipboard-read"], { origin: `http://localhost:${server.port}` });
    const [html, text] = await page.evaluate(async () => {
      window.focus();
      const [item] = await navigator.clipboard.read();
      const of = async (type: string): Promise<string> => (await (await item?.getType(type))?.text()) ?? "";
      return [await of("text/html"), await of("text/plain")];
    });
    expect(text).toBe("通报全文");
    expect(html).toContain("关于巡察整改进展情况的通报");
    expect(html).toContain("仿宋_GB2312");
  });

  test("knows a face that is not on this machine", async () => {
    await open();
    const [none, some] = await page.evaluate(() => [
      window.paperPage.hasFont("没有这种字体"),
      ["DejaVu Sans Mono", "DejaVu Sans", "Noto Sans Mono", "Arial", "Liberation Mono"].some(window.paperPage.hasFont),
    ]);
    expect([none, some]).toEqual([false, true]);
  });
});
