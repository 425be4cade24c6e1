import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { typeIn } from "./foreignWords";
import { once } from "./oncePerCell";

/** 问题分类 sorts by 整改类型 (立行立改, 限期整改) where three quarters of its cells are such words, else by 方面. */
export const holdsTypes = (body: Iterable<readonly CellValue[]>, column: number): boolean => {
  const isType = once((cell) => typeof cell === "string" && (typeIn(cell)?.type ?? "") !== "");
  let [types, others] = [0, 0];
  for (const row of body) {
    const cell = row[column] ?? "";
    if (isBlank(cell)) continue;
    if (isType(cell)) types += 1;
    else others += 1;
  }
  return types > 0 && types >= 3 * others;
};
