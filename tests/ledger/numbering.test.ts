import { chineseNumber, enumeration, headingNumber, parseChineseNumber } from "../../src/ledger/numbering";

describe("chineseNumber", () => {
  it.each([
    [1, "一"],
    [10, "十"],
    [11, "十一"],
    [20, "二十"],
    [21, "二十一"],
    [99, "九十九"],
    [100, "一百"],
    [101, "一百零一"],
    [110, "一百一十"],
    [111, "一百一十一"],
    [200, "二百"],
    [219, "二百一十九"],
    [305, "三百零五"],
    [999, "九百九十九"],
    [1000, "一千"],
    [1010, "一千零一十"],
    [1001, "一千零一"],
    [1157, "一千一百五十七"],
  ])("writes %d as %s", (n, expected) => {
    expect(chineseNumber(n)).toBe(expected);
  });

  it("is read back for every number from 1 to 9999, and all are different", () => {
    const texts = new Set<string>();
    for (let n = 1; n <= 9999; n += 1) {
      const text = chineseNumber(n);
      texts.add(text);
      if (parseChineseNumber(text) !== n)
        throw new Error(`${n} is written ${text} and read ${String(parseChineseNumber(text))}`);
    }
    expect(texts.size).toBe(9999);
  });

  it.each([0, -1, 1.5, 10000, Number.NaN])("refuses %p", (n) => {
    expect(() => chineseNumber(n)).toThrow(RangeError);
  });

  it.each(["", "零", "一百一", "一十", "百", "十十", "abc", "1", "一二"])("does not read %p", (text) => {
    expect(parseChineseNumber(text)).toBeNull();
  });
});

describe("headings", () => {
  it("are numbered 一、（一）1.（1） by level", () => {
    expect([headingNumber(1, 12), headingNumber(2, 12), headingNumber(3, 12), headingNumber(4, 12)]).toEqual([
      "十二、",
      "（十二）",
      "12.",
      "（12）",
    ]);
  });

  it("count 一是 二是 inside a paragraph", () => {
    expect([1, 2, 11].map(enumeration)).toEqual(["一是", "二是", "十一是"]);
  });
});
