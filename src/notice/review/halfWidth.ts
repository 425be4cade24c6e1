/** Spaces of every width and what cannot be seen; a dash of every length. */
const space = /[\s\u00a0\u00ad\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]/;
const dash = /[\u2010-\u2015\u2212\ufe63\uff0d]/;
const unusual = /[\s\u00a0\u00ad\u2000-\u2015\u202f\u205f\u2060\u2212\u3000\ufe63\ufeff\uff01-\uff5e]/g;

/**
 * Digits, letters and signs in half-width forms, spaces as " ", dashes as "-": ，：（） become ,:() too. The same length as `text`, so that a
 * place in one is the place in the other (`normalize` would not keep it).
 */
export const halfWidth = (text: string): string =>
  text.replace(unusual, (character) => {
    const code = character.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e && code !== 0xff0d) return String.fromCharCode(code - 0xfee0);
    return space.test(character) ? " " : dash.test(character) ? "-" : character;
  });

/** For comparing: half-width, lower case, without spaces and dashes. */
export const bare = (text: string): string => halfWidth(text).replace(/[ -]/g, "").toLowerCase();
