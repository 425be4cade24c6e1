import { diffArrays } from "diff";
import { isHeading } from "../document";
import { numberEnd } from "../headingMark";
import { alike, fold, likeEnough } from "./likeness";
import { sourceKey } from "./sources";
import type { Block, Piece } from "./tracedNotice";

/** A piece of the built notice and what stands in its place in the text that came back. */
export interface SplitPiece {
  readonly piece: Piece;
  readonly found: string;
}

const isWords = (piece: Piece | undefined): boolean => piece?.source != null && piece.placeholder === undefined;
const isFixed = (piece: Piece | undefined): boolean => piece !== undefined && piece.source === null;

export interface Replaced {
  readonly i0: number;
  readonly i1: number;
  readonly j0: number;
  readonly j1: number;
}

/** The stretches that differ, character by character, in both texts. */
export const replacedStretches = (before: string, after: string): readonly Replaced[] => {
  const stretches: Replaced[] = [];
  let [i, j] = [0, 0];
  let open: Replaced | null = null;
  for (const { added, removed, count } of diffArrays(fold(before).split(""), fold(after).split(""))) {
    if (!added && !removed) {
      if (open !== null) stretches.push(open);
      open = null;
      [i, j] = [i + count, j + count];
      continue;
    }
    const start: Replaced = open ?? { i0: i, i1: i, j0: j, j1: j };
    if (removed) i += count;
    else j += count;
    open = { ...start, i1: i, j1: j };
  }
  if (open !== null) stretches.push(open);
  return stretches;
};

/** Where a border between two pieces lies in the text that came back. What was added at it goes to the words of a cell. */
const borderIn = (
  stretches: readonly Replaced[],
  border: number,
  left: Piece | undefined,
  right: Piece | undefined,
): number => {
  let shift = 0;
  for (const { i0, i1, j0, j1 } of stretches) {
    if (border < i0) break;
    if (border > i1) {
      shift = j1 - i1;
      continue;
    }
    if (border === i0 && i1 > i0) return j0;
    if (border === i1 && i1 > i0) return j1;
    return isWords(left) && !isWords(right) ? j1 : j0;
  }
  return border + shift;
};

const splitByDiff = (pieces: readonly Piece[], found: string): readonly string[] => {
  const built = pieces.map(({ text }) => text).join("");
  const stretches = replacedStretches(built, found);
  let [border, from] = [0, 0];
  return pieces.map((piece, index) => {
    border += piece.text.length;
    const last = index === pieces.length - 1;
    const to = last ? found.length : Math.max(from, borderIn(stretches, border, piece, pieces[index + 1]));
    const part = found.slice(from, to);
    from = to;
    return part;
  });
};

const label = /^[^，。；、：:\n]{0,20}[：:]\s*/;
const firstSentence = /^[^。！？\n]*[。！？]/;

/** A text after what it may begin with, marks of other widths aside; null: it begins otherwise. */
const startLength = (text: string, start: string): number | null =>
  fold(text).startsWith(fold(start)) ? start.length : null;

/** How much of the start of `found` stands for `prefix`, a label and 整改结论: these or others in their place. null: nobody can tell by itself. */
const prefixLength = (prefix: string, words: string, found: string): number | null => {
  const whole = startLength(found, prefix);
  if (whole !== null) return whole;
  const own = label.exec(prefix)?.[0] ?? "";
  const other = own === "" ? "" : (label.exec(found)?.[0] ?? "");
  if (own !== "" && fold(own) !== fold(other) && alike(own, other) <= 0.3) return null;
  const sentence = prefix.slice(own.length);
  if (sentence === "") return other.length;
  const rest = found.slice(other.length);
  const same = startLength(rest, sentence);
  if (same !== null) return other.length + same;
  const first = firstSentence.exec(rest)?.[0] ?? "";
  const shared = alike(sentence, first);
  return shared > likeEnough && shared > alike(firstSentence.exec(words)?.[0] ?? words, first)
    ? other.length + first.length
    : null;
};

