/** Runs of neighbours that are equal: [value, first, last], 0-based and inclusive. */
export const runs = <T>(values: readonly T[]): readonly (readonly [T, number, number])[] => {
  const found: [T, number, number][] = [];
  values.forEach((value, at) => {
    const last = found[found.length - 1];
    if (last !== undefined && last[0] === value) last[2] = at;
    else found.push([value, at, at]);
  });
  return found;
};
