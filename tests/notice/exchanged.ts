/** A text with words exchanged, each of which has to stand in it. */
export const exchanged = (text: string, ...exchanges: readonly (readonly [string, string])[]): string =>
  exchanges.reduce((before, [words, instead]) => {
    if (!before.includes(words)) throw new Error(`the text does not say ${words}`);
    return before.replace(words, instead);
  }, text);
