import { dateToSerial, daysBetween } from "../ledger/calendarDate";
import { isErrorValue } from "../ledger/cell";
import { expectedOf, parseDeadline } from "../ledger/deadline";
import type { CellValue, Deadline } from "../ledger/model";
import { issueStatuses } from "../ledger/schema";
import { ambiguousWordIn, normalStatus } from "../ledger/status";
import { words } from "../locales";
import { asScalar, type Argument } from "./cellArguments";
import { notAvailable } from "./functionFault";
import { readAsOf, readFeedbackDate } from "./scalarArguments";
import { cellWords } from "./summary";

const refuseErrors = (cell: CellValue): CellValue => {
  if (isErrorValue(cell)) throw notAvailable(words().functions.errorAsArgument({ got: String(cell) }));
  return cell;
};

/** 规范状态: the status word only, so 已销号 is 已完成. */
export const statusWord = (argument: Argument): string => {
  const cell = refuseErrors(asScalar(argument));
  const normal = normalStatus(cell);
  const ambiguous = normal ? null : ambiguousWordIn(cell);
  if (ambiguous)
    throw notAvailable(words().functions.statusAmbiguous({ got: String(cell), readings: ambiguous.readings }));
  if (!normal) throw notAvailable(words().functions.statusNotUnderstood({ got: String(cell), valid: issueStatuses }));
  return normal.status;
};

/** What the words of a deadline mean; a fault that says why where they mean nothing. */
const understood = (argument: Argument, feedbackDate: Argument): Deadline => {
  const cell = refuseErrors(asScalar(argument));
  const deadline = parseDeadline(cell, { baseDate: readFeedbackDate(feedbackDate) });
  const { deadlineNotUnderstood, deadlineCountsFromFeedback, deadlineHasNoYear } = words().functions;
  if (deadline.understood) return deadline;
  const got = String(cell);
  if (deadline.needs === "baseDate") throw notAvailable(deadlineCountsFromFeedback({ got }));
  if (deadline.needs === "year") throw notAvailable(deadlineHasNoYear({ got }));
  throw notAvailable(deadlineNotUnderstood({ got, expected: expectedOf(deadline) }));
};

/** 规范时限: the serial of the last day on time, as it was before an extension; 长期 where there is none; "" for an empty cell. */
export const dayOrLongTerm = (argument: Argument, feedbackDate: Argument): number | string => {
  const { date, longTerm } = understood(argument, feedbackDate);
  return date ? dateToSerial(date) : longTerm ? cellWords.longTerm : "";
};

/** 剩余天数: 0 on the last day on time, which an extension in the same words moves, below 0 after it. */
export const daysLeftUntil = (argument: Argument, asOf: Argument, feedbackDate: Argument): number | string => {
  const { date, longTerm, extension } = understood(argument, feedbackDate);
  const day = readAsOf(asOf).date;
  const last = extension !== undefined && extension.asked !== true ? extension.date : date;
  return last ? daysBetween(day, last) : longTerm ? cellWords.longTerm : "";
};
