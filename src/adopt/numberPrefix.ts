import { readNumbering, type NumberingKind } from "../ledger/numberedText";
import { splitNumbered } from "../ledger/splitNumbered";

export interface PrefixedText {
  readonly kind: NumberingKind;
  /** In digits: 3, 1.2. */
  readonly number: string;
  readonly rest: string;
}

/** 整改措施： in front of the first measure says what the column says. */
const label = /^(?:整改|主要|具体|工作)?措施[:：]$/;

/** The text is a list from its beginning on: 1.…；2.…, 一是…；二是…. */
export const isList = (text: string): boolean => {
  const { intro, items } = splitNumbered(text);
  return items.length > 1 && items[0]?.mark !== "" && (intro === "" || label.test(intro));
};

/**
 * The number in front of a text, apart from it; null where there is none, where nothing stands behind it, and where it is the first of a list:
 * the others would stay behind.
 */
export const separateNumber = (text: string): PrefixedText | null => {
  const found = readNumbering(text);
  return found === null || found.rest === "" || isList(text)
    ? null
    : { kind: found.kind, number: found.path.join("."), rest: found.rest };
};

/** The measures of one cell, each with its number, "" where it has none. What stands in front of the first belongs to it. */
export const measuresIn = (text: string): readonly { readonly number: string; readonly text: string }[] => {
  const { intro, items } = splitNumbered(text);
  return items.map((item, at) => ({
    number: item.number === null ? "" : String(item.number),
    text: at > 0 || intro === "" || label.test(intro) ? item.text : `${intro}\n${item.text}`,
  }));
};
