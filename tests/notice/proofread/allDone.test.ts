import { ledgerOf } from "../ledgerRows";
import { exchanged } from "../exchanged";
import { filledSettings, filledSlots, issue, measure } from "../smallLedger";
import { findings } from "./found";
import { twelve, twelveBuilt, twelveOptions } from "./twelveItems";

const found = (text: string) =>
  findings(text, twelve, twelveOptions)
    .filter(({ rule }) => rule === "allDone")
    .map(({ grade, values }) => [grade, values.says, values.count]);

describe("a text that says without a number that all are done", () => {
  test.each([
    ["所有问题均已完成整改。", "所有问题均已完成整改", 3],
    ["截至目前，反馈问题已全部整改到位。", "反馈问题已全部整改到位", 3],
    ["目前，全部整改到位。", "全部整改到位", 3],
    ["已全部完成整改，取得了明显成效。", "已全部完成整改", 3],
    ["各项任务均已落实。", "各项任务均已落实", 3],
    ["区委第一巡察组反馈的问题已全部办结。", "区委第一巡察组反馈的问题已全部办结", 3],
    ["各项整改措施全部落实到位。", "各项整改措施全部落实到位", 1],
    ["所有具体问题全部整改完毕，群众满意。", "所有具体问题全部整改完毕", 3],
    ["经过集中整改，反馈意见指出的问题均已得到解决。", "反馈意见指出的问题均已得到解决", 3],
    ["整改任务已全面完成。", "整改任务已全面完成", 3],
    ["现已圆满完成各项整改任务。", "现已圆满完成各项整改任务", 3],
    ["已全面完成了反馈问题整改任务。", "已全面完成了反馈问题整改任务", 3],
    ["反馈问题全部清零。", "反馈问题全部清零", 3],
    ["反馈的12个具体问题，目前已全部整改到位。", "目前已全部整改到位", 3],
    ["按照“应改尽改”的要求，所有问题均已完成整改。", "所有问题均已完成整改", 3],
    ["截至2026年9月30日所有问题均已完成整改。", "截至2026年9月30日所有问题均已完成整改", 3],
    ["12个问题中，各类问题均已整改到位。", "各类问题均已整改到位", 3],
    ["所有问题均已完成整改销号。", "所有问题均已完成整改销号", 12],
  ])("%s must be put right: the ledger has open ones", (text, says, count) => {
    expect(found(text)).toEqual([["must", says, count]]);
  });

  test.each([
    ["库房问题均已整改到位。"],
    ["人员超配问题已全部整改到位。"],
    ["上述问题均已完成整改。"],
    ["对食堂采购的问题，逐一核对，已全部整改到位。"],
    ["反馈问题已整改到位。"],
  ])(
    "%s is for the reader to say: unknown words may name a part, and a pointer may mean what was told before",
    (text) => {
      expect(found(text).map(([grade]) => grade)).toEqual(["verify"]);
    },
  );

  test.each([
    ["党建方面问题均已完成整改。", "a field"],
    ["财务方面的问题，已全部整改到位。", "a field told before"],
    ["立行立改的问题均已完成整改。", "one kind of items"],
    ["已到期的任务均已完成。", "those that were due"],
    ["已完成的问题均已销号。", "those that are done"],
    ["自查的5个问题，已全部整改到位。", "a number that is not all"],
    ["第一批问题均已整改到位。", "a batch"],
    ["上半年任务均已完成。", "a period"],
    ["办公室牵头的任务均已完成。", "a department"],
    ["该问题已全部整改到位。", "an item"],
    ["以下问题均已完成整改。", "what follows"],
    ["部分问题已全部整改到位。", "some"],
    ["专项检查发现的问题均已整改到位。", "another check"],
  ])("%s says so of a part (%s)", (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ["确保所有问题全部整改到位。"],
    ["力争年底前各项任务均落实到位。"],
    ["下一步，将持续发力，所有问题全部整改到位。"],
    ["推动反馈问题全部整改到位。"],
    ["督促各项整改任务全部完成。"],
    ["所有问题全部整改到位的目标没有改变。"],
    ["待所有问题均已完成整改，再行验收。"],
    ["逐项检查各项任务是否均已落实。"],
    ["做到问题全部清零。"],
    ["要求各项措施全部落实到位。"],
  ])("%s plans, wishes or asks", (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ["并非所有问题均已完成整改。"],
    ["所有问题尚未全部整改到位。"],
    ["未能全部整改到位。"],
    ["除3个长期整改问题外，所有问题均已完成整改。"],
    ["所有问题均已完成整改（长期整改的除外）。"],
    ["其余问题均已完成整改。"],
    ["所有问题基本完成整改。"],
    ["轮岗工作已全部完成，会议精神全部落实到位。"],
    ["责任分工已全部落实，培训任务清晰。"],
  ])("%s denies it, makes an exception or speaks of other things", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("the items that are open are named, and the first of them is where the ledger is shown", () => {
    const [finding] = findings("所有问题均已完成整改。", twelve, twelveOptions).filter(
      ({ rule }) => rule === "allDone",
    );
    expect(finding?.values.words).toEqual(["巡河记录第4册缺页", "巡河记录第8册缺页", "巡河记录第12册缺页"]);
    expect(finding?.issueId).toBe("W-000004");
  });

  test("nothing is said where it is true, or the ledger has no measures to say it of", () => {
    const done = ledgerOf({
      settings: filledSettings,
      slots: filledSlots,
      issues: [issue(1), issue(2, { status: "已移交" }), issue(3, { status: "已取消" })],
    });
    const text = "所有问题均已完成整改，各项措施全部落实到位。";
    expect(findings(text, done, twelveOptions).filter(({ rule }) => rule === "allDone")).toEqual([]);
    const open = ledgerOf({
      settings: filledSettings,
      slots: filledSlots,
      issues: [issue(1)],
      measures: [measure(1, 1)],
    });
    expect(findings(text, open, twelveOptions).filter(({ rule }) => rule === "allDone")).toEqual([]);
  });

  test("what stands under an item speaks of the item, and so does a paragraph that somebody put there", () => {
    const own = exchanged(twelveBuilt, [
      "补记第1册，专人复核。",
      "补记第1册，专人复核，所有问题均已完成整改。\n各项措施均已落实。",
    ]);
    expect(found(own)).toEqual([]);
    const whole = exchanged(twelveBuilt, ["定措施3条。", "定措施3条，所有问题均已整改到位。"]);
    expect(found(whole)).toEqual([["must", "所有问题均已整改到位", 3]]);
  });
});
