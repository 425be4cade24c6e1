import type { CalendarDate } from "../../ledger/calendarDate";
import { formatDateIso } from "../../ledger/calendarDate";
import type { FindingValues } from "../../ledger/checkUp/finding";
import type * as reference from "../zh-CN/checkUp";
import { describeExpected } from "./ledger";

export type RuleWords = reference.RuleWords;

export const grades: typeof reference.grades = { must: "Must be mended", verify: "To be checked", hint: "Hint" };

const day = (date: CalendarDate | null): string => (date === null ? "" : formatDateIso(date));

const mostRows = 8;

const rows = ({ rows: all }: FindingValues): string =>
  all.length > mostRows
    ? `rows ${all.slice(0, mostRows).join(", ")}… (${all.length} in all)`
    : `${all.length === 1 ? "row" : "rows"} ${all.join(", ")}`;

const inRows = (values: FindingValues): string => rows(values).replace(/^r/, "R");

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(", ");

const orBlank = (text: string): string => (text === "" ? "blank" : `“${text}”`);

const unread = ({ problem }: FindingValues): string => (problem === null ? "" : describeExpected(problem));

const spelledTwice = (what: string): Pick<RuleWords, "reason" | "mend"> => ({
  reason: (v) => `${inRows(v)}: “${v.got}”, elsewhere “${v.other}”. They count as two ${what}.`,
  mend: (v) => `Where they are the same, write “${v.other}” everywhere.`,
});

