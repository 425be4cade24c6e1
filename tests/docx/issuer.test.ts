import { issuerSize } from "../../src/docx/issuer";

const sizeOf = (letters: number) =>
  issuerSize({ level: "issuer", lines: [[{ text: "字".repeat(letters), tone: "plain" }]] });

describe("发文机关标志", () => {
  it.each([1, 4, 8, 12, 15, 16, 20, 31, 32, 40, 60])("of %i letters stands on one line", (letters) => {
    const { size, scale } = sizeOf(letters) ?? { size: Infinity, scale: 100 };
    // 156 mm are 442 points
    expect((letters * size * scale) / 100).toBeLessThanOrEqual(442);
    expect(size).toBeLessThanOrEqual(54);
  });

  it("is as large as it goes, then squeezed to half its width, then smaller", () => {
    expect(sizeOf(4)).toMatchObject({ size: 54, scale: 100 });
    expect(sizeOf(12)).toMatchObject({ size: 36, scale: 100 });
    expect(sizeOf(20)).toMatchObject({ size: 28, scale: 78 });
    expect(sizeOf(40)).toMatchObject({ size: 22, scale: 50 });
  });

  it("is a level of its own", () => {
    expect(issuerSize({ level: "title", lines: [[{ text: "关于整改进展情况的通报", tone: "plain" }]] })).toBeNull();
  });
});
