import { dateOf, isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";

type Rows = Iterable<readonly CellValue[]>;

/** Shorter texts are names and words. */
const shortestText = 8;

/** Without a known heading of an item, the column with the longest texts holds it, if they read like sentences. Days are no texts. */
export const longestTexts = (body: Rows, free: readonly number[], shortest = shortestText): number | null => {
  const mean = (column: number): number => {
    let length = 0;
    let texts = 0;
    for (const row of body) {
      const cell = row[column] ?? "";
      if (typeof cell !== "string" || isBlank(cell)) continue;
      length += dateOf(cell) === null ? cell.length : 0;
      texts += 1;
    }
    return texts === 0 ? 0 : length / texts;
  };
  const [best] = free.map((column) => ({ column, mean: mean(column) })).sort((a, b) => b.mean - a.mean);
  return best !== undefined && best.mean >= shortest ? best.column : null;
};
