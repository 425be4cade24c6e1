import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ManifestError, parseManifest } from "../../../bench/page/manifest";

const xml = readFileSync(resolve(__dirname, "../../../manifest.xml"), "utf8");

describe("the ribbon drawn from manifest.xml", () => {
  const manifest = parseManifest(xml, "zh-CN", "/addin");

  test("has the add-in's tab with its three groups", () => {
    expect(manifest.tabs.map((tab) => tab.label)).toEqual(["整改台账"]);
    expect(manifest.tabs[0]?.groups.map((group) => group.label)).toEqual(["录入", "统计", "通报"]);
  });

  test("has a function, an icon and a tip behind every button", () => {
    const buttons = manifest.tabs.flatMap((tab) => tab.groups.flatMap((group) => group.buttons));
    expect(buttons.find((button) => button.label === "构建通报")?.action).toEqual({
      kind: "execute",
      functionName: "buildNotice",
    });
    for (const button of buttons) {
      expect(button.icon).toMatch(/^\/addin\/assets\/[\w-]+-64\.png$/);
      expect(button.tip.length).toBeGreaterThan(5);
    }
  });

  test("leads to the pane and the functions on the bench's own server", () => {
    expect(manifest).toMatchObject({
      taskPaneUrl: "/addin/taskpane.html",
      functionsUrl: "/addin/functions.json",
      functionsNamespace: "ZG",
    });
  });

  test("speaks English when Office does", () => {
    const english = parseManifest(xml, "en-US", "/addin");
    expect(english.tabs[0]?.groups.map((group) => group.label)).toEqual(["Entry", "Figures", "Notice"]);
    expect(english.functionsUrl).toBe("/addin/functions.en-US.json");
  });
});

test("a button whose text is missing is named", () => {
  expect(() =>
    parseManifest(xml.replace('<bt:String id="BuildNotice.Label"', '<bt:String id="Elsewhere"'), "zh-CN", "/addin"),
  ).toThrow(ManifestError);
});
