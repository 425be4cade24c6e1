import type { Fields } from "../../src/ledger/change";
import { buildNotice } from "../../src/notice/buildNotice";
import { isHeading, type NoticeDocument, type ParagraphLevel } from "../../src/notice/document";
import type { NoticeLayout } from "../../src/notice/layout";
import { isLayoutKey, layoutKeys, noticeLayouts } from "../../src/notice/layouts";
import { placeOf, type FixedKey } from "../../src/notice/slotItems";
import { ledgerOf } from "./ledgerRows";
import { asOf, filledSettings, filledSlots, issue, longTerm, measure, serialOf, webSlots } from "./smallLedger";

const textsOf = ({ paragraphs }: NoticeDocument, level: ParagraphLevel): string[] =>
  paragraphs.filter((paragraph) => paragraph.level === level).map(({ text }) => text);
/** The numbers that headings begin with. */
const numbers = (texts: readonly string[]): string[] =>
  texts.map((text) => /^(?:[一二三四五六七八九十]+、|（[^）]+）|\d+\.)/.exec(text)?.[0] ?? text);
const padded = (n: number): string => String(n).padStart(2, "0");

/** Fictional items in the proportions of reference/ledger-domain.md, section 0: 4 方面, 9 问题, 18 具体问题, 58 措施; 3 are long-term. */
const sizes = [2, 3, 2, 2, 2, 1, 2, 2, 2];
const aspectOfProblem = [1, 1, 1, 2, 2, 3, 3, 3, 4];
const longTermOnes = ["2.2", "2.3", "7.2"];
const treeIssues: readonly Fields[] = sizes.flatMap((size, p) =>
  Array.from({ length: size }, (_, i) =>
    issue(0, {
      id: `W-0${p + 1}0${i + 1}`,
      seq: `${p + 1}.${i + 1}`,
      aspect: `第${aspectOfProblem[p]}方面`,
      problemSeq: String(p + 1),
      problem: `问题${p + 1}`,
      text: `事项${p + 1}.${i + 1}`,
      outcome: "已落实。",
      ...(longTermOnes.includes(`${p + 1}.${i + 1}`) ? longTerm : {}),
    }),
  ),
);
const tree = {
  settings: filledSettings,
  issues: treeIssues,
  measures: treeIssues.flatMap((row, n) =>
    Array.from({ length: n < 4 ? 4 : 3 }, (_, m) =>
      measure(0, 0, { id: `C-${padded(n)}${padded(m)}`, issueId: row.id ?? "", seq: `${n}.${m}` }),
    ),
  ),
  events: Array.from({ length: 10 }, (_, n) => ({ id: `J-00000${n}`, kind: "会议", date: serialOf(6, n + 1) })),
  rules: Array.from({ length: 8 }, (_, n) => ({ id: `Z-00000${n}`, name: `制度${n}`, kind: n < 5 ? "新建" : "修订" })),
};

