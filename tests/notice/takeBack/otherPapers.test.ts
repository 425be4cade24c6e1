import type { Fields } from "../../../src/ledger/change";
import { planChanges } from "../../../src/ledger/planChanges";
import { planUndo } from "../../../src/ledger/planUndo";
import { buildNotice, type NoticeOptions } from "../../../src/notice/buildNotice";
import { plainText } from "../../../src/notice/plainText";
import { acceptedChanges } from "../../../src/notice/takeBack/acceptedChanges";
import { takeBack } from "../../../src/notice/takeBack/takeBack";
import { textLines } from "../../../src/notice/takeBack/textLines";
import { withAccepted } from "../../../src/notice/takeBack/withAccepted";
import { exchanged } from "../exchanged";
import { ledgerOf } from "../ledgerRows";
import { asOf, filledSettings, filledSlots, issue, open } from "../smallLedger";

const rows = {
  settings: filledSettings,
  slots: filledSlots,
  issues: [
    issue(1, {
      aspect: "落实部署方面",
      problem: "推进“一网通办”不力的问题",
      text: "台账更新不及时",
      goal: "台账按周更新",
      outcome: "每周更新。\n专人复核。",
    }),
    issue(2, {
      aspect: "落实部署方面",
      problem: "推进“一网通办”不力的问题",
      text: "培训不够经常",
      goal: "经常培训",
      ...open,
      outcome: "办班三期。",
    }),
  ],
  wordings: [{ level: "问题", original: "推进“一网通办”不力的问题", shortTitle: "推进一网通办" }] as readonly Fields[],
};
const ledger = ledgerOf(rows);

const textOf = (options: NoticeOptions, of = ledger): string =>
  buildNotice(of, options)
    .paragraphs.map(({ text }) => text)
    .join("\n");

const changes = (options: NoticeOptions, ...exchanges: readonly (readonly [string, string])[]) => {
  const text = exchanged(textOf(options), ...exchanges);
  const found = takeBack(textLines(text), ledger, options);
  expect(textOf(options, withAccepted(ledger, found.differences))).toBe(text);
  return { ...found, changes: acceptedChanges(found.differences, ledger) };
};

describe("layout C", () => {
  const options = { layout: "C", asOf } as const;

  test("what a quoted heading does not say twice stays in the cell, and its quotation marks are double there", () => {
    expect(textOf(options)).toContain("在“落实部署”方面");
    const found = changes(
      options,
      ["在“落实部署”方面", "在“贯彻部署”方面"],
      ["推进‘一网通办’不力", "‘一网通办’推进不力"],
    );
    expect(found.computed).toEqual([]);
    expect(found.changes).toEqual([
      { kind: "setWording", level: "方面", original: "落实部署方面", publicText: "贯彻部署方面" },
      {
        kind: "setWording",
        level: "问题",
        original: "推进“一网通办”不力的问题",
        publicText: "“一网通办”推进不力的问题",
      },
    ]);
  });
});

describe("layout E", () => {
  const options = { layout: "E", asOf } as const;

  test("a task goes to 短标题 of 问题 or 具体问题, the text that runs in behind it to 整改情况公开表述", () => {
    const found = changes(
      options,
      ["1.推进一网通办", "1.全力推进一网通办"],
      ["（1）台账按周更新。每周更新。", "（1）台账按周、按月更新。每周一更新。"],
      ["专人复核。", "专人复核。\n按月通报。"],
    );
    expect(found.changes).toEqual(
      expect.arrayContaining([
        {
          kind: "editIssue",
          id: "W-000001",
          fields: { publicOutcome: "每周一更新。\n专人复核。\n按月通报。" },
          asFound: true,
        },
        {
          kind: "setWording",
          level: "问题",
          original: "推进“一网通办”不力的问题",
          shortTitle: "全力推进一网通办",
        },
        { kind: "setWording", level: "具体问题", original: "台账更新不及时", shortTitle: "台账按周、按月更新" },
      ]),
    );
    expect(found.changes).toHaveLength(3);
  });
});

describe("the internal report", () => {
  const options = { layout: "R", asOf } as const;

  test("its texts go to 整改情况; what the inspection wrote, people and states are shown and not taken", () => {
    const text = textOf(options)
      .replace("办班三期。", "办班四期。")
      .replace("（1）台账更新不及时", "（1）台账更新较慢")
      .replace("整改状态：已完成", "整改状态：基本完成");
    const { differences, computed } = takeBack(textLines(text), ledger, options);
    expect(acceptedChanges(differences, ledger)).toEqual([
      { kind: "editIssue", id: "W-000002", fields: { outcome: "办班四期。" }, asFound: true },
    ]);
    expect(computed.map(({ built }) => built)).toEqual(
      expect.arrayContaining([expect.stringContaining("台账更新不及时"), expect.stringContaining("整改状态：已完成")]),
    );
  });

  test("a single list, which has no number, is not compared either", () => {
    const single = { ...ledger, rules: [], issues: ledger.issues.map((each) => ({ ...each, evidence: "" })) };
    const document = buildNotice(single, options);
    expect(document.annexes).toHaveLength(1);
    const text = plainText(document);
    expect(text).toContain("附件：整改台账\n");
    expect(text).toContain("\n附件 整改台账\n");
    expect(takeBack(textLines(text), single, options)).toMatchObject({ unknown: [], missing: [], differences: [] });
  });

  test("its lists are not compared, however they were pasted", () => {
    const { annexes = [] } = buildNotice(ledger, options);
    expect(annexes.length).toBeGreaterThan(0);
    const text = `${textOf(options)}\n附件1\n${annexes[0]?.title ?? ""}\n序号\n1\n台账更新不及时`;
    expect(takeBack(textLines(text), ledger, options)).toMatchObject({ unknown: [], missing: [], annexLines: 5 });
  });
});

test("a row of 表述 is changed where it stands, added where it does not, and both can be undone", () => {
  const context = { editor: "王五", now: 46300 };
  const plan = planChanges(
    ledger,
    [
      { kind: "setWording", level: "问题", original: "推进“一网通办”不力的问题", publicText: "新的表述" },
      { kind: "setWording", level: "方面", original: "落实部署方面", shortTitle: "落实部署" },
    ],
    context,
  );
  expect(plan.updates.map(({ table, column, after }) => [table, column, after])).toEqual([
    ["wordings", "publicText", "新的表述"],
  ]);
  expect(plan.appends.map(({ cells }) => cells)).toEqual([
    { level: "方面", original: "落实部署方面", shortTitle: "落实部署" },
  ]);
  const written = ledgerOf({
    ...rows,
    wordings: [{ ...rows.wordings[0], publicText: "新的表述" }, ...plan.appends.map(({ cells }) => cells)],
    changes: plan.log,
  });
  const undo = planUndo(written, context);
  expect(undo?.refusals).toEqual([]);
  expect(undo?.plan.updates.map(({ column, before, after }) => [column, before, after])).toEqual([
    ["publicText", "新的表述", ""],
  ]);
  expect(undo?.removals.map(({ table }) => table)).toEqual(["wordings"]);
});
