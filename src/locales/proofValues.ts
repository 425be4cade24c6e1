import type { ClaimName } from "../notice/proofread/claim";
import type { DayName, ProofValues } from "../notice/proofread/finding";

/** What the sentences of 校核 are filled with, in whatever language. */
export const quoted = (text: string): string => `“${text}”`;
export const says = (v: ProofValues): string => quoted(v.says);
export const none = (): string => "";

export const namesShown = 3;
const longestName = 20;

/** The first few of the rows that are open. */
export const openNames = ({ words }: ProofValues): string =>
  words
    .slice(0, namesShown)
    .map((name) => quoted(name.length > longestName ? `${name.slice(0, longestName)}…` : name))
    .join("");

/** The name of the figure, else the name that stands in braces in the settings, else `other`. */
export const figureIn =
  (names: Readonly<Record<ClaimName, string>>, other: string) =>
  ({ figure, words }: ProofValues): string =>
    figure === null ? (words[0] ?? other) : names[figure];

export const dayIn =
  (names: Readonly<Record<DayName, string>>) =>
  ({ days }: ProofValues, index = 0): string => {
    const name = days[index];
    return name === undefined ? "" : names[name];
  };
