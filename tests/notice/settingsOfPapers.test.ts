import type { Fields } from "../../src/ledger/change";
import { planChanges } from "../../src/ledger/planChanges";
import { setLocale, words } from "../../src/locales";
import { buildNotice } from "../../src/notice/buildNotice";
import type { NoticeLayoutKey } from "../../src/notice/document";
import { layoutKeys } from "../../src/notice/layouts";
import { missingSlotChanges, missingSlotRows, newSlotRows } from "../../src/notice/newRows";
import { plainText } from "../../src/notice/plainText";
import { settingsOf, slotsOf } from "../../src/notice/slotUse";
import { ledgerOf, slots } from "./ledgerRows";
import { asOf, filledSettings, filledSlots, issue, longTerm, open, serialOf } from "./smallLedger";

afterEach(() => setLocale("zh-CN"));

const rows = {
  settings: filledSettings,
  issues: [
    issue(1, { closure: "已销号", closedOn: serialOf(9, 1) }),
    issue(2, open),
    issue(3, { ...longTerm, closure: "已申请" }),
    issue(4, { ...open, status: "基本完成" }),
    issue(5, { status: "", completedOn: "" }),
    issue(6, { status: "已移交", completedOn: "" }),
  ],
};
const build = (
  contents: Record<string, string>,
  layout: NoticeLayoutKey = "A",
  more: readonly Fields[] = filledSlots,
) => buildNotice(ledgerOf({ ...rows, slots: [...more, ...slots(contents)] }), { layout, asOf });
const labels = (contents: Record<string, string>): string[] =>
  build(contents)
    .paragraphs.filter(({ level }) => level === "label")
    .map(({ text }) => text);

describe("what a paper asks for", () => {
  const asked = (layout: NoticeLayoutKey, contents: readonly Fields[] = newSlotRows()): string[] =>
    slotsOf(layout, ledgerOf({ slots: contents }))
      .filter(({ definition }) => definition.kind !== "fixed")
      .map(({ definition, required }) => `${definition.item}${required ? "*" : ""}`);

  test("is what it prints and what its texts name, in the order of the sheet", () => {
    expect(asked("F")).toEqual([
      "通报标题*",
      "通报种类",
      "发文机关标志",
      "发文字号",
      "主送机关",
      "引言*",
      "单位简称",
      "派出机关*",
      "巡察组*",
      "巡察结束日*",
      "集中整改月数",
      "报告日期",
      "审核意见日期",
      "公开依据*",
      "公开动词",
      "组织领导",
      "统计情况",
      "下一步工作打算",
      "联系人",
      "联系电话",
      "受理时间",
      "邮政地址",
      "邮政编码",
      "电子邮箱",
      "附件",
      "署名",
      "成文日期",
      "用印",
      "抄送机关",
      "印发机关",
      "印发日期",
      "截至用语",
      "打印零值",
      "小数位",
      "写销号情况",
      "写组织领导",
      "组织领导写法",
      "下一步写法",
    ]);
    expect(asked("B")).toEqual(expect.arrayContaining(["主送机关*", "联系电话*", "署名*", "问题加引号"]));
    expect(asked("C")).toContain("整改态度*");
    expect(asked("R")).toEqual(expect.arrayContaining(["报告标题*", "报告主送机关*"]));
    expect(asked("R")).not.toContain("联系电话");
  });

  test("follows what the intro names", () => {
    const plain = [{ item: "引言", content: "按照{公开依据}公布。" }];
    expect(asked("A", plain)).not.toContain("巡察组*");
    expect(asked("A", [{ item: "引言", content: "{巡察组}反馈。" }])).toContain("巡察组*");
    expect(settingsOf("A", ledgerOf({ slots: newSlotRows() }))).toEqual(["单位", "进驻日", "反馈日期"]);
    expect(settingsOf("A", ledgerOf({ slots: [...plain, { item: "通报标题", content: "通报" }] }))).toEqual(["单位"]);
  });

  test.each(layoutKeys)(
    "%s: every row has an explanation in both languages, and what the ledger holds of it",
    (layout) => {
      for (const locale of ["zh-CN", "en-US"] as const) {
        setLocale(locale);
        expect(slotsOf(layout, ledgerOf({})).every(({ hint }) => hint.length > 3)).toBe(true);
      }
      const use = slotsOf(layout, ledgerOf({ slots: slots({ 署名: "甲局" }) }));
      expect(use.find(({ definition }) => definition.item === "署名")?.rows[0]?.content).toBe("甲局");
    },
  );

  test("fixed words are explained by what holds without them", () => {
    const use = slotsOf("A", ledgerOf({})).find(({ definition }) => definition.item === "计划完成句");
    expect(use?.hint).toBe("留空时为“该项整改工作计划于{时限}完成。”。改写时要保留{时限}。");
  });
});

