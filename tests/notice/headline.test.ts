import { buildNotice } from "../../src/notice/buildNotice";
import type { NoticeLayoutKey } from "../../src/notice/layouts";
import { takeBack } from "../../src/notice/takeBack/takeBack";
import { plainText } from "../../src/notice/plainText";
import { textLines } from "../../src/notice/takeBack/textLines";
import { headline } from "../../src/notice/headline";
import type { Fields } from "../../src/ledger/change";
import { ledgerOf, section } from "./ledgerRows";
import { asOf, issue, webSlots } from "./smallLedger";

test.each([
  ["登记不全；", "登记不全"],
  ["登记不全。", "登记不全"],
  ["登记不全，", "登记不全"],
  ["执纪宽松软：", "执纪宽松软"],
  ["执纪宽松软:", "执纪宽松软"],
  ["为何登记不全？", "为何登记不全？"],
  ["登记不全。查找不便。", "登记不全。查找不便。"],
  ["记录补写、\n代签名字", "记录补写、代签名字"],
  ["记录补写\r\n代签名字", "记录补写　代签名字"],
  ["“登记”不全；\n", "“登记”不全"],
])("%j as a heading is %s", (text, expected) => {
  expect(headline(text)).toBe(expected);
});

const ledger = (rows: readonly Fields[], sections: readonly Fields[] = []) =>
  ledgerOf({ issues: rows, slots: [...webSlots().filter(({ item }) => item !== sections[0]?.item), ...sections] });
const headings = (rows: readonly Fields[], layout: NoticeLayoutKey): readonly string[] =>
  buildNotice(ledger(rows), { layout, asOf })
    .paragraphs.filter(
      ({ issueId, firstIssueId, level }) => (issueId ?? firstIssueId) !== undefined && level[0] === "h",
    )
    .map(({ level, text }) => `${level} ${text}`);

test("headings of a paper have one line and no end of a sentence", () => {
  const rows = [issue(1, { aspect: "甲方面；", problem: "甲问题。", text: "记录补写、\n代签名字；" })];
  expect(headings(rows, "A")).toEqual(["h2 （一）甲方面", "h3 1.甲问题", "h4 （1）记录补写、代签名字"]);
  const sections = [section("主体责任", 1, "加强领导；", "开会。")];
  expect(plainText(buildNotice(ledger(rows, sections), { layout: "A", asOf }))).toContain("（一）加强领导\n开会。");
});

test.each<NoticeLayoutKey>(["A", "B", "C", "E", "R"])(
  "a heading of two lines comes back as built in layout %s",
  (layout) => {
    const now = ledger([issue(1, { text: "记录补写\n代签名字；", goal: "据实记录\n本人签名" }), issue(2)]);
    const options = { layout, asOf };
    const text = plainText(buildNotice(now, options));
    expect(takeBack(textLines(text), now, options)).toMatchObject({ differences: [], computed: [], undecided: [] });
  },
);

describe("numbers pass over no level that the ledger does not have", () => {
  const flat: Fields = { aspect: "", problem: "", problemSeq: "" };

  test.each<[NoticeLayoutKey, Fields, readonly string[]]>([
    ["A", flat, ["h2 （一）具体问题1"]],
    ["R", flat, ["h2 （一）具体问题1"]],
    ["E", { ...flat, goal: "做到" }, ["h2 （一）做到。办结1。"]],
    ["C", flat, ["h2 （一）关于“具体问题1”问题的整改"]],
    ["C", { problem: "", problemSeq: "" }, ["h2 （一）在“甲”方面", "h3 1.关于“具体问题1”问题的整改"]],
    ["C", { aspect: "" }, ["h2 （一）关于“甲”问题的整改", "h3 1.关于“具体问题1”"]],
    ["A", { problem: "", problemSeq: "" }, ["h2 （一）甲方面", "h3 1.具体问题1"]],
    ["A", { aspect: "" }, ["h2 （一）甲问题", "h3 1.具体问题1"]],
    ["A", {}, ["h2 （一）甲方面", "h3 1.甲问题", "h4 （1）具体问题1"]],
  ])("layout %s, %j", (layout, more, expected) => {
    expect(headings([issue(1, more)], layout)).toEqual(expected);
  });

  test("a sentence of the user's own for 具体问题 holds on every level, and what is built comes back", () => {
    const own = { item: "具体问题句式", content: "针对{内容}" };
    for (const slots of [webSlots(), [...webSlots(), own]]) {
      const now = ledgerOf({ issues: [issue(1, flat)], slots });
      const text = plainText(buildNotice(now, { layout: "C", asOf }));
      expect(text).toContain(slots.length > webSlots().length ? "针对“具体问题1”\n" : "关于“具体问题1”问题的整改\n");
      expect(takeBack(textLines(text), now, { layout: "C", asOf })).toMatchObject({ differences: [], computed: [] });
    }
  });
});
