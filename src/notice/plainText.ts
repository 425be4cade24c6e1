import type { NoticeDocument } from "./document";

/** One paragraph to a line, to copy or to compare. */
export const plainText = ({ paragraphs }: Pick<NoticeDocument, "paragraphs">): string =>
  paragraphs.map(({ text }) => text).join("\n");
