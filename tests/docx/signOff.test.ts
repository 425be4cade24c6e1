import { attachmentIndent } from "../../src/docx/attachments";
import { signOff } from "../../src/docx/signOff";
import { textWidth } from "../../src/docx/textWidth";

describe("the width of a text in characters", () => {
  it.each([
    ["党组", 2],
    ["2026年6月7日", 6],
    ["〔2026〕8号", 5.5],
    ["“ＡＢ”——…", 7],
    ["", 0],
  ])("%s", (text, width) => expect(textWidth(text)).toBe(width));
});

/** 28 characters to a line. */
describe("署名 and date without a seal", () => {
  it("the date begins two characters after 署名, which ends two from the right", () => {
    // 13 characters: 28 − 2 − 13
    expect(signOff("中共云溪市档案服务中心党组", "2026年11月25日", false)).toEqual({
      signature: { align: "left", left: 13, right: 0 },
      date: { align: "left", left: 15, right: 0 },
    });
  });

  it("a date longer than 署名 ends two from the right, and 署名 begins two before it", () => {
    // the date has 7 characters: 28 − 2 − 7
    expect(signOff("水务局", "2026年11月25日", false)).toEqual({
      signature: { align: "left", left: 17, right: 0 },
      date: { align: "left", left: 19, right: 0 },
    });
  });

  it("a name of more than a line begins at the edge", () => {
    expect(signOff("局".repeat(40), "2026年6月7日", false).signature.left).toBe(0);
  });
});

describe("署名 and date with a seal", () => {
  it("stand on one axis, the date four characters from the right", () => {
    // axis: 28 − 4 − 7 ÷ 2 = 20.5; the room from 13 to 28 has its middle there
    const { signature, date } = signOff("水务局", "2026年11月25日", true);
    expect(date).toEqual({ align: "center", left: 13, right: 0 });
    expect(signature).toEqual(date);
  });

  it("move left for a name that would not fit", () => {
    // 20 characters: axis 28 − 10 = 18, room from 8
    expect(signOff("局".repeat(20), "2026年11月25日", true).date.left).toBe(8);
    expect(signOff("局".repeat(40), "2026年11月25日", true).date.left).toBe(0);
  });
});

/** A character is 315 twips. */
describe("附件说明", () => {
  it.each([
    ["附件：整改台账", { left: 5 * 315, hanging: 3 * 315 }],
    ["附件：1.整改台账", { left: 6 * 315, hanging: 4 * 315 }],
    ["2.制度清单", { left: 6 * 315, hanging: 315 }],
    ["10.佐证目录", { left: Math.round(6.5 * 315), hanging: Math.round(1.5 * 315) }],
  ])("%s", (text, indent) => expect(attachmentIndent(text)).toEqual(indent));
});
