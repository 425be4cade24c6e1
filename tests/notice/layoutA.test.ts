import { buildNotice } from "../../src/notice/buildNotice";
import { plainText } from "../../src/notice/plainText";
import { sheetRows } from "../../src/notice/sheetRows";
import { ledgerOf } from "./ledgerRows";
import { asOf, filledSettings, issue, longTerm, measure, open, serialOf, webSlots } from "./smallLedger";

const ledger = ledgerOf({
  settings: filledSettings,
  slots: webSlots(),
  issues: [
    issue(1),
    issue(2, { ...longTerm, outcome: "建立机制" }),
    issue(3, { problemSeq: "2", problem: "乙问题", outcome: "" }),
    issue(4, {
      aspect: "乙方面",
      problemSeq: "3",
      problem: "丙问题",
      publicText: "公开说法",
      publicOutcome: "公开成效。",
    }),
    issue(5, { aspect: "乙方面", problemSeq: "3", problem: "丙问题", ...open, outcome: "正在办。" }),
  ],
  measures: [measure(1, 3, { progress: "清理三项。" }), measure(2, 3, { progress: "印发一份；" }), measure(3, 5, open)],
  events: [
    { id: "J-000001", kind: "会议", date: serialOf(4, 1) },
    { id: "J-000002", kind: "会议", date: serialOf(10, 1) },
  ],
  rules: [{ id: "Z-000001", name: "办法", kind: "新建", issuedOn: serialOf(6, 1) }],
});
const document = buildNotice(ledger, { layout: "A", asOf });

