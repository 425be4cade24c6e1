/**
 * `npm run vendor:office [folder]` (default dist/office); `npm run build:selfhosted` does the same behind its build.
 * Copies the files of the pinned @microsoft/office-js that Excel needs from node_modules to dist/office, unmodified, for servers whose users
 * cannot reach Microsoft's CDN. office.js finds its host file and its strings beside itself, so names and folders stay as they are.
 */
import { cp, mkdir, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const packageFile = require.resolve("@microsoft/office-js/package.json");
const from = join(dirname(packageFile), "dist");

/** Excel for Windows, for Mac and on the web; the strings of both languages; telemetry is asked for by office.js and sends nothing by itself. */
export const officeFiles = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-win32-16.01-core.js",
  "excel-win32-16.00.js",
  "excel-mac-16.00.js",
  "excel-mac-16.00-core.js",
  "excel-web-16.00.js",
  "excel-web-16.00-core.js",
  "excel-winrt-16.00.js",
  "custom-functions-runtime.js",
  "o15apptofilemappingtable.js",
  "telemetry/oteljs_agave.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];

/** @param {string} to folder that the files go to */
export const vendorOffice = async (to) => {
  let bytes = 0;
  for (const file of officeFiles) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await cp(join(from, file), join(to, file));
    bytes += (await stat(join(to, file))).size;
  }
  await cp(join(dirname(packageFile), "LICENSE.md"), join(to, "LICENSE.md"));
  await writeFile(join(to, "VERSION"), `${require(packageFile).version}\n`);
  console.log(
    `office.js ${require(packageFile).version}: ${officeFiles.length} files, ${(bytes / 1e6).toFixed(1)} MB, in ${to}`,
  );
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await vendorOffice(join(process.cwd(), process.argv[2] ?? "dist/office"));
}
