import type { Rate } from "../ledger/figureTypes";
import { rateValue } from "../ledger/rate";
import { words } from "../locales";
import { invalidValue, notAvailable } from "./functionFault";
import { requireClosure, requireCompletionDates, requireDeadlines, type Selection } from "./selection";
import { figuresOf } from "./summary";
import { requireUnderstood } from "./understood";

/** A rate with nothing in its denominator is neither 0 nor 1: #N/A, which says what is outside. */
const valueOf = (rate: Rate, reason: string): number => {
  const value = rateValue(rate);
  if (value === null) throw notAvailable(reason);
  return value;
};

/** 完成率 */
export const completionRateOf = (selection: Selection): number => {
  const { completionRate, cancelled } = figuresOf(requireUnderstood(selection, "completion"));
  return valueOf(completionRate, words().functions.nothingToRate({ cancelled }));
};

/** 销号率: the decision on an issue, which measures do not have. */
export const closureRateOf = (selection: Selection): number => {
  if (selection.level === "measure") throw invalidValue(words().functions.measuresHaveNoClosure);
  const { closureRate, cancelled } = figuresOf(requireUnderstood(requireClosure(selection), "closure"));
  return valueOf(closureRate, words().functions.nothingToRate({ cancelled }));
};

/** 按期完成率: needs the days of completion, without which nothing can be told to be on time. */
export const onTimeRateOf = (selection: Selection): number => {
  requireCompletionDates(requireDeadlines(selection));
  const { onTimeRate } = figuresOf(requireUnderstood(selection, "onTime"));
  return valueOf(onTimeRate, words().functions.nothingDue);
};
