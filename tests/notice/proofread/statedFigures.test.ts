import { buildNotice, type NoticeOptions } from "../../../src/notice/buildNotice";
import { proofread } from "../../../src/notice/proofread/proofread";
import { exchanged } from "../exchanged";
import { randomLedger } from "../randomLedger";
import { asOf } from "../smallLedger";
import { findings } from "./found";
import { twelve, twelveBuilt, twelveOptions, twelveSaid } from "./twelveItems";

describe("every number against the ledger", () => {
  test.each<[string, ...(readonly [string, string])[]]>([
    ["12个具体问题均已完成整改，完成率达到九成。", ["12个具体问题均已完成整改", "9"], ["完成率达到九成", "75.0%"]],
    ["反馈的6个问题全部完成整改。", ["6个问题全部完成整改", "3"]],
    ["3条措施已全部完成。", ["3条措施已全部完成", "2"]],
    ["整改完成率百分之九十。", ["整改完成率百分之九十", "75.0%"]],
    ["完成率为百分之七十五点一。", ["完成率为百分之七十五点一", "75.0%"]],
    ["完成率九成，总体完成率超过八成。", ["完成率九成", "75.0%"], ["总体完成率超过八成", "75.0%"]],
    ["已有10个完成整改。", ["10个完成整改", "9"]],
    ["整改率达83%。", ["整改率达83%", "75.0%"]],
    ["共有具体问题13个。", ["共有具体问题13个", "12"]],
    ["涉及3大类、7大项、12个具体问题。", ["7大项", "6"]],
    ["涉及3大类、6大项、13个具体问题。", ["13个具体问题", "12"]],
    ["涉及3大类、3大项、12个具体问题。", ["3大项", "6"]],
    ["四个方面十三个具体问题。", ["四个方面", "3"], ["十三个具体问题", "12"]],
    ["其余4个问题正在整改。", ["其余4个问题正在整改", "2/3"]],
    ["3个需长期坚持。", ["3个需长期坚持", "1"]],
    ["已完成9个，占80%。", ["完成9个，占80%", "75.0%"]],
    ["还有4个问题尚未完成整改。", ["4个问题尚未完成整改", "3"]],
  ])("%s", (text, ...expected) => {
    expect(twelveSaid(text)).toEqual(expected);
  });

  test.each([
    "9个具体问题已完成整改，完成率达到七成五。",
    "反馈的6个问题中3个问题全部完成整改，2条措施已全部完成。",
    "完成率百分之七十五，整改率达75%，超过七成，总体完成率近八成，完成率达七成以上。",
    "已有9个完成整改，已完成9个，占75%，1个需长期坚持，其余2个正在整改。",
    "已有9个完成整改，其余3个正在推进。尚未完成3个，占25%。",
    "共有具体问题12个，涉及3大类、6大项、12个具体问题。",
    "立行立改的5个问题均已完成整改，本月完成率30%。",
    "开展学习12次，查找5个具体问题，清理10个台账，走访7大项目，2个部门已完成。",
    "抓队伍方面4个具体问题均已完成整改。",
  ])("%s", (text) => {
    expect(twelveSaid(text)).toEqual([]);
  });
});

describe("a number that is no longer stated", () => {
  const after = (...pairs: readonly (readonly [string, string])[]) =>
    findings(exchanged(twelveBuilt, ...pairs), twelve, twelveOptions).map(({ grade, values }) => [
      grade,
      values.says,
      values.ledger,
      values.figure,
    ]);

  test("where the words that led to it are there", () => {
    expect(after(["已完成整改9个", "已完成整改大部分"])).toEqual([["verify", "已完成整改大部分", "9个", "done"]]);
    expect(after(["整改完成率75.0%", "整改完成率较高"])).toEqual([
      ["verify", "整改完成率较高", "75.0%", "completionRate"],
    ]);
  });

  test("not where they were taken out with it, or it is told another way", () => {
    expect(after(["，长期整改1个", ""])).toEqual([]);
    expect(after(["已完成整改9个", "已完成整改的有9个"])).toEqual([]);
    expect(after(["整改完成率75.0%", "整改完成率为七成五"])).toEqual([]);
  });
});

describe("any one number of the statistics that is changed", () => {
  test.each(["A", "B", "C"] as const)("layout %s", (layout) => {
    for (const seed of ["one", "two", "three"]) {
      const ledger = randomLedger(`changed ${seed}`, 9);
      const options: NoticeOptions = { layout, asOf };
      const { paragraphs } = buildNotice(ledger, options);
      paragraphs.forEach(({ text }, line) => {
        if (!/细化具体问题|整改完成率|召开专题会议\d+次，建立/.test(text)) return;
        for (const { 0: number, index } of text.matchAll(/\d+(?:\.\d+)?(?=%|个|条|项|次|人|万元)/g)) {
          const other = number.includes(".") ? "41.3" : String(Number(number) + 7);
          const changed = `${text.slice(0, index)}${other}${text.slice(index + number.length)}`;
          const lines = paragraphs.map((each, at) => (at === line ? { ...each, text: changed } : each));
          const found = proofread(lines, ledger, options).filter(({ rule }) => rule === "figure" || rule === "rate");
          expect([changed, found.length > 0]).toEqual([changed, true]);
        }
      });
    }
  });
});
