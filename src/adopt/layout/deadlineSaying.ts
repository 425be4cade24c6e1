import { addDays, compareDates, formatDateChinese, parseDate, type CalendarDate } from "../../ledger/calendarDate";
import { textOf } from "../../ledger/cell";
import { parseDeadline } from "../../ledger/deadline";
import { deadlineRules } from "../../ledger/settings";
import { approvedExtension } from "../../ledger/figures";
import type { Issue } from "../../ledger/model";
import { writeDay } from "./dateStyle";
import type { LayoutColumn } from "./ledgerLayout";
import type { PageRow } from "./pageRows";
import { type Saying, nothing, type WriteContext } from "./saying";

/** 立行立改 without words: the day that the add-in counted from 反馈日期 is none that the sheet had. */
const isImmediate = ({ type }: Issue, due: CalendarDate, { settings, fields }: WriteContext): boolean =>
  type === "立行立改" &&
  fields.has("type") &&
  settings.feedbackDate !== null &&
  compareDates(addDays(settings.feedbackDate, settings.immediateDays), due) === 0;

/** The words as they stand; a day in the way of the column. */
const writtenDeadline = (column: LayoutColumn, row: PageRow, perMeasure: boolean, context: WriteContext): Saying => {
  const { issue, measure } = row;
  const { deadlineText, due, dueInferred } = perMeasure && measure !== null ? measure : issue;
  if (deadlineText !== "") {
    const date = parseDate(deadlineText);
    return {
      meanings: [deadlineText],
      otherwise: date === null ? deadlineText : writeDay(date, column.dates, context.date1904),
    };
  }
  if (due !== null && !dueInferred && !isImmediate(issue, due, context) && !context.fields.has("due"))
    return { meanings: [], otherwise: writeDay(due, column.dates, context.date1904) };
  const says = issue.type === "立行立改" || issue.type === "长期坚持";
  return says && !context.fields.has("type") ? { meanings: [], otherwise: issue.type } : nothing;
};

export const deadline = (column: LayoutColumn, row: PageRow, perMeasure: boolean, context: WriteContext): Saying => {
  const said = writtenDeadline(column, row, perMeasure, context);
  const own = perMeasure && row.measure !== null ? row.measure : row.issue;
  // a measure that is due when its item is was extended with it
  const withItem = own.deadlineText === row.issue.deadlineText ? approvedExtension(row.issue) : null;
  const extension = context.layout.showsExtension ? (approvedExtension(own) ?? withItem) : null;
  if (extension === null) return said;
  const inWords = parseDeadline(own.deadlineText, deadlineRules(context.settings)).extension;
  if (inWords !== undefined && compareDates(inWords.date, extension) === 0) return said;
  const note = `（延期至${formatDateChinese(extension)}）`;
  return { meanings: [], otherwise: `${textOf(said.otherwise)}${note}` };
};