export const rules: typeof reference.rules = {
  unreadable: {
    title: "Not understood",
    reason: unread,
    mend: (v) =>
      v.problem?.row === 0
        ? "Restore the table or heading (anywhere in the table), then read again."
        : "Rewrite the cell as asked for; until then it counts as blank.",
  },
  doubledId: {
    title: "Id used twice",
    reason: unread,
    mend: () =>
      "Delete the id that came with a copied row: the next write gives a new one. Check 问题编号 of the measures.",
  },
  measureWithoutIssue: {
    title: "Measure without an issue",
    reason: (v) => (v.got === "" ? "问题编号 is blank: whose measure is it?" : `问题清单 has no id “${v.got}”.`),
    mend: () => "Enter the id of the issue; where the issue is gone, delete the measure or set it to 已取消.",
  },
  unknownReference: {
    title: "Reference to an unknown id",
    reason: unread,
    mend: () => "Use ids of 问题清单 or 措施清单; several are separated by 、.",
  },
  noText: {
    title: "Nothing written",
    reason: () => "Neither issue nor measure says anything, and papers would have nothing to print.",
    mend: () => "Write the text; delete a row that is not needed, or set it to 已取消.",
  },
  noMeasure: {
    title: "Issue without measures",
    reason: (v) =>
      v.got === ""
        ? "The row has no 编号, so no measure can belong to it."
        : v.count > 0
          ? `All ${v.count} measures are 已取消.`
          : "措施清单 has no measure for it.",
    mend: () => "Add a measure, or set the issue to 已移交 or 已取消 and record why in 办理记录.",
  },
  noLeader: {
    title: "No leader",
    reason: () => "责任领导 is blank; the issue counts under 未填.",
    mend: () => "Enter the leader who answers for it.",
  },
  noDepartment: {
    title: "No department",
    reason: () => "牵头部门 is blank; the issue counts under 未填.",
    mend: () => "Enter the leading department; several are separated by 、.",
  },
  noPerson: {
    title: "No person",
    reason: () => "责任人 is blank, and not all measures name theirs.",
    mend: () => "Enter the person of the issue, or of each of its measures.",
  },
  noDeadline: {
    title: "No deadline",
    reason: () => "Without a deadline nobody can tell whether it is overdue.",
    mend: () => "Enter one, for example 2024年9月底; what has no end date is 长期坚持.",
  },
  deadlineNotUnderstood: {
    title: "Deadline not understood",
    reason: unread,
    mend: () => "Write a full date such as 2024年9月30日, or fill in 时限日期; 立行立改 needs 反馈日期 in 台账设置.",
  },
  doneWithoutDate: {
    title: "Done without a date",
    reason: () => "The status is 已完成 and 完成日期 is blank: on time or late cannot be said.",
    mend: () => "Enter the day of completion, or change the status.",
  },
  completedNotDone: {
    title: "Completion date, not done",
    reason: (v) =>
      `完成日期 is ${day(v.day)} and the status is ${v.got === "" ? "blank" : v.got}: not counted as done.`,
    mend: () => "Set the status to 已完成, or delete the date if it is not done.",
  },
  evidenceSaysNothing: {
    title: "Evidence says nothing",
    reason: (v) => `It is done, and 佐证材料 says only “${v.got}”.`,
    mend: () => "Name the document, record or photo that proves it.",
  },
  measureSaysNothing: {
    title: "Measure says nothing",
    reason: (v) => `整改措施 says only “${v.got}” and still counts as a measure.`,
    mend: () => "Write what is done; if nothing has to be, set the status to 已取消 and say why.",
  },
  dueBeforeFeedback: {
    title: "Due before 反馈日期",
    reason: (v) => `The deadline ${day(v.day)} is before 反馈日期.`,
    mend: () =>
      "Check the year and 反馈日期 in 台账设置; for what was mended during the inspection choose 立行立改 and enter 进驻日.",
  },
  deadlineFarOff: {
    title: "Year of the deadline in doubt",
    reason: (v) => `The deadline ${day(v.day)} is more than five years off the others (or 反馈日期).`,
    mend: () => "Check the year.",
  },
  doneWithOpenMeasure: {
    title: "Issue done, measure open",
    reason: (v) => `The issue is 已完成; still open in 措施清单: ${rows(v)}.`,
    mend: () => "Update the measures if they are done, else set the issue back to 正在整改.",
  },
  closedWithOpenMeasure: {
    title: "Closed, measure open",
    reason: (v) => `The issue is 已销号; still open in 措施清单: ${rows(v)}.`,
    mend: () => "Update the measures if they are done, else set 销号情况 to 退回.",
  },
  closedBeforeDone: {
    title: "Closed before it was done",
    reason: (v) =>
      v.day === null
        ? `销号情况 is 已销号, but the status is ${orBlank(v.got)}.`
        : `销号日期 is earlier than 完成日期 (${day(v.day)}).`,
    mend: (v) =>
      v.day === null ? "Set the status to 已完成 with its date, or withdraw 销号." : "Correct the wrong one.",
  },
  completedBeforeInspection: {
    title: "Before the inspection began",
    reason: (v) => `${day(v.day)} is earlier than 进驻日 in 台账设置.`,
    mend: () => "Check the date (most often the year), or 进驻日 in 台账设置.",
  },
  completedInFuture: {
    title: "In the future",
    reason: (v) => `${day(v.day)} has not come yet.`,
    mend: () => "Enter the actual day; a planned one belongs to the deadline.",
  },
  extendedWithoutApproval: {
    title: "Extension not approved",
    reason: (v) =>
      `Extended to ${day(v.day)}, 延期批准 is ${orBlank(v.got)}: the extension does not count, the original deadline does.`,
    mend: (v) =>
      v.other === ""
        ? "Enter the approving document or date, or clear 延期至."
        : `办理记录 has an approval (${v.other}): enter it in 延期批准.`,
  },
  overdueUnexplained: {
    title: "Overdue, not explained",
    reason: (v) => `Due ${day(v.day)}, ${v.count} days overdue, without a reason and next step.`,
    mend: () => "Write the reason, the next step and when it will be done; or have an extension approved.",
  },
  aspectSpelledTwice: { title: "方面 in two spellings", ...spelledTwice("方面") },
  problemSpelledTwice: { title: "问题 in two spellings", ...spelledTwice("问题") },
  doneWithoutEvidence: {
    title: "Done without evidence",
    reason: () => "It is done, and 佐证材料 is blank.",
    mend: () => "Name the evidence or where it is kept, at the issue or at its measures.",
  },
  longTermWithoutResult: {
    title: "Long-term without a result",
    reason: () => "A long-term issue with neither 整改情况 nor progress of a measure.",
    mend: () => "Write in 整改情况 what has been achieved so far.",
  },
  unfinishedText: {
    title: "Done, but the text is not",
    reason: (v) => `The status is 已完成, the text says ${quoted(v.words)}.`,
    mend: () => "Write what has been done, or change the status.",
  },
  secret: {
    title: "Possibly secret or a clue",
    reason: (v) => `It says ${quoted(v.words)}. Secrets, clues and informants must not be in the ledger.`,
    mend: () => "Check it: delete it or put 另行管理 in its place, also in 变更记录 and 期次快照.",
  },
  deadlineDiffers: {
    title: "Words and date of a deadline differ",
    reason: (v) => `The deadline says “${v.got}” (${day(v.day)}), 时限日期 another day; 时限日期 counts.`,
    mend: () => "Correct one of them; with 时限日期 cleared the words count.",
  },
  doubtfulApproval: {
    title: "Approval that sounds like none",
    reason: (v) => `延期批准 is “${v.got}” and counts as approved, until ${day(v.day)}.`,
    mend: () => "Not approved: write 未批准 or clear the cell. Approved: write the document or date.",
  },
  measureOfEndedIssue: {
    title: "Issue cancelled or moved, measure not",
    reason: (v) => `Its issue is ${v.got}; the measure still counts as open.`,
    mend: () => "Set the measure to 已取消, or check the status of the issue.",
  },
  repeatedIssue: {
    title: "Issue stands twice",
    reason: (v) => `The same text as ${rows(v)}, but for numbering, spaces and punctuation.`,
    mend: () => "Merge them and set the others to 已取消 with a record of it, or word them apart.",
  },
  repeatedMeasure: {
    title: "Measure stands twice",
    reason: (v) => `The same text as ${rows(v)} of the same issue, but for numbering, spaces and punctuation.`,
    mend: () => "Delete the spare one or set it to 已取消.",
  },
  doubledNumber: {
    title: "Number used twice",
    reason: (v) => `“${v.got}” also stands in ${rows(v)}.`,
    mend: () => "Number them apart; papers follow these numbers.",
  },
  problemNumberedTwice: {
    title: "问题 with two numbers",
    reason: (v) =>
      `${inRows(v)}: 问题序号 is ${orBlank(v.got)}, elsewhere ${orBlank(v.other)}. They count as two problems.`,
    mend: () => "Give the same problem the same number, or word them apart.",
  },
  personSpelledTwice: { title: "Person in two spellings", ...spelledTwice("people") },
  departmentSpelledTwice: { title: "Department in two spellings", ...spelledTwice("departments") },
  nameAlike: {
    title: "Names one character apart",
    reason: (v) => `${inRows(v)}: “${v.got}” and “${v.other}” are one character apart.`,
    mend: (v) => `If they are the same, write “${v.other}”; otherwise leave them.`,
  },
  personAlike: {
    title: "Names that sound or look alike",
    reason: (v) =>
      `${inRows(v)}: “${v.got}” differs from the frequent “${v.other}” in one character that sounds or looks like it.`,
    mend: (v) => `Check whether it is one person: if so, write “${v.other}”; if they are two, leave them.`,
  },
  textAlike: {
    title: "方面 or 问题 one character apart",
    reason: (v) => `${inRows(v)}: “${v.got}” and “${v.other}” are one character apart and count as two.`,
    mend: (v) => `If they are the same, write “${v.other}”; otherwise leave them.`,
  },
  issueAlike: {
    title: "Issues one character apart",
    reason: (v) => `${inRows(v)}: “${v.got}” and “${v.other}” below the same problem differ in one character.`,
    mend: () => "Where they are the same, keep one row, set the other to 已取消 and record it; else leave them.",
  },
  numberGap: {
    title: "Gap in the numbers",
    reason: (v) => `Before “${v.got}” there is no ${v.words.join(", ")}.`,
    mend: () => "Make sure that no row is missing; cancelled items keep theirs.",
  },
  noNumber: {
    title: "No number",
    reason: () => "Other rows have 序号, this one has none and comes last in papers.",
    mend: () => "Enter 序号.",
  },
  measureWithoutPeople: {
    title: "Measure without people",
    reason: (v) => `Blank at the measure: ${quoted(v.words)}.`,
    mend: () => "Enter them even where they are the issue's, so that counts and filters by measure find it.",
  },
  completedBeforeFeedback: {
    title: "Earlier than 反馈日期",
    reason: (v) => `${day(v.day)} is earlier than 反馈日期; without 进驻日 nobody can tell whether that is right.`,
    mend: () => "Enter 进驻日 in 台账设置, or check the date.",
  },
  completedAfterAsOf: {
    title: "Later than 截至日",
    reason: (v) => `${day(v.day)} is later than 截至日 and does not count yet.`,
    mend: () => "Leave it if it is right; to count it, move 截至日 in 台账设置.",
  },
};

