import { readNumbering } from "../ledger/numberedText";
import { labelAt } from "./pasteLabels";

/** A paragraph of a pasted text. */
export interface Paragraph {
  /** Line of the text it begins on, 1-based. */
  readonly line: number;
  readonly text: string;
}

/** Han characters and full-width forms are as wide as two others. */
const widthOf = (text: string): number => [...text].reduce((width, char) => width + (char > "\u2E7F" ? 2 : 1), 0);

const widestWrappedLine = 120;
/** A line this much short of the widest was still broken by the page and not by the writer. */
const ragged = 6;

const beginsAnew = (line: string): boolean => readNumbering(line) !== null || labelAt(line) !== null;
const breaksOff = /[，,、（(《“]$/;
const goesOnFromAbove = /^[，,、。；;：:）)》”]/;

/**
 * The paragraphs of a text. A PDF breaks lines at the width of its page: where lines are of one width, a full one goes on in the next, unless that
 * begins with a number or a label.
 */
export const paragraphsOf = (text: string): readonly Paragraph[] => {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replace(/[\s\u3000]+$/, ""));
  const widths = lines.map((line) => widthOf(line.trim()));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const full = widths.map((width) => width >= widest - ragged);
  const isWrapped = widest <= widestWrappedLine && widest >= 20 && full.filter(Boolean).length >= 2;

  const paragraphs: { line: number; text: string }[] = [];
  lines.forEach((written, at) => {
    const line = written.trim();
    if (line === "") return;
    const last = paragraphs[paragraphs.length - 1];
    const above = (lines[at - 1] ?? "").trim();
    const indented = /^[\s\u3000]{2,}/.test(written);
    const joins =
      last !== undefined &&
      above !== "" &&
      !beginsAnew(line) &&
      (goesOnFromAbove.test(line) || breaksOff.test(above) || (isWrapped && full[at - 1] === true && !indented));
    if (joins) last.text += line;
    else paragraphs.push({ line: at + 1, text: line });
  });
  return paragraphs;
};
