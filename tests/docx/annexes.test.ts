import { strFromU8, unzipSync } from "fflate";
import { columnWidths } from "../../src/docx/annexes";
import { buildDocx } from "../../src/docx/buildDocx";
import { standardFonts } from "../../src/docx/fonts";
import { wordHtml } from "../../src/docx/wordHtml";
import type { NoticeAnnex, NoticeDocument } from "../../src/notice/document";
import { plainText } from "../../src/notice/plainText";
import { docxToPdf } from "../support/libreoffice";
import { pdfPages, type PdfPage } from "../support/pdf";

jest.setTimeout(240_000);

const ledger: NoticeAnnex = {
  title: "整改台账",
  headings: ["序号", "方面", "问题", "具体问题", "整改措施", "牵头部门", "整改状态"],
  rows: Array.from({ length: 60 }, (_, at) => [
    String(at + 1),
    "落实上级部署方面",
    "制度执行不够到位",
    `第${at + 1}项具体问题的表述`,
    "修订办法并组织培训\n按月检查",
    "综合科",
    "已完成",
  ]),
};
const rules: NoticeAnnex = {
  title: "制度清单",
  headings: ["序号", "制度名称", "文号"],
  rows: [["1", "档案查阅管理办法 <b>&", "云档〔2026〕3号"]],
};
const report: Pick<NoticeDocument, "paragraphs" | "sealed" | "annexes"> = {
  sealed: false,
  paragraphs: [
    { level: "title", text: "关于巡察整改进展情况的报告" },
    { level: "body", text: "现将整改进展情况报告如下。" },
    { level: "attachment", text: "附件：1.整改台账" },
    { level: "attachment", text: "2.制度清单" },
    { level: "copyTo", text: "抄送：市委巡察办。" },
    { level: "printed", text: "云溪市档案服务中心办公室\t2026年11月25日印发" },
  ],
  annexes: [ledger, rules],
};

describe("lists that go with a paper, as LibreOffice prints them", () => {
  let pages: readonly PdfPage[] = [];
  beforeAll(async () => {
    pages = await pdfPages(await docxToPdf(await buildDocx(report, standardFonts)));
  });
  const has = (page: PdfPage, text: string): boolean => page.lines.some((line) => line.text.includes(text));

  it("begin pages of their own behind the text, the wide one across the page", () => {
    const first = pages.findIndex((page) => page.lines[0]?.text === "附件1");
    const second = pages.findIndex((page) => page.lines[0]?.text === "附件2");
    expect(first).toBe(1);
    expect(second).toBe(pages.length - 1);
    expect(pages[first]?.width).toBeGreaterThan(pages[first]?.height ?? Infinity);
    expect(pages[second]?.width).toBeLessThan(pages[second]?.height ?? 0);
    expect(has(pages[second] ?? { width: 0, height: 0, lines: [] }, "档案查阅管理办法<b>&")).toBe(true);
  });

  it("hold every row once, with the headings on every page", () => {
    const wide = pages.filter(({ width, height }) => width > height);
    expect(wide.length).toBeGreaterThan(1);
    expect(wide.filter((page) => has(page, "具体问题")).length).toBe(wide.length);
    const text = wide.flatMap(({ lines }) => lines.map((line) => line.text)).join("\n");
    expect(text.match(/已完成/g)).toHaveLength(60);
  });

  it("stand before 版记, which is on the last page", () => {
    expect(pages.map((page) => has(page, "抄送"))).toEqual(pages.map((_, at) => at === pages.length - 1));
  });
});

it("a paper without lists has one section", async () => {
  const xml = async (paper: typeof report): Promise<string> =>
    strFromU8(unzipSync(await buildDocx(paper, standardFonts))["word/document.xml"] ?? new Uint8Array());
  expect((await xml({ sealed: false, paragraphs: report.paragraphs })).match(/<w:sectPr/g)).toHaveLength(1);
  expect((await xml(report)).match(/<w:sectPr/g)).toHaveLength(3);
});

it("columns share the width by what stands in them: a long text gets more than a number, a number enough", () => {
  const [seq = 0, , , text = 0, measures = 0] = columnWidths(ledger, 14000);
  expect(columnWidths(ledger, 14000).reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(14000);
  expect(seq).toBeGreaterThanOrEqual(3 * 9 * 20);
  expect(measures).toBeGreaterThan(seq);
  const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);
  const short = { title: "", headings: ["甲", "乙"], rows: [["1", "2"]] };
  expect(Math.round(sum(columnWidths(short, 9000)) / 10)).toBe(900);
  expect(text).toBeGreaterThan(seq);
});

it("go to Word by the clipboard too, as tables whose texts are escaped", () => {
  const html = wordHtml(report, standardFonts);
  expect(html.match(/<table/g)).toHaveLength(2);
  expect(html).toContain("档案查阅管理办法 &lt;b&gt;&amp;");
});

it("a single attachment has no number, one of several has its own, in the text, the sheet and Word's clipboard", () => {
  const marks = (names: readonly string[], annexes: readonly NoticeAnnex[]): readonly string[] => {
    const paragraphs = names.map((text) => ({ level: "attachment" as const, text }));
    const html = wordHtml({ paragraphs, sealed: false, annexes }, standardFonts);
    const titles = plainText({ paragraphs, annexes })
      .split("\n")
      .filter((line) => /^附件\d* /.test(line));
    return [...titles, ...[...html.matchAll(/>(附件\d*)</g)].map(([, mark = ""]) => mark)];
  };
  expect(marks(["附件：整改台账"], [ledger])).toEqual(["附件 整改台账", "附件"]);
  expect(marks(["附件：1.整改台账", "2.佐证照片"], [ledger])).toEqual(["附件1 整改台账", "附件1"]);
  expect(marks(["附件：1.整改台账", "2.制度清单"], [ledger, rules])).toEqual([
    "附件1 整改台账",
    "附件2 制度清单",
    "附件1",
    "附件2",
  ]);
});
