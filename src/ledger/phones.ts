const mobile = "(?<![\\d-])(?:\\+?86[- ]?)?1[3-9]\\d(?:\\d{8}|[- ]\\d{4}[- ]\\d{4})(?![\\d-])";
const landline =
  "(?<![\\d-])(?:\\(0\\d{2,3}\\)|0\\d{2,3}[-—–－ ])?\\d{7,8}(?:\\((?:转|[-—–－])\\d{1,6}\\)|(?:转|[-—–－])\\d{1,6})?(?![\\d年月])";
const runTogether = "(?<!\\d)0\\d{9,11}(?!\\d)";
const phone = new RegExp(`${mobile}|${landline}|${runTogether}`, "g");
const phoneLabel = /(?:联系)?(?:电话|手机|座机|方式|Tel|TEL|tel)(?:号码?)?[:. ]*$/;
const onlyNoise = /^[\s:.()（）,，、;；\-—]*$/;

export interface WithoutPhones {
  /** The text without phone numbers, their labels and the brackets they stood in. */
  readonly rest: string;
  /** As written, in half-width digits. */
  readonly phones: readonly string[];
}

/** The same length as `text`, so that a place in one is the place in the other; `text` itself where NFKC changes its length. */
const halfWidth = (text: string): string => {
  const normal = text.normalize("NFKC");
  return normal.length === text.length ? normal : text;
};

/**
 * Takes phone numbers out of a text: mobile (13800001234, 138-0000-1234), landline with area code and extension (0471-1234567转8), local numbers of 7
 * or 8 digits; in brackets, behind a space, a colon or 电话.
 */
export const withoutPhones = (text: string): WithoutPhones => {
  const half = halfWidth(text);
  if (!/\d{4}/.test(half)) return { rest: text, phones: [] };
  const phones: string[] = [];
  const kept: string[] = [];
  let at = 0;
  for (const match of half.matchAll(phone)) {
    phones.push(match[0].replace(/[—–－]/g, "-").trim());
    const before = half.slice(at, match.index);
    kept.push(text.slice(at, match.index - (phoneLabel.exec(before.slice(-12))?.[0].length ?? 0)));
    at = match.index + match[0].length;
  }
  kept.push(text.slice(at));
  const rest = kept
    .join(" ")
    .replace(/[（(][\s:：,，、;；]*[）)]/g, " ")
    .replace(/[:：,，\s]{1,4}(?=[）)])/g, "");
  return {
    rest: onlyNoise.test(rest) ? "" : rest.replace(/^[\s:：,，-]{1,4}/, "").replace(/[\s:：,，-]{1,4}$/, ""),
    phones,
  };
};
