import { numberEnd } from "../headingMark";
import { alike, bare, likeEnough } from "./likeness";
import { sourceKey } from "./sources";
import { replacedStretches, sentencesOf, type SplitPiece } from "./splitAtPieces";

/** Pieces of one cell side by side, or a stretch of the notice's own words. */
interface Stretch {
  /** null: the notice's own. */
  readonly key: string | null;
  readonly built: string;
  readonly found: string;
}

const stretchesOf = (parts: readonly SplitPiece[]): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  parts.forEach(({ piece, found }, index) => {
    if (index === 0 && piece.source === null && numberEnd(piece.text) === piece.text.length) return;
    const key = piece.source && sourceKey(piece.source);
    const last = stretches[stretches.length - 1];
    if (last?.key !== key) stretches.push({ key, built: piece.text, found });
    else stretches[stretches.length - 1] = { key, built: last.built + piece.text, found: last.found + found };
  });
  return stretches;
};

/** Whether words were put in at one end of a text. */
const addsAt = (side: "start" | "end", { built, found }: Stretch): boolean => {
  const [before, after] = [built, found].map((text) => text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, "")) as [
    string,
    string,
  ];
  return replacedStretches(before, after).some(
    ({ i0, i1, j0, j1 }) => (side === "start" ? i0 === 0 : i1 === before.length) && bare(after.slice(j0, j1)) !== "",
  );
};

const isLabel = (text: string): boolean => /[：:]\s*$/.test(text);
const endsThere = /[\s\p{P}]$/u;
const beginsThere = /^[\s\p{P}]/u;

/** Whether what a sentence of the notice has become can be told from the words of the cells beside it. */
const isApart = (own: Stretch, left: Stretch | undefined, right: Stretch | undefined): boolean => {
  const { built, found } = own;
  const isGone = bare(found) === "";
  if (bare(built) === bare(found) && (!isGone || found.trim() !== "" || built.trim() === "")) return true;
  // more than the notice says there: somebody's words, which no cell would print at this place
  if (sentencesOf(found).length > sentencesOf(built).length) return false;
  const isThere = !isGone && (alike(built, found) > likeEnough || (isLabel(built) && isLabel(found)));
  const isClear = (words: Stretch | undefined, side: "start" | "end"): boolean => {
    if (words === undefined || words.key === null || words.found.trim() === "") return true;
    const isChanged = words.built !== words.found;
    if (isGone) return !isChanged || !addsAt(side, words);
    const isParted = side === "start" ? endsThere.test(found) : endsThere.test(words.found) || beginsThere.test(found);
    // other words in its place are another sentence, or run over into those of the cell
    if (!isThere) return isParted && !isChanged;
    return isParted || !isChanged || !addsAt(side, words);
  };
  return isClear(left, "end") && isClear(right, "start");
};

const shortest = 5;

/** Whether the words of a cell have come to say what the notice says by itself. */
const repeatsOwn = (own: Stretch, words: Stretch): boolean =>
  sentencesOf(own.built)
    .map(bare)
    .some((said) => said.length >= shortest && bare(words.found).includes(said) && !bare(words.built).includes(said));

/** Whether the words that go to a cell are surely without what stands in the place of the notice's own sentences, which would print them twice. */
export const isSound = (parts: readonly SplitPiece[]): boolean => {
  const stretches = stretchesOf(parts);
  if (stretches.every(({ key }) => key === null)) return true;
  const cells = stretches.filter(({ key }) => key !== null);
  return stretches.every(
    (stretch, index) =>
      stretch.key !== null ||
      (isApart(stretch, stretches[index - 1], stretches[index + 1]) &&
        !cells.some((words) => repeatsOwn(stretch, words))),
  );
};
