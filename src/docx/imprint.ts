import {
  BorderStyle,
  OverlapType,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { NoticeParagraph } from "../notice/document";
import { inline } from "./inline";
import { typeArea } from "./page";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
/** 0.35 mm and 0.25 mm, in eighths of a point. */
const thick = { style: BorderStyle.SINGLE, size: 8, color: "000000" } as const;
const thin = { ...thick, size: 6 } as const;
const width = { size: typeArea.width, type: WidthType.DXA } as const;
const flat = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA } as const;

/** Rows stay on one page: each but the last is kept with the next. */
const row = ({ level, text }: NoticeParagraph, index: number, all: readonly NoticeParagraph[]): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        width,
        children: [
          new Paragraph({
            style: level,
            ...(index < all.length - 1 ? { keepNext: true } : {}),
            children: [new TextRun({ font: { hint: "eastAsia" }, children: inline(text) })],
          }),
        ],
      }),
    ],
  });

/**
 * 版记: a table at the foot of 版心, on the page of the paragraph below it, which is the last of the paper. (A table and not paragraphs in a frame:
 * the borders of a paragraph that stands in by a character would stand in with it.)
 */
export const imprint = (paragraphs: readonly NoticeParagraph[]): readonly (Table | Paragraph)[] =>
  paragraphs.length === 0
    ? []
    : [
        new Table({
          width,
          columnWidths: [typeArea.width],
          layout: TableLayoutType.FIXED,
          margins: flat,
          borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: thin, insideVertical: none },
          float: {
            horizontalAnchor: TableAnchorType.MARGIN,
            relativeHorizontalPosition: RelativeHorizontalPosition.CENTER,
            verticalAnchor: TableAnchorType.MARGIN,
            relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
            leftFromText: 0,
            rightFromText: 0,
            topFromText: 0,
            bottomFromText: 0,
            overlap: OverlapType.NEVER,
          },
          rows: paragraphs.map(row),
        }),
        new Paragraph({ style: "foot" }),
      ];
