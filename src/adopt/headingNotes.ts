/*
 * What is written into the cell of a heading beside the heading: how the column is to be filled in.
 */

const breaks = /\s*[\r\n]+\s*/;

/** 填：是/否, 请逐条填写, 注：…, and any line with the marks of a sentence. */
const readsLikeNote = /^(?:填|请|注|备注|说明|例|如|按|格式|选择|可选|须|需|应)|[,，。;；:：/]/;

const bracketed = /[([（【][^()[\]（）【】]*[)\]）】]/g;

/** Without what stands in brackets, brackets inside brackets too, and the last one also where it is not closed. */
export const withoutBrackets = (text: string): string => {
  let [before, after] = [text, text.replace(bracketed, "")];
  while (after !== before) [before, after] = [after, after.replace(bracketed, "")];
  return after.replace(/[(（【].*$/s, "");
};

const isNote = (line: string): boolean => readsLikeNote.test(withoutBrackets(line).trim());

/** 责任人：联系电话 names two things in one cell, as 责任人、联系电话 does. */
const besideContact = /\s*[:：\r\n]\s*(?=(?:联系)?(?:电话|方式|手机))/g;

/** A note behind a line break stands in brackets, as others write it: 是否完成↵填：是/否. Other breaks only wrap the words. */
export const withNotesInBrackets = (heading: string): string => {
  const lines = heading.replace(besideContact, "、").split(breaks);
  const note = lines.findIndex((line, at) => at > 0 && isNote(line));
  return note < 0 ? lines.join("") : `${lines.slice(0, note).join("")}(${lines.slice(note).join("")})`;
};
