import { formatDateIso } from "../../src/ledger/calendarDate";
import { parseDeadline, type DeadlineContext } from "../../src/ledger/deadline";
import type { CellValue } from "../../src/ledger/model";
import { day } from "./ledgerBuilder";

export const feedback: DeadlineContext = { baseDate: day(2022, 5, 10), immediateDays: 30 };

/** A deadline as 2022-06-30 long-term inferred. */
export const read = (value: CellValue, context: DeadlineContext = {}): string => {
  const { date, longTerm, inferred, understood } = parseDeadline(value, context);
  if (!understood) return "not understood";
  return [date === null ? "none" : formatDateIso(date), longTerm ? "long-term" : "", inferred ? "inferred" : ""]
    .filter((part) => part !== "")
    .join(" ");
};
