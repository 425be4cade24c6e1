import type { Ledger } from "../../../src/ledger/model";
import { buildNotice, type NoticeOptions } from "../../../src/notice/buildNotice";
import { noticeLayouts } from "../../../src/notice/layouts";
import { plainText } from "../../../src/notice/plainText";
import { takeBack } from "../../../src/notice/takeBack/takeBack";
import { textLines } from "../../../src/notice/takeBack/textLines";
import { tracedNotice } from "../../../src/notice/takeBack/tracedNotice";
import { exchanged } from "../exchanged";
import { ledgerOf } from "../ledgerRows";
import { randomLedger, randomWords } from "../randomLedger";
import { asOf, filledSettings, filledSlots, issue, measure } from "../smallLedger";

const layouts = Object.keys(noticeLayouts) as NoticeOptions["layout"][];
const mark = /〔(?:待补|公开未定|待更新)/;

const ledger = ledgerOf({
  settings: filledSettings,
  slots: filledSlots.filter((row) => row["item"] !== "主送机关"),
  issues: [
    issue(1, { text: "库房钥匙无人登记", outcome: "", goal: "" }),
    issue(2, { text: "目录更新拖沓", outcome: "已补齐目录。", publicity: "未定" }),
  ],
  measures: [measure(1, 2)],
});

describe("a mark that something is lacking", () => {
  const changed = (layout: NoticeOptions["layout"], from: string, to: string) => {
    const text = exchanged(plainText(buildNotice(ledger, { layout, asOf })), [from, to]);
    return takeBack(textLines(text), ledger, { layout, asOf });
  };

  test.each([
    ["A", "〔待补：整改情况〕", "正在核实，〔待补：整改情况〕", "正在核实"],
    ["B", "〔待补：主送机关〕", "局属各单位、〔待补：主送机关〕", "局属各单位"],
    ["E", "甲问题〔待补：问题的短标题〕", "办好甲事〔待补：问题的短标题〕", "办好甲事"],
    ["A", "〔待补：整改情况〕", "钥匙已交专人登记。", "钥匙已交专人登记。"],
  ] as const)("layout %s: %s → %s gives the cell the words alone", (layout, from, to, content) => {
    const { differences } = changed(layout, from, to);
    // the paper that came back still says that something is lacking, and the next one would not
    expect(differences).toMatchObject([{ content, exact: !mark.test(to) }]);
  });

  test.each([
    ["A", "〔待补：整改情况〕", "〔待补：整改情况〕，正在核实。"],
    ["A", "〔待补：整改情况〕", "〔待补：整改情况，请办公室报〕"],
    ["A", "〔待补：整改情况〕", "正在核实，〔待补"],
    ["A", "目录更新拖沓〔公开未定〕", "目录〔公开未定〕更新缓慢"],
  ] as const)("layout %s: %s → %s is left to the user", (layout, from, to) => {
    const { differences, undecided } = changed(layout, from, to);
    expect(differences).toEqual([]);
    expect(undecided).toMatchObject([{ text: expect.stringContaining("〔") }]);
  });
});

/** A ledger that lacks this and that. */
const wanting = (seed: string, count: number): Ledger => {
  const w = randomWords(`wanting ${seed}`);
  const whole = randomLedger(seed, count);
  return {
    ...whole,
    issues: whole.issues.map((each) => ({
      ...each,
      ...(w.chance(0.4) ? { outcome: "", publicOutcome: "" } : {}),
      ...(w.chance(0.4) ? { goal: "", publicText: "" } : {}),
      ...(w.chance(0.2) ? { publicity: "未定" } : {}),
    })),
    measures: whole.measures.map((each) => (w.chance(0.5) ? { ...each, progress: "" } : each)),
    slots: whole.slots.map((row) => (w.chance(0.3) ? { ...row, content: "" } : row)),
  };
};

/** A pen that does not spare the marks. */
const inked = (text: string, w: ReturnType<typeof randomWords>): string => {
  const at = w.chance(0.5) ? text.search(/〔/) + w.upTo(4) - 2 : w.upTo(text.length);
  const place = Math.max(0, Math.min(text.length, at));
  const sentence = w.sentence();
  return w.pick([
    text.slice(0, place) + sentence + text.slice(place),
    text.slice(0, place) + text.slice(place + w.upTo(3)),
    sentence + text,
    text + sentence,
    text.replace("〔", "（"),
    text.replace("〕", ""),
    text.replace(/〔[^〕]*〕/, `$&${sentence}$&`),
    text.replace(/(〔[^〕]*)〕/, `$1、${sentence}〕`),
  ]);
};

test.each(layouts)("layout %s: whatever is edited, no mark comes into a cell", (layout) => {
  let [marked, taken] = [0, 0];
  for (let n = 0; n < 12; n += 1) {
    const ledger = wanting(`marks ${n}`, 3 + (n % 9));
    const options = { layout, asOf };
    const w = randomWords(`ink ${n}`);
    const text = tracedNotice(ledger, options)
      .blocks.map(({ text, pieces }) => {
        if (!pieces.some(({ source }) => source !== null) || !w.chance(0.6)) return text;
        if (mark.test(text)) marked += 1;
        return inked(text, w);
      })
      .join("\n");
    const { differences } = takeBack(textLines(text), ledger, options);
    taken += differences.length;
    expect(differences.filter(({ content }) => mark.test(content))).toEqual([]);
  }
  expect(taken).toBeGreaterThan(0);
  expect(marked).toBeGreaterThan(0);
});
