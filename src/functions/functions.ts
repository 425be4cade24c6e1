import { explanation } from "./explanation";
import { overdueTable } from "./overdueTable";
import { dayOrLongTerm, daysLeftUntil, statusWord } from "./perCell";
import { closureRateOf, completionRateOf, onTimeRateOf } from "./rates";
import { answer, associate } from "./runtime";
import { readDays } from "./scalarArguments";
import { requireCompletionDates, requireDeadlines, requireExtensions, select } from "./selection";
import { figuresOf, summaryTable } from "./summary";
import { requireUnderstood } from "./understood";

/*
 * The custom functions of the namespace ZG, as design/product.md defines them. Nearly all take a ledger, read it by its headings
 * and give a figure of src/ledger. To add one: write it here with its JSDoc, name it in `customFunctions` below, and give its names and descriptions
 * in src/locales/…/functions.ts; scripts/functionsMetadata.mjs does the rest, and a test says what is missing.
 *
 * Parameters are `unknown` (`any` in the metadata): dates, text, numbers and errors arrive as they are, one left out as null. Never
 * rename or reorder the parameters of a function that was shipped: formulas in people's workbooks go by their order.
 */

/**
 * Completion rate: done ÷ total, cancelled items being outside.
 * @customfunction COMPLETIONRATE
 * @param ledger Range with its heading row, or a single column of statuses.
 * @param asOf Day the figure is as of; the day of calculation when left out.
 * @param condition Filter such as 牵头部门=人事科;来源=审计.
 * @param switches Counting rules joined by 、.
 * @returns A quotient from 0 to 1; #N/A when there is nothing to rate.
 */
export function completionRate(ledger: unknown[][], asOf?: unknown, condition?: unknown, switches?: unknown): number {
  return answer(() => completionRateOf(select({ ledger, asOf, condition, switches })));
}

/**
 * Closure rate: closed ÷ total. Measures have none.
 * @customfunction CLOSURERATE
 * @param ledger Range with its heading row, or a single column of statuses.
 * @param asOf Day the figure is as of; the day of calculation when left out.
 * @param condition Filter such as 牵头部门=人事科;来源=审计.
 * @param switches Counting rules joined by 、.
 * @returns A quotient from 0 to 1; #N/A when there is nothing to rate.
 */
export function closureRate(ledger: unknown[][], asOf?: unknown, condition?: unknown, switches?: unknown): number {
  return answer(() => closureRateOf(select({ ledger, asOf, condition, switches }, ["status", "closure"])));
}

/**
 * Rate of items done on time among those due by the day, moved ones being outside.
 * @customfunction ONTIMERATE
 * @param ledger Range with its heading row.
 * @param asOf Day the figure is as of; the day of calculation when left out.
 * @param condition Filter such as 牵头部门=人事科;来源=审计.
 * @param switches Counting rules joined by 、.
 * @returns A quotient from 0 to 1; #N/A when nothing was due.
 */
export function onTimeRate(ledger: unknown[][], asOf?: unknown, condition?: unknown, switches?: unknown): number {
  return answer(() => onTimeRateOf(select({ ledger, asOf, condition, switches })));
}

/**
 * Number of items that are neither done nor moved and whose deadline has passed.
 * @customfunction OVERDUECOUNT
 * @param ledger Range with its heading row.
 * @param asOf Day the figure is as of; the day of calculation when left out.
 * @param condition Filter such as 牵头部门=人事科;来源=审计.
 * @param switches Counting rules joined by 、.
 * @returns A count of items.
 */
export function overdueCount(ledger: unknown[][], asOf?: unknown, condition?: unknown, switches?: unknown): number {
  return answer(
    () =>
      figuresOf(requireUnderstood(requireDeadlines(select({ ledger, asOf, condition, switches })), "overdue")).overdue,
  );
}

/**
 * Number of items done after their deadline; those without a completion date cannot be told and are not among them.
 * @customfunction DONELATECOUNT
 * @param ledger Range with its heading row.
 * @param asOf Day the figure is as of; the day of calculation when left out.
 * @param condition Filter such as 牵头部门=人事科;来源=审计.
 * @param switches Counting rules joined by 、.
 * @returns A count of items.
 */
export function doneLateCount(ledger: unknown[][], asOf?: unknown, condition?: unknown, switches?: unknown): number {
  return answer(() => {
    const selection = requireCompletionDates(requireDeadlines(select({ ledger, asOf, condition, switches })));
    return figuresOf(requireUnderstood(selection, "doneLate")).doneLate;
  });
}

/**
 * Number of items with an approved extension beyond their deadline, done or not.
 * @customfunction EXTENDEDCOUNT
 * @param ledger Range with its heading row.
 * @param asOf Day the figure is as of; the day of calculation when left out.
 * @param condition Filter such as 牵头部门=人事科;来源=审计.
 * @param switches Counting rules joined by 、.
 * @returns A count of items.
 */
export function extendedCount(ledger: unknown[][], asOf?: unknown, condition?: unknown, switches?: unknown): number {
  return answer(() => {
    const selection = requireExtensions(requireDeadlines(select({ ledger, asOf, condition, switches })));
    return figuresOf(requireUnderstood(selection, "extended")).extended;
  });
}

