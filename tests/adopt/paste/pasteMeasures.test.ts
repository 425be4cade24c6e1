import { adoptPaste } from "../../../src/adopt/paste/adoptPaste";
import { beginsAsMeasure } from "../../../src/adopt/paste/measureWords";

const itemsOf = (text: string) =>
  adoptPaste(text).adoption.issues.map(({ fields, measures }) => ({
    text: fields.text,
    measures: measures.map((measure) => measure.fields.text),
  }));

const first = "（1）修订采购办法，明确比价程序。\n（2）开展专项培训2次。\n（3）每季度组织抽查。";
const second = "（1）制定用车登记办法。\n（2）督促各科室逐车登记。";
const asMeasures = [
  { text: "食堂采购未比价。", measures: ["修订采购办法，明确比价程序。", "开展专项培训2次。", "每季度组织抽查。"] },
  { text: "公车登记不全。", measures: ["制定用车登记办法。", "督促各科室逐车登记。"] },
];

describe("（1）（2） below a problem of a pasted text", () => {
  it.each([
    ["整改措施：", "整改措施："],
    ["采取以下措施：", "采取以下措施："],
    ["采取了如下措施：", "主要采取了以下两项措施："],
    ["针对上述问题，采取以下整改措施：", "我局采取下列措施："],
    ["", ""],
  ])("are measures below “%s” and “%s”", (a, b) => {
    const text = `1.食堂采购未比价。\n${a}\n${first}\n2.公车登记不全。\n${b}\n${second}`;
    expect(itemsOf(text)).toEqual(asMeasures);
    expect(adoptPaste(text).left).toEqual([]);
  });

  it.each([
    ["三级", `一、管理方面\n（一）食堂采购未比价。\n${first}\n（二）公车登记不全。\n${second}`],
    ["四级", `一、管理方面\n（一）日常管理\n1.食堂采购未比价。\n${first}\n2.公车登记不全。\n${second}`],
    [
      "一个编号",
      `（一）食堂采购未比价。\n1.修订采购办法，明确比价程序。\n2.开展专项培训2次。\n3.每季度组织抽查。\n（二）公车登记不全。\n1.制定用车登记办法。\n2.督促各科室逐车登记。`,
    ],
  ])("are measures on every level: %s", (_, text) => expect(itemsOf(text)).toEqual(asMeasures));

  it("are what has been done below 整改落实情况", () => {
    const { adoption } = adoptPaste(`1.食堂采购未比价。\n整改落实情况：\n${second}`);
    expect(adoption.issues.map(({ fields }) => [fields.text, fields.outcome])).toEqual([["食堂采购未比价。", second]]);
  });

  it("are 具体问题 where they say what is wrong, though some begin with such a word", () => {
    expect(
      itemsOf(
        "1.内部管理薄弱。\n（1）制定的制度不执行。\n（2）开展培训偏少。\n2.公车管理不严。\n（1）登记缺项。\n（2）组织检查流于形式。",
      ).map(({ text }) => text),
    ).toEqual(["制定的制度不执行。", "开展培训偏少。", "登记缺项。", "组织检查流于形式。"]);
  });

  it("are 具体问题 below the title of a 方面", () => {
    expect(
      itemsOf("一、内部管理方面\n（1）规范用章。\n（2）完善台账。\n二、财务管理方面\n（1）清理往来账。").map(
        ({ text }) => text,
      ),
    ).toEqual(["规范用章。", "完善台账。", "清理往来账。"]);
  });
});

it.each<readonly [string, boolean]>([
  ["修订采购办法。", true],
  ["进一步完善值班制度", true],
  ["每季度组织抽查；", true],
  ["严格执行请示报告制度", true],
  ["不定期开展检查。发现未登记的通报。", true],
  ["制定的制度不执行", false],
  ["学习笔记照抄", false],
  ["检查记录雷同", false],
  ["开展培训次数偏少", false],
  ["组织生活会走过场", false],
  ["督促整改不到位", false],
  ["加强监督的手段有差距", false],
  ["食堂采购比价", false],
])("%s begins as a measure: %p", (text, expected) => {
  expect(beginsAsMeasure(text)).toBe(expected);
});
