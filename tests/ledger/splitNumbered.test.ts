import { splitNumbered } from "../../src/ledger/splitNumbered";

const texts = (text: string): readonly string[] => splitNumbered(text).items.map((item) => item.text);

describe("several texts in a cell", () => {
  it.each([
    ["1.核对目录；2.通报结果；3.公示。", ["核对目录；", "通报结果；", "公示。"]],
    ["1.核对目录\n2.通报结果", ["核对目录", "通报结果"]],
    ["1、核对目录\r\n2、通报结果", ["核对目录", "通报结果"]],
    ["１．核对目录。２．通报结果。", ["核对目录。", "通报结果。"]],
    ["①核对目录②通报结果", ["核对目录", "通报结果"]],
    ["1.核对目录2.通报结果3.公示", ["核对目录", "通报结果", "公示"]],
    ["（1）核对目录；（2）通报结果", ["核对目录；", "通报结果"]],
    ["一是核对目录，二 是通报结果，三是公示。", ["核对目录，", "通报结果，", "公示。"]],
    ["一、核对目录\n二、通报结果", ["核对目录", "通报结果"]],
    ["第一，核对目录。第二，通报结果。", ["核对目录。", "通报结果。"]],
    ["1.2024年核对目录；2.２０２５年通报结果", ["2024年核对目录；", "２０２５年通报结果"]],
    ["1.2024年5月核对目录\n2.2024 年6月通报结果", ["2024年5月核对目录", "2024 年6月通报结果"]],
    ["1.1 核对目录\n1.2 通报结果", ["核对目录", "通报结果"]],
    ["1.核对目录：（1）按月；（2）按季。2.通报结果", ["核对目录：（1）按月；（2）按季。", "通报结果"]],
    [
      "1.核对目录\n（1）按月\n（2）按季\n2.通报结果\n（1）公示",
      ["核对目录\n（1）按月\n（2）按季", "通报结果\n（1）公示"],
    ],
    ["核对目录。\n通报结果。", ["核对目录。", "通报结果。"]],
    ["核对目录\n\n通报结果", ["核对目录", "通报结果"]],
  ])("%p", (cell, expected) => {
    expect(texts(cell)).toEqual(expected);
  });

  it("keep their number, and what stands in front of the first one", () => {
    expect(splitNumbered("主要措施：一是核对目录；二是通报结果。")).toEqual({
      intro: "主要措施：",
      items: [
        { mark: "一是", number: 1, text: "核对目录；" },
        { mark: "二是", number: 2, text: "通报结果。" },
      ],
    });
  });

  it("run from 1 in more than ten parts", () => {
    const cell = Array.from({ length: 12 }, (_, i) => `${i + 1}.第${"甲乙丙丁戊己庚辛壬癸子丑"[i] ?? ""}项`).join("\n");
    expect(texts(cell)).toHaveLength(12);
    expect(texts(cell)[11]).toBe("第丑项");
  });
});

describe("one text in a cell", () => {
  it.each([
    "核对目录，通报结果。",
    "按照要求2. 加强核对，落实到人",
    "投入1.5万元，2.加强核对",
    "1.核对目录，修订附件2.通报结果",
    "1.核对目录",
    "1.核对目录\n2.通报结果\n4.公示",
    "2.核对目录\n3.通报结果",
    "1.核对目录\n2.通报结果\n1.公示",
    "对照图①和图②核对",
    "唯一是核对目录，二是通报结果",
    "定期核对目录，\n通报结果。",
    "定期核对\n目录并通报结果。",
    "核对目录（含\n按月）",
  ])("%p stays one", (cell) => {
    expect(splitNumbered(cell)).toEqual({ intro: "", items: [{ mark: "", number: null, text: cell }] });
  });

  it("is none when blank", () => {
    expect(splitNumbered(" \n ").items).toEqual([]);
  });
});
