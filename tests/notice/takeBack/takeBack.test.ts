import { buildNotice } from "../../../src/notice/buildNotice";
import { plainText } from "../../../src/notice/plainText";
import { planChanges } from "../../../src/ledger/planChanges";
import { acceptedChanges } from "../../../src/notice/takeBack/acceptedChanges";
import { sentText } from "../../../src/notice/takeBack/sentText";
import { takeBack } from "../../../src/notice/takeBack/takeBack";
import type { TextDifference } from "../../../src/notice/takeBack/takenBack";
import { textLines } from "../../../src/notice/takeBack/textLines";
import { withAccepted } from "../../../src/notice/takeBack/withAccepted";
import { exchanged } from "../exchanged";
import { ledgerOf, section, slots } from "../ledgerRows";
import { asOf, filledSettings, filledSlots, issue, longTerm, measure, open, serialOf } from "../smallLedger";

const rows = {
  settings: filledSettings,
  slots: filledSlots,
  issues: [
    issue(1, { text: "台账更新不及时", outcome: "每周更新台账。" }),
    issue(2, { ...longTerm, text: "培训安排不够经常", outcome: "建立轮训机制" }),
    issue(3, { problemSeq: "2", problem: "乙问题", text: "合同归档不完整", outcome: "" }),
    issue(4, {
      aspect: "乙方面",
      problemSeq: "3",
      problem: "丙问题",
      text: "值班记录有缺漏",
      publicOutcome: "补齐记录。\n按月抽查。",
    }),
    issue(5, {
      aspect: "乙方面",
      problemSeq: "3",
      problem: "丙问题",
      text: "采购流程不规范",
      ...open,
      outcome: "正在办。",
    }),
  ],
  measures: [measure(1, 3, { progress: "清理三项。" }), measure(2, 3, { progress: "印发一份；" }), measure(3, 5, open)],
  events: [{ id: "J-000001", kind: "会议", date: serialOf(4, 1) }],
};
const ledger = ledgerOf(rows);
const options = { layout: "A", asOf } as const;
const built = plainText(buildNotice(ledger, options));

/** The built text with words exchanged, each of which has to stand in it. */
const change = (...exchanges: readonly (readonly [string, string])[]): string => exchanged(built, ...exchanges);
const back = (text: string) => takeBack(textLines(text), ledger, options);
const nothing = { differences: [], computed: [], contradictions: [], moved: [], unknown: [], missing: [] };

