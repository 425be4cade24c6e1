/** The places of as many numbers as can be read off in ascending order. */
export const longestAscending = (numbers: readonly number[]): ReadonlySet<number> => {
  /** By length less one: the place where the ascent of this length ends lowest. */
  const ends: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, place) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? -1] ?? Infinity) < number) low = middle + 1;
      else high = middle;
    }
    before.push(ends[low - 1] ?? -1);
    ends[low] = place;
  });
  const places = new Set<number>();
  for (let place = ends[ends.length - 1] ?? -1; place >= 0; place = before[place] ?? -1) places.add(place);
  return places;
};
