import { dateToSerial } from "./calendarDate";
import { textOf } from "./cell";
import type { Fields, RefusalReason } from "./change";
import { parseDeadline } from "./deadline";
import type { Draft } from "./draft";
import type { CellValue, Deadline, Ledger } from "./model";
import { normalStatus } from "./status";
import { deadlineRules } from "./settings";

export interface WorkEdit {
  readonly table: "issues" | "measures";
  readonly id: string;
  /** The row as it stands; {} for a new one. */
  readonly before: Fields;
  /** What the user asked for. */
  readonly given: Fields;
  /** The cells that will change; the rules add to it. */
  readonly after: Map<string, CellValue>;
}

interface Settling extends WorkEdit {
  readonly ledger: Ledger;
  readonly refuse: (column: string, reason: RefusalReason) => void;
}

/** What follows from a change to an issue or a measure, and what may not stand together. */
export const settleWork = (draft: Draft, edit: WorkEdit): void => {
  const settling: Settling = {
    ...edit,
    ledger: draft.planning.ledger,
    refuse: (column, reason) => draft.refuse(edit.table, edit.id, column, reason),
  };
  settleDeadline(settling);
  if (edit.table === "issues") settleLongTerm(settling);
  settleCompletion(settling);
};

/** A new measure without people or deadline of its own takes its issue's. */
export const inheritFromIssue = (measure: Map<string, CellValue>, issue: Fields): void => {
  const inherit = (key: string): void => {
    const value = issue[key] ?? "";
    if (textOf(measure.get(key)) === "" && value !== "") measure.set(key, value);
  };
  if (textOf(measure.get("deadlineText")) === "") inherit("due");
  for (const key of ["leader", "leadDept", "persons", "deadlineText"]) inherit(key);
};

const deadlineOf = (words: CellValue, { settings, date1904 }: Ledger): Deadline =>
  parseDeadline(words, { ...deadlineRules(settings), date1904: date1904 === true });

/**
 * New words give a new 时限日期, unless the user gave one along with them. 立行立改 may wait for 反馈日期, 方案批复后1个月内 for 方案批复日. An extension in them
 * would count for nothing without its own columns.
 */
const settleDeadline = ({ before, given, after, ledger, refuse }: Settling): void => {
  const words = after.get("deadlineText");
  if (words === undefined || textOf(given.due) !== "") return;
  const deadline = deadlineOf(words, ledger);
  const { understood, needs, event, extension } = deadline;
  if (!understood && needs !== "baseDate" && needs !== "planDate")
    refuse("deadlineText", {
      kind: "deadlineNotUnderstood",
      got: textOf(words),
      ...(needs && { needs }),
      ...(event !== undefined && { event }),
    });
  else if (extension !== undefined && textOf(after.get("extendedTo") ?? before.extendedTo) === "")
    refuse("deadlineText", { kind: "extensionColumn", got: textOf(words) });
  else after.set("due", deadline.date === null ? "" : dateToSerial(deadline.date, ledger.date1904 === true));
};

const impliesLongTerm = (type: CellValue, words: CellValue, ledger: Ledger): boolean =>
  textOf(type) === "长期坚持" || deadlineOf(words, ledger).longTerm;

/** 长期坚持 follows 整改类型 and the words of the deadline when these change what they say, unless the user set it too. */
const settleLongTerm = ({ before, given, after, ledger }: Settling): void => {
  const next = (key: string): CellValue => after.get(key) ?? before[key] ?? "";
  if (textOf(given.longTerm) !== "" || !(after.has("type") || after.has("deadlineText"))) return;
  const was = impliesLongTerm(before.type ?? "", before.deadlineText ?? "", ledger);
  const is = impliesLongTerm(next("type"), next("deadlineText"), ledger);
  if (was !== is || Object.keys(before).length === 0) after.set("longTerm", is ? "是" : "否");
};

const isCompleted = (status: CellValue): boolean => normalStatus(status)?.status === "已完成";

/** 已完成 stands with a 完成日期, any other status without. */
const settleCompletion = ({ before, given, after, refuse }: Settling): void => {
  if (!after.has("status") && !after.has("completedOn")) return;
  const status = after.get("status") ?? before.status ?? "";
  const completedOn = textOf(after.get("completedOn") ?? before.completedOn);
  if (isCompleted(status)) {
    if (completedOn === "") refuse("completedOn", { kind: "completedOnMissing" });
  } else if (textOf(given.completedOn) !== "" && after.has("completedOn")) {
    refuse("completedOn", { kind: "completedOnBeforeStatus" });
  } else if (completedOn !== "" && isCompleted(before.status ?? "")) after.set("completedOn", "");
};
