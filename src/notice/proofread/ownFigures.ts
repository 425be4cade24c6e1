import type { Alignment } from "../takeBack/alignText";
import { splitAtPieces } from "../takeBack/splitAtPieces";
import type { Block, Piece } from "../takeBack/tracedNotice";
import { namesIn } from "../placeholders";
import { numeral, valueOf } from "./numerals";

/** A number that the notice itself put into its text, and what stands there in the text that is read. */
export interface OwnFigure {
  /** Index of the line, and the characters of it that are the number. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** As the notice has it. */
  readonly built: string;
  /** As the text has it. */
  readonly found: string;
  /** The name in braces that it was filled in for (未完成数); "" in the sentences of the statistics. */
  readonly name: string;
}

const number = new RegExp(`^${numeral}[%％]?$`);
/** Days are compared with the settings. */
const figureInWords = /([0-9]+(?:\.[0-9]+)?%?)(?![0-9.年月日])/;

const isFilled = (piece: Piece): boolean => piece.placeholder !== undefined && number.test(piece.text);

/** The pieces of a block, its own numbers apart from its own words. */
const parted = ({ level, issueId, pieces }: Block): readonly Piece[] =>
  level !== "body" || issueId !== undefined
    ? pieces
    : pieces.flatMap((piece): readonly Piece[] =>
        piece.source !== null
          ? [piece]
          : piece.text
              .split(figureInWords)
              .flatMap((text, index) => (text === "" ? [] : [index % 2 === 1 ? ownNumber(text) : { ...piece, text }])),
      );

/** As if it had been filled in: `splitAtPieces` keeps figures whole. */
const ownNumber = (text: string): Piece => ({ text, source: null, placeholder: "" });

/** The same number, or the same rate with fewer decimals. */
export const sameFigure = (built: string, found: string): boolean => {
  const [a, b] = [built, found].map((text) => valueOf(text.replace(/[%％]$/, "")));
  if (a === null || b === null || a === undefined || b === undefined) return true;
  const decimals = found.normalize("NFKC").replace("%", "").split(".")[1]?.length ?? 0;
  return /[%％]$/.test(built) ? Math.abs(a - b) <= 0.5 * 10 ** -decimals + 1e-9 : a === b;
};

const figuresOfBlock = (block: Block, lines: readonly string[], at: readonly number[]): readonly OwnFigure[] => {
  const pieces = parted(block);
  if (!pieces.some((piece) => isFilled(piece))) return [];
  const found = lines.join("\n");
  const parts =
    found === block.text
      ? pieces.map((piece) => ({ piece, found: piece.text }))
      : splitAtPieces({ ...block, pieces }, found);
  const figures: OwnFigure[] = [];
  let [place, builtPlace] = [0, 0];
  for (const part of parts) {
    const [start, builtEnd] = [place, builtPlace + part.piece.text.length];
    place += part.found.length;
    builtPlace = builtEnd;
    // what stands beside it tells that it is the same number, and no other one of a sentence that was written anew
    const isIts = (found[place] ?? "") === (block.text[builtEnd] ?? "");
    if (!isFilled(part.piece) || !number.test(part.found) || !isIts) continue;
    const above = found.slice(0, start).split("\n");
    const line = at[above.length - 1];
    const from = above[above.length - 1]?.length ?? 0;
    if (line === undefined) continue;
    const end = from + part.found.length;
    figures.push({
      line,
      start: from,
      end,
      built: part.piece.text,
      found: part.found,
      name: namesIn(part.piece.placeholder ?? "")[0] ?? "",
    });
  }
  return figures;
};

/** All numbers of the notice's own in a text, in parts that speak of no single item. */
export const ownFigures = (
  texts: readonly { readonly text: string }[],
  blocks: readonly Block[],
  { linesOf }: Alignment,
): readonly OwnFigure[] =>
  blocks.flatMap((block, index) => {
    const at = linesOf.get(index) ?? [];
    return at.length === 0 || block.issueId !== undefined
      ? []
      : figuresOfBlock(
          block,
          at.map((line) => texts[line]?.text ?? ""),
          at,
        );
  });
