import type { Block } from "./compose";
import { textWidth } from "./textWidth";

/** Points of the largest 发文机关标志 (22 mm high at most) and of the smallest; narrower letters are squeezed and not made smaller. */
const largest = 54;
const smallest = 28;
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
  const size = Math.min(largest, Math.max(smallest, Math.floor(room / width)));
  const scale = Math.min(100, Math.max(50, Math.floor((100 * room) / (width * size))));
  return { size, scale, pitch: Math.round(size * 23) };
};
