import { words } from "../locales";
import type { NoticeDocument } from "./document";

/** A row of the sheet 通报: the word of its level, and the text. */
export interface NoticeSheetRow {
  readonly level: string;
  readonly text: string;
}

/** Document words, whatever the language of the pane: the sheet is compared with what was built. */
export const sheetRows = ({ paragraphs }: Pick<NoticeDocument, "paragraphs">): readonly NoticeSheetRow[] =>
  paragraphs.map(({ level, text }) => ({ level: words("zh-CN").notice.levelNames[level], text }));
