import type { NoticeDocument } from "./document";
import { sheetRows } from "./sheetRows";

/** One paragraph to a line, to copy or to compare; annexes behind it. */
export const plainText = (document: Pick<NoticeDocument, "paragraphs" | "annexes">): string =>
  sheetRows(document)
    .map(({ text }) => text)
    .join("\n");
