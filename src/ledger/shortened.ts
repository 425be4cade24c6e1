/** The first characters of a text; a rare one that takes two places of the string (𠮷) is never cut in half. */
export const beginningOf = (text: string, length: number): string =>
  text.length <= length ? text : [...text].slice(0, length).join("");

/** A text of at most `length` characters, with … where there were more. */
export const shortened = (text: string, length: number): string => {
  const beginning = beginningOf(text, length);
  return beginning === text ? text : `${beginning}…`;
};

/** The last characters of a text, with … where there were more before them. */
export const shortenedInFront = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const characters = [...text];
  return characters.length <= length ? text : `…${characters.slice(characters.length - length).join("")}`;
};
