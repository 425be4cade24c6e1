import { textHash } from "../../ledger/textHash";
import { numberEnd } from "../headingMark";
import { bare } from "./likeness";

/**
 * What a paper said when it went out, as a mark for each of its lines. A file carries them, so that one that comes back tells what was changed
 * in it from what the ledger has changed since.
 */
export type SentText = ReadonlySet<string>;

/** Numbers of headings, punctuation and spaces do not count. */
const markOf = (line: string): string => textHash(bare(line.slice(numberEnd(line)))).toString(36);

const linesOf = (text: string): readonly string[] => text.split("\n").filter((line) => bare(line) !== "");

export const sentText = (paragraphs: readonly { readonly text: string }[]): SentText =>
  new Set(paragraphs.flatMap(({ text }) => linesOf(text).map(markOf)));

/** Every line of a paragraph stood in the paper as it is. */
export const wasSent = (sent: SentText, text: string): boolean => linesOf(text).every((line) => sent.has(markOf(line)));
