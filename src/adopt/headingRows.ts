import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { tellsHowToFill } from "./fillingHints";
import type { MergedArea } from "./foreignSheet";
import { withoutBrackets } from "./headingNotes";
import { exactMeaning, meaningOf } from "./headings";

/** What rows around the headings of a ledger are, told by what they hold. */
type Row = readonly CellValue[];

const textIn = (cell: CellValue): string => (typeof cell === "string" ? cell.trim() : "");

/** Longer texts are sentences of a body, or hold instructions for filling in. */
const longestHeadingCell = 60;
/** Captions of captions and the headings. */
export const mostHeadingRows = 3;

/** 截至2022年9月30日, 单位：万元, 反馈日期：…, 填报时间 2022年10月: they tell about the whole sheet. 其中：组织处理 is a heading. */
const noteCell = /^截[至止]|^(?!其中:)[^:]{2,12}:\S|^\(?\d{4}年|^附件\d*$|^单位\(?(?:万元|元)/;

const isNote = (text: string): boolean => noteCell.test(text.normalize("NFKC").replace(/\s+/g, ""));

const filled = (row: Row): readonly CellValue[] => row.filter((cell) => !isBlank(cell));

const isYear = (cell: CellValue): boolean => typeof cell === "number" && cell >= 1990 && cell <= 2100;

/** A colon parts what is told from what it is told of: 填报单位：办公室. In brackets it is a part of an instruction. */
const tellsSomething = (text: string): boolean => /[:：]/.test(withoutBrackets(text));

/** 截至目前进展情况, 2023年完成情况: begins as a note about the sheet does, and names what a column holds. */
const namesColumn = (text: string): boolean =>
  exactMeaning(text) !== null || (!tellsSomething(text) && meaningOf(text) !== null);

/** Most of the cells, and two at least, name columns: such a row is one of headings whatever else it says. */
const namesMostColumns = (cells: readonly CellValue[]): boolean => {
  const named = new Set(cells.map(textIn).filter(namesColumn));
  return named.size >= 2 && named.size * 2 > cells.length;
};

/**
 * A row that may be one of the heading rows: short texts (or years) only, none of them a note about the sheet. A note that names a column is none
 * where it stands beside others over a part of the sheet, and no cell speaks against a row that names columns in most of the others.
 */
export const mayBeHeading = (row: Row): boolean => {
  const cells = filled(row);
  if (cells.length === 0 || !cells.every((cell) => isYear(cell) || textIn(cell) !== "")) return false;
  const isHeading = (cell: CellValue, column: number): boolean => {
    if (isYear(cell) || isBlank(cell)) return true;
    const text = textIn(cell);
    if (text.length > longestHeadingCell) return exactMeaning(text) !== null;
    return !isNote(text) || exactMeaning(text) !== null || (column > 0 && cells.length > 1 && namesColumn(text));
  };
  return row.every(isHeading) || namesMostColumns(cells);
};

/**
 * A row with one text is a title, unless the sheet says that it is merged over a part of the columns only, or it stands over columns in the
 * middle.
 */
export const isTitle = (row: Row, rowIndex: number, merges: readonly MergedArea[]): boolean => {
  if (filled(row).length !== 1) return false;
  const column = row.findIndex((cell) => !isBlank(cell));
  const area = merges.find((one) => one.row === rowIndex && one.column === column);
  if (area && area.columnCount > 1) return area.columnCount * 2 > row.length;
  return column === 0 || textIn(row[column] ?? "").length > 15;
};

const ordinal = (cell: CellValue): number | null => {
  if (typeof cell === "number") return Number.isInteger(cell) ? cell : null;
  const digits = /^\(?(\d{1,3})\)?[.、]?$/.exec(textIn(cell).normalize("NFKC"))?.[1];
  return digits === undefined ? null : Number(digits);
};

/** What columns of words are numbered with, before those of figures. */
const stems = "甲乙丙丁戊己庚辛壬癸";

/** 1 2 3 4 … or （1）（2）…, with or without 栏次 or 甲 乙 before them: the columns counted, three of them at least. */
export const numbersColumns = (row: Row): boolean => {
  const cells = filled(row);
  const numbered = textIn(cells[0] ?? "") === "栏次" ? cells.slice(1) : cells;
  if (numbered.length < 3) return false;
  let stemmed = 0;
  while (stemmed < stems.length && textIn(numbered[stemmed] ?? "") === stems[stemmed]) stemmed += 1;
  const counted = numbered.slice(stemmed);
  if (stemmed > 0 && (counted.length === 0 || ordinal(counted[0] ?? "") !== 1)) return counted.length === 0;
  const first = ordinal(counted[0] ?? "");
  return first !== null && first <= 1 && counted.every((cell, at) => ordinal(cell) === first + at);
};

const unit = "(?:[千万亿]|百万)?元|[千万]?[个人户]|人次|名|项|条|件|份|次|天|日|家|宗|起|批|篇|场|%";
const unitWord = new RegExp(`^\\(?(?:单位:?)?(?:${unit})\\)?$`);
const unitList = new RegExp(`^\\(?(?:${unit})(?:[、,，/和及](?:${unit}))*\\)?$`);

/** 万元; 个、万元: what is counted in, and nobody's name. */
export const isUnitOfMeasure = (text: string): boolean => unitList.test(text.normalize("NFKC").replace(/\s+/g, ""));

const isUnits = (row: Row): boolean => {
  const cells = filled(row);
  return cells.length > 0 && cells.every((cell) => unitWord.test(textIn(cell).normalize("NFKC").replace(/\s+/g, "")));
};

/** A row between headings and body that numbers the columns, names their units or says how they are to be filled in. */
export const belongsToHeadings = (row: Row): boolean => numbersColumns(row) || isUnits(row) || tellsHowToFill(row);
