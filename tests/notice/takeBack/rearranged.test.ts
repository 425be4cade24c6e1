import type { Ledger } from "../../../src/ledger/model";
import { buildNotice, type NoticeOptions } from "../../../src/notice/buildNotice";
import { plainText } from "../../../src/notice/plainText";
import { takeBack } from "../../../src/notice/takeBack/takeBack";
import { textLines } from "../../../src/notice/takeBack/textLines";
import { exchanged } from "../exchanged";
import { ledgerOf, section } from "../ledgerRows";
import { asOf, filledSettings, filledSlots, issue, measure, open, serialOf } from "../smallLedger";

const texts = [
  ["目录更新拖沓", "已补齐目录，每月更新。"],
  ["库房钥匙无人登记", "设置登记簿，专人保管钥匙。"],
  ["车辆加油单据缺失", "补开单据九张，逐笔核对。"],
  ["食堂采购没有比价", "改为三家比价，按月公示价格。"],
  ["值班室设备老旧", "更换对讲机六台，定期充电检查。"],
  ["会议室预约混乱", "启用预约表，先约先用。"],
  ["展板内容陈旧", "正在重新设计版面。"],
] as const;

const rows = {
  settings: filledSettings,
  slots: [
    ...filledSlots,
    section("主体责任", 1, "加强组织领导", "成立工作专班，召开会议{专题会议次数}次，逐项研究。"),
    section("主体责任", 2, "细化工作任务", "制定整改措施{措施数}条，逐条明确到人。"),
  ],
  issues: texts.map(([text, outcome], at) =>
    issue(at + 1, { text, publicOutcome: outcome, goal: `办好第${at + 1}件事`, ...(at === 6 ? open : {}) }),
  ),
  measures: [measure(1, 1), measure(2, 7, open)],
  events: [{ id: "J-000001", kind: "会议", date: serialOf(4, 1) }],
};
const ledger = ledgerOf(rows);
const printed = (layout: NoticeOptions["layout"], of: Ledger = ledger): string =>
  plainText(buildNotice(of, { layout, asOf }));
const back = (layout: NoticeOptions["layout"], text: string, of: Ledger = ledger) =>
  takeBack(textLines(text), of, { layout, asOf });

/** Lines from the one with these words, as many as are meant, put behind the line with others. */
const moved = (text: string, from: string, count: number, behind: string): string => {
  const lines = text.split("\n");
  const taken = lines.splice(
    lines.findIndex((line) => line.includes(from)),
    count,
  );
  lines.splice(lines.findIndex((line) => line.includes(behind)) + 1, 0, ...taken);
  return lines.join("\n");
};

describe("an item put in another place", () => {
  test("is the only one that is named, however far it went", () => {
    const down = moved(printed("A"), "库房钥匙无人登记", 2, "正在重新设计版面");
    expect(back("A", down).moved.map(({ text }) => text)).toEqual([expect.stringContaining("库房钥匙")]);
    const up = moved(printed("A"), "展板内容陈旧", 2, "已补齐目录，每月更新");
    expect(back("A", up).moved.map(({ text }) => text)).toEqual([expect.stringContaining("展板内容")]);
  });

  test("nothing is named where all stand in their order", () => {
    expect(back("A", printed("A")).moved).toEqual([]);
  });
});

/** Everything that would be written. */
const written = ({ differences }: ReturnType<typeof back>): string =>
  differences.map(({ content }) => content).join("\n");

/** The line with these words without its line break, so that what stands below goes on in it. */
const drawnUp = (text: string, words: string, joint = "。", label = /^整改[^：]*：/): string => {
  const lines = text.split("\n");
  const at = lines.findIndex((line) => line.includes(words));
  lines.splice(at, 2, `${lines[at] ?? ""}${joint}${(lines[at + 1] ?? "").replace(label, "")}`);
  return lines.join("\n");
};

describe("paragraphs that were drawn together", () => {
  test.each([
    ["A", /^整改[^：]*：/],
    ["A", /^$/],
    ["B", /^整改[^：]*：/],
    ["B", /^$/],
    ["C", /^整改[^：]*：/],
  ] as const)(
    "layout %s: the text of an item behind its heading (label: %s) is never written into it",
    (layout, label) => {
      for (const [heading, outcome] of texts) {
        const found = back(layout, drawnUp(printed(layout), heading, "。", label));
        expect(written(found)).toBe("");
        expect(found.undecided).toMatchObject([{ text: expect.stringContaining(outcome) }]);
        expect(found.undecided[0]?.own.join()).toContain(outcome);
        expect(found.missing).toMatchObject([{ kind: "text" }]);
      }
    },
  );

  test("nor where it was changed as well", () => {
    const text = exchanged(drawnUp(printed("B"), "目录更新拖沓"), ["每月更新", "每季度更新"]);
    expect(written(back("B", text))).toBe("");
  });

  test("two sections in one: the second is still printed by its own row", () => {
    const text = exchanged(printed("A"), [
      "逐项研究。\n（三）细化任务\n定措施2条。\n（四）细化工作任务\n",
      "逐项研究。",
    ]);
    const found = back("A", text);
    expect(written(found)).toBe("");
    expect(found.undecided).toMatchObject([{ text: expect.stringMatching(/逐项研究。制定整改措施/) }]);
  });

  test("two items in one: heading and text of the other are its own row's", () => {
    const lines = printed("A").split("\n");
    const at = lines.findIndex((line) => line.includes("库房钥匙无人登记"));
    const [, words = ""] = /：(.*)$/.exec(lines[at + 1] ?? "") ?? [];
    lines.splice(at, 2);
    const text = exchanged(
      lines.join("\n"),
      ["目录更新拖沓", "目录更新拖沓、库房钥匙无人登记"],
      ["每月更新。", `每月更新。${words}`],
    );
    const found = back("A", text);
    expect(written(found)).toBe("");
    expect(found.undecided).toHaveLength(2);
  });

  test("an item that was struck out does not keep the others from being taken", () => {
    const lines = printed("A").split("\n");
    lines.splice(
      lines.findIndex((line) => line.includes("库房钥匙无人登记")),
      2,
    );
    const text = exchanged(lines.join("\n"), ["补开单据九张，逐笔核对。", "补开单据九张，专人逐笔核对两遍。"]);
    const found = back("A", text);
    expect(found.undecided).toEqual([]);
    expect(found.differences).toMatchObject([{ content: "补开单据九张，专人逐笔核对两遍。", exact: true }]);
  });
});

describe("between a heading and the text that runs on behind it", () => {
  test.each([
    ["a comma for the full stop", "办好第3件事。补开单据", "办好第3件事，补开单据"],
    ["nothing at all", "办好第3件事。补开单据", "办好第3件事补开单据"],
    ["a new paragraph", "办好第3件事。补开单据", "办好第3件事。\n补开单据"],
  ])("%s is shown, as no cell can hold it", (_, from, to) => {
    const found = back("E", exchanged(printed("E"), [from, to]));
    expect({ ...found, computed: [] }).toMatchObject({ differences: [], undecided: [], unknown: [], missing: [] });
    expect(found.computed).toMatchObject([{ kind: "frame", issueId: "W-000003" }]);
    expect(found.computed[0]?.built).toContain("第3件事。补开");
    expect(to).toContain(found.computed[0]?.text.slice(2, -4));
  });
});
