import { parseChineseNumber } from "./numbering";

/** 序号 as numbers: 3, 3.2, 3-2, （三）, 三、. null when it is something else. */
export const seqNumbers = (seq: string): readonly number[] | null => {
  const bare = seq.normalize("NFKC").replace(/[\s()、.]+$|^[\s()]+/g, "");
  if (/^\d+(?:[.-]\d+)*$/.test(bare)) return bare.split(/[.-]/).map(Number);
  const chinese = parseChineseNumber(bare);
  return chinese === null ? null : [chinese];
};

/** Order of two 序号: by number, level by level; those that are not numbers after them, blank ones last. 0 keeps the order of the sheet. */
export const compareSeq = (a: string, b: string): number => {
  const [x, y] = [seqNumbers(a), seqNumbers(b)];
  if (x === null || y === null) {
    const rank = (seq: string, numbers: readonly number[] | null): number =>
      numbers !== null ? 0 : seq.trim() === "" ? 2 : 1;
    return rank(a, x) - rank(b, y);
  }
  for (let i = 0; i < Math.max(x.length, y.length); i += 1) {
    const difference = (x[i] ?? -1) - (y[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Rows in the order of 序号, which people keep while they sort the sheet; rows without one stay behind, in sheet order. */
export const inSeqOrder = <T extends { readonly seq: string }>(rows: readonly T[]): readonly T[] =>
  [...rows].sort((a, b) => compareSeq(a.seq, b.seq));

/**
 * 序号 of a new measure: after its siblings in their own way of counting (13.1, 13.2 → 13.3; 1, 2 → 3). The first measure of an issue counts as
 * the other measures do: behind the number of the issue where theirs do so, else from 1.
 */
export const nextMeasureSeq = (issueSeq: string, siblings: readonly string[], others: readonly string[]): string => {
  const compound = /^(.*[.-])(\d+)$/;
  const numbered = siblings.map((seq) => compound.exec(seq.normalize("NFKC").trim()));
  const last = [...numbered].reverse().find((found) => found !== null);
  if (last) {
    const [, prefix = ""] = last;
    const used = numbered.flatMap((found) => (found?.[1] === prefix ? [Number(found[2])] : []));
    return `${prefix}${Math.max(...used) + 1}`;
  }
  if (siblings.some((seq) => seq.trim() !== "")) return nextSeq(siblings);
  const own = others.find((seq) => seq.trim() !== "");
  const mark = own === undefined ? undefined : compound.exec(own.normalize("NFKC").trim())?.[1]?.slice(-1);
  return mark === undefined || issueSeq.trim() === "" ? "1" : `${issueSeq.trim()}${mark}1`;
};

/** The number after the largest one in use. */
export const nextSeq = (used: readonly string[]): string =>
  String(used.reduce((largest, seq) => Math.max(largest, seqNumbers(seq)?.[0] ?? 0), 0) + 1);

/** 1, 2, 3 …: a number that counts items, and neither 1.2 nor Ⅱ. */
export const isWholeSeq = (seq: string): boolean => /^[1-9]\d{0,5}$/.test(seq);

/** 1.2 becomes 4.2 where its item becomes 4 from 1; a number that does not begin with the item's stays. */
export const seqBelow = (seq: string, before: string, now: string): string =>
  before !== "" && (seq.startsWith(`${before}.`) || seq.startsWith(`${before}-`))
    ? `${now}${seq.slice(before.length)}`
    : seq;
