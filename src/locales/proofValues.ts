import type { ClaimName } from "../notice/proofread/claim";
import type { DayName, ProofValues } from "../notice/proofread/finding";

/** What the sentences of 校核 are filled with, in whatever language. */
export const quoted = (text: string): string => `“${text}”`;
export const says = (v: ProofValues): string => quoted(v.says);
export const none = (): string => "";

export const figureIn =
  (names: Readonly<Record<ClaimName, string>>) =>
  ({ figure }: ProofValues): string =>
    figure === null ? "" : names[figure];

export const dayIn =
  (names: Readonly<Record<DayName, string>>) =>
  ({ days }: ProofValues, index = 0): string => {
    const name = days[index];
    return name === undefined ? "" : names[name];
  };
