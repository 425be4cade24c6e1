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

/** A column whose texts have so many characters at most, on the average, keeps them on one line or two; the others share what is left. */
const short = 6;
/** Room beside a text, in characters. */
const padding = 1;

/** Widths of the columns by what stands in them, in twips; together they are at most `width`. */
export const columnWidths = ({ headings, rows }: NoticeAnnex, width: number): readonly number[] => {
  const character = sizes.list * 20;
  const means = headings.map((heading, column) => {
    const texts = rows.map((cells) => textWidth(cells[column] ?? ""));
    const mean = texts.reduce((sum, text) => sum + text, 0) / Math.max(1, texts.length);
    return Math.max(mean, Math.min(short, textWidth(heading)));
  });
  const fixed = means.map((mean) => (mean <= short ? (Math.ceil(mean) + padding) * character : 0));
  const left = Math.max(0, width - fixed.reduce((sum, each) => sum + each, 0));
  // by the root, so that a text ten times as long does not leave the others a line of three characters
  const shares = means.map((mean) => (mean <= short ? 0 : Math.sqrt(mean)));
  const all = shares.reduce((sum, share) => sum + share, 0);
  // a list of short columns only is stretched to the width
  const stretch = all === 0 ? width / fixed.reduce((sum, each) => sum + each, 0) : 1;
  return means.map((_, column) =>
    Math.floor((shares[column] ?? 0) > 0 ? ((shares[column] ?? 0) / all) * left : (fixed[column] ?? 0) * stretch),
  );
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
  const cell = (column: number, children: Paragraph[], more: { verticalAlign?: "center" } = {}): TableCell =>
    new TableCell({ width: { size: widths[column] ?? 0, type: WidthType.DXA }, ...more, children });
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
          children: annex.headings.map((heading, column) =>
            cell(column, [headingCell(heading)], { verticalAlign: VerticalAlign.CENTER }),
          ),
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
