import type * as Locales from "../../src/locales";

/** The catalog as it is when the pane starts. */
const fresh = (): typeof Locales => {
  jest.resetModules();
  return jest.requireActual<typeof Locales>("../../src/locales");
};

afterEach(() => jest.dontMock("../../src/locales/en-US"));

it("the words are Chinese until the English ones are loaded, and English from then on", async () => {
  const { currentLocale, loadLocale, words } = fresh();
  const chinese = words("zh-CN").ledgerImport.titles.sheet;
  expect(words("en-US").ledgerImport.titles.sheet).toBe(chinese);
  await expect(loadLocale("en-US")).resolves.toBe("en-US");
  expect(currentLocale()).toBe("en-US");
  expect(words().ledgerImport.titles.sheet).not.toBe(chinese);
  await expect(loadLocale("zh-CN")).resolves.toBe("zh-CN");
  expect(words().ledgerImport.titles.sheet).toBe(chinese);
});

it("they stay Chinese where the English ones cannot be had", async () => {
  const { currentLocale, loadLocale } = fresh();
  jest.doMock("../../src/locales/en-US", () => {
    throw new Error("the file is not there");
  });
  await expect(loadLocale("en-US")).resolves.toBe("zh-CN");
  expect(currentLocale()).toBe("zh-CN");
});
