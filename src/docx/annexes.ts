import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { NoticeAnnex } from "../notice/document";
import { cleanText } from "./cleanText";
import { inline } from "./inline";
import { annexArea, sizes } from "./page";
import { textWidth } from "./textWidth";
import type { StyleId } from "./styles";

const hint = { hint: "eastAsia" } as const;

/** A list of many columns is read across the long side of the page. */
export const isWide = ({ headings }: NoticeAnnex): boolean => headings.length > 5;

/** Least and most characters that a column is given room for: a number needs a few, a long text takes several lines. */
const columnRoom = { least: 3, most: 24 };

/** Widths of the columns by what stands in them, in twips; together they are `width`. */
export const columnWidths = ({ headings, rows }: NoticeAnnex, width: number): readonly number[] => {
  const rooms = headings.map((heading, column) => {
    const texts = rows.map((cells) => textWidth(cells[column] ?? ""));
    const mean = texts.reduce((sum, text) => sum + text, 0) / Math.max(1, texts.length);
    return Math.min(columnRoom.most, Math.max(columnRoom.least, textWidth(heading), mean));
  });
  const all = rooms.reduce((sum, room) => sum + room, 0);
  return rooms.map((room) => Math.floor((room / all) * width));
};

const paragraphsOf = (style: StyleId, text: string): Paragraph[] =>
  cleanText(text)
    .split("\n")
    .map((line) => new Paragraph({ style, children: [new TextRun({ font: hint, children: inline(line) })] }));

const headingCell = (text: string): Paragraph =>
  new Paragraph({
    style: "annexCell",
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ font: hint, bold: true, children: inline(cleanText(text)) })],
  });

/** 附件N flush left, its title centred on the third line, and the list; the line of headings stands on every page. */
export const annexBlocks = (annex: NoticeAnnex, mark: string): readonly (Paragraph | Table)[] => {
  const { width } = annexArea(isWide(annex));
  const widths = columnWidths(annex, width);
  const cell = (column: number, children: Paragraph[]): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children,
    });
  return [
    ...paragraphsOf("annexMark", mark),
    new Paragraph({ style: "annexMark" }),
    ...paragraphsOf("title", annex.title),
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: [...widths],
      layout: TableLayoutType.FIXED,
      margins: { left: 60, right: 60, top: 30, bottom: 30, marginUnitType: WidthType.DXA },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          height: { value: sizes.small * 40, rule: HeightRule.ATLEAST },
          children: annex.headings.map((heading, column) => cell(column, [headingCell(heading)])),
        }),
        ...annex.rows.map(
          (cells) =>
            new TableRow({
              children: annex.headings.map((_, column) => cell(column, paragraphsOf("annexCell", cells[column] ?? ""))),
            }),
        ),
      ],
    }),
    // Word takes two tables without a paragraph between them for one
    new Paragraph({ style: "foot" }),
  ];
};