/**
 * Number of items neither done nor moved that are due on the day or within so many days after it.
 * @customfunction DUESOONCOUNT
 * @param ledger Range with its heading row.
 * @param asOf Day the figure is as of; the day of calculation when left out.
 * @param days How many days ahead; 7 when left out.
 * @param condition Filter such as 牵头部门=人事科;来源=审计.
 * @param switches Counting rules joined by 、.
 * @returns A count of items.
 */
export function dueSoonCount(
  ledger: unknown[][],
  asOf?: unknown,
  days?: unknown,
  condition?: unknown,
  switches?: unknown,
): number {
  return answer(() => {
    const within = readDays(days);
    return figuresOf(requireUnderstood(requireDeadlines(select({ ledger, asOf, condition, switches })), "overdue"), {
      days: within,
    }).soon;
  });
}

/**
 * Table of the classes, the completion rate, overdue and due soon by the values of one column, with a heading row and a total row.
 * @customfunction PROGRESSSUMMARY
 * @param ledger Range with its heading row.
 * @param groupBy Heading of the column to group by.
 * @param asOf Day the figure is as of; the day of calculation when left out.
 * @param condition Filter such as 牵头部门=人事科;来源=审计.
 * @param switches Counting rules joined by 、.
 * @returns Ten columns; a rate with nothing to rate is —.
 */
export function progressSummary(
  ledger: unknown[][],
  groupBy: unknown,
  asOf?: unknown,
  condition?: unknown,
  switches?: unknown,
): unknown[][] {
  return answer(() => {
    const selection = select({ ledger, asOf, condition, switches });
    return summaryTable(requireUnderstood(selection, selection.hasDeadlines ? "overdue" : "completion"), groupBy);
  });
}

/**
 * Table of the overdue items, the longest overdue first, with a heading row; says so when there are none.
 * @customfunction OVERDUELIST
 * @param ledger Range with its heading row.
 * @param asOf Day the figure is as of; the day of calculation when left out.
 * @param columns Headings of the columns to show, joined by 、; 序号, the item, 牵头部门 and 时限 when left out.
 * @param condition Filter such as 牵头部门=人事科;来源=审计.
 * @param switches Counting rules joined by 、.
 * @returns The named columns and the days overdue.
 */
export function overdueList(
  ledger: unknown[][],
  asOf?: unknown,
  columns?: unknown,
  condition?: unknown,
  switches?: unknown,
): unknown[][] {
  return answer(() =>
    overdueTable(
      requireUnderstood(requireDeadlines(select({ ledger, asOf, condition, switches })), "overdue"),
      columns,
    ),
  );
}

/**
 * The completion rate in one sentence, what was recognised and what was not. Never strict: it is where one looks when a figure refuses.
 * @customfunction EXPLAINFIGURES
 * @param ledger Range with its heading row, or a single column of statuses.
 * @param asOf Day the figure is as of; the day of calculation when left out.
 * @param condition Filter such as 牵头部门=人事科;来源=审计.
 * @param switches Counting rules joined by 、.
 * @returns Text.
 */
export function explainFigures(ledger: unknown[][], asOf?: unknown, condition?: unknown, switches?: unknown): string {
  return answer(() => explanation(select({ ledger, asOf, condition, switches })));
}

/**
 * The status that a cell means, in the words of the ledger.
 * @customfunction NORMALSTATUS
 * @param status A cell with a status in any words.
 * @returns A status word, "" for an empty cell; #N/A when it is not understood.
 */
export function normalStatusWord(status: unknown): string {
  return answer(() => statusWord(status));
}

/**
 * The last day on time that a deadline in words means.
 * @customfunction NORMALDEADLINE
 * @param deadline A cell with a deadline in any words.
 * @param feedbackDate Day that relative deadlines count from.
 * @returns A date serial, 长期 where it goes on without a date, "" for an empty cell; #N/A when it is not understood.
 */
export function normalDeadline(deadline: unknown, feedbackDate?: unknown): unknown {
  return answer(() => dayOrLongTerm(deadline, feedbackDate));
}

/**
 * Days from the day asked for to a deadline in words, negative when it has passed.
 * @customfunction DAYSLEFT
 * @param deadline A cell with a deadline in any words.
 * @param asOf Day the figure is as of; the day of calculation when left out.
 * @param feedbackDate Day that relative deadlines count from.
 * @returns A number of days, 长期 where it goes on without a date, "" for an empty cell; #N/A when it is not understood.
 */
export function daysLeft(deadline: unknown, asOf?: unknown, feedbackDate?: unknown): unknown {
  return answer(() => daysLeftUntil(deadline, asOf, feedbackDate));
}

/** Every function of the namespace ZG by its id. */
export const customFunctions = {
  COMPLETIONRATE: completionRate,
  CLOSURERATE: closureRate,
  ONTIMERATE: onTimeRate,
  OVERDUECOUNT: overdueCount,
  DONELATECOUNT: doneLateCount,
  EXTENDEDCOUNT: extendedCount,
  DUESOONCOUNT: dueSoonCount,
  PROGRESSSUMMARY: progressSummary,
  OVERDUELIST: overdueList,
  EXPLAINFIGURES: explainFigures,
  NORMALSTATUS: normalStatusWord,
  NORMALDEADLINE: normalDeadline,
  DAYSLEFT: daysLeft,
} as const;

associate(customFunctions);
