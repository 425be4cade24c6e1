import { markAt, type Mark, type NumberingKind } from "./numberedText";

export interface ListedText {
  /** As written: 1. or 一是; "" where the texts are parted by line breaks only, and where there is one. */
  readonly mark: string;
  /** null where nothing is written. */
  readonly number: number | null;
  readonly text: string;
}

export interface SplitTexts {
  /** What stands in front of the first number (主要措施：), "" for nothing. */
  readonly intro: string;
  readonly items: readonly ListedText[];
}

interface Found {
  readonly mark: Mark;
  readonly at: number;
  /** At the beginning of the text or of a line. */
  readonly leads: boolean;
  /** Behind a break between sentences; else right behind a word. */
  readonly free: boolean;
}

const breaks = '。；;：:，,、！!？?）)”"';

/** All marks of a text, in order. Where one begins inside another (1.1 inside 1.1.1) the outer one counts. */
const marksIn = (text: string): readonly Found[] => {
  const found: Found[] = [];
  let at = 0;
  let leads = true;
  let before = "";
  while (at < text.length) {
    const char = text[at] ?? "";
    const space = /\s/.test(char);
    const mark = space || /[0-9０-９.．]/.test(text[at - 1] ?? "") ? null : markAt(text, at);
    if (mark !== null) {
      const free = leads || breaks.includes(before) || /\s/.test(text[at - 1] ?? "");
      found.push({ mark, at, leads, free });
      at += mark.text.length;
      [leads, before] = [false, mark.text.trim().slice(-1)];
    } else {
      if (char === "\n" || char === "\r") leads = true;
      else if (!space) [leads, before] = [false, char];
      at += 1;
    }
  }
  return found;
};

/** A number right behind a word counts only where the text itself begins with such a number: ①核对②通报, and 1.核对2.通报3.公示. */
const sticking: ReadonlySet<NumberingKind> = new Set<NumberingKind>(["circled", "bracketedArabic", "arabic"]);

/** The marks that run 1, 2, 3…; null where there are not two, or where those that lead lines do not run so. */
const countUp = (marks: readonly Found[], sticks: boolean): readonly Found[] | null => {
  const run: Found[] = [];
  for (const found of marks) {
    if (found.mark.number === run.length + 1 && (found.free || sticks)) run.push(found);
    else if (found.leads) return null;
  }
  return run.length > 1 ? run : null;
};

const runOf = (marks: readonly Found[]): readonly Found[] | null => {
  const [head] = marks;
  if (head === undefined) return null;
  const run = head.at === 0 && sticking.has(head.mark.kind) ? countUp(marks, true) : null;
  // 1.修订附件2.… may be a sentence; with 3. behind it is a list
  const sure = run !== null && (head.mark.kind !== "arabic" || run.length > 2);
  return sure ? run : countUp(marks, false);
};

const outlineParent = ({ kind, path }: Mark): string => (kind === "outline" ? path.slice(0, -1).join(".") : "");

/** The outermost numbering that runs: that whose first number stands first. */
const outermostRun = (text: string): readonly Found[] | null => {
  const groups = new Map<string, Found[]>();
  for (const found of marksIn(text)) {
    const key = `${found.mark.kind} ${outlineParent(found.mark)}`;
    const group = groups.get(key);
    if (group) group.push(found);
    else groups.set(key, [found]);
  }
  let outer: readonly Found[] | null = null;
  for (const group of groups.values()) {
    const run = runOf(group);
    if (run !== null && (run[0]?.at ?? 0) < (outer?.[0]?.at ?? Infinity)) outer = run;
  }
  return outer;
};

const ends = /[。；;！!.]$/;
const goesOnBelow = /[，,、：:（(“《\-—]$/;
const goesOnFromAbove = /^[，,、。；;：:）)”》]/;

const count = (line: string, brackets: string): number => [...line].filter((char) => brackets.includes(char)).length;
const closesItsBrackets = (line: string): boolean => count(line, "（(“《") === count(line, "）)”》");

/** Lines that are texts of their own: all end like sentences, or none does; none breaks off in the middle of one. */
const separateLines = (text: string): readonly string[] | null => {
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length < 2) return null;
  const above = lines.slice(0, -1);
  if (above.some((line) => goesOnBelow.test(line)) || lines.some((line) => goesOnFromAbove.test(line))) return null;
  if (!lines.every(closesItsBrackets)) return null;
  const ended = above.filter((line) => ends.test(line)).length;
  const lastEnds = ends.test(lines[lines.length - 1] ?? "");
  return ended === above.length || (ended === 0 && !lastEnds) ? lines : null;
};

/**
 * The texts of a cell that holds several: by 1. 2. 3., ①②, 一是…二是…, （1）（2）… where the numbers run from 1 without a gap, else by line breaks.
 * A number inside a sentence does not part, and a text without numbering or line breaks stays one. Numbers of an inner level stay in the
 * text of the outer one. A blank text has no items.
 */
export const splitNumbered = (text: string): SplitTexts => {
  const whole = text.trim();
  if (whole === "") return { intro: "", items: [] };
  const run = outermostRun(whole);
  if (run === null) {
    const lines = separateLines(whole);
    const texts = lines === null || lines.some((line) => markAt(line, 0) !== null) ? [whole] : lines;
    return { intro: "", items: texts.map((line) => ({ mark: "", number: null, text: line })) };
  }
  return {
    intro: whole.slice(0, run[0]?.at ?? 0).trim(),
    items: run.map(({ mark, at }, i) => ({
      mark: mark.text.trim(),
      number: mark.number,
      text: whole.slice(at + mark.text.length, run[i + 1]?.at ?? whole.length).trim(),
    })),
  };
};
