import { proofread } from "../../../src/notice/proofread/proofread";
import { buildNotice } from "../../../src/notice/buildNotice";
import { ledgerOf } from "../ledgerRows";
import { asOf, issue } from "../smallLedger";
import { built, changed, findings, ledger, options, said } from "./found";

test("the text as built has no findings; spaces around its numbers change nothing", () => {
  expect(findings(built)).toEqual([]);
  expect(proofread(buildNotice(ledger, options).paragraphs, ledger, options)).toEqual([]);
});

describe("items", () => {
  test("one that is missing is named at the place where it should stand", () => {
    const text = changed(["（1）台账更新不及时\n整改进展情况：每周更新台账，专人复核。\n", ""]);
    const [finding] = findings(text).filter(({ rule }) => rule === "itemMissing");
    expect(finding).toMatchObject({ issueId: "W-000001", grade: "must", values: { ledger: "（1）台账更新不及时" } });
    expect(text.split("\n")[finding?.line ?? -1]).toBe("1.甲问题");
  });

  test("one without its text; another word order in the heading is still the item", () => {
    expect(said("itemTextMissing", changed(["整改进展情况：补齐值班记录，按月抽查。\n", ""]))).toEqual([
      ["", "整改进展情况：补齐值班记录，按月抽查。"],
    ]);
    expect(said("itemMissing", changed(["（3）值班记录有缺漏", "(3) 值班记录存在缺漏"]))).toEqual([]);
  });

  test("one that stands there twice", () => {
    const text = changed(["（2）合同归档不完整", "（2）合同归档不完整\n整改进展情况：已编号。\n（2）合同归档不完整"]);
    expect(said("headingDoubled", text)).toEqual([["（2）合同归档不完整", ""]]);
  });

  test("a 问题 that is in both parts is not doubled; a 方面 heading that is gone is", () => {
    expect(said("headingDoubled", built)).toEqual([]);
    expect(said("headingMissing", changed(["（二）乙方面\n3.丙问题\n", "3.丙问题\n"]))).toEqual([["", "（二）乙方面"]]);
  });

  test("one in the part of the finished ones that is open in the ledger", () => {
    const item = "（2）采购流程不规范\n整改进展情况：修改流程，正在试行。\n";
    const text = changed([item, ""], ["三、正在整改", `${item.replace("（2）", "（4）")}三、正在整改`]);
    expect(said("wrongPart", text)).toEqual([
      ["二、已完成整改任务、措施及进展情况", "三、正在整改和长期整改任务、采取的重要措施及取得的阶段性成效"],
    ]);
  });

  test("a paragraph twice, whatever its label and punctuation", () => {
    const text = changed(["整改进展情况：补齐值班记录，按月抽查。", "整改情况：补齐合同目录、逐份编号。"]);
    const [finding] = findings(text).filter(({ rule }) => rule === "paragraphDoubled");
    const first = built.split("\n").indexOf("整改进展情况：补齐合同目录，逐份编号。");
    expect(finding?.values.count).toBe(first + 1);
  });
});

describe("states", () => {
  test.each([
    ["修改流程，正在试行。", "修改流程，正在试行。该问题已整改到位。", "该问题已整改到位"],
    ["修改流程，正在试行。", "目前已全部完成整改。", "目前已全部完成整改"],
    ["修改流程，正在试行。", "修改流程；已完成。", "已完成"],
    ["办班三期。", "办班三期，已销号。", "已销号"],
    ["修改流程，正在试行。", "修改流程。该问题已整改完毕。", "该问题已整改完毕"],
    ["修改流程，正在试行。", "修改流程，问题已得到有效解决。", "问题已得到有效解决"],
  ])("an open item that is called finished: %s → %s", (before, after, says) => {
    expect(said("calledDone", changed([before, after]))).toEqual([[says, "正在整改"]]);
  });

  test("a part of the work that is called finished is to be verified only", () => {
    const grades = (after: string) =>
      findings(changed(["修改流程，正在试行。", after]))
        .filter(({ rule }) => rule === "calledDone")
        .map(({ grade, values }) => [grade, values.says]);
    expect(grades("轮岗工作已全部完成。")).toEqual([["verify", "轮岗工作已全部完成"]]);
    expect(grades("目前已全部完成整改。")).toEqual([["must", "目前已全部完成整改"]]);
    expect(grades("轮岗工作已完成一半，已全部完成3次培训。")).toEqual([]);
  });

  test("a finished one that is called open; measures and other things may be finished", () => {
    expect(said("calledOpen", changed(["专人复核。", "专人复核，尚未完成整改。"]))).toEqual([
      ["尚未完成整改", "已完成"],
    ]);
    expect(said("calledOpen", changed(["专人复核。", "专人复核。该项整改工作计划于2026年底完成。"]))).toHaveLength(1);
    expect(said("calledDone", changed(["正在试行。", "已完成3次培训，已完成流程修改。"]))).toEqual([]);
    expect(said("calledDone", built)).toEqual([]);
  });

  test("another deadline than the ledger's", () => {
    expect(said("deadline", changed(["计划于2026年底完成", "计划于2027年底完成"]))).toEqual([
      ["该项整改工作计划于2027年底完成", "该项整改工作计划于2026年底完成"],
    ]);
  });
});