describe("an item", () => {
  test.each(["A", "B", "C", "E"] as const)(
    "a heading whose cell has a number of its own is taken back without it, in layout %s",
    (layout) => {
      const numbered = ledgerOf({
        ...rows,
        issues: rows.issues.map((row, at) => (at === 0 ? { ...row, publicText: "（1）台账更新不及时" } : row)),
      });
      const options = { layout, asOf } as const;
      const text = plainText(buildNotice(numbered, options));
      expect(text).not.toContain("（1）（1）");
      expect(takeBack(textLines(text), numbered, options).differences).toEqual([]);
      const changed = text.replaceAll("台账更新不及时", "台账更新不够及时");
      expect(takeBack(textLines(changed), numbered, options).differences).toMatchObject([
        {
          source:
            layout === "E"
              ? { kind: "wording", level: "具体问题", original: "台账更新不及时", column: "shortTitle" }
              : { kind: "issueText", issueId: "W-000001" },
          before: "台账更新不及时",
          content: "台账更新不够及时",
          exact: true,
        },
      ]);
    },
  );

  test("a changed text goes to its public column, label and number aside", () => {
    const { differences, ...others } = back(change(["每周更新台账。", "每周一更新台账，专人复核。"]));
    expect(others).toMatchObject({ computed: [], unknown: [], missing: [] });
    expect(differences).toMatchObject([
      {
        source: { kind: "outcome", issueId: "W-000001", column: "publicOutcome" },
        before: "每周更新台账。",
        after: "每周一更新台账，专人复核。",
        content: "每周一更新台账，专人复核。",
        exact: true,
      },
    ]);
    expect(acceptedChanges(differences, ledger)).toEqual([
      { kind: "editIssue", id: "W-000001", fields: { publicOutcome: "每周一更新台账，专人复核。" }, asFound: true },
    ]);
  });

  test("a changed heading goes to 问题公开表述; a draft from measures becomes a text of its own", () => {
    const { differences } = back(
      change(["（2）合同归档不完整", "（2）合同归档工作不完整"], ["二是印发一份。", "二是印发办法一份。"]),
    );
    expect(acceptedChanges(differences, ledger)).toEqual([
      {
        kind: "editIssue",
        id: "W-000003",
        fields: { publicText: "合同归档工作不完整", publicOutcome: "一是清理三项；二是印发办法一份。" },
        asFound: true,
      },
    ]);
  });

  test("a heading with other words altogether is known by its number and its neighbours", () => {
    const { differences, unknown, missing } = back(change(["（1）台账更新不及时", "（1）日常管理有短板"]));
    expect({ unknown, missing }).toEqual({ unknown: [], missing: [] });
    expect(differences).toMatchObject([{ before: "台账更新不及时", after: "日常管理有短板" }]);
  });

  test("the sentence of the deadline is the ledger's: an edit of it is shown and not taken", () => {
    const { differences, computed } = back(change(["计划于2026年底完成", "计划于2027年6月底完成"]));
    expect(differences).toEqual([]);
    expect(computed).toMatchObject([
      {
        kind: "due",
        built: "该项整改工作计划于2026年底完成。",
        text: "该项整改工作计划于2027年6月底完成。",
        issueId: "W-000002",
      },
    ]);
  });

  test("a text changed before the sentence of the deadline is taken without it", () => {
    const { differences, computed } = back(change(["建立轮训机制。该项", "建立轮训机制，已办三期！该项"]));
    expect(computed).toEqual([]);
    expect(differences).toMatchObject([{ after: "建立轮训机制，已办三期！", exact: true }]);
    expect(plainText(buildNotice(withAccepted(ledger, differences), options))).toContain(
      "取得的阶段性成效：建立轮训机制，已办三期！该项整改工作计划于2026年底完成。",
    );
  });

  test("another label is shown and not taken, the text behind it is", () => {
    const { differences, computed } = back(change(["整改进展情况：每周更新台账。", "整改落实情况：每天更新台账。"]));
    expect(differences).toMatchObject([{ after: "每天更新台账。" }]);
    expect(computed).toMatchObject([{ kind: "label", built: "整改进展情况：", text: "整改落实情况：" }]);
  });

  test("paragraphs of one text: one changed, one added, one split", () => {
    const { differences, unknown } = back(change(["补齐记录。\n按月抽查。", "补齐记录，\n并作说明。\n按月抽查结果。"]));
    expect(unknown).toEqual([]);
    expect(differences).toMatchObject([{ after: "补齐记录，\n并作说明。\n按月抽查结果。", exact: true }]);
    const added = back(change(["整改进展情况：正在办。", "整改进展情况：正在办。\n已经招标。"]));
    expect(added.unknown).toEqual([]);
    expect(added.differences).toMatchObject([{ after: "正在办。\n已经招标。", content: "正在办。\n已经招标。" }]);
  });

  test("one that was taken out is named and nothing else changes, although the numbers behind it do", () => {
    const text = change(
      ["（1）台账更新不及时\n整改进展情况：每周更新台账。\n", ""],
      ["（2）合同归档", "（1）合同归档"],
      ["（3）值班记录", "（2）值班记录"],
    );
    const { differences, computed, missing, unknown } = back(text);
    expect({ differences, unknown }).toEqual({ differences: [], unknown: [] });
    expect(missing).toMatchObject([
      { kind: "item", text: "（1）台账更新不及时", issueId: "W-000001" },
      { kind: "text", text: "整改进展情况：每周更新台账。", issueId: "W-000001" },
    ]);
    expect(computed.map(({ kind, built: was, text: now }) => [kind, was, now])).toEqual([
      ["number", "（2）", "（1）"],
      ["number", "（3）", "（2）"],
    ]);
  });

  test("one that was put in is listed with its text, never guessed", () => {
    const { differences, unknown, missing } = back(
      change(
        ["二、已完成", "（三）新增小标题\n新增的话。\n二、已完成"],
        ["（二）乙方面\n3.丙", "（3）全新的事项\n整改进展情况：全新。\n（二）乙方面\n3.丙"],
      ),
    );
    expect({ differences, missing }).toEqual({ differences: [], missing: [] });
    expect(unknown.map(({ text }) => text)).toEqual([
      "（三）新增小标题",
      "新增的话。",
      "（3）全新的事项",
      "整改进展情况：全新。",
    ]);
  });

  test("one that was moved is found where it is now", () => {
    const item = "2.乙问题\n（2）合同归档不完整\n整改进展情况：一是清理三项；二是印发一份。\n";
    const { differences, moved, unknown, missing } = back(
      change(
        [item, ""],
        [
          "整改进展情况：补齐记录。\n按月抽查。\n",
          `整改进展情况：补齐记录。\n按月抽查。\n${item.replace("三项", "四项")}`,
        ],
      ),
    );
    expect({ unknown, missing }).toEqual({ unknown: [], missing: [] });
    expect(differences).toMatchObject([{ after: "一是清理四项；二是印发一份。" }]);
    expect(moved.length).toBeGreaterThan(0);
  });
});

