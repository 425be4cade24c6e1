import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../../..");
const html =
  '<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; script-src \'self\'"><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script defer src="taskpane.1f.js"></script></head><body></body></html>';

const minified =
  "<!doctype html><html><head><script defer src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js data-x=1></script><script defer src=a.js></script></head></html>";

describe("the bench's server", () => {
  let folder: string;
  let server: ChildProcess;
  let url: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "bench-server-"));
    writeFileSync(join(folder, "taskpane.html"), html);
    writeFileSync(join(folder, "minified.html"), minified);
    writeFileSync(join(folder, "index.html"), "<title>bench</title>");
    const script = `import("${join(root, "bench/server.mjs")}").then((m) => m.startServer({ build: false, dist: "${folder}", page: "${folder}" })).then((s) => console.log(s.url))`;
    server = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
    url = await new Promise((done) => server.stdout?.once("data", (chunk: Buffer) => done(chunk.toString().trim())));
  });
  afterAll(() => {
    server.kill();
    rmSync(folder, { recursive: true });
  });
  const get = async (path: string): Promise<Response> => fetch(url + path);

  test("changes exactly two things in the add-in's page", async () => {
    const served = await (await get("addin/taskpane.html")).text();
    expect(
      served
        .replace('<script src="/bridge.js"></script>', "")
        .replace("/office/office.js", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"),
    ).toBe(html);
    expect(served.indexOf("/bridge.js")).toBeLessThan(served.indexOf("/office/office.js"));
  });

  test("does so in a minified page too", async () => {
    const served = await (await get("addin/minified.html")).text();
    expect(
      served
        .replace('<script src="/bridge.js"></script>', "")
        .replace("/office/office.js", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"),
    ).toBe(minified);
  });

  test.each(["office.js", "excel-win32-16.01.js", "zh-cn/office_strings.js"])(
    "serves %s byte for byte from the package",
    async (name) => {
      const served = Buffer.from(await (await get(`office/${name}`)).arrayBuffer());
      expect(served.equals(readFileSync(join(root, "node_modules/@microsoft/office-js/dist", name)))).toBe(true);
    },
  );

  test.each([
    "addin/../package.json",
    "addin/%2e%2e/package.json",
    "office/..%2f..%2fpackage.json",
    "samples/%2e%2e%2fpackage.json",
    "..%2fpackage.json",
  ])("gives nothing outside its folders (%s)", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test("answers only to this machine's own names", async () => {
    const status = await new Promise((done) =>
      request(url, { headers: { host: "evil.example" } }, (response) => done(response.statusCode)).end(),
    );
    expect(status).toBe(403);
  });
});
