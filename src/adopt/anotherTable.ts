import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { isEmptyRow } from "./filledCount";
import { mayBeHeading } from "./headingRows";
import { headingSynonyms } from "./headings";
import { firstFilled, listBelow } from "./listBelow";
import { onlyText } from "./repeatedHeadings";

type Row = readonly CellValue[];

const numberHeadings: ReadonlySet<string> = new Set(headingSynonyms.seq);
const longest = Math.max(...headingSynonyms.seq.map(({ length }) => length)) + 4;
/** Nearly every row is told by the first character of its first cell. */
const firstLetters: ReadonlySet<string> = new Set(headingSynonyms.seq.map((heading) => heading[0] ?? ""));
/** Fewer headings are a line of something else. */
const fewestHeadings = 3;

/** 序号 where a row begins. */
const beginsWithHeading = (row: Row, from: number): boolean => {
  for (let column = from; column < from + 2; column += 1) {
    const cell = row[column];
    if (isBlank(cell)) continue;
    if (typeof cell !== "string" || !firstLetters.has(cell[0] ?? "")) return false;
    return cell.length <= longest && numberHeadings.has(cell.replace(/\s+/g, ""));
  }
  return false;
};

const beginsLedger = (row: Row, from: number): boolean =>
  beginsWithHeading(row, from) && mayBeHeading(row) && row.filter((cell) => !isBlank(cell)).length >= fewestHeadings;

/**
 * The first row with which another table begins: one of headings, the first of them 序号, or of a list of another kind (`listBelow`).
 *
 * @param first row of the body, 0-based
 * @param from the column where rows of the ledger begin
 */
export const headingOfAnother = (
  rows: readonly Row[],
  first: number,
  from = 0,
  isFooter: (row: Row) => boolean = () => false,
): { readonly at: number; readonly isLedger: boolean } | null => {
  for (let at = first; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    // nearly every row begins with the number of an item, or is blank there: no table begins so
    const begin = firstFilled(row, from);
    if (begin < 0 || typeof row[begin] !== "string") continue;
    const isLedger = beginsLedger(row, from);
    const list = isLedger || at === first ? null : listBelow(rows, at, from);
    if ((isLedger || list === "headings") && !isFooter(row)) return { at, isLedger };
    if (list === "legend") return { at, isLedger };
  }
  return null;
};

/**
 * Where another table begins among the rows below the headings of a ledger: a row of headings that does not repeat those of the ledger, with the
 * lines of one text above it, its title; above a list that is no ledger one of them at most, as the others are rows of the ledger.
 *
 * @returns row of the title, or of the headings where there is none; the number of rows where no table begins
 */
export const anotherTableFrom = (
  rows: readonly Row[],
  first: number,
  isFooter: (row: Row) => boolean,
  from = 0,
): number => {
  const found = headingOfAnother(rows, first, from, isFooter);
  if (found === null) return rows.length;
  const isTitle = (row: Row | undefined): boolean => row !== undefined && !isBlank(row[from]) && onlyText(row) !== null;
  let { at } = found;
  let titles = found.isLedger ? rows.length : 1;
  while (at > first && (isEmptyRow(rows[at - 1]) || (titles > 0 && isTitle(rows[at - 1])))) {
    if (!isEmptyRow(rows[at - 1])) titles -= 1;
    at -= 1;
  }
  while (at < rows.length && isEmptyRow(rows[at])) at += 1;
  return at;
};