describe("a ledger that has changed since the paper was sent", () => {
  const edited = (change: Readonly<Record<number, Readonly<Record<string, string>>>>) =>
    ledgerOf({ ...rows, issues: rows.issues.map((row, at) => ({ ...row, ...change[at] })) });
  const sent = sentText(buildNotice(ledger, options).paragraphs);
  const now = edited({
    1: { outcome: "轮训机制已运行半年。" },
    3: { publicOutcome: "补齐记录，改为每周抽查。" },
  });
  const returned = change(["每周更新台账。", "每周更新台账，专人负责。"], ["补齐记录。", "已补齐全部记录。"]);
  const byItem = (differences: readonly TextDifference[]) =>
    Object.fromEntries(differences.map(({ issueId, since }) => [issueId, since]));

  test("what came back as it was sent is told from what was changed in it, and from what both changed", () => {
    const { differences } = takeBack(textLines(returned), now, options, sent);
    expect(byItem(differences)).toEqual({ "W-000001": undefined, "W-000002": "ledger", "W-000004": "both" });
  });

  test("nobody can tell without what was sent", () => {
    const { differences } = takeBack(textLines(returned), now, options);
    expect(byItem(differences)).toEqual({ "W-000001": undefined, "W-000002": undefined, "W-000004": undefined });
  });

  test("nothing is said of a ledger that has not changed", () => {
    const { differences } = takeBack(textLines(returned), ledger, options, sent);
    expect(byItem(differences)).toEqual({ "W-000001": undefined, "W-000004": undefined });
  });
});

