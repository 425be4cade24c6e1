import { words } from "../../locales";
import type { NoticeDocument } from "../document";
import { bare } from "./likeness";
import type { TextLine } from "./textLines";

/** 附件1, where a page of its own begins with it. */
const marker = /^附件\d*$/;

/** 附件：1.整改台账 and 2.制度清单 in 附件说明 only name them. */
const listed = /^(?:附件\s*[：:]|\d+[.．、])/;

/** A text up to the lists that go with the paper: those are tables out of the ledger. */
export const withoutAnnexes = (
  lines: readonly TextLine[],
  { annexes = [] }: Pick<NoticeDocument, "annexes">,
): readonly TextLine[] => {
  const { annexTitle } = words("zh-CN").notice;
  const titles = new Set(
    annexes.flatMap(({ title }, index) => [bare(title), bare(annexTitle({ number: index + 1, title }))]),
  );
  const first = lines.findIndex(({ text }) => titles.has(bare(text)) && !listed.test(text));
  if (first < 0) return lines;
  const isMarked = marker.test(bare(lines[first - 1]?.text ?? ""));
  return lines.slice(0, isMarked ? first - 1 : first);
};
