import type { Fields } from "../../src/ledger/change";
import { buildNotice } from "../../src/notice/buildNotice";
import { layoutKeys } from "../../src/notice/layouts";
import { plainText } from "../../src/notice/plainText";
import { proofread } from "../../src/notice/proofread/proofread";
import { quote, unquoted } from "../../src/notice/quote";
import { takeBack } from "../../src/notice/takeBack/takeBack";
import { textLines } from "../../src/notice/takeBack/textLines";
import { exchanged } from "./exchanged";
import { ledgerOf, slots } from "./ledgerRows";
import { asOf, filledSettings, filledSlots, issue, longTerm, measure, open } from "./smallLedger";

const nothing = { differences: [], computed: [], undecided: [], contradictions: [], unknown: [], missing: [] };

const built = (
  issues: readonly Fields[],
  contents: Readonly<Record<string, string>> = {},
  measures: readonly Fields[] = [],
) => {
  const ledger = ledgerOf({ settings: filledSettings, slots: [...filledSlots, ...slots(contents)], issues, measures });
  const textIn = (layout: (typeof layoutKeys)[number]): string => plainText(buildNotice(ledger, { layout, asOf }));
  return { ledger, textIn };
};

describe("the figures of a paper with next to nothing in it", () => {
  test.each<[string, Fields, string]>([
    ["done", {}, "1个具体问题已完成整改，整改完成率100%；1个问题已全部完成整改；1条整改措施已完成。"],
    ["in progress", open, "1个具体问题正在整改，整改完成率0%；1条整改措施已完成。"],
    ["long-term", longTerm, "1个具体问题需长期整改，整改完成率0%；1条整改措施已完成。"],
    ["not begun", { status: "", completedOn: "" }, "1个具体问题尚未整改，整改完成率0%；1条整改措施已完成。"],
    ["moved", { status: "已移交", completedOn: "" }, "1个具体问题已移交，整改完成率0%；1条整改措施已完成。"],
  ])("a single item, %s, is not counted among itself", (_, more, sentence) => {
    const { ledger, textIn } = built([issue(1, { ...more, text: "苗圃围栏破损" })], {}, [measure(1, 1)]);
    for (const layout of layoutKeys) {
      if (layout !== "R") expect(textIn(layout)).toContain(`截至2026年9月30日，${sentence}`);
      const { paragraphs } = buildNotice(ledger, { layout, asOf });
      expect(proofread(paragraphs, ledger, { layout, asOf }).filter(({ rule }) => rule !== "leftover")).toEqual([]);
      expect(takeBack(textLines(textIn(layout)), ledger, { layout, asOf })).toMatchObject(nothing);
    }
  });

  test("where nothing is done no zero is printed, unless zeros are asked for", () => {
    const issues = [issue(1, { ...open, text: "苗圃围栏破损" }), issue(2, { ...open, text: "浇灌记录缺失" })];
    const measures = [measure(1, 1, open), measure(2, 2, open)];
    const without = built(issues, {}, measures).textIn("F");
    expect(without).toContain("截至2026年9月30日，2个具体问题中，正在整改2个，整改完成率0%。");
    expect(without).not.toMatch(/(?<!\d)0[个项条次人]/);
    const zeros = built(issues, { 打印零值: "是" }, measures).textIn("F");
    expect(zeros).toContain("已完成整改0个");
    expect(zeros).toContain("1个问题中，已全部完成整改0个");
    expect(zeros).toContain("2条整改措施中，已完成0条");
  });
});

describe("quotations inside quotations", () => {
  test.each([
    ["口袋公园“夜间”照明不足", "“口袋公园‘夜间’照明不足”"],
    ["“货比三家‘走过场’”", "“‘货比三家“走过场”’”"],
    ["‘单’层", "“‘单’层”"],
    ["Team’s plan", "“Team’s plan”"],
    ["“Bob’s plan”未落实", "“‘Bob’s plan’未落实”"],
  ])("%s", (text, quoted) => {
    expect(quote(text)).toBe(quoted);
    expect(quote(unquoted(quoted.slice(1, -1)))).toBe(quoted);
  });

  test("come back as the cell has them", () => {
    const text = "招标走“围标‘陪标’”老路";
    const { ledger, textIn } = built([issue(1, { text })]);
    const options = { layout: "C", asOf } as const;
    expect(textIn("C")).toContain("关于“招标走‘围标“陪标”’老路”");
    expect(takeBack(textLines(textIn("C")), ledger, options)).toMatchObject(nothing);
    const changed = exchanged(textIn("C"), ["老路", "旧路"]);
    expect(takeBack(textLines(changed), ledger, options).differences).toMatchObject([
      { content: "招标走“围标‘陪标’”旧路", exact: true },
    ]);
  });
});

test("方面存在的问题 is not followed by 方面 again, and comes back whole", () => {
  const { ledger, textIn } = built([issue(1, { aspect: "资金管理方面存在的问题", text: "报销附件不齐" })]);
  const options = { layout: "C", asOf } as const;
  expect(textIn("C")).toContain("在“资金管理”方面\n");
  expect(takeBack(textLines(textIn("C")), ledger, options)).toMatchObject(nothing);
  const changed = exchanged(textIn("C"), ["在“资金管理”方面", "在“经费管理”方面"]);
  expect(takeBack(textLines(changed), ledger, options).differences).toMatchObject([
    { content: "经费管理方面存在的问题" },
  ]);
});
