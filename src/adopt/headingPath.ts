import { countsSomething, exactMeaning, meaningOf, normalHeading, type Field, type HeadingMatch } from "./headings";

/** Where several headings could be the field, one that only its caption explains comes after all that speak for themselves. */
const inheritedRank = 1000;
/** A caption that names another field makes the heading below it the weaker candidate (具体责任单位 under 单位名称). */
const otherCaptionRank = 100;

/** A column below one of these captions is a part of what the caption names, also where it counts something (人数 under 追责问题情况). */
const inParts: ReadonlySet<Field> = new Set<Field>(["rules", "account", "money"]);

/** 问题 + 序号, 延期 + 时限, 实际 + 完成时间: the whole caption and the heading together are a known one. */
const wholeTogether = (caption: string, inner: string): HeadingMatch | null => exactMeaning(caption + inner);

/** 销号情况 / 时间 → 销号时间, 责任部门 / 配合 → 配合部门: the beginning of the caption before the heading, or its end behind it. */
const partsTogether = (caption: string, inner: string): HeadingMatch | null => {
  for (let length = caption.length; length >= 2; length -= 1) {
    const match = exactMeaning(caption.slice(0, length) + inner) ?? exactMeaning(inner + caption.slice(-length));
    if (match) return match;
  }
  return null;
};

const inherited = (caption: string, inner: string): HeadingMatch | null => {
  const match = exactMeaning(caption);
  if (!match || "undecided" in match.meaning) return null;
  const counts = countsSomething(inner);
  if (counts && !inParts.has(match.meaning.field)) return null;
  return { meaning: match.meaning, rank: inheritedRank + (counts ? 1 : 0), distance: 2 };
};

/**
 * What a column means by its headings, captions outermost first. The innermost heading decides; its captions help where the two together
 * are a known heading, or where it says nothing by itself (修订 under 完善制度情况, 内容 under 整改措施). null: nothing that is known.
 */
export const meaningOfPath = (path: readonly string[]): HeadingMatch | null => {
  const last = path[path.length - 1] ?? "";
  const own = meaningOf(last);
  const inner = normalHeading(last);
  const captions = path.slice(0, -1).map(normalHeading).reverse();
  const first = <T>(read: (caption: string) => T | null): T | null => {
    for (const caption of captions) {
      const found = read(caption);
      if (found !== null) return found;
    }
    return null;
  };
  const together = first((caption) => wholeTogether(caption, inner));
  if (together) return together;
  if (own && own.distance < 2) {
    const fieldOf = (match: HeadingMatch | null): Field | null =>
      match && "field" in match.meaning ? match.meaning.field : null;
    const other = captions.some((caption) => {
      const field = fieldOf(exactMeaning(caption));
      return field !== null && field !== fieldOf(own);
    });
    return other ? { ...own, rank: own.rank + otherCaptionRank } : own;
  }
  return first((caption) => partsTogether(caption, inner)) ?? own ?? first((caption) => inherited(caption, inner));
};
