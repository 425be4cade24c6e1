import { groupBy } from "../groupBy";

/** Two texts that differ in one character: `one` has `left` where `other` has `right`; `left` is "" where `other` has a character more. */
export interface Apart {
  readonly one: string;
  readonly other: string;
  readonly left: string;
  readonly right: string;
  /** What follows the place in `other`. */
  readonly behind: string;
}

export interface Lengths {
  /** Of the shorter text, in characters. */
  readonly least: number;
  readonly most: number;
}

interface Hashed {
  readonly text: string;
  readonly characters: readonly string[];
  /** Hashes of what stands before each place: the hash of the text without one character needs no second look at it. */
  readonly before: Int32Array;
}

const base = 1_000_003;

const hashed = (text: string): Hashed => {
  const characters = Array.from(text);
  const before = new Int32Array(characters.length + 1);
  characters.forEach((character, i) => {
    before[i + 1] = (Math.imul(before[i] ?? 0, base) + (character.codePointAt(0) ?? 0)) | 0;
  });
  return { text, characters, before };
};

const powers = (n: number): Int32Array => {
  const all = new Int32Array(n + 1).fill(1);
  for (let i = 1; i <= n; i += 1) all[i] = Math.imul(all[i - 1] ?? 0, base);
  return all;
};

const hashOf = ({ before, characters }: Hashed): number => before[characters.length] ?? 0;

/** The hash of the text without the character at `i`. */
const hashWithout = ({ before, characters }: Hashed, i: number, power: Int32Array): number => {
  const rest = power[characters.length - i - 1] ?? 1;
  const behind = ((before[characters.length] ?? 0) - Math.imul(before[i + 1] ?? 0, rest)) | 0;
  return (Math.imul(before[i] ?? 0, rest) + behind) | 0;
};

const without = ({ characters }: Hashed, i: number): string =>
  [...characters.slice(0, i), ...characters.slice(i + 1)].join("");

const pair = (one: Hashed, other: Hashed, i: number, left: string): Apart => ({
  one: one.text,
  other: other.text,
  left,
  right: other.characters[i] ?? "",
  behind: other.characters.slice(i + 1).join(""),
});

/** Texts of one length that agree in all but the character at `i`. */
const replacedAt = (texts: readonly Hashed[], i: number, power: Int32Array): readonly Apart[] => {
  const byHash = groupBy(texts, (text) => hashWithout(text, i, power));
  return [...byHash.values()].flatMap((group) => {
    if (group.length < 2) return [];
    const byRest = groupBy(group, (text) => without(text, i));
    return [...byRest.values()].flatMap(([one, other, third]) =>
      // with a third one it is a list of different things (张村, 李村, 王村) and no slip
      one === undefined || other === undefined || third !== undefined
        ? []
        : [pair(one, other, i, one.characters[i] ?? "")],
    );
  });
};

/**
 * Pairs of texts that differ in one character put in or replaced. Each text is looked up by what is left of it without each of its characters
 * (by hash, and then letter by letter), so the work is linear in the characters of all texts.
 */
export const oneCharacterApart = (texts: Iterable<string>, { least, most }: Lengths): readonly Apart[] => {
  const power = powers(most + 1);
  const fitting = [...texts]
    // code units are no fewer than characters
    .filter((text) => text.length >= least && text.length <= 2 * (most + 1))
    .map(hashed)
    .filter(({ characters: { length } }) => length >= least && length <= most + 1);
  const byLength = groupBy(fitting, ({ characters }) => characters.length);
  return [...byLength].flatMap(([length, group]) => {
    const found: Apart[] = [];
    const shorter = groupBy(byLength.get(length - 1) ?? [], hashOf);
    for (const text of group) {
      if (shorter.size === 0) break;
      text.characters.forEach((character, i) => {
        // of a doubled character the first stands for both
        if (character === text.characters[i - 1]) return;
        const candidates = shorter.get(hashWithout(text, i, power));
        const one = candidates?.find((candidate) => candidate.text === without(text, i));
        if (one !== undefined) found.push(pair(one, text, i, ""));
      });
    }
    if (length <= most && group.length > 1) {
      for (let i = 0; i < length; i += 1) for (const apart of replacedAt(group, i, power)) found.push(apart);
    }
    return found;
  });
};
