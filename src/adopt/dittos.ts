import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { charTable } from "./charTable";
import type { Field } from "./headings";
import { itemColumn, type ItemColumns } from "./itemColumns";

type Row = readonly CellValue[];

/** Words that stand for the cell above. */
const dittos: ReadonlySet<string> = new Set(["同上", "同前", "〃", "″", "〞", "”", "“", "''", '"', "＂"]);

const longest = 5;
/** What a cell may begin with that holds one of them. */
export const dittoBegins: readonly string[] = [" ", ...dittos];
const firstChars = charTable(dittoBegins);

/** 同上, 〃: the cell says what the one above it does. Looks at the length and the first character first: this runs for every cell of a range. */
export const isDitto = (value: CellValue): value is string => {
  if (typeof value !== "string" || value.length === 0 || value.length > longest) return false;
  return firstChars[value.charCodeAt(0)] === 1 && dittos.has(value.replace(/\s+/g, ""));
};

/** Numbers that would be counted once more, or that say which row it is. */
const nothingAbove: ReadonlySet<Field> = new Set<Field>(["seq", "problemSeq", "money", "id", "issueId"]);

/** Columns of a block, by field, in which 同上 stands for the words above. */
export const dittoColumns = (columns: Iterable<readonly [Field, number]>): readonly number[] =>
  [...columns].flatMap(([field, column]) => (nothingAbove.has(field) || column < 0 ? [] : [column]));

/**
 * What 同上 stands for: the words of the cell above, beyond blank cells only where their rows go on with an item (a merged parent). "" where it stands
 * below nothing, below the blank cell of another item, or below a number, whose format (a date, a share) is the other cell's: there 同上 stays and is
 * a word like any other.
 */
export const meantAbove = (rows: readonly Row[], at: number, column: number, columns: ItemColumns): CellValue => {
  const own = itemColumn(columns);
  for (let row = at - 1; row >= 0; row -= 1) {
    const cells = rows[row] ?? [];
    const value = cells[column] ?? "";
    if (!isBlank(value)) return typeof value === "string" && !isDitto(value) ? value : "";
    if (!isBlank(cells[columns.seq]) || !isBlank(cells[own])) return "";
  }
  return "";
};

/**
 * The rows of a body with the words that 同上 stands for. Rows without are the ones given, and where none has it, so is the list.
 *
 * @param cells the rows in their order, as they stand
 * @param where columns looked at (`dittoColumns`)
 */
export const withoutDittos = (
  cells: readonly Row[],
  where: readonly number[],
  columns: ItemColumns,
): readonly Row[] => {
  let read: Row[] | null = null;
  for (let at = 0; at < cells.length; at += 1) {
    const row = cells[at] ?? [];
    let own: CellValue[] | null = null;
    for (const column of where) {
      if (!isDitto(row[column] ?? "")) continue;
      const words = meantAbove(read ?? cells, at, column, columns);
      if (words !== "") (own ??= [...row])[column] = words;
    }
    if (own !== null) (read ??= [...cells])[at] = own;
  }
  return read ?? cells;
};
