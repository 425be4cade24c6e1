import { bare, likeness } from "./likeness";
import type { TextLine } from "./textLines";
import type { Block } from "./tracedNotice";

/** Lines of a text that are read as one paragraph, by their places. */
export interface LineUnit extends TextLine {
  readonly lines: readonly number[];
}

/** A title has at most four lines, and stands behind 发文机关标志 and 文号. */
const mostLines = 4;
const lastStart = 6;

/** What a joint has to be better than each of its lines alone. */
const better = 0.15;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where the title stands in several lines, as our own .docx breaks it; null where one line is the title, or none. */
const brokenTitle = (blocks: readonly Block[], units: readonly LineUnit[]): Stretch | null => {
  const at = blocks.findIndex(({ level }) => level === "title");
  const title = blocks[at];
  if (title === undefined || title.text.includes("\n")) return null;
  const key = bare(title.text);
  const beside = new Set([...blocks.slice(0, at), ...blocks.slice(at + 1, at + 3)].map(({ text }) => bare(text)));
  const keys = units.slice(0, lastStart + mostLines).map(({ text }) => (/[。：:；;]$/.test(text) ? "" : bare(text)));
  const alike = likeness();
  let best: Stretch | null = null;
  let most = 0.5;
  for (let from = 0; from <= lastStart; from += 1) {
    for (let to = from + 2; to <= from + mostLines && to <= keys.length; to += 1) {
      const lines = keys.slice(from, to);
      if (lines.some((line) => line === "" || beside.has(line))) break;
      const score = alike(key, lines.join(""));
      const alone = Math.max(...lines.map((line) => alike(key, line)));
      if (score > most && score > alone + better) [best, most] = [{ from, to }, score];
    }
  }
  return best;
};

/** The lines of a text as paragraphs: blank ones are none, those of a broken title are one. */
export const lineUnits = (blocks: readonly Block[], lines: readonly TextLine[]): readonly LineUnit[] => {
  const units = lines.flatMap((line, index): readonly LineUnit[] =>
    line.text === "" ? [] : [{ ...line, lines: [index] }],
  );
  const title = brokenTitle(blocks, units);
  if (title === null) return units;
  const its = units.slice(title.from, title.to);
  const joined = { text: its.map(({ text }) => text).join(""), lines: its.flatMap((unit) => unit.lines) };
  return [...units.slice(0, title.from), joined, ...units.slice(title.to)];
};
