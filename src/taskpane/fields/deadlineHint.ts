import { formatDateChinese } from "../../ledger/calendarDate";
import { parseDeadline } from "../../ledger/deadline";
import type { CellValue, Ledger } from "../../ledger/model";
import { deadlineRules } from "../../ledger/settings";
import { words } from "../../locales";

export interface DeadlineHint {
  readonly text: string;
  readonly understood: boolean;
}

/** What a deadline is taken for, in words, while it is typed; null for a blank one. */
export const deadlineHint = (
  value: CellValue,
  { settings, date1904 }: Pick<Ledger, "settings" | "date1904">,
): DeadlineHint | null => {
  if (String(value).trim() === "") return null;
  const deadline = parseDeadline(value, { ...deadlineRules(settings), date1904: date1904 === true });
  const { longTerm, inferred, understood, needs } = deadline;
  const text = words().ledger.deadlineUnderstood({
    date: deadline.date === null ? null : formatDateChinese(deadline.date),
    longTerm,
    inferred,
    understood,
    ...(needs === undefined ? {} : { needs }),
  });
  return { text, understood };
};
