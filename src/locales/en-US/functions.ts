import type { Expected } from "../../ledger/model";
import type * as reference from "../zh-CN/functions";

export const argumentNames: typeof reference.argumentNames = {
  ledger: "ledger",
  asOf: "as_of",
  condition: "condition",
  switches: "rules",
  groupBy: "group_by",
  days: "days",
  columns: "columns",
  status: "status",
  deadline: "deadline",
  feedbackDate: "feedback_date",
};

const ledger = {
  name: argumentNames.ledger,
  description:
    "A ledger with its heading row, e.g. 问题清单[[#All],[编号]:[备注]], or any block of an older ledger; columns are recognised by heading",
};
const asOf = {
  name: argumentNames.asOf,
  description:
    "The day the figures are as of, for instance the name 截至日; the day of calculation when left out or empty",
};
const condition = {
  name: argumentNames.condition,
  description:
    "Counts only the rows that meet it, e.g. 牵头部门=人事科;来源=审计、巡察; 反馈日期=2022-5-10 gives the day that relative deadlines count from",
};
const switches = {
  name: argumentNames.switches,
  description:
    "Words joined by 、: 按措施、按问题、按方面、含基本完成、剔除长期、剔除移交、按原时限、月前含当月、月份按月底、忽略未识别; the default rules when left out",
};
const common = { ledger, asOf, condition, switches };
const deadline = {
  name: argumentNames.deadline,
  description: "A deadline as a date or in words, e.g. 2022年9月底前, 立行立改, 长期坚持",
};
const feedbackDate = {
  name: argumentNames.feedbackDate,
  description:
    "The day that 立行立改, 三个月内 and deadlines without a year count from; without it they are not understood",
};

/** The names stay Chinese: a workbook goes from hand to hand, and a formula must read the same in every Excel. */
export const customFunctions: typeof reference.customFunctions = {
  COMPLETIONRATE: {
    name: "完成率",
    description:
      "Completion rate: done ÷ total (long-term and moved items are in the total, cancelled ones are not). #N/A when the total is nought",
    parameters: common,
  },
  CLOSURERATE: {
    name: "销号率",
    description: "Closure rate: closed by the day ÷ total; measures have none. #N/A when the total is nought",
    parameters: common,
  },
  ONTIMERATE: {
    name: "按期完成率",
    description:
      "Done on time ÷ items due by the day (without moved and cancelled ones); one without a completion date is not on time. #N/A when nothing was due",
    parameters: common,
  },
  OVERDUECOUNT: {
    name: "逾期数",
    description:
      "Items neither done nor moved whose deadline has passed; the due day itself is on time, an approved extension replaces the deadline",
    parameters: common,
  },
  DONELATECOUNT: {
    name: "逾期完成数",
    description:
      "Items done by the day but after their deadline; those without a completion date cannot be told and are not among them",
    parameters: common,
  },
  EXTENDEDCOUNT: {
    name: "延期数",
    description:
      "Items with an approved extension beyond their deadline, done or not; the words 申请延期 alone are none",
    parameters: common,
  },
  DUESOONCOUNT: {
    name: "临期数",
    description:
      "Items neither done nor moved that are due on the day or within so many days; overdue ones are not among them",
    parameters: {
      ...common,
      days: {
        name: argumentNames.days,
        description: "How many days ahead of the day; 7 when left out, 0 is the day only",
      },
    },
  },
  PROGRESSSUMMARY: {
    name: "整改汇总",
    description:
      "A table by the values of one column: total, the five classes, completion rate, overdue, due soon, and a total row",
    parameters: {
      ...common,
      groupBy: {
        name: argumentNames.groupBy,
        description: "Heading of the column to group by, e.g. 牵头部门, 责任领导, 方面, 来源",
      },
    },
  },
  OVERDUELIST: {
    name: "逾期清单",
    description:
      "A table of the overdue items with the days overdue, the longest first; says 无逾期事项 when there are none",
    parameters: {
      ...common,
      columns: {
        name: argumentNames.columns,
        description:
          "Headings of the columns to show, joined by 、; number, item, lead department and deadline when left out",
      },
    },
  },
  EXPLAINFIGURES: {
    name: "口径说明",
    description:
      "One sentence on how the completion rate was worked out, which columns were recognised, and what was not understood",
    parameters: common,
  },
  NORMALSTATUS: {
    name: "规范状态",
    description:
      "The status in the words of the ledger: 未启动, 正在整改, 基本完成, 已完成, 已移交, 已取消. #N/A when it is not understood",
    parameters: {
      status: { name: argumentNames.status, description: "A cell with a status, e.g. 已整改到位, 正按序推进, 已销号" },
    },
  },
  NORMALDEADLINE: {
    name: "规范时限",
    description:
      "The deadline as a date (format the cell as one), 长期 where it goes on without a date. #N/A when it is not understood",
    parameters: { deadline, feedbackDate },
  },
  DAYSLEFT: {
    name: "剩余天数",
    description:
      "Days from the day to the deadline, 0 on the last day, negative after it, 长期 where there is no date. #N/A when it is not understood",
    parameters: { deadline, asOf, feedbackDate },
  },
};

