import type { Match, Span } from "../../ledger/textMatches";

export { before, behind, matchesOf } from "../../ledger/textMatches";

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
