import { readNumbering } from "../../ledger/numberedText";
import { labelAt } from "./pasteLabels";
import type { Paragraph } from "./pasteLines";

const dateOnly =
  /^[\d０-９〇零一二三四五六七八九十]{2,4}\s*年\s*[\d０-９一二三四五六七八九十]{1,3}\s*月\s*[\d０-９一二三四五六七八九十]{1,3}\s*日$/;
const contact =
  /^(?:欢迎|如有意见|特此|附件|（此件|\(此件)|(?:联系|监督|举报)电话|(?:邮政|通信|通讯)地址|(?:电子)?邮箱|邮政编码/;
const longestSignature = 30;

/** How many paragraphs at the end of a paper belong to none of its items: how to be reached, who signs it, its date. */
export const closingLength = (paragraphs: readonly Paragraph[]): number => {
  const textAt = (back: number): string => paragraphs[paragraphs.length - 1 - back]?.text ?? "";
  const isFree = (text: string): boolean => text !== "" && readNumbering(text) === null && labelAt(text) === null;
  let length = 0;
  if (dateOnly.test(textAt(0))) {
    length = 1;
    const signature = textAt(1);
    if (isFree(signature) && [...signature].length <= longestSignature && !/[，。；：:]/.test(signature)) length = 2;
  }
  while (length < paragraphs.length && isFree(textAt(length)) && contact.test(textAt(length))) length += 1;
  return length;
};
