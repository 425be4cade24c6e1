import { AlignmentType, BorderStyle, Paragraph, TextRun } from "docx";
import type { Block, Piece, Tone } from "./compose";
import type { Fonts } from "./fonts";
import { inline } from "./inline";
import { issuerSize } from "./issuer";
import { issuerDrop, linePitch } from "./page";
import { red, styles } from "./styles";

/** Without the hint Word takes “ ” … — for Latin and sets them half as wide. */
const hint = { hint: "eastAsia" } as const;

type Look = Partial<ConstructorParameters<typeof TextRun>[0] & object>;

const look = (tone: Tone, fonts: Fonts): Look => {
  if (tone === "bold") return { bold: true, font: hint };
  if (tone === "plain") return { font: hint };
  const { body } = fonts;
  return { font: { ascii: body, hAnsi: body, eastAsia: body, cs: body, ...hint } };
};

const lineRuns = (line: readonly Piece[], fonts: Fonts, more: Look): TextRun[] =>
  line.map(
    ({ text, tone }, index) =>
      new TextRun({ ...look(tone, fonts), ...(index === 0 ? more : {}), children: inline(text) }),
  );

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER } as const;

/** 4 mm below the letters of 发文字号: 5 points and what an exact line of 28.95 points has below its letters. */
const redLine = { bottom: { style: BorderStyle.SINGLE, size: 8, color: red, space: 5 } };

export const paragraphOf = (block: Block, fonts: Fonts): Paragraph => {
  const { level, lines, blanks, indent, align, keepNext } = block;
  const issuer = issuerSize(block);
  const above = issuer !== null ? issuerDrop : blanks * linePitch;
  const size: Look = issuer === null ? {} : { size: issuer.size * 2, scale: issuer.scale };
  return new Paragraph({
    style: level,
    ...(keepNext ? { keepNext } : {}),
    ...(align === undefined ? {} : { alignment: alignments[align] }),
    ...(indent === undefined ? {} : { indent }),
    ...(above > 0 || issuer !== null
      ? {
          spacing: {
            before: above,
            after: 0,
            line: issuer?.pitch ?? styles[level].pitch,
            lineRule: "exact" as const,
          },
        }
      : {}),
    ...(block.redLine ? { border: redLine } : {}),
    children: lines.flatMap((line, index) => lineRuns(line, fonts, index === 0 ? size : { break: 1 })),
  });
};
