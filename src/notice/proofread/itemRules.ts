import { isHeading } from "../document";
import { headingKey } from "../takeBack/likeness";
import type { Block } from "../takeBack/tracedNotice";
import { afterLabel, type ProofFacts, type ProofLine } from "./facts";
import { proofHit, type ProofHit } from "./finding";

/** The last line of what stands before a block that is missing: there it should follow. */
const lineBefore = ({ alignment }: ProofFacts, block: number): number => {
  for (let index = block - 1; index >= 0; index -= 1) {
    const lines = alignment.linesOf.get(index);
    const last = lines?.[lines.length - 1];
    if (last !== undefined) return last;
  }
  return 0;
};

const missing = (facts: ProofFacts, isMeant: (block: Block) => boolean): readonly ProofHit[] =>
  facts.alignment.missing.flatMap((index) => {
    const block = facts.blocks[index];
    return block === undefined || !isMeant(block)
      ? []
      : [proofHit(lineBefore(facts, index), [0, 0], { ledger: block.text.split("\n")[0] ?? "" }, block.issueId)];
  });

export const missingItems = (facts: ProofFacts): readonly ProofHit[] =>
  missing(facts, (block) => block.issueId !== undefined && isHeading(block.level));

/** The heading is there, its text is not. */
export const missingTexts = (facts: ProofFacts): readonly ProofHit[] => {
  const present = new Set(facts.lines.flatMap(({ issueId, isHeading: is }) => (is && issueId ? [issueId] : [])));
  return missing(
    facts,
    (block) => block.issueId !== undefined && !isHeading(block.level) && present.has(block.issueId),
  );
};

export const missingHeadings = (facts: ProofFacts): readonly ProofHit[] =>
  missing(facts, (block) => block.issueId === undefined && isHeading(block.level));

/** A heading that the notice has once more often than the ledger. */
export const doubledHeadings = ({ lines }: ProofFacts): readonly ProofHit[] => {
  const known = new Map<string, ProofLine>();
  const nameOf = (line: ProofLine): string => `${line.mark?.level ?? ""}/${headingKey(line.text)}`;
  for (const line of lines) if (line.isHeading && line.block !== undefined) known.set(nameOf(line), line);
  return lines.flatMap((line) => {
    if (line.block !== undefined || !line.isHeading || headingKey(line.text) === "") return [];
    const twin = known.get(nameOf(line));
    return twin === undefined
      ? []
      : [proofHit(line.index, [0, line.text.length], { says: line.text, words: [twin.text] }, twin.issueId)];
  });
};

/** Items that the text lists in another part than their state in the ledger gives them. */
export const wrongParts = ({ lines, blocks }: ProofFacts): readonly ProofHit[] => {
  const partOf = new Map<Block, Block>();
  let part: Block | undefined;
  for (const block of blocks) {
    if (block.level === "h1") part = block;
    if (part !== undefined) partOf.set(block, part);
  }
  let found: Block | undefined;
  return lines.flatMap((line) => {
    const { block } = line;
    if (block?.level === "h1") found = block;
    if (block === undefined || block.issueId === undefined || !isHeading(block.level)) return [];
    const right = partOf.get(block);
    // where every item is a heading of the first level, there are no parts
    if (right === undefined || found === undefined || right === found || right.issueId !== undefined) return [];
    const values = { says: found.text, ledger: right.text, words: [line.text] };
    return [proofHit(line.index, [0, line.text.length], values, block.issueId)];
  });
};

const shortest = 10;

/** Paragraphs that stand in the text twice. */
export const doubledParagraphs = ({ lines }: ProofFacts): readonly ProofHit[] => {
  const known = new Map<string, number>();
  return lines.flatMap((line) => {
    if (!line.hasText) return [];
    const key = headingKey(afterLabel(line.text));
    if (key.length < shortest) return [];
    const first = known.get(key);
    if (first === undefined) {
      known.set(key, line.index);
      return [];
    }
    return [proofHit(line.index, [0, line.text.length], { says: line.text, count: first + 1 }, line.issueId)];
  });
};
