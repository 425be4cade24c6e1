import { isBlank, textOf } from "../../ledger/cell";
import type { BlockRow } from "../blockRows";
import type { ItemRows } from "../itemRows";
import { separateNumber } from "../numberPrefix";
import { withNumber } from "../rowNumber";
import { bareText } from "./cellMeaning";
import type { SectionStyle } from "./ledgerLayout";

export type TitleLevels = ReadonlyMap<BlockRow, SectionStyle["level"] | null>;

/** What stands first in the row of a title. */
export const wordsOf = ({ cells }: BlockRow): string => textOf(cells.find((cell) => !isBlank(cell)));

/** The item that each title stands right above. */
const itemsBelow = (
  titles: readonly BlockRow[],
  items: readonly ItemRows[],
): readonly (readonly [BlockRow, ItemRows | undefined])[] => {
  let next = 0;
  return titles.map((title) => {
    while ((items[next]?.rows[0]?.at ?? Infinity) < title.at) next += 1;
    return [title, items[next]];
  });
};

/** The level of each title row whose words are the 方面 or the 问题 of the item below; null: the ledger has them nowhere. */
export const titleLevels = (titles: readonly BlockRow[], items: readonly ItemRows[]): TitleLevels =>
  new Map(
    itemsBelow(titles, items).map(([title, item]) => {
      const words = bareText(wordsOf(title));
      const level = (["aspect", "problem"] as const).find(
        (each) => item !== undefined && bareText(item[each]) === words,
      );
      return [title, level ?? null];
    }),
  );

export const levelsOf = (levels: TitleLevels): ReadonlyMap<number, number> =>
  new Map([...levels].map(([{ at }, level]) => [at, level === "problem" ? 1 : 0]));

/**
 * Titles that are numbered alike are of one level, in the order in which their numbers appear, be these in front of the words or in 序号; one that is the
 * 问题 is never of the first.
 */
export const levelsApart = (
  titles: readonly BlockRow[],
  items: readonly ItemRows[],
  seq: number,
): ReadonlyMap<number, number> => {
  const kinds: string[] = [];
  return new Map(
    itemsBelow(titles, items).map(([{ at, cells }, item]) => {
      const own = textOf(cells.find((cell, column) => column !== seq && !isBlank(cell)) ?? cells[seq]);
      const words = withNumber(seq < 0 ? undefined : cells[seq], own);
      const kind = separateNumber(words)?.kind ?? "";
      if (!kinds.includes(kind)) kinds.push(kind);
      const isProblem = item !== undefined && words === item.problem;
      return [at, Math.max(kinds.indexOf(kind), isProblem ? 1 : 0)];
    }),
  );
};
