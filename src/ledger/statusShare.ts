import type { CellValue } from "./model";
import type { NormalStatus } from "./status";

const longestShare = 16;
const share =
  /^(?<words>(?:整改)?进[度展][为是:]?|(?:目前)?(?:已经?|整改|已整改)?完成(?:率|进度|整改)?(?:为|了|达到?|[约近:])?)?(?:(?<percent>\d{1,3}(?:\.\d{1,6})?)%|(?<part>\d{1,2})\/(?<whole>\d{1,2})|(?<below>[二三四五六七八九十])分之(?<above>[一二三四五六七八九]))$/;
const numerals = "零一二三四五六七八九十";

/** 80%, 已完成60%, 已完成1/3 as a quotient; null for any other text (1/3 alone may be a day). Longer ones are not looked at. */
export const shareIn = (text: string): number | null => {
  if (text.length > longestShare) return null;
  const found = share.exec(text.normalize("NFKC").replace(/\s+/g, ""))?.groups;
  if (found === undefined) return null;
  const { words, percent, part, whole, above = "", below = "" } = found;
  if (percent !== undefined) return Number(percent) / 100;
  if (words === undefined) return null;
  const quotient =
    part !== undefined ? Number(part) / Number(whole) : numerals.indexOf(above) / numerals.indexOf(below);
  return Number.isFinite(quotient) ? quotient : null;
};

/** 0.8 as 80%. */
export const shareText = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

/**
 * Whether the numbers of a status column are shares of the whole: 100% typed into a cell is the number 1, whatever its format. A number that is no
 * share makes codes of them all.
 */
export const areShares = (cells: Iterable<CellValue>): boolean => {
  for (const cell of cells) if (typeof cell === "number" && !(cell >= 0 && cell <= 1)) return false;
  return true;
};

/**
 * What a share of the whole says: 100% is done, 0% not begun, anything between goes on, with the share as its note. null for no share, and for
 * 0 where the heading asks (是否完成): it may be 0% there, or 否.
 */
export const shareStatus = (share: number, asked: boolean): NormalStatus | null => {
  if (!(share >= 0 && share <= 1) || (asked && share === 0)) return null;
  const none = { longTerm: false, closed: false, share: true } as const;
  if (share === 1) return { ...none, status: "已完成" };
  return share === 0 ? { ...none, status: "未启动" } : { ...none, status: "正在整改", note: shareText(share) };
};
