import { execFileSync, spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";

/** The bench in a real browser, for tests/e2e. */
export interface OpenBench {
  readonly page: Page;
  /** The add-in's pane. Ask again after `open` or `setTheme`, which start the add-in anew. */
  pane(): Promise<Frame>;
  readonly url: string;
  /** Addresses that were asked for outside this machine; must stay empty. */
  readonly outsideRequests: readonly string[];
  readonly requests: readonly string[];
  /** Errors of any page or frame, missing files, and APIs the bench lacks. Empty it with `splice` where a test provokes one. */
  readonly problems: string[];
  /** Writes build/screens/<name>.png and gives its path. */
  screenshot(name: string): Promise<string>;
  /** Closes the browser and the server; throws when there were problems or requests to other machines. */
  close(): Promise<void>;
}

export interface BenchOptions {
  readonly width?: number;
  readonly height?: number;
  /** Search part of the address, see docs/bench.md: "open=none&theme=dark". */
  readonly query?: string;
  /** A workbook file to open first. */
  readonly file?: string;
}

const root = resolve(__dirname, "../..");
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--no-first-run",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-sync",
  "--lang=zh-CN",
];

interface BenchServer {
  readonly url: string;
  close(): Promise<void>;
}

/** In a process of its own: jest cannot import an ES module. */
async function startServer(file: string | undefined): Promise<BenchServer> {
  const child = spawn(
    process.execPath,
    [join(root, "bench/server.mjs"), ...(file ? [file] : []), "--port", "0", "--no-open"],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const url = await new Promise<string>((done, failed) => {
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (found) done(found);
    });
    child.on("exit", (code) => failed(new Error(`The bench's server ended (${code}): ${said}`)));
  });
  return {
    url,
    close: () =>
      new Promise((done) => {
        child.once("exit", () => done());
        child.kill();
      }),
  };
}

/** Path of Chrome, Edge or Chromium; CHROME_PATH first. */
function browserPath(): string {
  const script = `import(${JSON.stringify(pathToFileURL(join(root, "scripts/browserPath.mjs")).href)}).then((m) => console.log(m.findBrowser() ?? ""))`;
  const path = execFileSync(process.execPath, ["-e", script], { encoding: "utf8" }).trim();
  if (path === "")
    throw new Error(
      "No Chrome, Edge or Chromium on this machine. On Debian: apt-get install chromium. Elsewhere: set CHROME_PATH.",
    );
  return path;
}

export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: browserPath(), args: FLAGS });

export async function openBench(options: BenchOptions = {}): Promise<OpenBench> {
  const server = await startServer(options.file);
  let browser: Browser;
  try {
    browser = await launchBrowser();
  } catch (error) {
    await server.close();
    throw error;
  }
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  const outsideRequests: string[] = [];
  context.on("request", (request) => {
    requests.push(request.url());
    if (!/^(data|blob|about):/.test(request.url()) && new URL(request.url()).hostname !== "127.0.0.1")
      outsideRequests.push(request.url());
  });
  context.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  context.on("weberror", (error) => problems.push(`Page error: ${error.error().message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !/Failed to load resource/.test(message.text()))
      problems.push(`Console: ${message.text()}`);
  });
  const close = async (): Promise<void> => {
    await browser.close();
    await server.close();
  };
  try {
    await page.goto(`${server.url}${options.query ? `?${options.query}` : ""}`);
    await page.waitForFunction(() => window.bench !== undefined, undefined, { timeout: 30_000 });
    await page.evaluate(() => window.bench.ready);
    await page.evaluate(() => window.bench.settle());
  } catch (error) {
    await close();
    throw new Error(`The bench did not start. ${problems.join("\n")}`, { cause: error });
  }
  return {
    page,
    url: server.url,
    outsideRequests,
    requests,
    problems,
    async pane() {
      const handle = await page.evaluateHandle(() => window.bench.paneFrame());
      const frame = await handle.asElement()?.contentFrame();
      if (!frame) throw new Error("The pane has no frame.");
      await frame.waitForLoadState("load");
      return frame;
    },
    async screenshot(name) {
      const path = join(root, "build/screens", `${name}.png`);
      mkdirSync(join(root, "build/screens"), { recursive: true });
      await page.screenshot({ path });
      return path;
    },
    async close() {
      await close();
      if (outsideRequests.length > 0) throw new Error(`Requests left this machine:\n${outsideRequests.join("\n")}`);
      if (problems.length > 0) throw new Error(`Problems in the browser:\n${problems.join("\n")}`);
    },
  };
}
