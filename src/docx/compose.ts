import { words } from "../locales";
import { annexNumber } from "../notice/annexNumber";
import {
  isHeading,
  isImprint,
  type NoticeDocument,
  type NoticeParagraph,
  type ParagraphLevel,
} from "../notice/document";
import { attachmentIndent } from "./attachments";
import { cleanText } from "./cleanText";
import { character, typeArea } from "./page";
import { signOff, type Place } from "./signOff";
import { textWidth } from "./textWidth";
import { titleLines } from "./titleLines";

/** plain: as its style says. body: in the body's face after a heading that runs in. bold: a label or a run-in heading of the body. */
export type Tone = "plain" | "body" | "bold";

export interface Piece {
  readonly text: string;
  readonly tone: Tone;
}

/** In twips. */
export interface Indent {
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
}

/** A paragraph as it will stand, before it is a paragraph of Word or of HTML. */
export interface Block {
  readonly level: ParagraphLevel;
  /** Lines that must be broken where they are: of a title. */
  readonly lines: readonly (readonly Piece[])[];
  /** Blank lines above, of the body's height. */
  readonly blanks: number;
  /** Instead of what its style has. */
  readonly indent?: Indent;
  readonly align?: Place["align"];
  /** Not parted from the next one by the end of a page: headings, and what 署名 and date follow, for no page holds these alone. */
  readonly keepNext: boolean;
  /** The red line stands below it. */
  readonly redLine: boolean;
}

/**
 * Longer ones may be parted from what follows: LibreOffice moves what is kept with the next paragraph as a whole, and gives up on all of it
 * when it does not fit a page.
 */
const keptLines = { heading: 3, beforeSignature: 10 };

/** In a face of its own. */
const isTitleOrHeading = (level: ParagraphLevel): boolean => level === "title" || isHeading(level);

/** A cell's line ends part paragraphs: a broken line inside a justified one would be stretched. */
const parted = (paragraph: NoticeParagraph): readonly NoticeParagraph[] =>
  cleanText(paragraph.text)
    .split("\n")
    .map((text, index): NoticeParagraph =>
      index === 0
        ? { ...paragraph, text }
        : { level: isTitleOrHeading(paragraph.level) ? "body" : paragraph.level, text },
    )
    .filter(({ text }) => text.trim() !== "");

const pieces = ({ level, text, lead = 0 }: NoticeParagraph): readonly Piece[] => {
  const cut = Math.min(lead, text.length);
  if (cut <= 0) return [{ text, tone: "plain" }];
  const [first, rest] = [text.slice(0, cut), text.slice(cut)];
  const heading = isTitleOrHeading(level);
  return [
    { text: first, tone: heading ? ("plain" as const) : ("bold" as const) },
    { text: rest, tone: heading ? ("body" as const) : ("plain" as const) },
  ].filter(({ text: part }) => part !== "");
};

/** Blank lines above, by what stands above: sections 7.2 and 7.3 of the standard. */
const blanksAbove = (
  level: ParagraphLevel,
  above: ParagraphLevel | undefined,
  sealed: boolean,
  red: boolean,
): number => {
  if (above === undefined || level === above) return 0;
  if (level === "docNo") return above === "issuer" ? 2 : 0;
  if (level === "title") return red ? 2 : 1;
  if (above === "title" || above === "docNo") return 1;
  if (level === "attachment") return 1;
  // a seal covers 署名 and date with its lower half, and its top is within a line of the text: two lines are left for it
  if (level === "signature" || (level === "date" && above !== "signature")) return sealed ? 2 : 1;
  return 0;
};

const inTwips = ({ left, right }: Place): Indent => ({
  left: Math.round(left * character),
  right: Math.round(right * character),
});

/** The whole paper but its imprint (版记): see `imprintOf`. */
export const compose = ({ paragraphs, sealed }: Pick<NoticeDocument, "paragraphs" | "sealed">): readonly Block[] => {
  const all = paragraphs.flatMap(parted).filter(({ level }) => !isImprint(level));
  const textOf = (wanted: ParagraphLevel): string => all.find(({ level }) => level === wanted)?.text.trim() ?? "";
  const places = signOff(textOf("signature"), textOf("date"), sealed);
  const lastOfHead = all.findIndex(({ level }) => level !== "issuer" && level !== "docNo") - 1;
  const red = all[0]?.level === "issuer";
  const signed = all.findIndex(({ level }) => level === "signature" || level === "date");
  const kept = (index: number, level: ParagraphLevel, text: string, lead = 0): boolean => {
    const lines = Math.ceil(textWidth(text) / typeArea.characters);
    if (isTitleOrHeading(level)) return lead === 0 && lines <= keptLines.heading;
    if (signed <= 0) return false;
    return index === signed - 1 ? lines <= keptLines.beforeSignature : index >= signed && index < all.length - 1;
  };

  return all.map((paragraph, index): Block => {
    const { level } = paragraph;
    const place = level === "signature" || level === "date" ? places[level] : null;
    const indent = place !== null ? inTwips(place) : level === "attachment" ? attachmentIndent(paragraph.text) : null;
    return {
      level,
      lines:
        level === "title"
          ? titleLines(paragraph.text.trim()).map((text) => [{ text, tone: "plain" }])
          : [pieces(place === null ? paragraph : { ...paragraph, text: paragraph.text.trim() })],
      blanks: blanksAbove(level, all[index - 1]?.level, sealed, red),
      ...(indent === null ? {} : { indent }),
      ...(place === null ? {} : { align: place.align }),
      keepNext: kept(index, level, paragraph.text, paragraph.lead),
      redLine: red && index === lastOfHead,
    };
  });
};

/** 抄送 and 印发机关, which stand at the foot of the last page. */
export const imprintOf = ({ paragraphs }: Pick<NoticeDocument, "paragraphs">): readonly NoticeParagraph[] =>
  paragraphs.filter(({ level }) => isImprint(level)).flatMap((paragraph) => parted(paragraph));

/** 附件, and its number where there are several attachments. */
export const annexMark = (index: number, document: Pick<NoticeDocument, "paragraphs" | "annexes">): string =>
  words("zh-CN").notice.annexMark({ number: annexNumber(index, document) });
