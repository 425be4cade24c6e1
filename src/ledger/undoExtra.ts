import { fromShownText, isBlank, numberOf, shownText } from "./cell";
import { fieldName, rowText } from "./changeLog";
import { extraKey } from "./extraColumn";
import type { CellValue, Ledger, RowSource } from "./model";

/** The log tells days and numbers as text; what a column of the user's own held, its other cells tell. */
export interface ExtraUndo {
  readonly column: string;
  readonly current: CellValue;
  /** As the log would tell it. */
  readonly found: string;
  readonly after: CellValue;
}

const isDayText = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** A cell of a column of the user's own that goes back to what the log says; null: the table has no such column. */
export const undoExtra = (
  row: RowSource,
  logged: { readonly field: string; readonly before: string; readonly after: string },
  ledger: Ledger,
): ExtraUndo | null => {
  const heading = Object.keys(row.extra).find((each) => fieldName(row.table, extraKey(each)) === logged.field);
  if (heading === undefined) return null;
  const current = row.extra[heading] ?? "";
  const holdsNumbers = ledger.rows[row.table].some(({ extra }) => typeof extra[heading] === "number");
  const wasDay = typeof current === "number" && isDayText(logged.after);
  const becomesDay = isDayText(logged.before) && holdsNumbers && (wasDay || typeof current !== "number");
  const number = holdsNumbers && !becomesDay ? numberOf(logged.before) : null;
  return {
    column: extraKey(heading, wasDay || becomesDay),
    current,
    found: shownText(current, wasDay ? "date" : "text", ledger.date1904),
    after:
      number !== null && String(number) === logged.before
        ? number
        : fromShownText(logged.before, becomesDay ? "date" : "text", ledger.date1904),
  };
};

/** `rowText` of a row that was added, its days in columns of the user's own as the log told them. */
export const addedRowText = ({ table, cells, extra }: RowSource, logged: string, date1904: boolean): string => {
  const own = Object.entries(extra)
    .filter(([, value]) => !isBlank(value))
    .map(([heading, value]): [string, CellValue] => {
      const asDay = typeof value === "number" ? `${heading}：${shownText(value, "date", date1904)}` : "";
      return [extraKey(heading, asDay !== "" && logged.includes(asDay)), value];
    });
  return rowText(table, { ...cells, ...Object.fromEntries(own) }, date1904);
};
