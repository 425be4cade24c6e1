import { buildDocx } from "../../src/docx/buildDocx";
import { standardFonts } from "../../src/docx/fonts";
import type { NoticeParagraph } from "../../src/notice/document";
import { docxToPdf } from "../support/libreoffice";
import { pdfPages, pdfPicture, type PdfLine, type PdfPage, type PdfPicture } from "../support/pdf";
import { paper, sentence } from "./samplePaper";

jest.setTimeout(240_000);

/** Points to millimetres. */
const mm = (points: number): number => (points * 25.4) / 72;
/** One character of the body in millimetres: 15.75 pt. */
const character = mm(15.75);

const printed = async (paragraphs: readonly NoticeParagraph[], sealed = false): Promise<Uint8Array> =>
  docxToPdf(await buildDocx({ sealed, paragraphs }, standardFonts));

const lineWith = (pages: readonly PdfPage[], text: string): PdfLine => {
  const found = pages.flatMap(({ lines }) => lines).find((line) => line.text.includes(text));
  if (found === undefined) throw new Error(`no line with ${text}`);
  return found;
};
/** 署名 reads like the first line of the title: it is the last such line. */
const signatureOf = (pages: readonly PdfPage[]): PdfLine => {
  const found = pages.flatMap(({ lines }) => lines).filter(({ text }) => text === "中共云溪市档案服务中心党组");
  const last = found.at(-1);
  if (last === undefined) throw new Error("no 署名");
  return last;
};
const within = (value: number | undefined, wanted: number, tolerance: number): void =>
  expect(Math.abs((value ?? NaN) - wanted)).toBeLessThanOrEqual(tolerance);

describe("a page of body text, as LibreOffice prints it", () => {
  let pages: readonly PdfPage[] = [];
  let pictures: readonly PdfPicture[] = [];
  beforeAll(async () => {
    // 国 fills its square: ink and character agree to half a millimetre
    const pdf = await printed([{ level: "body", text: "国".repeat(26 + 28 * 50) }]);
    pages = await pdfPages(pdf);
    pictures = [await pdfPicture(pdf, 1), await pdfPicture(pdf, 2)];
  });
  const bodyLines = (page: number): readonly PdfLine[] =>
    (pages[page]?.lines ?? []).filter(({ text }) => !text.includes("—"));

  it("is A4", () => {
    within(mm(pages[0]?.width ?? 0), 210, 0.1);
    within(mm(pages[0]?.height ?? 0), 297, 0.1);
  });

  it("has 22 lines of 28 characters", () => {
    expect(bodyLines(0).map(({ text }) => text.length)).toEqual([26, ...Array<number>(21).fill(28)]);
    expect(bodyLines(1).map(({ text }) => text.length)).toEqual(Array<number>(22).fill(28));
    expect(pages).toHaveLength(3);
  });

  it("stands two characters in where the paragraph begins", () => {
    within(mm(bodyLines(0)[0]?.xMin ?? 0), 28 + 2 * character, 0.3);
    within(mm(bodyLines(0)[1]?.xMin ?? 0), 28, 0.3);
  });

  it("fills 版心 within a millimetre: 28 mm from the left, 26 from the right, 37 from the top, 35 from the foot", () => {
    const ink = pictures[1]?.ink({ bottom: 264 });
    within(ink?.left, 28, 1);
    within(ink?.right, 210 - 26, 1);
    // an exact line of 28.95 pt has 9.1 pt above the letters of 16 pt and 3.9 below
    within(ink?.top, 37 + mm(9.1), 1);
    within(ink?.bottom, 297 - 35 - mm(3.9), 1.2);
    expect(ink?.bottom).toBeLessThan(262);
  });

  it("has its number 7 mm below 版心, on the right of odd pages and the left of even ones, one character in", () => {
    const [odd, even] = [pictures[0]?.ink({ top: 264 }), pictures[1]?.ink({ top: 264 })];
    const small = mm(14);
    within(odd?.right, 184 - small, 1);
    within(even?.left, 28 + small, 1);
    expect(pages.map(({ lines }) => lines.at(-1)?.text)).toEqual(["—1—", "—2—", "—3—"]);
    const left = even?.left ?? 0;
    const dash = pictures[1]?.ink({ top: 264, left, right: left + 3 });
    within(((dash?.top ?? 0) + (dash?.bottom ?? 0)) / 2, 262 + 7, 1);
  });
});