describe("an item whose heading is gone", () => {
  const pair = "（3）值班记录有缺漏\n整改进展情况：补齐记录。\n按月抽查。";
  const twoDone = ledgerOf({
    ...rows,
    issues: [
      ...rows.issues.slice(0, 4),
      issue(5, {
        aspect: "乙方面",
        problemSeq: "3",
        problem: "丙问题",
        text: "排班安排不合理",
        outcome: "重新排班，逐日登记到岗。",
      }),
    ],
  });
  const last = "（4）排班安排不合理\n整改进展情况：重新排班，逐日登记到岗。";
  const both = plainText(buildNotice(twoDone, options));
  const after = (text: string) => takeBack(textLines(exchanged(both, [`${pair}\n${last}`, text])), twoDone, options);
  const said = ({ differences }: ReturnType<typeof after>) =>
    differences.map(({ source, after: now }) => ["issueId" in source ? source.issueId : "", now]);

  test("two items made into one: the text under the heading is that heading's, not that of the item that is gone", () => {
    const found = after("（3）值班记录、排班有缺漏\n整改进展情况：补齐记录，重新排班，逐日登记到岗。");
    expect(said(found)).toEqual([["W-000004", "值班记录、排班有缺漏"]]);
    // and nobody's to write, as the row of the other goes on saying half of it
    expect(found.undecided).toMatchObject([{ issueId: "W-000004", text: expect.stringContaining("重新排班") }]);
    expect(found.missing.map(({ issueId }) => issueId)).toEqual(["W-000005", "W-000005"]);
  });

  test("one taken out, the one above it written like it", () => {
    const found = after("（3）值班记录有缺漏\n整改进展情况：补齐记录，逐日登记到岗人员。");
    expect(said(found)).toEqual([["W-000004", "补齐记录，逐日登记到岗人员。"]]);
  });

  test("only the heading deleted: an unchanged text is known, a changed one is nobody's", () => {
    const kept = after(`${pair}\n整改进展情况：重新排班，逐日登记到岗。`);
    expect(said(kept)).toEqual([]);
    expect(kept.missing).toMatchObject([{ kind: "item", issueId: "W-000005" }]);
    const changed = after(`${pair}\n整改进展情况：重新排班，逐周登记到岗。`);
    expect(said(changed)).toEqual([]);
    expect(changed.unknown.map(({ text }) => text)).toEqual(["整改进展情况：重新排班，逐周登记到岗。"]);
  });

  test("a text that two items have is that of the item whose heading stands above it", () => {
    const doubled = ledgerOf({
      ...rows,
      issues: rows.issues.map((row) => ({
        ...row,
        ...(row["seq"] === "5" ? {} : { outcome: "已经办结。" }),
        publicOutcome: "",
      })),
    });
    const text = exchanged(plainText(buildNotice(doubled, options)), ["1.甲问题\n（1）台账", "1.甲问题\n台账"]);
    expect(takeBack(textLines(text), doubled, options).differences).toEqual([]);
  });
});

