import type { Ledger } from "../../ledger/model";
import { buildNotice, type NoticeOptions } from "../buildNotice";
import type { NoticeDocument, NoticeParagraph } from "../document";
import { unnumbered } from "../ownNumber";
import { indexOfMark, markedLedger, type MarkedPiece, type MarkingOptions } from "./markedLedger";
import { sourceKey, type TextSource } from "./sources";

/** A stretch of the notice and where it comes from. */
export interface Piece {
  readonly text: string;
  /** null: made by the notice itself (number, label, statistics, sentence of the deadline). */
  readonly source: TextSource | null;
  /** The placeholder as it stands in the cell, where the text is what was filled in. */
  readonly placeholder?: string;
  /** What the cell says behind it and the paper leaves out: 方面 in 在“…”方面. */
  readonly echo?: string;
  /** The paper quotes it: its “ ” are ‘ ’, and what they hold “ ” again. */
  readonly quoted?: true;
}

/** Paragraphs that belong together because one cell gives their words; most blocks have one. */
export interface Block {
  /** Index of its first paragraph in the document. */
  readonly first: number;
  readonly level: NoticeParagraph["level"];
  readonly issueId?: string;
  /** Paragraphs joined by line breaks; the pieces joined are the same. */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export interface TracedNotice {
  readonly document: NoticeDocument;
  readonly blocks: readonly Block[];
}

/** Punctuation that the notice sets anew where a text of a cell ends, and the words that a heading does not say twice. */
const endOfText = /^(?:的?问题|方面(?:存在的(?:主要|突出)?问题)?)?[\s\p{P}]*$/u;

/** Marks of a text inside a quotation: single ones for double ones, and the other way round further in. */
const turned: Readonly<Record<string, string>> = { "“": "‘", "”": "’", "‘": "“", "’": "”" };

/** How far two texts agree; inside a quotation marks are other ones. */
const commonLength = (printed: string, cell: string): number => {
  let length = 0;
  while (length < printed.length && length < cell.length) {
    const [a = "", b = ""] = [printed[length], cell[length]];
    if (a !== b && a !== turned[b]) break;
    length += 1;
  }
  return length;
};

/** What stands from one mark to the next. `null`: before the first mark. */
interface Run {
  readonly begins: MarkedPiece | null;
  text: string;
}

const runsOf = (marked: string, pieces: readonly MarkedPiece[]): readonly Run[] => {
  const runs: Run[] = [{ begins: null, text: "" }];
  for (const char of marked) {
    const index = indexOfMark(char.codePointAt(0) ?? 0);
    const last = runs[runs.length - 1];
    if (index < 0) {
      if (last) last.text += char;
      continue;
    }
    const begins = pieces[index] ?? null;
    // what fills a placeholder may come from a slot, which has marks of its own
    const isInside =
      last?.begins?.isPlaceholder === true &&
      begins !== null &&
      sourceKey(begins.source) !== sourceKey(last.begins.source);
    if (!isInside) runs.push({ begins, text: "" });
  }
  return runs;
};

const piecesOfRun = ({ begins, text }: Run): readonly Piece[] => {
  const fixed = (rest: string): readonly Piece[] => (rest === "" ? [] : [{ text: rest, source: null }]);
  if (begins === null) return fixed(text);
  const { source } = begins;
  if (begins.isPlaceholder) return [{ text, source, placeholder: begins.text }];
  // a number of the cell's own makes way for the paper's
  const words = commonLength(text, begins.text) === 0 ? unnumbered(begins.text) : begins.text;
  const length = commonLength(text, words);
  // a text that is cut short could not be written back whole
  if (!endOfText.test(words.slice(length))) return fixed(text);
  const [own, cell] = [text.slice(0, length), words.slice(0, length)];
  const echo = /^(?:的?问题|方面(?:存在的(?:主要|突出)?问题)?)/.exec(words.slice(length))?.[0];
  return [
    { text: own, source, ...(echo === undefined ? {} : { echo }), ...(own === cell ? {} : { quoted: true }) },
    ...fixed(text.slice(length)),
  ];
};

const withoutMarks = (marked: string): string =>
  [...marked].filter((char) => indexOfMark(char.codePointAt(0) ?? 0) < 0).join("");

const sameSource = (a: Piece | undefined, b: Piece | undefined): boolean =>
  a?.source != null && b?.source != null && sourceKey(a.source) === sourceKey(b.source);

/** The last words of a cell in a paragraph, whatever the notice says behind them. */
const lastOfCell = (pieces: readonly Piece[]): Piece | undefined => [...pieces].reverse().find(({ source }) => source);

const intoBlocks = (
  paragraphs: readonly NoticeParagraph[],
  traced: readonly (readonly Piece[])[],
): readonly Block[] => {
  const blocks: Block[] = [];
  paragraphs.forEach(({ level, text, issueId }, index) => {
    const pieces = traced[index] ?? [];
    const above = blocks[blocks.length - 1];
    if (above && sameSource(lastOfCell(above.pieces), pieces[0])) {
      const breakOfCell = { text: "\n", source: pieces[0]?.source ?? null };
      blocks[blocks.length - 1] = {
        ...above,
        text: `${above.text}\n${text}`,
        pieces: [...above.pieces, breakOfCell, ...pieces],
      };
    } else blocks.push({ first: index, level, text, pieces, ...(issueId === undefined ? {} : { issueId }) });
  });
  return blocks;
};

const markings: readonly MarkingOptions["slots"][] = ["filledAndBlank", "filled", "none"];

/** The pieces of each paragraph, from the first marking that does not change its words. */
const tracedParagraphs = (
  ledger: Ledger,
  options: NoticeOptions,
  paragraphs: readonly NoticeParagraph[],
): readonly (readonly Piece[])[] => {
  const traced: (readonly Piece[] | undefined)[] = paragraphs.map(() => undefined);
  for (const slots of markings) {
    if (!traced.includes(undefined)) break;
    const { layout, asOf } = options;
    const marked = markedLedger(ledger, { layout, asOf, slots });
    const twin = buildNotice(marked.ledger, options).paragraphs;
    if (twin.length !== paragraphs.length) continue;
    paragraphs.forEach(({ text }, index) => {
      const its = twin[index]?.text ?? "";
      if (traced[index] === undefined && withoutMarks(its) === text) {
        traced[index] = runsOf(its, marked.pieces).flatMap(piecesOfRun);
      }
    });
  }
  return traced.map((pieces, index) => pieces ?? [{ text: paragraphs[index]?.text ?? "", source: null }]);
};

/** The notice of the ledger, with where each of its words comes from. What cannot be traced counts as made by the notice. */
export const tracedNotice = (ledger: Ledger, options: NoticeOptions): TracedNotice => {
  const document = buildNotice(ledger, options);
  const { paragraphs } = document;
  return { document, blocks: intoBlocks(paragraphs, tracedParagraphs(ledger, options, paragraphs)) };
};
