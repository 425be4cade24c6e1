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
  const text = words().ledger.deadlineUnderstood({
    ...deadline,
    date: deadline.date === null ? null : formatDateChinese(deadline.date),
  });
  return { text, understood: deadline.understood };
};
