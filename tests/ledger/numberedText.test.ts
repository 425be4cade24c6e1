import { readNumbering } from "../../src/ledger/numberedText";

describe("the numbering in front of a text", () => {
  it.each([
    ["一、加强学习", "chinese", 1, "加强学习"],
    ["十一、加强学习", "chinese", 11, "加强学习"],
    ["二 、 加强学习", "chinese", 2, "加强学习"],
    ["三．加强学习", "chinese", 3, "加强学习"],
    ["（一）加强学习", "bracketedChinese", 1, "加强学习"],
    ["(一)加强学习", "bracketedChinese", 1, "加强学习"],
    ["（十二）加强学习", "bracketedChinese", 12, "加强学习"],
    ["（ 二 ） 加强学习", "bracketedChinese", 2, "加强学习"],
    ["㈢加强学习", "bracketedChinese", 3, "加强学习"],
    ["1.加强学习", "arabic", 1, "加强学习"],
    ["1．加强学习", "arabic", 1, "加强学习"],
    ["１．加强学习", "arabic", 1, "加强学习"],
    ["1、加强学习", "arabic", 1, "加强学习"],
    ["12. 加强学习", "arabic", 12, "加强学习"],
    ["⒉加强学习", "arabic", 2, "加强学习"],
    ["1、2022年未开展培训", "arabic", 1, "2022年未开展培训"],
    ["1、15个科室未开展培训", "arabic", 1, "15个科室未开展培训"],
    ["（1）加强学习", "bracketedArabic", 1, "加强学习"],
    ["(1)加强学习", "bracketedArabic", 1, "加强学习"],
    ["（１）加强学习", "bracketedArabic", 1, "加强学习"],
    ["1）加强学习", "bracketedArabic", 1, "加强学习"],
    ["⑵加强学习", "bracketedArabic", 2, "加强学习"],
    ["①加强学习", "circled", 1, "加强学习"],
    ["⑳ 加强学习", "circled", 20, "加强学习"],
    ["㉑加强学习", "circled", 21, "加强学习"],
    ["一是加强学习", "is", 1, "加强学习"],
    ["二 是 加强学习", "is", 2, "加强学习"],
    ["十一是加强学习", "is", 11, "加强学习"],
    ["第一，加强学习", "ordinal", 1, "加强学习"],
    ["第二、加强学习", "ordinal", 2, "加强学习"],
    ["1.1加强学习", "outline", 1, "加强学习"],
    ["2.3 加强学习", "outline", 3, "加强学习"],
    ["1.2.3、加强学习", "outline", 3, "加强学习"],
    ["1-2 加强学习", "outline", 2, "加强学习"],
    ["V-1 加强学习", "letter", 1, "加强学习"],
    ["IV-2加强学习", "letter", 2, "加强学习"],
    ["  1. 加强学习 ", "arabic", 1, "加强学习"],
    ["一、", "chinese", 1, ""],
  ])("%p is %s %d and %p", (text, kind, number, rest) => {
    expect(readNumbering(text)).toMatchObject({ kind, number, rest });
  });

  it("has its level by GB/T 9704, and all its numbers", () => {
    expect(
      ["一、甲", "（一）甲", "1.甲", "（1）甲", "①甲", "一是甲"].map((text) => readNumbering(text)?.level),
    ).toEqual([1, 2, 3, 4, 5, null]);
    expect(readNumbering("1.2.3加强学习")?.path).toEqual([1, 2, 3]);
  });

  it.each([
    "1.5万元未追缴",
    "1.2024万元未追缴",
    "1.20245年",
    "1.5倍",
    "1.5",
    "12.5%的事项",
    "1.0版本",
    "0.5个",
    "2022年未开展培训",
    "2022.6.30前完成",
    "2022.6完成",
    "9.30前完成",
    "3个科室未开展培训",
    "第一批未完成",
    "第一、二批未完成",
    "第一季度",
    "一是一，二是二",
    "三是否完成",
    "一、二季度未开展培训",
    "7、8月未开展培训",
    "1、2、3号楼",
    "（2022）1号文件",
    "（见附件）",
    "一个科室",
    "十分重视",
    "1 加强学习",
    "加强学习",
    "COVID-19",
    "GB-9704",
    "A-1型",
    "200.加强",
    "",
  ])("is not read from %p", (text) => {
    expect(readNumbering(text)).toBeNull();
  });
});