describe("sentences of the notice's own beside words of a cell", () => {
  const slotsOf = (more: Readonly<Record<string, string>>) => [
    ...filledSlots.filter(({ item }) => !(String(item) in more)),
    ...slots(more),
  ];
  const wordy = ledgerOf({
    ...rows,
    slots: slotsOf({ 先写整改结论: "是", 写销号情况: "是", 整改态度: "对反馈意见照单全收" }),
    issues: rows.issues.map((row) =>
      row["seq"] === "1" ? { ...row, closure: "已销号", closedOn: serialOf(9, 1) } : row,
    ),
  });
  const printed = (layout: "A" | "B" | "C" | "E", of = wordy): string => plainText(buildNotice(of, { layout, asOf }));

  /** What comes of an exchange, and the next notice as it will be when all that is ticked is taken. */
  const taken = (layout: "A" | "B" | "C" | "E", from: string, to: string) => {
    const text = exchanged(printed(layout), [from, to]);
    const found = takeBack(textLines(text), wordy, { layout, asOf });
    const ticked = found.differences.filter(({ exact }) => exact);
    const rebuilt = printed(layout, withAccepted(wordy, found.differences));
    return { ...found, ticked, text, rebuilt };
  };
  const count = (text: string, part: string): number => text.split(part).length - 1;

  describe.each(["A", "B", "C"] as const)("整改结论 in layout %s", (layout) => {
    test.each([
      ["该问题已完成整改。每周更新台账。", "该问题已整改到位。每周更新台账。"],
      ["该问题已完成整改。每周更新台账。", "每周更新台账。"],
      ["该问题已完成整改。每周更新台账。", "经核查，问题已办结。每周更新台账。"],
    ])("%s → %s: the text is untouched, the sentence is the ledger's", (from, to) => {
      const { differences, computed, undecided, rebuilt } = taken(layout, from, to);
      expect(differences).toEqual([]);
      expect(undecided).toEqual([]);
      expect(computed).toHaveLength(1);
      expect(rebuilt).toBe(printed(layout));
    });

    test("both changed: the words are taken with a warning, or left to the user", () => {
      const said = taken(layout, "该问题已完成整改。每周更新台账。", "该问题已整改到位。每周一更新台账。");
      expect(said.ticked).toEqual([]);
      expect(said.rebuilt).not.toContain("整改到位");
      const open = taken(layout, "该问题已完成整改。每周更新台账。", "目前已按要求改完，专人每周更新台账。");
      expect(open.ticked).toEqual([]);
      expect(open.differences).toEqual([]);
      expect(open.undecided).toMatchObject([{ issueId: "W-000001", text: expect.stringContaining("专人") }]);
      expect(open.undecided[0]?.own.join()).toContain("该问题已完成整改。");
    });
  });

  test.each([
    "此项整改将于2027年6月完成。",
    "该项工作预计2027年6月底前办完。",
    "预计2027年上半年完成整改。",
    "下一步持续推进，2027年6月办结。",
    "",
  ])("the deadline as “%s” is shown and never written into a text", (sentence) => {
    for (const layout of ["A", "C", "E"] as const) {
      const { differences, computed, rebuilt } = taken(layout, "该项整改工作计划于2026年底完成。", sentence);
      expect(differences).toEqual([]);
      expect(computed).toMatchObject([{ text: sentence }]);
      expect(count(rebuilt, "建立轮训机制")).toBe(1);
    }
  });

  test("so is the sentence of 销号; one more behind it has no cell", () => {
    const found = taken("A", "该问题已于2026年9月1日销号。", "2026年9月上旬经组织同意予以销号。");
    expect(found).toMatchObject({ differences: [], undecided: [], computed: [{ kind: "due" }] });
    const more = taken("A", "该问题已于2026年9月1日销号。", "该问题已于2026年9月1日销号。另有两项同步办理。");
    expect(more.differences).toEqual([]);
    expect(more.undecided).toMatchObject([{ text: expect.stringContaining("另有两项") }]);
  });

  test("statistics behind 整改态度 never come into its cell", () => {
    const figure = taken("C", "已完成整改3个", "已完成整改4个");
    expect(figure).toMatchObject({ differences: [], computed: [{ text: expect.stringContaining("整改4个") }] });
    const cut = taken("C", "召开专题会议1次。", "");
    expect(cut.differences).toEqual([]);
    const both = exchanged(printed("C"), ["照单全收", "全面认领、照单全收"], ["已完成整改3个", "已完成整改4个"]);
    const found = takeBack(textLines(both), wordy, { layout: "C", asOf });
    expect(found.differences).toMatchObject([{ content: "对反馈意见全面认领、照单全收", exact: false }]);
  });

  test("quotation marks left out are the notice's; a heading put otherwise is left to the user", () => {
    const plain = taken("C", "在“甲”方面", "在甲方面");
    expect(plain.differences).toEqual([]);
    const open = taken("C", "关于“台账更新不及时”", "规范台账更新");
    expect(open.differences).toEqual([]);
    expect(open.undecided).toMatchObject([{ issueId: "W-000001", own: ["关于“"] }]);
  });

  test("a label and a sentence that stand there twice are no exact text", () => {
    const { differences } = taken(
      "A",
      "整改进展情况：该问题已完成整改。一是清理",
      "整改落实情况：该问题已完成整改。一是再清理",
    );
    expect(differences).toMatchObject([{ exact: false }]);
  });
});

describe("under a heading of nobody", () => {
  test("what follows is not taken for more of the item above", () => {
    const layout = { layout: "B", asOf } as const;
    const text = exchanged(plainText(buildNotice(ledger, layout)), [
      "每周更新台账。",
      "每周更新台账。\n（一）食堂合同过期\n已经重新签订。",
    ]);
    const found = takeBack(textLines(text), ledger, layout);
    expect(found.differences).toEqual([]);
    expect(found.unknown.map((line) => line.text)).toEqual(["（一）食堂合同过期", "已经重新签订。"]);
  });

  test("a paragraph of a text that has no end of a sentence, changed, is still that paragraph", () => {
    const listed = ledgerOf({ ...rows, issues: [issue(1, { outcome: "（1）修订目录\n（2）补录数据" })] });
    const text = exchanged(plainText(buildNotice(listed, options)), ["（2）补录数据", "（2）全部补齐"]);
    expect(takeBack(textLines(text), listed, options)).toMatchObject({
      unknown: [],
      differences: [{ after: "（1）修订目录\n（2）全部补齐" }],
    });
  });
});

