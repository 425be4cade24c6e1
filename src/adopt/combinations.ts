import type { ColumnWords } from "./columnWords";

/** Combinations of words that stand together in a row, numbered. */
export interface Combinations {
  /** By the place of the row. */
  readonly numbers: Int32Array;
  /** All numbers are below it. */
  readonly count: number;
}

/** Numbers pairs of a combination and a word in order of first appearance. */
interface Pairs {
  readonly numberOf: (combination: number, word: number) => number;
  readonly count: () => number;
}

/** Pairs are looked up in a list of all that could be, as long as it is no longer than so many times the rows. */
const longestList = 4;

const listedPairs = (combinations: number, words: number): Pairs => {
  /** The number of the pair and one; 0 for a new one. */
  const known = new Int32Array(combinations * words);
  let count = 0;
  return {
    numberOf: (combination, word) => {
      const place = combination * words + word;
      if (known[place] === 0) known[place] = count += 1;
      return (known[place] ?? 0) - 1;
    },
    count: () => count,
  };
};

/** Where nearly every row is different: a hash table with linear probing that stays half empty. A Map would make a number object per look-up. */
const hashedPairs = (rowCount: number): Pairs => {
  let size = 64;
  while (size < rowCount * 2) size *= 2;
  /** The number of the pair there and one; 0 for a free place. */
  const places = new Int32Array(size);
  const combinationOf = new Int32Array(rowCount);
  const wordOf = new Int32Array(rowCount);
  let count = 0;
  return {
    numberOf: (combination, word) => {
      const hash = Math.imul(combination, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
      let place = (hash ^ (hash >>> 15)) & (size - 1);
      for (let number = (places[place] ?? 0) - 1; number >= 0; number = (places[place] ?? 0) - 1) {
        if (combinationOf[number] === combination && wordOf[number] === word) return number;
        place = (place + 1) & (size - 1);
      }
      combinationOf[count] = combination;
      wordOf[count] = word;
      places[place] = count += 1;
      return count - 1;
    },
    count: () => count,
  };
};

/** Splits the combinations found so far by the words of one more column. */
const splitBy = ({ numbers, count }: Combinations, column: ColumnWords): Combinations => {
  const isShort = count * column.words.length <= numbers.length * longestList;
  const pairs = isShort ? listedPairs(count, column.words.length) : hashedPairs(numbers.length);
  const split = new Int32Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) split[at] = pairs.numberOf(numbers[at] ?? 0, column.numbers[at] ?? 0);
  return { numbers: split, count: pairs.count() };
};

const told = (columns: readonly ColumnWords[]): readonly ColumnWords[] =>
  columns.filter(({ words }) => words.length > 1);

/** The same in any order, where not every number need stand for one. */
export const combinationsAsTheyCome = (rowCount: number, columns: readonly ColumnWords[]): Combinations => {
  const [first, ...others] = told(columns);
  if (first === undefined) return combinationsOf(rowCount, []);
  return others.reduce<Combinations>(splitBy, { numbers: first.numbers, count: first.words.length });
};

/** Numbers the combinations in order of first appearance. Column by column, so that no row needs a key of all its words. */
export const combinationsOf = (rowCount: number, columns: readonly ColumnWords[]): Combinations =>
  told(columns).reduce<Combinations>(splitBy, { numbers: new Int32Array(rowCount), count: Math.min(rowCount, 1) });
