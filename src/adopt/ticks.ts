import { formatDateChinese } from "../ledger/calendarDate";
import { dateOf, isBlank, textOf } from "../ledger/cell";
import { parseDeadline } from "../ledger/deadline";
import type { CellValue } from "../ledger/model";
import { normalStatus } from "../ledger/status";
import type { TickedField } from "./captionWords";
import { isStroke } from "./foreignWords";
import { once } from "./oncePerCell";

export interface TickedColumn {
  readonly index: number;
  readonly word: string;
  /** A day below it says itself: 2024年6月底 below 限期整改. */
  readonly holdsDays?: true;
}

/** Columns that tell one field together: what stands above the one with a mark in it is said of the row. */
export interface TickedColumns {
  readonly field: TickedField;
  /** In the order of the sheet, the one of days first; `index` as the rows are read. One alone may hold words beside its marks, which say what they say. */
  readonly columns: readonly TickedColumn[];
  /** What × says in a column alone, where it says anything. */
  readonly no?: string;
  /** Days of the sheet count from 1904. */
  readonly date1904?: boolean;
}

type Row = readonly CellValue[];

const answers: ReadonlySet<string> = new Set(["是", "TRUE"]);
const marks: ReadonlySet<string> = new Set([..."√ ✓ ✔ ☑ ✅ 🗸 🗹 ● V v 1".split(" "), ...answers]);
const denials: ReadonlySet<string> = new Set("0 否 × ✗ ✘ FALSE".split(" "));
const emptyBoxes: ReadonlySet<string> = new Set("☐ □ ○ 无".split(" "));

const bare = (cell: CellValue): string =>
  typeof cell === "boolean" ? String(cell).toUpperCase() : textOf(cell).replace(/[\uFE0E\uFE0F\s]/g, "");

type Kind = "mark" | "denial" | "none" | "other";

const kindOf = (cell: CellValue): Kind => {
  if (cell === "" || isBlank(cell)) return "none";
  const text = bare(cell);
  if (marks.has(text)) return "mark";
  if (denials.has(text)) return "denial";
  return emptyBoxes.has(text) || isStroke(text) ? "none" : "other";
};

/** No mark and no word: blank, ☐ or, where several words are chosen from, × as well. */
export const isUnmarked = (cell: CellValue, { columns }: TickedColumns): boolean => {
  const kind = kindOf(cell);
  return kind === "none" || (kind === "denial" && columns.length > 1);
};

export const isMark = (cell: CellValue): boolean => kindOf(cell) === "mark";

/** A mark that answers no question in words, as 是 does. */
const isTick = (cell: CellValue): boolean => isMark(cell) && !answers.has(bare(cell));

const isStatus = (cell: CellValue): boolean => (normalStatus(cell)?.status ?? "") !== "";

/** A day, or words that are one as soon as the year or the day that they count from is known. */
const saysDay = (cell: CellValue): boolean => {
  const { understood, date, needs } = parseDeadline(cell, {});
  return (understood && date !== null) || needs !== undefined;
};

/** Whether a day stands below a heading where one may, or nothing at all does, as in a form. */
export const daysBelow = (body: Iterable<Row>, { columns }: TickedColumns): "some" | "none" | "empty" => {
  const says = once(saysDay);
  let isEmpty = true;
  for (const row of body)
    for (const { index, holdsDays: mayHold } of columns) {
      const cell = row[index] ?? "";
      const kind = kindOf(cell);
      if (kind === "other" && mayHold === true && says(cell)) return "some";
      isEmpty &&= kind === "none";
    }
  return isEmpty ? "empty" : "none";
};

/** The marks below such headings, or nothing at all as in a form; counts and accounts are none. */
export const holdsTicks = (body: Iterable<Row>, { columns }: TickedColumns): boolean => {
  let [found, others] = [0, 0];
  const says = once(saysDay);
  for (const row of body)
    for (const { index, holdsDays: mayHold } of columns) {
      const cell = row[index] ?? "";
      const kind = kindOf(cell);
      if (kind === "mark" || (kind === "other" && mayHold === true && says(cell))) found += 1;
      else if (kind === "other") others += 1;
    }
  return found >= 3 * others;
};

/** The same of columns that nothing above them explains: a row with several marks holds counts, and most rows must not. */
export const holdsChoices = (body: Iterable<Row>, group: TickedColumns): boolean => {
  let [one, several] = [0, 0];
  for (const row of body) {
    const found = group.columns.reduce((sum, { index }) => sum + (isMark(row[index] ?? "") ? 1 : 0), 0);
    if (found === 1) one += 1;
    else if (found > 1) several += 1;
  }
  return one >= 3 * several && holdsTicks(body, group);
};

/** A tick at least, and beside it little but ticks and words that say how far it is; 是 and 否 are read where the heading asks. */
export const holdsTicksAlone = (body: Iterable<Row>, { columns: [column] }: TickedColumns): boolean => {
  if (column === undefined) return false;
  let [ticks, others] = [0, 0];
  const kind = once((cell) => (isTick(cell) ? "tick" : kindOf(cell) === "other" && !isStatus(cell) ? "other" : "none"));
  for (const row of body) {
    const cell = row[column.index] ?? "";
    if (cell === "") continue;
    const found = kind(cell);
    if (found === "tick") ticks += 1;
    else if (found === "other") others += 1;
  }
  return ticks > 0 && ticks >= 3 * others;
};

/** What a column alone says: its word where it is marked, nothing where the box is empty, else what stands there. */
const saidAlone = (cell: CellValue, word: string, no: string | undefined): CellValue => {
  const kind = kindOf(cell);
  if (kind === "mark") return word;
  if (kind === "none") return "";
  // 0 below 是否完成 may be a share of nothing
  return kind === "denial" && no !== undefined && !(no === "否" && bare(cell) === "0") ? no : cell;
};

/** What a row says: the word of its one mark, "" without any; else all that it says, joined so that nobody takes it for a word. */
const said = (row: Row, { field, columns, no, date1904 }: TickedColumns): CellValue => {
  const [alone] = columns;
  if (alone !== undefined && columns.length === 1) return saidAlone(row[alone.index] ?? "", alone.word, no);
  const all: CellValue[] = [];
  for (const { index, word, holdsDays: mayHold } of columns) {
    const cell = row[index] ?? "";
    const kind = kindOf(cell);
    if (kind === "mark") all.push(word);
    else if (kind === "other") all.push(mayHold === true ? cell : `${word}+${textOf(cell)}`);
  }
  const [first = ""] = all;
  if (all.length < 2) return first;
  // 2024年6月底，长期坚持 is one answer, as people write it
  return field === "deadlineText" ? all.map((cell) => shownDay(cell, date1904)).join("，") : all.map(textOf).join("+");
};

const shownDay = (cell: CellValue, date1904?: boolean): string => {
  const date = typeof cell === "number" ? dateOf(cell, date1904) : null;
  return date === null ? textOf(cell) : formatDateChinese(date);
};

/** The row with what the marks say in the first of their columns and nothing in the others. */
export const withoutTicks = (row: Row, groups: readonly TickedColumns[]): Row => {
  const read = [...row];
  for (const group of groups) {
    for (const { index } of group.columns) read[index] = "";
    const [first] = group.columns;
    if (first) read[first.index] = said(row, group);
  }
  return read;
};