describe("numbers of headings", () => {
  test.each<[string, string, string, readonly (readonly [string, string])[]]>([
    ["（2）合同归档", "（3）合同归档", "a gap, named once", [["（3）", "（2）"]]],
    ["3.丙问题\n（3）", "2.丙问题\n（3）", "one twice", [["2.", "3."]]],
    ["（二）乙方面\n3.", "（三）乙方面\n3.", "Chinese ones", [["（三）", "（二）"]]],
    ["三、正在整改", "四、正在整改", "a part", [["四、", "三、"]]],
  ])("%s → %s: %s", (before, after, _, expected) => {
    const hits = said("number", changed([before, after]));
    expect(hits.slice(0, 1)).toEqual(expected);
  });

  test("what follows a wrong number is not wrong because of it", () => {
    expect(said("number", changed(["（2）合同归档", "（3）合同归档"], ["（3）值班", "（4）值班"]))).toHaveLength(1);
  });

  test("the third part counts from 1 again, as the layout says; counting on is named", () => {
    expect(said("number", changed(["1.甲问题\n（1）培训", "4.甲问题\n（4）培训"]))).toEqual(
      expect.arrayContaining([
        ["4.", "1."],
        ["（4）", "（1）"],
      ]),
    );
  });

  test("one without a number, one with the number of another level; numbers that Word makes are Word's", () => {
    expect(said("number", changed(["（2）合同归档", "合同归档"]))).toEqual([["", "（2）"]]);
    expect(said("number", changed(["（2）合同归档", "②合同归档"]))).toEqual([["", "（2）"]]);
    const lines = built
      .split("\n")
      .map((text) => ({ text: text.replace(/^（2）/, ""), numbered: text.startsWith("（2）") }));
    expect(said("number", lines)).toEqual([]);
  });

  test("items beyond 199 count on", () => {
    const many = ledgerOf({
      issues: Array.from({ length: 230 }, (_, n) =>
        issue(n + 1, { id: `W-${n}`, text: `事项${n}不力`, outcome: `办结第${n}件事情。` }),
      ),
    });
    const { paragraphs } = buildNotice(many, { layout: "A", asOf });
    const lines = paragraphs.map(({ text }) => ({ text: text.replace("（210）", "（211）") }));
    expect(said("number", lines, many)).toEqual([["（211）", "（210）"]]);
  });
});

describe("一是, 二是", () => {
  test.each<[string, readonly (readonly [string, string])[]]>([
    ["一是建台账；二是抓培训；三是严考核。", []],
    ["一是建台账；三是严考核。", [["三是", "二是"]]],
    ["一是建台账；二是抓培训；二是严考核。", [["二是", "三是"]]],
    ["一是建台账，专人负责到底。", [["一是", "二是"]]],
    ["原因之一是人手不足，十是虚数。", []],
    ["一是一，二是二，三是否落实。", []],
  ])("%s", (text, expected) => {
    expect(said("enumeration", text)).toEqual(expected);
  });

  test("goes on in the next paragraph, and begins anew behind a heading", () => {
    expect(said("enumeration", "一是建台账。\n二是抓培训。\n三是严考核。")).toEqual([]);
    expect(said("enumeration", "一是建台账。\n二是抓培训。\n一、小结\n三是严考核。")).toEqual([["三是", "一是"]]);
  });
});
