import type { AdoptedIssue, AdoptedMeasure } from "../../adopt/adoption";
import { formatDateChinese, parseDate } from "../../ledger/calendarDate";
import { dateOf, textOf } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import { approvedExtension } from "../../ledger/figures";
import { words } from "../../locales";

const dayOf = (value: CellValue | undefined): string | null => {
  const date = value === undefined ? null : dateOf(value);
  return date && formatDateChinese(date);
};

/** A day written out in full says what it is taken for. */
export const isPlainDay = ({ fields: { deadlineText, extendedTo } }: AdoptedIssue | AdoptedMeasure): boolean =>
  extendedTo === undefined && parseDate(textOf(deadlineText)) !== null;

const isApproved = ({ fields: { extendedTo, extensionApproval } }: AdoptedIssue | AdoptedMeasure): boolean =>
  approvedExtension({
    extendedTo: extendedTo === undefined ? null : dateOf(extendedTo),
    extensionApproval: textOf(extensionApproval),
  }) !== null;

/** What the words of a deadline were taken for, and from where the year or the day comes that it counts from; the same of a completion without its year. */
export const foundDaysOf = (item: AdoptedIssue | AdoptedMeasure): readonly string[] => {
  const t = words().ledgerImport.preview;
  const { fields, deadline, completedYearFrom } = item;
  // 立行立改 without words is a deadline in itself
  const text = textOf(fields.deadlineText) || (deadline === undefined ? "" : textOf(fields.type));
  const completed = completedYearFrom === undefined ? null : dayOf(fields.completedOn);
  return [
    ...(text === "" || isPlainDay(item)
      ? []
      : [
          t.deadlineTaken({
            text: text.length > longestWords ? `${text.slice(0, longestWords)}…` : text,
            day: dayOf(fields.due),
            extendedTo: dayOf(fields.extendedTo),
            isApproved: isApproved(item),
            longTerm: deadline?.longTerm === true,
            yearFrom: deadline?.yearFrom ?? "cell",
            baseFrom: deadline?.baseFrom ?? "cell",
          }),
        ]),
    ...(completed === null ? [] : [t.completedTaken({ day: completed, yearFrom: completedYearFrom ?? "cell" })]),
  ];
};

/** Steps of a deadline may be a page of text. */
const longestWords = 60;
