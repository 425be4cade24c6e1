/** A piece of a text: from `start` up to, not with, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Match extends Span {
  readonly found: string;
  /** Groups of the pattern, "" where one took no part. */
  readonly groups: readonly string[];
}

/**
 * Where `pattern` (global) stands and `accept` agrees. After a refusal the search goes on with the next character: a refused match must not
 * hide another that begins inside it. Patterns are bounded in length, so this stays linear.
 */
export const matchesOf = (
  pattern: RegExp,
  text: string,
  accept: (match: Match) => boolean = () => true,
): readonly Match[] => {
  const found: Match[] = [];
  pattern.lastIndex = 0;
  for (let hit = pattern.exec(text); hit !== null; hit = pattern.exec(text)) {
    const [whole, ...groups] = hit;
    const match = {
      start: hit.index,
      end: hit.index + whole.length,
      found: whole,
      groups: groups.map((group: string | undefined) => group ?? ""),
    };
    if (whole !== "" && accept(match)) found.push(match);
    else pattern.lastIndex = hit.index + 1;
  }
  return found;
};

/** What stands right before and behind a span. */
export const before = (text: string, { start }: Span, length: number): string =>
  text.slice(Math.max(0, start - length), start);
export const behind = (text: string, { end }: Span, length: number): string => text.slice(end, end + length);
