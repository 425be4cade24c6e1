/** Bundles scripts/samples.ts (and the bench's host in Node, where stale) and runs it. */
import { execFileSync } from "node:child_process";
import { build } from "esbuild";
import { buildNodeHost } from "../bench/build.mjs";

await buildNodeHost();
const outfile = "build/samples.cjs";
await build({
  entryPoints: ["scripts/samples.ts"],
  bundle: true,
  platform: "node",
  format: "cjs",
  outfile,
  external: ["*/bench-node.cjs"],
  logLevel: "error",
});
execFileSync(process.execPath, [outfile], { stdio: "inherit" });
