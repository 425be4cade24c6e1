import { spawnSync } from "node:child_process";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, resolve } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { browserPath } from "../support/browser";

const root = resolve(__dirname, "../..");
const folder = join(root, "build/selfhosted");
const intranet = "https://zgtz.example.gov.cn";
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
};

/** The self-hosted build, as the server of an intranet serves it: files and nothing else, no bench around them. */
describe("the self-hosted build in a plain browser", () => {
  let server: Server;
  let browser: Browser;
  let url = "";

  beforeAll(async () => {
    // the command of docs/deploy.md, into a folder of its own
    const command = ["run", "build:selfhosted", "--", "--env", `url=${intranet}`, "--output-path", folder];
    const { status, stderr } = spawnSync("npm", command, { cwd: root, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
      const file = join(folder, path);
      if (!file.startsWith(folder) || !existsSync(file) || path.endsWith("/")) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
      createReadStream(file).pipe(response);
    }).listen(0, "127.0.0.1");
    await new Promise((done) => server.once("listening", done));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("the server has no port");
    url = `http://127.0.0.1:${address.port}/taskpane.html`;
    browser = await chromium.launch({
      executablePath: browserPath(),
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await new Promise((done) => server.close(done));
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
