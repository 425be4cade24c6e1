const names = "待补|公开未定|待更新";

/** 〔待补：…〕 and the like, also with other brackets about it or half of it struck out. （待补充材料） is somebody's words. */
const anyMark = new RegExp(
  `〔\\s*(?:${names})|[[［【（(]\\s*(?:${names})\\s*[：:\\]］】）)]|(?:待补[：:][^〔〕\\n]*|公开未定|待更新)〕`,
);

const markAtEnd = new RegExp(`〔(?:${names})[^〔〕]*〕$`);

/** Whether a text has a mark that says only that something is lacking; it is no wording, and never written into a cell. */
export const hasMark = (text: string): boolean => anyMark.test(text);

/** The words in front of the mark that the paper itself had put behind them; the same text where there is none, or no words. */
export const withoutOwnMark = (before: string, now: string): string => {
  const mark = markAtEnd.exec(before)?.[0];
  if (mark === undefined || !now.endsWith(mark)) return now;
  // what led on to the mark goes with it
  const words = now.slice(0, -mark.length).replace(/[，,、：:\s]+$/, "");
  return words === "" ? now : words;
};
