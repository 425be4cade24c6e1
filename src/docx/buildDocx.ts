import {
  Document,
  DocumentGridType,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from "docx";
import type { NoticeDocument } from "../notice/document";
import { annexBlocks, isWide } from "./annexes";
import { cleanText } from "./cleanText";
import { annexMark, compose, imprintOf } from "./compose";
import type { Fonts } from "./fonts";
import { fontTableXml } from "./fontTable";
import { imprint } from "./imprint";
import { annexArea, footerDistance, linePitch, margins as textMargins, paper } from "./page";
import { paragraphOf } from "./paragraph";
import { sentProperties } from "./sentMarks";
import { stylesXml } from "./styles";

export type Paper = Pick<NoticeDocument, "paragraphs" | "sealed" | "annexes">;

/** — 1 — */
const pageNumber = (style: "pageOdd" | "pageEven"): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style,
        children: [new TextRun({ font: { hint: "eastAsia" }, children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });

const section = (
  children: ISectionOptions["children"],
  { wide = false, margins = textMargins }: { readonly wide?: boolean; readonly margins?: typeof textMargins } = {},
): ISectionOptions => ({
  properties: {
    page: {
      size: { ...paper, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: {
        ...margins,
        header: Math.round(margins.top / 2),
        footer: footerDistance(margins.bottom),
        gutter: 0,
      },
    },
    grid: { type: DocumentGridType.LINES, linePitch },
  },
  footers: { default: pageNumber("pageOdd"), even: pageNumber("pageEven") },
  children,
});

/** The text, then each list on pages of its own; 版记 stands on the last page of all. */
const sections = (document: Paper, fonts: Fonts): ISectionOptions[] => {
  const { annexes = [] } = document;
  const foot = imprint(imprintOf(document));
  const last = (index: number): ISectionOptions["children"] => (index === annexes.length ? foot : []);
  return [
    section([...compose(document).map((block) => paragraphOf(block, fonts)), ...last(0)]),
    ...annexes.map((annex, index) => {
      const wide = isWide(annex);
      const { margins } = annexArea(wide);
      return section([...annexBlocks(annex, annexMark(index, document)), ...last(index + 1)], { wide, margins });
    }),
  ];
};

/** The bytes of a .docx. One long task: in the pane it runs in a worker. */
export const buildDocx = async (document: Paper, fonts: Fonts): Promise<Uint8Array<ArrayBuffer>> => {
  const title = document.paragraphs.find(({ level }) => level === "title")?.text ?? "";
  const file = new Document({
    title: cleanText(title),
    creator: "",
    lastModifiedBy: "",
    customProperties: sentProperties(document.paragraphs),
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    sections: sections(document, fonts),
  });
  const parts = [
    { path: "word/styles.xml", data: stylesXml(fonts) },
    { path: "word/fontTable.xml", data: fontTableXml(fonts) },
  ];
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, parts));
};
