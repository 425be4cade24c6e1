import { dateToSerial, type CalendarDate } from "../../ledger/calendarDate";
import { dateOf, textOf } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import { dateStyleOf, plainDates, writeDay } from "./dateStyle";
import type { LedgerLayout } from "./ledgerLayout";

const writtenDay = /\d{4}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*日?/;

/** The same day in the spelling that stands there. */
const dayLike = (spelling: string, day: CalendarDate): string =>
  textOf(writeDay(day, { ...(dateStyleOf([spelling]) ?? plainDates), months: false }, false));

/** Title rows with the day of the 截至 line, wherever it stands: in the words, or in the cell behind them. */
export const withDay = (
  rows: LedgerLayout["titleRows"],
  asOf: CalendarDate,
  date1904: boolean,
): readonly (readonly CellValue[])[] =>
  rows.map((row) => {
    let expects = false;
    return row.map((cell): CellValue => {
      const words = textOf(cell);
      if (expects && words !== "") {
        expects = false;
        if (typeof cell === "number" && dateOf(cell, date1904) !== null) return dateToSerial(asOf, date1904);
        return typeof cell === "string" && dateOf(cell) !== null ? dayLike(cell, asOf) : cell;
      }
      if (typeof cell !== "string" || !/截[至止]/.test(cell)) return cell;
      if (/截[至止](?:日期?|时间)?[:：]?$/.test(words)) expects = true;
      return cell.replace(
        new RegExp(`(截[至止](?:日期?|时间)?[:：]?\\s*)(${writtenDay.source})`),
        (_, label: string, spelling: string) => `${label}${dayLike(spelling, asOf)}`,
      );
    });
  });
