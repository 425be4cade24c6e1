import { formatRate, rateValue } from "../../src/ledger/rate";

const rate = (numerator: number, denominator: number) => ({ numerator, denominator });

describe("formatRate", () => {
  it.each([
    [19, 25, 0, "76%"],
    [688, 697, 2, "98.71%"],
    [692, 697, 2, "99.28%"],
    [453, 471, 2, "96.18%"],
    [1275, 2164, 1, "58.9%"],
    [313, 531, 1, "58.9%"],
    [15, 18, 1, "83.3%"],
    [7, 9, 1, "77.8%"],
    [1148, 1157, 0, "99%"],
    [357, 493, 1, "72.4%"],
  ] as const)(
    "prints %d of %d with %d decimals as it was published: %s",
    (numerator, denominator, decimals, expected) => {
      expect(formatRate(rate(numerator, denominator), decimals)).toBe(expected);
    },
  );

  it("has one decimal unless told otherwise", () => {
    expect(formatRate(rate(1, 3))).toBe("33.3%");
    expect(formatRate(rate(3, 5))).toBe("60.0%");
  });

  it("rounds half up, where floating point would not", () => {
    expect(formatRate(rate(1, 8), 0)).toBe("13%");
    expect(formatRate(rate(1, 800), 2)).toBe("0.13%");
    expect(formatRate(rate(401, 2000), 1)).toBe("20.1%");
    expect(formatRate(rate(1005, 100000), 2)).toBe("1.01%");
  });

  it("says 100% only when all are done", () => {
    expect(formatRate(rate(9999, 10000))).toBe("99.9%");
    expect(formatRate(rate(99999, 100000), 2)).toBe("99.99%");
    expect(formatRate(rate(999, 1000), 0)).toBe("99%");
    expect(formatRate(rate(7, 7))).toBe("100%");
  });

  it("says 0% only when none is", () => {
    expect(formatRate(rate(1, 10000))).toBe("0.1%");
    expect(formatRate(rate(1, 100000), 2)).toBe("0.01%");
    expect(formatRate(rate(1, 1000), 0)).toBe("1%");
    expect(formatRate(rate(0, 7))).toBe("0%");
  });

  it("is a dash when there is nothing to do", () => {
    expect(formatRate(rate(0, 0))).toBe("—");
    expect(rateValue(rate(0, 0))).toBeNull();
  });

  it("keeps the exact quotient for a cell", () => {
    expect(rateValue(rate(15, 18))).toBe(15 / 18);
    expect(rateValue(rate(0, 7))).toBe(0);
  });
});