/** Sentences with their ends. */
export const sentencesOf = (text: string): readonly string[] =>
  text.match(/[^。！？\n]+[。！？]*["”’』」）)]*/gu) ?? [];

/** How much of the end of `found` stands for `suffix`: the sentences themselves, or each one like it. null: nobody can tell by itself. */
const suffixLength = (suffix: string, found: string): number | null => {
  if (fold(found).endsWith(fold(suffix))) return suffix.length;
  const own = suffix.replace(/^[\s\p{P}]+/u, "");
  if (own === "") return null;
  let rest = found;
  for (const sentence of [...sentencesOf(own)].reverse()) {
    if (fold(rest).endsWith(fold(sentence))) rest = rest.slice(0, -sentence.length);
    else {
      const last =
        (/[；;]/.test(sentence) ? /[^。！？\n]*[。！？]?$/u : /[^。；！？\n]*[。；！？]?$/u).exec(rest)?.[0] ?? "";
      if (alike(sentence, last) <= likeEnough) return null;
      rest = rest.slice(0, rest.length - last.length);
    }
  }
  // the full stop that the notice puts before its sentences
  const joint = suffix.slice(0, suffix.length - own.length);
  const length = found.length - rest.length;
  return rest.endsWith(joint) ? length + joint.length : length;
};

/** What the notice puts before and behind is known by its own words; what is between belongs to the one cell, or is told apart by what changed. */
const splitBetween = (pieces: readonly Piece[], found: string): readonly string[] => {
  const [first] = pieces;
  const last = pieces.length > 1 ? pieces[pieces.length - 1] : undefined;
  const start = first && isFixed(first) ? prefixLength(first.text, pieces[1]?.text ?? "", found) : null;
  const behind = found.slice(start ?? 0);
  const tail = last && isFixed(last) ? suffixLength(last.text, behind) : null;
  const words = behind.slice(0, behind.length - (tail ?? 0));
  const middle = pieces.slice(start === null ? 0 : 1, tail === null ? undefined : -1);
  const keys = new Set(middle.map((piece) => (isWords(piece) && piece.source ? sourceKey(piece.source) : null)));
  const isOne = keys.size === 1 && !keys.has(null);
  return [
    ...(start === null ? [] : [found.slice(0, start)]),
    ...(isOne ? [words, ...middle.slice(1).map(() => "")] : splitByDiff(middle, words)),
    ...(tail === null ? [] : [behind.slice(behind.length - tail)]),
  ];
};

const countsOn = /^[0-9０-９.．%％〇零一二两三四五六七八九十百千]+/;
const countsBefore = /[0-9０-９.．〇零一二两三四五六七八九十百千]+$/;

/** 1 that became 12 is another figure, and no 2 that was added behind it. */
const wholeFigures = (parts: readonly SplitPiece[]): readonly SplitPiece[] => {
  const found = parts.map((part) => part.found);
  parts.forEach(({ piece }, index) => {
    if (
      piece.placeholder === undefined ||
      found[index] === "" ||
      !/^[\d.%一二两三四五六七八九十百千零]+$/.test(piece.text)
    )
      return;
    const [before, after] = [parts[index - 1], parts[index + 1]];
    const more = countsOn.exec(found[index + 1] ?? "")?.[0] ?? "";
    if (after && more !== "" && !countsOn.test(after.piece.text)) {
      found[index] += more;
      found[index + 1] = (found[index + 1] ?? "").slice(more.length);
    }
    const less = countsBefore.exec(found[index - 1] ?? "")?.[0] ?? "";
    if (before && less !== "" && !countsBefore.test(before.piece.text)) {
      found[index] = less + (found[index] ?? "");
      found[index - 1] = (found[index - 1] ?? "").slice(0, -less.length);
    }
  });
  return parts.map(({ piece }, index) => ({ piece, found: found[index] ?? "" }));
};

/** Divides what stands in the place of a block, so that each part stands for one of its pieces; nothing of it is lost. */
export const splitAtPieces = ({ level, text, pieces }: Block, found: string): readonly SplitPiece[] => {
  const [first] = pieces;
  const built = isHeading(level) && isFixed(first) ? numberEnd(text) : 0;
  const number = built > 0 && first && first.text.length >= built ? built : 0;
  const foundNumber = number > 0 ? numberEnd(found) : 0;
  const rest = [
    ...(number > 0 && first && first.text.length > number ? [{ ...first, text: first.text.slice(number) }] : []),
    ...pieces.slice(number > 0 ? 1 : 0),
  ];
  const words = found.slice(foundNumber);
  const parts = splitBetween(rest, words);
  return [
    ...(number > 0
      ? [{ piece: { text: text.slice(0, number), source: null }, found: found.slice(0, foundNumber) }]
      : []),
    ...wholeFigures(rest.map((piece, index) => ({ piece, found: parts[index] ?? "" }))),
  ];
};
