import * as zhCN from "./zh-CN";

/** Every word the user reads. zh-CN is the reference; en-US has the same keys by type. */
export type Words = typeof zhCN;
export type Locale = "zh-CN" | "en-US";

/** Chinese is there from the start; the other language is loaded where it is the one that is read (`loadLocale`). */
const catalogs = new Map<Locale, Words>([["zh-CN", zhCN]]);
let current: Locale = "zh-CN";

/** English for English displays, Chinese for everyone else. */
export const localeFor = (displayLanguage: string | undefined): Locale =>
  displayLanguage?.toLowerCase().startsWith("en") === true ? "en-US" : "zh-CN";

export const addWords = (locale: Locale, its: Words): void => {
  catalogs.set(locale, its);
};

/** The words that are read from now on. Those of a locale that is not loaded are Chinese. */
export const setLocale = (locale: Locale): void => {
  current = locale;
};

/** Loads the words of a locale and reads them from now on; gives back the one that is read, Chinese where its words cannot be had. */
export const loadLocale = async (locale: Locale): Promise<Locale> => {
  let loaded = locale;
  if (!catalogs.has(locale))
    try {
      addWords(locale, await import(/* webpackChunkName: "en-US" */ "./en-US"));
    } catch {
      loaded = "zh-CN";
    }
  setLocale(loaded);
  return loaded;
};

export const currentLocale = (): Locale => current;

export const words = (locale: Locale = current): Words => catalogs.get(locale) ?? zhCN;
