import { alignHeadings, headingLine, headingsOf, longestHeading } from "./alignHeadings";
import { alignTexts, lineToFind, textToFind } from "./alignTexts";
import { isHeading } from "../document";
import { headingMark } from "../headingMark";
import { likeness } from "./likeness";
import { lineUnits, type LineUnit } from "./lineUnits";
import type { TextLine } from "./textLines";
import type { Block } from "./tracedNotice";

/** Which lines of a text are which blocks of the built notice. */
export interface Alignment {
  /** By block, ascending; a block that the text lacks is not in it. */
  readonly linesOf: ReadonlyMap<number, readonly number[]>;
  /** What they say: its paragraphs, each in a line. */
  readonly textOf: ReadonlyMap<number, string>;
  /** Blocks of which nobody can tell where their paragraphs end. */
  readonly unsure: ReadonlySet<number>;
  /** By line; undefined for a line of no block. */
  readonly blockOf: readonly (number | undefined)[];
  /** Paragraphs that stand under a heading of their own which the notice does not have, or that nobody expected. */
  readonly unknown: readonly { readonly line: number; readonly text: string }[];
  readonly missing: readonly number[];
}

/** A cell that gives several paragraphs. */
const takesMore = ({ level, pieces }: Block): boolean =>
  pieces.some(
    ({ source }) =>
      source?.kind === "outcome" || (source?.kind === "slot" && source.column === "content" && level === "body"),
  );

/** Levels of numbers that paragraphs under a heading begin with themselves: a list inside a text. */
const ownLevels = (lines: readonly string[]): ReadonlySet<number | null> =>
  new Set(lines.map((line) => headingMark(line)?.level ?? null));

/** The key of a heading that was found: of it and of its line, and of nothing else. */
const knownHeading = "\n";

/** The key of a heading that the text lacks: of no line. */
const lostHeading = "\n\n";

/** What stands under a heading that was found. */
interface Section {
  readonly members: number[];
  /** Headings further down that the text lacks, and what stands under them. */
  readonly strays: Set<number>;
}

const sectionsOf = (
  blocks: readonly Block[],
  found: { has: (block: number) => boolean },
): ReadonlyMap<number, Section> => {
  const sections = new Map<number, Section>();
  let above = -1;
  let isStray = false;
  blocks.forEach((block, index) => {
    if (isHeading(block.level)) {
      isStray = !found.has(index);
      if (!isStray) {
        above = index;
        return;
      }
    }
    const section = sections.get(above) ?? { members: [], strays: new Set() };
    section.members.push(index);
    if (isStray) section.strays.add(index);
    sections.set(above, section);
  });
  return sections;
};

type UnitAlignment = Pick<Alignment, "linesOf"> & { readonly unknown: readonly number[] };

/** The same of lines that are paragraphs each. */
const alignUnits = (blocks: readonly Block[], lines: readonly LineUnit[]): UnitAlignment => {
  const alike = likeness();
  const headings = headingsOf(blocks);
  const longest = longestHeading(headings);
  const headingLines = lines.map((line, index) => headingLine(line, index, longest));
  const found = alignHeadings(headings, headingLines, alike);
  const linesOf = new Map<number, readonly number[]>();
  const headingAt = new Map<number, number>();
  for (const [heading, line] of found) {
    const block = headings[heading]?.block ?? -1;
    linesOf.set(block, [line]);
    headingAt.set(line, block);
  }
  const sections = sectionsOf(blocks, new Set(headingAt.values()));

  const unknown: number[] = [];
  const usedLevels = new Set<number | null>(headings.map(({ level }) => level));
  const alignSection = (heading: number, from: number, to: number): void => {
    const { members, strays } = sections.get(heading) ?? { members: [], strays: new Set<number>() };
    const above = blocks[heading];
    const own = ownLevels([
      // the text of a heading that runs in goes on in paragraphs of its own
      ...(above?.text.split("\n").slice(1) ?? []),
      ...members.flatMap((index) => blocks[index]?.text.split("\n") ?? []),
    ]);
    const foreign = headingLines.findIndex(
      ({ level, looksLikeHeading }, line) =>
        line >= from && line < to && looksLikeHeading && level !== null && usedLevels.has(level) && !own.has(level),
    );
    const end = foreign < 0 ? to : foreign;
    const texts = members.flatMap((index) => {
      const block = blocks[index];
      if (block === undefined) return [];
      if (isHeading(block.level)) return [{ block: index, key: lostHeading, takesMore: false, isStray: true }];
      return textToFind(index, block.text, takesMore(block), strays.has(index));
    });
    const candidates = lines.slice(from, end).map(({ text, numbered = false }, index) => {
      const level = headingLines[from + index]?.level ?? null;
      return lineToFind(text, from + index, level === null ? numbered : !own.has(level));
    });
    if (above !== undefined) {
      // known already; more paragraphs may belong to a heading whose text runs in
      const [, ...more] = textToFind(heading, above.text, takesMore(above));
      texts.unshift({ block: heading, key: knownHeading, takesMore: takesMore(above), isStray: false }, ...more);
      candidates.unshift({ line: from - 1, key: knownHeading, isSentence: true, isForeign: false });
    }
    const aligned = alignTexts(texts, candidates, alike);
    for (const [block, its] of aligned.lines) linesOf.set(block, its);
    unknown.push(...aligned.left);
    for (let line = end; line < to; line += 1) unknown.push(line);
  };
  const starts = [...headingAt.keys()].sort((a, b) => a - b);
  alignSection(-1, 0, starts[0] ?? lines.length);
  starts.forEach((line, index) => alignSection(headingAt.get(line) ?? -1, line + 1, starts[index + 1] ?? lines.length));
  return { linesOf, unknown };
};

export const alignText = (blocks: readonly Block[], lines: readonly TextLine[]): Alignment => {
  const units = lineUnits(blocks, lines);
  const aligned = alignUnits(blocks, units);
  const unitsOf = (its: readonly number[]): readonly LineUnit[] => its.flatMap((unit) => units[unit] ?? []);
  const found = [...aligned.linesOf].map(([block, its]) => [block, unitsOf(its)] as const);
  const linesOf = new Map(found.map(([block, its]) => [block, its.flatMap((unit) => unit.lines)] as const));
  const blockOf: (number | undefined)[] = lines.map(() => undefined);
  for (const [block, its] of linesOf) for (const line of its) blockOf[line] = block;
  return {
    linesOf,
    textOf: new Map(found.map(([block, its]) => [block, its.map(({ text }) => text).join("\n")])),
    unsure: new Set(found.flatMap(([block, its]) => (its.some(({ isUnsure }) => isUnsure) ? [block] : []))),
    blockOf,
    unknown: unitsOf(aligned.unknown)
      .map(({ text, lines: [line = -1] }) => ({ line, text }))
      .sort((a, b) => a.line - b.line),
    missing: blocks.flatMap((_, index) => (linesOf.has(index) ? [] : [index])),
  };
};