export const sheet: typeof reference.sheet = {
  title: "Check-up",
  summary: ({ asOf, time, counts }) =>
    `As of ${day(asOf)} · written ${time} · must be mended: ${counts.must}, to be checked: ${counts.verify}, hints: ${counts.hint}`,
  note: "Written by the add-in: columns A to G are replaced the next time, so write nothing here. Mend the ledger at the given table and row.",
  headings: ["Grade", "Table", "Row", "Id", "Column", "Finding", "How to mend"],
  reason: ({ title, reason }) => `${title}: ${reason}`,
  none: "Nothing was found.",
  footer: "Page &P of &N",
};

export const page: typeof reference.page = {
  title: "Check-up",
  asOf: ({ asOf }) => `As of ${day(asOf)}, on the ledger as this pane has read it.`,
  grades: "Grade",
  rule: "Rule",
  allRules: "All rules",
  ruleCount: ({ title, count }) => `${title} (${count})`,
  group: ({ grade, count }) => `${grade} (${count})`,
  shown: ({ shown, total }) =>
    shown === total ? `${total} ${total === 1 ? "finding" : "findings"}` : `${shown} of ${total} findings`,
  row: ({ row }) => `row ${row}`,
  mend: "How to mend: ",
  goTo: "Go to",
  goToLong: ({ place }) => `Go to the cell: ${place}`,
  edit: "Edit",
  editLong: ({ place }) => `Edit in a form: ${place}`,
  setting: "To settings",
  clear: "Show all",
  more: ({ count }) => `Show ${count} more`,
  healthy: "Nothing was found.",
  healthyText: ({ rules: count, issues, measures }) =>
    `${issues} issues and ${measures} measures were checked by ${count} rules, and are again whenever the ledger changes.`,
  empty: "The ledger has no issues and measures yet; add them on the page Issues.",
  nothing: "This filter leaves nothing.",
  write: "Write to a sheet",
  writeHint: ({ sheet: name }) =>
    `Reads the ledger again and writes all findings to the sheet “${name}”, for print and for others.`,
  written: ({ sheet: name, count }) =>
    `Written to the sheet “${name}”: ${count} ${count === 1 ? "finding" : "findings"}.`,
  foreign: ({ sheet: name }) =>
    `Nothing was written: the sheet “${name}” was not made by the add-in and was left alone. Rename it, then write again.`,
};
