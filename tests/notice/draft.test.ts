import { buildNotice } from "../../src/notice/buildNotice";
import { draftOutcome } from "../../src/notice/draft";
import type { Fields } from "../../src/ledger/change";
import { ledgerOf, slots } from "./ledgerRows";
import { asOf, issue, measure, open } from "./smallLedger";

const draft = (...measures: Fields[]): string =>
  draftOutcome(ledgerOf({ issues: [issue(1)], measures }).measures, asOf).text;
const reports = (...progress: string[]): string =>
  draft(...progress.map((text, index) => measure(index + 1, 1, { progress: text })));

describe("an item's text drafted from its measures", () => {
  test("enumerates several reports and closes the last", () => {
    expect(reports("清理三项", "印发办法", "开展培训")).toBe("一是清理三项；二是印发办法；三是开展培训。");
  });

  test("a single report has no 一是", () => {
    expect(reports("清理三项")).toBe("清理三项。");
    expect(reports("清理三项。")).toBe("清理三项。");
    expect(reports("清理三项。。")).toBe("清理三项。");
    expect(reports("清理三项；")).toBe("清理三项。");
  });

  test("sets punctuation at the joints only", () => {
    expect(reports("清理三项。", "印发办法；", "开展培训，", "回访。")).toBe(
      "一是清理三项；二是印发办法；三是开展培训；四是回访。",
    );
    expect(reports("先清理,再核对; 共3项. ", "办结。群众满意。")).toBe(
      "一是先清理，再核对；共3项；二是办结。群众满意。",
    );
    expect(reports("回复“已办。”", "完成了！", "办结率98.6%")).toBe("一是回复“已办。”二是完成了！三是办结率98.6%。");
  });

  test("no joint has two ends", () => {
    expect(reports("清理。；", "印发；。", "回访。。")).toBe("一是清理；二是印发；三是回访。");
  });

  test("has full-width marks where Chinese has them, and nowhere else", () => {
    expect(reports("清退1,000元(含利息), 见https://example.cn/a,b; 8:30开会.")).toBe(
      "清退1,000元（含利息），见https://example.cn/a,b; 8:30开会。",
    );
    expect(reports("(1)已办,共3.5万元", "完成了!")).toBe("一是已办，共3.5万元；二是完成了！");
  });

  test("line breaks inside a report become sentences", () => {
    expect(reports("第一期清理\n第二期核对。\r\n 第三期办结", "印发")).toBe(
      "一是第一期清理。第二期核对。第三期办结；二是印发。",
    );
  });

  test("what announces or goes on keeps its mark", () => {
    expect(reports("开展以下工作：\n（1）建立陪餐制度；\n（2）公示菜谱", "回访")).toBe(
      "一是开展以下工作：（1）建立陪餐制度；（2）公示菜谱；二是回访。",
    );
    expect(reports("先核对，\n再公示")).toBe("先核对，再公示。");
    expect(reports("抓一件事——\n清点库房", "落实如下:")).toBe("一是抓一件事——清点库房；二是落实如下：");
    expect(reports("分两步：", "回访")).toBe("一是分两步：二是回访。");
  });

  test("a number in front of a report makes way for ours", () => {
    expect(reports("一 是自己写的", "二  是也是")).toBe("一是自己写的；二是也是。");
    expect(reports("1.开展检查；", "二是更换设备", "（3）回访", "④公示")).toBe(
      "一是开展检查；二是更换设备；三是回访；四是公示。",
    );
    expect(reports("2022年建账", "1.5万元已入账", "3项已办", "一是一二是二", "1.2023年补录")).toBe(
      "一是2022年建账；二是1.5万元已入账；三是3项已办；四是一是一二是二；五是2023年补录。",
    );
    expect(reports("1.独自一项")).toBe("1.独自一项。");
  });

  test("a report that is a list is counted on; one that counts behind other words stays", () => {
    expect(reports("一是清点；二是补登。", "回访")).toBe("一是清点；二是补登；三是回访。");
    expect(reports("1.清点。\n2.补登。", "3.回访")).toBe("一是清点；二是补登；三是回访。");
    expect(reports("分工如下：①清点；②补登", "回访")).toBe("一是分工如下：①清点；②补登；二是回访。");
    expect(reports("一是清点；二是补登。")).toBe("一是清点；二是补登。");
  });

  test("goes by the 序号 of the measures and numbers past ten", () => {
    const twelve = Array.from({ length: 12 }, (_, index) =>
      measure(index + 1, 1, { seq: `1.${12 - index}`, progress: `报${12 - index}` }),
    );
    expect(draft(...twelve)).toMatch(/^一是报1；二是报2；.*十一是报11；十二是报12。$/);
  });

  test("takes 本期进展 where 进展情况 is blank, and only there", () => {
    expect(
      draft(measure(1, 1, { currentProgress: "本期" }), measure(2, 1, { progress: "全部", currentProgress: "本期" })),
    ).toBe("一是本期；二是全部。");
  });

  test("leaves out cancelled measures and those not begun without a report", () => {
    const measures = [
      measure(1, 1, { progress: "办了" }),
      measure(2, 1, { status: "已取消", progress: "作废" }),
      measure(3, 1, { status: "未启动", completedOn: "" }),
    ];
    expect(draft(...measures)).toBe("办了。");
  });

  test("marks and lists a begun measure that reports nothing", () => {
    const ledger = ledgerOf({
      issues: [issue(1, { outcome: "" })],
      measures: [measure(1, 1, { progress: "办了" }), measure(2, 1, open)],
    });
    const document = buildNotice(ledger, { layout: "A", asOf });
    expect(document.paragraphs.find(({ level }) => level === "label")?.text).toBe(
      "整改进展情况：一是办了；二是〔待补：措施1.2的进展情况〕。",
    );
    expect(document.missing).toContainEqual({ kind: "outcome", name: "进展情况", issueId: "W-000001" });
  });

  test("an item with nothing to draft from is marked as a whole", () => {
    const ledger = ledgerOf({
      issues: [issue(1, { outcome: "" }), issue(2, { outcome: "" })],
      measures: [measure(1, 1)],
    });
    const document = buildNotice(ledger, { layout: "B", asOf });
    expect(document.paragraphs.filter(({ level }) => level === "label").map(({ text }) => text)).toEqual([
      "整改情况：〔待补：整改情况〕",
      "整改情况：〔待补：整改情况〕",
    ]);
    expect(document.missing.filter(({ name }) => name === "整改情况").map(({ issueId }) => issueId)).toEqual([
      "W-000001",
      "W-000002",
    ]);
  });

  test("a measure without 问题编号 is nobody's report", () => {
    const ledger = ledgerOf({
      issues: [issue(1, { id: "", outcome: "" })],
      measures: [measure(1, 1, { issueId: "", progress: "别人的" })],
    });
    const texts = buildNotice(ledger, { layout: "B", asOf }).paragraphs.map(({ text }) => text);
    expect(texts).toContain("整改情况：〔待补：整改情况〕");
  });
});

