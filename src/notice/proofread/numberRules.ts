import { markAt } from "../../ledger/numberedText";
import { enumeration, headingNumber } from "../../ledger/numbering";
import { headingLevel } from "../document";
import { headingMark } from "../headingMark";
import type { Block } from "../takeBack/tracedNotice";
import type { ProofFacts, ProofLine } from "./facts";
import { proofHit, type ProofHit } from "./finding";

type Level = 1 | 2 | 3 | 4;
const isLevel = (level: number): level is Level => level >= 1 && level <= 4;

/** Headings that count on from one to the next in the built notice: each run begins with 1. */
const runsOf = (blocks: readonly Block[]): ReadonlyMap<Block, number> => {
  const runs = new Map<Block, number>();
  const current = new Map<number, number>();
  let next = 0;
  for (const block of blocks) {
    const level = headingLevel(block.level);
    if (level === 0) continue;
    if (headingMark(block.text)?.number === 1 || !current.has(level)) current.set(level, (next += 1));
    runs.set(block, current.get(level) ?? 0);
  }
  return runs;
};

const levelOfLine = ({ block, mark }: ProofLine): number =>
  block === undefined ? (mark?.level ?? 0) : headingLevel(block.level);

/**
 * Numbers of headings, level by level: each one more than the one before, and from 1 where the layout begins anew. Paragraphs that Word
 * numbers itself are left to Word, and so is a level on which no heading has a number (they were lost on the way).
 */
export const brokenNumbers = ({ lines, blocks }: ProofFacts): readonly ProofHit[] => {
  const runs = runsOf(blocks);
  const headings = lines.filter(({ isHeading }) => isHeading);
  const numberedLevels = new Set(headings.flatMap((line) => (line.mark === null ? [] : [levelOfLine(line)])));
  const last = new Map<number, { readonly run: number; readonly number: number; readonly expected: number }>();
  return headings.flatMap((line) => {
    const level = levelOfLine(line);
    if (!isLevel(level)) return [];
    const before = last.get(level);
    const run = (line.block && runs.get(line.block)) ?? before?.run ?? 0;
    const isNext = before !== undefined && before.run === run;
    const { mark } = line;
    // behind a wrong number both may go on: the wrong one, and the right one
    const isRight = isNext ? [before.number + 1, before.expected + 1].includes(mark?.number ?? 0) : mark?.number === 1;
    const expected = isRight && mark !== null ? mark.number : isNext ? before.expected + 1 : 1;
    last.set(level, { run, number: mark?.number ?? expected, expected });
    const isWritten = mark !== null && mark.level === level;
    if (isWritten ? isRight : line.numbered || !numberedLevels.has(level)) return [];
    const says = isWritten || mark !== null ? mark.text.trim() : "";
    const values = { says, ledger: headingNumber(level, expected), words: [line.text] };
    return [proofHit(line.index, [0, mark?.text.length ?? 0], values, line.issueId)];
  });
};

interface Counted {
  readonly line: ProofLine;
  readonly at: number;
  readonly number: number;
  readonly text: string;
  /** Behind a comma 十是 may be anything, if no list is open. */
  readonly isBehindComma: boolean;
}

const clauseStart = /(?:^|[。；;：:，,！？!?”"）)\s])(?=[一二三四五六七八九十][一二三四五六七八九十\s]{0,4}是)/g;

const countedIn = (line: ProofLine): readonly Counted[] =>
  [...line.text.matchAll(clauseStart)].flatMap(({ index, 0: before }) => {
    const at = index + before.length;
    const mark = markAt(line.text, at);
    return mark?.kind === "is"
      ? [{ line, at, number: mark.number, text: mark.text, isBehindComma: /[，,\s]/.test(before) }]
      : [];
  });

/** 一是…三是…, and 一是 alone. A list may go on in the next paragraph, up to the next heading. */
export const brokenEnumerations = ({ lines }: ProofFacts): readonly ProofHit[] => {
  const hits: ProofHit[] = [];
  const hit = ({ line, at, text }: Counted, ledger: string): void =>
    void hits.push(proofHit(line.index, [at, at + text.length], { says: text.trim(), ledger }, line.issueId));
  let list: Counted[] = [];
  const close = (): void => {
    const [only] = list;
    if (list.length === 1 && only?.number === 1) hit(only, enumeration(2));
    list = [];
  };
  for (const line of lines) {
    if (line.isHeading || line.block?.level === "label") close();
    for (const counted of countedIn(line)) {
      if (counted.isBehindComma && list.length === 0 && counted.number !== 1) continue;
      if (counted.number === 1) close();
      const expected = (list[list.length - 1]?.number ?? 0) + 1;
      if (counted.number !== expected) hit(counted, enumeration(expected));
      list.push(counted);
    }
  }
  close();
  return hits;
};
