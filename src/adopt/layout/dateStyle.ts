import { dateToSerial, lastDayOfMonth, type CalendarDate } from "../../ledger/calendarDate";
import type { CellValue } from "../../ledger/model";

/** How days are written in a column. */
export interface DateStyle {
  readonly kind: "serial" | "年" | "." | "-" | "/";
  /** 2022-09-05 and not 2022-9-5. */
  readonly padded: boolean;
  /** Most cells name a month only, which means its last day. */
  readonly months: boolean;
}

/** Words that no sheet has to show: read by everybody, and changed by no Excel. */
export const plainDates: DateStyle = { kind: "年", padded: false, months: false };

const written = /^(\d{4})([.\-/年])(\d{1,2})(?:(?:\2|月)(\d{1,2})日?|月?)(?:[底末]?前?)$/;

/** What most cells of a column show; null where none of them names a day or a month. */
export const dateStyleOf = (cells: readonly CellValue[]): DateStyle | null => {
  const kinds = new Map<DateStyle["kind"], number>();
  const count = (kind: DateStyle["kind"]): void => void kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  let [padded, months, texts] = [0, 0, 0];
  for (const cell of cells) {
    if (typeof cell === "number") count("serial");
    const parts = typeof cell === "string" ? written.exec(cell.normalize("NFKC").replace(/\s+/g, "")) : null;
    if (parts === null) continue;
    const [, , mark = "年", month = "", day] = parts;
    count(mark === "年" || mark === "." || mark === "-" ? mark : "/");
    texts += 1;
    if (month.startsWith("0") || day?.startsWith("0") === true) padded += 1;
    if (day === undefined) months += 1;
  }
  const [best] = [...kinds].sort(([, a], [, b]) => b - a);
  return best === undefined
    ? null
    : { kind: best[0], padded: padded > 0, months: best[0] !== "serial" && months * 2 > texts };
};

/** A day in the style of a column: a serial, or words. */
export const writeDay = (date: CalendarDate, style: DateStyle, date1904: boolean): CellValue => {
  const { year, month, day } = date;
  const two = (n: number): string => (style.padded ? String(n).padStart(2, "0") : String(n));
  if (style.kind === "serial") return dateToSerial(date, date1904);
  const monthOnly = style.months && day === lastDayOfMonth(year, month);
  if (style.kind === "年") return `${year}年${two(month)}月${monthOnly ? "" : `${two(day)}日`}`;
  return [String(year), two(month), ...(monthOnly ? [] : [two(day)])].join(style.kind);
};
