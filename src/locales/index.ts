import * as enUS from "./en-US";
import * as zhCN from "./zh-CN";

/** Every word the user reads. zh-CN is the reference; en-US has the same keys by type. */
export type Words = typeof zhCN;
export type Locale = "zh-CN" | "en-US";

const catalogs: Readonly<Record<Locale, Words>> = { "zh-CN": zhCN, "en-US": enUS };
let current: Locale = "zh-CN";

/** English for English displays, Chinese for everyone else. */
export const localeFor = (displayLanguage: string | undefined): Locale =>
  displayLanguage?.toLowerCase().startsWith("en") === true ? "en-US" : "zh-CN";

export const setLocale = (locale: Locale): void => {
  current = locale;
};

export const currentLocale = (): Locale => current;

export const words = (locale: Locale = current): Words => catalogs[locale];
