import { isBlank, textOf } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { typeIn } from "./foreignWords";
import { isStatusWord, type GroupFacts } from "./groupFacts";
import { itemFields, nameOf } from "./headingNames";
import { exactMeaning } from "./headings";
import { isSign } from "./signs";
import { sumLabel } from "./sumWords";
import { withoutSpaces } from "./withoutSpaces";

type Row = readonly CellValue[];

/** A legend and counts by department are short. */
const mostListed = 200;
const legendWords = /^(?:图例|符号|标识|标记|颜色|含义|释义|解释)$/;
const sum = new RegExp(`^${sumLabel.source}$`);
/** Serials of days are no counts. */
const [firstDay, lastDay] = [36526, 73050];

const isFigure = (cell: CellValue): boolean =>
  typeof cell === "number"
    ? !Number.isInteger(cell) || cell < firstDay || cell > lastDay
    : typeof cell === "string" && /^\d+(?:\.\d+)?(?:[%％]|[项个条件人])?$/.test(cell.trim());

/** The cells of one column in the rows that hold something, without blank ones. */
const cellsOf = (rows: readonly Row[], { filled }: GroupFacts, column: number): readonly CellValue[] =>
  filled.map((at) => rows[at]?.[column] ?? "").filter((cell) => !isBlank(cell));

const areDistinct = (cells: readonly CellValue[]): boolean => new Set(cells.map(textOf)).size === cells.length;

/** Every word of a closed list once: what a list to choose from and a legend hold. */
const isClosedList = (cells: readonly CellValue[], fewest: number): boolean =>
  cells.length >= fewest &&
  areDistinct(cells) &&
  (cells.every(isStatusWord) || cells.every((cell) => (typeIn(textOf(cell))?.type ?? "") !== ""));

/** Something that is named once in each row, and numbers behind it. */
const areCounts = ([key = [], ...others]: readonly (readonly CellValue[])[], rows: number): boolean =>
  key.length * 4 >= rows * 3 &&
  key.every((cell) => typeof cell === "string" && !isFigure(cell)) &&
  areDistinct(key) &&
  others.some((cells) => cells.length > 0 && cells.every(isFigure)) &&
  others.filter((cells) => cells.length > 0 && !cells.every(isFigure)).length <= 1;

/** The same words as the column of the items with the same field, on every row: repeated to be read farther right. */
const isAligned = (rows: readonly Row[], { filled, along, items }: GroupFacts, here: number, there: number): boolean =>
  along === items && filled.every((at) => isBlank(rows[at]?.[here]) || rows[at]?.[here] === rows[at]?.[there]);

/**
 * Columns apart from those of the items, by an empty one, are a table of their own: a legend, counts, words to choose from, another ledger. They are
 * where they repeat a field that the items have, or do not go along with the items: they fill some first rows or go on below the last one. In
 * doubt they belong to the items.
 *
 * @param fields of the items, each with its column
 */
export const standsBeside = (rows: readonly Row[], group: GroupFacts, fields: ReadonlyMap<string, number>): boolean => {
  const { columns, headings, filled, items, along, below, between } = group;
  const [first = 0] = filled;
  const last = filled[filled.length - 1] ?? first;
  const width = columns.last - columns.first + 1;
  const isDense = filled.length * 3 >= (last - first + 1) * 2;
  const isShort = filled.length > 0 && filled.length <= mostListed;
  const fillsAll = along === items && below === 0;
  const overhangs = below > 0 && between === 0;
  const cells = (): readonly (readonly CellValue[])[] =>
    headings.map((_, at) => cellsOf(rows, group, columns.first + at));
  const listed = isShort ? cells() : [];
  const isSummed = listed[0]?.some((cell) => sum.test(withoutSpaces(cell))) === true;
  const isOfCounts = width > 1 && areCounts(listed, filled.length);
  const holdsList = (fewest: number): boolean => listed.some((each) => isClosedList(each, fewest));

  if (!group.isHeaded) {
    if (!isShort || !isDense || width === 1) return false;
    if (group.isHeadedApart && (!fillsAll || listed.length > 1)) return true;
    const isSymbols = listed[0]?.every((cell) => isSign(textOf(cell))) === true;
    return !fillsAll && filled.length > 1 && (isOfCounts || isSummed || isSymbols || holdsList(2) || overhangs);
  }

  const named = headings.flatMap((heading, at) => {
    const match = exactMeaning(heading);
    return match === null ? [] : [{ name: nameOf(match), column: columns.first + at }];
  });
  const holdsTexts = (column: number): boolean => !cellsOf(rows, group, column).every(isFigure);
  const ofItems = named.filter(({ name, column }) => itemFields.has(name) && holdsTexts(column));
  const repeated = named.filter(({ name }) => fields.has(name));
  // with a 序号 of its own it is a ledger
  if (ofItems.some(({ name }) => !fields.has(name))) return repeated.some(({ name }) => name === "seq");
  if (
    repeated.length > 0 &&
    !isSummed &&
    repeated.every((each) => isAligned(rows, group, each.column, fields.get(each.name) ?? -1))
  )
    return false;
  if (ofItems.length > 0) return true;
  if (!isShort) return false;

  const isPartial = along < items;
  const isMost = along * 2 > items;
  if (isOfCounts) return isSummed || isPartial || overhangs || repeated.length > 0;
  const lacking = named.some(({ name }) => name !== "note" && !fields.has(name));
  if (repeated.length > 0) {
    if (!isMost || overhangs) return true;
    if (lacking) return false;
    return isPartial ? isDense : areDistinct(cellsOf(rows, group, repeated[0]?.column ?? 0));
  }
  if (overhangs && !(lacking && isMost)) return isDense && width > 1;
  if (isPartial && headings.some((heading) => legendWords.test(withoutSpaces(heading)))) return true;
  return isPartial && isDense && (width > 1 ? holdsList(isMost ? 3 : 2) : !isMost && holdsList(3));
};
