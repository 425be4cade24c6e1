import type { Issue, Measure } from "./model";

/** By a key, groups and what is in them in order of first appearance; linear. */
export const groupBy = <T, K>(items: Iterable<T>, keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};

/** The measures of each issue, in their order; an issue without 编号 has none. */
export const measuresByIssue = (measures: readonly Measure[]): ((issue: Pick<Issue, "id">) => readonly Measure[]) => {
  const groups = groupBy(measures, ({ issueId }) => issueId);
  return ({ id }) => (id === "" ? [] : (groups.get(id) ?? []));
};
