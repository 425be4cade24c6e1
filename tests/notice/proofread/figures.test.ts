import { sampleLedger } from "../../../samples/content/sampleLedger";
import { buildNotice, type NoticeOptions } from "../../../src/notice/buildNotice";
import { plainText } from "../../../src/notice/plainText";
import { exchanged } from "../exchanged";
import { ledgerOf, section, slots } from "../ledgerRows";
import { asOf as day, filledSettings, filledSlots, issue, open, serialOf } from "../smallLedger";
import { findings, said } from "./found";

// 4 方面, 9 问题 (5 done, 2 partly), 18 具体问题 (13 done, 3 in progress, 2 long-term), 58 措施 (43 done), 7 meetings, 8 rules (6 new)
const ledger = ledgerOf(sampleLedger);
const options: NoticeOptions = { layout: "A", asOf: { year: 2026, month: 11, day: 20 } };
const figures = (text: string) => [...said("figure", text, ledger, options), ...said("rate", text, ledger, options)];

describe("numbers that are the ledger's", () => {
  test.each([
    ["针对反馈的4个方面9个问题，细化具体问题18个，制定整改措施58条。"],
    ["巡察组反馈了9个问题，我们细化为18个具体问题，制定58条整改措施。"],
    ["反馈问题9个，反馈的四个方面九个问题，细化成十八个具体问题。"],
    ["截至2026年11月20日，18个具体问题中，已完成整改13个，正在整改3个，长期整改2个，整改完成率72.2%；"],
    ["需长期整改已取得阶段性成效2个，已完成十三个。整改完成率72%，总体完成率达72.22%。"],
    ["9个问题中，已全部完成整改5个，部分完成2个；58条整改措施中，已完成43条。"],
    ["完成整改13个，已整改到位13个，尚未完成的五项任务，对已经完成的13个具体问题开展回头看。"],
    ["召开7次专题会议，召开专题会议七次，建立完善制度8项，其中新建6项、修订2项。"],
    ["建立8项制度，制定制度6项，新建制度6项、修订制度2项。"],
    ["逐项落实58条整改措施。"],
  ])("%s", (text) => {
    expect(figures(text)).toEqual([]);
  });
});

describe("numbers that are not", () => {
  test.each<[string, ...(readonly [string, string])[]]>([
    [
      "针对反馈的5个方面10个问题，细化具体问题19个。",
      ["反馈的5个方面", "4"],
      ["方面10个问题", "9"],
      ["细化具体问题19个", "18"],
    ],
    ["反馈九个问题，细化为十九个具体问题。", ["细化为十九个具体问题", "18"]],
    [
      "已完成整改15个，正在整改4个，整改完成率83.3%。",
      ["已完成整改15个", "13"],
      ["正在整改4个", "3"],
      ["整改完成率83.3%", "72.2%"],
    ],
    ["9个问题中，已全部完成整改6个。", ["已全部完成整改6个", "5"]],
    ["58条整改措施中，已完成44条。", ["已完成44条", "43"]],
    ["制定整改措施57条。", ["制定整改措施57条", "58"]],
    ["召开10次专题会议，建立完善制度九项。", ["10次专题会", "7"], ["建立完善制度九项", "8"]],
    ["新建制度5项、修订制度3项。", ["新建制度5项", "6"], ["修订制度3项", "2"]],
    ["尚未完成的两项任务。", ["尚未完成的两项任务", "5"]],
    ["整改完成率７３％。", ["完成率７３％", "72.2%"]],
  ])("%s", (text, ...expected) => {
    expect(figures(text)).toEqual(
      expected.map(([says, right]) => [expect.stringContaining(says.replace(/^整改完/, "完")), right]),
    );
  });

  test("a rate rounded the wrong way is wrong, one with fewer decimals is not", () => {
    expect(figures("整改完成率72.3%。")).toEqual([["整改完成率72.3%", "72.2%"]]);
    expect(figures("整改完成率72%。")).toEqual([]);
  });

  test("按期完成率 is a rate of its own", () => {
    const due = "2026-06-30";
    const done = (n: number, completedOn: string) => ({
      id: `W-${n}`,
      seq: `${n}`,
      status: "已完成",
      completedOn,
      due,
    });
    // 3 of 4 are done, 2 of the 3 that were due in time
    const small = ledgerOf({
      issues: [
        done(1, "2026-05-31"),
        done(2, "2026-06-30"),
        done(3, "2026-07-01"),
        { id: "W-4", seq: "4", status: "正在整改", due: "2026-12-31" },
      ],
    });
    expect(said("rate", "按期完成率66.7%，完成率75%。", small, options)).toEqual([]);
    expect(said("rate", "按期完成率75%，完成率66.7%。", small, options)).toEqual([
      ["按期完成率75%", "66.7%"],
      ["完成率66.7%", "75.0%"],
    ]);
  });

  test("the finding points at the number", () => {
    const text = "截至目前，已完成整改15个。";
    const [finding] = findings(text, ledger, options).filter(({ rule }) => rule === "figure");
    expect(finding).toMatchObject({ line: 0, start: 10, end: 12, grade: "must", values: { figure: "done" } });
    expect(text.slice(10, 12)).toBe("15");
  });
});

