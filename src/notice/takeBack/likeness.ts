import { numberEnd } from "../headingMark";

/** Each character for its plain twin (：→:, ”→", full-width space → space), so that places in the text stay the same. */
export const fold = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\t]/g, " ")
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'");

/** What a text says, without spaces and punctuation. */
export const bare = (text: string): string => fold(text).replace(/[\s\p{P}]/gu, "");

/** Whether two texts are one but for spaces and the width of their marks. */
export const readsSame = (a: string, b: string): boolean => fold(a).replace(/\s/g, "") === fold(b).replace(/\s/g, "");

/** Marks that we put behind a heading ourselves. */
const ownMark = /〔[^〔〕]*〕$/;

/** What a heading says, without its number. */
export const headingKey = (text: string): string => bare(text.slice(numberEnd(text)).replace(ownMark, ""));

/** Pairs of characters side by side, and how often each stands there. */
export type Pairs = ReadonlyMap<string, number>;

/** Those of a text; a single character is one by itself. */
export const pairsOf = (text: string): Pairs => {
  const pairs = new Map<string, number>();
  if (text.length === 1) pairs.set(text, 1);
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

/** How many pairs two texts have in common; faster where the first has the fewer. */
export const sharedPairs = (few: Pairs, many: Pairs): number => {
  let shared = 0;
  for (const [pair, count] of few) shared += Math.min(count, many.get(pair) ?? 0);
  return shared;
};

/** From here on a text is another wording of the same, and below it another text. */
export const likeEnough = 0.45;

/** How much two texts share, 0 to 1, spaces and punctuation aside. */
export const alike = (a: string, b: string): number => likeness()(bare(a), bare(b));

/** How much texts share, 0 to 1 (Dice's coefficient over pairs of characters); remembers the pairs of each text it was given. */
export const likeness = (): ((a: string, b: string) => number) => {
  const known = new Map<string, Pairs>();
  const pairs = (text: string): Pairs => {
    const found = known.get(text) ?? pairsOf(text);
    known.set(text, found);
    return found;
  };
  return (a, b) => {
    if (a === b) return a === "" ? 0 : 1;
    const [sizeA, sizeB] = [Math.max(a.length - 1, 1), Math.max(b.length - 1, 1)];
    // cannot reach a third
    if (a === "" || b === "" || sizeA > 5 * sizeB || sizeB > 5 * sizeA) return 0;
    const [few, many] = sizeA < sizeB ? [pairs(a), pairs(b)] : [pairs(b), pairs(a)];
    return (2 * sharedPairs(few, many)) / (sizeA + sizeB);
  };
};
