import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { shareIn } from "../ledger/statusShare";
import { normalHeading } from "./headings";
import type { WordTests } from "./wordTests";

type Body = Iterable<readonly CellValue[]>;

/** 完成比例, 整改完成率: no field of a ledger, but how far an item is where nothing else says so. */
export const isRate = (heading: string): boolean =>
  /^(?:整改|任务|工作)?(?:完成|进度|进展)(?:比例|率|百分比)$/.test(normalHeading(heading));

/** Below such a heading numbers from 0 to 1 are shares; below 完成情况 they may be codes. */
export const measures = (heading: string): boolean => /进度|程度|比例|率|百分比/.test(normalHeading(heading));

/**
 * At least three quarters of the cells are shares of the whole (80%, 1), or status words among them.
 *
 * @param numbers numbers from 0 to 1 are shares, too
 */
export const holdsShares = (index: number, body: Body, tests: WordTests, numbers: boolean): boolean => {
  let [shares, words, others] = [0, 0, 0];
  for (const row of body) {
    const cell = row[index] ?? "";
    if (cell === "" || isBlank(cell)) continue;
    if (typeof cell === "number") {
      if (!numbers || cell < 0 || cell > 1) return false;
      shares += 1;
    } else if (typeof cell === "string" && shareIn(cell) !== null) shares += 1;
    else if (tests.isStatusWord(cell)) words += 1;
    else others += 1;
  }
  return shares > 0 && shares + words >= 3 * others;
};

/** Longer ones, and those with the marks of a sentence, tell what was done. */
const longestWord = 12;
const isAccount = (cell: CellValue): boolean =>
  typeof cell !== "string" || cell.trim().length > longestWord || /[，。；,;]/.test(cell);

/** One alone may be an account as short as the others. */
const fewestWords = 2;

/** A quarter of the short cells are status words, and few are more than short: a column of words, some of them unknown, which are named. */
export const holdsSomeWords = (index: number, body: Body, tests: WordTests): boolean => {
  let [words, short, accounts] = [0, 0, 0];
  for (const row of body) {
    const cell = row[index] ?? "";
    if (cell === "" || isBlank(cell)) continue;
    if (tests.isStatusWord(cell)) words += 1;
    else if (isAccount(cell)) accounts += 1;
    else short += 1;
  }
  return words >= fewestWords && 3 * words >= short && words + short >= 3 * accounts;
};
