/** Characters of a sheet's name in Excel. */
const longest = 31;

/** A name with an ending that stays whole. */
export const withEnding = (name: string, ending: string): string =>
  `${name.slice(0, longest - ending.length)}${ending}`;

/** A name that no sheet has yet: with a number behind it, in brackets unless `numbered` says otherwise, where the name is taken. */
export const freeSheetName = (
  wanted: string,
  taken: readonly string[],
  numbered: (n: number) => string = (n) => `（${n}）`,
): string => {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = withEnding(wanted, "");
  for (let n = 2; used.has(name.toLowerCase()); n += 1) name = withEnding(wanted, numbered(n));
  return name;
};