describe("a paper with all its elements, as LibreOffice prints it", () => {
  let pages: readonly PdfPage[] = [];
  let first: PdfPicture;
  let last: PdfPicture;
  beforeAll(async () => {
    const pdf = await printed(paper);
    pages = await pdfPages(pdf);
    first = await pdfPicture(pdf, 1);
    last = await pdfPicture(pdf, pages.length);
  });

  it("has 发文机关标志 in red, 35 mm below the edge of 版心, on one line in its middle", () => {
    const head = first.ink({ bottom: 100 }, true);
    within(head?.top, 37 + 35, 1);
    within(((head?.left ?? 0) + (head?.right ?? 0)) / 2, 28 + 78, 0.6);
    expect((head?.bottom ?? 0) - (head?.top ?? 0)).toBeLessThan(22);
  });

  it("has a red line as wide as 版心, 4 mm below 发文字号", () => {
    const number = first.ink({ top: 100, bottom: 114 });
    const rule = first.ink({ top: 114 }, true);
    within(rule?.left, 28, 0.5);
    within(rule?.right, 184, 0.5);
    within((rule?.top ?? 0) - (number?.bottom ?? 0), 4, 0.6);
    within((rule?.bottom ?? 0) - (rule?.top ?? 0), 0.35, 0.1);
    expect(lineWith(pages, "2026〕8号").text).toBe("云档党发〔2026〕8号");
  });

  it("has the title on two lines of 2号, broken before 关于, in the middle, two lines below the red one", () => {
    const [above, below] = [lineWith(pages, "党组"), lineWith(pages, "关于巡察整改进展情况的通报")];
    const title = pages[0]?.lines.filter(({ yMin }) => yMin >= 380 && yMin < 450).map(({ text }) => text);
    expect(title).toEqual(["中共云溪市档案服务中心党组", "关于巡察整改进展情况的通报"]);
    expect(above).toBeDefined();
    within(mm((below.xMax - below.xMin) / 13), mm(22), 0.1);
    within(mm(below.xMin + below.xMax) / 2, 28 + 78, 0.6);
  });

  it("has 主送 flush left and one line below the title", () => {
    const addressee = lineWith(pages, "中心各党支部");
    within(mm(addressee.xMin), 28, 0.3);
    within(addressee.yMin - lineWith(pages, "关于巡察整改").yMin, 28.95 + 33, 4);
  });

  it.each(["一、主体责任", "（一）提高", "1.关于", "（1）学习", "整改进展情况：", "联系电话"])(
    "stands in by two characters: %s",
    (text) => within(mm(lineWith(pages, text).xMin), 28 + 2 * character, 0.3),
  );

  it("puts the names of 附件说明 under one another, and its numbers", () => {
    const [one, wrapped, two] = [lineWith(pages, "附件：1."), lineWith(pages, "情况"), lineWith(pages, "2.制度")];
    within(mm(one.xMin), 28 + 2 * character, 0.3);
    within(mm(two.xMin), 28 + 5 * character, 0.3);
    expect(wrapped).toBeDefined();
    const further = pages.flatMap(({ lines }) => lines).find(({ text }) => text.startsWith("措施清单"));
    within(mm(further?.xMin ?? 0), 28 + 6 * character, 0.3);
  });

  it("has 署名 two characters from the right, and the date two to the right of where 署名 begins", () => {
    const date = lineWith(pages, "2026年11月25日");
    const name = signatureOf(pages);
    within(mm(name.xMax), 28 + 26 * character, 0.5);
    within(mm(date.xMin - name.xMin), 2 * character, 0.2);
    within(date.yMin - name.yMin, 28.95, 1);
    within(name.yMin - lineWith(pages, "2.制度清单").yMin, 2 * 28.95, 1);
  });

  it("has 版记 between lines as wide as 版心, one character in on both sides", () => {
    const imprint = lineWith(pages, "党组办公室");
    const small = mm(14);
    within(mm(imprint.xMin), 28 + small, 0.5);
    within(mm(imprint.xMax), 184 - small, 0.5);
    const ink = last.ink({ top: mm(lineWith(pages, "抄送").yMin) - 2, bottom: 264 });
    within(ink?.left, 28, 0.5);
    within(ink?.right, 184, 0.5);
  });
});

describe("署名 and date with a seal, as LibreOffice prints them", () => {
  it("centres both on the middle of a date four characters from the right, two lines below the text", async () => {
    const pages = await pdfPages(await printed(paper, true));
    const date = lineWith(pages, "2026年11月25日");
    const name = signatureOf(pages);
    // the date is 7 characters wide in the faces of a paper
    const middle = 28 + (24 - 3.5) * character;
    within(mm(name.xMin + name.xMax) / 2, middle, 0.5);
    within(mm(date.xMin + date.xMax) / 2, middle, 0.8);
    within(name.yMin - lineWith(pages, "2.制度清单").yMin, 3 * 28.95, 1);
  });

  it.each([18, 19, 20])("never leaves them on a page without text: %i lines and a paragraph of two", async (lines) => {
    const pages = await pdfPages(
      await printed([
        { level: "body", text: sentence.repeat(60).slice(0, lines * 28 - 2) },
        { level: "contact", text: sentence.repeat(2) },
        ...paper.filter(({ level }) => level === "signature" || level === "date"),
      ]),
    );
    const last = pages.at(-1)?.lines.map((line) => line.text) ?? [];
    expect(pages).toHaveLength(2);
    expect(last.slice(-3, -1)).toEqual(["中共云溪市档案服务中心党组", "2026年11月25日"]);
    expect(last.length).toBeGreaterThan(3);
  });
});
