/**
 * What the tests need beside Node: a browser, LibreOffice, poppler and a Chinese font. On Debian and Ubuntu what is missing is installed where
 * this user may; elsewhere it is named exactly. Nothing is skipped for want of it.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser } from "./browserPath.mjs";

const runs = (command, args) => spawnSync(command, args, { encoding: "utf8" });
const onPath = (command) => runs(process.platform === "win32" ? "where" : "which", [command]).status === 0;
const libreOfficeHas = (part) =>
  ["/usr/lib/libreoffice", "/opt/libreoffice", "/Applications/LibreOffice.app/Contents"].some((folder) =>
    [`program/lib${part}lo.so`, `Frameworks/lib${part}lo.dylib`].some((file) => existsSync(`${folder}/${file}`)),
  );

const needs = [
  { name: "chromium", what: "Chrome, Edge or Chromium", there: () => findBrowser() !== undefined },
  {
    name: "libreoffice-calc",
    what: "LibreOffice Calc",
    there: () => onPath("soffice") && (process.platform !== "linux" || libreOfficeHas("sc")),
  },
  {
    name: "libreoffice-writer",
    what: "LibreOffice Writer",
    there: () => onPath("soffice") && (process.platform !== "linux" || libreOfficeHas("sw")),
  },
  { name: "poppler-utils", what: "pdftoppm (poppler)", there: () => onPath("pdftoppm") },
  {
    name: "fonts-noto-cjk",
    what: "a Chinese font (Noto CJK)",
    there: () => process.platform !== "linux" || /\S/.test(runs("fc-list", [":lang=zh"]).stdout ?? ""),
  },
];

/** Installs what is missing, or throws with the exact list. */
export function ensureSystemPackages() {
  const missing = () => needs.filter((need) => !need.there());
  let gaps = missing();
  if (gaps.length === 0) return;
  if (onPath("apt-get") && process.getuid?.() === 0) {
    console.log(`Installing Debian packages: ${gaps.map((gap) => gap.name).join(" ")}`);
    const options = {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    };
    execFileSync("apt-get", ["update", "-qq"], options);
    execFileSync(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", "fontconfig", ...gaps.map((gap) => gap.name)],
      options,
    );
    gaps = missing();
  }
  if (gaps.length > 0)
    throw new Error(
      `These are needed and not here:\n${gaps.map((gap) => `  ${gap.what}`).join("\n")}\nOn Debian or Ubuntu: sudo apt-get install ${gaps.map((gap) => gap.name).join(" ")}`,
    );
}
