import { strFromU8, unzipSync } from "fflate";
import { buildDocx } from "../../src/docx/buildDocx";
import { chooseFonts, standardFonts, type Fonts } from "../../src/docx/fonts";
import type { NoticeParagraph } from "../../src/notice/document";
import { paper } from "./samplePaper";

const partsOf = async (
  paragraphs: readonly NoticeParagraph[],
  fonts: Fonts = standardFonts,
): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await buildDocx({ sealed: false, paragraphs }, fonts))).map(([path, content]) => [
      path,
      strFromU8(content),
    ]),
  );

/** Text, style and properties of each paragraph of the body, in order. */
const paragraphsOf = (xml = ""): { style: string; text: string; xml: string }[] =>
  [...xml.matchAll(/<w:p>[\s\S]*?<\/w:p>/g)].map(([whole]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(whole)?.[1] ?? "",
    text: [...whole.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
      .map(([, text = "", mark]) => (mark === "tab" ? "\t" : mark === "br" ? "\n" : text))
      .join(""),
    xml: whole,
  }));

const styleOf = (xml = "", id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}">[\\s\\S]*?</w:style>`).exec(xml)?.[0] ?? "";

describe("the .docx of a paper", () => {
  let parts: Readonly<Record<string, string>> = {};
  beforeAll(async () => {
    parts = await partsOf(paper);
  });

  it("is A4 with the standard's margins and a grid of lines, in twips", () => {
    const xml = parts["word/document.xml"];
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"\/>/);
  });

  it("holds every paragraph in order, each in the style of its level", () => {
    const found = paragraphsOf(parts["word/document.xml"]);
    expect(found.map(({ style }) => style)).toEqual([...paper.map(({ level }) => level), "foot"]);
    expect(found.map(({ text }) => text.replace("\n", ""))).toEqual([...paper.map(({ text }) => text), ""]);
  });

  it.each([
    ["issuer", "方正小标宋简体", 108],
    ["title", "方正小标宋简体", 44],
    ["body", "仿宋_GB2312", 32],
    ["h1", "黑体", 32],
    ["h2", "楷体_GB2312", 32],
    ["h3", "仿宋_GB2312", 32],
    ["h4", "仿宋_GB2312", 32],
    ["copyTo", "仿宋_GB2312", 28],
    ["pageOdd", "宋体", 28],
  ])("sets %s in %s, %i half-points", (id, font, size) => {
    const style = styleOf(parts["word/styles.xml"], id);
    expect(style).toContain(`w:eastAsia="${font}"`);
    expect(style).toContain(`w:ascii="${font}"`);
    expect(style).toContain(`<w:sz w:val="${size}"/>`);
  });

  it("has exact lines, no room between Chinese and digits, no control of widows", () => {
    expect(styleOf(parts["word/styles.xml"], "body")).toContain(
      '<w:spacing w:before="0" w:after="0" w:line="579" w:lineRule="exact"/>',
    );
    expect(styleOf(parts["word/styles.xml"], "body")).toContain('w:firstLineChars="200"');
    const normal = styleOf(parts["word/styles.xml"], "Normal");
    for (const off of ["widowControl", "autoSpaceDE", "autoSpaceDN"]) expect(normal).toContain(`<w:${off} w:val="0"/>`);
  });

  it("has the page number on the right of odd pages and the left of even ones", () => {
    expect(parts["word/settings.xml"]).toContain("<w:evenAndOddHeaders/>");
    const [, odd = ""] =
      /<w:footerReference w:type="default" r:id="(\w+)"/.exec(parts["word/document.xml"] ?? "") ?? [];
    const target = new RegExp(`Id="${odd}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${odd}"`).exec(
      parts["word/_rels/document.xml.rels"] ?? "",
    );
    const footer = parts[`word/${target?.[1] ?? target?.[2]}`] ?? "";
    expect(footer).toContain('<w:pStyle w:val="pageOdd"/>');
    expect(footer).toMatch(/— <\/w:t>[\s\S]*PAGE[\s\S]* —<\/w:t>/);
    expect(styleOf(parts["word/styles.xml"], "pageOdd")).toContain('<w:ind w:right="280"/><w:jc w:val="right"/>');
    expect(styleOf(parts["word/styles.xml"], "pageEven")).toContain('<w:ind w:left="280"/><w:jc w:val="left"/>');
  });

  it("sets the heading that runs in in its own face and what follows in the body's; a label is bold", () => {
    const found = paragraphsOf(parts["word/document.xml"]);
    const runs = (style: string): string[] =>
      found
        .find((each) => each.style === style)
        ?.xml.split("<w:r>")
        .slice(1) ?? [];
    const [heading = "", rest = ""] = runs("h2");
    expect(heading).toContain("（一）提高政治站位。");
    expect(heading).not.toContain("w:eastAsia=");
    expect(rest).toContain('w:eastAsia="仿宋_GB2312"');
    expect(runs("label")[0]).toMatch(/<w:b\/>[\s\S]*整改进展情况：</);
    expect(runs("label")[1]).not.toContain("<w:b/>");
  });

  it("puts 版记 at the foot of its page, between lines of 0.35 and 0.25 mm", () => {
    const table = /<w:tbl>[\s\S]*<\/w:tbl>/.exec(parts["word/document.xml"] ?? "")?.[0] ?? "";
    expect(table).toMatch(/<w:tblpPr [^>]*w:tblpYSpec="bottom" w:vertAnchor="margin"/);
    expect(table).toMatch(/<w:top w:val="single" w:color="000000" w:sz="8"\/>/);
    expect(table).toMatch(/<w:bottom w:val="single" w:color="000000" w:sz="8"\/>/);
    expect(table).toMatch(/<w:insideH w:val="single" w:color="000000" w:sz="6"\/>/);
    expect(table).toContain("<w:tab/>");
    expect(paragraphsOf(table).map(({ xml }) => xml.includes("<w:keepNext/>"))).toEqual([true, false]);
  });

  it("names other names of each face for Word to look under, and embeds none", async () => {
    const fonts = parts["word/fontTable.xml"] ?? "";
    expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="FangSong_GB2312,仿宋,FangSong,');
    expect(Object.keys(parts).filter((path) => path.includes("fonts/"))).toEqual([]);
    const windows = await partsOf(paper, chooseFonts((family) => ["FangSong", "SimHei"].includes(family)).fonts);
    expect(styleOf(windows["word/styles.xml"], "body")).toContain('w:eastAsia="仿宋"');
  });

  it("tells nobody's name", () => {
    expect(parts["docProps/core.xml"]).not.toMatch(/Un-named|<(dc:creator|cp:lastModifiedBy)>[^<]/);
  });
});

