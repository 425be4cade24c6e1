import { numberEnd } from "../headingMark";
import { bare, pairsOf, sharedPairs, type Pairs } from "./likeness";
import { sentencesOf, type SplitPiece } from "./splitAtPieces";
import type { Block } from "./tracedNotice";

/** Pairs of characters that a text has come to say more often than it did. */
const added = (before: string, after: string): Pairs => {
  const known = pairsOf(bare(before));
  return new Map(
    [...pairsOf(bare(after))].flatMap(([pair, count]) => {
      const more = count - (known.get(pair) ?? 0);
      return more > 0 ? [[pair, more] as const] : [];
    }),
  );
};

/** How much of what a text says is among the pairs, 0 to 1. */
const shareIn = (pairs: Pairs, said: string): number => {
  const its = pairsOf(said);
  const all = [...its.values()].reduce((sum, count) => sum + count, 0);
  return all === 0 ? 0 : sharedPairs(its, pairs) / all;
};

const enoughOfAll = 0.6;
/** Sentences of the same kind of work are alike; one is meant where nearly all of it is there. */
const enoughOfSentence = 0.7;
const shortestSentence = 6;

/** What a paragraph says: all of it without its number, the words that it has from a cell, and each sentence. */
const saidBy = ({
  text,
  pieces,
}: Block): { readonly whole: readonly string[]; readonly sentences: readonly string[] } => {
  const words = text.slice(numberEnd(text));
  const ofCells = pieces.flatMap(({ source, text: its }) => (source === null ? [] : [its])).join("");
  return {
    whole: [words, ofCells].map(bare),
    sentences: sentencesOf(words)
      .map(bare)
      .filter(({ length }) => length >= shortestSentence),
  };
};

/**
 * The paragraphs among `missing` that a changed one has come to say: somebody drew them together. Their own cells still print them, so that
 * the next notice would say them twice.
 */
export const saidElsewhere = (parts: readonly SplitPiece[], missing: readonly Block[]): readonly string[] => {
  if (missing.length === 0 || !parts.some(({ piece }) => piece.source)) return [];
  const pairs = added(parts.map(({ piece }) => piece.text).join(""), parts.map(({ found }) => found).join(""));
  if (pairs.size === 0) return [];
  return missing.flatMap((block) => {
    const { whole, sentences } = saidBy(block);
    const isThere =
      whole.some((said) => shareIn(pairs, said) > enoughOfAll) ||
      sentences.some((said) => shareIn(pairs, said) > enoughOfSentence);
    return isThere ? [block.text] : [];
  });
};

/** Whether words that a paragraph no longer has stand in a line that was found to be nothing's: they are not gone, and no cell is to lose them. */
export const goesOnIn = (built: string, found: string, unknown: readonly string[]): boolean => {
  const pairs = added(found, built);
  return pairs.size > 0 && unknown.some((line) => shareIn(pairs, bare(line)) > enoughOfAll);
};
