import { headingMark, numberEnd } from "../headingMark";
import { bare } from "./likeness";
import { endsSentence } from "./sentenceEnd";
import type { TextLine } from "./textLines";

/** What a line is to the one above it. perhaps: nobody can tell; it is joined or left apart, and what comes of it is not to be ticked. */
export type Joint = "join" | "perhaps" | "apart" | "apartPerhaps";

const goesOn = /^[，,、。；;：:）)》”〕]/;
const label = /^[^，。；、：:\n]{1,20}[：:]/;
const half = /[，,、（(《“]/;

const isAnew = ({ text, numbered }: TextLine): boolean =>
  numbered === true || headingMark(text) !== null || label.test(text);

/** Han characters are as wide as two others. */
const widthOf = (text: string): number => [...text].reduce((width, char) => width + (char > "\u2E7F" ? 2 : 1), 0);
const ragged = 6;
const widestWrapped = 120;
/** So many lines broken off at one width are a page's, not a writer's. */
const fewestWrapped = 2;

/** So much on either side of a break shows which paragraph it is in. */
const sideLength = 4;
const leastShown = 5;

/** What the built notice says of a break: that it has none there, that it has one, or nothing, as the words are other ones. */
type Shown = "none" | "break" | "unknown";

const breaksIn = (paragraphs: readonly string[]): ((above: string, below: string) => Shown) => {
  const built = `\n${paragraphs.map(bare).join("\n")}\n`;
  return (above, below) => {
    const [end, start] = [bare(above).slice(-sideLength), bare(below).slice(0, sideLength)];
    if (built.includes(`${end}\n${start}`)) return "break";
    if (end.length + start.length >= leastShown && built.includes(end + start)) return "none";
    const isEdge = built.includes(`${end}\n`) || built.includes(`\n${start}`);
    return isEdge ? "break" : "unknown";
  };
};

/**
 * What each line is to the one above it, where `known` does not say. The built notice shows where it has no break; where its words were changed,
 * half a sentence goes on in what begins nothing new. A paper broken all at one width is also broken behind whole sentences.
 */
export const lineJoints = (
  lines: readonly TextLine[],
  paragraphs: readonly string[],
  known: readonly (Joint | undefined)[],
): readonly Joint[] => {
  const shown = breaksIn(paragraphs);
  const at = (index: number): TextLine => lines[index] ?? { text: "" };
  const widths = lines.map(({ text }) => widthOf(text));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  // a page breaks at a width, a program at so many characters
  const isFull = (index: number): boolean =>
    (widths[index] ?? 0) >= widest - ragged || at(index).text.length >= longest - ragged / 2;

  /** Whether what begins here comes to the end of a sentence before something new begins. */
  const reachesEnd = (index: number): boolean => {
    for (let next = index; next < lines.length; next += 1) {
      if (next > index && (isAnew(at(next)) || known[next] === "apart")) return false;
      if (endsSentence(at(next).text)) return true;
    }
    return false;
  };
  const within = (index: number): Joint => {
    const [above, below] = [at(index - 1), at(index)];
    if (below.numbered === true || endsSentence(above.text)) return "apart";
    if (goesOn.test(below.text)) return "join";
    const said = shown(above.text, below.text);
    if (said === "none") return "join";
    if (said === "break" || isAnew(below)) return "apart";
    const end = numberEnd(above.text);
    // two or three characters are no paragraph
    const isScrap = [above, below].some(({ text }) => bare(text).length < sideLength);
    const isHalf = half.test(above.text.slice(end)) || (end === 0 && (isFull(index - 1) || isScrap));
    if (!isHalf || !reachesEnd(index)) return "apart";
    // a heading with its text below reads the same
    return end > 0 || above.numbered === true ? "apartPerhaps" : "perhaps";
  };
  const joints = lines.map((_, index): Joint => known[index] ?? (index === 0 ? "apart" : within(index)));
  const isJoined = (index: number): boolean => joints[index] === "join" || joints[index] === "perhaps";
  const broken = lines.filter(
    (_, index) => isJoined(index) && !endsSentence(at(index - 1).text) && isFull(index - 1),
  ).length;
  if (widest > widestWrapped || broken < fewestWrapped) return joints;
  return joints.map((joint, index): Joint => {
    const [above, below] = [at(index - 1), at(index)];
    const isOpen = joint === "apart" && known[index] === undefined && index > 0;
    if (!isOpen || !isFull(index - 1) || below.numbered === true || !endsSentence(above.text)) return joint;
    const said = shown(above.text, below.text);
    if (said === "none") return "join";
    return said === "break" || isAnew(below) ? "apart" : "apartPerhaps";
  });
};
