import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { buildDocx } from "../../src/docx/buildDocx";
import { standardFonts } from "../../src/docx/fonts";
import { readDocx } from "../../src/docx/readDocx";
import { titleLines } from "../../src/docx/titleLines";
import type { Ledger } from "../../src/ledger/model";
import { buildNotice } from "../../src/notice/buildNotice";
import type { NoticeDocument } from "../../src/notice/document";
import { layoutKeys, type NoticeLayoutKey } from "../../src/notice/layouts";
import { proofread } from "../../src/notice/proofread/proofread";
import { noticeKinds } from "../../src/notice/slotItems";
import { takeBack } from "../../src/notice/takeBack/takeBack";
import type { TextLine } from "../../src/notice/takeBack/textLines";
import { ledgerOf, slots } from "../notice/ledgerRows";
import { randomLedger } from "../notice/randomLedger";
import { asOf } from "../notice/smallLedger";
import { titles } from "../notice/torn";

const unit = "青河区文化旅游和融合发展服务中心委员会";
const plain = randomLedger("to Word and back", 9);
const longTitle: Ledger = {
  ...plain,
  slots: [
    ...plain.slots.filter(({ item }) => !["通报标题", "报告标题", "署名"].includes(item)),
    ...ledgerOf({
      slots: slots({
        通报标题: `中共${unit}关于区委第二轮巡察整改进展情况的通报`,
        报告标题: `中共${unit}关于区委第二轮巡察整改进展情况的报告`,
        署名: `中共${unit}`,
      }),
    }).slots,
  ],
};
const withFrame: Ledger = {
  ...longTitle,
  slots: [
    ...longTitle.slots,
    ...ledgerOf({
      slots: slots({
        发文机关标志: `中共${unit}文件`,
        抄送机关: "区委巡察工作领导小组办公室，区委组织部，区委宣传部",
        印发机关: `中共${unit}办公室`,
        印发日期: "2026-10-9",
        附件: "已办结事项清单",
      }),
    }).slots,
  ],
};

const linesOf = async (document: NoticeDocument): Promise<readonly TextLine[]> => {
  const bytes = await buildDocx(document, standardFonts);
  const reading = await readDocx(bytes.buffer);
  if (reading.kind !== "lines") throw new Error(reading.kind);
  return reading.lines;
};

const nothing = { differences: [], computed: [], contradictions: [], moved: [], unknown: [], missing: [] };
const cases = layoutKeys.flatMap((layout): readonly (readonly [string, NoticeLayoutKey, Ledger])[] => [
  [`layout ${layout}, a title of several lines`, layout, longTitle],
  [`layout ${layout} with red head, 附件说明 and 版记`, layout, withFrame],
]);

test.each(cases)("%s: our own .docx comes back without a difference", async (_, layout, ledger) => {
  const options = { layout, asOf };
  const document = buildNotice(ledger, options);
  const lines = await linesOf(document);
  expect(takeBack(lines, ledger, options)).toMatchObject(nothing);
  expect(proofread(lines, ledger, options).filter(({ rule }) => rule === "paragraphDoubled")).toEqual([]);
  // pasted, or saved by a program that gives the styles other names, the lines of the title are lines
  const title = document.paragraphs.find(({ level }) => level === "title")?.text ?? "";
  const broken = lines.flatMap((line) =>
    line.text === title ? [title.slice(0, 13), title.slice(13, 30), title.slice(30)].map((text) => ({ text })) : [line],
  );
  expect(broken).toHaveLength(lines.length + 2);
  expect(takeBack(broken, ledger, options)).toMatchObject(nothing);
  // and a changed word of it is that change
  const changed = broken.map((line) => ({ ...line, text: line.text.replace("进展情况的", "情况的") }));
  const found = takeBack(changed, ledger, options);
  expect(found).toMatchObject({ ...nothing, differences: [{ source: { kind: "slot", column: "content" } }] });
  expect(found.differences[0]?.after).toBe(title.replace("进展情况的", "情况的"));
});

const kindOf = (index: number): string => noticeKinds[index % noticeKinds.length] ?? "";
const withTitle = (of: Ledger, title: string, kind: string): Ledger => ({
  ...of,
  slots: [
    ...of.slots.map((slot) => (/^(?:通报|报告)标题$/.test(slot.item) ? { ...slot, content: title } : slot)),
    ...ledgerOf({ slots: slots({ 通报种类: kind }) }).slots,
  ],
});

/** Line breaks as Shift+Enter makes them, in the middle of every paragraph of the body. */
const withSoftBreaks = (bytes: Uint8Array): ArrayBuffer => {
  const files = unzipSync(bytes);
  const path = "word/document.xml";
  const xml = strFromU8(files[path] ?? new Uint8Array());
  const broken = xml.replace(
    /(<w:t(?: [^>]*)?>[^<]{6,}?[^<。；：])([^<]{6,}<\/w:t>)/g,
    '$1</w:t><w:br/><w:t xml:space="preserve">$2',
  );
  expect(broken.split("<w:br/>").length).toBeGreaterThan(6);
  return new Uint8Array(zipSync({ ...files, [path]: strToU8(broken) })).buffer;
};

describe.each(layoutKeys.map((layout, index) => [layout, index] as const))("layout %s", (layout, index) => {
  test.each(titles.map((title, lines) => [lines + 1, title] as const))(
    "a title of %i lines, every kind in turn: comes back as built, also with line breaks in its paragraphs",
    async (lines, title) => {
      const ledger = withTitle(randomLedger(`titles ${layout} ${lines}`, 6), title, kindOf(index + lines));
      const options = { layout, asOf };
      const document = buildNotice(ledger, options);
      expect(titleLines(title)).toHaveLength(lines);
      const bytes = await buildDocx(document, standardFonts);
      for (const file of [bytes.buffer, withSoftBreaks(bytes)]) {
        const reading = await readDocx(file);
        if (reading.kind !== "lines") throw new Error(reading.kind);
        expect(takeBack(reading.lines, ledger, options, reading.sent)).toMatchObject({ ...nothing, undecided: [] });
      }
    },
  );
});

test("lists go with the report, and 版记 stands behind them", async () => {
  const options = { layout: "R", asOf } as const;
  const document = buildNotice(withFrame, options);
  expect(document.annexes?.length).toBeGreaterThan(0);
  const lines = await linesOf(document);
  const { annexLines } = takeBack(lines, withFrame, options);
  expect(annexLines).toBeGreaterThan(20);
  const changed = lines.map((line) => ({ ...line, text: line.text.replace("区委宣传部", "区委统战部") }));
  const { differences } = takeBack(changed, withFrame, options);
  expect(differences).toMatchObject([
    { source: { item: "抄送机关" }, line: lines.findIndex(({ text }) => text.includes("区委宣传部")) },
  ]);
});
