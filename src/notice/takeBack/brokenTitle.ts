import { bare, likeness } from "./likeness";
import type { TextLine } from "./textLines";
import type { Block } from "./tracedNotice";

/** A title has at most four lines, and stands behind 发文机关标志 and 文号. */
const mostLines = 4;
const lastStart = 6;

/** What a joint has to be better than each of its lines alone. */
const better = 0.15;

export interface Stretch {
  readonly from: number;
  /** The first line behind it. */
  readonly to: number;
}

/** Where the title stands in several lines, as our own .docx breaks it, whatever was changed in it; null where one line is the title, or none. */
export const brokenTitle = (blocks: readonly Block[], lines: readonly TextLine[]): Stretch | null => {
  const at = blocks.findIndex(({ level }) => level === "title");
  const title = blocks[at];
  if (title === undefined || title.text.includes("\n")) return null;
  const key = bare(title.text);
  const beside = new Set([...blocks.slice(0, at), ...blocks.slice(at + 1, at + 3)].map(({ text }) => bare(text)));
  const keys = lines.slice(0, lastStart + mostLines).map(({ text }) => (/[。：:；;]$/.test(text) ? "" : bare(text)));
  const alike = likeness();
  let best: Stretch | null = null;
  let most = 0.5;
  for (let from = 0; from <= lastStart; from += 1) {
    for (let to = from + 2; to <= from + mostLines && to <= keys.length; to += 1) {
      const its = keys.slice(from, to);
      if (its.some((line) => line === "" || beside.has(line))) break;
      const score = alike(key, its.join(""));
      const alone = Math.max(...its.map((line) => alike(key, line)));
      if (score > most && score > alone + better) [best, most] = [{ from, to }, score];
    }
  }
  return best;
};
