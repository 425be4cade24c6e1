import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { serveFolder, type FolderServer } from "../support/serveFolder";

const root = resolve(__dirname, "../..");
const folder = join(root, "build/selfhosted");
const intranet = "https://zgtz.example.gov.cn";
/** The self-hosted build, as the server of an intranet serves it: no bench around it. */
describe("the self-hosted build in a plain browser", () => {
  let server: FolderServer;
  let browser: Browser;
  let url = "";

  beforeAll(async () => {
    // the command of docs/deploy.md, into a folder of its own
    const command = ["run", "build:selfhosted", "--", "--env", `url=${intranet}`, "--output-path", folder];
    const { status, stderr } = spawnSync("npm", command, { cwd: root, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    server = await serveFolder(folder);
    url = `http://127.0.0.1:${server.port}/taskpane.html`;
    browser = await launchBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** A page of 320 pixels, the requests it made and what went wrong in it. */
  const open = async (): Promise<{ page: Page; requests: string[]; problems: string[] }> => {
    const page = await browser.newPage({ viewport: { width: 320, height: 700 }, locale: "zh-CN" });
    const requests: string[] = [];
    const problems: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("response", (response) => {
      if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
    });
    page.on("pageerror", (error) => problems.push(error.message));
    return { page, requests, problems };
  };

  test("names the address it was built for everywhere in the manifest", () => {
    const manifest = readFileSync(join(folder, "manifest.xml"), "utf8");
    expect(manifest).toContain(`${intranet}/taskpane.html`);
    expect(manifest).not.toContain("localhost");
  });

  test("says what it is, with office.js from its own server and no request to any other", async () => {
    const { page, requests, problems } = await open();
    await page.goto(url);
    await page.getByRole("heading", { name: "整改台账" }).waitFor({ timeout: 60_000 });
    const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
    expect(policy).not.toMatch(/https?:/);
    expect(requests.filter((request) => !request.startsWith(new URL("/", url).href))).toEqual([]);
    expect(requests.some((request) => request.endsWith("/office/office.js"))).toBe(true);
    expect(problems).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  }, 90_000);

  test("says so itself when the pane's program does not arrive, and its help page is there", async () => {
    const { page } = await open();
    await page.route(/taskpane\..*\.js$/, (route) => route.abort());
    await page.goto(url);
    expect(await page.getByText("窗格还没有打开").isVisible()).toBe(false);
    await page.getByText("窗格还没有打开").waitFor({ state: "visible", timeout: 20_000 });
    await page.getByRole("link", { name: "帮助" }).click();
    await page.waitForURL(/support\.html$/);
    expect(await page.locator("body").innerText()).toContain("整改台账");
    await page.close();
  }, 60_000);
});
