import { splitNumbered } from "./splitNumbered";

const begins = /^\s*(?:[（(]?[1１一][）)．.、]|[①⑴])/;
/** 1.张三2.李四: where a number stands right behind a name. */
const sticking = /(?<=[\p{sc=Han}）)])(?=[2-9２-９][．.、]\p{sc=Han})/gu;

/** A list of names without its numbers, one a line: 1.张三 2.李四, ①张三②李四. Any other text as it is. */
export const withoutNumbers = (text: string): string => {
  if (!begins.test(text)) return text;
  const { intro, items } = splitNumbered(text.replace(sticking, "\n"));
  return intro === "" && items.length > 1 && items.every((item) => item.text !== "" && item.mark !== "")
    ? items.map((item) => item.text).join("\n")
    : text;
};
