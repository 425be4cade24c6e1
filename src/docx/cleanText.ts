/** Characters that XML 1.0 cannot hold, not even escaped; lone halves of surrogate pairs among them. */
// eslint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;

/** Text from a cell without what would make the file unreadable. Line ends become "\n". */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(unwritable, "");
