import { Document, DocumentGridType, Footer, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { NoticeDocument } from "../notice/document";
import { cleanText } from "./cleanText";
import { compose, imprintOf } from "./compose";
import type { Fonts } from "./fonts";
import { fontTableXml } from "./fontTable";
import { imprint } from "./imprint";
import { footerDistance, linePitch, margins, paper } from "./page";
import { paragraphOf } from "./paragraph";
import { stylesXml } from "./styles";

export type Paper = Pick<NoticeDocument, "paragraphs" | "sealed">;

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

/** The bytes of a .docx. One long task: in the pane it runs in a worker. */
export const buildDocx = async (document: Paper, fonts: Fonts): Promise<Uint8Array<ArrayBuffer>> => {
  const blocks = compose(document);
  const title = document.paragraphs.find(({ level }) => level === "title")?.text ?? "";
  const file = new Document({
    title: cleanText(title),
    creator: "",
    lastModifiedBy: "",
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            size: paper,
            margin: { ...margins, header: Math.round(margins.top / 2), footer: footerDistance, gutter: 0 },
          },
          grid: { type: DocumentGridType.LINES, linePitch },
        },
        footers: { default: pageNumber("pageOdd"), even: pageNumber("pageEven") },
        children: [...blocks.map((block) => paragraphOf(block, fonts)), ...imprint(imprintOf(document))],
      },
    ],
  });
  const parts = [
    { path: "word/styles.xml", data: stylesXml(fonts) },
    { path: "word/fontTable.xml", data: fontTableXml(fonts) },
  ];
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, parts));
};
