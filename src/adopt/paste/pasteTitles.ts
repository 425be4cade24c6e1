import { readNumbering } from "../../ledger/numberedText";
import { isAspectTitle } from "./pasteChapters";
import { labelHeading } from "./pasteLabels";
import type { Paragraph } from "./pasteLines";

const longestTitle = 40;

const isBare = (text: string): boolean =>
  readNumbering(text) === null &&
  labelHeading(text) === null &&
  !/[。；;：:]./.test(text) &&
  [...text].length <= longestTitle;

/**
 * The problems of a text that lost its numbering (Word keeps it out of what is copied), by their place: each stands right above the label that all of
 * them have first, or is called 关于…的问题. Where this does not hold for all, for none. The 方面 above them end in that word.
 */
export const unnumberedTitles = (paragraphs: readonly Paragraph[]): ReadonlyMap<number, "aspect" | "text"> => {
  const labels = paragraphs.map(({ text }) => labelHeading(text)?.field ?? null);
  const start = labels.findIndex((label) => label !== null);
  const none = new Map<number, "aspect" | "text">();
  if (start < 1 || paragraphs.slice(0, start).some(({ text }) => readNumbering(text) !== null)) return none;
  const textAt = (at: number): string => paragraphs[at]?.text ?? "";
  const starts = labels.flatMap((label, at) => (label === labels[start] && labels[at - 1] !== label ? [at] : []));
  const named = paragraphs.flatMap(({ text }, at) => (isBare(text) && /^关于.+问题[。：:]?$/.test(text) ? [at] : []));
  const above = starts.map((at) => at - 1);
  const titles = above.every((at) => isBare(textAt(at))) ? above : named.length === starts.length ? named : null;
  if (titles === null) return none;
  const aspects = paragraphs.flatMap(({ text }, at) =>
    isBare(text) && isAspectTitle(text) && !titles.includes(at) ? [at] : [],
  );
  return new Map([
    ...aspects.map((at): [number, "aspect"] => [at, "aspect"]),
    ...titles.map((at): [number, "text"] => [at, "text"]),
  ]);
};
