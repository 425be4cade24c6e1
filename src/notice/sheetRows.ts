import { words } from "../locales";
import { annexNumber } from "./annexNumber";
import type { NoticeDocument, ParagraphLevel } from "./document";

/** A row of the sheet of a paper: the word of its level, the text, and the level it looks like. */
export interface NoticeSheetRow {
  readonly level: string;
  readonly text: string;
  readonly look: ParagraphLevel;
}

/** The joint sets its own mark. */
const withoutEnd = (text: string): string => text.trim().replace(/[。；;，,]+$/, "");

const { levelNames, annexLevel, annexTitle } = words("zh-CN").notice;

/**
 * Document words, whatever the language of the pane: the sheet is compared with what was built. A row of an annex is one text, each cell
 * behind its heading.
 */
export const sheetRows = ({
  paragraphs,
  annexes = [],
}: Pick<NoticeDocument, "paragraphs" | "annexes">): readonly NoticeSheetRow[] => [
  ...paragraphs.map(({ level, text }) => ({
    level: levelNames[level],
    text,
    look: level,
  })),
  ...annexes.flatMap(({ title, headings, rows }, index): readonly NoticeSheetRow[] => [
    { level: annexLevel, text: annexTitle({ number: annexNumber(index, { paragraphs, annexes }), title }), look: "h1" },
    ...rows.map((cells): NoticeSheetRow => ({
      level: annexLevel,
      text: cells.flatMap((cell, at) => (cell === "" ? [] : [`${headings[at] ?? ""}：${withoutEnd(cell)}`])).join("；"),
      look: "body",
    })),
  ]),
];
