// Bundles the bench: the host for Node (build/bench-node.cjs) and the page (build/page/).
//   node bench/build.mjs [node|page]
import { build } from "esbuild";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const at = (path) => join(root, path);

/** Time of the latest change in a file or folder. */
function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const upToDate = (output) => {
  const built = statSync(output, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return built > Math.max(newest(at("bench")), newest(at("package-lock.json")));
};

/**
 * Univer is published with its class fields set through a helper that looks each one up by name: a quarter of the time of a calculation. Here they become plain
 * assignments, which is what its sources say.
 */
const plainFields = {
  name: "plain-fields",
  setup(builder) {
    builder.onLoad(
      { filter: /[\\/]@univerjs[\\/](core|engine-formula|sheets)[\\/]lib[\\/]es[\\/]index\.js$/ },
      async ({ path }) => ({
        contents: (await readFile(path, "utf8")).replace(/_defineProperty\(this, "([A-Za-z_]\w*)", /g, "(this.$1 = "),
        loader: "js",
      }),
    );
  },
};

/** The host for tests and scripts, as CommonJS: `require("…/build/bench-node.cjs")`. Returns its path. */
export async function buildNodeHost() {
  const output = at("build/bench-node.cjs");
  if (upToDate(output)) return output;
  const started = new Date();
  mkdirSync(dirname(output), { recursive: true });
  await build({
    entryPoints: [existsSync(at("bench/node.ts")) ? at("bench/node.ts") : at("bench/model/index.ts")],
    outfile: output,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["@microsoft/office-js", "jsdom"],
    plugins: [plainFields],
    sourcemap: true,
    logLevel: "warning",
  });
  // A source saved while this ran must count as newer.
  utimesSync(output, started, started);
  return output;
}

/** The page with the grid, and the script for the add-in's page. Returns its folder: main.js, main.css, index.html, bridge.js. */
export async function buildPage() {
  const folder = at("build/page");
  const output = join(folder, "main.js");
  if (upToDate(output)) return folder;
  const started = new Date();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [at("bench/page/main.tsx")],
    outdir: folder,
    bundle: true,
    platform: "browser",
    format: "esm",
    splitting: true,
    plugins: [plainFields],
    minify: true,
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".woff2": "file", ".ttf": "file", ".svg": "file", ".png": "file" },
    sourcemap: "linked",
    logLevel: "warning",
  });
  await build({
    entryPoints: [at("bench/page/paneScript.ts")],
    outfile: join(folder, "bridge.js"),
    bundle: true,
    platform: "browser",
    format: "iife",
    minify: true,
    target: "es2022",
    logLevel: "warning",
  });
  if (existsSync(at("bench/page/index.html"))) cpSync(at("bench/page/index.html"), join(folder, "index.html"));
  utimesSync(output, started, started);
  return folder;
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const what = process.argv[2];
  if (what !== "page") console.log(await buildNodeHost());
  if (what !== "node") console.log(await buildPage());
}
