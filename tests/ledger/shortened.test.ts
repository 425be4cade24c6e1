import { beginningOf, shortened, shortenedInFront } from "../../src/ledger/shortened";

describe("shortened", () => {
  it("leaves a text that is no longer than asked", () => {
    expect(shortened("台账更新", 4)).toBe("台账更新");
    expect(shortened("", 4)).toBe("");
    expect(shortenedInFront("台账更新", 4)).toBe("台账更新");
  });

  it("keeps the beginning or the end, and says that there was more", () => {
    expect(shortened("台账更新不及时", 4)).toBe("台账更新…");
    expect(shortenedInFront("台账更新不及时", 3)).toBe("…不及时");
    expect(beginningOf("台账更新不及时", 2)).toBe("台账");
  });

  it("counts a rare character as one and never cuts it in half", () => {
    expect(shortened("𠮷水村账目不清", 3)).toBe("𠮷水村…");
    expect(shortened("村民𠮷某反映", 3)).toBe("村民𠮷…");
    expect(shortened("𠮷𠮷𠮷", 3)).toBe("𠮷𠮷𠮷");
    expect(shortenedInFront("村民𠮷某", 2)).toBe("…𠮷某");
    expect(shortenedInFront("𠮷𠮷", 2)).toBe("𠮷𠮷");
    expect(beginningOf("甲𠮷乙", 2)).toBe("甲𠮷");
  });
});