describe("layout A", () => {
  test("is the whole paper: title, intro, four parts, nothing behind them", () => {
    expect(plainText(document).split("\n")).toEqual([
      "示例局党组关于整改进展情况的通报",
      "2026年1月12日至2026年2月10日，第一巡察组开展巡察，2026年3月5日反馈意见，现予公布。",
      "一、主体责任落实情况",
      "（一）加强领导",
      "开会1次。",
      "（二）细化任务",
      "定措施3条。",
      "针对反馈的2个方面3个问题，细化具体问题5个，制定整改措施3条。截至2026年9月30日，5个具体问题中，已完成整改3个，正在整改1个，长期整改1个，整改完成率60.0%；3个问题中，已全部完成整改1个，部分完成2个；3条整改措施中，已完成2条。召开专题会议1次，建立完善制度1项，其中新建1项。",
      "二、已完成整改任务、措施及进展情况",
      "（一）甲方面",
      "1.甲问题",
      "（1）具体问题1",
      "整改进展情况：办结1。",
      "2.乙问题",
      "（2）具体问题3",
      "整改进展情况：一是清理三项；二是印发一份。",
      "（二）乙方面",
      "3.丙问题",
      "（3）公开说法",
      "整改进展情况：公开成效。",
      "三、正在整改和长期整改任务、采取的重要措施及取得的阶段性成效",
      "（一）甲方面",
      "1.甲问题",
      "（1）具体问题2",
      "取得的阶段性成效：建立机制。该项整改工作计划于2026年底完成。",
      "（二）乙方面",
      "2.丙问题",
      "（2）具体问题5",
      "整改进展情况：正在办。",
      "四、下一步工作打算",
      "（一）持续整改",
      "抓好两项任务。",
    ]);
    expect(document).toMatchObject({ missing: [], stale: [], undecided: [], unlisted: [], listed: 5, counted: 5 });
  });

  test("gives each paragraph its level, and the item it speaks of", () => {
    const ofFourth = document.paragraphs.filter(({ issueId }) => issueId === "W-000004");
    expect(ofFourth.map(({ level }) => level)).toEqual(["h4", "label"]);
    expect(document.paragraphs.slice(0, 5).map(({ level }) => level)).toEqual(["title", "body", "h1", "h2", "body"]);
    expect(sheetRows(document)[2]).toEqual({ level: "一级标题", look: "h1", text: "一、主体责任落实情况" });
  });

  test("a 问题 with done and open items is numbered in both parts, each part from 1", () => {
    const headings = document.paragraphs.filter(({ level }) => level === "h3").map(({ text }) => text);
    expect(headings).toEqual(["1.甲问题", "2.乙问题", "3.丙问题", "1.甲问题", "2.丙问题"]);
  });

  test("items of one 问题 stand together although the sheet has others between them", () => {
    const scattered = ledgerOf({
      issues: [
        issue(1),
        issue(2, { problemSeq: "2", problem: "乙问题" }),
        issue(3),
        issue(4, { aspect: "乙方面" }),
        issue(5),
      ],
    });
    const { paragraphs } = buildNotice(scattered, { layout: "A", asOf });
    const tree = paragraphs.filter(({ level, text }) => level === "h4" || (level === "h2" && text.includes("方面")));
    expect(tree.map(({ text }) => text)).toEqual([
      "（一）甲方面",
      "（1）具体问题1",
      "（2）具体问题3",
      "（3）具体问题5",
      "（4）具体问题2",
      "（二）乙方面",
      "（5）具体问题4",
    ]);
  });

  test("follows 序号, not the order of the rows", () => {
    const sorted = ledgerOf({ issues: [issue(1, { seq: "10" }), issue(2), issue(3)] });
    const { paragraphs } = buildNotice(sorted, { layout: "A", asOf });
    expect(paragraphs.filter(({ level }) => level === "h4").map(({ text }) => text)).toEqual([
      "（1）具体问题2",
      "（2）具体问题3",
      "（3）具体问题1",
    ]);
  });

  test("a flat ledger has no headings above its items and counts no 方面 and 问题", () => {
    const flat = ledgerOf({ issues: [issue(1, { aspect: "", problem: "", problemSeq: "" })] });
    const { paragraphs, missing } = buildNotice(flat, { layout: "A", asOf });
    const text = plainText({ ...document, paragraphs });
    expect(text).toContain("二、已完成整改任务、措施及进展情况\n（一）具体问题1\n");
    expect(text).toContain("针对反馈的具体问题1个。截至2026年9月30日，1个具体问题已完成整改，整改完成率100%。");
    expect(missing.filter(({ kind }) => kind === "issueText")).toEqual([]);
  });

  test("one item without its 方面 in a tree is marked and listed", () => {
    const { paragraphs, missing } = buildNotice(ledgerOf({ issues: [issue(1), issue(2, { aspect: "" })] }), {
      layout: "A",
      asOf,
    });
    expect(paragraphs.map(({ text }) => text)).toContain("（二）〔待补：方面〕");
    expect(missing).toContainEqual({ kind: "issueText", name: "方面", issueId: "W-000002" });
  });

  test("uses the public wording of 方面 and 问题", () => {
    const worded = ledgerOf({
      issues: [issue(1)],
      wordings: [
        { level: "方面", original: "甲方面", publicText: "甲方面公开" },
        { level: "问题", original: "甲问题", publicText: "甲问题公开" },
        { level: "问题", original: "甲方面", publicText: "不相干" },
      ],
    });
    const texts = buildNotice(worded, { layout: "A", asOf }).paragraphs.map(({ text }) => text);
    expect(texts).toContain("（一）甲方面公开");
    expect(texts).toContain("1.甲问题公开");
  });

  test("numbers of three digits go on through the part", () => {
    const many = ledgerOf({
      issues: Array.from({ length: 121 }, (_, index) =>
        issue(index + 1, { problemSeq: String(index + 1), problem: `问题甲${index + 1}` }),
      ),
    });
    const texts = buildNotice(many, { layout: "A", asOf }).paragraphs.map(({ text }) => text);
    expect(texts).toContain("101.问题甲101");
    expect(texts).toContain("（121）具体问题121");
  });
});
