import type { Slot } from "../ledger/model";
import { words } from "../locales";
import type { LayoutWords } from "./layout";
import { fixedItems, placeOf, type FixedKey } from "./slotItems";
import { slotContent } from "./slotReading";

const lacks = (text: string, place: string | undefined): boolean =>
  place !== undefined && !new RegExp(`[{｛]\\s*${place}\\s*[}｝]`).test(text);

/** What holds where 通报设置 says nothing: the layout's own words, else those of all papers. */
const usual = (key: FixedKey, ofLayout: Readonly<Partial<Record<FixedKey, string>>>): string =>
  ofLayout[key] ?? words("zh-CN").notice.fixedWords[key];

/** A title, label or sentence: as 通报设置 words it, unless that has no place for its content; else the usual one. May hold placeholders. */
export const fixedText = (slots: readonly Slot[], key: FixedKey, ofLayout: LayoutWords = {}): string => {
  const own = slotContent(slots, fixedItems[key]);
  return own === "" || lacks(own, placeOf[key]) ? usual(key, ofLayout) : own;
};

/** Own sentences that were not used because they have no place for their content. */
export const unusableFixed = (
  slots: readonly Slot[],
  keys: readonly FixedKey[],
): readonly { readonly item: string; readonly placeholder: string }[] =>
  keys.flatMap((key) => {
    const place = placeOf[key];
    const own = slotContent(slots, fixedItems[key]);
    return place !== undefined && own !== "" && lacks(own, place)
      ? [{ item: fixedItems[key], placeholder: place }]
      : [];
  });
