import type { RefusalReason } from "../../ledger/change";
import type { CellValue, Expected } from "../../ledger/model";
import { shareText } from "../../ledger/statusShare";
import type * as reference from "../zh-CN/ledger";

export const tableNames: typeof reference.tableNames = {
  issues: "问题清单 (issues)",
  measures: "措施清单 (measures)",
  events: "办理记录 (events)",
  rules: "制度清单 (rules)",
  snapshots: "期次快照 (snapshots)",
  settings: "台账设置 (settings)",
  slots: "通报设置 (notice settings)",
  wordings: "表述 (wordings)",
  allowances: "审查放行 (allowed findings)",
  changes: "变更记录 (change log)",
  imports: "导入对照 (imported columns)",
};

export const classNames: typeof reference.classNames = {
  done: "Done",
  inProgress: "In progress",
  longTerm: "Long-term",
  notBegun: "Not begun",
  moved: "Handed over",
};

export const explanation: typeof reference.explanation = (p) => {
  const notes = [
    p.longTermExcluded === null ? "long-term items in the denominator" : `${p.longTermExcluded} long-term left out`,
    ...(p.movedExcluded === null ? [] : [`${p.movedExcluded} handed over left out`]),
    ...(p.basic === null ? [] : [`${p.basic} basically done counted as done`]),
    ...(p.originalDue ? ["overdue by the original deadlines"] : []),
    `as of ${p.asOf}`,
    `${p.cancelled} cancelled not counted`,
    ...(p.doneWithoutDate === 0 ? [] : [`${p.doneWithoutDate} of the done have no completion date`]),
    ...(p.unknownStatus === 0 ? [] : [`${p.unknownStatus} with an unknown status count as not begun`]),
  ];
  const name = p.rowName === "" ? "" : `${p.rowName}: `;
  return p.total === 0
    ? `${name}no items, no completion rate (${notes.join(", ")})`
    : `${name}${p.done} of ${p.total} done, completion rate ${p.rate} (${notes.join(", ")})`;
};

export const deadlineUnderstood: typeof reference.deadlineUnderstood = (p) => {
  if (p.needs === "baseDate") return "Counts from 反馈日期; enter it in 台账设置 first.";
  if (p.needs === "planDate") return "Counts from 方案批复日; enter it in 台账设置 first.";
  if (p.needs === "workdays") return "Working days depend on the holidays; write for example 2024年9月底.";
  if (p.needs === "event")
    return `Counts from "${p.event ?? ""}", a day that the ledger does not hold; write for example 2024年9月底.`;
  if (p.needs === "year") return "No year is given; write for example 2024年9月底.";
  if (!p.understood) return "Not understood. Write for example 2024年9月30日, 2024年9月底, 立行立改 or 长期坚持.";
  if (p.date === null) return p.longTerm ? "Understood as: long-term, no end date." : "";
  const extension =
    p.extension === undefined
      ? ""
      : " An extension counts only in 延期至 and 延期批准, not in the words of the deadline.";
  return `Understood as: ${p.date}${p.inferred ? " (inferred)" : ""}${p.longTerm ? ", long-term after that" : ""}.${extension}`;
};

const shown = (value: CellValue): string => (value === "" ? "blank" : `"${String(value)}"`);

const list = (items: readonly string[]): string => items.join(", ");

const untitled: Readonly<Record<Extract<Expected, { readonly kind: "itemText" }>["taken"], string>> = {
  item: "no text; this row is taken for an item of its own. Write its text, or clear its 序号 to join it to the item above.",
  measure: "no text; 序号 numbers the measures, so this row (and those like it) is a measure of the item above.",
  merged:
    "merged with the row above, so this row is a measure of that item; the ZG functions do not see merged cells on the original sheet and count it as an item.",
  alone:
    "stands alone in this row, without a 序号 or anything else; it counts as an item. If it continues the row above, or is a note or a signature, put that right in the sheet first.",
  continued:
    "the row holds only the rest of a text that the row above breaks off: joined to it, and not counted. If it is another item, give it a 序号.",
  repeated:
    "is that of the row above under another 序号, so this row (and others like it) is a measure of that item. If these are several issues, word them differently or add a column 单位.",
};

