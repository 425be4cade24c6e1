import { diffArrays } from "diff";
import { bare, type likeness } from "./likeness";
import { endsSentence } from "./sentenceEnd";

/** A paragraph of the built notice, by its place among those to be found. */
export interface TextToFind {
  readonly block: number;
  readonly key: string;
  /** More paragraphs behind it are its own: the cell it comes from holds several. */
  readonly takesMore: boolean;
  /** Its heading is not in the text: it is found where it is unchanged, and otherwise what stands here is another's. */
  readonly isStray: boolean;
}

/** Lines of the text under one heading that were found for each block; `left` are those of no block. */
export interface FoundTexts {
  readonly lines: ReadonlyMap<number, readonly number[]>;
  readonly left: readonly number[];
}

export interface LineToFind {
  readonly line: number;
  readonly key: string;
  /** Ends as a sentence does. What does not (署名, 展开全文) is never taken for more of a text. */
  readonly isSentence: boolean;
  /** Reads as a heading that the notice does not have: what follows it belongs to nothing above it. */
  readonly isForeign: boolean;
}

export const textToFind = (block: number, text: string, takesMore: boolean, isStray = false): readonly TextToFind[] =>
  text.split("\n").map((line) => ({ block, key: bare(line), takesMore, isStray }));

export const lineToFind = (text: string, line: number, hasNumber: boolean): LineToFind => {
  const isSentence = endsSentence(text);
  return { line, key: bare(text), isSentence, isForeign: hasNumber && !isSentence };
};

interface Pair {
  readonly text: number;
  readonly line: number;
}

const unchangedBetween = (
  texts: readonly TextToFind[],
  lines: readonly LineToFind[],
  isMeant: (text: TextToFind) => boolean,
  from: Pair,
  to: Pair,
): readonly Pair[] => {
  const meant = texts.flatMap((each, text) =>
    text > from.text && text < to.text && isMeant(each) ? [{ ...each, text }] : [],
  );
  const pairs: Pair[] = [];
  let [text, line] = [0, from.line + 1];
  const steps = diffArrays(
    meant.map(({ key }) => key),
    lines.slice(line, to.line).map(({ key }) => key),
  );
  for (const { added, removed, count } of steps) {
    if (!added && !removed) {
      for (let i = 0; i < count; i += 1) pairs.push({ text: meant[text + i]?.text ?? -1, line: line + i });
    }
    if (!added) text += count;
    if (!removed) line += count;
  }
  return pairs;
};

const start: Pair = { text: -1, line: -1 };

/** What has its heading above it comes first; a text that says the same further down must not take its line. */
const unchanged = (texts: readonly TextToFind[], lines: readonly LineToFind[]): readonly Pair[] => {
  const end: Pair = { text: texts.length, line: lines.length };
  const own = unchangedBetween(texts, lines, ({ isStray }) => !isStray, start, end);
  if (!texts.some(({ isStray }) => isStray)) return own;
  return [...own, end].flatMap((to, index) => [
    ...unchangedBetween(texts, lines, ({ isStray }) => isStray, own[index - 1] ?? start, to),
    ...(to === end ? [] : [to]),
  ]);
};

const likeEnough = 0.3;

/** Between two known paragraphs: pairs in order that are alike, each with the best that is left. */
const alikeBetween = (
  texts: readonly TextToFind[],
  lines: readonly LineToFind[],
  from: Pair,
  to: Pair,
  alike: ReturnType<typeof likeness>,
): readonly Pair[] => {
  let best: Pair | null = null;
  let most = likeEnough;
  for (let text = from.text + 1; text < to.text; text += 1) {
    if (texts[text]?.isStray === true) continue;
    for (let line = from.line + 1; line < to.line; line += 1) {
      const score = alike(texts[text]?.key ?? "", lines[line]?.key ?? "");
      if (score > most) [best, most] = [{ text, line }, score];
    }
  }
  if (best === null) return [];
  return [...alikeBetween(texts, lines, from, best, alike), best, ...alikeBetween(texts, lines, best, to, alike)];
};

/**
 * The paragraphs under one heading. What stands between the same neighbours is the same paragraph, however it reads now, where there is
 * one of each; lines behind a text that may have several paragraphs are more of it. Everything else is left, never guessed.
 */
export const alignTexts = (
  texts: readonly TextToFind[],
  lines: readonly LineToFind[],
  alike: ReturnType<typeof likeness>,
): FoundTexts => {
  const sure = unchanged(texts, lines);
  const end = { text: texts.length, line: lines.length };
  const pairs: Pair[] = [];
  let from = start;
  for (const to of [...sure, end]) {
    if (to.text > from.text + 1 && to.line > from.line + 1) pairs.push(...alikeBetween(texts, lines, from, to, alike));
    if (to !== end) pairs.push(to);
    from = to;
  }
  const ofBlock = new Map<number, number[]>();
  const give = (block: number, line: number): void => void ofBlock.set(block, [...(ofBlock.get(block) ?? []), line]);
  for (const { text, line } of pairs) give(texts[text]?.block ?? -1, line);

  const left: number[] = [];
  from = start;
  for (const to of [...pairs, end]) {
    const between = texts.slice(from.text + 1, to.text);
    const lacking = between.filter(({ block }) => !ofBlock.has(block));
    const open = [...new Set(lacking.filter(({ isStray }) => !isStray).map(({ block }) => block))];
    // a paragraph more may be a changed one of theirs
    const hasStrays = lacking.some(({ isStray }) => isStray);
    const above = texts[from.text];
    const free = lines.slice(from.line + 1, to.line);
    const [only] = open;
    // as many lines as paragraphs of one text: they are these
    const whole = between.length === free.length && new Set(between.map(({ block }) => block)).size === 1 && !hasStrays;
    // with others about whose headings are gone, numbers alone prove nothing, but for one and one under one heading
    const isEach = open.length === free.length && (!hasStrays || open.length === 1);
    const foreign = free.findIndex(({ isForeign }) => isForeign);
    free.forEach(({ isSentence }, index) => {
      const place = from.line + 1 + index;
      const same = whole ? between[index]?.block : isEach ? open[index] : undefined;
      if (same !== undefined) give(same, place);
      else if (hasStrays || (foreign >= 0 && index > foreign)) left.push(place);
      else if (open.length === 1 && only !== undefined && (isSentence || !ofBlock.has(only))) give(only, place);
      else if (open.length === 0 && above?.takesMore === true && isSentence) give(above.block, place);
      else left.push(place);
    });
    from = to;
  }
  const lineOf = (place: number): number => lines[place]?.line ?? -1;
  return {
    lines: new Map([...ofBlock].map(([block, places]) => [block, places.sort((a, b) => a - b).map(lineOf)])),
    left: left.map(lineOf),
  };
};