describe("what a cell may hold", () => {
  it("stays text: marks of XML, fields, placeholders, blanks, rare characters", async () => {
    const texts = [
      "甲<b>&amp;\"乙'</b>",
      "{ PAGE } {default-bullet-numbering-0} =1+1",
      "  两  格  ",
      "𠮷野家与𡈽",
      "]]><w:br/>",
    ];
    const xml = (await partsOf(texts.map((text) => ({ level: "body", text }))))["word/document.xml"] ?? "";
    const found = paragraphsOf(xml).map(({ text }) =>
      text
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">")
        .replace(/&quot;/g, '"')
        .replace(/&apos;|&#39;/g, "'")
        .replace(/&amp;/g, "&"),
    );
    expect(found).toEqual(texts);
  });

  it("loses only what XML cannot hold", async () => {
    const text = `甲${[0, 1, 8, 11, 12, 31].map((code) => String.fromCharCode(code)).join("")}乙\ud800丙\uffff丁\udc00`;
    const { "word/document.xml": xml } = await partsOf([
      { level: "title", text },
      { level: "body", text },
    ]);
    expect(paragraphsOf(xml).map((each) => each.text)).toEqual(["甲乙丙丁", "甲乙丙丁"]);
  });

  it("line ends part paragraphs, and blank ones are left out", async () => {
    const { "word/document.xml": xml } = await partsOf([
      { level: "label", text: "整改情况：一\r\n\n二\v", lead: 5 },
      { level: "h1", text: "一、标题\n正文" },
      { level: "body", text: " \n" },
    ]);
    expect(paragraphsOf(xml).map(({ style, text }) => [style, text])).toEqual([
      ["label", "整改情况：一"],
      ["label", "二"],
      ["h1", "一、标题"],
      ["body", "正文"],
    ]);
  });

  it("may be nothing at all", async () => {
    expect(Object.keys(await partsOf([]))).toContain("word/document.xml");
  });
});

describe("what is there decides what is printed", () => {
  it("a paper without 红头 has no red line", async () => {
    const { "word/document.xml": xml } = await partsOf(paper.filter(({ level }) => level !== "issuer"));
    expect(xml).not.toContain("w:pBdr");
  });

  it("a long 发文机关标志 is squeezed onto one line", async () => {
    const name = "中共云溪市经济技术开发区综合行政服务中心党组文件";
    const { "word/document.xml": xml } = await partsOf([{ level: "issuer", text: name }]);
    // 24 characters of 28 pt would take 672 pt of 442
    expect(xml).toMatch(/<w:w w:val="65"\/><w:sz w:val="56"\/>/);
  });
});
