/** A text to be found again in another version of the sheet. */
export interface Matchable {
  /** What must agree first: the parent's, "" for none. */
  readonly group: string;
  readonly seq: string;
  readonly text: string;
}

/** A text without spaces and punctuation: the same words are the same item. */
export const bareText = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s\p{P}\p{S}]/gu, "")
    .toLowerCase();

const prefixLength = 12;
/** Below this share of common pairs of characters two texts are different ones. */
const leastLikeness = 0.6;
/** Among so many leftovers likeness is still looked for; each is compared with the few that share its rarest pairs. */
const candidatesTried = 12;

const pairsOf = (text: string): ReadonlySet<string> => {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
  return pairs;
};

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
};

/** Two texts have so little in common that one is hardly the other, edited. */
export const isOtherText = (a: string, b: string): boolean => {
  const [one, other] = [bareText(a), bareText(b)];
  return one !== other && likeness(pairsOf(one), pairsOf(other)) < leastLikeness;
};

/** Pairs up what has the same key, in order, as often as it stands on both sides. */
const pairUp = (
  olds: readonly Matchable[],
  news: readonly Matchable[],
  matches: Map<number, number>,
  keyOf: (item: Matchable) => string,
): void => {
  const taken = new Set(matches.values());
  const waiting = new Map<string, number[]>();
  olds.forEach((item, at) => {
    const key = taken.has(at) ? "" : keyOf(item);
    if (key === "") return;
    const found = waiting.get(key);
    if (found) found.push(at);
    else waiting.set(key, [at]);
  });
  for (const queue of waiting.values()) queue.reverse();
  news.forEach((item, at) => {
    if (matches.has(at)) return;
    const found = waiting.get(keyOf(item))?.pop();
    if (found !== undefined) matches.set(at, found);
  });
};

/** The leftovers that share the rarest pairs of a text, most shared first. */
const nearestOf = (index: ReadonlyMap<string, readonly number[]>, pairs: ReadonlySet<string>): readonly number[] => {
  const lists = [...pairs].flatMap((pair) => {
    const list = index.get(pair);
    return list ? [list] : [];
  });
  lists.sort((a, b) => a.length - b.length);
  const shared = new Map<number, number>();
  let looked = 0;
  for (const list of lists) {
    if (looked > candidatesTried * 16) break;
    for (const at of list.slice(0, candidatesTried * 4)) {
      shared.set(at, (shared.get(at) ?? 0) + 1);
      looked += 1;
    }
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, candidatesTried)
    .map(([at]) => at);
};

const pairAlike = (olds: readonly Matchable[], news: readonly Matchable[], matches: Map<number, number>): void => {
  const taken = new Set(matches.values());
  const pairs = new Map<number, ReadonlySet<string>>();
  const index = new Map<string, number[]>();
  olds.forEach(({ text }, at) => {
    if (taken.has(at)) return;
    const own = pairsOf(bareText(text));
    pairs.set(at, own);
    for (const pair of own) {
      const list = index.get(pair);
      if (list) list.push(at);
      else index.set(pair, [at]);
    }
  });
  const found: { readonly at: number; readonly old: number; readonly like: number }[] = [];
  news.forEach((item, at) => {
    if (matches.has(at)) return;
    const own = pairsOf(bareText(item.text));
    for (const old of nearestOf(index, own)) {
      const before = olds[old];
      const sameGroup = before?.group === item.group;
      const like =
        likeness(own, pairs.get(old) ?? new Set()) + (sameGroup ? 0.05 : 0) + (before?.seq === item.seq ? 0.05 : 0);
      if (like >= leastLikeness) found.push({ at, old, like });
    }
  });
  found.sort((a, b) => b.like - a.like || a.at - b.at || a.old - b.old);
  for (const { at, old } of found)
    if (!matches.has(at) && !taken.has(old)) {
      matches.set(at, old);
      taken.add(old);
    }
};

/**
 * Which of the new texts is which of the old: the same words first (in the same group, then anywhere), then the same 序号 with the same
 * beginning, then among what is left the most alike. Each is matched once; order does not matter. Index of new → index of old. Time grows with
 * the length of the texts.
 */
export const matchTexts = (olds: readonly Matchable[], news: readonly Matchable[]): ReadonlyMap<number, number> => {
  const matches = new Map<number, number>();
  const words = new Map<Matchable, string>();
  for (const item of [...olds, ...news]) words.set(item, bareText(item.text));
  const wordsOf = (item: Matchable): string => words.get(item) ?? "";
  const keyed = (item: Matchable, ...parts: readonly string[]): string =>
    wordsOf(item) === "" ? "" : JSON.stringify(parts);
  pairUp(olds, news, matches, (item) => keyed(item, bareText(item.group), item.seq, wordsOf(item)));
  pairUp(olds, news, matches, (item) => keyed(item, bareText(item.group), wordsOf(item)));
  pairUp(olds, news, matches, (item) => keyed(item, wordsOf(item)));
  pairUp(olds, news, matches, (item) =>
    item.seq === "" ? "" : keyed(item, bareText(item.group), item.seq, wordsOf(item).slice(0, prefixLength)),
  );
  pairAlike(olds, news, matches);
  return matches;
};