export const summaryHeadings: typeof reference.summaryHeadings = [
  "Group",
  "Total",
  "Done",
  "In progress",
  "Long-term",
  "Not begun",
  "Moved",
  "Completion rate",
  "Overdue",
  "Due soon",
];
export const blankGroup: typeof reference.blankGroup = "(blank)";
export const overdueHeadings: typeof reference.overdueHeadings = {
  due: "Deadline",
  days: "Days overdue",
  none: "Nothing overdue",
};
export const longTerm: typeof reference.longTerm = "Long-term";
export const summaryTotal: typeof reference.summaryTotal = "Total";
export const summaryTotalCountsOnce: typeof reference.summaryTotalCountsOnce = "Total (shared items once)";

const list = (words: readonly string[]): string => words.join(", ");
const quoted = (word: string): string => `“${word}”`;

export const badAsOf: typeof reference.badAsOf = (p) =>
  `as_of is not a date: ${quoted(p.got)}. Give a date like 2022-9-30 or the name 截至日; leave it out for the day of calculation.`;

export const badDays: typeof reference.badDays = (p) =>
  `days has to be a whole number from 0 up, not ${quoted(p.got)}; 7 when left out.`;

export const badFeedbackDateArgument: typeof reference.badFeedbackDateArgument = (p) =>
  `feedback_date is not a date: ${quoted(p.got)}. Give a date like 2022-5-10.`;

export const badCondition: typeof reference.badCondition = (p) =>
  `condition cannot be read: ${quoted(p.got)}. Write heading=value, e.g. 牵头部门=人事科;来源=审计、巡察.`;

export const badFeedbackDate: typeof reference.badFeedbackDate = (p) =>
  `The feedback date in condition is not a date: ${quoted(p.got)}. Write 反馈日期=2022-5-10.`;

export const unknownColumn: typeof reference.unknownColumn = (p) =>
  `${p.argument}: the ledger has no column ${quoted(p.got)}. Its columns: ${list(p.found)}.`;

export const unknownSwitch: typeof reference.unknownSwitch = (p) =>
  `rules: ${quoted(p.got)} is not one of them. Valid: ${list(p.valid)}.`;

export const twoLevels: typeof reference.twoLevels = (p) => `rules: choose one of ${list(p.got.map(quoted))}.`;

export const noHeading: typeof reference.noHeading = (p) =>
  `No heading row was recognised in ledger; missing: ${list(p.missing)}. The range must include its headings, e.g. 问题清单[[#All],[编号]:[备注]].`;

export const missingColumn: typeof reference.missingColumn = (p) =>
  `ledger has no column ${quoted(p.missing)} (headings like ${list(p.accepted)}). Its columns: ${p.found.length > 0 ? list(p.found) : "without headings"}.`;

export const datesAlone: typeof reference.datesAlone = (p) =>
  ` Column ${quoted(p.heading)} has a date in ${p.rows} row(s), but a date alone does not prove completion (it may not be accepted yet), so nothing is counted by it. Add a column 整改状态; where a date does mean completion, fill it by a formula: =IF(${p.heading} of the row="","正在整改","已完成").`;

export const progressOnly: typeof reference.progressOnly = (p) =>
  `No column of ledger tells the status: most of what stands below ${quoted(p.heading)} is no status word and counts as progress. Please add a column for the status (headings like ${list(p.accepted)}).`;

export const noGroupBy: typeof reference.noGroupBy = (p) =>
  `group_by is empty: give the heading of a column. The ledger's columns: ${list(p.found)}.`;

const place = (p: { row: number; columnNumber: number; column: string }): string =>
  `Row ${p.row}, column ${p.columnNumber}${p.column === "" ? "" : ` (${p.column})`} of the range`;
const more = (count: number): string => (count > 0 ? ` (and ${count} more)` : "");

export const unknownStatus: typeof reference.unknownStatus = (p) =>
  `${place(p)}: the status ${quoted(p.got)} is not understood${more(p.more)}. Valid: ${list(p.valid)}; or add 忽略未识别 to rules to count it as not begun.`;

export const ambiguousStatus: typeof reference.ambiguousStatus = (p) =>
  `${place(p)}: the status ${quoted(p.got)} can mean two things (${p.readings.join(", or ")}), and which is not guessed${more(p.more)}. Write in the sheet which it is; or import the ledger and choose there; or add 忽略未识别 to rules to count it as not begun.`;

