import type { Rate } from "./figureTypes";

/** The exact quotient for a cell; null when there is nothing in the denominator (`#N/A` as a single cell). */
export const rateValue = ({ numerator, denominator }: Rate): number | null =>
  denominator === 0 ? null : numerator / denominator;

/**
 * A rate as printed: half up, 100% only when all are done, 0% only when none is, "—" when there is nothing to do. In whole numbers
 * throughout, because 0.125 × 100 in floating point is not always 12.5.
 */
export const formatRate = ({ numerator, denominator }: Rate, decimals: 0 | 1 | 2 = 1): string => {
  if (denominator === 0) return "—";
  if (numerator === denominator) return "100%";
  if (numerator === 0) return "0%";
  const unit = 10 ** decimals;
  const rounded = Math.floor((2 * 100 * unit * numerator + denominator) / (2 * denominator));
  const parts = Math.min(Math.max(rounded, 1), 100 * unit - 1);
  const whole = String(Math.floor(parts / unit));
  return decimals === 0 ? `${whole}%` : `${whole}.${String(parts % unit).padStart(decimals, "0")}%`;
};
