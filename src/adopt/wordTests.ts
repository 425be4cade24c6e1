import { compareDates, type CalendarDate } from "../ledger/calendarDate";
import { dateOf, isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { shareIn } from "../ledger/statusShare";
import { cellReaders } from "./cellReaders";

type Body = Iterable<readonly CellValue[]>;

/** What the cells below a heading say of it. */
export interface WordTests {
  /** Decides what 整改情况 holds. */
  readonly isStatusWord: (cell: CellValue) => boolean;
  /** Is the item with this status still open? Decides what 完成时间 holds. */
  readonly isOpen: (status: CellValue, shares: boolean) => boolean;
  /** Something that may say when: no blank, no stroke, no status. */
  readonly saysWhen: (cell: CellValue) => boolean;
  /** A day or a month; 9月底前 is none. */
  readonly isDay: (cell: CellValue) => boolean;
  /** An exact day, and none after this one. */
  readonly isPast: (cell: CellValue, asOf: CalendarDate | null) => boolean;
}

export const wordTests = (): WordTests => {
  const read = cellReaders({ statusHeading: "是否" });
  const isStatusWord = (cell: CellValue): boolean =>
    typeof cell === "string" && (read.status(cell)?.status ?? "") !== "";
  return {
    isStatusWord,
    isOpen: (status, shares) => read.status(status, shares)?.status !== "已完成",
    saysWhen: (cell) => read.text(cell) !== "" && !isStatusWord(cell),
    isDay: (cell) => read.date(cell) !== null,
    isPast: (cell, asOf) => {
      const day = dateOf(cell);
      return day !== null && (asOf === null || compareDates(day, asOf) <= 0);
    },
  };
};

/** A share of the whole: how far an item is, but no status. */
const isShare = (cell: CellValue): boolean =>
  typeof cell === "number"
    ? cell >= 0 && cell <= 1
    : typeof cell === "string" && cell.length <= 12 && /\d[%％]/.test(cell);

/** Where so many cells in front are something else, and most of all, nobody needs to look further down. */
const enoughOthers = 100;

/**
 * At least three quarters of the cells are status words, shares (已完成80%) aside, and half of all: a cell that is odd does not make texts of the
 * others.
 */
export const holdsStatusWords = (index: number, body: Body, tests: WordTests): boolean => {
  let [words, shares, others] = [0, 0, 0];
  for (const row of body) {
    const cell = row[index] ?? "";
    if (cell === "" || isBlank(cell)) continue;
    const isBareShare = typeof cell === "string" && (shareIn(cell) ?? 1) < 1;
    if (!isBareShare && tests.isStatusWord(cell)) words += 1;
    else if (isShare(cell)) shares += 1;
    else others += 1;
    if (others >= enoughOthers && others > words) return false;
  }
  return words > 0 && words >= 3 * others && words >= shares + others;
};
