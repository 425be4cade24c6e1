/**
 * Checks manifest.xml without a network: ids, versions, resources, lengths, icons, https, one runtime resource, associated commands.
 * `npm run validate [file]`; exits 1 and lists every finding. The official `office-addin-manifest validate` asks a service of Microsoft's.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { JSDOM } from "jsdom";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Limits of Microsoft's manifest reference, in characters. */
const limits = {
  DisplayName: 125,
  Description: 250,
  ProviderName: 125,
  "bt:String.short": 125,
  "bt:String.long": 250,
  id: 32,
};
const locales = ["zh-CN", "en-US"];

/**
 * @param {string} xml text of the manifest
 * @param {{ iconSize(path: string): { width: number, height: number } | undefined, commands: readonly string[], packageVersion: string }} project
 * @returns {string[]} findings, empty when all is well
 */
export function validateManifest(xml, project) {
  const findings = [];
  const find = (text) => void findings.push(text);
  const document = new new JSDOM("").window.DOMParser().parseFromString(xml, "text/xml");
  const broken = document.querySelector("parsererror");
  if (broken) return [`not well-formed XML: ${broken.textContent.trim().split("\n")[0]}`];
  const all = (name) => [...document.getElementsByTagName(name)];
  const one = (name) => all(name)[0];
  const text = (name) => one(name)?.textContent.trim() ?? "";
  const value = (element) => element.getAttribute("DefaultValue") ?? "";

  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(text("Id")))
    find(`Id: expected a GUID, found ${text("Id")}`);
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(text("Version"))) find(`Version: expected n.n.n.n, found ${text("Version")}`);
  else if (text("Version") !== `${project.packageVersion}.0`)
    find(`Version: ${text("Version")} is not package.json's ${project.packageVersion}.0`);
  if (text("DefaultLocale") !== "zh-CN") find(`DefaultLocale: expected zh-CN, found ${text("DefaultLocale")}`);
  if (text("Permissions") !== "ReadWriteDocument")
    find(`Permissions: expected ReadWriteDocument, found ${text("Permissions")}`);
  const hosts = all("Host").map((host) => host.getAttribute("Name") ?? host.getAttribute("xsi:type"));
  if (hosts.some((host) => host !== "Workbook"))
    find(`Host: expected Excel only (Workbook), found ${hosts.join(", ")}`);
  for (const [name, version] of [
    ["ExcelApi", "1.14"],
    ["SharedRuntime", "1.1"],
    ["CustomFunctionsRuntime", "1.1"],
  ]) {
    const set = all("Set").find((element) => element.getAttribute("Name") === name);
    if (set?.getAttribute("MinVersion") !== version)
      find(`Requirements: expected ${name} ${version}, found ${set?.getAttribute("MinVersion") ?? "none"}`);
  }

  // Resources: unique ids, nothing missing, nothing unused, both languages, within the limits.
  const resources = new Map();
  for (const element of ["bt:Image", "bt:Url", "bt:String"].flatMap(all)) {
    const id = element.getAttribute("id");
    if (!id) continue;
    if (resources.has(id)) find(`resource ${id}: defined twice`);
    if (id.length > limits.id) find(`resource ${id}: id longer than ${limits.id} characters`);
    resources.set(id, element);
    if (element.tagName === "bt:String") {
      const kind = element.parentNode.tagName === "bt:ShortStrings" ? "short" : "long";
      const limit = limits[`bt:String.${kind}`];
      const texts = [value(element), ...[...element.children].map((child) => child.getAttribute("Value") ?? "")];
      for (const words of texts) {
        if (words === "") find(`resource ${id}: empty`);
        if (words.length > limit) find(`resource ${id}: ${words.length} characters, at most ${limit}`);
      }
      for (const child of element.children)
        if (!locales.includes(child.getAttribute("Locale")))
          find(`resource ${id}: unknown locale ${child.getAttribute("Locale")}`);
      if (
        /[一-鿿]/.test(value(element)) &&
        ![...element.children].some((child) => child.getAttribute("Locale") === "en-US")
      )
        find(`resource ${id}: no en-US override`);
    }
  }
  const used = new Set(
    ["resid"].flatMap((attribute) =>
      [...document.querySelectorAll(`[${attribute}]`)].map((element) => element.getAttribute(attribute)),
    ),
  );
  for (const id of used) if (!resources.has(id)) find(`resid ${id}: no such resource`);
  for (const id of resources.keys()) if (!used.has(id)) find(`resource ${id}: not used`);
  for (const name of ["DisplayName", "Description"]) {
    const element = one(name);
    for (const words of [value(element), ...[...element.children].map((child) => child.getAttribute("Value") ?? "")])
      if (words.length > limits[name]) find(`${name}: ${words.length} characters, at most ${limits[name]}`);
    if (![...element.children].some((child) => child.getAttribute("Locale") === "en-US"))
      find(`${name}: no en-US override`);
  }

  // Addresses and icons.
  const urls = [...document.querySelectorAll("*")].flatMap((element) =>
    ["DefaultValue", "Value"]
      .map((attribute) => [element, element.getAttribute(attribute) ?? ""])
      .filter(([, url]) => /^[a-z]+:\/\//i.test(url)),
  );
  for (const [element, url] of urls)
    if (!url.startsWith("https://"))
      find(`${element.tagName} ${element.getAttribute("id") ?? ""}: expected https, found ${url}`);
  const icon = (label, url, size) => {
    const path = new URL(url).pathname.slice(1);
    const found = project.iconSize(path);
    if (!found) find(`${label}: ${path} does not exist or is no PNG`);
    else if (found.width !== size || found.height !== size)
      find(`${label}: expected ${size}×${size}, ${path} has ${found.width}×${found.height}`);
  };
  icon("IconUrl", value(one("IconUrl")), 32);
  icon("HighResolutionIconUrl", value(one("HighResolutionIconUrl")), 64);
  for (const holder of all("Icon")) {
    const sizes = [];
    for (const image of holder.children) {
      const size = Number(image.getAttribute("size"));
      sizes.push(size);
      const resource = resources.get(image.getAttribute("resid"));
      if (resource) icon(`Icon ${image.getAttribute("resid")}`, value(resource), size);
    }
    for (const size of [16, 32, 80])
      if (!sizes.includes(size)) find(`Icon in ${holder.parentNode.getAttribute("id")}: no image of ${size} px`);
  }

  // Shared runtime: one resource for the runtime, the functions and the commands.
  const runtimes = new Set(
    [
      one("Runtime"),
      one("FunctionFile"),
      ...["Script", "Page"].flatMap((name) => [...(one(name)?.children ?? [])]),
    ].map((element) => element?.getAttribute("resid")),
  );
  if (runtimes.size !== 1) find(`shared runtime: expected one resid everywhere, found ${[...runtimes].join(", ")}`);
  const page = resources.get([...runtimes][0]);
  if (page && value(page) !== value(one("SourceLocation")))
    find(`DefaultSettings/SourceLocation: expected ${value(page)}, found ${value(one("SourceLocation"))}`);
  if (
    !/^[A-Za-z][A-Za-z0-9_.]*$/.test(value(resources.get(one("Namespace")?.getAttribute("resid") ?? "") ?? one("Id")))
  )
    find("Namespace: letters, digits, _ and . only");

  // Controls: unique ids, every command associated in code and none left over.
  const ids = ["CustomTab", "Group", "Control"].flatMap(all).map((element) => element.getAttribute("id"));
  for (const id of ids.filter((id, index) => ids.indexOf(id) !== index)) find(`control id ${id}: used twice`);
  const functionNames = all("FunctionName").map((element) => element.textContent.trim());
  for (const name of functionNames)
    if (!project.commands.includes(name)) find(`FunctionName ${name}: not associated in src/commands`);
  for (const name of project.commands) if (!functionNames.includes(name)) find(`command ${name}: has no button`);
  return findings;
}

/** Width and height out of a PNG's header, undefined when the file is none. */
export function pngSize(path) {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  if (bytes.subarray(1, 4).toString() !== "PNG") return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Ids of the commands registered in src/commands, by running the registry itself. */
export async function commandIds() {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    stdin: { contents: `export { commandIds } from "./src/commands/commandIds";`, resolveDir: root, loader: "ts" },
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "error",
  });
  const { commandIds } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`
  );
  return commandIds;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const file = process.argv[2] ?? join(root, "manifest.xml");
  const findings = validateManifest(readFileSync(file, "utf8"), {
    iconSize: (path) => pngSize(join(root, path)),
    commands: await commandIds(),
    packageVersion: JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version,
  });
  for (const finding of findings) console.error(`${file}: ${finding}`);
  console.log(findings.length === 0 ? `${file}: valid` : `${findings.length} findings`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
