import { chineseNumber } from "../ledger/numbering";

/** A count in words: 两, 十二, 零. Before a measure word two is 两. null: it cannot be spelled. */
export const spelledCount = (n: number): string | null =>
  !Number.isInteger(n) || n < 0 || n > 9999 ? null : n === 0 ? "零" : n === 2 ? "两" : chineseNumber(n);

/** Floating point leaves 42.559999999999995 when 万元 are added up. */
export const printedNumber = (n: number): string => String(Math.round(n * 1e6) / 1e6);
