import { strFromU8, unzipSync } from "fflate";
import { writeXlsx } from "../../../bench/xlsx/writeXlsx";
import { contentType, relationships } from "../../../bench/xlsx/package";
import { childrenOf, child, parseXml } from "../../../bench/xlsx/xml";
import { sampleContent, sheetContent, workbookContent } from "./sampleContent";

/** What Excel checks on opening, as far as it can be judged without Excel. */
describe("the package of a written workbook", () => {
  let parts: Record<string, Uint8Array>;
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  beforeAll(async () => {
    parts = unzipSync(
      await writeXlsx(sampleContent, { addin: { id: "1b2c3d4e-0000-4000-8000-000000000001", version: "1.2.3.0" } }),
    );
  });

  test("has a content type for every part and a part for every relation", () => {
    const missing = Object.keys(parts).filter((path) => path !== "[Content_Types].xml" && !contentType(parts, path));
    expect(missing).toEqual([]);
    const sources = ["", ...Object.keys(parts).filter((p) => !p.endsWith(".rels"))];
    const broken = sources.flatMap((part) =>
      relationships(parts, part)
        .filter((r) => !r.external && !parts[r.target])
        .map((r) => `${part} → ${r.target}`),
    );
    expect(broken).toEqual([]);
  });

  test("repeats no part, no relation id, no content type", () => {
    const overrides = childrenOf(parseXml(text("[Content_Types].xml")), "Override").map(
      (o) => o.attributes["PartName"],
    );
    expect(new Set(overrides).size).toBe(overrides.length);
    for (const part of Object.keys(parts).filter((p) => !p.endsWith(".rels"))) {
      const ids = relationships(parts, part).map((r) => r.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test("puts the elements of a sheet into the order of the schema", () => {
    const order = childrenOf(
      parseXml(`<r>${text("xl/worksheets/sheet1.xml").replace(/<\?xml.*?\?>/, "")}</r>`),
      "worksheet",
    )[0]?.children.map((c) => c.name);
    expect([...new Set(order)]).toEqual(
      "sheetPr dimension sheetViews sheetFormatPr cols sheetData mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter customProperties legacyDrawing tableParts".split(
        " ",
      ),
    );
  });

  test("holds the table with its ids, calculated column, totals and filter", () => {
    const table = parseXml(text("xl/tables/table1.xml"));
    const columns = childrenOf(child(table, "tableColumns"), "tableColumn");
    expect(table.attributes).toMatchObject({ displayName: "措施清单", ref: "A1:F5", totalsRowCount: "1" });
    expect(child(table, "autoFilter")?.attributes["ref"]).toBe("A1:F4");
    expect(columns.map((c) => c.attributes["id"])).toEqual(["1", "4", "2", "3", "5", "7"]);
    expect(child(columns[5], "calculatedColumnFormula")?.text).toContain("措施清单[[#This Row],[完成日期]]");
    expect(columns[4]?.attributes["totalsRowFunction"]).toBe("sum");
  });

  test("hides the rows that the table's filter leaves out", () => {
    const hidden = [...text("xl/worksheets/sheet1.xml").matchAll(/<row r="(\d+)"[^>]* hidden="1"/g)].map((m) => m[1]);
    expect(hidden).toEqual(["3", "8"]);
  });

  test("marks the collapsed group on the column after it", () => {
    const cols = childrenOf(
      parseXml(/<cols>.*?<\/cols>/.exec(text("xl/worksheets/sheet1.xml"))?.[0] ?? "<cols/>"),
      "col",
    );
    expect(cols.filter((c) => c.attributes["collapsed"] === "1").map((c) => c.attributes["min"])).toEqual(["6"]);
    expect(cols.filter((c) => c.attributes["outlineLevel"] === "1").map((c) => c.attributes["min"])).toEqual([
      "4",
      "5",
    ]);
  });

  test("marks spilled formulas as dynamic arrays and plain ones not", () => {
    const sheet = text("xl/worksheets/sheet2.xml");
    expect(sheet).toMatch(/<c r="D1"[^>]* cm="1"><f t="array" ref="D1:D2">_xlfn\.UNIQUE\(/);
    expect(sheet).toMatch(/<c r="B1"[^>]*><f>COUNTIFS\(/);
    expect(sheet).toContain("<f>_xldudf_ZG_完成率(措施清单[[#All],[编号]:[金额(万元)]],截至日)</f>");
    expect(text("xl/metadata.xml")).toContain("XLDAPR");
  });

  test("stores the settings for the add-in of the manifest", () => {
    expect(text("xl/webextensions/webextension1.xml")).toContain(
      '<we:reference id="1b2c3d4e-0000-4000-8000-000000000001"',
    );
  });

  test("selects a cell in the pane that holds it", () => {
    expect(text("xl/worksheets/sheet1.xml")).toContain(
      '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B2" sqref="B2:C3"/>',
    );
  });
});

test("writes ten thousand rows within a few seconds", async () => {
  const cells = Array.from({ length: 160_000 }, (_, i) => ({
    row: Math.floor(i / 16),
    column: i % 16,
    value: i % 3 === 0 ? `文字${i}` : i,
  }));
  const started = Date.now();
  const bytes = await writeXlsx(workbookContent([sheetContent({ id: "sheet1", name: "大表", cells })]));
  expect(Date.now() - started).toBeLessThan(15_000);
  expect(bytes.length).toBeGreaterThan(100_000);
});
