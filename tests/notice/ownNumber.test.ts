import { buildNotice } from "../../src/notice/buildNotice";
import type { NoticeLayoutKey } from "../../src/notice/document";
import { unnumbered } from "../../src/notice/ownNumber";
import { plainText } from "../../src/notice/plainText";
import { takeBack } from "../../src/notice/takeBack/takeBack";
import { textLines } from "../../src/notice/takeBack/textLines";
import { ledgerOf, section, slots } from "./ledgerRows";
import { asOf, filledSettings, filledSlots, issue, measure } from "./smallLedger";

describe("a number in front of a text", () => {
  test.each([
    ["1.库房无人值守", "库房无人值守"],
    ["（1）库房无人值守", "库房无人值守"],
    ["二、队伍建设", "队伍建设"],
    ["（三）资产管理", "资产管理"],
    ["①台账不全", "台账不全"],
    ["一是台账不全", "台账不全"],
    ["1.1 台账不全", "台账不全"],
    ["3.2022年采购未公开", "2022年采购未公开"],
    ["（2）2022年采购未公开", "2022年采购未公开"],
  ])("makes way: %s", (text, rest) => {
    expect(unnumbered(text)).toBe(rest);
  });

  test.each([
    "2022年采购未公开",
    "2022.3.5采购未公开",
    "1.5万元罚款未上缴",
    "12.4宪法日活动走形式",
    "3个村未公示",
    "第一批设备闲置",
    "七、八月未开会",
    "三是否清楚",
    "A-1仓库无人",
    "一是台账不全；二是账实不符",
    "1.台账不全；2.账实不符",
    "1.",
    "",
  ])("is none, or belongs to the text: %s", (text) => {
    expect(unnumbered(text)).toBe(text);
  });

  test("1.1 right before a word is one where it is the 序号 of the row", () => {
    expect(unnumbered("1.1值守不严", "1.1")).toBe("值守不严");
    expect(unnumbered("1.1值守不严", "2")).toBe("1.1值守不严");
  });
});

describe("a paper with numbers of its own", () => {
  const ledger = ledgerOf({
    settings: filledSettings,
    slots: [
      ...filledSlots.filter(({ item }) => item !== "组织领导" && item !== "附件"),
      section("组织领导", 1, "（一）提高站位", "召开会议。"),
      section("组织领导", 2, "2.细化任务", "逐项分解。"),
      ...slots({ 附件: "1.整改台账" }),
      ...slots({ 附件: "2.制度清单" }),
    ],
    issues: [
      issue(1, { aspect: "一、制度建设方面", problem: "1.库房管理松散", text: "（1）值守制度不健全" }),
      issue(2, { aspect: "一、制度建设方面", problem: "1.库房管理松散", text: "（2）2022年台账不全" }),
      issue(3, {
        aspect: "（二）队伍建设",
        problemSeq: "2",
        problem: "2、培训不够",
        text: "三是计划不细",
        outcome: "",
      }),
    ],
    measures: [measure(1, 3, { progress: "1.细化计划；" }), measure(2, 3, { progress: "二是印发方案" })],
  });
  const layouts: readonly NoticeLayoutKey[] = ["A", "B", "C", "E", "F", "R"];

  test("doubles none in its headings", () => {
    const texts = buildNotice(ledger, { layout: "A", asOf }).paragraphs.map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        "（一）制度建设方面",
        "1.库房管理松散",
        "（1）值守制度不健全",
        "（2）2022年台账不全",
        "（二）队伍建设",
        "2.培训不够",
        "（3）计划不细",
        "整改进展情况：一是细化计划；二是印发方案。",
      ]),
    );
  });

  test.each(layouts)("%s: doubles none at all", (layout) => {
    const texts = buildNotice(ledger, { layout, asOf }).paragraphs.map(({ text }) => text);
    const mark = "(?:[（(](?:\\d|[一二三])[）)]|\\d[.、](?!\\d)|[一二三](?:、|是))";
    expect(texts.filter((text) => new RegExp(`${mark}[“]?${mark}`).test(text))).toEqual([]);
  });

  test.each(layouts)("%s: comes back unchanged as it went", (layout) => {
    const text = plainText(buildNotice(ledger, { layout, asOf }));
    const { differences, computed, contradictions, unknown, missing } = takeBack(textLines(text), ledger, {
      layout,
      asOf,
    });
    expect([differences, computed, contradictions, unknown, missing]).toEqual([[], [], [], [], []]);
  });
});
