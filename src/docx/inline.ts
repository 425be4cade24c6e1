import { Tab } from "docx";

/** The library looks for {names} of lists in the finished XML, in the reader's own text too: no piece holds a brace and what follows it. */
const pieces = (text: string): string[] =>
  text.split("{").map((part, index, all) => (index < all.length - 1 ? `${part}{` : part));

/** The pieces of a run. A tab in a text is a tab of Word's. */
export const inline = (text: string): (string | Tab)[] =>
  text.split("\t").flatMap((part, index) => (index === 0 ? pieces(part) : [new Tab(), ...pieces(part)]));
