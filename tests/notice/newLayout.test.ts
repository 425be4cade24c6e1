import { buildDocx } from "../../src/docx/buildDocx";
import { standardFonts } from "../../src/docx/fonts";
import { readDocx } from "../../src/docx/readDocx";
import { setLocale } from "../../src/locales";
import { buildNotice } from "../../src/notice/buildNotice";
import { plainText } from "../../src/notice/plainText";
import type { NoticeLayout } from "../../src/notice/layout";
import type { NoticeLayoutKey } from "../../src/notice/layouts";
import { slotHint } from "../../src/notice/slots";
import { slotsOf } from "../../src/notice/slotUse";
import { takeBack } from "../../src/notice/takeBack/takeBack";
import { textLines } from "../../src/notice/takeBack/textLines";
import { ledgerOf, slots } from "./ledgerRows";
import { asOf, issue, longTerm, open } from "./smallLedger";

const layout = "G" as NoticeLayoutKey;

/** What somebody adds as one entry of layouts/index.ts: other titles and labels, two levels, quoted, run in, status first. */
jest.mock("../../src/notice/layouts", () => {
  const actual = jest.requireActual<typeof import("../../src/notice/layouts")>("../../src/notice/layouts");
  const { foot, head } = jest.requireActual<typeof import("../../src/notice/layouts/frame")>(
    "../../src/notice/layouts/frame",
  );
  const added: NoticeLayout = {
    name: { "zh-CN": "G 式：先未完成，后已完成", "en-US": "G: open items first" },
    sheet: "办理通报",
    audience: "public",
    words: {
      openTitle: "尚在办理的事项（{整改类别}）",
      doneTitle: "办结的事项",
      progressLabel: "办理情况：",
      aspectPattern: "聚焦{内容}",
      doneStatus: "本项已办结。",
    },
    blocks: [
      ...head("optional"),
      { kind: "statistics" },
      ...(["open", "done"] as const).map((members) => ({
        kind: "items" as const,
        members,
        title: members === "open" ? ("byContent" as const) : ("doneTitle" as const),
        headings: [
          { of: "aspect" as const, level: 2 as const, restart: "part" as const, pattern: "aspectPattern" as const },
          { of: "issue" as const, level: 3 as const, restart: "document" as const, runIn: true },
        ],
        quoted: true,
        text: { label: "progressLabel" as const, longTermLabel: null, statusFirst: true, dueSentence: true },
      })),
      ...foot(false),
    ],
  };
  const noticeLayouts = { ...actual.noticeLayouts, G: added };
  return { ...actual, noticeLayouts, layoutKeys: Object.keys(noticeLayouts) };
});

afterEach(() => setLocale("zh-CN"));

const rows = { issues: [issue(1), issue(2, open), issue(3, { ...longTerm, aspect: "乙方面" })] };
const ledger = (contents: Readonly<Record<string, string>> = {}) =>
  ledgerOf({ ...rows, slots: slots({ 通报标题: "通报", 引言: "现予公布。", ...contents }) });

describe("a layout that is one more entry", () => {
  test("has its titles, labels and sentences, its levels, its order and its numbers", () => {
    const document = buildNotice(ledger(), { layout, asOf });
    expect(plainText(document).split("\n").slice(3)).toEqual([
      "一、尚在办理的事项（正在整改和长期整改）",
      "（一）聚焦“甲方面”",
      "1.“具体问题2”。办理情况：该问题正在整改。办结2。",
      "（二）聚焦“乙方面”",
      "2.“具体问题3”。该问题需长期坚持整改。办结3。该项整改工作计划于2026年底完成。",
      "二、办结的事项",
      "（一）聚焦“甲方面”",
      "3.“具体问题1”。办理情况：本项已办结。办结1。",
    ]);
    expect(document.paragraphs.filter(({ issueId }) => issueId !== undefined).map(({ level }) => level)).toEqual([
      "h3",
      "h3",
      "h3",
    ]);
  });

  test("is worded by 通报设置 where that says otherwise, and explained there", () => {
    expect(plainText(buildNotice(ledger({ 进展标签: "进展：" }), { layout, asOf }))).toContain("”。进展：本项已办结。");
    const asked = slotsOf(layout, ledger()).map(({ definition }) => definition.item);
    expect(asked).toEqual(expect.arrayContaining(["方面句式", "进展标签", "未完成部分标题", "计划完成句"]));
    expect(asked).not.toEqual(expect.arrayContaining(["成效标签"]));
    expect(slotHint("进展标签")).toBe("留空时为“整改进展情况：”，G 式为“办理情况：”。");
    setLocale("en-US");
    expect(slotHint("进展标签")).toBe("Blank: “整改进展情况：”; in layout G: “办理情况：”.");
  });

  test("comes back as built, from its text and from its file", async () => {
    const options = { layout, asOf };
    const document = buildNotice(ledger(), options);
    const nothing = { differences: [], computed: [], unknown: [], missing: [], undecided: [] };
    expect(takeBack(textLines(plainText(document)), ledger(), options)).toMatchObject(nothing);
    const read = await readDocx((await buildDocx(document, standardFonts)).buffer as ArrayBuffer);
    expect(read.kind === "lines" && takeBack(read.lines, ledger(), options, read.sent)).toMatchObject(nothing);
  });
});
