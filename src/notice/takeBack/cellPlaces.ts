import { unquoted } from "../quote";
import { withoutOwnMark } from "./lackMarks";
import { sourceKey, type TextSource } from "./sources";
import type { SplitPiece } from "./splitAtPieces";
import type { Block } from "./tracedNotice";

/** What one block says of one cell. */
export interface Place {
  readonly source: TextSource;
  readonly before: string;
  readonly after: string;
  readonly content: string;
  readonly block: Block;
  readonly line: number;
  /** The whole block as the text has it. */
  readonly found: string;
  /** Nobody can tell where its paragraphs end. */
  readonly isUnsure: boolean;
}

/** Lines without the spaces around them; blank ones are none. */
export const tidy = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");

/** What the cell is to hold, so that the paper prints `found`. */
const asInCell = ({ piece: { placeholder, quoted, echo }, found }: SplitPiece): string => {
  if (found === "") return "";
  if (placeholder !== undefined) return placeholder;
  const words = quoted === true ? unquoted(found) : found;
  return `${words}${echo ?? ""}`;
};

/** What a block says of each cell that gives it words. */
export const placesIn = (
  block: Block,
  parts: readonly SplitPiece[],
  { line, found, isUnsure }: Pick<Place, "line" | "found" | "isUnsure">,
): readonly Place[] => {
  const sources = new Map(
    parts.flatMap(({ piece: { source } }) => (source ? [[sourceKey(source), source] as const] : [])),
  );
  return [...sources].map(([key, source]): Place => {
    const own = parts.filter(({ piece }) => piece.source && sourceKey(piece.source) === key);
    const join = (textOf: (part: SplitPiece) => string): string => tidy(own.map(textOf).join(""));
    const before = join(({ piece }) => piece.text);
    return {
      source,
      before,
      after: join(({ piece, found }) => (piece.placeholder !== undefined && found !== "" ? piece.text : found)),
      content: withoutOwnMark(before, join(asInCell)),
      block,
      line,
      found,
      isUnsure,
    };
  });
};