export const unknownClosure: typeof reference.unknownClosure = (p) =>
  `${place(p)}: the closure ${quoted(p.got)} is not understood${more(p.more)}. Valid: ${list(p.valid)}; or add 忽略未识别 to rules to count it as not closed.`;

const whyNoDay = (expected: Expected): string => {
  switch (expected.kind) {
    case "setting":
      return `counts from ${expected.item} (write it above the headings: ${expected.item}：2022年6月10日)`;
    case "year":
      return expected.years === undefined
        ? "names no year, and nothing tells it"
        : `names no year, and the rows above the headings name ${expected.years.join(" and ")}`;
    case "workdays":
      return "counts working days, which only the holidays could tell";
    case "month":
      return "is a number that may be January or October (a number loses its last zero)";
    case "deadlineEvent":
      return `counts from "${expected.event}", a day that is not known`;
    case "extensionColumn":
      return "names an extension, and 延期至 is blank";
    default:
      return "is not understood";
  }
};

export const unknownDeadline: typeof reference.unknownDeadline = (p) =>
  `${place(p)}: the deadline ${quoted(p.got)} ${whyNoDay(p.expected)}${more(p.more)}. Write a date, e.g. 2022年9月底前; or add 忽略未识别 to rules to count it as none.`;

export const deadlineNeedsFeedbackDate: typeof reference.deadlineNeedsFeedbackDate = (p) =>
  `${place(p)}: the deadline ${quoted(p.got)} counts from the feedback date${more(p.more)}. Write 反馈日期=2022-5-10 in condition; or add 忽略未识别 to rules to count it as none.`;

export const unknownDate: typeof reference.unknownDate = (p) =>
  `${place(p)}: the date ${quoted(p.got)} ${whyNoDay(p.expected)}${more(p.more)}. Enter one; or add 忽略未识别 to rules to count it as blank.`;

export const errorInCell: typeof reference.errorInCell = (p) =>
  `${place(p)} holds the error ${p.got}${more(p.more)}. Correct the cell; or add 忽略未识别 to rules to count it as blank.`;

export const nothingToRate: typeof reference.nothingToRate = (p) =>
  `There is nothing to rate${p.cancelled > 0 ? ` (${p.cancelled} cancelled)` : ""}.`;

export const nothingDue: typeof reference.nothingDue = "Nothing was due by the day, so there is nothing to rate.";

export const measuresHaveNoClosure: typeof reference.measuresHaveNoClosure =
  "Measures have no closure rate: closing is decided for an issue. Use 问题清单 as ledger, and not 按措施 in rules.";

export const errorAsArgument: typeof reference.errorAsArgument = (p) =>
  `The cell referred to holds the error ${p.got}; correct it first.`;

export const statusNotUnderstood: typeof reference.statusNotUnderstood = (p) =>
  `status: ${quoted(p.got)} is not understood. Valid: ${list(p.valid)}, or a usual word for one of them.`;

export const statusAmbiguous: typeof reference.statusAmbiguous = (p) =>
  `status: ${quoted(p.got)} can mean two things (${p.readings.join(", or ")}), and which is not guessed. Write which it is.`;

export const deadlineNotUnderstood: typeof reference.deadlineNotUnderstood = (p) =>
  `deadline: ${quoted(p.got)} ${p.expected.kind === "setting" ? `counts from ${p.expected.item}` : whyNoDay(p.expected)}. Write a date, e.g. 2022年9月底前, or 长期坚持.`;

export const deadlineCountsFromFeedback: typeof reference.deadlineCountsFromFeedback = (p) =>
  `deadline: ${quoted(p.got)} counts from the feedback date; give feedback_date.`;

export const deadlineHasNoYear: typeof reference.deadlineHasNoYear = (p) =>
  `deadline: ${quoted(p.got)} has no year; write it, or give feedback_date to infer it.`;

export const unexpected: typeof reference.unexpected = (p) =>
  `The function itself failed; no argument is to blame: ${p.detail}`;

