import type { Ledger } from "./model";

/** The names in a cell that may hold several: 办公室、人事科; also by comma, semicolon, slash, bar or line break. */
export const splitNames = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[、，,；;/／|｜\r\n]+/)
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  ),
];

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
