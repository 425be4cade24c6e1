import type { RowSource } from "../model";
import { hitAt, type FindingValues, type Hit } from "./finding";

/** What is left of a text without spaces, punctuation and invisible characters, in half-width forms: two texts that agree in it read alike. */
export const bareText = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, "")
    .toLowerCase();

/** Characters that tell two things apart on purpose: 综合科 and 综合一科, 到位 and 不到位. */
export const isTelling = (character: string): boolean =>
  /[\d零一二三四五六七八九十百两甲乙丙丁东西南北中上下左右前后内外新老大小正副主总分不未非无]/.test(character);

export interface Lengths {
  /** Of the shorter text, in characters. */
  readonly least: number;
  readonly most: number;
}

export interface OneMore {
  readonly shorter: string;
  readonly longer: string;
}

/**
 * Pairs of texts of which one is the other with one character put in, if that character does not tell them apart on purpose (`tellsApart`).
 * Linear in the characters of all texts times `most`.
 */
export const oneCharacterMore = (
  texts: ReadonlySet<string>,
  { least, most }: Lengths,
  tellsApart: (character: string) => boolean,
): readonly OneMore[] => {
  const pairs: OneMore[] = [];
  for (const longer of texts) {
    const characters = Array.from(longer);
    if (characters.length <= least || characters.length > most + 1) continue;
    characters.forEach((character, i) => {
      // of a doubled character the first stands for both
      if (character === characters[i - 1] || tellsApart(character)) return;
      const shorter = [...characters.slice(0, i), ...characters.slice(i + 1)].join("");
      if (texts.has(shorter)) pairs.push({ shorter, longer });
    });
  }
  return pairs;
};

interface Place {
  readonly first: RowSource;
  readonly column: string;
  readonly rows: number[];
}

/** Where each spelling stands, in order of first appearance. */
export class Spellings {
  private readonly byText = new Map<string, { count: number; readonly places: Map<string, Place> }>();

  /** `column`: a key of the schema. */
  add(text: string, source: RowSource, column: string): void {
    let entry = this.byText.get(text);
    if (entry === undefined) this.byText.set(text, (entry = { count: 0, places: new Map() }));
    entry.count += 1;
    const key = `${source.table}/${column}`;
    const place = entry.places.get(key);
    if (place === undefined) entry.places.set(key, { first: source, column, rows: [source.row] });
    else if (place.rows[place.rows.length - 1] !== source.row) place.rows.push(source.row);
  }

  texts(): Iterable<string> {
    return this.byText.keys();
  }

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
    return texts.reduce((best, text) => (this.count(text) > this.count(best) ? text : best), texts[0] ?? "");
  }
}

/** Spellings by what they agree in (`keyOf`), and of each group the usual one. */
export const groupSpellings = (
  spellings: Spellings,
  keyOf: (text: string) => string,
): ReadonlyMap<string, { readonly usual: string; readonly texts: readonly string[] }> => {
  const groups = new Map<string, string[]>();
  for (const text of spellings.texts()) {
    const key = keyOf(text);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [text]);
    else group.push(text);
  }
  return new Map([...groups].map(([key, texts]) => [key, { usual: spellings.usual(texts), texts }]));
};

/** Every spelling that is not the usual one of its group: `got` it, `other` the usual one, `rows` and `count` where it stands. */
export const unusualSpellings = (spellings: Spellings, keyOf: (text: string) => string): readonly Hit[] =>
  [...groupSpellings(spellings, keyOf).values()].flatMap(({ usual, texts }) =>
    texts.filter((text) => text !== usual).flatMap((text) => spellings.hits(text, { other: usual })),
  );

/** Groups of which one has one character more: reported is the less frequent one, with the other in `other`. */
export const nearlyEqualSpellings = (
  spellings: Spellings,
  keyOf: (text: string) => string,
  lengths: Lengths,
  {
    tellsApart = isTelling,
    isOne = () => true,
  }: { readonly tellsApart?: (character: string) => boolean; readonly isOne?: (pair: OneMore) => boolean } = {},
): readonly Hit[] => {
  const groups = groupSpellings(spellings, keyOf);
  return oneCharacterMore(new Set(groups.keys()), lengths, tellsApart)
    .filter(isOne)
    .flatMap(({ shorter, longer }) => {
      const [a, b] = [groups.get(shorter)?.usual ?? "", groups.get(longer)?.usual ?? ""];
      const [rare, usual] = spellings.count(a) < spellings.count(b) ? [a, b] : [b, a];
      return spellings.hits(rare, { other: usual });
    });
};
