import type { Ledger } from "./model";
import { nameParts } from "./nameForms";
import { withoutNumbers } from "./numberedNames";
import { partiesIn, type Party } from "./parties";

/**
 * The names in a cell that may hold several, as written: 办公室、人事科; also by comma, semicolon, slash, bar, tab or line break, and by 和 between
 * two names. Separators inside brackets do not part: 办公室（文秘、档案）. Numbers in front of them (1. 2., ①②) are no part of a name.
 */
export const splitNames = (text: string): readonly string[] => [
  ...new Set(nameParts(withoutNumbers(text)).map((part) => part.text)),
];

/**
 * The people or departments in a cell of any ledger, in order, each once, without the posts and phone numbers beside them: 李明（科长）
 * 13800001234 → 李明.
 */
export const bareNames = (text: string): readonly string[] => [
  ...new Set(partiesIn(text).flatMap(({ name }) => (name === "" ? [] : [name]))),
];

/** The part says no more of the same person or department than the other does. */
const addsNothing = (part: Party, other: Party): boolean =>
  part.name === other.name && ["", other.role].includes(part.role) && ["", other.phone].includes(part.phone);

/** Each name once, as it is written with the most beside it: 钱七 and 钱七 0471-1234567 are the latter. Different posts or phones stay. */
export const withoutRepeats = (names: readonly string[]): readonly string[] => {
  const single = names.map((text) => {
    const [party, ...others] = partiesIn(text);
    return party !== undefined && others.length === 0 && party.name !== "" ? party : null;
  });
  return names.filter((_, at) => {
    const part = single[at];
    if (!part) return true;
    return !single.some(
      (other, place) =>
        other !== null && place !== at && addsNothing(part, other) && (place < at || !addsNothing(other, part)),
    );
  });
};

/** What the ledger already uses, in order of first appearance, to choose from in a form. */
export interface NamesInUse {
  readonly aspects: readonly string[];
  readonly problems: readonly string[];
  readonly leaders: readonly string[];
  readonly departments: readonly string[];
  readonly persons: readonly string[];
  readonly sources: readonly string[];
}

export const namesInUse = ({ issues, measures }: Pick<Ledger, "issues" | "measures">): NamesInUse => {
  const work = [...issues, ...measures];
  const whole = (texts: readonly string[]): readonly string[] => [...new Set(texts)].filter((text) => text !== "");
  const split = (texts: readonly string[]): readonly string[] => whole(texts.flatMap(splitNames));
  return {
    aspects: whole(issues.map(({ aspect }) => aspect)),
    problems: whole(issues.map(({ problem }) => problem)),
    leaders: split(work.map(({ leader }) => leader)),
    departments: split(work.flatMap(({ leadDept, coDepts }) => [leadDept, coDepts])),
    persons: split(work.map(({ persons }) => persons)),
    sources: whole(issues.map(({ feedbackSource }) => feedbackSource)),
  };
};
