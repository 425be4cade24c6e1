import type { NoticeDocument } from "./document";

/** The number of a list behind the paper, as 附件说明 counts it with the other attachments; null: GB/T 9704 gives a single one none. */
export const annexNumber = (
  index: number,
  { paragraphs, annexes = [] }: Pick<NoticeDocument, "paragraphs" | "annexes">,
): number | null => {
  const named = paragraphs.filter(({ level }) => level === "attachment").length;
  return Math.max(named, annexes.length) > 1 ? index + 1 : null;
};