describe("a ledger of an earlier version", () => {
  const old = ledgerOf({ ...rows, slots: filledSlots });

  test.each(layoutKeys)("builds layout %s without the rows that it does not have", (layout) => {
    const { remarks, paragraphs } = buildNotice(old, { layout, asOf });
    expect(remarks).toEqual([]);
    expect(paragraphs.length).toBeGreaterThan(4);
  });

  test("gets the missing rows of a layout, as a new ledger has them, and only those", () => {
    const items = missingSlotRows(old, "A").map(({ item }) => item);
    expect(items).toEqual(expect.arrayContaining(["通报种类", "用印", "截至用语", "主体责任标题", "联系人"]));
    expect(items).not.toEqual(expect.arrayContaining(["通报标题"]));
    expect(items).not.toContain("报告标题");
    expect(missingSlotRows(old, "A").find(({ item }) => item === "小数位")).toEqual({
      item: "小数位",
      seq: "",
      title: "",
      content: "1",
      hint: "百分比的小数位数：0、1、2之一。留空为1位。",
    });
    expect(missingSlotRows(ledgerOf({ slots: newSlotRows() }), "A")).toEqual([]);
  });

  test("the rows are appended with their explanations by the planner of all changes", () => {
    const changes = missingSlotChanges(old, "A");
    const plan = planChanges(old, changes, { editor: "甲", now: 46300 });
    expect(plan.refusals).toEqual([]);
    expect(plan.updates).toEqual([]);
    expect(plan.appends.map(({ cells }) => cells)).toEqual(missingSlotRows(old, "A"));
  });
});

