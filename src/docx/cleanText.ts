/** Control characters but for tab and line end, which XML 1.0 cannot hold or advises against, not even escaped; and lone halves of surrogate pairs. */
const unwritable = /[^\P{Cc}\t\n]|[\p{Cs}\ufffe\uffff]/gu;

/** Text from a cell without what would make the file unreadable. Line ends become "\n". */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(unwritable, "");
