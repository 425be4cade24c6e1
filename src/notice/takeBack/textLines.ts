/** A paragraph of a text that came from somewhere else: pasted, or read from a .docx. */
export interface TextLine {
  readonly text: string;
  /** It has a number that Word makes and that is not in `text`. */
  readonly numbered?: boolean;
}

/** Line breaks as Word, web pages and cells have them: also the soft one (vertical tab) and the page break. */
const breaks = /\r\n|[\r\n\v\f\u2028\u2029]/;
/** What nobody sees: soft hyphens, zero-width spaces and joiners, directions, byte order marks. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/** A paragraph without what only lays it out: indents, non-breaking spaces, invisible characters. */
const cleanLine = (text: string): string =>
  text
    .replace(invisible, "")
    .replace(/\u00A0/g, " ")
    .trim();

/** The paragraphs of a text; blank ones are none. */
export const textLines = (text: string): readonly TextLine[] =>
  text
    .split(breaks)
    .map((line) => ({ text: cleanLine(line) }))
    .filter((line) => line.text !== "");