const expectation = (expected: Expected, got: CellValue): string => {
  switch (expected.kind) {
    case "choice":
      return `expected one of ${list(expected.choices)}, found ${shown(got)}.`;
    case "oneReading":
      return `${shown(got)} can mean two things: ${expected.readings.join(", or ")}; choose one, or write it out in the sheet.`;
    case "date":
      return `expected a date like 2024-9-30, found ${shown(got)}.`;
    case "deadline":
      return `not understood as a deadline: ${shown(got)}. Write a full date, or fill in 时限日期.`;
    case "year":
      return expected.years === undefined
        ? `${shown(got)} names no year, and nothing tells it. Add it, or enter 反馈日期 first.`
        : `${shown(got)} names no year, and the rows above the headings name ${expected.years.join(" and ")}. Add it, or enter 反馈日期 first.`;
    case "workdays":
      return `${shown(got)} counts working days, which only the holidays could tell. Write a full date, or fill in 时限日期.`;
    case "month":
      return `the number ${String(got)} may be January or October (a number loses its last zero). Write it like 2023年10月.`;
    case "deadlineEvent":
      return `${shown(got)} counts from "${expected.event}", a day that the ledger does not hold. Write a full date, or fill in 时限日期.`;
    case "extensionColumn":
      return `${shown(got)}: enter the extension and its approval in 延期至 and 延期批准; in the words of the deadline it does not count.`;
    case "number":
      return `expected a number, found ${shown(got)}.`;
    case "noError":
      return `holds the error ${shown(got)} and counts as blank.`;
    case "errorKept":
      return `the error ${shown(got)} is kept as a text; please mend it in the sheet.`;
    case "sameAsAbove":
      return `${shown(got)} has no words above it that it could stand for; please write them out.`;
    case "uniqueId":
      return `${shown(got)} stands more than once; the add-in does not change this row until it is settled.`;
    case "knownIssue":
      return got === ""
        ? "is blank: it is not known which issue the row belongs to."
        : `expected an id of the ledger, found ${shown(got)}.`;
    case "column":
      return "this column is missing; please add its heading.";
    case "uniqueColumn":
      return "this column stands more than once; only the leftmost is read.";
    case "table":
      return "this table is missing.";
    case "anotherTable":
      return "another table begins in this row; it was not read. One table is read at a time.";
    case "tableBeside":
      return `from this column on another table stands beside the ledger (columns: ${expected.columns}${expected.headings.length === 0 ? "" : `; ${expected.headings.join(", ")}`}); it was not read. If these are columns of the ledger, remove the empty column before them and read again.`;
    case "otherSetting":
      return `${shown(got)}, while a sheet before says ${shown(expected.used)}. One ledger has one, and the earlier sheet's is used; please correct it among the settings where it is wrong.`;
    case "setting":
      return `${shown(got)} counts from ${expected.item}; enter it in 台账设置 first.`;
    case "statedCount":
      return `${shown(got)} names ${expected.stated}, and ${expected.found} issues were read below it. Please check; the number is no part of the name.`;
    case "share":
      return `${typeof got === "number" ? `the number ${got} (${shareText(got)})` : shown(got)} is read as a share: 100% is 已完成, 0% 未启动, anything between 正在整改 (the share is kept in 备注); so are all shares of this column. Please check.`;
    case "itemText":
      return untitled[expected.taken];
    case "blankPeriod":
      return `Blank, while “${expected.heading}” says “${expected.said}”. Of several columns one is read: this is read as blank and nothing is taken over. Please check.`;
    case "statusColumn":
      return `this sheet has no status column, and ${expected.count} items have a completion date: they come without a status and count as not begun. Add a column 状态 to the sheet first, or set them to 已完成 in 问题清单 afterwards.`;
    case "ownMeasure":
      return "merged with an item above, so the measure is that item's only and is counted once; where it is meant for this one too, add it to this one in 措施清单.";
  }
};

export const describeProblem: typeof reference.describeProblem = ({ table, row, column, expected, got }) =>
  `${table}${row === 0 ? "" : `, row ${row}`}${column === "" ? "" : `, ${column}`}: ${expectation(expected, got)}`;

export const describeExpected: typeof reference.describeExpected = ({ expected, got }) => expectation(expected, got);

const reasonWords = (reason: RefusalReason): string => {
  switch (reason.kind) {
    case "required":
      return "is required.";
    case "notAChoice":
      return `must be one of ${list(reason.choices)}, not ${shown(reason.got)}.`;
    case "notADate":
      return `must be a date like 2024-9-30, not ${shown(reason.got)}.`;
    case "notANumber":
      return `must be a number, not ${shown(reason.got)}.`;
    case "tooLong":
      return `has ${reason.length} characters; an Excel cell holds ${reason.limit}.`;
    case "deadlineNotUnderstood":
      return reason.needs === "year"
        ? `"${reason.got}" names no year; add it, or enter 反馈日期 in 台账设置 first.`
        : reason.needs === "event"
          ? `"${reason.got}" counts from "${reason.event ?? ""}", a day that the ledger does not hold; write for example 2024年9月底.`
          : reason.needs === "workdays"
            ? `"${reason.got}" counts working days, which only the holidays could tell; write for example 2024年9月底.`
            : `"${reason.got}" is not understood. Write for example 2024年9月30日, 2024年9月底, 立行立改 or 长期坚持.`;
    case "extensionColumn":
      return `"${reason.got}" names an extension; enter it and its approval in 延期至 and 延期批准, where it counts.`;
    case "completedOnMissing":
      return "is required when the status is 已完成.";
    case "completedOnBeforeStatus":
      return "may be filled in only when the status is 已完成.";
    case "unknownRow":
      return "is not in the ledger.";
    case "doubledId":
      return `the id stands more than once (rows ${reason.rows.join(", ")}); settle that first.`;
    case "idInUse":
      return "there is such a row already.";
    case "unknownColumn":
      return "the ledger has no such column, or it cannot be changed.";
    case "columnMissing":
      return "the sheet lacks this column; please add its heading first.";
    case "formulaColumn":
      return "is calculated by a formula and cannot be filled in.";
    case "changedMeanwhile":
      return `was changed by someone else: you saw ${shown(reason.seen)}, now it is ${shown(reason.found)}. Check it before you change it.`;
    case "rowGone":
      return "the row is no longer in the sheet; someone may have deleted it.";
    case "referredTo":
      return `${reason.count} other rows refer to it; the addition cannot be taken back.`;
  }
};

export const describeRefusal: typeof reference.describeRefusal = ({ table, id, column, reason }) =>
  `${tableNames[table]}${id === "" ? "" : ` ${id}`}${column === "" ? "" : `, ${column}`}: ${reasonWords(reason)}`;

export const describeReason: typeof reference.describeReason = (reason) => reasonWords(reason);
