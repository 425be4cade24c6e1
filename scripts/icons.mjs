/**
 * Draws the icons of the ribbon and the manifest: assets/source/*.svg (a 16-pixel grid, so that edges fall on pixels at 16, 32, 64 and 80) to
 * assets/*.png, in headless Chromium. Run by hand after a drawing was changed: `node scripts/icons.mjs`.
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { findBrowser } from "./browserPath.mjs";

const sizes = [16, 32, 64, 80];
const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
await mkdir("assets", { recursive: true });
for (const file of await readdir("assets/source")) {
  const svg = await readFile(`assets/source/${file}`, "utf8");
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(`assets/${file.replace(".svg", "")}-${size}.png`, png);
  }
}
await browser.close();
