/** Narrow letters that Chinese faces draw as wide as a character when they stand in Chinese text. */
const wideSymbols = new Set("§°±·×÷");

/** Width in full-width characters. The faces of a paper give half of one to Latin letters, digits and half-width forms. */
export const textWidth = (text: string): number => {
  let width = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const narrow = (code < 0x0250 && !wideSymbols.has(letter)) || (code >= 0xff61 && code <= 0xffdc);
    width += narrow ? 0.5 : 1;
  }
  return width;
};
