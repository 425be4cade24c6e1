import { brokenTitle, type Stretch } from "./brokenTitle";
import { lineJoints, type Joint } from "./lineJoints";
import { bare } from "./likeness";
import type { TextLine } from "./textLines";
import type { Block } from "./tracedNotice";
import { wholeRuns } from "./wholeRuns";

/** Lines of a text that are read as one paragraph, by their places. */
export interface LineUnit extends TextLine {
  readonly lines: readonly number[];
  /** Nobody can tell whether these lines are one paragraph, or whether the next one belongs to it. */
  readonly isUnsure: boolean;
}

const latin = /[A-Za-z]$/;
const latinStart = /^[A-Za-z]/;
const sideLength = 4;

/** Two words of letters were broken at their space, unless they are one. */
const spaceBetween = (above: string, below: string, paragraphs: readonly string[]): string => {
  if (!latin.test(above) || !latinStart.test(below)) return "";
  const whole = above.slice(-sideLength) + below.slice(0, sideLength);
  return paragraphs.some((text) => text.includes(whole)) ? "" : " ";
};

/** A paragraph whose lines are known, and how it reads. */
interface Known extends Stretch {
  readonly text: string;
}

const knownIn = (
  blocks: readonly Block[],
  lines: readonly TextLine[],
  paragraphs: readonly string[],
): readonly Known[] => {
  const runs = wholeRuns(lines, paragraphs);
  const title = blocks.find(({ level }) => level === "title");
  const isThere = title !== undefined && runs.some(({ text }) => bare(text) === bare(title.text));
  const stretch = isThere ? null : brokenTitle(blocks, lines);
  if (stretch === null) return runs;
  const { from, to } = stretch;
  const its = lines.slice(from, to).map(({ text }) => text);
  // a line of a title that was changed may read as 署名 does
  return [...runs.filter((run) => run.to <= from || run.from >= to), { from, to, text: its.join("") }];
};

/**
 * The lines of a text as paragraphs: blank ones are none; those that were broken within a sentence, by hand or by the page of a PDF, are one,
 * and so are those of a title.
 */
export const lineUnits = (blocks: readonly Block[], all: readonly TextLine[]): readonly LineUnit[] => {
  const places = all.flatMap(({ text }, index) => (text === "" ? [] : [index]));
  const lines = places.map((place) => all[place] ?? { text: "" });
  const paragraphs = blocks.flatMap(({ text }) => text.split("\n"));
  const known: (Joint | undefined)[] = lines.map(() => undefined);
  const wholes = new Map<number, Known>();
  for (const each of knownIn(blocks, lines, paragraphs)) {
    wholes.set(each.from, each);
    known[each.from] = "apart";
    if (each.to < lines.length) known[each.to] = "apart";
    for (let inside = each.from + 1; inside < each.to; inside += 1) known[inside] = "join";
  }
  const units: LineUnit[] = [];
  lineJoints(lines, paragraphs, known).forEach((joint, index) => {
    const [line, place, above] = [lines[index], places[index], units[units.length - 1]];
    if (line === undefined || place === undefined) return;
    if (joint === "apartPerhaps" && above) units[units.length - 1] = { ...above, isUnsure: true };
    if (above === undefined || joint === "apart" || joint === "apartPerhaps") {
      const { text = line.text } = wholes.get(index) ?? {};
      units.push({ ...line, text, lines: [place], isUnsure: joint === "apartPerhaps" });
      return;
    }
    const text =
      known[index] === undefined
        ? above.text + spaceBetween(above.text, line.text, paragraphs) + line.text
        : above.text;
    units[units.length - 1] = {
      ...above,
      text,
      lines: [...above.lines, place],
      isUnsure: above.isUnsure || joint === "perhaps",
    };
  });
  return units;
};
