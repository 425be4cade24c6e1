// The bench's server: the page, the add-in as it was built, Microsoft's office.js, sample workbooks. Only for this machine.
//   node bench/server.mjs [file.xlsx] [--port N] [--no-open] [--no-build]
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { basename, dirname, extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(import.meta.url);
const officeFolder = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
export const SAMPLE = "整改台账-示例.xlsx";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * The add-in's page with the two changes the bench makes, and no other: the bridge script before the first script, and the address of
 * office.js. Throws when the page has no office.js script, because then nothing would work and nobody would say why.
 */
export function hostedPage(html) {
  // Attributes have quotes or, in a minified page, none.
  const officeScript = /(<script\b[^>]*?\bsrc=)("?)([^"\s>]*\boffice(?:\.debug)?\.js)\2(?=[\s>/])/;
  if (!officeScript.test(html)) throw new Error("The add-in's page loads no office.js.");
  const pointed = html.replace(officeScript, "$1$2/office/office.js$2");
  return pointed.replace(/<script\b/, '<script src="/bridge.js"></script><script');
}

function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Runs `npm run build` when dist/ is missing or older than what it is made of. */
export function buildAddin() {
  const built = statSync(join(root, "dist/taskpane.html"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ["src", "assets", "manifest.xml", "webpack.config.js", "package.json"].map((name) =>
    newest(join(root, name)),
  );
  if (built > Math.max(...sources)) return;
  const started = new Date();
  const { status } = spawnSync("npm", ["run", "build"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("npm run build failed.");
  // webpack leaves a file alone whose content is the same; and a source saved while it ran must count as newer.
  utimesSync(join(root, "dist/taskpane.html"), started, started);
}

function inside(folder, path) {
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) ? file : null;
}

/**
 * @param {{ port?: number, file?: string, build?: boolean, dist?: string, page?: string }} [options]
 *   `file`: the workbook to open first; `build: false` takes dist/ as it is; `dist`, `page`: other folders, for tests
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function startServer(options = {}) {
  const dist = resolve(options.dist ?? join(root, "dist"));
  if (options.build !== false) buildAddin();
  if (!existsSync(join(dist, "taskpane.html"))) throw new Error(`${dist} holds no taskpane.html: run npm run build.`);
  const page = resolve(options.page ?? (await (await import("./build.mjs")).buildPage()));
  const opened = options.file ? resolve(options.file) : null;
  if (opened && !existsSync(opened)) throw new Error(`No such file: ${opened}`);
  const sample = join(root, "samples", SAMPLE);

  const find = async (path) => {
    if (path === "/") return { file: join(page, "index.html") };
    if (path === "/favicon.ico") return { file: join(dist, "assets/ledger-32.png") };
    if (path === "/bench.json") {
      const open = opened
        ? `/opened/${encodeURIComponent(basename(opened))}`
        : existsSync(sample)
          ? `/samples/${encodeURIComponent(SAMPLE)}`
          : null;
      return { body: JSON.stringify({ open, addinPort: addin.address().port }), type: TYPES[".json"] };
    }
    if (path.startsWith("/opened/") && opened) return { file: opened };
    if (path.startsWith("/office/")) return { file: inside(officeFolder, path.slice(8)) };
    if (path.startsWith("/samples/")) return { file: inside(join(root, "samples"), path.slice(9)) };
    if (path.startsWith("/addin/")) {
      const file = inside(dist, path.slice(7));
      if (!file || extname(file) !== ".html") return { file };
      const html = await readFile(file, "utf8").catch(() => null);
      return html === null ? {} : { body: html.includes("office") ? hostedPage(html) : html, type: TYPES[".html"] };
    }
    return { file: inside(page, path.slice(1)) };
  };

  const answer = (request, response) => {
    const respond = async () => {
      const url = new URL(request.url ?? "/", "http://localhost");
      // Another name in the Host header would mean that a page of some other site reached this server by DNS rebinding.
      if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? "")) return [403, "text/plain", ""];
      const found = await find(decodeURIComponent(url.pathname));
      const body = found.body ?? (found.file ? await readFile(found.file).catch(() => null) : null);
      if (body === null) return [404, "text/plain; charset=utf-8", "Not found"];
      return [200, found.type ?? TYPES[extname(found.file).toLowerCase()] ?? "application/octet-stream", body];
    };
    respond()
      .catch((error) => [500, "text/plain; charset=utf-8", String(error?.message ?? error)])
      .then(([status, type, body]) => {
        response.writeHead(status, {
          "content-type": type,
          "cache-control": "no-store",
          "x-content-type-options": "nosniff",
          // With this the add-in's page, on a port of its own, gets its own process, as in Excel: a busy workbook does not hold it.
          "origin-agent-cluster": "?1",
        });
        response.end(request.method === "HEAD" ? undefined : body);
      });
  };
  const server = createServer(answer);
  const addin = createServer(answer);
  await listen(server, options.port ?? 0);
  const { port } = server.address();
  // The next port where it is free, so that what the add-in keeps in the browser is there again the next time.
  await listen(addin, port + 1).catch(() => listen(addin, 0));
  const end = (each) =>
    new Promise((done) => {
      each.close(done);
      each.closeAllConnections();
    });
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    close: () => Promise.all([end(server), end(addin)]).then(() => undefined),
  };
}

const listen = (server, port) =>
  new Promise((done, failed) => server.once("error", failed).listen(port, "127.0.0.1", done));

/** Opens the user's browser; the page says it itself when there is none. */
function openBrowser(url) {
  const [command, ...parameters] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", url]
      : process.platform === "darwin"
        ? ["open", url]
        : ["xdg-open", url];
  const tries =
    process.platform === "linux"
      ? [[command, ...parameters], ...["google-chrome", "microsoft-edge", "chromium"].map((name) => [name, url])]
      : [[command, ...parameters]];
  const attempt = () => {
    const next = tries.shift();
    if (!next) return;
    const child = spawn(next[0], next.slice(1), { stdio: "ignore", detached: true });
    child.on("error", attempt);
    child.on("exit", (code) => code && attempt());
    child.unref();
  };
  attempt();
}

async function main(words) {
  const value = (name) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
  const port = value("--port") === undefined ? 3100 : Number(value("--port"));
  const file = words.find((word, i) => !word.startsWith("--") && words[i - 1] !== "--port");
  const build = !words.includes("--no-build");
  const start = (wanted) => startServer({ port: wanted, file, build });
  const server = await start(port).catch((error) =>
    error.code === "EADDRINUSE" && value("--port") === undefined ? start(0) : Promise.reject(error),
  );
  console.log(`整改台账试验台：${server.url} （Ctrl+C 结束）`);
  if (!words.includes("--no-open") && !process.env.CI) openBrowser(server.url);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
