import { words } from "../../locales";
import { annexNumber } from "../annexNumber";
import { isImprint, type NoticeDocument } from "../document";
import { bare, likeness } from "./likeness";
import type { TextLine } from "./textLines";

/** 附件1, where a page of its own begins with it. */
const marker = /^附件\d*$/;

/** 附件：1.整改台账 and 2.制度清单 in 附件说明 only name them. */
const listed = /^(?:附件\s*[：:]|\d+[.．、])/;

const nothing: TextLine = { text: "" };

/** Where 版记 begins at the foot of a text, which is behind the lists; the length of the text where it is not there. */
const imprintStart = (lines: readonly TextLine[], { paragraphs }: Pick<NoticeDocument, "paragraphs">): number => {
  const imprint = paragraphs.filter(({ level }) => isImprint(level));
  const alike = likeness();
  const isOfImprint = ({ text }: TextLine): boolean =>
    imprint.some((paragraph) => alike(bare(paragraph.text), bare(text)) > 0.5);
  let start = lines.length;
  while (start > 0 && lines.length - start < imprint.length && isOfImprint(lines[start - 1] ?? nothing)) start -= 1;
  return start;
};

/** A text without the lists that go with the paper, which are tables out of the ledger. Before 版记 blank lines are left in their place. */
export const withoutAnnexes = (
  lines: readonly TextLine[],
  document: Pick<NoticeDocument, "annexes" | "paragraphs">,
): readonly TextLine[] => {
  const { annexes = [] } = document;
  const { annexTitle } = words("zh-CN").notice;
  const titles = new Set(
    annexes.flatMap(({ title }, index) => [
      bare(title),
      bare(annexTitle({ number: annexNumber(index, document), title })),
    ]),
  );
  const titled = lines.findIndex(({ text }) => titles.has(bare(text)) && !listed.test(text));
  if (titled < 0) return lines;
  const first = marker.test(bare(lines[titled - 1]?.text ?? "")) ? titled - 1 : titled;
  const imprint = imprintStart(lines, document);
  if (imprint === lines.length) return lines.slice(0, first);
  return lines.map((line, index) => (index >= first && index < imprint ? nothing : line));
};
