/** A line that says itself where it stops. */
const stops = /\p{P}$/u;
/** Sentences keep their full stops, the last one too. */
const sentences = /[。！？].*。$/;

/**
 * A text as a heading that stands by itself: one line (where two lines of a cell meet without a mark, a space shows it), and no end of a
 * sentence behind it.
 */
export const headline = (text: string): string => {
  const line = text
    .split(/\r\n|\r|\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .reduce((before, part) => (before === "" || stops.test(before) ? before + part : `${before}\u3000${part}`), "");
  return sentences.test(line) ? line : line.replace(/[\s。；;，,、：:]+$/, "");
};