export const explained: typeof reference.explained = {
  level: {
    measure: "by measure",
    issue: "by issue",
    item: "by item of the ledger",
    problem: "by problem",
    aspect: "by aspect",
  },
  today: "no day given: as of the day of calculation",
  filtered: (p) => `only items with ${p.conditions.join(" and ")}`,
  blankInCondition: ({ column, count }) =>
    `${count} items are blank in ${column} and meet no condition on it (where a cell is merged over several items, functions see the value of the first only: please check)`,
  recognised: (p) => `columns: ${p.columns.map(({ field, heading }) => `${field}=${heading}`).join(", ")}`,
  statusesOnly: "a single column without a heading, taken for statuses",
  ownTable: (p) => `recognised as the add-in's ${p.table}`,
  sections: ({ count, fields }) =>
    `${count} section heading rows are no items${fields.length === 0 ? "" : `; ${fields.join(", ")} of the items below are taken from them`}`,
  untitledItems: ({ count, field }) => `${count} rows without ${field} count as an item each`,
  anotherTable: ({ row }) => `another table begins in row ${row} of the range; it is not counted`,
  signedRows: ({ row }) =>
    `from row ${row} of the range on there are only days, units, names, page numbers or shares, taken for a sign-off or a sum; not counted`,
  tableBeside: ({ first, last, headings }) =>
    `${first === last ? `column ${first}` : `columns ${first} to ${last}`} of the range${headings.length === 0 ? "" : ` (${headings.join(", ")})`} are another table beside the ledger; not counted`,
  aloneRows: ({ count, field }) =>
    `${count} rows hold ${field} and nothing else; they count as an item each: check whether they continue the row above or are notes`,
  continuedRows: ({ count }) =>
    `${count} rows hold only the rest of a text that the row above breaks off; they are joined to it`,
  repeatedTexts: ({ count, field }) =>
    `${count} rows have the ${field} of the row above and another 序号; they are measures of that item: check them`,
  preparedRows: ({ count }) => `${count} rows hold a 序号 and nothing else; they are not counted`,
  untitledMeasures: ({ count, field }) =>
    `序号 numbers the measures: ${count} rows without ${field} belong to the item above`,
  statusPerLine: "the status stands per measure: an item is done when all its measures are",
  monthBeforeIncluded: "deadlines such as 8月前 run to the end of that month",
  firstsAsMonths: "deadlines that are dates of the first of a month run to the last day of that month",
  extensionAlwaysCounts: "no column 延期批准: every extension counts as approved",
  uncountedExtensions: (p) =>
    `columns whose headings speak of an extension, and that count as none: ${p.headings.join(", ")}`,
  feedbackDate: (p) => `relative deadlines count from ${p.date}`,
  sheetYear: (p) => `deadlines without a year take ${p.year} from the rows above the headings`,
  firstsOfMonths: ({ headings }) =>
    `all dates of ${headings.join(", ")} are firsts of months, which the cells may show as months: functions see no formats and count from the 1st, an import from the end of the month; please check, and add the 口径 月份按月底 where they are months`,
  blankPeriods: ({ count, heading }) =>
    `the status has several columns and ${heading} is read: ${count} rows are blank there while another column says something; they count as blank`,
  unreadStatuses: ({ headings, read }) => `the status is read from ${read} only; not read: ${headings.join(", ")}`,
  doneByClosure: (p) => `${p.count} with a blank status count as done because they are closed`,
  closedByDay: (p) =>
    `${p.count} that are done and have a day under “${p.heading}” count as closed (no column says which are closed)`,
  completedInferred: (p) => `${p.count} completion dates name no year, which was inferred`,
  completedFromNotes: (p) => `${p.count} completion dates stand beside the status`,
  statusFromShares: (p) =>
    `${p.count} statuses are shares (100%, the number 1, is 已完成, 0 未启动, anything between 正在整改)`,
  inferred: (p) => `${p.count} deadlines were inferred`,
  overdueOf: (p) => `of these ${p.overdue} overdue, ${p.soon} due within ${p.soonDays} days`,
  partlyOverdue: ({ count, byMeasure, ownDeadline }) =>
    `${count} more items have measures or departments that are overdue: an item is due by its ${ownDeadline ? "own" : "last"} deadline and not counted${byMeasure ? '; 口径 "按措施" counts them' : ""}`,
  withoutWords: ({ noStatus, noDeadline }) =>
    `${[
      ...(noStatus > 0 ? [`${noStatus} items have no status (counted as not begun)`] : []),
      ...(noDeadline > 0 ? [`${noDeadline} items have no deadline (never overdue)`] : []),
    ].join(", ")}; a merged cell has its value in its first row only and functions see no merges: please check`,
  noDeadlineColumn: "no deadline column recognised: overdue not counted",
  errorsAsBlank: (p) =>
    `${p.count} error values counted as blank: ${p.examples.join("; ")}${p.count > p.examples.length ? "…" : ""}`,
  allUnderstood: "all statuses and deadlines understood",
  notUnderstood: (p) =>
    `${p.count} cells not understood: ${p.examples.join("; ")}${p.count > p.examples.length ? "…" : ""}`,
  example: (p) => `row ${p.row}${p.column === "" ? "" : ` ${p.column}`} ${quoted(p.got)}`,
  separator: "; ",
  stop: ".",
};

export const fieldNames: typeof reference.fieldNames = {
  seq: "No.",
  aspect: "aspect",
  problem: "problem",
  text: "issue",
  measure: "measure",
  status: "status",
  deadlineText: "deadline",
  due: "due date",
  extendedTo: "extension",
  extensionApproval: "approval",
  completedOn: "completed on",
  closure: "closure",
  type: "type",
  longTerm: "long-term",
  leadDept: "lead department",
};
