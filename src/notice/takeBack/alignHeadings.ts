import { diffArrays } from "diff";
import { groupBy } from "../../ledger/groupBy";
import { headingLevel } from "../document";
import { headingMark } from "../headingMark";
import { headingKey, likeEnough, type likeness } from "./likeness";
import type { TextLine } from "./textLines";
import type { Block } from "./tracedNotice";

export interface Heading {
  /** Index of the block. */
  readonly block: number;
  readonly level: number;
  readonly number: number | null;
  readonly key: string;
}

/** A line of the text that came back, as a heading would be read. */
export interface HeadingLine {
  readonly line: number;
  /** null: none, or one that stands at any level. */
  readonly level: number | null;
  readonly number: number | null;
  readonly key: string;
  readonly looksLikeHeading: boolean;
}

const longest = 100;

/** Headings whose text runs in are as long as paragraphs. */
export const longestHeading = (headings: readonly Heading[]): number =>
  headings.reduce((most, { key }) => Math.max(most, 2 * key.length), longest);

export const headingsOf = (blocks: readonly Block[]): readonly Heading[] =>
  blocks.flatMap(({ level, text }, block) => {
    const rank = headingLevel(level);
    // the text of a run-in heading may go on in more paragraphs
    const [first = ""] = text.split("\n");
    return rank === 0
      ? []
      : [{ block, level: rank, number: headingMark(first)?.number ?? null, key: headingKey(first) }];
  });

export const headingLine = ({ text, numbered }: TextLine, line: number, most = longest): HeadingLine => {
  const mark = headingMark(text);
  const level = mark?.level ?? null;
  const isShort = text.length <= most && !/[；;]$/.test(text);
  return {
    line,
    level,
    number: mark?.number ?? null,
    key: headingKey(text),
    looksLikeHeading: isShort && (level !== null || numbered === true || !/[。：:，,]/.test(text)),
  };
};

const mayBe = (heading: Heading, line: HeadingLine): boolean => line.level === null || line.level === heading.level;
const isSame = (heading: Heading, line: HeadingLine): boolean =>
  heading.key !== "" && heading.key === line.key && mayBe(heading, line);

/** Headings whose words are unchanged, in order. */
const unchanged = (headings: readonly Heading[], lines: readonly HeadingLine[]): ReadonlyMap<number, number> => {
  const keys = new Set(headings.map(({ key }) => key));
  const lineKeys = new Set(lines.map(({ key }) => key));
  const left = headings.flatMap((heading, index) => (lineKeys.has(heading.key) ? [{ heading, index }] : []));
  const right = lines.filter(({ key }) => keys.has(key));
  const found = new Map<number, number>();
  let [i, j] = [0, 0];
  const steps = diffArrays<{ heading?: Heading; line?: HeadingLine }>(
    left.map(({ heading }) => ({ heading })),
    right.map((line) => ({ line })),
    { comparator: ({ heading }, { line }) => heading !== undefined && line !== undefined && isSame(heading, line) },
  );
  for (const { added, removed, value } of steps) {
    if (!added && !removed) {
      value.forEach((_, step) => {
        const [a, b] = [left[i + step], right[j + step]];
        if (a && b) found.set(a.index, b.line);
      });
    }
    if (!added) i += value.length;
    if (!removed) j += value.length;
  }
  return found;
};

/** The same number in front of it says that a heading is meant, if a good part of its words is left. */
const sameNumber = 0.2;

/** Pairs in order that together are most alike. */
const mostAlike = (
  headings: readonly Heading[],
  lines: readonly HeadingLine[],
  alike: ReturnType<typeof likeness>,
): readonly (readonly [number, number])[] => {
  const score = (heading: Heading, line: HeadingLine): number => {
    if (!mayBe(heading, line)) return 0;
    const shared = alike(heading.key, line.key);
    const bonus = line.number !== null && line.number === heading.number ? sameNumber : 0;
    return shared > 0.15 && shared + bonus >= likeEnough ? shared + bonus : 0;
  };
  const scores = headings.map((heading) => lines.map((line) => score(heading, line)));
  const best = Array.from({ length: headings.length + 1 }, () => new Float64Array(lines.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const own = (i: number, j: number): number => scores[i]?.[j] ?? 0;
  for (let i = headings.length - 1; i >= 0; i -= 1) {
    const row = best[i];
    for (let j = lines.length - 1; row && j >= 0; j -= 1) {
      row[j] = Math.max(at(i + 1, j), at(i, j + 1), own(i, j) > 0 ? own(i, j) + at(i + 1, j + 1) : 0);
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < headings.length && j < lines.length) {
    if (own(i, j) > 0 && at(i, j) === own(i, j) + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
};

/** Between two known headings: by what their words share; or all in turn, where number and level agree one by one. */
const between = (
  headings: readonly Heading[],
  lines: readonly HeadingLine[],
  alike: ReturnType<typeof likeness>,
): readonly (readonly [Heading, HeadingLine])[] => {
  const levelsMeant = new Set(headings.map(({ level }) => level));
  const numbered = lines.filter(({ level }) => level !== null && levelsMeant.has(level));
  const inTurn = headings.flatMap((heading, index): [Heading, HeadingLine][] => {
    const line = numbered[index];
    return line && line.level === heading.level && line.number === heading.number ? [[heading, line]] : [];
  });
  if (inTurn.length === headings.length && numbered.length === headings.length) return inTurn;
  return mostAlike(headings, lines, alike).flatMap(([i, j]) => {
    const [heading, line] = [headings[i], lines[j]];
    return heading && line ? [[heading, line] as const] : [];
  });
};

/** Where each heading stands in the text, by index of the heading; those that are missing are not in it. Some may have moved. */
export const alignHeadings = (
  headings: readonly Heading[],
  lines: readonly HeadingLine[],
  alike: ReturnType<typeof likeness>,
): ReadonlyMap<number, number> => {
  const found = new Map(unchanged(headings, lines));
  const known = [...found].sort(([a], [b]) => a - b);
  let [fromHeading, fromLine] = [0, 0];
  for (const [heading, line] of [...known, [headings.length, lines.length] as const]) {
    const open = headings.slice(fromHeading, heading);
    const candidates = lines.slice(fromLine, line).filter(({ looksLikeHeading }) => looksLikeHeading);
    const places = new Map(open.map((each, index) => [each, fromHeading + index]));
    for (const [each, there] of open.length === 0 ? [] : between(open, candidates, alike)) {
      found.set(places.get(each) ?? -1, there.line);
    }
    [fromHeading, fromLine] = [heading + 1, line + 1];
  }
  addMoved(headings, lines, found);
  return found;
};

/** A heading with the same words elsewhere, where there is just one such. */
const addMoved = (headings: readonly Heading[], lines: readonly HeadingLine[], found: Map<number, number>): void => {
  const taken = new Set(found.values());
  const free = groupBy(
    lines.filter(({ line }) => !taken.has(line)),
    ({ key }) => key,
  );
  const missing = headings.flatMap((heading, index) => (found.has(index) ? [] : [{ heading, index }]));
  for (const [key, [only, ...rivals]] of groupBy(missing, ({ heading }) => heading.key)) {
    if (only === undefined || rivals.length > 0) continue;
    const [line, ...others] = (free.get(key) ?? []).filter((each) => isSame(only.heading, each));
    if (line && others.length === 0) found.set(only.index, line.line);
  }
};
