import { calendarDate, lastDayOfMonth, type CalendarDate } from "../../ledger/calendarDate";
import { fold } from "../takeBack/likeness";

/** A day or a month that a text names. */
export interface NamedDate {
  readonly text: string;
  readonly start: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
  /** null: a month, a day without a year, or no day of the calendar. */
  readonly date: CalendarDate | null;
  readonly isPossible: boolean;
}

const named =
  /([0-9]{4})年([0-9]{1,2})月(?:([0-9]{1,2})[日号])?|([0-9]{4})[.\-/]([0-9]{1,2})[.\-/]([0-9]{1,2})(?![0-9.])|([0-9]{1,2})月([0-9]{1,2})[日号]/g;

const isPossible = (year: number | null, month: number, day: number | null): boolean =>
  month >= 1 &&
  month <= 12 &&
  (day === null || (day >= 1 && day <= lastDayOfMonth(year ?? 2024, month))) &&
  (year === null || (year >= 1900 && year <= 2100));

/** All days and months in a text, in order. */
export const datesIn = (text: string): readonly NamedDate[] => {
  const half = fold(text);
  return [...half.matchAll(named)].flatMap(({ 0: whole, index, ...groups }) => {
    // 12026年 is no year
    if (/[0-9]/.test(half[index - 1] ?? "")) return [];
    const year = groups[1] ?? groups[4];
    const month = Number(groups[2] ?? groups[5] ?? groups[7]);
    const dayText = groups[3] ?? groups[6] ?? groups[8];
    const day = dayText === undefined ? null : Number(dayText);
    const yearNumber = year === undefined ? null : Number(year);
    return [
      {
        text: text.slice(index, index + whole.length),
        start: index,
        year: yearNumber,
        month,
        day,
        date: yearNumber === null || day === null ? null : calendarDate(yearNumber, month, day),
        isPossible: isPossible(yearNumber, month, day),
      },
    ];
  });
};