describe("what Word makes of a text", () => {
  test("numbers made by Word, half-width brackets, tabs, indents and blank lines are no differences", () => {
    const text = built
      .replace(/^（([一二三四])）/gm, "($1) ")
      .replace(/^(\d)\./gm, "$1．\t")
      .replace(/^/gm, "　　")
      .replace(/\n/g, "\r\n\r\n");
    expect(back(text)).toMatchObject(nothing);
    const unnumbered = built
      .split("\n")
      .map((line) => ({ text: line.replace(/^(?:[一二三四]、|（.）|\d\.)/, ""), numbered: true }));
    expect(takeBack(unnumbered, ledger, options)).toMatchObject(nothing);
  });

  test("a line break inside a paragraph, zero-width and non-breaking spaces", () => {
    expect(textLines("甲\u00a0乙\v丙\u200b丁\n\n　 \n戊")).toEqual([
      { text: "甲 乙" },
      { text: "丙丁" },
      { text: "戊" },
    ]);
  });

  test("what stands behind the text of a web page is listed", () => {
    expect(back(`${built}\n展开全文\n评论列表（0条）`).unknown.map(({ text }) => text)).toEqual([
      "展开全文",
      "评论列表（0条）",
    ]);
  });
});

describe("slots", () => {
  test("words around a figure are taken, the placeholder stays", () => {
    const { differences, computed } = back(change(["开会1次。", "党组先后开会1次，逐项过堂。"]));
    expect(computed).toEqual([]);
    expect(differences).toMatchObject([
      {
        source: { kind: "slot", item: "主体责任", seq: "1", column: "content" },
        before: "开会1次。",
        after: "党组先后开会1次，逐项过堂。",
        content: "党组先后开会{专题会议次数}次，逐项过堂。",
        exact: true,
      },
    ]);
    expect(acceptedChanges(differences, ledger)).toEqual([
      {
        kind: "setSlot",
        item: "主体责任",
        seq: "1",
        title: "加强领导",
        content: "党组先后开会{专题会议次数}次，逐项过堂。",
      },
    ]);
  });

  test("a changed figure is the ledger's; 12 is not 1 with a 2 behind it", () => {
    for (const figure of ["2", "12", "31"]) {
      const { differences, computed } = back(change(["开会1次。", `开会${figure}次。`]));
      expect(differences).toEqual([]);
      expect(computed).toMatchObject([{ kind: "figure", built: "1", text: figure }]);
    }
  });

  test("heading and text of one row are one change; a heading has no number in the cell", () => {
    const { differences } = back(change(["（一）加强领导", "（一）强化领导"], ["开会1次。", "先后开会1次。"]));
    expect(acceptedChanges(differences, ledger)).toEqual([
      { kind: "setSlot", item: "主体责任", seq: "1", title: "强化领导", content: "先后开会{专题会议次数}次。" },
    ]);
  });

  test("a sentence with its figure taken out takes the placeholder out", () => {
    const { differences } = back(change(["定措施3条。", "全部细化。"]));
    expect(differences.map(({ content }) => content)).toEqual(["全部细化。"]);
  });

  test("the statistics are shown and not taken", () => {
    const { differences, computed } = back(change(["整改完成率60.0%", "整改完成率达到六成"]));
    expect(differences).toEqual([]);
    expect(computed).toMatchObject([
      { kind: "whole", built: expect.stringContaining("60.0%"), text: expect.stringContaining("六成") },
    ]);
  });

  test("date and signature of layout B, and a slot that was blank", () => {
    const blank = ledgerOf({
      ...rows,
      slots: [
        ...filledSlots.filter(({ item }) => item !== "邮政地址" && item !== "主送机关"),
        ...slots({ 邮政地址: "" }),
      ],
    });
    const layout = { layout: "B", asOf } as const;
    const text = plainText(buildNotice(blank, layout))
      .replace("2026年10月8日", "2026年10月9日")
      .replace("〔待补：主送机关〕", "各党支部")
      .replace("〔待补：邮政地址〕", "示例路2号");
    const { differences, computed } = takeBack(textLines(text), blank, layout);
    expect(computed).toEqual([]);
    expect(acceptedChanges(differences, blank)).toEqual(
      expect.arrayContaining([
        { kind: "setSlot", item: "成文日期", seq: "", title: "", content: "2026年10月9日" },
        { kind: "setSlot", item: "主送机关", seq: "", title: "", content: "各党支部" },
        { kind: "setSlot", item: "邮政地址", seq: "", title: "", content: "示例路2号" },
      ]),
    );
    expect(plainText(buildNotice(withAccepted(blank, differences), layout))).toBe(text);
  });

  test("a paragraph behind the last one that is no sentence is not taken for more of it", () => {
    const { differences, unknown } = back(`${built}\n中共示例局党组\n2026年10月8日`);
    expect(differences).toEqual([]);
    expect(unknown.map(({ text }) => text)).toEqual(["中共示例局党组", "2026年10月8日"]);
  });

  test("braces that someone typed would become a figure: the difference says that the notice will not say it so", () => {
    const { differences } = back(change(["抓好两项任务。", "抓好两项任务，{另行}安排。"]));
    expect(differences).toMatchObject([{ exact: false }]);
  });
});

