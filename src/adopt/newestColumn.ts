import type { CellValue } from "../ledger/model";
import type { RecognisedColumn } from "./decideColumns";
import type { HeadingBlock } from "./findHeading";
import { says } from "./heads";
import { judgeIn } from "./judge";
import { isLater, periodIn } from "./period";

type Body = Iterable<readonly CellValue[]>;

/**
 * Of two columns that each name a period the one that holds something, and of two that do the later one; null where it is not the periods that tell
 * them apart. `left` stands to the left of `right`.
 */
const isNewer = (paths: HeadingBlock["paths"], body: Body, right: number, left: number): boolean | null => {
  const periodAt = (column: number): number | null => periodIn((paths[column] ?? []).join(""));
  const [here, there] = [periodAt(right), periodAt(left)];
  if (here === null || there === null || here === there) return null;
  return isFuller(body, right, left) ?? isLater(here, there);
};

/** Of two columns the one that holds something, where the other holds nothing: a word that is nearer says nothing above blank cells. */
export const isFuller = (body: Body, right: number, left: number): boolean | null => {
  const isFilled = (column: number): boolean => {
    for (const row of body) if (says(row[column])) return true;
    return false;
  };
  const isRightFilled = isFilled(right);
  return isRightFilled === isFilled(left) ? null : isRightFilled;
};

/** Of two columns by those who rectify and by those who decide the one of the latter, where it holds something; null where they are not these two. */
const isDecided = (paths: HeadingBlock["paths"], body: Body, right: number, left: number): boolean | null => {
  const judgeAt = (column: number): ReturnType<typeof judgeIn> => judgeIn((paths[column] ?? []).join(""));
  const [here, there] = [judgeAt(right), judgeAt(left)];
  if (here === null || there === null || here === there) return null;
  return isFuller(body, right, left) ?? here === "decides";
};

/** Whether of two columns for how an item stands the right one is read: the one of the newer period, or of the body that decides. null: neither. */
export const outranks = (paths: HeadingBlock["paths"], body: Body, right: number, left: number): boolean | null =>
  isNewer(paths, body, right, left) ?? isDecided(paths, body, right, left);

/** Of columns that mean the same the one of the newest period or of the body that decides, beside those that name neither. */
export const newestOfPeriods = (
  columns: readonly RecognisedColumn[],
  paths: HeadingBlock["paths"],
  body: Body,
): readonly RecognisedColumn[] => {
  const kept: RecognisedColumn[] = [];
  for (const column of columns) {
    const rival = kept.findIndex(({ index }) => outranks(paths, body, column.index, index) !== null);
    const { index = -1 } = kept[rival] ?? {};
    if (rival < 0) kept.push(column);
    else if (outranks(paths, body, column.index, index) === true) kept[rival] = column;
  }
  return kept;
};
