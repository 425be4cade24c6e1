import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "manifest-"));

const validate = (xml: string): { status: number | null; findings: string } => {
  const file = join(folder, "manifest.xml");
  writeFileSync(file, xml);
  const { status, stderr } = spawnSync("node", [join(root, "scripts/validateManifest.mjs"), file], {
    encoding: "utf8",
    cwd: root,
  });
  return { status, findings: stderr };
};

const replaced = (from: string | RegExp, to: string): string => {
  const changed = manifest.replace(from, to);
  expect(changed).not.toBe(manifest);
  return changed;
};

describe("the offline check of the manifest", () => {
  it("finds nothing in ours", () => {
    expect(validate(manifest)).toEqual({ status: 0, findings: "" });
  });

  it.each([
    [
      "a command that no code associates",
      replaced("<FunctionName>buildNotice<", "<FunctionName>buildNotise<"),
      /buildNotise: not associated[^]*buildNotice: has no button/,
    ],
    [
      "a resource that does not exist",
      replaced('resid="BuildNotice.Tip"', 'resid="BuildNotice.Typ"'),
      /BuildNotice\.Typ: no such resource/,
    ],
    [
      "an icon of the wrong size",
      replaced("ledger-32.png", "ledger-64.png"),
      /expected 32×32, assets\/ledger-64.png has 64×64/,
    ],
    ["an icon that is not there", replaced("notice-16.png", "notize-16.png"), /notize-16.png does not exist/],
    [
      "an address without https",
      replaced("https://localhost:3000/functions.json", "http://localhost:3000/functions.json"),
      /expected https/,
    ],
    [
      "a second runtime resource",
      replaced('<FunctionFile resid="Taskpane.Url"', '<FunctionFile resid="Support.Url"'),
      /expected one resid everywhere/,
    ],
    [
      "a label that is too long",
      replaced('DefaultValue="录入"', `DefaultValue="${"录".repeat(126)}"`),
      /126 characters, at most 125/,
    ],
    ["another permission", replaced("ReadWriteDocument", "ReadDocument"), /expected ReadWriteDocument/],
    [
      "a lower floor",
      replaced('Name="ExcelApi" MinVersion="1.14"', 'Name="ExcelApi" MinVersion="1.7"'),
      /expected ExcelApi 1.14, found 1.7/,
    ],
    ["a control id used twice", replaced('id="ShowBoard">', 'id="OpenPane">'), /OpenPane: used twice/],
    ["text that is not XML", manifest.slice(0, 900), /not well-formed/],
  ])("names %s", (_case, xml, finding) => {
    const { status, findings } = validate(xml);
    expect(findings).toMatch(finding);
    expect(status).toBe(1);
  });
});
