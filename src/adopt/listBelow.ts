import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { isEmptyRow } from "./filledCount";
import { isStatusWord } from "./groupFacts";
import { isCountHeading, isHeadingWord } from "./listHeadings";
import { onlyText } from "./repeatedHeadings";
import { isSign } from "./signs";
import { withoutSpaces } from "./withoutSpaces";

type Row = readonly CellValue[];

/** A row begins in one of so many columns. */
const columnsSearched = 3;
const longestWord = 12;
/** Of the headings of a list so many may be of its own kind. */
const knownShare = 2 / 3;

/** 注：√ | 已完成; √ may also stand in the cell behind. */
const legendBegins = /^(?:注|附注|图例|说明|标识说明|符号说明)[:：]?[^\u3400-\u9fff\w\s]{0,2}$/;
/** A legend has no more cells in a row, and no more rows. */
const mostInLegend = 6;
const mostRowsOfLegend = 12;

/** Where a row begins; -1: it is blank there. */
export const firstFilled = (row: Row, from: number): number => {
  for (let column = from; column < from + columnsSearched; column += 1) if (!isBlank(row[column])) return column;
  return -1;
};

const nextFilled = (rows: readonly Row[], at: number): Row | undefined => {
  for (let next = at + 1; next < rows.length; next += 1) if (!isEmptyRow(rows[next])) return rows[next];
  return undefined;
};

/** 责任部门 | 问题数 | 已完成 | 完成率: different words that head columns, the first one in any case. */
const areHeadings = (row: Row, first: number): boolean => {
  const cells = row.filter((cell) => !isBlank(cell));
  if (cells.length < 2 || !isHeadingWord(row[first]) || new Set(cells).size < cells.length) return false;
  const counts = cells.some((cell) => typeof cell === "string" && isCountHeading(cell));
  let known = 0;
  for (const cell of cells) {
    if (typeof cell !== "string" || withoutSpaces(cell).length > longestWord) return false;
    if (isHeadingWord(cell) || (counts && isStatusWord(cell))) known += 1;
  }
  return known >= 2 && known >= cells.length * knownShare;
};

/** The rows below the headings are not numbered in a column in front of them, as items that go on would be. */
const isFollowed = (rows: readonly Row[], at: number, first: number): boolean => {
  const next = nextFilled(rows, at);
  return next !== undefined && next.slice(0, first).every((cell) => isBlank(cell));
};

const isSymbolRow = (row: Row, from: number): boolean => {
  const first = firstFilled(row, from);
  const cell = row[first];
  return (
    typeof cell === "string" &&
    isSign(cell.trim().replace(/[:：]$/, "")) &&
    row.filter((each) => !isBlank(each)).length <= mostInLegend
  );
};

/** A legend goes on to the end with a sign at the beginning of each row. */
const isLegend = (rows: readonly Row[], at: number, first: number, from: number): boolean => {
  const row = rows[at] ?? [];
  const cell = withoutSpaces(row[first]);
  const isFirst = isSign(cell.replace(/[:：]$/, "")) || legendBegins.test(cell);
  const filled = row.filter((each) => !isBlank(each)).length;
  if (!isFirst || filled < 2 || filled > mostInLegend || rows.length - at > mostRowsOfLegend) return false;
  const others = rows.slice(at + 1).filter((each) => !isEmptyRow(each));
  return others.length > 0 && others.every((each) => isSymbolRow(each, from));
};

/**
 * A list of another kind begins in this row below a gap, or below its title: a row of words that head columns and never stand in them. Or a legend
 * begins: 注：√ | 已完成.
 *
 * @param from the column where rows of the ledger begin
 */
export const listBelow = (rows: readonly Row[], at: number, from: number): "headings" | "legend" | null => {
  const row = rows[at] ?? [];
  const first = firstFilled(row, from);
  if (first < 0) return null;
  const cell = row[first];
  if (typeof cell !== "string" || cell.length > longestWord) return null;
  const above = rows[at - 1];
  const isBelowGap = isEmptyRow(above) || onlyText(above) !== null;
  if (isBelowGap && areHeadings(row, first) && isFollowed(rows, at, first)) return "headings";
  return (isBelowGap || legendBegins.test(withoutSpaces(cell))) && isLegend(rows, at, first, from) ? "legend" : null;
};
