/**
 * `npm test`: everything that must hold before a change lands: format, lint, types, manifest, production build, all tests (the browser ones
 * too). Each step counts as one test in the closing line `N passed, N failed`; a failing step does not hide the later ones.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureSystemPackages } from "./systemPackages.mjs";

ensureSystemPackages();

let passed = 0;
let failed = 0;
const run = (command, args) =>
  spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"], shell: process.platform === "win32" });
for (const script of ["format:check", "lint", "typecheck", "validate", "build"]) {
  console.log(`\n> ${script}`);
  if (run("npm", ["run", "--silent", script]).status === 0) passed += 1;
  else failed += 1;
}

const report = join(mkdtempSync(join(tmpdir(), "tests-")), "jest.json");
const jest = run("npx", ["jest", "--json", `--outputFile=${report}`, ...process.argv.slice(2)]);
try {
  const results = JSON.parse(readFileSync(report, "utf8"));
  passed += results.numPassedTests;
  failed += results.numFailedTests + results.numRuntimeErrorTestSuites + results.numPendingTests;
  if (results.numTotalTests === 0) failed += 1;
} catch (error) {
  console.error(`jest left no report (exit ${jest.status}): ${error.message}`);
  failed += 1;
}
if (jest.status !== 0 && failed === 0) failed += 1;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
