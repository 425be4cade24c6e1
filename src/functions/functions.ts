import { rateValue } from "../ledger/rate";
import { words } from "../locales";
import { explanation } from "./explanation";
import { notAvailable } from "./functionFault";
import { answer, associate } from "./runtime";
import { requireDeadlines, requireUnderstood, select } from "./selection";
import { figuresOf, summaryTable } from "./summary";

/*
 * The custom functions of the namespace ZG, as design/product.md defines them. Each takes a ledger, reads it by its headings and gives a
 * figure of src/ledger. To add one: write it here with its JSDoc, name it in `customFunctions` below, and give its names and descriptions
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
  return answer(() => {
    const selection = select({ ledger, asOf, condition, switches });
    requireUnderstood(selection, "completion");
    const { completionRate: rate, cancelled } = figuresOf(selection);
    const value = rateValue(rate);
    if (value === null) throw notAvailable(words().functions.nothingToRate({ cancelled }));
    return value;
  });
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
  return answer(() => {
    const selection = select({ ledger, asOf, condition, switches });
    requireDeadlines(selection);
    requireUnderstood(selection, "deadlines");
    return figuresOf(selection).overdue;
  });
}

/**
 * Table of the classes, the completion rate, overdue and due soon by the values of one column, with a heading row and a total row.
 * @customfunction PROGRESSSUMMARY
 * @param ledger Range with its heading row.
 * @param groupBy Heading of the column to group by.
 * @param asOf Day the figures are as of; the day of calculation when left out.
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
    requireUnderstood(selection, selection.hasDeadlines ? "deadlines" : "completion");
    return summaryTable(selection, groupBy);
  });
}

/**
 * The completion rate in one sentence, what was recognised and what was not. Never strict: it is where one looks when a figure refuses.
 * @customfunction EXPLAINFIGURES
 * @param ledger Range with its heading row, or a single column of statuses.
 * @param asOf Day the figures are as of; the day of calculation when left out.
 * @param condition Filter such as 牵头部门=人事科;来源=审计.
 * @param switches Counting rules joined by 、.
 * @returns Text.
 */
export function explainFigures(ledger: unknown[][], asOf?: unknown, condition?: unknown, switches?: unknown): string {
  return answer(() => explanation(select({ ledger, asOf, condition, switches })));
}

/** Every function of the namespace ZG by its id. */
export const customFunctions = {
  COMPLETIONRATE: completionRate,
  OVERDUECOUNT: overdueCount,
  PROGRESSSUMMARY: progressSummary,
  EXPLAINFIGURES: explainFigures,
} as const;

associate(customFunctions);
