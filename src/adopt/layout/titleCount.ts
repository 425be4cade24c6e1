import { chineseNumber } from "../../ledger/numbering";
import { groupBy } from "../../ledger/groupBy";
import { withoutCount } from "../statedCount";
import type { LedgerLayout } from "./ledgerLayout";
import type { PageRow } from "./pageRows";

/** How many stand below a title. */
export interface Below {
  readonly items: number;
  readonly problems: number;
}

interface Parented {
  readonly aspect: string;
  readonly problem: string;
}

export const countBelow = (items: Iterable<Parented>): Below => {
  let count = 0;
  const problems = new Set<string>();
  for (const { aspect, problem } of items) {
    count += 1;
    if (problem !== "") problems.add(`${aspect}\u0000${problem}`);
  }
  return { items: count, problems: problems.size };
};

const byAspect = (items: Iterable<Parented>): ReadonlyMap<string, Below> =>
  new Map([...groupBy(items, ({ aspect }) => aspect)].map(([aspect, own]) => [aspect, countBelow(own)]));

const number = /([（(][^（()）\d一二两三四五六七八九十百]*)(\d+|[一二两三四五六七八九十百]+)(?=[^（()）]*[)）]\s*$)/;

/** In the spelling that stands there; two of something are 两, unless 二 stood there. */
const numberLike = (spelling: string, count: number): string =>
  /\d/.test(spelling) ? String(count) : count === 2 && spelling !== "二" ? "两" : chineseNumber(count);

/**
 * A title with the number of what stands below it by now: 办公室（2项）. One that named another number in the sheet counts something else and stays.
 *
 * @param before what stood below it in the sheet; undefined: the words are those of another title
 */
export const withCount = (words: string, before: Below | undefined, now: Below): string => {
  const { count } = withoutCount(words.trim());
  if (count === null) return words;
  const counts =
    before === undefined || before.items === count ? "items" : before.problems === count ? "problems" : null;
  if (counts === null || now[counts] === count) return words;
  return words.replace(number, (_, front: string, spelling: string) => `${front}${numberLike(spelling, now[counts])}`);
};

/** The same for the words of a 方面 that stands in a column, whose items are those of a page. */
export const aspectCounts = (
  rows: readonly PageRow[],
  { order }: LedgerLayout,
): ((words: string, aspect: string) => string) => {
  const before = byAspect(order.items);
  const now = byAspect(new Set(rows.map(({ issue }) => issue)));
  return (words, aspect) => withCount(words, before.get(aspect), now.get(aspect) ?? { items: 0, problems: 0 });
};
