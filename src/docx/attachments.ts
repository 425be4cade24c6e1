import type { Indent } from "./compose";
import { character } from "./page";
import { textWidth } from "./textWidth";

/** 附件： and the number before a name, either of which may be missing: "附件：1.", "2.", "附件：". */
const beforeName = /^(附件[：:]\s*)?(\d+[.．、]\s*)?/;

/**
 * 7.3.4: two characters from the left; a name's further lines stand under its first character, and the numbers under one another. A name without
 * 附件： belongs to the list that one above began, and leaves as much room.
 */
export const attachmentIndent = (text: string): Indent => {
  const [, word = "", number = ""] = beforeName.exec(text) ?? [];
  const room = textWidth("附件：");
  const left = 2 + room + textWidth(number);
  const hanging = textWidth(number) + (word === "" ? 0 : room);
  return { left: Math.round(left * character), hanging: Math.round(hanging * character) };
};
