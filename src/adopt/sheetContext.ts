import type { CalendarDate } from "../ledger/calendarDate";
import { dateOf, isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";

/** What the rows above the headings say that the deadlines below lean on. */
export interface SheetContext {
  /** 反馈日期：2022年5月10日 */
  readonly feedbackDate: CalendarDate | null;
  /** Year of 截至2022年9月30日, else of the title (2022年度巡察整改台账); null where none or several are named. */
  readonly year: number | null;
}

type Rows = readonly (readonly CellValue[])[];

const feedbackLabel = /^反馈(?:日期|时间|日)[:：]?(.*)$/;
const cutOff = /^截[至止](?:日期|时间|日)?[:：]?(?:到)?(.*)$/;
const yearIn = /(?<!\d)(20\d{2})(?=年|[.\-/]\d)/g;

const bare = (cell: CellValue | undefined): string => (typeof cell === "string" ? cell.replace(/\s+/g, "") : "");

/** The value behind a label: in the same cell, or in the next cell that is not empty. */
const valueBehind = (row: readonly CellValue[], index: number, inCell: string): CellValue =>
  inCell || (row.slice(index + 1).find((next) => !isBlank(next)) ?? "");

const yearsIn = (text: string): readonly number[] => [
  ...new Set([...text.normalize("NFKC").matchAll(yearIn)].map((match) => Number(match[1]))),
];

export const contextAbove = (rows: Rows): SheetContext => {
  let feedbackDate: CalendarDate | null = null;
  let cutOffYear: number | null = null;
  const titleYears = new Set<number>();
  for (const row of rows)
    for (const [index, cell] of row.entries()) {
      const text = bare(cell);
      if (text === "") continue;
      const feedback = feedbackLabel.exec(text);
      const until = cutOff.exec(text);
      if (feedback) feedbackDate ??= dateOf(valueBehind(row, index, feedback[1] ?? ""));
      else if (until) {
        const value = valueBehind(row, index, until[1] ?? "");
        cutOffYear ??= dateOf(value)?.year ?? yearsIn(String(value))[0] ?? null;
      } else for (const year of yearsIn(text)) titleYears.add(year);
    }
  const [titleYear] = titleYears;
  return { feedbackDate, year: cutOffYear ?? (titleYears.size === 1 ? (titleYear ?? null) : null) };
};