describe("an item's own text", () => {
  const textOf = (more: Fields): string[] =>
    buildNotice(ledgerOf({ issues: [issue(1, more)], measures: [measure(1, 1, { progress: "草稿" })] }), {
      layout: "A",
      asOf,
    })
      .paragraphs.filter(({ level, issueId }) => issueId !== undefined && level !== "h4")
      .map(({ level, text }) => `${level} ${text}`);

  test("comes before a draft, its public wording before both, and stays as written", () => {
    expect(textOf({ outcome: "原 文,不改" })).toEqual(["label 整改进展情况：原 文,不改"]);
    expect(textOf({ outcome: "原文", publicOutcome: "公开{措施数}" })).toEqual(["label 整改进展情况：公开{措施数}"]);
    expect(textOf({ outcome: "" })).toEqual(["label 整改进展情况：草稿。"]);
  });

  test("its line breaks make paragraphs", () => {
    expect(textOf({ outcome: "第一段\n\n第二段" })).toEqual(["label 整改进展情况：第一段", "body 第二段"]);
  });

  test("a label of the user's own has its colon", () => {
    const labelled = (label: string): string | undefined =>
      buildNotice(
        ledgerOf({ slots: slots({ 进展标签: label }), issues: [issue(1, { outcome: "一是清点；二是补登。" })] }),
        {
          layout: "A",
          asOf,
        },
      ).paragraphs.find(({ level }) => level === "label")?.text;
    expect(labelled("整改落实情况")).toBe("整改落实情况：一是清点；二是补登。");
    expect(labelled("整改落实情况：")).toBe("整改落实情况：一是清点；二是补登。");
    expect(labelled("【整改落实情况】")).toBe("【整改落实情况】一是清点；二是补登。");
  });
});
