import { parseChineseNumber } from "../../ledger/numbering";
import { readNumbering } from "../../ledger/numberedText";
import { chapterOf } from "./pasteChapters";
import { labelHeading } from "./pasteLabels";

/** A paragraph of a pasted text. */
export interface Paragraph {
  /** Line of the text it begins on, 1-based. */
  readonly line: number;
  readonly text: string;
}

/** Han characters and full-width forms are as wide as two others. */
const widthOf = (text: string): number => [...text].reduce((width, char) => width + (char > "\u2E7F" ? 2 : 1), 0);

const widestWrappedLine = 120;
const narrowestPage = 36;
/** A line this much short of the widest was still broken by the page and not by the writer. */
const ragged = 6;

const dashes = "[-—–－―~]";
const pageNumber = new RegExp(
  `^(?:${dashes}+\\s*[\\d０-９]{1,4}\\s*${dashes}+|第\\s*[\\d０-９]{1,4}\\s*页(?:[\\s，,/]*共\\s*[\\d０-９]{1,4}\\s*页)?)$`,
);

/** - 3 -, 第 2 页 共 3 页: what a PDF has at the foot of its pages. */
export const isPageNumber = (line: string): boolean => pageNumber.test(line);

const isHeading = (line: string): boolean => {
  const title = readNumbering(line)?.rest ?? line;
  return !/[。：:]./.test(title) && (chapterOf(title) !== null || labelHeading(title)?.rest === "");
};
const beginsAnew = (line: string): boolean =>
  readNumbering(line) !== null || labelHeading(line) !== null || isHeading(line);
const breaksOff = /[，,、（(《“]$/;
const endsSentence = /[。；;！!？?]$/;
/** Half a sentence whose other half stands below: it has come to a comma and to no end. A heading or an entry of a list has neither. */
const isCut = (above: string, line: string): boolean =>
  /[，,、；;。:：]/.test(readNumbering(above)?.rest ?? above) &&
  !/[。；;！!？?：:”"）)》]$/.test(above) &&
  endsSentence.test(line);
/** So many lines may stand between the two ends of a sentence that a page has broken. */
const longestCut = 4;

/** The same where the other half is broken again: 事项未经集体研 / 究即实施，涉及资金320万 / 元。 */
const isCutIn = (lines: readonly string[], at: number): boolean => {
  const above = (lines[at - 1] ?? "").trim();
  for (let end = at; end < at + longestCut; end += 1) {
    const line = (lines[end] ?? "").trim();
    if (line === "" || (end > at && (beginsAnew(line) || /^[\s\u3000]{2,}/.test(lines[end] ?? "")))) return false;
    if (isCut(above, line)) return true;
    if (!/[，,、；;]/.test(line) || /[：:”"）)》]$/.test(line)) return false;
  }
  return false;
};
const goesOnFromAbove = /^[，,、。；;：:）)》”]/;

/** 问题一：票据管理混乱 is numbered like 1.票据管理混乱. */
const problemAsNumber = (line: string): string => {
  const [, number = "", rest = ""] =
    /^[\s\u3000]*问题\s*([\d０-９]{1,3}|[一二三四五六七八九十]{1,3})\s*[:：、.．]\s*(\S.*)$/.exec(line) ?? [];
  if (rest === "") return line;
  const counted = parseChineseNumber(number) ?? Number(number.normalize("NFKC"));
  return Number.isInteger(counted) ? `${counted}.${rest}` : line;
};

/**
 * The paragraphs of a text. A PDF breaks lines at the width of its page: where lines are of one width, a full one goes on in the next, unless that
 * begins with a number or a label. Numbers of pages part nothing, and come as paragraphs of their own behind the others.
 */
export const paragraphsOf = (text: string): readonly Paragraph[] => {
  const all = text.split(/\r\n?|\n/).map((line, at) => ({ at, line: line.replace(/[\s\u3000]+$/, "") }));
  const pages = all.filter(({ line }) => isPageNumber(line.trim()));
  const written = all.filter(({ line }) => !isPageNumber(line.trim()));
  const lines = written.map(({ line }) => problemAsNumber(line));
  const widths = lines.map((line) => widthOf(line.trim()));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const full = widths.map((width) => width >= widest - ragged);
  const isWrapped = widest <= widestWrappedLine && widest >= narrowestPage && full.filter(Boolean).length >= 2;

  const paragraphs: { line: number; text: string }[] = [];
  lines.forEach((whole, at) => {
    const line = whole.trim();
    if (line === "") return;
    const last = paragraphs[paragraphs.length - 1];
    const above = (lines[at - 1] ?? "").trim();
    const indented = /^[\s\u3000]{2,}/.test(whole);
    const joins =
      last !== undefined &&
      above !== "" &&
      !beginsAnew(line) &&
      !isHeading(above) &&
      (goesOnFromAbove.test(line) ||
        breaksOff.test(above) ||
        (!indented && isCutIn(lines, at)) ||
        (isWrapped && full[at - 1] === true && !indented));
    if (joins) last.text += line;
    else paragraphs.push({ line: (written[at]?.at ?? at) + 1, text: line });
  });
  return [...paragraphs, ...pages.map(({ at, line }) => ({ line: at + 1, text: line.trim() }))];
};