describe("方面 and 问题", () => {
  test("changed the same way wherever they stand, they go to 表述", () => {
    const { differences, contradictions } = back(built.replaceAll("甲方面", "甲这一方面"));
    expect(contradictions).toEqual([]);
    expect(acceptedChanges(differences, ledger)).toEqual([
      { kind: "setWording", level: "方面", original: "甲方面", publicText: "甲这一方面" },
    ]);
  });

  test("changed at one of two places, both readings are shown and none is taken", () => {
    const { differences, contradictions } = back(change(["1.甲问题", "1.甲问题较突出"]));
    expect(differences).toEqual([]);
    expect(contradictions).toMatchObject([{ before: "甲问题", texts: ["甲问题较突出", "甲问题"] }]);
  });
});

test("the changes can be planned: cells of rows that stand, a row of 表述 that is added", () => {
  const { differences } = back(
    change(["每周更新台账。", "每周一更新台账。"], ["开会1次。", "先后开会1次。"]).replaceAll("乙方面", "乙这方面"),
  );
  const plan = planChanges(ledger, acceptedChanges(differences, ledger), { editor: "王五", now: 46300 });
  expect(plan.refusals).toEqual([]);
  expect(plan.updates.map(({ table, column, after }) => [table, column, after])).toEqual([
    ["issues", "publicOutcome", "每周一更新台账。"],
    ["slots", "content", "先后开会{专题会议次数}次。"],
  ]);
  expect(plan.appends.map(({ table, cells }) => [table, cells])).toEqual([
    ["wordings", { level: "方面", original: "乙方面", publicText: "乙这方面" }],
  ]);
  expect(plan.log.map(({ id, field }) => [id, field])).toContainEqual(["表述/方面/乙方面", "新增"]);
});

test("two rows of one slot without 序号 are told apart by nobody: both keep their words", () => {
  const doubled = ledgerOf({ ...rows, slots: [...filledSlots, section("引言", 2, "", "第二段引言。")] });
  const text = plainText(buildNotice(doubled, options)).replace("第二段引言。", "引言的第二段。");
  expect(acceptedChanges(takeBack(textLines(text), doubled, options).differences, doubled)).toEqual([
    { kind: "setSlot", item: "引言", seq: "2", title: "", content: "引言的第二段。" },
  ]);
});
