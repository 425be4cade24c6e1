import type { HeadingMatch } from "./headings";

/** What an item is told by; a list without one of these headings is something else. */
export const itemFields: ReadonlySet<string> = new Set(["text", "problem", "measure", "task", "shown"]);

export const nameOf = ({ meaning }: HeadingMatch): string => ("field" in meaning ? meaning.field : meaning.undecided);

export const namesItem = (match: HeadingMatch): boolean => itemFields.has(nameOf(match));
