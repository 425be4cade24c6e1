import type { Fields } from "../../src/ledger/change";
import { buildNotice } from "../../src/notice/buildNotice";
import { plainText } from "../../src/notice/plainText";
import { ledgerOf } from "./ledgerRows";
import { asOf, issue, longTerm, open, serialOf } from "./smallLedger";

const build = (...issues: Fields[]) => buildNotice(ledgerOf({ issues }), { layout: "A", asOf });
const partTitles = (...issues: Fields[]): string[] =>
  build(...issues)
    .paragraphs.filter(({ level }) => level === "h1")
    .map(({ text }) => text);

describe("which item stands in which part", () => {
  const moved: Fields = { status: "已移交", completedOn: "" };
  const cancelled: Fields = { status: "已取消", completedOn: "" };

  test("part three is named by what is in it", () => {
    const rest = "任务、采取的重要措施及取得的阶段性成效";
    expect(partTitles(issue(1), issue(2, open))[2]).toBe(`三、正在整改${rest}`);
    expect(partTitles(issue(1), issue(2, longTerm))[2]).toBe(`三、长期整改${rest}`);
    expect(partTitles(issue(1), issue(2, longTerm), issue(3, { status: "", completedOn: "" }))[2]).toBe(
      `三、正在整改和长期整改${rest}`,
    );
    expect(partTitles(issue(1), issue(2, moved))[2]).toBe(`三、移交办理${rest}`);
    expect(partTitles(issue(1), issue(2, open), issue(3, longTerm), issue(4, moved))[2]).toBe(
      `三、正在整改、长期整改和移交办理${rest}`,
    );
  });

  test("a part without items is left out and the numbers of the parts close up", () => {
    expect(partTitles(issue(1))).toEqual([
      "一、主体责任落实情况",
      "二、已完成整改任务、措施及进展情况",
      "三、下一步工作打算",
    ]);
    expect(partTitles(issue(1, open))[1]).toBe("二、正在整改任务、采取的重要措施及取得的阶段性成效");
  });

  test("every public item stands in exactly one part: open, blank, moved and not yet understood ones in part three", () => {
    const document = build(
      issue(1),
      issue(2, moved),
      issue(3, { status: "", completedOn: "" }),
      issue(4, { status: "看情况", completedOn: "" }),
      issue(5, { status: "基本完成", completedOn: "" }),
      issue(6, longTerm),
    );
    const headings = document.paragraphs.filter(({ level }) => level === "h4");
    expect(headings.map(({ issueId }) => issueId).sort()).toEqual(
      ["1", "2", "3", "4", "5", "6"].map((n) => `W-00000${n}`),
    );
    const text = plainText(document);
    expect(text.indexOf("（1）具体问题1")).toBeLessThan(text.indexOf("三、"));
    expect(text.indexOf("具体问题2")).toBeGreaterThan(text.indexOf("三、"));
  });

  test("a cancelled item is in no part and not counted, but the sentence names it", () => {
    const document = build(issue(1), issue(2, cancelled));
    expect(plainText(document)).not.toContain("具体问题2");
    expect(plainText(document)).toContain("细化具体问题1个");
    expect(plainText(document)).toContain("整改完成率100%（另有已取消1个）");
    expect(document).toMatchObject({ listed: 1, counted: 1, unlisted: [] });
  });

  test("what is done after the day is not yet done", () => {
    const document = build(issue(1), issue(2, { completedOn: serialOf(10, 1) }));
    expect(plainText(document)).toContain("已完成整改1个，正在整改1个");
    expect(plainText(document)).toMatch(/三、正在整改任务[^]*（1）具体问题2/);
  });

  test("items not for the public are counted and not listed; no text of theirs appears", () => {
    const document = build(
      issue(1),
      issue(2, { publicity: "仅党内" }),
      issue(3, { publicity: "不公开", text: "另行管理" }),
    );
    expect(plainText(document)).toContain("细化具体问题3个");
    expect(plainText(document)).not.toMatch(/具体问题2|另行管理|办结2|办结3/);
    expect(document).toMatchObject({ listed: 1, counted: 3, unlisted: ["W-000002", "W-000003"] });
  });

  test("undecided items stay in the preview, marked, and are listed as blocking", () => {
    const document = build(issue(1, { publicity: "" }), issue(2, { publicity: "未定" }), issue(3));
    expect(document.undecided).toEqual(["W-000001", "W-000002"]);
    expect(plainText(document)).toContain("（1）具体问题1〔公开未定〕");
    expect(plainText(document)).toContain("（3）具体问题3\n");
  });

  test("a row without 编号 is listed by its place", () => {
    const document = build(issue(1, { id: "", publicity: "" }));
    expect(document.undecided).toEqual(["行2"]);
  });
});

describe("the sentence with the planned day", () => {
  const sentence = (more: Fields): string | undefined =>
    build(issue(1), issue(2, { ...longTerm, ...more })).paragraphs.find(
      ({ level, issueId }) => level === "label" && issueId === "W-000002",
    )?.text;

  test("names the day as the deadline does", () => {
    expect(sentence({})).toBe("取得的阶段性成效：办结2。该项整改工作计划于2026年底完成。");
    expect(sentence({ deadlineText: "2026年10月底前，并长期坚持", due: serialOf(10, 31) })).toMatch(
      /计划于2026年10月底完成。$/,
    );
    expect(sentence({ deadlineText: "2026年10月31日", due: serialOf(10, 31) })).toMatch(/计划于2026年10月31日完成。$/);
  });

  test("goes by an approved extension, and not by one that nobody approved", () => {
    const extended = { extendedTo: serialOf(12, 15), deadlineText: "2026年10月底前", due: serialOf(10, 31) };
    expect(sentence({ ...extended, extensionApproval: "办〔2026〕1号" })).toMatch(/计划于2026年12月15日完成。$/);
    expect(sentence({ ...extended, extensionApproval: "未批准" })).toMatch(/计划于2026年10月底完成。$/);
  });

  test("pure 长期坚持 promises no day", () => {
    expect(sentence({ deadlineText: "长期坚持", due: "" })).toMatch(/该项整改工作将长期坚持。$/);
  });

  test("a deadline that is not understood is marked and listed", () => {
    const document = build(issue(1, { ...longTerm, deadlineText: "视2026年情况", due: "" }));
    expect(plainText(document)).toContain("计划于〔待补：整改时限〕完成。");
    expect(document.missing).toContainEqual({ kind: "deadline", name: "整改时限", issueId: "W-000001" });
  });

  test("stands for open long-term items only", () => {
    const document = build(
      issue(1, { ...longTerm, status: "已完成", completedOn: serialOf(8, 1) }),
      issue(2, { ...open, due: serialOf(12, 31) }),
    );
    expect(plainText(document)).not.toContain("计划于");
    expect(plainText(document)).not.toContain("取得的阶段性成效：");
  });
});
