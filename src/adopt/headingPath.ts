import { isNeutral, partOfPeriod, tickedField } from "./captionWords";
import {
  countsSomething,
  exactMeaning,
  meaningOf,
  meansItselfOnlyAlone,
  normalHeading,
  type Field,
  type HeadingMatch,
} from "./headings";

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
    // what only the columns beside a word decide is no word put together from parts: 内容 under 整改措施 is no 整改内容
    if (match && "field" in match.meaning) return match;
  }
  return null;
};

const exactField = (caption: string): Field | null => {
  const match = exactMeaning(caption);
  return match && "field" in match.meaning ? match.meaning.field : null;
};

/** A caption says what its only column is; one of several only where that has nothing of its own to say (姓名 under 责任人, 职务 beside it). */
const inherited = (caption: string, inner: string, siblings: readonly string[]): HeadingMatch | null => {
  const field = exactField(caption);
  if (field === null) return null;
  const counts = countsSomething(inner);
  if (!inParts.has(field) && (counts || !(siblings.length === 0 || isNeutral(field, inner)))) return null;
  return { meaning: { field }, rank: inheritedRank + (counts ? 1 : 0), distance: 2 };
};

/** One of several words under a caption that one mark in each row chooses from. */
const ticked = (caption: string, inner: string, siblings: readonly string[]): HeadingMatch | null => {
  const field = tickedField(caption, inner);
  if (field === null || !siblings.some((each) => tickedField(caption, each) === field)) return null;
  return { meaning: { undecided: "ticked" }, rank: inheritedRank, distance: 2 };
};

/**
 * What a column means by its headings, captions outermost first. The innermost heading decides; its captions help where the two together
 * are a known heading, or where it says nothing by itself (修订 under 完善制度情况, 内容 under 整改措施). null: nothing that is known.
 *
 * @param siblings the innermost headings of the other columns below the same captions
 */
export const meaningOfPath = (path: readonly string[], siblings: readonly string[] = []): HeadingMatch | null => {
  const last = path[path.length - 1] ?? "";
  const own = path.length > 1 && meansItselfOnlyAlone(last) ? null : meaningOf(last);
  const inner = normalHeading(last);
  const captions = path.slice(0, -1).map(normalHeading).reverse();
  const beside = siblings.map(normalHeading);
  const first = <T>(read: (caption: string) => T | null): T | null => {
    for (const caption of captions) {
      const found = read(caption);
      if (found !== null) return found;
    }
    return null;
  };
  const mark = beside.length === 0 ? null : first((caption) => ticked(caption, inner, beside));
  if (mark) return mark;
  const part = beside.length === 0 ? null : first((caption) => partOfPeriod(caption, inner, beside));
  if (part !== null)
    return part === "begins" ? null : { meaning: { field: "deadlineText" }, rank: inheritedRank, distance: 1 };
  const together = first((caption) => wholeTogether(caption, inner));
  if (together) return together;
  if (own && own.distance < 2) {
    const ownMeaning = "field" in own.meaning ? own.meaning.field : null;
    const other = captions.some((caption) => {
      const field = exactField(caption);
      return field !== null && field !== ownMeaning;
    });
    return other ? { ...own, rank: own.rank + otherCaptionRank } : own;
  }
  return (
    first((caption) => partsTogether(caption, inner)) ??
    own ??
    first((caption) => inherited(caption, inner, beside)) ??
    meaningOf(last)
  );
};

const captionsOf = (path: readonly string[]): string => path.slice(0, -1).join("\n");

/** Reads paths, every distinct one with the same neighbours once: a body row among the first twenty is read up to three times otherwise. */
export const pathsReader = (): ((paths: readonly (readonly string[])[]) => readonly (HeadingMatch | null)[]) => {
  const known = new Map<string, HeadingMatch | null>();
  return (paths) => {
    const below = new Map<string, string[]>();
    for (const path of paths) {
      if (path.length < 2) continue;
      const found = below.get(captionsOf(path));
      if (found) found.push(path.at(-1) ?? "");
      else below.set(captionsOf(path), [path.at(-1) ?? ""]);
    }
    return paths.map((path) => {
      if (path.length === 0) return null;
      const own = path.at(-1) ?? "";
      const siblings = path.length < 2 ? [] : (below.get(captionsOf(path)) ?? []).filter((each) => each !== own);
      const key = `${path.join("\n")}\r${siblings.join("\n")}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const match = meaningOfPath(path, siblings);
      known.set(key, match);
      return match;
    });
  };
};
