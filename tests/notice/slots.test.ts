import { ledgerTables } from "../../src/ledger/schema";
import { setLocale } from "../../src/locales";
import { buildNotice } from "../../src/notice/buildNotice";
import type { NoticeLayoutKey } from "../../src/notice/document";
import { noticeLayouts } from "../../src/notice/layouts";
import { newSettingRows, newSlotRows } from "../../src/notice/newRows";
import { slotDefinitions } from "../../src/notice/slots";
import { blankSlots, slotsOf } from "../../src/notice/slotUse";
import { ledgerOf } from "./ledgerRows";
import { asOf, issue } from "./smallLedger";

afterEach(() => setLocale("zh-CN"));

const layouts = Object.keys(noticeLayouts) as NoticeLayoutKey[];

describe("slots of a new ledger", () => {
  test("every slot that a layout prints is asked for", () => {
    for (const key of layouts) {
      const printed = noticeLayouts[key].blocks.flatMap((block) => ("slot" in block ? [block.slot] : []));
      const asked = slotsOf(key, ledgerOf({})).map(({ definition }) => definition.key);
      expect(asked).toEqual(expect.arrayContaining(printed));
    }
  });

  test("rows fill the columns of 通报设置 and 台账设置, each with a hint", () => {
    const columnsOf = (table: "slots" | "settings"): string[] =>
      ledgerTables[table].columns.map(({ key }) => key).sort();
    for (const row of newSlotRows()) expect(Object.keys(row).sort()).toEqual(columnsOf("slots"));
    for (const row of newSettingRows()) {
      expect(Object.keys(row).sort()).toEqual(columnsOf("settings"));
      expect(row.hint).not.toBe("");
    }
    for (const { item } of slotDefinitions) expect(newSlotRows().find((row) => row.item === item)?.hint).not.toBe("");
    expect(newSettingRows().find(({ item }) => item === "滞后天数")?.content).toBe(14);
  });

  test.each(layouts)("layout %s on a new ledger lists every required slot it needs, and marks each", (layout) => {
    const ledger = ledgerOf({ slots: newSlotRows(), settings: newSettingRows(), issues: [issue(1)] });
    const { missing, paragraphs } = buildNotice(ledger, { layout, asOf });
    const blankOnes = blankSlots(layout, ledger).map(({ definition }) => definition);
    expect(
      missing
        .filter(({ kind }) => kind === "slot")
        .map(({ name }) => name)
        .sort(),
    ).toEqual(blankOnes.map(({ item }) => item).sort());
    expect(
      missing
        .filter(({ kind }) => kind === "setting")
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["单位", "反馈日期", "进驻日"].sort());
    const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
    for (const { name } of missing) expect(text).toContain(`〔待补：${name}〕`);
  });

  test("a section with a heading and no text, or the reverse, is marked where it stands", () => {
    const ledger = ledgerOf({
      issues: [issue(1)],
      slots: [
        { item: "主体责任", seq: "1", title: "只有标题", content: "" },
        { item: "主体责任", seq: "2", title: "", content: "只有正文。" },
        { item: "主体责任", seq: "3", title: "", content: "" },
      ],
    });
    const document = buildNotice(ledger, { layout: "A", asOf });
    const texts = document.paragraphs.map(({ text }) => text);
    const start = texts.indexOf("一、主体责任落实情况");
    expect(texts.slice(start + 1, start + 5)).toEqual([
      "（一）只有标题",
      "〔待补：主体责任1内容〕",
      "（二）〔待补：主体责任2标题〕",
      "只有正文。",
    ]);
    expect(document.missing.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["主体责任1内容", "主体责任2标题"]),
    );
  });

  test("a ledger without items says that they are missing instead of counting to zero", () => {
    const document = buildNotice(ledgerOf({}), { layout: "A", asOf });
    expect(document.paragraphs.map(({ text }) => text)).toContain("〔待补：具体问题〕");
    expect(document).toMatchObject({ listed: 0, counted: 0 });
  });

  test("the notice is Chinese in an English Excel; the hints are not", () => {
    const ledger = ledgerOf({ issues: [issue(1)] });
    const chinese = buildNotice(ledger, { layout: "A", asOf });
    setLocale("en-US");
    expect(buildNotice(ledger, { layout: "A", asOf })).toEqual(chinese);
    expect(newSlotRows()[0]?.hint).toMatch(/^Title/);
    expect(newSlotRows()[0]?.item).toBe("通报标题");
  });
});