describe("numbers that the ledger knows nothing of", () => {
  test.each([
    ["清理僵尸账号36个，组织培训3次，走访12家企业，已完成3个项目的验收。"],
    ["坚持一个问题一个问题抓落实，完成一项、销号一项。"],
    ["从三个方面加强管理，用好5个平台。"],
    ["约谈3名同志家属，修订3处文字。"],
  ])("%s", (text) => {
    expect(figures(text)).toEqual([]);
  });

  test("meetings and rules are not judged where the ledger has none", () => {
    const bare = ledgerOf({ issues: [...sampleLedger.issues] });
    const text = "召开专题会议10次，建立完善制度9项，约谈5人。";
    expect(said("figure", text, bare, options)).toEqual([]);
  });

  test("a number in the text of an item counts what the item speaks of", () => {
    const small = ledgerOf({
      issues: [
        {
          id: "W-1",
          seq: "1",
          text: "某事不力",
          status: "已完成",
          outcome: "已完成3项，建立完善制度5项。",
          publicity: "社会公开",
        },
      ],
      rules: [{ id: "Z-1", name: "办法", kind: "新建" }],
    });
    const text = "一、某事不力\n整改情况：已完成3项，建立完善制度5项。";
    expect(said("figure", text, small, { ...options, layout: "B" })).toEqual([]);
  });
});

describe("numbers that the notice itself filled in", () => {
  const aNotice = (contents: Readonly<Record<string, string>>) => {
    const small = ledgerOf({
      settings: filledSettings,
      slots: [
        ...filledSlots.filter(({ item }) => item !== "下一步工作打算" && item !== "统计情况"),
        section(
          "下一步工作打算",
          1,
          "持续整改",
          "抓好{未完成数:中文}项任务，巩固{已完成数}项成果，完成率保持{完成率}。",
        ),
        ...slots(contents),
      ],
      issues: [
        issue(1, { text: "库房无人值守" }),
        issue(2, { text: "台账不全", problemSeq: "2", problem: "乙问题", ...open }),
        issue(3, { text: "培训不够", problemSeq: "2", problem: "乙问题", ...open }),
      ],
      events: [{ id: "J-1", kind: "进展", date: serialOf(6, 8), money: 35.6 }],
    });
    const with_: NoticeOptions = { layout: "A", asOf: day };
    const text = plainText(buildNotice(small, with_));
    const after = (...pairs: readonly (readonly [string, string])[]) => {
      const other = exchanged(text, ...pairs);
      return [...said("figure", other, small, with_), ...said("rate", other, small, with_)];
    };
    return after;
  };

  test("are found where they were changed, whatever the words around them", () => {
    const after = aNotice({});
    expect(after()).toEqual([]);
    expect(after(["抓好两项任务", "抓好四项任务"])).toEqual([["抓好四项任务", "两"]]);
    expect(after(["巩固1项成果", "巩固12项成果"])).toEqual([["巩固12项成果", "1"]]);
    expect(after(["保持33.3%", "保持38.3%"])).toEqual([["完成率保持38.3%", "33.3%"]]);
    expect(after(["涉及资金35.6万元", "涉及资金36.5万元"])).toEqual([["涉及资金36.5万元", "35.6"]]);
  });

  test("are right where they are only written another way, or the sentence is another one", () => {
    const after = aNotice({});
    expect(after(["抓好两项任务", "抓好2项任务"], ["保持33.3%", "保持33%"])).toEqual([]);
    expect(after(["抓好两项任务，巩固1项成果，完成率保持33.3%。", "每月调度三次，走访12家企业。"])).toEqual([]);
  });

  test("in a sentence of the user's own are not judged by another reading of it", () => {
    const after = aNotice({ 统计情况: "{具体问题数}个问题中已完成{已完成数}个，完成率{完成率}。" });
    expect(after()).toEqual([]);
    expect(after(["3个问题中", "4个问题中"])).toEqual([["4个问题中", "3"]]);
    expect(after(["已完成1个", "已完成2个"])).toEqual([["3个问题中已完成2个", "1"]]);
    expect(after(["完成率33.3%", "完成率66.7%"])).toEqual([["完成率66.7%", "33.3%"]]);
  });

  test("a number that the user typed in is judged as before", () => {
    const after = aNotice({ 统计情况: "3个具体问题中，已完成2个。" });
    expect(after()).toEqual([["已完成2个", "1"]]);
  });
});
