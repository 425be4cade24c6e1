import type { Block } from "./compose";
import { textWidth } from "./textWidth";

/**
 * Points of the largest 发文机关标志 (22 mm high at most) and of the smallest; a longer name has its letters squeezed to half their width first, and
 * smaller ones only then.
 */
const largest = 54;
const smallest = 28;
const narrowest = 50;
/** Width of 版心 in points. */
const room = 442;

export interface IssuerSize {
  readonly size: number;
  /** Width of the letters in per cent. */
  readonly scale: number;
  /** Twips from line to line. */
  readonly pitch: number;
}

/** The name of the issuer on one line, as large as it goes; null for any other paragraph. */
export const issuerSize = ({ level, lines }: Pick<Block, "level" | "lines">): IssuerSize | null => {
  if (level !== "issuer") return null;
  const letters = lines.flat().map(({ text }) => text);
  const width = Math.max(1, textWidth(letters.join("")));
  const fits = Math.floor(room / width);
  const scale = Math.min(100, Math.max(narrowest, Math.floor((100 * room) / (width * Math.max(smallest, fits)))));
  const size = Math.min(largest, Math.max(fits, Math.min(smallest, Math.floor((100 * room) / (width * scale)))));
  return { size, scale, pitch: Math.round(size * 23) };
};
