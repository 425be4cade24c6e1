import { parseDate } from "./calendarDate";
import { monthEnd, type Reading } from "./deadlineContext";

const decimal = /^((?:19|20)\d{2})\.(\d{1,2})$/;
const withoutPoint = /^((?:19|20)\d{2})(\d{2})$/;

/** Months as numbers: 2023.6, 2023.12, 202306. As serials they would be days of 1905 or of the 25th century. */
const monthOf = (text: string): RegExpExecArray | null => decimal.exec(text) ?? withoutPoint.exec(text);

export const isMonthNumber = (value: number): boolean => monthOf(String(value)) !== null;

/**
 * A day or a month that someone typed as a number and that is no serial: 20230630, 202306, 2023.6. In 2023.1 the month is not known: a number
 * loses the zero of 2023.10. null for any other number.
 */
export const readWrittenNumber = (value: number): Reading | null => {
  const text = String(value);
  const day = /^\d{8}$/.test(text) ? parseDate(text) : null;
  if (day !== null) return { date: day, inferred: false, yearFrom: "cell" };
  const month = monthOf(text);
  if (month === null) return null;
  if (text.endsWith(".1")) return { needs: "month" };
  const date = monthEnd(Number(month[1]), Number(month[2]));
  return date === null ? null : { date, inferred: false, yearFrom: "cell" };
};
