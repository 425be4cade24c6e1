import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { isEmptyRow } from "./filledCount";
import { mostHeadingRows } from "./headingRows";
import { withoutSpaces } from "./withoutSpaces";

type Row = readonly CellValue[];

/** Spaces make no difference: 序 号. */
export const sameWords = (row: Row, other: Row): boolean => {
  for (let column = 0; column < Math.max(row.length, other.length); column += 1)
    if (row[column] !== other[column] && withoutSpaces(row[column]) !== withoutSpaces(other[column])) return false;
  return true;
};

/** 整改台账（续）, 续表2, 第2页: the table goes on below. */
const goesOn =
  /[（(【[]续(?:表|页|上表|上页|前)?[\d一二三四五六七八九十]{0,2}[）)】\]]$|^(?:[（(]?接上[表页][）)]?|续[表页][\d一二三四五六七八九十]{0,2})/;

const pageMark =
  /^[-—–－·\s]*第?[\d一二三四五六七八九十]{1,4}页?(?:[,，/／\s]*共[\d一二三四五六七八九十]{1,4}页)?[-—–－·\s]*$/;

export const isContinuationTitle = (text: string): boolean => {
  const bare = withoutSpaces(text);
  return goesOn.test(bare) || (/页/.test(bare) && pageMark.test(bare));
};

/** The row's only filled cell as text; null: it has none, several, or no text. */
export const onlyText = (row: Row | undefined): string | null => {
  let found: CellValue = "";
  for (const cell of row ?? []) {
    if (isBlank(cell)) continue;
    if (found !== "") return null;
    found = cell;
  }
  return typeof found === "string" && found !== "" ? found : null;
};

/** A title over a whole sheet stands at its left end, also where the ledger begins farther right. */
export const isTitleOver = (row: Row, firstColumn: number): boolean =>
  firstColumn > 0 && onlyText(row) !== null && row.findIndex((cell) => !isBlank(cell)) < firstColumn;

/** First rows of the headings that end in these two rows, as far up as both are the same. */
const topsOf = (cells: readonly Row[], here: number, before: number): readonly [number, number] => {
  let up = 0;
  while (up + 1 < mostHeadingRows) {
    const [row, other] = [cells[here - up - 1], cells[before - up - 1]];
    if (row === undefined || other === undefined || isEmptyRow(row) || onlyText(row) !== null || !sameWords(row, other))
      break;
    up += 1;
  }
  return [here - up, before - up];
};

/**
 * A heading row repeats the headings of a ledger further up, on a new page: below its items, a blank row, its title again or one that says
 * that the table goes on. Another title begins another ledger.
 *
 * @param before the row of the headings above with the same words
 */
export const isRepeatedHeading = (cells: readonly Row[], here: number, before: number): boolean => {
  const [top, topBefore] = topsOf(cells, here, before);
  let above = top - 1;
  while (above > before && isEmptyRow(cells[above])) above -= 1;
  const text = onlyText(cells[above]);
  if (text === null || above <= before || isContinuationTitle(text)) return true;
  const titles = cells.slice(0, topBefore).flatMap((row) => onlyText(row) ?? []);
  return titles.some((title) => withoutSpaces(title) === withoutSpaces(text));
};
