import { dateFromSerial } from "../ledger/calendarDate";
import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { filledCount } from "./filledCount";
import { itemFields, nameOf } from "./headingNames";
import type { HeadingMatch } from "./headings";

type Row = readonly CellValue[];

/** What stands below a form and in no item: the day, who issues it, who signs it, the number of the page; and its rate, without a label. */
type Mark = "day" | "unit" | "name" | "page" | "share";

const numeral = "[〇零○一二三四五六七八九十]";
const day = new RegExp(
  `^(?:截[至止]|(?:日期|时间):)?(?:\\d{4}|${numeral}{4})(?:年(?:\\d{1,2}|${numeral}{1,2})月(?:(?:\\d{1,2}|${numeral}{1,3})[日号])?|([-./])\\d{1,2}\\1\\d{1,2})$`,
);
const unit =
  /^[\u4e00-\u9fff×*x○·()]{2,26}(?:党组|党委|党工委|委员会|党总支|党支部|局|厅|政府|办事处|整改办|巡察办|领导小组(?:办公室)?|公司|集团|医院|学院|大学|学校|法院|检察院|联合会|协会)$/i;
/** 中共滨河区委组织部, 滨河区委 */
const partyUnit = /^(?:中共|[\u4e00-\u9fff×]{1,6}[省市区县]委)[\u4e00-\u9fff×]{0,20}[部委办会组局室院]$/;
/** 已移交区民政局 says what was done. */
const sayings = /[未不无缺的了已由向将请需待]|报|[移提转]交/;
const name =
  /^[\u4e00-\u9fff]{0,10}(?:书记|局长|厅长|处长|科长|股长|所长|站长|院长|校长|部长|镇长|乡长|区长|县长|市长|主任|主席|会长|组长|队长|经理|董事长|行长|馆长):[\u4e00-\u9fff·_]{0,8}$/;
const page = /^[-—–·~]+\d{1,4}[-—–·~]+$/;
const share = /^\d{1,3}(?:\.\d+)?%$/;

/** Days that a form may be signed on. */
const years = { first: 2000, last: 2050 };

const isDay = (cell: number): boolean => {
  const date = Number.isInteger(cell) ? dateFromSerial(cell) : null;
  return date !== null && date.year >= years.first && date.year <= years.last;
};

const markOf = (cell: CellValue): Mark | null => {
  if (typeof cell === "number") return isDay(cell) ? "day" : cell >= 0 && cell <= 1 ? "share" : null;
  if (typeof cell !== "string" || cell.length > 40) return null;
  const text = cell.normalize("NFKC").replace(/\s+/g, "");
  if (day.test(text)) return "day";
  if (share.test(text)) return "share";
  if (page.test(text)) return "page";
  if (name.test(text)) return "name";
  return (unit.test(text) || partyUnit.test(text)) && !sayings.test(text) ? "unit" : null;
};

/** A row with more cells than these is an item. */
const mostMarks = 4;

/** What a row is whose cells are all of these, by itself: signed below the form, or a sum; null: something else stands there. */
export const signOffKind = (row: Row): "signature" | "sum" | null => {
  let [marks, shares] = [0, 0];
  for (const cell of row) {
    if (isBlank(cell)) continue;
    const mark = marks < mostMarks ? markOf(cell) : null;
    if (mark === null) return null;
    marks += 1;
    if (mark === "share") shares += 1;
  }
  return marks === 0 || (shares > 0 && shares < marks) ? null : shares > 0 ? "sum" : "signature";
};

/** Also 人事科 and 办公室: several rows of one item hold nothing but one of these. */
const department = /^[^，。；：,;:\d]{2,20}$/;

const isLike = (mark: Mark | null, cell: CellValue): boolean =>
  mark === "unit" ? typeof cell === "string" && department.test(cell.trim()) : markOf(cell) === mark;

/** The row goes on with an item as another one above does: the same columns hold the like, and no other column anything. */
const goesOnAsAbove = (rows: readonly Row[], first: number, at: number): boolean => {
  const row = rows[at] ?? [];
  const columns = [...row.keys()].filter((column) => !isBlank(row[column]));
  const marks = columns.map((column) => markOf(row[column] ?? ""));
  for (let above = at - 1; above >= first; above -= 1) {
    const other = rows[above] ?? [];
    if (isBlank(other[columns[0] ?? 0]) || filledCount(other) !== columns.length) continue;
    if (columns.every((column, place) => isLike(marks[place] ?? null, other[column] ?? ""))) return true;
  }
  return false;
};

/** A cell of the column where rows begin is a number of an item, or of the kind that stands there above. */
const beginsItem = (rows: readonly Row[], first: number, at: number): boolean => {
  const row = rows[at] ?? [];
  const column = row.findIndex((cell) => !isBlank(cell));
  const mark = markOf(row[column] ?? "");
  for (let above = at - 1; above >= first; above -= 1) {
    const other = rows[above] ?? [];
    const begin = other.findIndex((cell) => !isBlank(cell));
    const isFull = begin >= 0 && signOffKind(other) === null && filledCount(other) > 1;
    if (!isFull) continue;
    if (begin !== column) return false;
    return mark === "share" || markOf(other[begin] ?? "") === mark;
  }
  return true;
};

/** A number is a day where the numbers above it are, or below 序号: below amounts it is one of these. */
const isAmount = (rows: readonly Row[], first: number, at: number, seq: number): boolean =>
  (rows[at] ?? []).some((cell, column) => {
    if (typeof cell !== "number" || column === seq || !isDay(cell)) return false;
    for (let above = at - 1; above >= first; above -= 1) {
      const other = rows[above]?.[column];
      if (typeof other === "number") return !isDay(other);
    }
    return false;
  });

/** Tells of the last rows of a body, from below, which of them close it by what stands in their cells. */
export interface SignOffTest {
  /** null: the row holds something else, or begins an item. */
  readonly kindAt: (at: number) => ReturnType<typeof signOffKind>;
  /** The row may go on with the item above as well, as others of the ledger do. */
  readonly mayGoOn: (at: number) => boolean;
}

/**
 * @param matches what the headings mean: without a number, a text or a measure of items each row is one
 * @param first row of the body, 0-based
 */
export const signOffTest = (
  rows: readonly Row[],
  first: number,
  matches: readonly (HeadingMatch | null)[],
): SignOffTest => {
  const names = matches.map((match) => (match === null ? "" : nameOf(match)));
  const tellsItems = names.some((each) => each === "seq" || itemFields.has(each));
  const [seq, units] = [names.indexOf("seq"), names.indexOf("unit")];
  return {
    kindAt: (at) => {
      const row = rows[at] ?? [];
      const kind = tellsItems ? signOffKind(row) : null;
      if (kind === null || !isBlank(row[units])) return null;
      return beginsItem(rows, first, at) || isAmount(rows, first, at, seq) ? null : kind;
    },
    mayGoOn: (at) => goesOnAsAbove(rows, first, at),
  };
};
