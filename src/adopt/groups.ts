/** Things put into groups, all by their number: lists of numbers, and no object per group. */
export interface Groups {
  /** The members of the first group, then those of the second, and so on. */
  readonly members: Int32Array;
  /** Where the members of each group begin; last where they end. */
  readonly starts: Int32Array;
}

export const groupCount = ({ starts }: Groups): number => starts.length - 1;

/** The things 0, 1, 2 … `count` - 1 in their order, cut where a new group begins. */
export const cutGroups = (count: number, begins: (member: number) => boolean): Groups => {
  const members = new Int32Array(count);
  const starts = new Int32Array(count + 1);
  let groups = 0;
  for (let member = 0; member < count; member += 1) {
    members[member] = member;
    if (member > 0 && !begins(member)) continue;
    starts[groups] = member;
    groups += 1;
  }
  starts[groups] = count;
  return { members, starts: starts.subarray(0, groups + 1) };
};

/** The things 0, 1, 2 … gathered by the number of their group, in each group in their order. */
export const gatherGroups = (groupOf: Int32Array, groups: number): Groups => {
  const starts = new Int32Array(groups + 1);
  for (const group of groupOf) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let group = 1; group <= groups; group += 1) starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0);
  const members = new Int32Array(groupOf.length);
  const next = starts.slice();
  for (let member = 0; member < groupOf.length; member += 1) {
    const group = groupOf[member] ?? 0;
    const place = next[group] ?? 0;
    members[place] = member;
    next[group] = place + 1;
  }
  return { members, starts };
};

export const forEachMember = ({ members, starts }: Groups, group: number, visit: (member: number) => void): void => {
  const end = starts[group + 1] ?? 0;
  for (let place = starts[group] ?? 0; place < end; place += 1) visit(members[place] ?? 0);
};

export const someMember = ({ members, starts }: Groups, group: number, test: (member: number) => boolean): boolean => {
  const end = starts[group + 1] ?? 0;
  for (let place = starts[group] ?? 0; place < end; place += 1) if (test(members[place] ?? 0)) return true;
  return false;
};

/** The groups that pass; the same groups where all do. */
export const keepGroups = (groups: Groups, passes: (group: number) => boolean): Groups => {
  const count = groupCount(groups);
  let passing = 0;
  while (passing < count && passes(passing)) passing += 1;
  if (passing === count) return groups;
  const members = [...groups.members.subarray(0, groups.starts[passing])];
  const starts = [...groups.starts.subarray(0, passing)];
  for (let group = passing + 1; group < count; group += 1) {
    if (!passes(group)) continue;
    starts.push(members.length);
    forEachMember(groups, group, (member) => members.push(member));
  }
  return { members: Int32Array.from(members), starts: Int32Array.from([...starts, members.length]) };
};

/** Groups of groups as groups of what is in those. */
export const flattenGroups = (outer: Groups, inner: Groups): Groups => {
  const members = new Int32Array(inner.members.length);
  const starts = new Int32Array(outer.starts.length);
  let place = 0;
  const put = (member: number): void => {
    members[place] = member;
    place += 1;
  };
  for (let group = 0; group < groupCount(outer); group += 1) {
    forEachMember(outer, group, (part) => forEachMember(inner, part, put));
    starts[group + 1] = place;
  }
  return { members, starts };
};