describe("a notice of type A", () => {
  const document = buildNotice(ledgerOf({ ...tree, slots: webSlots() }), { layout: "A", asOf });
  const { paragraphs } = document;
  const partThree = paragraphs.findIndex(({ text }) => text.startsWith("三、"));
  const partFour = paragraphs.findIndex(({ text }) => text.startsWith("四、"));
  const done = { ...document, paragraphs: paragraphs.slice(0, partThree) };
  const open = { ...document, paragraphs: paragraphs.slice(partThree, partFour) };

  test("has four parts in order, and nothing before the title or behind the last part", () => {
    expect(textsOf(document, "h1")).toEqual([
      "一、主体责任落实情况",
      "二、已完成整改任务、措施及进展情况",
      "三、长期整改任务、采取的重要措施及取得的阶段性成效",
      "四、下一步工作打算",
    ]);
    expect(paragraphs[0]?.level).toBe("title");
    expect(paragraphs.slice(partFour).map(({ level }) => level)).toEqual(["h1", "h2", "body"]);
  });

  test("counts 4 方面, 9 问题, 18 具体问题, 58 措施, of them 15 done and 3 long-term", () => {
    expect(textsOf(document, "body")).toContain(
      "针对反馈的4个方面9个问题，细化具体问题18个，制定整改措施58条。截至2026年9月30日，18个具体问题中，已完成整改15个，长期整改3个，整改完成率83.3%；9个问题中，已全部完成整改7个，部分完成2个；58条整改措施中，已完成58条。召开专题会议10次，建立完善制度8项，其中新建5项、修订3项。",
    );
  });

  test("numbers 问题 and 具体问题 through a whole part, across 方面", () => {
    expect(numbers(textsOf(done, "h2").slice(2))).toEqual(["（一）", "（二）", "（三）", "（四）"]);
    expect(textsOf(done, "h3")).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${n}.问题${n}`));
    expect(numbers(textsOf(done, "h4"))).toEqual(Array.from({ length: 15 }, (_, n) => `（${n + 1}）`));
    expect(textsOf(done, "label").every((text) => text === "整改进展情况：已落实。")).toBe(true);
  });

  test("part three begins all numbers anew, names the 问题 of part two again, and says when each is planned to end", () => {
    expect(textsOf(open, "h2")).toEqual(["（一）第1方面", "（二）第3方面"]);
    expect(textsOf(open, "h3")).toEqual(["1.问题2", "2.问题7"]);
    expect(textsOf(open, "h4")).toEqual(["（1）事项2.2", "（2）事项2.3", "（3）事项7.2"]);
    expect(textsOf(open, "label")).toEqual(
      Array.from({ length: 3 }, () => "取得的阶段性成效：已落实。该项整改工作计划于2026年底完成。"),
    );
  });
});

describe("a notice of type B", () => {
  const flat = Array.from({ length: 42 }, (_, n) =>
    issue(0, { id: `W-${padded(n)}`, seq: String(n + 1), text: `短标题${n + 1}`, outcome: "已整改。" }),
  );
  const document = buildNotice(ledgerOf({ settings: filledSettings, slots: filledSlots, issues: flat }), {
    layout: "B",
    asOf,
  });

  test("is 文号, title, 主送, intro, figures, 42 flat items, contact, 署名, date", () => {
    const levels = document.paragraphs.map(({ level }) => level);
    const items = Array.from({ length: 42 }, (): ParagraphLevel[] => ["h1", "label"]).flat();
    expect(levels).toEqual(["docNo", "title", "addressee", "body", "body", ...items, "contact", "signature", "date"]);
  });

  test("counts from 一、 to 四十二、 without parts", () => {
    const found = numbers(textsOf(document, "h1"));
    expect(found[0]).toBe("一、");
    expect(found[9]).toBe("十、");
    expect(found[10]).toBe("十一、");
    expect(found[19]).toBe("二十、");
    expect(found[41]).toBe("四十二、");
    expect(new Set(found).size).toBe(42);
    expect(textsOf(document, "label").every((text) => text === "整改情况：已整改。")).toBe(true);
  });

  test("with an opening part its items are （一）、（二）… of part two", () => {
    const slots = [...filledSlots, { item: "组织领导", seq: "1", title: "高位推动", content: "周密部署。" }];
    const opened = buildNotice(ledgerOf({ settings: filledSettings, slots, issues: flat }), { layout: "B", asOf });
    expect(textsOf(opened, "h1")).toEqual(["一、组织领导情况", "二、反馈问题整改落实情况"]);
    expect(textsOf(opened, "h2").slice(0, 3)).toEqual(["（一）高位推动", "（一）短标题1", "（二）短标题2"]);
    expect(textsOf(opened, "h2")[42]).toBe("（四十二）短标题42");
  });
});

describe("every layout that is registered", () => {
  test("has its name in both languages, a sheet, and a title", () => {
    expect(layoutKeys.slice(0, 6)).toEqual(["A", "B", "C", "E", "F", "R"]);
    for (const key of layoutKeys) {
      const { name, sheet, blocks, words }: NoticeLayout = noticeLayouts[key];
      expect([name["zh-CN"], name["en-US"], sheet].every((text) => text.length > 0)).toBe(true);
      expect(blocks.some((block) => block.kind === "line" && block.level === "title" && block.required)).toBe(true);
      for (const [place, text] of Object.entries(words ?? {})) {
        expect(text).toContain(placeOf[place as FixedKey] ?? "");
      }
    }
    expect(isLayoutKey("A") && !isLayoutKey("Z") && !isLayoutKey(undefined)).toBe(true);
  });

  test.each(layoutKeys)("%s names every item of its audience once, unless it has no items", (layout) => {
    const hidden = treeIssues.map((row, n) => (n === 4 ? { ...row, publicity: "不公开" } : row));
    const document = buildNotice(ledgerOf({ ...tree, issues: hidden, slots: filledSlots }), { layout, asOf });
    const { audience, blocks } = noticeLayouts[layout];
    const lists = blocks.some(({ kind }) => kind === "items");
    const numbered = document.paragraphs.filter(({ issueId, level }) => issueId !== undefined && isHeading(level));
    const ids = hidden.map(({ id }) => String(id)).filter((_, n) => n !== 4 || audience === "internal");
    expect(numbered.map(({ issueId }) => issueId).sort()).toEqual(lists ? [...ids].sort() : []);
    expect(document.counted).toBe(18);
    expect(document.unlisted).toEqual(lists && audience === "public" ? [hidden[4]?.id] : []);
  });

  test.each(layoutKeys)("%s goes on with numbers that follow each other under each heading", (layout) => {
    const document = buildNotice(ledgerOf({ ...tree, slots: filledSlots }), { layout, asOf });
    const parts = textsOf(document, "h1").map((text) => text.split("、")[0]);
    const chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    expect(parts.slice(0, 10)).toEqual(chinese.slice(0, Math.min(parts.length, 10)));
    let last = 0;
    for (const { level, text } of document.paragraphs) {
      if (level !== "h4") continue;
      const n = Number(/^（(\d+)）/.exec(text)?.[1]);
      expect(n === last + 1 || n === 1).toBe(true);
      last = n;
    }
  });
});
