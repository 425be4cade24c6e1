import { chineseNumber } from "../../ledger/numbering";
import { readNumbering, type Mark } from "../../ledger/numberedText";

/** A numbering in front of texts by an example: 一、 （一） 1. ① 一是. */
export type MarkStyle = Pick<Mark, "kind" | "text">;

const enclosed: readonly (readonly [string, number, number])[] = [
  ["①", 1, 20],
  ["㉑", 21, 35],
  ["㊱", 36, 50],
];

const circled = (n: number): string | null => {
  const range = enclosed.find(([, first, last]) => n >= first && n <= last);
  return range === undefined ? null : String.fromCharCode(range[0].charCodeAt(0) + n - range[1]);
};

/** The mark of another number in the same spelling; its last number where it has several (1.1 → 1.2). */
export const markLike = ({ kind, text }: MarkStyle, n: number): string => {
  const behind = /\s*$/.exec(text)?.[0] ?? "";
  if (kind === "circled") return `${circled(n) ?? `（${n}）`}${behind}`;
  if (/[0-9０-９]/.test(text)) return text.replace(/[0-9０-９]+(?![\s\S]*[0-9０-９])/, String(n));
  const han = /[一二三四五六七八九十百零][一二三四五六七八九十百零 \t]*/;
  return han.test(text) ? text.replace(han, chineseNumber(n)) : `${n}.`;
};

/** The numbering that at least half of the texts have, spelled as most of them spell it; null where fewer have any. */
export const markStyleOf = (texts: readonly string[]): MarkStyle | null => {
  const spellings = new Map<string, { readonly style: MarkStyle; count: number }>();
  let numbered = 0;
  for (const text of texts) {
    const mark = readNumbering(text);
    if (mark === null || mark.rest === "") continue;
    numbered += 1;
    const key = `${mark.kind}|${mark.text.replace(/[0-9０-９]+|[一二三四五六七八九十百零]+/g, "#")}`;
    const known = spellings.get(key);
    if (known) known.count += 1;
    else spellings.set(key, { style: { kind: mark.kind, text: mark.text }, count: 1 });
  }
  if (numbered === 0 || numbered * 2 < texts.length) return null;
  return [...spellings.values()].reduce((a, b) => (b.count > a.count ? b : a)).style;
};

/** The last number in front of a text; null where there is none. */
export const numberIn = (text: string): number | null => {
  const mark = readNumbering(text);
  return mark === null || mark.rest === "" ? null : mark.number;
};