describe("closed lists", () => {
  test("another word is told, and counts as blank", () => {
    const document = build({ 通报种类: "检查", 小数位: "3", 用印: "对" });
    expect(document.remarks).toEqual([
      {
        kind: "notAChoice",
        item: "通报种类",
        got: "检查",
        choices: ["巡察", "巡视", "专项巡察", "专项巡视", "巡察回头看", "巡视回头看", "审计", "环保督察"],
      },
      { kind: "notAChoice", item: "用印", got: "对", choices: ["是", "否"] },
      { kind: "notAChoice", item: "小数位", got: "3", choices: ["1", "0", "2"] },
    ]);
    expect(document.sealed).toBe(false);
    expect((document.remarks ?? []).map(words("zh-CN").notice.describeRemark)[1]).toBe(
      "“用印”应为是、否之一，现为“对”，已按留空处理。",
    );
  });

  test.each([
    ["巡察", "巡察/巡察组/反馈了巡察意见/巡察反馈意见"],
    ["巡视", "巡视/巡视组/反馈了巡视意见/巡视反馈意见"],
    ["专项巡察", "专项巡察/巡察组/反馈了专项巡察意见/专项巡察反馈意见"],
    ["专项巡视", "专项巡视/巡视组/反馈了专项巡视意见/专项巡视反馈意见"],
    ["巡察回头看", "巡察“回头看”/巡察组/反馈了巡察“回头看”意见/巡察“回头看”反馈意见"],
    ["巡视回头看", "巡视“回头看”/巡视组/反馈了巡视“回头看”意见/巡视“回头看”反馈意见"],
    ["巡视“回头看”", "巡视“回头看”/巡视组/反馈了巡视“回头看”意见/巡视“回头看”反馈意见"],
    ["回头看", "巡察“回头看”/巡察组/反馈了巡察“回头看”意见/巡察“回头看”反馈意见"],
    ["审计", "审计/审计组/出具了审计报告/审计报告"],
    ["环保督察", "生态环境保护督察/督察组/反馈了督察意见/督察反馈意见"],
  ])("%s changes the words with it", (kind, expected) => {
    const slotRows = filledSlots.map((row) =>
      row.item === "引言" ? { ...row, content: "{监督名称}/{监督组}/{反馈方式}/{反馈材料}" } : row,
    );
    const document = build({ 通报种类: kind }, "A", slotRows);
    expect(plainText(document)).toContain(expected);
    expect(document.remarks).toEqual([]);
  });

  test("a figure in words that is zero is told", () => {
    const document = build({ 统计情况: "抓好{逾期数:中文}项、{临期数:中文}项任务，完成{已完成数:中文}项。" });
    const zeros = document.remarks?.filter(({ kind }) => kind === "zeroInWords") ?? [];
    const expected = ["逾期数", "临期数"].filter((name) =>
      plainText(build({ 统计情况: `有{${name}}项。` })).includes("有0项"),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(zeros).toEqual(expected.map((name) => ({ kind: "zeroInWords", placeholder: `${name}:中文` })));
  });

  test("截至用语 changes how the figures begin, and a day that is not theirs is told", () => {
    expect(plainText(build({ 截至用语: "截至目前" }))).toContain("。截至目前，6个具体问题中，");
    const ended = build({ 截至用语: "集中整改期结束" });
    expect(plainText(ended)).toContain("。截止集中整改期结束，6个具体问题中，");
    expect(ended.missing).toContainEqual({ kind: "setting", name: "集中整改截止日" });
    const ledger = ledgerOf({
      ...rows,
      settings: [...filledSettings, { item: "集中整改截止日", content: serialOf(9, 5) }],
      slots: [...filledSlots, ...slots({ 截至用语: "集中整改期结束" })],
    });
    expect(buildNotice(ledger, { layout: "A", asOf }).remarks).toEqual([
      { kind: "cutOffDiffers", asOf: "2026年9月30日", concentratedEnd: "2026年9月5日" },
    ]);
  });

  test("公开动词 has one end, whether the text has it or not", () => {
    const intro = (content: string, verb: string): string | undefined => {
      const slotRows = filledSlots.map((row) => (row.item === "引言" ? { ...row, content } : row));
      return build({ 公开动词: verb }, "A", slotRows).paragraphs.find(({ level }) => level === "body")?.text;
    };
    expect(intro("现{公开动词}", "予以通报")).toBe("现予以通报。");
    expect(intro("现{公开动词}。", "予以通报")).toBe("现予以通报。");
    expect(intro("现{公开动词}", "通报如下")).toBe("现通报如下：");
    expect(intro("现{公开动词}", "")).toBe("现予以公布。");
  });
});

describe("switches", () => {
  test("先写整改结论 puts the class first, once", () => {
    expect(labels({ 先写整改结论: "是" })).toEqual([
      "整改进展情况：该问题已完成整改。办结1。",
      "整改进展情况：该问题正在整改。办结2。",
      "取得的阶段性成效：该问题需长期坚持整改。办结3。该项整改工作计划于2026年底完成。",
      "整改进展情况：该问题已基本完成整改。办结4。",
      "整改进展情况：该问题尚未启动整改。办结5。",
      "整改进展情况：该问题已移交办理。办结6。",
    ]);
    const said = ledgerOf({
      issues: [issue(1, { outcome: "该问题已完成整改，成效明显。" })],
      slots: slots({ 先写整改结论: "是" }),
    });
    expect(plainText(buildNotice(said, { layout: "A", asOf }))).toContain("整改进展情况：该问题已完成整改，成效明显。");
  });

  test("写销号情况 counts the closed ones and names the day of each", () => {
    expect(labels({ 写销号情况: "是" })[0]).toBe("整改进展情况：办结1。该问题已于2026年9月1日销号。");
    expect(labels({})[0]).toBe("整改进展情况：办结1。");
    expect(plainText(build({ 写销号情况: "是" }))).toContain("已完成整改1个（其中已销号1个），");
  });

  test("问题加引号 goes against the layout", () => {
    const headings = (layout: NoticeLayoutKey, quoted: string): string[] =>
      build({ 问题加引号: quoted, 整改态度: "重视。" }, layout)
        .paragraphs.filter(({ level, issueId }) => issueId === "W-000001" && level === "h4")
        .map(({ text }) => text);
    expect(headings("A", "是")).toEqual(["（1）“具体问题1”"]);
    expect(headings("C", "否")).toEqual(["（1）关于具体问题1"]);
    expect(headings("C", "")).toEqual(["（1）关于“具体问题1”"]);
  });

  test("小数位 and 打印零值", () => {
    expect(plainText(build({ 小数位: "0" }))).toContain("整改完成率17%；");
    expect(plainText(build({ 小数位: "2" }))).toContain("整改完成率16.67%；");
    expect(plainText(build({ 打印零值: "是" }))).toContain(
      "召开专题会议0次，建立完善制度0项，约谈0人，问责0人，涉及资金0万元。",
    );
    expect(plainText(build({}))).not.toContain("召开专题会议");
  });

  test("写组织领导 leaves the opening part out although it has text", () => {
    const text = { 组织领导: "及时研究。", 组织领导写法: "一是二是" };
    expect(plainText(build(text))).toContain("一、组织领导情况\n及时研究。\n");
    expect(plainText(build({ ...text, 写组织领导: "否" }))).not.toContain("组织领导情况");
  });
});

describe("words of one's own", () => {
  test("titles, labels and sentences are as 通报设置 has them", () => {
    const text = plainText(
      build({
        主体责任标题: "{单位}落实责任",
        未完成部分标题: "还在办的（{整改类别}）",
        进展标签: "落实情况：",
        计划完成句: "计划{时限}办结。",
        监督句: "请监督。",
      }),
    );
    expect(text).toContain("一、示例局党组落实责任\n");
    expect(text).toContain("三、还在办的（正在整改、长期整改和移交办理）\n");
    expect(text).toContain("落实情况：办结1。");
    expect(text).toContain("办结3。计划2026年底办结。");
    expect(text).toContain("请监督。电话0000-1234567；");
  });

  test("a sentence that would lose its content is told and not used", () => {
    const document = build({ 计划完成句: "按期完成。" });
    expect(plainText(document)).toContain("该项整改工作计划于2026年底完成。");
    expect(document.remarks).toEqual([{ kind: "placeholderLacking", item: "计划完成句", placeholder: "时限" }]);
  });

  test("统计情况 replaces the sentences, its numbers still the ledger's", () => {
    const text = plainText(build({ 统计情况: "{截至用语}，{具体问题数}个问题完成{已完成数}个，完成率{完成率}。" }));
    expect(text).toContain("截至2026年9月30日，6个问题完成1个，完成率16.7%。\n");
    expect(text).not.toContain("细化具体问题");
  });

  test("braces in an item's own text are its own", () => {
    const ledger = ledgerOf({
      issues: [issue(1, { publicText: "{措施数}与{单位}" })],
      slots: slots({ 整改态度: "重视" }),
    });
    expect(plainText(buildNotice(ledger, { layout: "C", asOf }))).toContain("（1）关于“{措施数}与{单位}”\n");
  });
});

describe("a paper with undecided items", () => {
  const ledger = ledgerOf({ ...rows, issues: [issue(1, { publicity: "未定" }), issue(2)], slots: filledSlots });

  test.each([
    ["A", true],
    ["C", true],
    ["F", false],
    ["R", false],
  ] as const)("layout %s: blocked %s", (layout, blocked) => {
    const document = buildNotice(ledger, { layout, asOf });
    expect(document).toMatchObject({ blocked, undecided: blocked ? ["W-000001"] : [] });
    expect(plainText(document).includes("〔公开未定〕")).toBe(blocked);
  });
});
