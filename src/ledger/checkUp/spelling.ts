import { groupBy } from "../groupBy";
import type { RowSource } from "../model";
import { hitAt, type FindingValues, type Hit } from "./finding";
import { oneCharacterApart, type Apart, type Lengths } from "./oneCharacterApart";

/** 1,000 is 1000; every other mark between two digits tells numbers apart (1.5 and 15, 2021-2022): a dot stays, the others become a dash. */
const betweenDigits = (marks: string): string => (/^\s*\.\s*$/.test(marks) ? "." : "-");

/**
 * What is left of a text without spaces, punctuation and invisible characters, in half-width forms: two texts that agree in it read alike.
 * What belongs to a number (1.5, ≥3, 90%) stays.
 */
export const bareText = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/(\d),(?=\d{3}(?!\d))/g, "$1")
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, (marks, at: number, whole: string) => {
      const [front = "", behind = ""] = [whole[at - 1], whole[at + marks.length]];
      if (/\d/.test(front) && /\d/.test(behind)) return betweenDigits(marks);
      const sign = /\d/.test(behind) ? /[<>≤≥±][\p{Z}\p{C}]*$/u.exec(marks) : null;
      return (
        (/\d/.test(front) ? (/^[\p{Z}\p{C}]*[%‰°]/u.exec(marks)?.[0].trim() ?? "") : "") + (sign?.[0].trim() ?? "")
      );
    })
    .toLowerCase();

/** Characters that tell two things apart on purpose: 综合科 and 综合一科, 到位 and 不到位. */
export const isTelling = (character: string): boolean =>
  /[\d零〇一二三四五六七八九十百千万两几半甲乙丙丁戊庚辛壬癸a-z东西南北中上下左右前后内外新老大小正副主总分不未非无没勿]/i.test(
    character,
  );

interface Place {
  readonly first: RowSource;
  readonly column: string;
  readonly rows: number[];
}

/** Where each spelling stands, in order of first appearance. */
export class Spellings {
  private readonly byText = new Map<
    string,
    { count: number; readonly order: number; readonly places: Map<string, Place> }
  >();

  /** `column`: a key of the schema. */
  add(text: string, source: RowSource, column: string): void {
    let entry = this.byText.get(text);
    if (entry === undefined) this.byText.set(text, (entry = { count: 0, order: this.byText.size, places: new Map() }));
    entry.count += 1;
    const key = `${source.table}/${column}`;
    const place = entry.places.get(key);
    if (place === undefined) entry.places.set(key, { first: source, column, rows: [source.row] });
    else if (place.rows[place.rows.length - 1] !== source.row) place.rows.push(source.row);
  }

  texts(): Iterable<string> {
    return this.byText.keys();
  }

  /** Whether `a` is more frequent than `b`, or as frequent and first seen above it. */
  private isUsual(a: string, b: string): boolean {
    const [x, y] = [this.byText.get(a), this.byText.get(b)];
    if (x === undefined || y === undefined) return x !== undefined;
    return x.count === y.count ? x.order < y.order : x.count > y.count;
  }

  /** In how many cells the spelling stands. */
  count(text: string): number {
    return this.byText.get(text)?.count ?? 0;
  }

  /** One hit per column in which the spelling stands: at its first row, with all of them in `rows`. */
  hits(text: string, values: Partial<FindingValues>): readonly Hit[] {
    return [...(this.byText.get(text)?.places.values() ?? [])].map(({ first, column, rows }) =>
      hitAt(first, column, { got: text, rows, count: rows.length, ...values }),
    );
  }

  /** The most frequent of some spellings, of equal ones the first. */
  usual(texts: readonly string[]): string {
    return texts.reduce((best, text) => (this.isUsual(text, best) ? text : best), texts[0] ?? "");
  }
}

/** Spellings by what they agree in (`keyOf`), and of each group the usual one. */
const groupSpellings = (
  spellings: Spellings,
  keyOf: (text: string) => string,
): ReadonlyMap<string, { readonly usual: string; readonly texts: readonly string[] }> => {
  return new Map(
    [...groupBy(spellings.texts(), keyOf)].map(([key, texts]) => [key, { usual: spellings.usual(texts), texts }]),
  );
};

/** Every spelling that is not the usual one of its group: `got` it, `other` the usual one, `rows` and `count` where it stands. */
export const unusualSpellings = (spellings: Spellings, keyOf: (text: string) => string): readonly Hit[] =>
  [...groupSpellings(spellings, keyOf).values()].flatMap(({ usual, texts }) =>
    texts.filter((text) => text !== usual).flatMap((text) => spellings.hits(text, { other: usual })),
  );

/** Whether one so seldom seen is a slip of the other. */
type IsRare = (rare: number, usual: number) => boolean;

/**
 * Groups that differ in one character, if `isSlip` says that it is no other thing: reported is the less frequent one, with the other in `other`.
 *
 * @param isRare asked with the cells of both, where being seldom is part of the proof
 */
export const nearlyEqualSpellings = (
  spellings: Spellings,
  keyOf: (text: string) => string,
  lengths: Lengths,
  isSlip: (pair: Apart) => boolean,
  isRare: IsRare = () => true,
): readonly Hit[] => {
  const groups = groupSpellings(spellings, keyOf);
  const count = (key: string): number =>
    (groups.get(key)?.texts ?? []).reduce((sum, text) => sum + spellings.count(text), 0);
  return oneCharacterApart(groups.keys(), lengths)
    .filter(isSlip)
    .flatMap(({ one, other }) => {
      const [x, y] = [count(one), count(other)];
      if (!isRare(Math.min(x, y), Math.max(x, y))) return [];
      const [a, b] = [groups.get(one)?.usual ?? "", groups.get(other)?.usual ?? ""];
      const usual = spellings.usual([a, b]);
      const rare = usual === a ? b : a;
      return spellings.hits(rare, { other: usual });
    });
};
