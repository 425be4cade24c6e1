import { diffArrays } from "diff";
import { isHeading } from "../document";
import { headingMark } from "../headingMark";
import { bare, fold, likeness } from "./likeness";
import { sourceKey } from "./sources";
import type { Block, Piece } from "./tracedNotice";

/** A piece of the built notice and what stands in its place in the text that came back. */
export interface SplitPiece {
  readonly piece: Piece;
  readonly found: string;
}

const isWords = (piece: Piece | undefined): boolean => piece?.source != null && piece.placeholder === undefined;
const isFixed = (piece: Piece | undefined): boolean => piece !== undefined && piece.source === null;

/** Number of a heading, and where it ends. Which number it is decides the notice; another way to write it is none of our business. */
const numberEnd = (text: string): number => headingMark(text)?.text.length ?? 0;

interface Replaced {
  readonly i0: number;
  readonly i1: number;
  readonly j0: number;
  readonly j1: number;
}

/** The stretches that differ, character by character, in both texts. */
const replacedStretches = (before: string, after: string): readonly Replaced[] => {
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

const alike = (a: string, b: string): number => likeness()(bare(a), bare(b));

/** How much of the start of `found` stands for `prefix`, a label: the label itself, or another one in its place. */
const prefixLength = (prefix: string, found: string): number => {
  if (fold(found).startsWith(fold(prefix))) return prefix.length;
  const label = /^[^，。；、：:\n]{0,20}[：:]\s*/.exec(found)?.[0] ?? "";
  return label !== "" && /[：:]\s*$/.test(prefix) && alike(prefix, label) > 0.3 ? label.length : 0;
};

/** How much of the end of `found` stands for `suffix`: the sentence itself, or one like it. */
const suffixLength = (suffix: string, found: string): number => {
  if (fold(found).endsWith(fold(suffix))) return suffix.length;
  const own = suffix.replace(/^[\s\p{P}]+/u, "");
  if (own === "") return 0;
  if (fold(found).endsWith(fold(own))) return own.length;
  const sentence = /[^。；！？\n]*[。；！？]?$/u.exec(found)?.[0] ?? "";
  if (alike(own, sentence) <= 0.45) return 0;
  // the full stop that the notice puts before its sentence
  const joint = suffix.slice(0, suffix.length - own.length);
  return sentence.length + (found.slice(0, -sentence.length).endsWith(joint) ? joint.length : 0);
};

/** Words of one cell between what the notice puts before and behind them, as nearly all texts of items are; null for all others. */
const splitSimple = (pieces: readonly Piece[], found: string): readonly string[] | null => {
  const from = isFixed(pieces[0]) ? 1 : 0;
  const to = pieces.length - (isFixed(pieces[pieces.length - 1]) ? 1 : 0);
  const middle = pieces.slice(from, to);
  const key = middle[0]?.source ? sourceKey(middle[0].source) : null;
  if (!middle.every((piece) => isWords(piece) && piece.source && sourceKey(piece.source) === key)) return null;
  if (middle.length === 0) return null;
  const start = from === 0 ? 0 : prefixLength(pieces[0]?.text ?? "", found);
  const tail = to === pieces.length ? 0 : suffixLength(pieces[to]?.text ?? "", found.slice(start));
  const end = found.length - tail;
  return [
    ...(from === 0 ? [] : [found.slice(0, start)]),
    found.slice(start, end),
    ...middle.slice(1).map(() => ""),
    ...(to === pieces.length ? [] : [found.slice(end)]),
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
  const parts = splitSimple(rest, words) ?? splitByDiff(rest, words);
  return [
    ...(number > 0
      ? [{ piece: { text: text.slice(0, number), source: null }, found: found.slice(0, foundNumber) }]
      : []),
    ...wholeFigures(rest.map((piece, index) => ({ piece, found: parts[index] ?? "" }))),
  ];
};
