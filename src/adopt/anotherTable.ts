import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { mayBeHeading } from "./headingRows";
import { headingSynonyms } from "./headings";
import { onlyText } from "./repeatedHeadings";

type Row = readonly CellValue[];

const numberHeadings: ReadonlySet<string> = new Set(headingSynonyms.seq);
const longest = Math.max(...headingSynonyms.seq.map(({ length }) => length)) + 4;
/** Nearly every row is told by the first character of its first cell. */
const firstLetters: ReadonlySet<string> = new Set(headingSynonyms.seq.map((heading) => heading[0] ?? ""));
/** Fewer headings are a line of something else. */
const fewestHeadings = 3;

/** 序号 where a row begins. */
const beginsWithHeading = (row: Row): boolean => {
  for (let column = 0; column < 2; column += 1) {
    const cell = row[column];
    if (isBlank(cell)) continue;
    if (typeof cell !== "string" || !firstLetters.has(cell[0] ?? "")) return false;
    return cell.length <= longest && numberHeadings.has(cell.replace(/\s+/g, ""));
  }
  return false;
};

/** A row of headings, the first of them 序号. */
export const beginsTable = (row: Row): boolean =>
  beginsWithHeading(row) && mayBeHeading(row) && row.filter((cell) => !isBlank(cell)).length >= fewestHeadings;

/**
 * Where another table begins among the rows below the headings of a ledger: a row of headings that begins with 序号 and does not repeat those of the
 * ledger, with the lines of one text above it, its title.
 *
 * @param first row of the body, 0-based
 * @returns row of the title, or of the headings where there is none; the number of rows where no table begins
 */
export const anotherTableFrom = (rows: readonly Row[], first: number, isFooter: (row: Row) => boolean): number => {
  let at = first;
  while (at < rows.length && !(beginsTable(rows[at] ?? []) && !isFooter(rows[at] ?? []))) at += 1;
  if (at === rows.length) return at;
  const isTitle = (row: Row | undefined): boolean =>
    row !== undefined && (row.every((cell) => isBlank(cell)) || (!isBlank(row[0]) && onlyText(row) !== null));
  while (at > first && isTitle(rows[at - 1])) at -= 1;
  while (at < rows.length && (rows[at] ?? []).every((cell) => isBlank(cell))) at += 1;
  return at;
};
