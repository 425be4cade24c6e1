import type { Span } from "./finding";

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

/** Where the last group of a pattern stands that ends with it: the number behind the words that announce it. */
export const lastGroup = ({ end, groups }: Match): Match => {
  const found = groups[groups.length - 1] ?? "";
  return { start: end - found.length, end, found, groups: [] };
};

export const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= "0" && character <= "9";

const isLetterOrDigit = (character: string | undefined): boolean =>
  character !== undefined && /^[0-9A-Za-z]$/.test(character);

/** A decimal point or thousands comma with its digits: the number goes on. */
const goesOn = /^(?:\.\d|,\d{3}(?!\d))/;

/** Whether a code of letters and digits ends where the span does, and is no part of a longer one or of a decimal. */
export const standsAlone = (text: string, { start, end }: Span): boolean =>
  !isLetterOrDigit(text[start - 1]) &&
  !(text[start - 1] === "." && isDigit(text[start - 2])) &&
  !isLetterOrDigit(text[end]) &&
  !goesOn.test(text.slice(end, end + 5));

/** What stands right before and behind a span. */
export const before = (text: string, { start }: Span, length: number): string =>
  text.slice(Math.max(0, start - length), start);
export const behind = (text: string, { end }: Span, length: number): string => text.slice(end, end + length);
