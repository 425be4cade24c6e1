import { numberEnd } from "../headingMark";
import { bare, headingKey } from "./likeness";
import { endsSentence } from "./sentenceEnd";
import type { TextLine } from "./textLines";

/** Lines that together are a paragraph of the built notice, word for word. */
export interface WholeRun {
  readonly from: number;
  /** The first line behind it. */
  readonly to: number;
  readonly text: string;
}

const closing = /^[，,、。；;：:！!？?…）)》”’〕]+$/;

/** Whether the built paragraph has a space in front of its last `count` characters that say something. */
const hasSpaceBefore = (built: string, rest: string): boolean => {
  let left = bare(rest).length;
  let place = built.length;
  while (place > 0 && left > 0) {
    place -= 1;
    if (bare(built[place] ?? "") !== "") left -= 1;
  }
  const lead = /^[\p{P}]*/u.exec(rest)?.[0].length ?? 0;
  return /\s/.test(built[place - lead - 1] ?? "");
};

/** A line break takes the space with it where words of letters were parted. */
const joined = (lines: readonly string[], built: string): string =>
  lines.reduce((text, line, index) => {
    if (index === 0) return line;
    return `${text}${hasSpaceBefore(built, lines.slice(index).join("")) ? " " : ""}${line}`;
  }, "");

/** Which texts begin so, from all of them in order. */
const beginners = (sorted: readonly string[]): ((start: string) => boolean) => {
  return (start) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? "") < start) low = middle + 1;
      else high = middle;
    }
    return sorted[low]?.startsWith(start) === true;
  };
};

/**
 * Where the lines say paragraphs of the built notice, each in one line or broken within a sentence. The longest comes first: a title may begin
 * as 署名 reads. Lines that are paragraphs each stay apart, and so do those that were broken behind whole sentences only: there
 * somebody may have begun a new paragraph.
 */
export const wholeRuns = (lines: readonly TextLine[], paragraphs: readonly string[]): readonly WholeRun[] => {
  const built = new Map(
    paragraphs.flatMap((text) => [headingKey(text), bare(text)].map((key) => [key, text] as const)),
  );
  built.delete("");
  const begins = beginners([...built.keys()].sort((a, b) => (a < b ? -1 : 1)));
  const keysOf = (text: string): readonly string[] => [bare(text), bare(text.slice(numberEnd(text)))];
  const builtAs = (text: string): string | undefined => {
    const key = keysOf(text).find((each) => built.has(each));
    return key === undefined ? undefined : built.get(key);
  };
  const runAt = (from: number): WholeRun | null => {
    // the end of a paragraph that was changed
    if (closing.test(lines[from]?.text ?? "")) return null;
    let best: WholeRun | null = null;
    let text = "";
    let isBroken = false;
    for (let at = from; at < lines.length; at += 1) {
      const line = lines[at];
      if (line === undefined || (at > from && line.numbered === true)) break;
      if (at > from && !endsSentence(lines[at - 1]?.text ?? "")) isBroken = true;
      text += line.text;
      if (!keysOf(text).some(begins)) break;
      const whole = builtAs(text);
      // marks alone that close nothing begin what comes next
      const isIts = bare(line.text) !== "" || closing.test(line.text);
      if (whole === undefined || !isIts || (at > from && !isBroken)) continue;
      const its = lines.slice(from, at + 1).map((each) => each.text);
      best = { from, to: at + 1, text: joined(its, whole) };
    }
    if (best === null || best.to === from + 1) return best;
    const areWhole = lines.slice(from, best.to).every((line) => builtAs(line.text) !== undefined);
    return areWhole ? { from, to: from + 1, text: lines[from]?.text ?? "" } : best;
  };
  const runs: WholeRun[] = [];
  for (let from = 0; from < lines.length;) {
    const run = runAt(from);
    if (run !== null) runs.push(run);
    from = run?.to ?? from + 1;
  }
  return runs;
};
